import { isRelevantCase } from "../../record/harm.ts";
import { ask, defineRule } from "../_kit/index.ts";

export default defineRule({
  id: "ttg-harm-not-considered",
  scope: "case",
  record: "ttg",
  reads: ["ttg", "rosh", "assessment", "check"],
  severity: "error",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/4.2.1"],
  messages: {
    blank: {
      what: "The resettlement plan does not consider risk of harm, although risk-of-harm issues apply.",
      ask: "Who could be harmed once the person is out, and what does the plan do about it?",
      missing: true,
    },
  },
  why: "A home or a job found without thinking about harm can put a partner or a child in danger. Risk of harm was taken into account in only about half of the resettlement cases inspected, and a third of people had services that took account of it.",
  source: "HMIP 2019 L564, L570, L576",
  check(view, cx) {
    const plan = view.current("ttg");
    if (plan === undefined || plan.value.harm !== undefined) return;
    const relevant = isRelevantCase(view);
    if (relevant === undefined) {
      return cx.notEvaluated("There is neither an assessment nor a risk of serious harm analysis to tell whether risk of harm applies.");
    }
    if (!relevant) return;
    cx.report("blank", plan, ["harm"], {
      fix: ask("Add a prompt for the risk of harm", ["harm"], "who could be harmed on release, and what follows for the plan"),
    });
  },
  examples: {
    valid: [
      `record: case
sentence: { type: custody, startDate: 2018-11-05, releaseDate: 2019-05-03 }
offences:
  - { date: 2018-06-02, index: yes, elements: [violence] }
---
record: ttg
harm: His brother lives at the release address and was hurt in 2017, so the approved premises comes first.
`,
      `record: case
sentence: { type: custody, startDate: 2018-11-05, releaseDate: 2019-05-03 }
---
record: rosh
overallRiskLevel: low
---
record: ttg
prison: HMP Larkfield
`,
      // Nothing tells whether it applies.
      `record: case
sentence: { type: custody, startDate: 2018-11-05, releaseDate: 2019-05-03 }
---
record: ttg
prison: HMP Larkfield
`,
      `record: case
sentence: { type: custody, startDate: 2018-11-05, releaseDate: 2019-05-03 }
offences:
  - { date: 2018-06-02, index: yes, elements: [violence] }
---
record: ttg
status: in-progress
prison: HMP Larkfield
`,
    ],
    invalid: [
      {
        message: "blank",
        text: `record: case
sentence: { type: custody, startDate: 2018-11-05, releaseDate: 2019-05-03 }
offences:
  - { date: 2018-06-02, index: yes, elements: [violence] }
---
«record»: ttg
prison: HMP Larkfield
`,
      },
      {
        message: "blank",
        text: `record: case
sentence: { type: licence, startDate: 2018-11-05 }
registrations:
  - { type: da-history, date: 2018-12-03 }
---
record: ttg
harm: «"[add who could be harmed on release]"»
`,
      },
    ],
  },
});

import { riskLevel } from "../../../../schemas/vocab/rosh.ts";
import { isDaPerpetrator } from "../../record/harm.ts";
import { ask, choose, defineRule } from "../_kit/index.ts";

export default defineRule({
  id: "rosh-known-adult-low-with-abuse",
  scope: "case",
  record: "rosh",
  reads: ["rosh", "assessment", "check"],
  severity: "error",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.1.3"],
  messages: {
    low: {
      what: "Risk to known adults is low although domestic abuse is recorded.",
      ask: "What makes low right for a partner or former partner, or which level would be right?",
    },
  },
  why: "More people still presented a risk of domestic abuse than a risk to children, and in a fifth of cases the facts were not there. Where abuse is known, a low level for known adults takes away the planning that keeps a partner safe. If it is right, say what shows it.",
  source: "HMIP 2019 L433, L435",
  check(view, cx) {
    const rosh = view.current("rosh");
    if (rosh === undefined || rosh.value.riskInCommunity?.knownAdult !== "low" || rosh.value.lowRationale !== undefined) return;
    if (!isDaPerpetrator(view)) {
      if (view.current("assessment")?.value.domesticAbusePerpetrator === "unknown")
        cx.notEvaluated("Whether there is domestic abuse is recorded as not known.");
      return;
    }
    const path = ["riskInCommunity", "knownAdult"];
    const why = ask(
      "Add a prompt for why low is right",
      ["lowRationale"],
      "what makes low right for a partner or former partner, and the evidence for it",
    );
    cx.report("low", rosh, path, { fix: [why, ...choose("Known adult", path, riskLevel)] });
  },
  examples: {
    valid: [
      `record: case
registrations:
  - { type: da-history, date: 2012-05-02 }
---
record: rosh
riskInCommunity: { children: low, public: low, knownAdult: low, staff: low }
lowRationale: One report in 2012, no partner since, and the police enquiry of January found nothing later.
`,
      // Violence, but not in the home.
      `record: case
offences:
  - { date: 2018-05-02, text: Pushed a doorman, index: yes, elements: [violence] }
---
record: rosh
riskInCommunity: { children: low, public: medium, knownAdult: low, staff: low }
`,
      `record: case
registrations:
  - { type: da-perpetrator, date: 2018-05-02 }
---
record: rosh
riskInCommunity: { children: low, public: low, knownAdult: medium, staff: low }
`,
    ],
    invalid: [
      `record: case
registrations:
  - { type: da-perpetrator, date: 2018-05-02 }
---
record: rosh
riskInCommunity: { children: low, public: low, knownAdult: «low», staff: low }
`,
      `record: case
---
record: assessment
domesticAbusePerpetrator: yes
---
record: rosh
riskInCommunity: { children: low, public: medium, knownAdult: «low», staff: low }
`,
      `record: case
people:
  - { id: P1, name: Rosalind Oakmere, role: ex-partner, atRisk: yes }
orders:
  - { type: non-molestation-order, text: Not to go to Quay Street, from: 2018-05-02, protects: [P1] }
---
record: rosh
riskInCommunity: { children: low, public: low, knownAdult: «low», staff: low }
`,
    ],
  },
});

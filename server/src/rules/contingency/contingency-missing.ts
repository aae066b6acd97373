import { workingDaysIn } from "../../record/clock.ts";
import { isRelevantCase } from "../../record/harm.ts";
import { hasContingency } from "../../record/management.ts";
import { addRow, defineRule, prompt, startRecord } from "../_kit/index.ts";

const ROW = {
  id: "C1",
  trigger: prompt("what change would tell you that risk is rising for this person"),
  action: prompt("what will be done at once"),
  owner: prompt("who will do it, and who if they are away"),
  timescale: prompt("how fast"),
};

export default defineRule({
  id: "contingency-missing",
  scope: "case",
  record: "contingency",
  reads: ["contingency", "rosh", "assessment", "check"],
  severity: "error",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.2.3"],
  messages: {
    none: {
      what: "There is no contingency plan after {days} working days, although risk-of-harm issues apply.",
      ask: "If things went wrong tonight, who would do what, and how fast?",
    },
    empty: {
      what: "This contingency plan holds no contingency yet, although risk-of-harm issues apply.",
      ask: "If things went wrong tonight, who would do what, and how fast?",
      missing: true,
    },
  },
  parameters: {
    days: {
      default: 15,
      unit: "working days",
      help: "How long after the start of the sentence, or release, the contingencies may be on their way.",
    },
  },
  why: "When risk rises there is no time to think out who does what, so it has to be written down beforehand. Contingency arrangements were absent in six out of ten of the plans inspected, and staff had no clear way to act when circumstances changed.",
  source: "HMIP 2019 L459",
  check(view, cx) {
    if (hasContingency(view)) return;
    const current = view.current("contingency");
    if (current !== undefined && (current.unusable.includes("items") || cx.notApplicable(current, "items"))) return;
    const relevant = isRelevantCase(view);
    if (relevant === undefined)
      return cx.notEvaluated(
        "There is neither an assessment nor a risk of serious harm analysis to tell whether contingencies are needed.",
      );
    if (!relevant) return;
    const days = workingDaysIn(view);
    if (days === undefined) return cx.notEvaluated("The day the sentence or the licence began is not recorded.");
    if (days <= cx.parameter("days")) return;
    // A draft with nothing but prompts in it is no plan: it does not silence the header.
    if (current?.complete === true)
      return cx.report("empty", current, ["items"], { fix: addRow("Add a row of prompts for a contingency", ["items"], ROW) });
    const fix =
      view.all("contingency").length > 0 ? [] : startRecord("Start a contingency plan with prompts", "contingency", { items: [ROW] });
    cx.report("none", view.header, ["record"], { data: { days }, fix });
  },
  examples: {
    valid: [
      // A draft counts as soon as one contingency is in words.
      `record: case
sentence: { type: community-order, startDate: 2019-01-07, endDate: 2020-01-06 }
mappaCategory: 2
---
record: contingency
status: in-progress
items:
  - { id: C1, trigger: He is seen near the weir after dark }
`,
      {
        text: `record: case
sentence: { type: community-order, startDate: 2019-03-08, endDate: 2020-03-07 }
mappaCategory: 2
`,
      },
      `record: case
sentence: { type: community-order, startDate: 2019-01-07, endDate: 2020-01-06 }
---
record: rosh
overallRiskLevel: low
`,
    ],
    invalid: [
      {
        message: "none",
        text: `«record»: case
sentence: { type: community-order, startDate: 2019-03-07, endDate: 2020-03-06 }
mappaCategory: 2
`,
      },
      // Ids, links and prompts are not a plan.
      {
        message: "none",
        text: `«record»: case
sentence: { type: community-order, startDate: 2019-01-07, endDate: 2020-01-06 }
---
record: rosh
overallRiskLevel: medium
riskIncreaseFactors:
  - { id: F1, text: Days after he is paid }
---
record: contingency
status: in-progress
items:
  - id: C1
    trigger: "[add what change would tell you]"
    factors: [F1]
    action: "[add what will be done]"
`,
      },
      {
        message: "empty",
        text: `record: case
sentence: { type: community-order, startDate: 2019-01-07, endDate: 2020-01-06 }
---
record: rosh
overallRiskLevel: medium
---
«record»: contingency
`,
      },
    ],
  },
});

import { workingDaysIn } from "../../record/clock.ts";
import { isRelevantCase, overallOf } from "../../record/harm.ts";
import { defineRule, startRecord } from "../_kit/index.ts";
import { rmpSkeleton } from "../_kit/rmp-headings.ts";

export default defineRule({
  id: "rmp-missing",
  scope: "case",
  record: "rmp",
  reads: ["rosh", "rmp", "assessment", "check"],
  severity: "error",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.2.3"],
  messages: {
    none: {
      what: "There is no risk management plan after {days} working days, although risk-of-harm issues apply.",
      ask: "Who could be harmed, and what is in place today to prevent it?",
    },
    inProgress: {
      what: "The risk management plan is still in progress after {days} working days, although risk-of-harm issues apply.",
      ask: "What is left to settle before this plan can be relied on?",
    },
  },
  parameters: {
    days: { default: 15, unit: "working days", help: "How long after the start of the sentence, or release, the plan may be on its way." },
  },
  why: "Without a plan nobody has decided who watches for danger and who acts on it, and a colleague who picks the case up starts from nothing. Where risk of harm was evident, inspectors found a good enough plan in only 41 per cent of cases.",
  source: "HMIP 2019 L98, L459",
  check(view, cx) {
    if (view.done("rmp").length > 0) return;
    if (overallOf(view) === "low") return;
    // A level of medium or more makes the case relevant; with no level yet, the rest of the record tells.
    const relevant = isRelevantCase(view);
    if (relevant === undefined) {
      return cx.notEvaluated("There is neither an assessment nor a risk of serious harm analysis to tell whether a plan is needed.");
    }
    if (!relevant) return;
    const days = workingDaysIn(view);
    if (days === undefined) return cx.notEvaluated("The day the sentence or the licence began is not recorded.");
    if (days <= cx.parameter("days")) return;
    if (view.all("rmp").length > 0) return cx.report("inProgress", view.header, ["record"], { data: { days } });
    cx.report("none", view.header, ["record"], {
      data: { days },
      fix: startRecord("Start a risk management plan with prompts", "rmp", rmpSkeleton("all")),
    });
  },
  examples: {
    valid: [
      // 15 working days after the start: still in time.
      {
        text: `record: case
sentence: { type: community-order, startDate: 2019-03-08, endDate: 2020-03-07 }
---
record: rosh
overallRiskLevel: high
`,
      },
      `record: case
sentence: { type: community-order, startDate: 2019-01-07, endDate: 2020-01-06 }
---
record: rosh
overallRiskLevel: medium
---
record: rmp
supervision: Seen every Tuesday at the Elm Street office
`,
      // Low with signs of harm is another rule's.
      `record: case
sentence: { type: community-order, startDate: 2019-01-07, endDate: 2020-01-06 }
registrations:
  - { type: da-history, date: 2019-01-14 }
---
record: rosh
overallRiskLevel: low
`,
      // Nothing says yet whether risk of harm applies.
      `record: case
sentence: { type: community-order, startDate: 2019-01-07, endDate: 2020-01-06 }
`,
    ],
    invalid: [
      {
        message: "none",
        text: `«record»: case
sentence: { type: community-order, startDate: 2019-03-07, endDate: 2020-03-06 }
---
record: rosh
overallRiskLevel: medium
`,
      },
      {
        message: "none",
        text: `«record»: case
sentence: { type: licence, startDate: 2018-02-01, releaseDate: 2019-02-01, endDate: 2020-02-01 }
offences:
  - { date: 2018-01-05, index: yes, elements: [weapon] }
`,
      },
      {
        message: "inProgress",
        text: `«record»: case
sentence: { type: community-order, startDate: 2019-01-07, endDate: 2020-01-06 }
---
record: rosh
overallRiskLevel: very-high
---
record: rmp
status: in-progress
supervision: Seen every Tuesday at the Elm Street office
`,
      },
    ],
  },
});

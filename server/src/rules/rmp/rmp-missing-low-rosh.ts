import { workingDaysIn } from "../../record/clock.ts";
import { isRelevantCase, overallOf } from "../../record/harm.ts";
import { defineRule, startRecord } from "../_kit/index.ts";
import { rmpSkeleton } from "../_kit/rmp-headings.ts";

export default defineRule({
  id: "rmp-missing-low-rosh",
  scope: "case",
  record: "rmp",
  reads: ["rosh", "rmp", "assessment", "check"],
  severity: "warning",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.2.3"],
  messages: {
    none: {
      what: "This low-risk case has signs of harm but no plan to keep people safe.",
      ask: "Who is touched by these signs, and what would you do if they grew?",
    },
    inProgress: {
      what: "The plan for this low-risk case with signs of harm is still in progress after {days} working days.",
      ask: "What is left to settle before this plan can be relied on?",
    },
  },
  parameters: {
    days: { default: 15, unit: "working days", help: "How long after the start of the sentence, or release, the plan may be on its way." },
  },
  why: "A low level says how serious harm is likely to be, not that nobody can be hurt. Of the cases held as low risk, inspectors found none with a fitting plan to keep people safe, and too many of those levels were wrong.",
  source: "HMIP 2019 L463",
  check(view, cx) {
    if (overallOf(view) !== "low" || view.done("rmp").length > 0 || isRelevantCase(view) !== true) return;
    const days = workingDaysIn(view);
    if (days === undefined) return cx.notEvaluated("The day the sentence or the licence began is not recorded.");
    if (days <= cx.parameter("days")) return;
    if (view.all("rmp").length > 0) return cx.report("inProgress", view.header, ["record"], { data: { days } });
    cx.report("none", view.header, ["record"], {
      fix: startRecord("Start a short risk management plan with prompts", "rmp", rmpSkeleton("required")),
    });
  },
  examples: {
    valid: [
      // Low, and nothing points the other way.
      `record: case
sentence: { type: community-order, startDate: 2019-01-07, endDate: 2020-01-06 }
---
record: rosh
overallRiskLevel: low
childrenConcern: no
`,
      {
        text: `record: case
sentence: { type: community-order, startDate: 2019-03-11, endDate: 2020-03-10 }
registrations:
  - { type: da-history, date: 2019-03-12 }
---
record: rosh
overallRiskLevel: low
`,
      },
      `record: case
sentence: { type: community-order, startDate: 2019-01-07, endDate: 2020-01-06 }
registrations:
  - { type: da-history, date: 2017-05-02, deregistered: 2018-05-02 }
---
record: rosh
overallRiskLevel: low
`,
    ],
    invalid: [
      {
        message: "none",
        text: `«record»: case
sentence: { type: community-order, startDate: 2019-01-07, endDate: 2020-01-06 }
registrations:
  - { type: da-history, date: 2019-01-14 }
---
record: rosh
overallRiskLevel: low
`,
      },
      {
        message: "none",
        text: `«record»: case
sentence: { type: community-order, startDate: 2019-01-07, endDate: 2020-01-06 }
---
record: rosh
overallRiskLevel: low
childrenContact: unknown
`,
      },
      {
        message: "inProgress",
        text: `«record»: case
sentence: { type: community-order, startDate: 2019-01-07, endDate: 2020-01-06 }
orders:
  - { type: restraining-order, from: 2019-01-07, protects: [P1] }
people:
  - { id: P1, name: Dorothy Ashlake, role: ex-partner, atRisk: unknown }
---
record: rosh
overallRiskLevel: low
---
record: rmp
status: in-progress
`,
      },
    ],
  },
});

import { addWorkingDays, daysBetween } from "../../record/calendar.ts";
import type { CaseView } from "../../record/case.ts";
import { levelChanges } from "../../record/levels-over-time.ts";
import type { RecordFacts } from "../../record/types.ts";
import { ask, defineRule } from "../_kit/index.ts";

/** The latest review that says risk changed: a complete one, or the one being written if none is complete. */
function changeInReview(view: CaseView): RecordFacts<"review"> | undefined {
  const done = view.done("review");
  const current = view.current("review");
  const reviews = done.length > 0 || current === undefined ? done : [current];
  return reviews.findLast((r) => r.value.riskChanged === "yes" && r.date !== undefined);
}

const plan = (date: string, rest = ""): string => `record: case
---
record: rmp
date: ${date}
${rest}---
`;
const LEVELS = `record: rosh
date: 2018-09-21
overallRiskLevel: medium
---
record: rosh
date: 2019-02-14
overallRiskLevel: «high»
`;

export default defineRule({
  id: "review-rmp-not-adjusted",
  scope: "case",
  record: "review",
  reads: ["review", "rosh", "rmp"],
  severity: "error",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.4.3"],
  messages: {
    review: {
      what: "Risk of harm changed, and the risk management plan was last changed {days} days before this review.",
      ask: "What in the plan no longer fits, or why does all of it still fit?",
    },
    level: {
      what: "The overall level is {direction} than before, and the risk management plan was last changed {days} days earlier.",
      ask: "What in the plan no longer fits, or why does all of it still fit?",
    },
  },
  parameters: {
    days: {
      default: 10,
      unit: "working days",
      help: "How long before the review or the new level the plan may have been changed, as they are written together.",
    },
  },
  why: "Seeing that risk has changed protects nobody until somebody does something else. Only around four in ten of the cases inspected made the adjustments to the risk management plan that were needed when change had occurred.",
  source: "HMIP 2019 L503",
  check(view, cx) {
    const rmp = view.current("rmp");
    if (rmp === undefined) return;
    const { dated } = rmp;
    if (dated === undefined || rmp.unusable.includes("updated") || rmp.unusable.includes("date"))
      return cx.notEvaluated("The day on which the risk management plan was last changed is not recorded.");
    const isBehind = (day: string): boolean => dated < addWorkingDays(day, -cx.parameter("days"));

    const review = changeInReview(view);
    if (review?.date !== undefined && isBehind(review.date)) {
      const path = ["rmpChanges"];
      const fix =
        review.value.rmpChanges === undefined
          ? ask("Add a prompt for what changes in the risk management plan", path, "what changes in the plan, or why nothing does")
          : [];
      return cx.report("review", review, ["riskChanged"], { data: { days: daysBetween(dated, review.date) }, fix });
    }
    const change = levelChanges(view).at(-1);
    if (change === undefined || !isBehind(change.date)) return;
    cx.report("level", change.record, ["overallRiskLevel"], {
      data: { direction: change.direction, days: daysBetween(dated, change.date) },
    });
  },
  examples: {
    valid: [
      // Changed on or after the day of the review.
      `${plan("2018-09-24", "updated: 2019-03-01\n")}record: review
date: 2019-03-01
trigger: event
riskChanged: yes
`,
      // Written together: ten working days before, to the day.
      `${plan("2019-02-15")}record: review
date: 2019-03-01
trigger: event
riskChanged: yes
`,
      `${plan("2018-09-24")}record: review
date: 2019-03-01
trigger: event
riskChanged: unknown
`,
      `${plan("2019-02-01")}${LEVELS.replace(/[«»]/gu, "")}`,
    ],
    invalid: [
      {
        message: "review",
        text: `${plan("2019-02-14")}record: review
date: 2019-03-01
trigger: event
riskChanged: «yes - a lodger»
`,
      },
      // The next review did not undo what the one before it found.
      {
        message: "review",
        text: `${plan("2018-09-24")}record: review
date: 2018-12-03
trigger: event
riskChanged: «yes»
rmpChanges: Nothing yet
---
record: review
date: 2019-03-01
trigger: scheduled
riskChanged: no
`,
      },
      { message: "level", text: plan("2019-01-30") + LEVELS },
    ],
  },
});

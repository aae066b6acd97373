import { daysBetween } from "../../record/calendar.ts";
import { defineRule } from "../_kit/index.ts";

const header = (rest = ""): string => `record: case
sentence: { type: community-order, startDate: 2018-09-03, endDate: 2019-09-02${rest} }
---
`;

export default defineRule({
  id: "plan-objective-outside-sentence",
  scope: "case",
  record: "plan",
  reads: ["plan"],
  severity: "warning",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.2.1"],
  messages: {
    past: {
      what: "The target date of this current objective passed {days} days ago.",
      ask: "Was it reached, does it need longer, or has something got in the way?",
    },
    afterEnd: {
      what: "The target date is {days} days after the sentence ends.",
      ask: "What can be reached while there is still an officer to help with it?",
    },
  },
  why: "A date that has gone by without a word tells the person that nobody is looking. One after the end of the sentence plans for help that will not be there. Clear timescales for what the sentence requires were among the things that inspectors found done well, so the dates deserve to be true.",
  source: "HMIP 2019 L451; sentence plan service, target dates",
  check(view, cx) {
    const plan = view.current("plan");
    if (plan === undefined) return;
    const end = view.header.value.sentence?.endDate;
    let isUndecided = false;
    (plan.value.objectives ?? []).forEach((row, i) => {
      const { targetDate, status } = row;
      if (targetDate === undefined || status === "removed" || status === "achieved") return;
      const path = ["objectives", i, "targetDate"];
      if (status === "active" && targetDate < view.asOf)
        cx.report("past", plan, path, { data: { days: daysBetween(targetDate, view.asOf) } });
      else if (end === undefined) isUndecided = true;
      else if (targetDate > end) cx.report("afterEnd", plan, path, { data: { days: daysBetween(end, targetDate) } });
    });
    if (isUndecided) cx.notEvaluated("The day the sentence ends is not recorded.");
  },
  examples: {
    valid: [
      `${header()}record: plan
objectives:
  - { id: O1, title: I will pay my rent, status: active, targetDate: 2019-09-02 }
`,
      // As-of itself is not past, and what was reached, removed or is still to come has no day to keep yet.
      `${header()}record: plan
objectives:
  - { id: O1, title: I will pay my rent, status: active, targetDate: 2019-03-29 }
  - { id: O2, title: I will find a room, status: achieved, targetDate: 2019-01-31 }
  - { id: O3, title: I will find a job, status: removed, targetDate: 2019-12-31 }
  - { id: O4, title: I will see a dentist, status: future, targetDate: 2019-03-01 }
`,
    ],
    invalid: [
      {
        message: "past",
        text: `${header()}record: plan
objectives:
  - { id: O1, title: I will pay my rent, status: active, targetDate: «2019-03-28» }
`,
      },
      {
        message: "afterEnd",
        text: `${header()}record: plan
status: in-progress
objectives:
  - { id: O1, title: I will pay my rent, status: future, targetDate: «2019-09-03» }
`,
      },
    ],
  },
});

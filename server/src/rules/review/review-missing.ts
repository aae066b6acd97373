import { addMonths, daysBetween } from "../../record/calendar.ts";
import { isActive, startOf } from "../../record/harm.ts";
import { defineRule, prompt, startRecord } from "../_kit/index.ts";

const header = (start = "2018-09-03", end = "2019-09-02"): string => `record: case
sentence: { type: community-order, startDate: ${start}, endDate: ${end} }
`;

export default defineRule({
  id: "review-missing",
  scope: "case",
  record: "review",
  reads: ["review"],
  severity: "error",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.4.1", "hmip-2018/2.4.2", "hmip-2018/2.4.3"],
  messages: {
    none: {
      what: "No formal review was completed in time: the first was due {days} days ago, and there is none.",
      ask: "What has changed since the sentence began, and does the plan still fit?",
    },
    late: {
      what: "No formal review was completed in time: the first came {days} days after it was due.",
      ask: "Was anything left standing that an earlier look would have changed?",
    },
  },
  parameters: {
    months: { default: 6, unit: "months", help: "How long after the start of the sentence, or release, the first formal review may take." },
  },
  why: "A plan that nobody goes back to slowly stops being about the person. Inspectors looked at cases six to seven months in, and in most of them found a review in a formal written document; where there is none, nobody can see what was looked at and what was decided.",
  source: "HMIP 2019 L493, L600",
  check(view, cx) {
    const start = startOf(view);
    if (start === undefined) return cx.notEvaluated("The day on which the sentence or licence started is not recorded.");
    const due = addMonths(start, cx.parameter("months"));
    if (view.asOf <= due || !isActive(view)) return;
    const done = view.done("review");
    if (done.some((r) => r.date === undefined)) return cx.notEvaluated("The day of a review is not recorded.");
    const dates = done.map((r) => r.date as string).filter((date) => date >= start);
    if (dates.some((date) => date <= due)) return;
    const first = dates[0];
    if (first !== undefined) return cx.report("late", view.header, ["record"], { data: { days: daysBetween(due, first) } });
    const fix = view.all("review").length > 0 ? [] : startRecord("Start a review with prompts", "review", SKELETON);
    cx.report("none", view.header, ["record"], { data: { days: daysBetween(due, view.asOf) }, fix });
  },
  examples: {
    valid: [
      // Any review will do, to the last day.
      `${header()}---
record: review
date: 2019-03-03
trigger: event
`,
      // Six months to the day.
      header("2018-09-29"),
      // The sentence is over.
      header("2018-06-04", "2019-03-28"),
    ],
    invalid: [
      { message: "none", text: header("2018-09-28").replace("record", "«record»") },
      {
        message: "none",
        text: `${header().replace("record", "«record»")}---
record: review
status: in-progress
date: 2019-02-11
trigger: scheduled
`,
      },
      {
        message: "late",
        text: `${header().replace("record", "«record»")}---
record: review
date: 2019-03-04
trigger: scheduled
`,
      },
    ],
  },
});

const SKELETON = {
  trigger: "scheduled",
  compliance: prompt("what helps and what gets in the way of keeping to the sentence, and what is different"),
  factorChanges: prompt("what has changed in needs and strengths, and how you know"),
  riskChanged: prompt("yes, no or unknown"),
  personViews: prompt("what the person says has changed, in their own words"),
};

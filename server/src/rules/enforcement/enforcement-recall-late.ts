import { addWorkingDays, workingDaysBetween } from "../../record/calendar.ts";
import { overallOf, rank } from "../../record/harm.ts";
import { askBeside, defineRule } from "../_kit/index.ts";

const level = (overall: string): string => `record: case
---
record: rosh
date: 2019-01-14
overallRiskLevel: ${overall}
---
`;
const decided = (day: string): string => `record: enforcement
date: ${day}
failureDate: 2019-03-01
recallDecision: no-recall
`;

export default defineRule({
  id: "enforcement-recall-late",
  scope: "case",
  record: "enforcement",
  reads: ["enforcement", "rosh"],
  severity: "warning",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.3.1"],
  messages: {
    late: {
      what: "This decision about recall came {days} working days after what called for it, and {limit} is the most allowed.",
      ask: "What held it up, and how was risk managed in between?",
    },
  },
  parameters: {
    highDays: { default: 1, unit: "working days", help: "Days to a decision about recall where the level is high or very high." },
    days: { default: 2, unit: "working days", help: "Days to a decision about recall at other levels." },
  },
  why: "While the question is open the person is at large and everybody waits. Reviews of serious further offences found decisions that took days with nobody looking for the person; saying what held one up makes the next one quicker.",
  source: "Reviews of serious further offences; the length is local practice",
  check(view, cx) {
    const overall = overallOf(view);
    const most = cx.parameter("days");
    const least = cx.parameter("highDays");
    const limit = overall === undefined || rank(overall) < 3 ? most : least;
    for (const record of view.of("enforcement")) {
      const { failureDate, recallDecision } = record.value;
      if (recallDecision === undefined || failureDate === undefined || record.date === undefined) continue;
      if (record.date <= addWorkingDays(failureDate, limit)) {
        if (overall === undefined && record.date > addWorkingDays(failureDate, least))
          cx.notEvaluated("How soon recall has to be decided depends on the overall level of risk, which is not recorded.");
        continue;
      }
      cx.report("late", record, ["date"], {
        data: { days: workingDaysBetween(failureDate, record.date), limit },
        fix: askBeside(
          "Add a prompt for what held it up",
          ["spoRationale"],
          "what held the decision up, and how risk was managed meanwhile",
        ),
      });
    }
  },
  examples: {
    valid: [
      // A Friday's event decided on the Monday.
      `${level("high")}${decided("2019-03-04")}`,
      `${level("medium")}${decided("2019-03-05")}`,
      `${level("high")}${decided("2019-03-20").replace("recallDecision: no-recall", "decision: first-warning")}`,
      `record: case\n---\n${decided("2019-03-05")}`,
    ],
    invalid: [
      `${level("very-high")}${decided("«2019-03-05»")}`,
      `${level("low")}${decided("«2019-03-06»")}`,
      `record: case\n---\n${decided("«2019-03-06»")}`,
    ],
  },
});

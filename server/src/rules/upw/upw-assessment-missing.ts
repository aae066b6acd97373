import { daysBetween } from "../../record/calendar.ts";
import { workingDaysIn } from "../../record/clock.ts";
import { hasUnpaidWork, isBegun, sessionsOf, wasAttended } from "../../record/unpaid-work.ts";
import { defineRule, prompt, startRecord } from "../_kit/index.ts";

const header = (start: string): string => `record: case
sentence: { type: community-order, startDate: ${start}, endDate: 2020-01-06 }
requirements:
  - { id: R1, type: unpaid-work, amount: 60, unit: hours }
`;

export default defineRule({
  id: "upw-assessment-missing",
  scope: "case",
  record: "upw",
  reads: ["upw"],
  severity: "error",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/4.1.1"],
  messages: {
    none: {
      what: "There is no unpaid work assessment, {days} working days after the sentence started.",
      ask: "Has this person begun work that nobody has assessed them for?",
    },
    unfinished: {
      what: "A session of unpaid work has been attended, and this assessment is not complete.",
      ask: "What did the supervisor have to go by on the first day?",
    },
    late: {
      what: "This assessment was completed after the first session attended, {days} days later.",
      ask: "What did the supervisor have to go by on the first day?",
    },
  },
  parameters: {
    days: {
      default: 10,
      unit: "working days",
      help: "How long after the start of the sentence there may be no unpaid work record at all.",
    },
  },
  why: "Unpaid work puts people beside each other, with tools, in places where the public goes. In almost a third of the cases inspected no assessment had been completed, or it was finalised many weeks after the requirement had started.",
  source: "HMIP 2019 L541",
  check(view, cx) {
    if (!hasUnpaidWork(view)) return;
    const records = view.of("upw").filter(isBegun);
    const current = view.current("upw");
    if (current === undefined || records.length === 0) {
      const days = workingDaysIn(view);
      if (days === undefined) return cx.notEvaluated("The day on which the sentence or licence started is not recorded.");
      if (!(days > cx.parameter("days"))) return;
      const fix = view.all("upw").length > 0 ? [] : startRecord("Start an unpaid work assessment with prompts", "upw", SKELETON);
      return cx.report("none", view.header, ["record"], { data: { days }, fix });
    }
    const first = sessionsOf(view).find((session) => wasAttended(session, view.asOf));
    if (first === undefined) return;
    const complete = records.filter((r) => r.complete);
    let earliest = complete[0];
    if (earliest === undefined) return cx.report("unfinished", current, ["status"]);
    for (const one of complete) {
      if (one.date === undefined) return cx.notEvaluated("The day on which unpaid work was assessed is not recorded.");
      if (one.date < (earliest.date ?? one.date)) earliest = one;
    }
    const date = earliest.date as string;
    if (date > first.date) cx.report("late", earliest, ["date"], { data: { days: daysBetween(first.date, date) } });
  },
  examples: {
    valid: [
      // Assessed on the first day; the days before were not attended.
      `${header("2019-01-07")}---
record: upw
date: 2019-01-19
sessions:
  - { date: 2019-01-12, outcome: acceptable-medical }
  - { date: 2019-01-19, outcome: attended-complied }
`,
      // Ten working days later, to the day.
      header("2019-03-15"),
      // Nobody has been to a session yet.
      `${header("2019-01-07")}---
record: upw
status: in-progress
sessions:
  - { date: 2019-01-19, outcome: unacceptable-absence }
`,
      `record: case
sentence: { type: community-order, startDate: 2019-01-07 }
requirements:
  - { id: R1, type: rar, amount: 20, unit: days }
`,
    ],
    invalid: [
      { message: "none", text: header("2019-03-14").replace("record", "«record»") },
      {
        message: "none",
        text: `${header("2019-01-07").replace("record", "«record»")}---
record: upw
status: in-progress
risk: { violentOffences: "[add yes or no]" }
`,
      },
      {
        message: "unfinished",
        text: `${header("2019-01-07")}---
record: upw
status: «in-progress»
sessions:
  - { date: 2019-01-19, outcome: attended-complied }
`,
      },
      // Sent home again is attended.
      {
        message: "late",
        text: `${header("2019-01-07")}---
record: upw
date: «2019-01-20»
sessions:
  - { date: 2019-01-19, outcome: sent-home-service }
`,
      },
    ],
  },
});

const SKELETON = {
  risk: {
    violentOffences: prompt("yes or no, with what and against whom"),
    posesRiskToChildren: prompt("yes or no, with why"),
    additionalRoshInfo: prompt("yes or no: weapons, threats, anything a supervisor must know"),
  },
  managing: { restrictiveOrders: prompt("yes or no, with which orders and until when") },
  motivation: prompt("what the person says about the work, and what could stop them from coming"),
};

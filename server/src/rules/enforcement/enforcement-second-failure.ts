import { addMonths, addWorkingDays } from "../../record/calendar.ts";
import type { CaseView } from "../../record/case.ts";
import { isUnclear } from "../../record/contacts.ts";
import { type Failure, failuresOf } from "../../record/failures.ts";
import { defineRule, prompt, startRecord } from "../_kit/index.ts";

const BREACH: ReadonlySet<string | undefined> = new Set(["immediate-breach-or-recall", "breach-or-recall-started"]);

interface Answers {
  /** Days on which breach action began. */
  readonly breach: readonly string[];
  /** Days of breach action and of professional judgement. */
  readonly any: readonly string[];
  /** Some decision has no day that can be read. */
  readonly unclear: boolean;
}

function answersOf(view: CaseView): Answers {
  const breach: string[] = [];
  const any: string[] = [];
  let unclear = false;
  for (const record of view.of("enforcement")) {
    const { breachStarted, decision } = record.value;
    const isBreach = breachStarted !== undefined || decision?.startsWith("breach-") === true || BREACH.has(decision);
    const day = breachStarted ?? record.date;
    if (isUnclear(record, "decision") || isUnclear(record, "breachStarted") || isUnclear(record, "date")) unclear = true;
    if (day === undefined || day > view.asOf) continue;
    if (isBreach) breach.push(day);
    if (isBreach || decision === "professional-judgement") any.push(day);
  }
  for (const c of view.of("contact")) if (c.value.type === "professional-judgement" && c.date !== undefined) any.push(c.date);
  return { breach, any, unclear };
}

/** The first failure that made two within the months, and that nothing on or after its day answers. */
function firstUnanswered(failures: readonly Failure[], answers: Answers, months: number): Failure | undefined {
  for (let i = 1; i < failures.length; i++) {
    const here = failures[i] as Failure;
    const before = failures[i - 1] as Failure;
    if (here.day > addMonths(before.day, months)) continue;
    // Once breach is under way over the earlier failures, counting begins again.
    if (i > 1 && answers.breach.some((day) => day >= before.day && day < here.day)) continue;
    if (!answers.any.some((day) => day >= here.day)) return here;
  }
  return undefined;
}

const header = (type = "community-order"): string => `record: case
sentence: { type: ${type}, startDate: 2018-02-05, endDate: 2020-02-04 }
`;
const missed = (day: string, outcome: string): string => `---
record: contact
date: ${day}
type: office-visit
outcome: ${outcome}
`;

export default defineRule({
  id: "enforcement-second-failure",
  scope: "case",
  record: "enforcement",
  reads: ["contact", "upw", "enforcement"],
  severity: "error",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.3.1"],
  messages: {
    unanswered: {
      what: "This is a second failure within {months} months, and neither breach action nor a professional judgement is recorded since.",
      ask: "Was breach started, and if not, who judged that it should not be and why?",
    },
  },
  parameters: {
    months: { default: 12, unit: "months", help: "Time in which two failures to comply make a second failure." },
    days: { default: 10, unit: "working days", help: "Days after the second failure within which breach or a judgement is recorded." },
  },
  why: "A community order or suspended sentence rests on the rule that a second failure within a year goes back to court unless somebody decides otherwise and says why. Inspectors found decisions on enforcement sound; only the record can show that this one was.",
  source: "PC43/2004; HMIP 2019 L474; HMIP standards 2018, 2.3.1",
  check(view, cx) {
    const type = view.header.value.sentence?.type;
    if (type !== "community-order" && type !== "suspended-sentence-order") return;
    const failures = failuresOf(view);
    if (failures.length < 2) return;
    const answers = answersOf(view);
    const months = cx.parameter("months");
    const found = firstUnanswered(failures, answers, months);
    if (found === undefined || view.asOf <= addWorkingDays(found.day, cx.parameter("days"))) return;
    if (answers.unclear) return cx.notEvaluated("An enforcement decision, or its day, could not be read.");
    cx.report("unanswered", found.record, found.path, {
      data: { months },
      fix: startRecord("Start a decision about this failure", "enforcement", {
        date: prompt("the day of the decision"),
        failureDate: found.day,
        reasonGiven: prompt("what the person said, or that they said nothing"),
        decision: prompt("breach, or professional judgement"),
        rationale: prompt("why, and who agreed"),
      }),
    });
  },
  examples: {
    valid: [
      `${header()}${missed("2018-06-04", "unacceptable-absence")}`,
      `${header()}${missed("2018-06-04", "unacceptable-absence")}${missed("2018-08-06", "attended-failed-to-comply")}---
record: enforcement
date: 2018-08-20
failureDate: 2018-08-06
decision: breach-requested
`,
      `${header("suspended-sentence-order")}${missed("2018-06-04", "unacceptable-absence")}${missed("2018-08-06", "unacceptable-absence")}---
record: contact
date: 2018-08-08
type: professional-judgement
notes: Both were the morning after night shifts; appointments are in the afternoon from now on.
`,
      // More than a year apart.
      `${header()}${missed("2018-02-12", "unacceptable-absence")}${missed("2019-02-13", "unacceptable-absence")}`,
      `${header("licence")}${missed("2018-06-04", "unacceptable-absence")}${missed("2018-08-06", "unacceptable-absence")}`,
    ],
    invalid: [
      `${header()}${missed("2018-06-04", "unacceptable-absence")}${missed("2018-08-06", "«attended-failed-to-comply»")}---
record: enforcement
date: 2018-08-20
failureDate: 2018-08-06
decision: second-warning
`,
      // A judgement about the first two says nothing of the third.
      `${header()}${missed("2018-06-04", "unacceptable-absence")}${missed("2018-08-06", "unacceptable-absence")}${missed("2018-11-05", "«unacceptable-absence»")}---
record: enforcement
date: 2018-08-20
failureDate: 2018-08-06
decision: professional-judgement
`,
      `${header()}${missed("2018-06-04", "unacceptable-absence")}---
record: upw
sessions:
  - date: 2018-06-16
    outcome: «unacceptable-absence»
`,
    ],
  },
});

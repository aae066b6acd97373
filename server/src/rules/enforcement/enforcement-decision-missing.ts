import { addWorkingDays, workingDaysBetween } from "../../record/calendar.ts";
import type { CaseView } from "../../record/case.ts";
import { isFailure, isUnclear } from "../../record/contacts.ts";
import { defineRule, prompt, startRecord } from "../_kit/index.ts";

/** Something was decided about a failure of that day, in time. Waiting is no decision; what nobody can read may be one. */
function isDecided(view: CaseView, failure: string, last: string): boolean {
  return view.of("enforcement").some((record) => {
    const { decision, failureDate, recallDecision } = record.value;
    if (isUnclear(record, "failureDate") || isUnclear(record, "date")) return true;
    if (failureDate !== failure || record.date === undefined || record.date > last) return false;
    if (decision === undefined) return recallDecision !== undefined || isUnclear(record, "decision");
    return decision !== "decision-pending" && decision !== "awaiting-reason";
  });
}

const CASE = `record: case
---
record: contact
date: 2019-03-04
type: office-visit
outcome: unacceptable-absence
---
`;
const marked = CASE.replace("unacceptable-absence", "«unacceptable-absence»");
const decided = (day: string, decision: string): string => `record: enforcement
date: ${day}
failureDate: 2019-03-04
reasonGiven: Said that the alarm did not go off.
decision: ${decision}
`;

export default defineRule({
  id: "enforcement-decision-missing",
  scope: "case",
  record: "enforcement",
  reads: ["contact", "enforcement"],
  severity: "error",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.3.1"],
  messages: {
    none: {
      what: "This failure to comply was {days} working days ago, and no decision about it was recorded within {limit}.",
      ask: "What did you decide, and what did the person say about it?",
    },
  },
  parameters: {
    days: { default: 10, unit: "working days", help: "Days after a failure to comply within which something is decided about it." },
  },
  why: "A missed appointment that meets no answer tells the person that the sentence can be ignored, and leaves court and colleagues guessing. Inspectors saw officers decide well about minor breaches; the decision has to be on the record to count.",
  source: "HMIP 2019 L474; HMIP standards 2018, 2.3.1; nDelius enforcement actions",
  check(view, cx) {
    const limit = cx.parameter("days");
    for (const contact of view.of("contact")) {
      const day = contact.date;
      if (day === undefined || !isFailure(contact.value.outcome)) continue;
      const last = addWorkingDays(day, limit);
      if (view.asOf <= last || isDecided(view, day, last)) continue;
      cx.report("none", contact, ["outcome"], {
        data: { days: workingDaysBetween(day, view.asOf), limit },
        fix: startRecord("Start a decision about this failure", "enforcement", {
          date: prompt("the day of the decision"),
          failureDate: day,
          reasonGiven: prompt("what the person said, or that they said nothing"),
          decision: prompt("what was decided"),
          rationale: prompt("why this and not more"),
        }),
      });
    }
  },
  examples: {
    valid: [
      `${CASE}${decided("2019-03-06", "first-warning")}`,
      { text: CASE.replace(/---\n$/u, ""), asOf: "2019-03-18" },
      `record: case
---
record: contact
date: 2019-03-04
type: office-visit
outcome: sent-home-service
`,
    ],
    invalid: [
      marked.replace(/---\n$/u, ""),
      // Waiting for a reason is not a decision once the time is over.
      `${marked}${decided("2019-03-06", "awaiting-reason")}`,
      `${marked}${decided("2019-03-19", "first-warning")}`,
      // The decision was about another day.
      `${marked}${decided("2019-03-06", "first-warning").replace("failureDate: 2019-03-04", "failureDate: 2019-02-25")}`,
    ],
  },
});

import { addWorkingDays } from "../../record/calendar.ts";
import type { CaseView } from "../../record/case.ts";
import type { RecordFacts } from "../../record/types.ts";
import { needsDecision, type Session, sessionsOf } from "../../record/unpaid-work.ts";
import { defineRule, prompt, startRecord } from "../_kit/index.ts";

/** A day of a decision that could not be read: it may be the one that is looked for. */
const isUnclear = (view: CaseView): boolean =>
  view.of("enforcement").some((r) => r.unusable.includes("failureDate") || r.unusable.includes("date"));

/** A decision about the failure of that day, made by the last day for it. One that could not be read is reported by itself. */
function isDecided(view: CaseView, { date }: Session, last: string): boolean {
  return view.of("enforcement").some((r) => r.value.failureDate === date && hasDecision(r) && r.date !== undefined && r.date <= last);
}

const hasDecision = (r: RecordFacts<"enforcement">): boolean => r.value.decision !== undefined || r.unusable.includes("decision");

const SESSION = `record: case
---
record: upw
sessions:
  - { date: 2019-03-02, outcome: attended-complied }
  - date: 2019-03-09
    outcome: `;

export default defineRule({
  id: "upw-absence-not-enforced",
  scope: "case",
  record: "upw",
  reads: ["upw", "enforcement"],
  severity: "error",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/4.1.4"],
  messages: {
    notDecided: {
      what: "This session was not kept, and no decision about it was recorded within {days} working days.",
      ask: "What did the person say, and what was decided?",
    },
  },
  parameters: {
    days: { default: 10, unit: "working days", help: "Days after a failure to comply within which a decision about it is recorded." },
  },
  why: "A failure that nobody answers tells the person that the court's order is not meant. A decision need not be a warning: accepting the reason is one too. Only a little over half of the people in the cases inspected saw enforcement action when it was necessary.",
  source: "HMIP 2019 L555; contact outcomes that can be enforced",
  check(view, cx) {
    const days = cx.parameter("days");
    for (const session of sessionsOf(view)) {
      if (!needsDecision(session)) continue;
      const last = addWorkingDays(session.date, days);
      if (view.asOf <= last || isDecided(view, session, last)) continue;
      if (isUnclear(view)) return cx.notEvaluated("The day of a decision about a failure could not be read.");
      const isStarted = view.all("enforcement").some((r) => r.value.failureDate === session.date);
      const fix = isStarted
        ? []
        : startRecord("Start an enforcement record for this day", "enforcement", {
            failureDate: session.date,
            reasonGiven: prompt("what the person said, or that nothing was said"),
            decision: prompt("what was decided"),
            rationale: prompt("why this, and not more or less"),
          });
      cx.report("notDecided", session.record, ["sessions", session.index, "outcome"], { data: { days }, fix });
    }
  },
  examples: {
    valid: [
      `${SESSION}failed-to-attend
---
record: enforcement
date: 2019-03-22
failureDate: 2019-03-09
decision: absence-accepted
`,
      // There is still a day.
      { text: `${SESSION}unacceptable-absence\n`, asOf: "2019-03-22" },
      `${SESSION}acceptable-medical
`,
    ],
    invalid: [
      `${SESSION}«unacceptable-absence»
`,
      // Decided a working day too late, and about another day.
      `${SESSION}«sent-home-behaviour»
---
record: enforcement
date: 2019-03-25
failureDate: 2019-03-09
decision: first-warning
---
record: enforcement
date: 2019-03-11
failureDate: 2019-03-02
decision: first-warning
`,
      // Nothing has been decided in it.
      `${SESSION}«attended-failed-to-comply»
---
record: enforcement
status: in-progress
date: 2019-03-11
failureDate: 2019-03-09
decision: "[add what was decided]"
`,
    ],
  },
});

import { appointmentTypes, type ContactType } from "../../../../schemas/vocab/contact.ts";
import { addWorkingDays, isWithin } from "../../record/calendar.ts";
import { type Contact, isKept } from "../../record/contacts.ts";
import { inCustody } from "../../record/harm.ts";
import { isSuspended, openUntil } from "../../record/pauses.ts";
import { ask, defineRule } from "../_kit/index.ts";

/** Decisions that hold back or wait: nothing was enforced that could put the person off. */
const HELD_BACK: ReadonlySet<string | undefined> = new Set([
  "no-further-action",
  "professional-judgement",
  "absence-accepted",
  "awaiting-reason",
  "decision-pending",
  "warning-withdrawn",
  "refer-to-officer",
]);

/** In touch with the person: kept, or a call or appointment of which nothing bad is said. */
function isInTouch({ value }: Contact): boolean {
  if (value.outcome !== undefined) return isKept(value.outcome);
  const type: ContactType | undefined = value.type;
  return type !== undefined && (type === "phone-call" || appointmentTypes.has(type));
}

const WARNED = `record: case
---
record: enforcement
date: 2019-03-04
failureDate: 2019-03-01
reasonGiven: Said that she had the wrong week.
decision: first-warning
`;
const marked = WARNED.replace("record: enforcement", "«record»: enforcement");

export default defineRule({
  id: "enforcement-no-reengagement",
  scope: "case",
  record: "enforcement",
  reads: ["contact", "home-visit"],
  severity: "info",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.3.1"],
  messages: {
    none: {
      what: "Nothing shows how the person was brought back: no words about it, and no contact within {days} working days.",
      ask: "What did you do to bring the person back into contact?",
      missing: true,
    },
  },
  parameters: {
    days: {
      default: 10,
      unit: "working days",
      help: "Days after the decision within which contact with the person shows that work goes on.",
    },
  },
  why: "Enforcement is meant to bring people back to their sentence, not to end it. Where it was needed, officers re-engaged people well in more than eight out of ten of the cases inspected.",
  source: "HMIP 2019 L474; HMIP standards 2018, 2.3.1",
  check(view, cx) {
    const limit = cx.parameter("days");
    for (const record of view.of("enforcement")) {
      const { decision, reengagement } = record.value;
      const day = record.date;
      if (reengagement !== undefined || day === undefined || HELD_BACK.has(decision)) continue;
      const last = addWorkingDays(day, limit);
      // Recalled, suspended, or at the end of the sentence: there is nobody to bring back.
      if (view.asOf <= last || openUntil(view) < last || isSuspended(view, last) || inCustody(view, last)) continue;
      if (view.of("contact").some((c) => isWithin(c.date, day, last) && c.date !== record.value.failureDate && isInTouch(c))) continue;
      if (view.of("home-visit").some((v) => isWithin(v.date, day, last) && v.value.outcome === "completed")) continue;
      cx.report("none", record, ["reengagement"], {
        data: { days: limit },
        fix: ask(
          "Add a prompt for how the person was brought back",
          ["reengagement"],
          "what you did to bring the person back into contact",
        ),
      });
    }
  },
  examples: {
    valid: [
      `${WARNED}reengagement: Rang on the Tuesday and moved her day to Thursdays.\n`,
      `${WARNED}---
record: contact
date: 2019-03-11
type: office-visit
outcome: attended-complied
`,
      { text: WARNED, asOf: "2019-03-18" },
      WARNED.replace("first-warning", "professional-judgement"),
    ],
    invalid: [
      marked,
      `${marked}---
record: contact
date: 2019-03-11
type: office-visit
outcome: unacceptable-absence
---
record: contact
date: 2019-03-12
type: police-liaison
---
record: contact
date: 2019-03-19
type: office-visit
outcome: attended-complied
`,
    ],
  },
});

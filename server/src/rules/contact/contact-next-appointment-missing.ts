import { crissNotes } from "../../record/contacts.ts";
import { inCustody, isActive } from "../../record/harm.ts";
import { isSuspended } from "../../record/pauses.ts";
import { addRow, defineRule, prompt } from "../_kit/index.ts";

/** Values that would say when the next appointment is. */
const DAYS = /^(?:date|appointments(?:\.\d+(?:\.date)?)?)$/u;

const header = (more = ""): string => `record: case
sentence: { type: community-order, startDate: 2018-09-03, endDate: 2020-09-02 }
${more}---
`;
const NOTE = `date: 2019-03-22
type: office-visit
outcome: attended-complied
`;

export default defineRule({
  id: "contact-next-appointment-missing",
  scope: "case",
  record: "contact",
  reads: ["contact", "home-visit", "enforcement"],
  severity: "warning",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.3.3"],
  messages: {
    none: {
      what: "No appointment after today is recorded, here or anywhere else in the case.",
      ask: "When do you see the person next, and do they know?",
      missing: true,
    },
  },
  why: "An appointment in writing is what keeps contact from lapsing unseen: a person who leaves without one has nothing to keep, and nobody notices when they stop coming. The next meeting is a part of the session for this reason.",
  source: "CRISSA, Appointment; HMIP standards 2018, 2.3.3",
  check(view, cx) {
    if (!isActive(view) || isSuspended(view, view.asOf) || inCustody(view, view.asOf)) return;
    const last = crissNotes(view).at(-1);
    if (last === undefined) return;
    let unclear = false;
    const isLater = (day: string | undefined): boolean => day !== undefined && day > view.asOf;
    for (const contact of view.all("contact")) {
      if (isLater(contact.date) || contact.value.appointments?.some((row) => isLater(row.date)) === true) return;
      if (contact.unusable.some((path) => DAYS.test(path))) unclear = true;
    }
    for (const visit of view.all("home-visit")) {
      if (isLater(visit.date)) return;
      if (visit.unusable.includes("date")) unclear = true;
    }
    if (unclear) return cx.notEvaluated("A day that could not be read may be that of the next appointment.");
    cx.report("none", last, ["appointments"], {
      fix: addRow("Add a prompt for the next appointment", ["appointments"], {
        date: prompt("the day you next meet"),
        text: prompt("the hour, the place and who with"),
      }),
    });
  },
  examples: {
    valid: [
      `${header()}record: contact
${NOTE}appointments:
  - { date: 2019-04-05, text: "10:30, office" }
`,
      `${header()}record: contact
${NOTE}---
record: home-visit
date: 2019-04-02
address: L1
`,
      `${header("contactSuspended: { reason: reset, from: 2019-03-25 }\n")}record: contact
${NOTE}`,
      // Nothing is booked once the sentence is over.
      { text: `${header()}record: contact\n${NOTE}`, asOf: "2020-09-03" },
      `${header()}record: contact
date: 2019-03-22
type: phone-call
`,
    ],
    invalid: [
      `${header()}«record»: contact
${NOTE}`,
      // An appointment on the day itself is not the next one.
      `${header()}record: contact
${NOTE}«appointments»:
  - { date: 2019-03-29, text: "10:30, office" }
`,
      // Contact that was suspended has begun again.
      `${header("contactSuspended: { reason: reset, from: 2019-02-25, to: 2019-03-29 }\n")}record: contact
date: 2019-02-11
type: office-visit
outcome: attended-complied
---
«record»: contact
${NOTE}`,
    ],
  },
});

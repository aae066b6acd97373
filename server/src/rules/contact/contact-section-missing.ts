import { CRISS, CRISS_ASKS, isCriss } from "../../record/contacts.ts";
import type { SeenRecord } from "../../record/types.ts";
import type { PlainValue } from "../../source/edit.ts";
import { defineRule, type Fix, type FixStep, prompt } from "../_kit/index.ts";

const NAMES = {
  checkIn: "Check in",
  review: "Review",
  intervention: "Intervention",
  summarise: "Summarise",
  setTasks: "Set tasks",
  appointments: "Appointment",
} as const;
type Section = keyof typeof NAMES;

const NOTE: readonly Section[] = [...CRISS, "setTasks"];
const WITH_APPOINTMENT: readonly Section[] = [...NOTE, "appointments"];

const FIRST_ROW: { readonly [name: string]: { readonly [key: string]: PlainValue } } = {
  setTasks: { id: "T1", text: prompt("what is to be done before you next meet, and by which of you") },
  appointments: { date: prompt("the day you next meet"), text: prompt("the hour, the place and who with") },
};

/** Rows that hold nothing but prompts say nothing yet. */
function isWritten(record: SeenRecord<"contact">, name: Section): boolean {
  if (name === "setTasks") return record.setTasks?.some((row) => row.text !== undefined) === true;
  if (name === "appointments") return record.appointments?.some((row) => row.date !== undefined) === true;
  return record[name] !== undefined;
}

/** A prompt under each of these sections. A list gets its first row, so that a second run finds it there. */
function skeleton(names: readonly Section[]): Fix {
  const steps = names.map((name): FixStep => {
    const row = FIRST_ROW[name];
    if (row !== undefined) return { do: "add", path: [name], value: row };
    return { do: "put", path: [name], value: prompt(CRISS_ASKS[name as keyof typeof CRISS_ASKS]) };
  });
  return { title: "Add prompts for the sections that this note lacks", class: "prompt", steps };
}

export default defineRule({
  id: "contact-section-missing",
  scope: "record",
  record: "contact",
  severity: "warning",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.3.1", "hmip-2018/2.4.1"],
  messages: {
    blank: {
      what: "{section} has nothing written under it in this note.",
      ask: "What would a colleague who sees the person next need to know from this part of the session?",
      missing: true,
    },
  },
  parameters: {
    appointment: { default: false, help: "Ask for the Appointment section too, where local practice notes sessions as CRISSA." },
  },
  why: "Each heading asks another question: what is new, what came of last time, what was worked on, what was understood, what comes next. Inspectors saw officers adjust their plans through structured notes, which only works when the structure is filled in.",
  source: "Manage people on probation: CRISS; HMIP 2019 L355, L495",
  check(record, cx) {
    if (!isCriss(record.type, record.outcome)) return;
    const blank = (cx.parameter("appointment") === 1 ? WITH_APPOINTMENT : NOTE).filter((name) => !isWritten(record, name));
    // A row that waits to be filled in is not doubled.
    const open = blank.filter((name) => !(name in FIRST_ROW) || record[name] === undefined);
    for (const name of blank) cx.report("blank", [name], { data: { section: NAMES[name] }, fix: open.length === 0 ? [] : skeleton(open) });
  },
  examples: {
    valid: [
      `type: office-visit
outcome: attended-complied
checkIn: Tired after nights at the bakery; nothing new at home.
review: T1 done, the letter from the landlord is on file.
intervention: Worked through the second exercise on arguments about money.
summarise: Says that walking out is not the same as giving in.
setTasks:
  - { id: T1, text: Ring the credit union by Friday }
`,
      // Nobody came, so there is nothing to note under the headings.
      "type: office-visit\noutcome: unacceptable-absence\n",
      "type: phone-call\nnotes: Rang to say that the bus is late.\n",
      `type: office-visit
outcome: attended-complied
notApplicable:
  intervention: Came in distress about the eviction; only housing was dealt with
checkIn: In tears, the bailiffs had been.
review: T1 left for next week.
summarise: Knows where she sleeps tonight.
setTasks:
  - { id: T1, text: Bring the notice to the duty solicitor at two }
`,
      "status: in-progress\ntype: office-visit\noutcome: attended-complied\n",
    ],
    invalid: [
      `type: office-visit
outcome: attended-complied
checkIn: Tired after nights at the bakery; nothing new at home.
«review»:
intervention: Worked through the second exercise on arguments about money.
summarise: Says that walking out is not the same as giving in.
setTasks:
  - { id: T1, text: Ring the credit union by Friday }
`,
      `type: phone-appointment
outcome: attended-failed-to-comply
checkIn: Shouted about the curfew and would not be asked anything.
review: None of the tasks done.
intervention: Went through what the order says about abuse of staff.
summarise: Rang off before this could be gone over.
«setTasks»:
  - { id: T1, text: "[add what is to be done]" }
`,
      `«record»: contact
type: initial-appointment
outcome: attended-complied
checkIn: Nervous; came with his sister.
review: The order was explained.
summarise: Can say in his own words what happens if he misses a day.
setTasks:
  - { id: T1, text: Bring proof of address }
`,
    ],
  },
});

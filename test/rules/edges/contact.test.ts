/** Contacts: last days in time, notes half written, and what nobody can read. */
import { edges } from "../../support/edges.ts";

const TWENTY = "He came on time and says that the quarry pays well now and that his mother likes the new flat.";
const notes = (...parts: readonly string[]): string => ["record: case\n", ...parts].join("---\n");
const note = (day: string, more: string): string => `record: contact\ndate: ${day}\ntype: office-visit\n${more}`;

edges("contact-copied-from-previous", {
  "speaks of twenty words": [
    notes(note("2019-03-04", `notes: ${TWENTY}\n`), note("2019-03-11", `notes: ${TWENTY}\n`)),
    ["contact-2 notes: This repeats the note made 7 days before, nearly word for word."],
  ],
  "leaves nineteen alone": [notes(...["04", "11"].map((day) => note(`2019-03-${day}`, `notes: ${TWENTY.replace(" new", "")}\n`))), []],
  "speaks where eighteen of twenty are the same": [
    notes(note("2019-03-04", `notes: ${TWENTY}\n`), note("2019-03-11", `notes: ${TWENTY.replace("new flat", "big house")}\n`)),
    ["contact-2 notes"],
  ],
  "leaves seventeen of twenty alone": [
    notes(note("2019-03-04", `notes: ${TWENTY}\n`), note("2019-03-11", `notes: ${TWENTY.replace("the new flat", "his big house")}\n`)),
    [],
  ],
  "names the first of two copied sections": [
    notes(...["04", "11"].map((day) => note(`2019-03-${day}`, `checkIn: ${TWENTY}\nnotes: ${TWENTY}\n`))),
    ["contact-2 checkIn"],
  ],
  "passes over a note without a day": [notes(note("2019-03-04", `notes: ${TWENTY}\n`), note("", `notes: ${TWENTY}\n`)), []],
});

const ORDER = "record: case\nsentence: { type: community-order, startDate: 2018-09-03, endDate: 2020-09-02 }\n";
const PLAN = "record: plan\ndate: 2019-01-07\ncontactFrequency: fortnightly\n";
const seen = (day: string): string => note(day, "outcome: attended-complied\n");
const plan = (...parts: readonly string[]): string => [ORDER, PLAN, ...parts].join("---\n");

edges("contact-frequency-below-plan", {
  "says nothing without a plan": [`${ORDER}---\n${seen("2018-10-01")}`, []],
  "says nothing where the plan names no frequency": [plan(seen("2019-01-14")).replace("contactFrequency: fortnightly\n", ""), []],
  "says nothing where the plan has no day": [plan(seen("2019-01-14")).replace("date: 2019-01-07", "date:"), []],
  "is not evaluated where the day of a contact cannot be read": [
    plan(seen("2019-01-14"), seen("Monday")),
    ["case not evaluated: The day of a contact or visit could not be read."],
  ],
  "is not evaluated where the day of a visit cannot be read": [
    plan(seen("2019-01-14"), "record: home-visit\ndate: Monday\noutcome: completed\n"),
    ["case not evaluated"],
  ],
  "has no place for a reason in a visit": [
    plan("record: home-visit\ndate: 2019-02-18\noutcome: completed\n", seen("2019-03-11"), seen("2019-03-25")),
    ["home-visit date -> nothing"],
  ],
  "counts a contact on the day of the plan": [plan(seen("2019-01-07")), ["contact date"]],
  "leaves twenty-one days alone that are still open": [plan(seen("2019-01-28"), seen("2019-02-18"), seen("2019-03-08")), []],
  "counts no days after the end of the sentence": [plan(seen("2019-01-28"), seen("2019-03-25")).replace("2020-09-02", "2019-02-01"), []],
  "counts days up to the end of the sentence": [
    plan(seen("2019-01-14"), seen("2019-03-25")).replace("2020-09-02", "2019-02-28"),
    ["contact-2 date: 45 days passed without contact before this, where the plan allows 14."],
  ],
});

const attended = (more: string): string => `${ORDER}---\n${note("2019-03-22", `outcome: attended-complied\n${more}`)}`;
const NEXT = ["contact appointments"];

edges("contact-next-appointment-missing", {
  "takes one later row among several": [
    attended("appointments:\n  - { date: 2019-03-25, text: office }\n  - { date: 2019-04-05, text: office }\n"),
    [],
  ],
  "takes a later contact": [`${attended("")}---\n${note("2019-04-05", "")}`, []],
  "takes no visit of today": [`${attended("")}---\nrecord: home-visit\ndate: 2019-03-29\n`, NEXT],
  "takes no visit without a day": [`${attended("")}---\nrecord: home-visit\ndate:\n`, NEXT],
  "is not evaluated where the day of an appointment cannot be read": [
    attended("appointments:\n  - { date: Friday, text: office }\n"),
    ["case not evaluated"],
  ],
  "is not evaluated where the day of a contact cannot be read": [
    `${attended("")}---\n${note("Friday", "")}`,
    ["case not evaluated: A day that could not be read may be that of the next appointment."],
  ],
  "is not evaluated where the day of a visit cannot be read": [
    `${attended("")}---\nrecord: home-visit\ndate: Friday\n`,
    ["case not evaluated"],
  ],
  "is evaluated where something else cannot be read": [attended("signOff: [ok]\nfactors: drink\n"), NEXT],
});

const work = (plans: string, day = "2019-02-01", more = "intervention: Went through the drink diary of January.\n"): string =>
  `record: case\n---\n${plans}---\n${note(day, more)}`;
const planOf = (more: string): string => `record: plan\n${more}`;
const OBJECTIVES = "objectives:\n  - { id: O1, title: Three sober weekends a month }\n  - { title: Keep the flat }\n";

edges("contact-not-linked-to-plan", {
  "offers each objective that has an id": [work(planOf(`date: 2019-01-21\n${OBJECTIVES}`)), ["contact objectives -> add objectives O1"]],
  "offers nothing where the plan has no objectives": [work(planOf("date: 2019-01-21\n")), ["contact objectives -> nothing"]],
  "begins with the earliest plan": [
    work(`${planOf("date: 2019-03-04\n")}---\n${planOf("date: 2019-01-21\nupdated: 2019-03-11\n")}`),
    ["contact objectives"],
  ],
  "begins with the first of two plans": [
    work(`${planOf("date: 2019-01-21\n")}---\n${planOf("date: 2019-03-04\n")}`),
    ["contact objectives"],
  ],
  "says nothing where the plan has no day": [work(planOf("date:\n")), []],
  "passes over a plan without a day": [work(`${planOf("date:\n")}---\n${planOf("date: 2019-01-21\n")}`), ["contact objectives"]],
  "says nothing without a plan": ["record: case\n---\nrecord: contact\nintervention: Went through the diary.\n", []],
  "says nothing of a note without work": [work(planOf("date: 2019-01-21\n"), "2019-02-01", "notes: Rang to say hello.\n"), []],
  "says nothing of a note without a day": [work(planOf("date: 2019-01-21\n"), ""), []],
  "says nothing where the objectives cannot be read": [
    work(planOf("date: 2019-01-21\n"), "2019-02-01", "intervention: Went through the diary.\nobjectives: [the first]\n"),
    [],
  ],
});

edges("contact-outcome-missing", {
  "says nothing of an appointment without a day": ["date:\ntype: office-visit\n", []],
  "says nothing of an outcome that cannot be read": ["type: office-visit\noutcome: went fine\n", []],
  "says nothing of a contact without a kind": ["notes: Rang about the bus.\n", []],
});

edges("contact-recorded-late", { "says nothing of a note without a day": ["date:\ntype: office-visit\nrecorded: 2019-03-28\n", []] });

const checkIn = (text: string): string => `type: office-visit\ncheckIn: ${JSON.stringify(text)}\n`;
const PHRASES = "NTR, ".repeat(23);

edges("contact-section-empty-phrase", {
  "looks at 120 characters": [checkIn(`${PHRASES}NTR..`), ["contact checkIn"]],
  "looks at no more": [checkIn(`${PHRASES}NTR...`), []],
  "takes a dash between two phrases": [checkIn("Engaged well - no issues"), ["contact checkIn"]],
  "takes no dash inside words": [checkIn("Engaged well-no issues"), []],
  "passes over brackets and spaces": [checkIn("Engaged  well (today)"), ["contact checkIn"]],
  "says nothing of dots alone": [checkIn("..."), []],
  "says nothing where one sentence is more than a phrase": [checkIn("Engaged well. The quarry laid him off."), []],
});

const WRITTEN = `type: office-visit
outcome: attended-complied
checkIn: Tired after nights at the bakery.
review: T1 done.
intervention: Worked through the second exercise.
summarise: Says that walking out is not giving in.
`;
const TASK = "setTasks:\n  - { id: T1, text: Ring the credit union }\n";

edges("contact-section-missing", {
  "adds the first task": [
    WRITTEN,
    ["contact setTasks -> add setTasks T1, [add what is to be done before you next meet, and by which of you]"],
  ],
  "leaves a first row of prompts alone, and the other sections to be added": [
    `${WRITTEN}setTasks:\n  - { id: T1, text: "[add what]" }\n`.replace(/review.*\n/u, ""),
    [
      "contact review -> put review [add how the tasks set before went, and where the plan and the risk stand]",
      "contact setTasks -> put review [add how the tasks set before went, and where the plan and the risk stand]",
    ],
  ],
  "takes one task among prompts": [`${WRITTEN}${TASK}  - { id: T2, text: "[add what]" }\n`, []],
  "asks for no appointment": [WRITTEN + TASK, []],
  "asks for an appointment where a pack says so": [
    WRITTEN + TASK,
    ["contact appointments -> add appointments [add the day you next meet], [add the hour, the place and who with]"],
    { parameters: { appointment: true } },
  ],
  "takes one appointment with a day": [
    `${WRITTEN}${TASK}appointments:\n  - { date: 2019-04-05, text: office }\n  - { text: some time in May }\n`,
    [],
    { parameters: { appointment: true } },
  ],
  "takes no appointment without a day": [
    `${WRITTEN}${TASK}appointments:\n  - { text: some time in May }\n`,
    ["contact appointments -> nothing"],
    { parameters: { appointment: true } },
  ],
});

const PROTECTED = `record: case
people:
  - { id: P1, name: Wren Addy, role: other, atRisk: yes, sensitive: yes }
  - { id: P2, name: Isla Moss, role: other, atRisk: yes, sensitive: yes }
  - { id: P3, name: Sam Coe, role: other, atRisk: no }
addresses:
  - { id: L1, text: "Weir Cottage, Thornbeck" }
  - { id: L2, text: "Larch House, Oxley", sensitive: yes }
  - { id: L3, text: "Alder Row, Pinfold", sensitive: yes }
---
record: contact
`;
const MARK = ["contact sensitive"];

edges("contact-sensitive-not-marked", {
  "knows the second of two people": [`${PROTECTED}type: phone-call\nnotes: Isla rang.\n`, MARK],
  "knows the second of two addresses": [`${PROTECTED}type: phone-call\nnotes: Was seen at Alder Row.\n`, MARK],
  "says nothing of an address that everybody knows": [`${PROTECTED}type: phone-call\nnotes: Is back at Weir Cottage.\n`, []],
  "looks into every text": [`${PROTECTED}type: office-visit\ncheckIn: Well and in work.\nreview: Asked about Isla.\n`, MARK],
  "looks where no kind is given": [`${PROTECTED}notes: Isla rang.\n`, MARK],
  "says nothing of a mark that cannot be read": [`${PROTECTED}type: victim-liaison\nsensitive: [a, b]\nnotes: Isla rang.\n`, []],
  "says nothing where nobody is protected": ["record: case\n---\nrecord: contact\ntype: phone-call\nnotes: Isla rang.\n", []],
});

const EVENT = "record: contact\nid: told-of-baby\ndate: 2019-03-01\ntype: phone-call\nsignificantEvent: new-child\n";
const after = (more: string): string => `record: case\n---\n${EVENT}---\n${more}`;
const EVENT_OPEN = ["contact significantEvent"];

edges("contact-significant-event-not-escalated", {
  "takes a review on the same day": [after("record: review\ndate: 2019-03-01\ntrigger: event\n"), []],
  "takes none of the day before": [after("record: review\ndate: 2019-02-28\ntrigger: event\n"), EVENT_OPEN],
  "takes none without a day": [after("record: review\ndate:\ntrigger: event\n"), EVENT_OPEN],
  "takes a manager's entry of the last day": [after("record: oversight\ndate: 2019-03-15\nreason: significant-event\n"), []],
  "takes a manager's entry on another matter that follows it up": [
    after("record: oversight\ndate: 2019-03-04\nreason: allocation\nfollowsUp: [told-of-baby]\n"),
    [],
  ],
  "takes a manager's entry without a reason": [after("record: oversight\ndate: 2019-03-04\n"), []],
  "says nothing of a contact without an event": [`record: case\n---\n${EVENT.replace(/significantEvent.*\n/u, "")}`, []],
  "says nothing of an event without a day": [`record: case\n---\n${EVENT.replace("date: 2019-03-01", "date:")}`, []],
});

const set = (rows: string): string =>
  `record: case\n---\n${note("2019-03-01", `outcome: attended-complied\nsetTasks:\n${rows}`)}---\n${note("2019-03-15", "outcome: attended-complied\nreview: Settled.\n")}`;

edges("contact-task-not-reviewed", {
  "asks for one task": [set("  - { id: T1, text: Ring the bank }\n"), ["contact-2 review T1 -> beside review [add what came of T1]"]],
  "asks for two tasks at once": [
    set("  - { id: T1, text: Ring the bank }\n  - { id: T2, text: Bring the lease }\n"),
    ["T1", "T2"].map((id) => `contact-2 review ${id} -> beside review [add what came of T1 and T2]`),
  ],
  "asks for three tasks at once": [
    set("  - { id: T1, text: Ring the bank }\n  - { id: T2, text: Bring the lease }\n  - { id: T3, text: See the nurse }\n"),
    ["T1", "T2", "T3"].map((id) => `contact-2 review ${id} -> beside review [add what came of T1, T2 and T3]`),
  ],
  "passes over rows without a number or without words": [set('  - { text: Ring the bank }\n  - { id: T2, text: "[add what]" }\n'), []],
  "takes the first of two rows of one number": [
    set("  - { id: T1, text: Ring the bank, due: 2019-03-22 }\n  - { id: T1, text: See the nurse }\n"),
    [],
  ],
  "passes over a note without a day": [
    `record: case\n---\n${note("", "outcome: attended-complied\nsetTasks:\n  - { id: T1, text: Ring the bank }\n")}---\n${note("2019-03-15", "outcome: attended-complied\n")}`,
    [],
  ],
});

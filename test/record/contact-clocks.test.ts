/** Clocks of contact: pauses, the end of the sentence, late notes, and what nobody has answered. */
import assert from "node:assert/strict";
import { packs } from "../../schemas/packs/index.ts";
import { expectedDays, type Pause, pausedDays } from "../../server/src/record/pauses.ts";
import { checkFiles, findingsOf } from "../support/check.ts";

const pause = (from: string, to?: string): Pause => ({ from, to });
const SPRING = pause("2020-03-24", "2020-06-01");

/** Days from the first to the second day that lie in a pause, and those that are left. */
const DAYS: readonly [what: string, pauses: readonly Pause[], a: string, b: string, paused: number, expected: number][] = [
  ["nothing is paused", [], "2020-03-01", "2020-03-15", 0, 14],
  ["a pause around it all", [SPRING], "2020-04-01", "2020-04-15", 14, 0],
  ["a pause that begins within", [SPRING], "2020-03-20", "2020-04-03", 10, 4],
  ["a pause that ends within", [SPRING], "2020-05-25", "2020-06-08", 7, 7],
  ["a pause within", [SPRING], "2020-03-17", "2020-06-08", 69, 14],
  ["a pause that begins on the last day", [SPRING], "2020-03-10", "2020-03-24", 0, 14],
  ["a pause that ends on the first day", [SPRING], "2020-06-01", "2020-06-15", 0, 14],
  ["a pause that goes on", [pause("2020-03-24")], "2020-03-17", "2020-12-31", 282, 7],
  ["two pauses that overlap", [SPRING, pause("2020-05-18", "2020-06-08")], "2020-05-11", "2020-06-15", 28, 7],
  ["one pause inside another", [SPRING, pause("2020-04-06", "2020-04-20")], "2020-03-17", "2020-06-08", 69, 14],
  ["two pauses apart", [pause("2020-03-02", "2020-03-04"), pause("2020-03-09", "2020-03-12")], "2020-03-01", "2020-03-15", 5, 9],
  ["the same day", [SPRING], "2020-04-01", "2020-04-01", 0, 0],
  ["the second day is earlier", [SPRING], "2020-04-15", "2020-04-01", 0, -14],
];

interface Given {
  readonly sentence?: string;
  readonly header?: string;
  /** Records without their first lines, each beginning with its kind. */
  readonly records?: readonly string[];
  readonly asOf?: string;
  readonly parameters?: Readonly<Record<string, Readonly<Record<string, string | number | boolean>>>>;
}

const COMMUNITY = "{ type: community-order, startDate: 2018-09-03, endDate: 2019-09-02 }";

/** Paths at which a rule speaks in a case. */
function said(
  rule: string,
  { sentence = COMMUNITY, header = "", records = [], asOf = "2019-03-29", parameters }: Given,
): readonly string[] {
  const files: Record<string, string> = {
    "case/case.case.yaml": `record: case
crn: X123456
dateOfBirth: 1990-05-04
sex: female
officers: [{ name: Nell Harrow, grade: PO, from: 2018-09-03 }]
sentence: ${sentence}
${header}`,
  };
  for (const [i, text] of records.entries())
    files[`case/r${i}.case.yaml`] = `crn: X123456\nauthor: { name: Nell Harrow, grade: PO }\nstatus: complete\nrecord: ${text}`;
  const set = parameters === undefined ? packs : packs.map((pack) => ({ ...pack, parameters }));
  return findingsOf(checkFiles(files, { asOf, standard: "hmip-2018", packs: set }))
    .filter((s) => s.finding.rule === rule)
    .map((s) => s.finding.path);
}

const PLAN = "plan\ndate: 2019-01-07\ncontactFrequency: fortnightly\ncontactType: [office]\n";
const met = (date: string, outcome = "attended-complied"): string => `contact\ndate: ${date}\ntype: office-visit\noutcome: ${outcome}\n`;
const gaps = (given: Given): readonly string[] =>
  said("contact-frequency-below-plan", { ...given, records: [PLAN, met("2019-01-14"), ...(given.records ?? [])] });

describe("days on which contact is expected", () => {
  for (const [what, pauses, a, b, paused, expected] of DAYS)
    it(what, () => assert.deepEqual([pausedDays(pauses, a, b), expectedDays(pauses, a, b)], [paused, expected]));
});

describe("contact less often than planned", () => {
  it("leaves a gap of one and a half times the plan alone, and not a day more", () => {
    assert.deepEqual(gaps({ asOf: "2019-02-04" }), []);
    assert.deepEqual(gaps({ asOf: "2019-02-05" }), ["date"]);
  });

  it("stops an open gap at the end of the sentence, or where it ended early", () => {
    const ended = (day: string): string => COMMUNITY.replace("2019-09-02", day);
    assert.deepEqual(gaps({ sentence: ended("2019-02-04"), asOf: "2026-11-21" }), []);
    assert.deepEqual(gaps({ sentence: ended("2019-02-05"), asOf: "2026-11-21" }), ["date"]);
    assert.deepEqual(gaps({ sentence: COMMUNITY.replace(" }", ", terminated: 2019-02-01 }"), asOf: "2019-03-29" }), []);
  });

  it("counts no day of suspended contact, and those before and after it", () => {
    const suspended = (from: string, to: string): string => `contactSuspended: { reason: reset, from: ${from}${to} }\n`;
    assert.deepEqual(gaps({ header: suspended("2019-01-28", "") }), []);
    assert.deepEqual(gaps({ header: suspended("2019-01-28", ", to: 2019-03-22") }), []);
    assert.deepEqual(gaps({ header: suspended("2019-01-28", ", to: 2019-03-21") }), ["date"]);
    assert.deepEqual(gaps({ header: suspended("2019-02-04", "") }), []);
    assert.deepEqual(gaps({ header: suspended("2019-02-06", "") }), ["date"]);
  });

  it("counts no day in custody", () => {
    const licence = "{ type: licence, startDate: 2018-01-02, releaseDate: 2019-01-02, endDate: 2020-01-01 }";
    const recall = "enforcement\ndate: 2019-01-28\nfailureDate: 2019-01-28\nrecallDecision: fixed-term\n";
    assert.deepEqual(gaps({ sentence: licence }), ["date"]);
    assert.deepEqual(gaps({ sentence: licence, records: [recall] }), []);
    assert.deepEqual(gaps({ sentence: licence, records: [recall.replace("fixed-term", "no-recall")] }), ["date"]);
    assert.deepEqual(gaps({ sentence: licence.replace("2019-01-02", "2019-03-18"), records: [] }), []);
  });

  it("takes absences that were accepted, and no others", () => {
    const absent = (outcome: string): readonly string[] => [met("2019-02-01", outcome), met("2019-02-18")];
    assert.deepEqual(gaps({ records: absent("acceptable-remand"), asOf: "2019-03-04" }), []);
    assert.deepEqual(gaps({ records: absent("unacceptable-absence"), asOf: "2019-03-04" }), ["date"]);
    assert.deepEqual(gaps({ records: absent("failed-to-attend"), asOf: "2019-03-04" }), ["date"]);
  });

  it("does not take an outcome that cannot be read for an absence", () => {
    assert.deepEqual(gaps({ records: [met("2019-02-01", "came-and-went"), met("2019-02-18")], asOf: "2019-03-04" }), []);
  });
});

describe("late notes and events", () => {
  const event =
    "contact\ndate: 2019-03-11\neventDate: 2019-01-05\nrecorded: 2019-03-12\ntype: phone-call\nsignificantEvent: loss-of-home\n";

  it("counts a late note from the contact, not from the event", () => {
    assert.deepEqual(said("contact-recorded-late", { records: [event] }), []);
    assert.deepEqual(said("contact-recorded-late", { records: [event.replace("03-12", "03-13")] }), ["recorded"]);
    const lenient = { "contact-recorded-late": { days: 2 } };
    assert.deepEqual(said("contact-recorded-late", { records: [event.replace("03-12", "03-13")], parameters: lenient }), []);
  });

  it("counts the answer to an event from the day we knew, not from the event or the note", () => {
    const rule = "contact-significant-event-not-escalated";
    assert.deepEqual(said(rule, { records: [event], asOf: "2019-03-25" }), []);
    assert.deepEqual(said(rule, { records: [event], asOf: "2019-03-26" }), ["significantEvent"]);
  });
});

describe("the next appointment", () => {
  const rule = "contact-next-appointment-missing";
  const note = met("2019-03-25");

  it("is not asked for where nobody can be seen, or nothing is left to see them for", () => {
    assert.deepEqual(said(rule, { records: [note] }), ["appointments"]);
    assert.deepEqual(said(rule, { records: [note], header: "contactSuspended: { reason: impact, from: 2019-03-28 }\n" }), []);
    assert.deepEqual(said(rule, { records: [note], asOf: "2019-09-02" }), ["appointments"]);
    assert.deepEqual(said(rule, { records: [note], asOf: "2019-09-03" }), []);
  });

  it("may be the one whose day cannot be read", () => {
    assert.deepEqual(said(rule, { records: [`${note}appointments:\n  - { date: next Friday, text: Office }\n`] }), []);
  });
});

describe("what nobody has answered", () => {
  it("leaves a home visit alone while the level is unknown, but for those always due early", () => {
    assert.deepEqual(said("home-visit-missing", {}), []);
    assert.deepEqual(said("home-visit-missing", { header: "circumstances: [sexual-exploitation]\n" }), ["record"]);
    assert.deepEqual(said("home-visit-missing", { records: ["rosh\ndate: 2018-09-20\noverallRiskLevel: high\n"] }), ["record"]);
  });

  it("does not take a concern that is unknown for one, nor an answer that is no", () => {
    const visit = "home-visit\ndate: 2019-02-04\naddress: L1\noutcome: completed\n";
    const rule = "home-visit-concern-not-followed-up";
    for (const answer of ["no", "unknown", "unknown - could not see upstairs"])
      assert.deepEqual(said(rule, { records: [`${visit}concern: ${answer}\n`] }), []);
    assert.deepEqual(said(rule, { records: [`${visit}concern: yes\n`] }), ["concern"]);
  });

  it("takes evidence for seen only where it says so", () => {
    const absent =
      "contact\ndate: 2019-03-04\ntype: office-visit\noutcome: acceptable-medical\nabsenceReason: Migraine.\nevidenceDue: 2019-03-11\n";
    const rule = "enforcement-absence-unevidenced";
    assert.deepEqual(said(rule, { records: [`${absent}evidenceSeen: yes\n`] }), []);
    for (const answer of ["no", "unknown"])
      assert.deepEqual(said(rule, { records: [`${absent}evidenceSeen: ${answer}\n`] }), ["evidenceSeen"]);
  });
});

describe("the appointment section", () => {
  it("is asked for where local practice has it", () => {
    const note = `${met("2019-03-25")}checkIn: Well.\nreview: Done.\nintervention: Money.\nsummarise: Clear.\nsetTasks: [{ id: T1, text: Ring }]\n`;
    const local = { "contact-section-missing": { appointment: true } };
    assert.deepEqual(said("contact-section-missing", { records: [note] }), []);
    assert.deepEqual(said("contact-section-missing", { records: [note], parameters: local }), ["appointments"]);
    const booked = `${note}appointments: [{ date: 2019-04-08, text: Office }]\n`;
    assert.deepEqual(said("contact-section-missing", { records: [booked], parameters: local }), []);
  });
});

/** What every sort of case has: a header, checks and notes of appointments. */
import { addDays } from "../../../server/src/record/calendar.ts";
import type { Chance } from "./chance.ts";
import type { Person } from "./people.ts";

/** A record as a plain value, by the name of its file without the ending. */
export type Records = Record<string, Record<string, unknown>>;

export const common = (kind: string, who: Person, date?: string) => ({
  record: kind,
  crn: who.crn,
  ...(date === undefined ? {} : { date }),
  author: who.officer,
  status: "complete",
});

export function headerOf(who: Person, isHarm: boolean, offended: string): Record<string, unknown> {
  const { first, officer } = who;
  return {
    record: "case",
    crn: who.crn,
    name: who.name,
    dateOfBirth: who.born,
    sex: who.sex,
    ethnicity: who.ethnicity,
    disability: ["none"],
    provider: "crc",
    pdu: who.area,
    team: who.office,
    standard: "hmip-2018",
    officers: [officer],
    offences: [
      {
        date: offended,
        text: isHarm ? `Struck a steward (P1) outside ${who.place}` : `Took stock from ${who.place} over a month`,
        index: "yes",
        elements: [isHarm ? "violence" : "acquisitive"],
        outcome: `Convicted at ${who.office} Magistrates' Court`,
      },
    ],
    ...(isHarm
      ? {
          people: [
            {
              id: "P1",
              name: who.victim,
              role: "victim",
              relationship: "steward",
              ageBand: "26-49",
              livesWith: "no",
              contact: "no",
              atRisk: "no",
            },
          ],
        }
      : {}),
    addresses: [{ id: "L1", text: who.street, from: "2016-04-01", settled: "yes", approved: "yes" }],
    ogrs3: "41",
    tier: first.length > 4 ? "C1" : "B1",
  };
}

export function checksOf(who: Person, days: readonly string[]): Record<string, unknown> {
  return {
    record: "check",
    crn: who.crn,
    author: who.officer,
    status: "complete",
    type: "police-da",
    about: ["L1"],
    method: "secure-email",
    request: "sent",
    records: days.map((day) => ({ id: `police-${day}`, requested: day, responded: addDays(day, 7), response: "not-known" })),
  };
}

const SEEN = [
  "Tired after nights, and early.",
  "In good heart; a dry fortnight.",
  "Quiet, with the folder under one arm.",
  "Out of breath from the bus, and smiling.",
];

export interface Met {
  readonly date: string;
  readonly type: string;
  readonly mode?: string;
}

/** Notes of appointments in one file. The first comes before the plan; the last says when the next one is. */
export function contactsOf(who: Person, days: readonly Met[], next: string, by: Chance): Record<string, unknown> {
  return {
    ...common("contact", who),
    records: days.map((day, i) => ({
      id: `met-${i + 1}`,
      ...day,
      outcome: "attended-complied",
      ...(i === 0 ? {} : { objectives: [by.of(["O1", "O2"])] }),
      checkIn: by.of(SEEN),
      review: i === 0 ? "First appointment. Read the order together, line by line." : `T1: done, every envelope open. ${by.of(DRY)}`,
      intervention: `Walked through the day of a bill hour by hour, and ${who.first} marked where to ring.`,
      summarise: `In ${who.first}'s words it is the drawer that has to stay empty.`,
      setTasks: [{ id: "T1", text: "Bring the folder, with every letter open" }],
      ...(i === days.length - 1 ? { appointments: [{ date: next, text: `${who.office}, with me, at ten` }] } : {}),
    })),
  };
}

const DRY = [
  "A dry month, which the sister confirms.",
  "One evening with two pints, none before noon.",
  "Two evenings, both after wages, both written down.",
];

/** Days four weeks apart, to the day of the report. */
export function everyFourWeeks(from: string, asOf: string): string[] {
  const out: string[] = [];
  for (let day = from; day < asOf; day = addDays(day, 28)) out.push(day);
  return out;
}

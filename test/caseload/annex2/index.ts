/**
 * A caseload of 184 invented cases whose records have the defects that would give Annex 2 of HM Inspectorate of
 * Probation's report on Cumbria and Lancashire CRC, May 2019: 119 cases of supervision, 38 of unpaid work and 27 of
 * resettlement. Each case is a well-kept one with small, named defects (`defects.ts`), placed by a fixed seed.
 *
 * The report does not say in how many of the 119 cases risk-of-harm issues applied. Here it is 100.
 */
import { dump } from "js-yaml";
import { chance } from "./chance.ts";
import type { Records } from "./common.ts";
import { DEFECTS } from "./defects.ts";
import { resettled, unpaidWork } from "./domain-three.ts";
import { person } from "./people.ts";
import { supervised } from "./supervised.ts";

export const AS_OF = "2019-03-29";
export const RELEVANT = 100;
const SEED = 20_190_501;

type Sample = "supervision" | "unpaid-work" | "resettlement";

/** Question to how many of how many relevant cases show no gap, and the published percentage. */
export const ANNEX2: Readonly<Record<string, { readonly gapFree: number; readonly of: number; readonly percent: number }>> = {
  "2.1.1": { gapFree: 76, of: 119, percent: 64 },
  "2.1.2": { gapFree: 55, of: 119, percent: 46 },
  "2.1.3": { gapFree: 57, of: 119, percent: 48 },
  "2.2.1": { gapFree: 65, of: 119, percent: 55 },
  "2.2.2": { gapFree: 73, of: 119, percent: 61 },
  "2.2.3": { gapFree: 41, of: RELEVANT, percent: 41 },
  "2.3.1": { gapFree: 90, of: 119, percent: 76 },
  "2.3.2": { gapFree: 55, of: 119, percent: 46 },
  "2.3.3": { gapFree: 40, of: RELEVANT, percent: 40 },
  "2.4.1": { gapFree: 82, of: 119, percent: 69 },
  "2.4.2": { gapFree: 75, of: 119, percent: 63 },
  "2.4.3": { gapFree: 49, of: RELEVANT, percent: 49 },
  "4.1.1": { gapFree: 9, of: 38, percent: 24 },
  "4.1.2": { gapFree: 23, of: 38, percent: 61 },
  "4.1.3": { gapFree: 11, of: 38, percent: 29 },
  "4.1.4": { gapFree: 26, of: 38, percent: 68 },
  "4.2.1": { gapFree: 19, of: 27, percent: 70 },
  "4.2.2": { gapFree: 15, of: 27, percent: 56 },
  "4.2.3": { gapFree: 14, of: 27, percent: 52 },
};

export interface Annex2Case {
  readonly folder: string;
  readonly sample: Sample;
  readonly isHarm: boolean;
  /** Questions whose defect was placed in the records. */
  readonly defects: readonly string[];
  /** Path, from the folder of the caseload, to text. */
  readonly files: Readonly<Record<string, string>>;
}

interface Planned {
  readonly index: number;
  readonly sample: Sample;
  readonly isHarm: boolean;
  readonly defects: string[];
}

/** The cases, by folder. The same every time. */
export function annex2(): Annex2Case[] {
  const planned = plan();
  return planned.map((one) => build(one, one.defects));
}

/** The case with one of its defects mended, or with one it does not have. */
export function rebuilt(index: number, defects: (before: readonly string[]) => readonly string[]): Annex2Case {
  const one = plan()[index] as Planned;
  return build(one, defects(one.defects));
}

function plan(): Planned[] {
  const by = chance(SEED);
  const all: Planned[] = [];
  const add = (sample: Sample, isHarm: boolean, cases: number): void => {
    for (let i = 0; i < cases; i++) all.push({ index: all.length, sample, isHarm, defects: [] });
  };
  add("supervision", true, RELEVANT);
  add("supervision", false, 119 - RELEVANT);
  add("unpaid-work", false, 38);
  add("resettlement", true, 27);
  for (const [question, { gapFree, of }] of Object.entries(ANNEX2)) {
    const sample: Sample = question.startsWith("2.") ? "supervision" : question.startsWith("4.1") ? "unpaid-work" : "resettlement";
    const about = all.filter((one) => one.sample === sample && (of !== RELEVANT || one.isHarm));
    if (about.length !== of) throw new Error(`${question} is about ${about.length} cases.`);
    for (const one of by.shuffled(about).slice(gapFree)) one.defects.push(question);
  }
  return all;
}

function build({ index, sample, isHarm }: Planned, defects: readonly string[]): Annex2Case {
  // Every case has its own chance, so that a change of one leaves the others as they are.
  const by = chance(SEED + 1 + index * 101);
  const who = person(index, by);
  const records = made(sample, isHarm, who, by);
  for (const question of defects) (DEFECTS[question] as (typeof DEFECTS)[string]).spoil(records);
  const folder = `${sample}/${who.crn}`;
  const isJson = by.below(4) === 0;
  const files: Record<string, string> = {};
  for (const [name, record] of Object.entries(records)) {
    if (isJson && name !== "case") files[`${folder}/${name}.case.json`] = `${JSON.stringify(record, null, 2)}\n`;
    else files[`${folder}/${name}.case.yaml`] = dump(record, { lineWidth: 120, noRefs: true });
  }
  return { folder, sample, isHarm, defects, files };
}

function made(sample: Sample, isHarm: boolean, who: ReturnType<typeof person>, by: ReturnType<typeof chance>): Records {
  if (sample === "supervision") return supervised(who, isHarm, by, AS_OF);
  return sample === "unpaid-work" ? unpaidWork(who, by, AS_OF) : resettled(who, by, AS_OF);
}

/** What people decided beside the figures: the four ratings of domain one, and the lift for reviewing (Annex 2, note 17). */
export const DECIDED = `# Ratings that records cannot show, and one that the inspectors lifted.
given:
  - { standard: "1.1", band: good, who: Lead inspector, why: Leadership was judged from interviews and documents. }
  - { standard: "1.2", band: requires improvement, who: Lead inspector, why: Staffing was judged from interviews and documents. }
  - { standard: "1.3", band: requires improvement, who: Lead inspector, why: Services were judged from meetings and visits. }
  - { standard: "1.4", band: requires improvement, who: Lead inspector, why: Information and facilities were judged from visits. }
list:
  - { standard: "2.4", to: requires improvement, who: Lead inspector, why: Wider evidence was gathered about this part of practice. }
`;

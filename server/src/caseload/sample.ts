/** A stratified sample of a caseload: the same cases again for the same seed. */
import type { Beside, DrawnFrom } from "./drawn-from.ts";
import { drawnFromOf, STRATA, sharesBeside } from "./drawn-from.ts";
import type { CaseRow, Dimension } from "./types.ts";

/** A case that may be drawn. */
export interface Candidate {
  readonly crn: string | null;
  readonly folder: string;
  readonly groups: CaseRow["groups"];
}

export interface Sample {
  /** In the order of their folders. */
  readonly cases: readonly Candidate[];
  readonly drawnFrom: DrawnFrom;
  /** Shares of the sample beside those of the caseload, without groups that are kept back. */
  readonly beside: readonly Beside[];
  /** Combinations of sex, sentence and risk that occur, and those of them from which no case was drawn. */
  readonly strata: { readonly all: number; readonly notDrawn: number };
}

/**
 * Cases are grouped by sex, sentence and risk of serious harm. Each combination gives its share of the sample, whole
 * cases going by the largest remainder, and of equal ones by lot. Which cases is decided by lot as well: by a hash of
 * seed and CRN, so that neither the order of files nor a case more elsewhere changes what is drawn from a combination.
 *
 * @param size at most as many as there are
 */
export function drawSample(candidates: readonly Candidate[], size: number, seed: number): Sample {
  const strata = new Map<string, Candidate[]>();
  const counts = new Map<Dimension, Map<string, number>>(STRATA.map((dimension) => [dimension, new Map()]));
  for (const one of [...candidates].sort(byFolder)) {
    const key = JSON.stringify(STRATA.map((dimension) => one.groups[dimension]));
    const known = strata.get(key);
    if (known === undefined) strata.set(key, [one]);
    else known.push(one);
    for (const dimension of STRATA) {
      const own = counts.get(dimension) as Map<string, number>;
      const value = one.groups[dimension] ?? "";
      own.set(value, (own.get(value) ?? 0) + 1);
    }
  }
  const shares = allocate(
    [...strata].map(([key, { length }]) => ({ key, cases: length })),
    size,
    seed,
  );
  const cases: Candidate[] = [];
  for (const [key, own] of strata) cases.push(...byLot(own, seed, lotOf).slice(0, shares.get(key) ?? 0));
  cases.sort(byFolder);
  const drawnFrom = drawnFromOf(candidates.length, counts);
  return {
    cases,
    drawnFrom,
    beside: sharesBeside(groupsIn(cases), cases.length, drawnFrom).beside,
    strata: { all: strata.size, notDrawn: [...strata.keys()].filter((key) => (shares.get(key) ?? 0) === 0).length },
  };
}

/** What each stratum gives, by its key: largest remainders, with ties by lot. Adds up to `size`, or to all cases. */
export function allocate(
  strata: readonly { readonly key: string; readonly cases: number }[],
  size: number,
  seed: number,
): ReadonlyMap<string, number> {
  const all = strata.reduce((sum, { cases }) => sum + cases, 0);
  const wanted = Math.min(size, all);
  const out = new Map<string, number>();
  // In whole numbers, so that equal remainders are equal.
  const remainders = strata.map(({ key, cases }) => {
    out.set(key, Math.floor((cases * wanted) / all));
    return { key, cases, left: (cases * wanted) % all };
  });
  let left = wanted - [...out.values()].reduce((a, b) => a + b, 0);
  for (const { key, cases } of byLot(remainders, seed, ({ key }) => key).sort((a, b) => b.left - a.left)) {
    if (left === 0) break;
    const own = out.get(key) ?? 0;
    if (own >= cases) continue;
    out.set(key, own + 1);
    left--;
  }
  return out;
}

const byFolder = (a: Candidate, b: Candidate): number => (a.folder < b.folder ? -1 : a.folder > b.folder ? 1 : 0);
const lotOf = (one: Candidate): string => one.crn ?? one.folder;

/** In an order that the seed decides; a copy. Two of the same name stay in the order of their folders. */
function byLot<T>(list: readonly T[], seed: number, name: (one: T) => string): T[] {
  const lots = list.map((one) => ({ one, name: name(one), lot: lot(`${seed}\n${name(one)}`) }));
  lots.sort((a, b) => a.lot - b.lot || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return lots.map(({ one }) => one);
}

/** A number from 0 to 2^53 that looks drawn by lot: two sums over the text, stirred as MurmurHash3 ends. */
function lot(text: string): number {
  let a = 0x9e3779b9;
  let b = 0x85ebca6b;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x5bd1e995);
    b ^= b >>> 13;
  }
  return stir(a ^ Math.imul(b, 0x27d4eb2f)) * 0x200000 + (stir(b) >>> 11);
}

function stir(given: number): number {
  let h = given ^ (given >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

function groupsIn(cases: readonly Candidate[]): Record<string, Record<string, { cases: number }>> {
  const out: Record<string, Record<string, { cases: number }>> = {};
  for (const dimension of STRATA) {
    const own: Record<string, { cases: number }> = {};
    for (const one of cases) {
      const value = one.groups[dimension] ?? "";
      const known = own[value];
      if (known === undefined) own[value] = { cases: 1 };
      else known.cases++;
    }
    out[dimension] = own;
  }
  return out;
}

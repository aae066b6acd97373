/** What a sample was drawn from: how many cases, and how many in each group that samples are matched by. */
import { compareGroups } from "./dimensions.ts";
import { keptBack } from "./keep-back.ts";
import type { Dimension } from "./types.ts";

/** Samples are matched to the caseload by these (HMIP 2019 L602). */
export const STRATA = ["sex", "sentence", "rosh"] as const satisfies readonly Dimension[];

export interface DrawnFrom {
  readonly cases: number;
  /** By dimension and value. Groups that are kept back are not there, and then the counts do not add up to all cases. */
  readonly groups: Readonly<Partial<Record<Dimension, Readonly<Record<string, number>>>>>;
}

/** No group of fewer cases is shown. */
const LEAST = 10;

/** Counts of a whole caseload as they may be written down beside a sample of it. */
export function drawnFromOf(cases: number, counts: ReadonlyMap<Dimension, ReadonlyMap<string, number>>): DrawnFrom {
  const groups: Partial<Record<Dimension, Record<string, number>>> = {};
  for (const dimension of STRATA) {
    const own = [...(counts.get(dimension) ?? [])].sort(([a], [b]) => compareGroups(dimension, a, b));
    const kept = keptBack(
      own.map(([key, count]) => ({ key, count })),
      LEAST,
      1,
    );
    if (kept !== undefined) groups[dimension] = Object.fromEntries(own.filter(([value]) => !kept.has(value)));
  }
  return { cases, groups };
}

export interface Beside {
  readonly dimension: Dimension;
  readonly value: string;
  /** Per cent, not rounded. */
  readonly sample: number;
  readonly caseload: number;
}

interface Compared {
  /** The share of each group in a sample, beside its share in the caseload. */
  readonly beside: Beside[];
  /** Dimensions with groups of the caseload that are kept back in the sample, and how far the furthest lies apart. */
  readonly keptBack: readonly { readonly dimension: Dimension; readonly points: number }[];
}

/** A group that is large enough to be told of in the caseload may be a few people in the sample. Those are kept back. */
export function sharesBeside(
  groups: Readonly<Record<string, Readonly<Record<string, { readonly cases: number }>>>>,
  cases: number,
  drawnFrom: DrawnFrom,
): Compared {
  const out: Beside[] = [];
  const hidden: { dimension: Dimension; points: number }[] = [];
  if (cases === 0 || drawnFrom.cases === 0) return { beside: out, keptBack: hidden };
  for (const dimension of STRATA) {
    const told = drawnFrom.groups[dimension];
    if (told === undefined) continue;
    const own = new Map(Object.entries((Object.hasOwn(groups, dimension) ? groups[dimension] : undefined) ?? {}));
    const counts = [...new Set([...Object.keys(told), ...own.keys()])].map((key) => ({
      key,
      count: own.get(key)?.cases ?? 0,
      isKept: !Object.hasOwn(told, key),
    }));
    const kept = keptBack(counts, LEAST, 0);
    let furthest = 0;
    for (const [value, count] of Object.entries(told)) {
      const [sample, caseload] = [(100 * (own.get(value)?.cases ?? 0)) / cases, (100 * count) / drawnFrom.cases];
      if (kept?.has(value) === false) out.push({ dimension, value, sample, caseload });
      else furthest = Math.max(furthest, Math.abs(sample - caseload));
    }
    if (furthest > 0) hidden.push({ dimension, points: furthest });
  }
  return { beside: out, keptBack: hidden };
}

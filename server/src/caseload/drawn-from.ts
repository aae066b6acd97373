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

/** The share of each group in a sample, beside its share in the caseload. */
export function sharesBeside(
  groups: Readonly<Record<string, Readonly<Record<string, { readonly cases: number }>>>>,
  cases: number,
  drawnFrom: DrawnFrom,
): Beside[] {
  const out: Beside[] = [];
  if (cases === 0 || drawnFrom.cases === 0) return out;
  for (const dimension of STRATA) {
    for (const [value, count] of Object.entries(drawnFrom.groups[dimension] ?? {})) {
      const own = Object.hasOwn(groups, dimension) ? groups[dimension] : undefined;
      const drawn = own !== undefined && Object.hasOwn(own, value) ? (own[value]?.cases ?? 0) : 0;
      out.push({ dimension, value, sample: (100 * drawn) / cases, caseload: (100 * count) / drawnFrom.cases });
    }
  }
  return out;
}

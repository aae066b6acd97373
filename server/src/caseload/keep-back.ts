/**
 * Small groups are kept back so that nobody can be made out, and so are enough others that no count kept back can be
 * worked out from what is shown: the counts shown, their total, and how this file chooses.
 *
 * What holds, for one table of counts whose total is known: at least two groups are kept back or none; together they
 * have at least as many cases as the smallest group that may be shown; and each of their counts could be any of at
 * least three numbers, also for somebody who knows which of them are small and why others were kept back with them.
 *
 * What this cannot do: protect against somebody who knows some of the cases, or who holds two reports of nearly the
 * same caseload and subtracts one from the other.
 */

export interface Count {
  readonly key: string;
  readonly count: number;
  /** Kept back whatever its count: its group is. */
  readonly isKept?: boolean;
}

interface Bounded {
  readonly low: number;
  readonly high: number;
}

/** How far apart the lowest and the highest number lie that a count kept back could be. */
const SPREAD = 2;

/**
 * Keys of the counts to keep back; undefined when nothing of the table may be shown, because even all of them
 * together would give one away.
 *
 * @param smallest counts below it are small
 * @param least lowest number that a count of the table can be: 1 where a group is only listed when it has cases
 * @param isEnough a further condition on what is kept back
 */
export function keptBack(
  counts: readonly Count[],
  smallest: number,
  least: 0 | 1,
  isEnough: (kept: ReadonlySet<string>) => boolean = () => true,
): ReadonlySet<string> | undefined {
  const kept = new Set<string>();
  for (const one of counts) if (one.isKept === true || one.count < smallest) kept.add(one.key);
  if (kept.size === 0) return kept;
  const rest = counts.filter((one) => !kept.has(one.key)).sort((a, b) => a.count - b.count || (a.key < b.key ? -1 : 1));
  for (;;) {
    const own = counts.filter((one) => kept.has(one.key));
    if (isSafe(own, rest[0]?.count, smallest, least) && isEnough(kept)) return kept;
    const next = rest.shift();
    if (next === undefined) return undefined;
    kept.add(next.key);
  }
}

/** @param next smallest count that would still be shown */
function isSafe(kept: readonly Count[], next: number | undefined, smallest: number, least: number): boolean {
  const total = sum(kept.map((one) => one.count));
  if (kept.length < 2 || total < smallest) return false;
  const most = Math.min(total, next ?? total);
  const forced = kept.filter((one) => one.isKept === true);
  const small = kept.filter((one) => one.isKept !== true && one.count < smallest);
  const large = kept.filter((one) => one.isKept !== true && one.count >= smallest);
  const bounds: Bounded[] = [
    ...forced.map(() => ({ low: 0, high: total })),
    ...small.map(() => ({ low: least, high: Math.min(smallest - 1, total) })),
    ...large.map(() => ({ low: smallest, high: most })),
  ];
  if (!areOpen(bounds, total, total)) return false;
  // That large ones had to be kept back tells that the small ones were too few together, or nearly all as large as small ones get.
  if (forced.length > 0 || small.length === 0 || large.length === 0) return true;
  const ofSmall = sum(small.map((one) => one.count));
  const low = Math.max(ofSmall < smallest ? small.length * least : ofSmall, total - large.length * most);
  const high = Math.min(ofSmall < smallest ? smallest - 1 : ofSmall, total - large.length * smallest);
  return (
    high - low >= SPREAD &&
    areOpen(bounds.slice(0, small.length), low, high) &&
    areOpen(bounds.slice(small.length), total - high, total - low)
  );
}

/** Whether each number could still be many, when all that is known are bounds and that their sum lies from `low` to `high`. */
function areOpen(bounds: readonly Bounded[], low: number, high: number): boolean {
  const lows = sum(bounds.map((b) => b.low));
  const highs = sum(bounds.map((b) => b.high));
  return bounds.every((b) => {
    const from = Math.max(b.low, low - (highs - b.high));
    const to = Math.min(b.high, high - (lows - b.low));
    return to - from >= SPREAD;
  });
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

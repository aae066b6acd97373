/**
 * In how many cases a run of words stands, told by its sum: words of templates stand in many. The counts of two
 * parts of a caseload add up to those of the whole. Two sums that share a place are counted together, so a count
 * may be too high, never too low.
 */
export interface Counts {
  readonly perPlace: Uint16Array;
  /** Last case that raised each place, so that a case raises it once. */
  readonly last: Uint16Array;
  turn: number;
}

const PLACES = 2 ** 22;
const MOST = 0xffff;

export const newCounts = (): Counts => ({ perPlace: new Uint16Array(PLACES), last: new Uint16Array(PLACES), turn: 0 });

/** What comes next belongs to another case. */
export function nextCase(counts: Counts): void {
  counts.turn++;
  if (counts.turn <= MOST) return;
  counts.last.fill(0);
  counts.turn = 1;
}

export function countSums({ perPlace, last, turn }: Counts, sums: Uint32Array): void {
  for (let i = 0; i < sums.length; i++) {
    const place = (sums[i] as number) & (PLACES - 1);
    if (last[place] === turn) continue;
    last[place] = turn;
    const count = perPlace[place] as number;
    if (count < MOST) perPlace[place] = count + 1;
  }
}

/** Cases in which a sum stands, or a little more. */
export const casesWith = (counts: Counts, sum: number): number => counts.perPlace[sum & (PLACES - 1)] as number;

export function addCounts(into: Counts, place: number, more: number): void {
  if (place < PLACES) into.perPlace[place] = Math.min(MOST, (into.perPlace[place] as number) + more);
}

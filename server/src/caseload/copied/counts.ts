/**
 * In how many cases a run of words stands, told by its sum: words of templates stand in many. The counter takes the
 * same room whatever is counted. Sums that share a place are counted together, so what a place holds on average
 * is taken off: a run of one case among hundreds of thousands still counts as few.
 */
export interface Counts {
  /** For each place, the last case that raised it, so that a case raises it once, and how many did: 16 bits each. */
  readonly places: Uint32Array;
  turn: number;
  /** Times that any place was raised. */
  raised: number;
}

const PLACES = 2 ** 22;
const MOST = 0xffff;

export const newCounts = (): Counts => ({ places: new Uint32Array(PLACES), turn: 0, raised: 0 });

/** What comes next belongs to another case. */
export function nextCase(counts: Counts): void {
  counts.turn++;
  if (counts.turn <= MOST) return;
  const { places } = counts;
  for (let i = 0; i < places.length; i++) places[i] = (places[i] as number) & MOST;
  counts.turn = 1;
}

export function countSums(counts: Counts, sums: Uint32Array): void {
  const { places, turn } = counts;
  let raised = 0;
  for (let i = 0; i < sums.length; i++) {
    const place = (sums[i] as number) & (PLACES - 1);
    const held = places[place] as number;
    if (held >>> 16 === turn) continue;
    raised++;
    const count = held & MOST;
    places[place] = (turn << 16) | (count < MOST ? count + 1 : count);
  }
  counts.raised += raised;
}

/** How many cases that have nothing to do with each other share a place, on average. */
export const byChance = (counts: Counts): number => Math.floor(counts.raised / PLACES);

/** Cases in which a sum stands, and about `byChance` more. */
export const casesWith = (counts: Counts, sum: number): number => (counts.places[sum & (PLACES - 1)] as number) & MOST;

/** Which pieces of different people are alike, once words of templates are taken out. */
import { at } from "./column.ts";
import { casesWith } from "./counts.ts";
import { BANDS, bandKeys } from "./sketch.ts";
import type { Store } from "./store.ts";

export interface Likeness {
  /** Share of the own words of the shorter piece that stand in runs which both have. */
  readonly similarity: number;
  /** Words of a run. */
  readonly run: number;
  /** Runs in more than this share of the cases are a template's. */
  readonly templateShare: number;
  /** They are also in more than this many cases, so that few cases can be compared at all. */
  readonly templateCases: number;
  /** Pieces with fewer runs left say nothing of their own. */
  readonly leastRuns: number;
}

/** More pieces in one bucket are a form of words rather than a copy. */
const MOST_IN_BUCKET = 30;

/** Groups of pieces that are alike, by their numbers; each stands in the records of two people or more. */
export function alike(store: Store, likeness: Likeness): number[][] {
  const most = Math.max(likeness.templateCases, Math.floor(likeness.templateShare * store.cases));
  const own = (piece: number): Uint32Array => ownSums(store, piece, most);
  const kept: number[] = [];
  let keys = new Uint32Array(1024 * BANDS);
  for (let piece = 0; piece < store.pieces.end.length; piece++) {
    const sums = own(piece);
    if (sums.length < likeness.leastRuns) continue;
    if (keys.length < (kept.length + 1) * BANDS) {
      const more = new Uint32Array(keys.length * 2);
      more.set(keys);
      keys = more;
    }
    bandKeys(sums, keys, kept.length * BANDS);
    kept.push(piece);
  }
  return grouped(kept, keys, (a, b) => {
    if (at(store.pieces.person, a) === at(store.pieces.person, b)) return false;
    return share(store, a, b, most, likeness.run) >= likeness.similarity;
  });
}

let room = new Uint32Array(1024);

/** Sums of a piece without those of templates, in the order of the text. The array is used again. */
function ownSums(store: Store, piece: number, most: number): Uint32Array {
  const from = piece === 0 ? 0 : at(store.pieces.end, piece - 1);
  const to = at(store.pieces.end, piece);
  if (room.length < to - from) room = new Uint32Array((to - from) * 2);
  let count = 0;
  for (let i = from; i < to; i++) {
    const sum = at(store.sums, i);
    if (casesWith(store.counts, sum) <= most) room[count++] = sum;
  }
  return room.subarray(0, count);
}

/** How much of the shorter piece, by its own runs, the longer one has too. */
function share(store: Store, a: number, b: number, most: number, run: number): number {
  const ofA = new Set(ownSums(store, a, most));
  const ofB = new Set(ownSums(store, b, most));
  const [piece, other] = ofA.size <= ofB.size ? [a, ofB] : [b, ofA];
  const from = piece === 0 ? 0 : at(store.pieces.end, piece - 1);
  const to = at(store.pieces.end, piece);
  // Ends, in words, of the last run of each sort: words of runs that overlap count once.
  let ownTo = 0;
  let bothTo = 0;
  let own = 0;
  let both = 0;
  for (let i = from; i < to; i++) {
    const sum = at(store.sums, i);
    if (casesWith(store.counts, sum) > most) continue;
    const end = i - from + run;
    own += Math.min(run, end - ownTo);
    ownTo = end;
    if (!other.has(sum)) continue;
    both += Math.min(run, end - bothTo);
    bothTo = end;
  }
  return own === 0 ? 0 : both / own;
}

/** Pieces in one bucket of some band are compared; those alike belong together, and so do those alike to them. */
function grouped(kept: readonly number[], keys: Uint32Array, isAlike: (a: number, b: number) => boolean): number[][] {
  const parent = Uint32Array.from(kept, (_, i) => i);
  const root = (i: number): number => {
    let here = i;
    while (parent[here] !== here) {
      parent[here] = parent[parent[here] as number] as number;
      here = parent[here] as number;
    }
    return here;
  };
  const different = new Set<number>();
  const compare = (a: number, b: number): void => {
    const [low, high] = a < b ? [a, b] : [b, a];
    if (root(low) === root(high) || different.has(low * ROOM + high)) return;
    if (isAlike(kept[low] as number, kept[high] as number)) parent[root(high)] = root(low);
    else different.add(low * ROOM + high);
  };
  // Key and number of a piece in one number that sorts fast: 26 bits each, which a double holds exactly.
  const sorted = new Float64Array(kept.length);
  for (let band = 0; band < BANDS; band++) {
    for (let i = 0; i < kept.length; i++) sorted[i] = ((keys[i * BANDS + band] as number) >>> 6) * ROOM + i;
    sorted.sort();
    for (let from = 0, to = 0; from < sorted.length; from = to) {
      const key = Math.floor((sorted[from] as number) / ROOM);
      while (to < sorted.length && Math.floor((sorted[to] as number) / ROOM) === key) to++;
      if (to - from < 2 || to - from > MOST_IN_BUCKET) continue;
      for (let i = from; i < to; i++) for (let j = i + 1; j < to; j++) compare((sorted[i] as number) % ROOM, (sorted[j] as number) % ROOM);
    }
  }
  const groups = new Map<number, number[]>();
  for (let i = 0; i < kept.length; i++) {
    const group = groups.get(root(i));
    if (group === undefined) groups.set(root(i), [kept[i] as number]);
    else group.push(kept[i] as number);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

const ROOM = 2 ** 26;

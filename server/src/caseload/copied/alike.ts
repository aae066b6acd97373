/** Which pieces of different people are alike, once words of templates are taken out. */
import { byChance, casesWith } from "./counts.ts";
import { newKeys } from "./keys.ts";
import type { NewScratch } from "./scratch.ts";
import { BANDS, bandKeys } from "./sketch.ts";
import type { Store } from "./store.ts";
import { eachPiece, pieceAt } from "./store.ts";
import { longer, mix } from "./words.ts";

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

/** Groups of pieces that are alike, by where they begin; each stands in the records of two people or more. */
export function alike(store: Store, likeness: Likeness, newScratch: NewScratch): number[][] {
  const limit = Math.max(likeness.templateCases, Math.floor(likeness.templateShare * store.cases)) + byChance(store.counts);
  const scratch = newScratch();
  try {
    const keys = newKeys(scratch, store.pieces);
    const bands = new Uint32Array(BANDS);
    let own = new Uint32Array(1024);
    eachPiece(store, ({ at, sums }) => {
      if (own.length < sums.length) own = longer(own, sums.length);
      let count = 0;
      for (let i = 0; i < sums.length; i++) if (casesWith(store.counts, sums[i] as number) <= limit) own[count++] = sums[i] as number;
      if (count < likeness.leastRuns) return;
      bandKeys(own, count, bands);
      for (let band = 0; band < BANDS; band++) keys.add(band, bands[band] as number, at);
    });
    const groups = newGroups();
    const compare = comparing(store, likeness, limit);
    keys.parts((part, ats, count) => eachBucket(part, ats, count, (bucket) => compareAll(bucket, groups, compare)));
    return groups.all();
  } finally {
    scratch.close();
  }
}

/** Chains of keys that look alike, used again for every part: 0 for none, otherwise a place and one. */
let heads = new Uint32Array(256);
let nexts = new Uint32Array(256);

/** Pieces with the same key, where there are some, and not too many. */
function eachBucket(keys: Uint32Array, ats: Uint32Array, count: number, give: (bucket: readonly number[]) => void): void {
  const bits = Math.max(8, 32 - Math.clz32(count));
  if (heads.length < 2 ** bits) heads = new Uint32Array(2 ** bits);
  else heads.fill(0, 0, 2 ** bits);
  if (nexts.length < count) nexts = new Uint32Array(2 ** bits);
  for (let i = 0; i < count; i++) {
    const place = Math.imul(keys[i] as number, 0x9e3779b1) >>> (32 - bits);
    nexts[i] = heads[place] as number;
    heads[place] = i + 1;
  }
  const chain: number[] = [];
  for (let place = 0; place < 2 ** bits; place++) {
    const head = heads[place] as number;
    if (head === 0 || nexts[head - 1] === 0) continue;
    chain.length = 0;
    for (let i = head; i !== 0; i = nexts[i - 1] as number) chain.push(i - 1);
    chain.sort((a, b) => (keys[a] as number) - (keys[b] as number));
    for (let from = 0, to = 0; from < chain.length; from = to) {
      const key = keys[chain[from] as number];
      while (to < chain.length && keys[chain[to] as number] === key) to++;
      if (to - from > 1 && to - from <= MOST_IN_BUCKET) give(chain.slice(from, to).map((i) => ats[i] as number));
    }
  }
}

interface Groups {
  areOne(a: number, b: number): boolean;
  unite(a: number, b: number): void;
  all(): number[][];
}

/** Pieces alike belong together, and so do those alike to them. Only pieces that are alike to another are held. */
function newGroups(): Groups {
  const parents = new Map<number, number>();
  const root = (at: number): number => {
    let here = at;
    for (let up = parents.get(here); up !== undefined && up !== here; up = parents.get(here)) {
      parents.set(here, parents.get(up) as number);
      here = up;
    }
    return here;
  };
  return {
    areOne: (a, b) => root(a) === root(b),
    unite: (a, b) => {
      const [low, high] = [root(a), root(b)].sort((x, y) => x - y) as [number, number];
      parents.set(low, low);
      parents.set(high, low);
    },
    all: () => {
      const groups = new Map<number, number[]>();
      for (const at of parents.keys()) {
        const group = groups.get(root(at));
        if (group === undefined) groups.set(root(at), [at]);
        else group.push(at);
      }
      return [...groups.values()];
    },
  };
}

interface Loaded {
  readonly personA: number;
  readonly personB: number;
  readonly sums: Uint32Array;
  /** Sums that are no template's. */
  readonly own: ReadonlySet<number>;
}

interface Comparing {
  load(at: number): Loaded;
  isAlike(a: Loaded, b: Loaded): boolean;
  /** They were compared before, and are not alike. Some of what was compared is forgotten. */
  isKnown(a: number, b: number): boolean;
  know(a: number, b: number): void;
}

function compareAll(bucket: readonly number[], groups: Groups, { load, isAlike, isKnown, know }: Comparing): void {
  const loaded: Loaded[] = [];
  const at = (i: number): number => bucket[i] as number;
  const piece = (i: number): Loaded => (loaded[i] ??= load(at(i)));
  for (let i = 0; i < bucket.length; i++)
    for (let j = i + 1; j < bucket.length; j++) {
      if (groups.areOne(at(i), at(j)) || isKnown(at(i), at(j))) continue;
      if (isAlike(piece(i), piece(j))) groups.unite(at(i), at(j));
      else know(at(i), at(j));
    }
}

const REMEMBERED = 2 ** 16;

function comparing(store: Store, { similarity, run }: Likeness, limit: number): Comparing {
  const lows = new Uint32Array(REMEMBERED);
  const highs = new Uint32Array(REMEMBERED);
  const slot = (low: number, high: number): number => mix(Math.imul(low, 0x9e3779b1) ^ high) & (REMEMBERED - 1);

  const load = (at: number): Loaded => {
    const { personA, personB, sums } = pieceAt(store, at);
    const own = new Set<number>();
    for (let i = 0; i < sums.length; i++) if (casesWith(store.counts, sums[i] as number) <= limit) own.add(sums[i] as number);
    return { personA, personB, sums, own };
  };

  /** How much of a piece, by its own runs, another one has too. */
  const share = ({ sums, own }: Loaded, other: Loaded): number => {
    // Ends, in words, of the last run of each sort: words of runs that overlap count once.
    let ownTo = 0;
    let bothTo = 0;
    let all = 0;
    let both = 0;
    for (let i = 0; i < sums.length; i++) {
      if (!own.has(sums[i] as number)) continue;
      const end = i + run;
      all += Math.min(run, end - ownTo);
      ownTo = end;
      if (!other.own.has(sums[i] as number)) continue;
      both += Math.min(run, end - bothTo);
      bothTo = end;
    }
    return all === 0 ? 0 : both / all;
  };

  return {
    load,
    isAlike: (a, b) => {
      if (a.personA === b.personA && a.personB === b.personB) return false;
      // The shorter one counts, and of two equally long ones either.
      return (a.own.size <= b.own.size && share(a, b) >= similarity) || (b.own.size <= a.own.size && share(b, a) >= similarity);
    },
    isKnown: (a, b) => {
      const [low, high] = a < b ? [a, b] : [b, a];
      const at = slot(low, high);
      return lows[at] === low && highs[at] === high;
    },
    know: (a, b) => {
      const [low, high] = a < b ? [a, b] : [b, a];
      const at = slot(low, high);
      lows[at] = low;
      highs[at] = high;
    },
  };
}

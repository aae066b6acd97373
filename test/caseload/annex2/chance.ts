/** Chance that is the same every time: a seed in, numbers out. */
export interface Chance {
  /** A whole number from 0, below `below`. */
  below(below: number): number;
  of<T>(list: readonly T[]): T;
  /** A copy in another order. */
  shuffled<T>(list: readonly T[]): T[];
}

/** Mulberry32. */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const below = (most: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((((t ^ (t >>> 14)) >>> 0) * most) / 4294967296) | 0;
  };
  return {
    below,
    of: (list) => list[below(list.length)] as never,
    shuffled: (list) => {
      const out = list.slice();
      for (let i = out.length - 1; i > 0; i--) {
        const j = below(i + 1);
        const kept = out[i] as (typeof out)[number];
        out[i] = out[j] as (typeof out)[number];
        out[j] = kept;
      }
      return out;
    },
  };
}

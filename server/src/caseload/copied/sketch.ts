/**
 * MinHash in one pass: 64 values of 16 bits for a set of sums. Two sets agree in about as many values as they
 * have in common, so sets alike fall into the same bucket of some band. (Li, Owen, Zhang 2012, one permutation
 * hashing; empty places are filled as in Shrivastava 2017.)
 */
import { mix } from "./words.ts";

const VALUES = 64;
/** Two values make a key: a text with 3 words in 100 changed has about half of its runs in common with the other. */
export const BANDS = 32;
const ROWS = VALUES / BANDS;
const EMPTY = 0xffffffff;

/** Where an empty place looks for a value, in this order: the same for all sets. */
const PROBES = Uint8Array.from({ length: VALUES * VALUES * 4 }, (_, i) => mix(i + 0x5bd1e995) & (VALUES - 1));
const TRIES = VALUES * 4;

const least = new Uint32Array(VALUES);
const filled = new Uint16Array(VALUES);

/** Fills `keys`, one for each band, from the first `count` sums. */
export function bandKeys(sums: Uint32Array, count: number, keys: Uint32Array): void {
  least.fill(EMPTY);
  for (let i = 0; i < count; i++) {
    const value = mix((sums[i] as number) ^ 0x9e3779b9);
    const place = value & (VALUES - 1);
    const rest = value >>> 6;
    if (rest < (least[place] as number)) least[place] = rest;
  }
  for (let place = 0; place < VALUES; place++) filled[place] = valueAt(place) & 0xffff;
  for (let band = 0; band < BANDS; band++) {
    let key = band + 1;
    for (let row = 0; row < ROWS; row++) key = mix(Math.imul(key, 0x01000193) ^ (filled[band * ROWS + row] as number));
    keys[band] = key;
  }
}

function valueAt(place: number): number {
  if (least[place] !== EMPTY) return least[place] as number;
  for (let i = 0; i < TRIES; i++) {
    const other = PROBES[place * TRIES + i] as number;
    if (least[other] !== EMPTY) return least[other] as number;
  }
  return 0;
}

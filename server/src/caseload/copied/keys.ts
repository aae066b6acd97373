/** Keys of pieces, put aside in parts small enough to be read one at a time: equal keys of one band are in one part. */
import type { Scratch } from "./scratch.ts";
import { BANDS } from "./sketch.ts";
import { longer } from "./words.ts";

export interface Keys {
  /** @param at which piece it belongs to */
  add(band: number, key: number, at: number): void;
  /** Every part once: keys, and the pieces they belong to. The arrays are used again. */
  parts(give: (keys: Uint32Array, ats: Uint32Array, count: number) => void): void;
}

/** Keys of one part, about. */
const PART = 2 ** 18;
/** Parts of one band, at most: each needs some room while it is written. */
const MOST_PARTS = 64;
/** Keys that are written together. */
const CHUNK = 511;
/** In front of them: where the chunk before begins, in two numbers. */
const HEAD = 2;
const NONE = -1;

/** @param pieces at most so many come */
export function newKeys(scratch: Scratch, pieces: number): Keys {
  const perBand = Math.min(MOST_PARTS, Math.ceil(pieces / PART));
  const parts = BANDS * perBand;
  const size = HEAD + CHUNK * 2;
  const waiting = new Uint32Array(parts * size);
  const counts = new Uint16Array(parts);
  const lasts = new Float64Array(parts).fill(NONE);

  const flush = (part: number): void => {
    const from = part * size;
    const last = lasts[part] as number;
    waiting[from] = last === NONE ? 0xffffffff : last >>> 0;
    waiting[from + 1] = last === NONE ? 0xffffffff : Math.floor(last / 2 ** 32);
    lasts[part] = scratch.append(new Uint8Array(waiting.buffer, from * 4, size * 4));
    counts[part] = 0;
  };

  return {
    add: (band, key, at) => {
      const part = band * perBand + (key % perBand);
      const count = counts[part] as number;
      const to = part * size + HEAD + count * 2;
      waiting[to] = key;
      waiting[to + 1] = at;
      counts[part] = count + 1;
      if (count + 1 === CHUNK) flush(part);
    },
    parts: (give) => {
      let keys = new Uint32Array(Math.min(PART, pieces));
      let ats = new Uint32Array(keys.length);
      const chunk = new Uint32Array(size);
      for (let part = 0; part < parts; part++) {
        let count = 0;
        const take = (from: Uint32Array, many: number): void => {
          if (keys.length < count + many) {
            keys = longer(keys, count + many);
            ats = longer(ats, keys.length);
          }
          for (let i = 0; i < many; i++) {
            keys[count] = from[HEAD + i * 2] as number;
            ats[count++] = from[HEAD + i * 2 + 1] as number;
          }
        };
        take(waiting.subarray(part * size, (part + 1) * size), counts[part] as number);
        for (let at = lasts[part] as number; at !== NONE; ) {
          scratch.read(at, new Uint8Array(chunk.buffer));
          take(chunk, CHUNK);
          at = chunk[1] === 0xffffffff ? NONE : (chunk[1] as number) * 2 ** 32 + (chunk[0] as number);
        }
        give(keys, ats, count);
      }
    },
  };
}

/** What is put aside of the texts of a caseload: where each piece stands and the sums of its runs. Never a word of it. */
import type { Counts } from "./counts.ts";
import { countSums, newCounts, nextCase } from "./counts.ts";
import type { Drawn } from "./draw.ts";
import type { NewScratch, Scratch } from "./scratch.ts";
import { longer, mix } from "./words.ts";

export interface Store {
  readonly counts: Counts;
  cases: number;
  pieces: number;
  /** Pieces one after another, each with what stands in front of its sums. */
  readonly sums: Scratch;
  /** Where the pieces of each case stand. */
  readonly places: Scratch;
}

/** Where a piece stands. */
export interface Where {
  /** Tells people apart, and nothing else about them. */
  readonly person: string;
  readonly path: string;
  readonly record: string | undefined;
  readonly field: string;
}

export const newStore = (scratch: NewScratch): Store => ({ counts: newCounts(), cases: 0, pieces: 0, sums: scratch(), places: scratch() });

/** In front of the sums of a piece: how many, whose (two), where the places of its case are (two) and how long, and which one it is. */
const HEAD = 7;
/** Numbers that a piece is rounded up to, so that 32 bits tell where it begins however many there are. */
const STEP = 4;

let room = new Uint32Array(1 << 14);
const encoder = new TextEncoder();
const decoder = new TextDecoder();

export function addCase(store: Store, { pieces, sums }: Drawn): void {
  store.cases++;
  if (pieces.length === 0) return;
  nextCase(store.counts);
  countSums(store.counts, sums);
  const places = encoder.encode(JSON.stringify(pieces.map(({ path, record, field }) => [path, field, record])));
  const at = store.places.append(places);
  let to = 0;
  let from = 0;
  for (const [i, piece] of pieces.entries()) {
    const next = to + HEAD + piece.runs;
    const rounded = Math.ceil(next / STEP) * STEP;
    if (room.length < rounded) room = longer(room, rounded);
    room[to] = piece.runs;
    room[to + 1] = sumOf(piece.person, 0x811c9dc5);
    room[to + 2] = sumOf(piece.person, 0x2545f491);
    room[to + 3] = at >>> 0;
    room[to + 4] = Math.floor(at / 2 ** 32);
    room[to + 5] = places.length;
    room[to + 6] = i;
    room.set(sums.subarray(from, from + piece.runs), to + HEAD);
    room.fill(0, next, rounded);
    from += piece.runs;
    to = rounded;
  }
  store.pieces += pieces.length;
  store.sums.append(bytesOf(room, to));
}

function sumOf(name: string, seed: number): number {
  let sum = seed;
  for (let i = 0; i < name.length; i++) sum = Math.imul(sum ^ name.charCodeAt(i), 0x01000193);
  return mix(sum);
}

const bytesOf = (values: Uint32Array, count: number): Uint8Array => new Uint8Array(values.buffer, values.byteOffset, count * 4);

/** A piece as it was put aside. */
export interface Piece {
  /** Where it begins, in steps: its name from here on. */
  readonly at: number;
  readonly personA: number;
  readonly personB: number;
  readonly sums: Uint32Array;
}

const CHUNK = 1 << 18;

/** Every piece, in the order they came. The sums are gone with the next one. */
export function eachPiece(store: Store, give: (piece: Piece) => void): void {
  const total = store.sums.length / 4;
  let values = new Uint32Array(Math.min(CHUNK, total));
  for (let from = 0; from < total; ) {
    const count = Math.min(values.length, total - from);
    store.sums.read(from * 4, bytesOf(values, count));
    let at = 0;
    while (at < count) {
      const end = at + HEAD + (values[at] as number);
      if (end > count) break;
      give(pieceIn(values, at, (from + at) / STEP));
      at = Math.ceil(end / STEP) * STEP;
    }
    // One piece is longer than all that was read.
    if (at === 0) values = longer(values);
    from += at;
  }
}

/** Nearly every piece is shorter than this. */
const USUAL = 256;

export function pieceAt(store: Store, at: number): Piece {
  const from = at * STEP * 4;
  const left = (store.sums.length - from) / 4;
  let values = new Uint32Array(Math.min(USUAL, left));
  store.sums.read(from, bytesOf(values, values.length));
  const whole = HEAD + (values[0] as number);
  if (whole > values.length) {
    values = new Uint32Array(whole);
    store.sums.read(from, bytesOf(values, whole));
  }
  return pieceIn(values, 0, at);
}

const pieceIn = (values: Uint32Array, from: number, at: number): Piece => ({
  at,
  personA: values[from + 1] as number,
  personB: values[from + 2] as number,
  sums: values.subarray(from + HEAD, from + HEAD + (values[from] as number)),
});

export function whereOf(store: Store, at: number): Where {
  const head = new Uint32Array(HEAD);
  store.sums.read(at * STEP * 4, bytesOf(head, HEAD));
  const [, personA, personB, low = 0, high = 0, length = 0, index = 0] = head;
  const bytes = new Uint8Array(length);
  store.places.read(high * 2 ** 32 + low, bytes);
  const places = JSON.parse(decoder.decode(bytes)) as [path: string, field: string, record?: string | null][];
  const [path, field, record] = places[index] as (typeof places)[number];
  return { person: `${personA} ${personB}`, path, field, record: record ?? undefined };
}

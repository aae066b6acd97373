// Long because reading words, masking them and cutting paragraphs is one pass over the text, the only one it gets.
/**
 * From a text to the sums of its runs of words, and no way back. Capitals, punctuation and figures do not count,
 * and neither do names and pronouns: a paragraph copied with the name changed must still be the same paragraph.
 */
import { withoutPrompts } from "../../record/written.ts";

/** Words of a run. */
export const RUN_WORDS = 5;

export interface Reading {
  /** Words of a run. */
  readonly run: number;
  /** Pieces with fewer words than this are left out. */
  readonly least: number;
}

/** Called for each piece of a text with its sums, in the order of its runs. The array is used again: copy it to keep it. */
export type Piece = (sums: Uint32Array) => void;

const START = 0x811c9dc5;
const STEP = 0x01000193;
/**
 * Stands for any word with a capital, and for any number of them in a row: names, and first words of sentences,
 * which may be names. So a text needs no list of names to be compared with one that has others.
 */
const NAME = 1;
/** Stands for he, she, they and the words that go with them. */
const PRONOUN = 2;

function sumOf(word: string): number {
  let sum = START;
  for (let i = 0; i < word.length; i++) sum = Math.imul(sum ^ word.charCodeAt(i), STEP);
  return sum;
}

const PRONOUNS: ReadonlySet<number> = new Set(
  ["he", "she", "they", "his", "her", "hers", "their", "theirs", "him", "them", "himself", "herself", "themselves", "themself"].map(sumOf),
);

/** Most words are turned away by one look. */
const MAYBE = new Uint8Array(1024);
for (const sum of PRONOUNS) MAYBE[sum & 1023] = 1;
const isPronoun = (sum: number): boolean => MAYBE[sum & 1023] === 1 && PRONOUNS.has(sum);

const FIGURE = 48;

/** A line this long was not broken by a margin: its end is the end of a paragraph. */
const LONG_LINE = 160;

const ACCENTS = /[\u0300-\u036f'\u2019]/u;

/** Accents as one letter with theirs, and no apostrophes, so that two ways to type a word make one. */
const plain = (text: string): string => (ACCENTS.test(text) ? text.normalize("NFC").replace(/['\u2019]/gu, "") : text);

let tokens = new Uint32Array(4096);
let sums = new Uint32Array(4096);

/** Mixes all bits of a sum into each other. */
export function mix(sum: number): number {
  let h = sum ^ (sum >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** Every piece of a text: its paragraphs, the short ones together with what comes before or after. */
export function eachPiece(given: string, reading: Reading, give: Piece): void {
  const text = plain(withoutPrompts(given));
  if (tokens.length < text.length + 1) tokens = new Uint32Array(text.length * 2);
  const ends = cut(text, reading);
  let from = 0;
  for (const end of ends) {
    give(runs(from, end, reading.run));
    from = end;
  }
}

/** Fills `tokens`; returns where pieces end in it. */
function cut(text: string, { least }: Reading): number[] {
  const ends: number[] = [];
  let count = 0;
  let words = 0;
  let sum = START;
  let letters = 0;
  // First letter a capital and second not: "Dean", not "DV" or "I".
  let isCapital = false;
  let before = 0;
  let isStart = true;
  let lineFrom = 0;
  for (let i = 0; i <= text.length; i++) {
    const c = i < text.length ? text.charCodeAt(i) : 10;
    const unit = c < 128 ? (UNITS[c] as number) : otherUnit(c);
    if (unit !== 0) {
      if (letters === 0) isCapital = unit !== c && unit !== FIGURE;
      else if (letters === 1 && unit !== c) isCapital = false;
      // Any figures in a row count as one.
      if (unit !== FIGURE || before !== FIGURE) sum = Math.imul(sum ^ unit, STEP);
      before = unit;
      letters++;
      continue;
    }
    if (letters > 0) {
      words++;
      if (!isCapital || letters === 1) tokens[count++] = isPronoun(sum) ? PRONOUN : sum;
      else if (isStart || count === 0 || tokens[count - 1] !== NAME) tokens[count++] = NAME;
      isStart = false;
      sum = START;
      letters = 0;
      before = 0;
    }
    if (c === 46 || c === 33 || c === 63 || c === 58) isStart = true;
    if (c !== 10) continue;
    isStart = true;
    const length = i - lineFrom;
    const isBreak = length > LONG_LINE || isBlank(text, lineFrom, i);
    lineFrom = i + 1;
    if (!isBreak || words < least) continue;
    ends.push(count);
    words = 0;
  }
  if (words >= least) ends.push(count);
  else if (ends.length > 0) ends[ends.length - 1] = count;
  return ends;
}

function isBlank(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (text.charCodeAt(i) > 32) return false;
  return true;
}

/** The small letter of each ASCII letter, 48 for all figures, 0 for what is in no word. */
const UNITS = Uint8Array.from({ length: 128 }, (_, c) => {
  if (c >= 48 && c <= 57) return FIGURE;
  if (c >= 65 && c <= 90) return c + 32;
  return c >= 97 && c <= 122 ? c : 0;
});

function otherUnit(c: number): number {
  if (c < 0xc0 || c === 0xd7 || c === 0xf7 || (c >= 0x2000 && c <= 0x206f)) return 0;
  return String.fromCharCode(c).toLowerCase().charCodeAt(0);
}

/** Sums of the runs between two places in `tokens`. */
function runs(from: number, to: number, run: number): Uint32Array {
  if (sums.length < to - from) sums = new Uint32Array((to - from) * 2);
  let drop = 1;
  for (let i = 1; i < run; i++) drop = Math.imul(drop, STEP);
  let rolling = 0;
  let count = 0;
  for (let i = from; i < to; i++) {
    if (i - from >= run) rolling = (rolling - Math.imul(mix(tokens[i - run] as number), drop)) | 0;
    rolling = (Math.imul(rolling, STEP) + mix(tokens[i] as number)) | 0;
    if (i - from >= run - 1) sums[count++] = mix(rolling);
  }
  return sums.subarray(0, count);
}

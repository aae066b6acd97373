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

/** Sums of one text after another. The array is used again, and is another one when it was too short: copy to keep. */
export interface Sums {
  values: Uint32Array;
  length: number;
}

const START = 0x811c9dc5;
const STEP = 0x01000193;

/** Mixes all bits of a sum into each other. */
export function mix(sum: number): number {
  let h = sum ^ (sum >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/**
 * Stands for any word with a capital, and for any number of them in a row: names, and first words of sentences,
 * which may be names. So a text needs no list of names to be compared with one that has others.
 */
const NAME = mix(1);
/** Stands for he, she, they and the words that go with them. */
const PRONOUN = mix(2);

function sumOf(word: string): number {
  let sum = START;
  for (let i = 0; i < word.length; i++) sum = Math.imul(sum ^ word.charCodeAt(i), STEP);
  return sum;
}

const PRONOUNS = [
  "he",
  "she",
  "they",
  "his",
  "her",
  "hers",
  "their",
  "theirs",
  "him",
  "them",
  "himself",
  "herself",
  "themselves",
  "themself",
];
/** Each pronoun's sum at a place of its own, so that one look tells. */
const PRONOUN_AT = new Int32Array(1024);
for (const word of PRONOUNS) PRONOUN_AT[sumOf(word) & 1023] = sumOf(word);

/** A line of this many bytes was not broken by a margin: its end is the end of a paragraph. */
const LONG_LINE = 160;

const FIGURE = 48;
const LINE_END = 10;
/** Of a byte that begins a letter, or a sign, beyond ASCII. */
const WIDE = 255;
/** The small letter of each ASCII letter, `FIGURE` for all figures, 0 for what is in no word. */
const UNITS = Uint8Array.from({ length: 256 }, (_, c) => {
  if (c >= 48 && c <= 57) return FIGURE;
  if (c >= 65 && c <= 90) return c + 32;
  if (c >= 128) return WIDE;
  return c >= 97 && c <= 122 ? c : 0;
});
/** An apostrophe is as if it were not there: two ways to type it make one word. */
const APOSTROPHE = 39;
const CURLY = 0x2019;

const ACCENTS = /[\u0300-\u036f]/u;
const encoder = new TextEncoder();

let bytes = new Uint8Array(1 << 16);
/** Mixed sums of the words of a text. */
let tokens = new Uint32Array(1 << 14);
/** Where pieces end in `tokens`, and how many there are. */
let ends = new Uint32Array(256);

/** Every piece of a text: its paragraphs, the short ones together with what comes before or after. Its sums are added to `into`. */
export function eachPiece(given: string, reading: Reading, into: Sums, give: (from: number, to: number) => void): void {
  const pieces = cut(encoded(withoutPrompts(given)), reading.least);
  let from = 0;
  for (let i = 0; i < pieces; i++) {
    const end = ends[i] as number;
    const before = into.length;
    addRuns(from, end, reading.run, into);
    give(before, into.length);
    from = end;
  }
}

/** Fills `bytes`, with a line end behind them; returns how many. Accents are one letter with theirs, however they were typed. */
function encoded(text: string): number {
  if (bytes.length < text.length * 3 + 1) bytes = new Uint8Array(text.length * 4 + 1);
  let { written } = encoder.encodeInto(text, bytes);
  if (written !== text.length && ACCENTS.test(text)) {
    const composed = text.normalize("NFC");
    if (bytes.length < composed.length * 3 + 1) bytes = new Uint8Array(composed.length * 4 + 1);
    written = encoder.encodeInto(composed, bytes).written;
  }
  bytes[written] = LINE_END;
  if (tokens.length < written + 1) tokens = new Uint32Array(written * 2);
  return written;
}

const isLetter = (unit: number): boolean => (unit - 97) >>> 0 < 26;
const isBig = (c: number): boolean => (c - 65) >>> 0 < 26;

/** Fills `tokens` and `ends`; returns how many ends there are. */
function cut(length: number, least: number): number {
  const text = bytes;
  const into = tokens;
  let pieces = 0;
  let count = 0;
  let words = 0;
  let isStart = true;
  let isBlank = true;
  let lineFrom = 0;
  for (let i = 0; i <= length; ) {
    const c = text[i] as number;
    let unit = UNITS[c] as number;
    if (unit === WIDE && wideAt(i) === 0) {
      isBlank &&= wideCode === CURLY;
      i += wideBytes;
      continue;
    }
    if (unit === 0) {
      i++;
      if (c > 32) {
        if (c === 46 || c === 33 || c === 63 || c === 58) isStart = true;
        isBlank &&= c === APOSTROPHE;
        continue;
      }
      if (c !== LINE_END) continue;
      isStart = true;
      const isBreak = isBlank || i - 1 - lineFrom > LONG_LINE;
      isBlank = true;
      lineFrom = i;
      if (!isBreak || words < least) continue;
      if (pieces === ends.length) ends = longer(ends);
      ends[pieces++] = count;
      words = 0;
      continue;
    }
    // A word. First letter a capital and second not: "Dean", not "DV" or "I".
    let isCapital = false;
    let sum = START;
    let letters = 0;
    let isFigure = false;
    for (;;) {
      if (isLetter(unit)) {
        // Letters of ASCII in a row: nearly all there are.
        const from = i - letters;
        if (letters === 0) isCapital = unit !== c;
        do {
          sum = Math.imul(sum ^ unit, STEP);
          unit = UNITS[text[++i] as number] as number;
        } while (isLetter(unit));
        if (isCapital && letters < 2 && isBig(text[from + 1] as number)) isCapital = false;
        letters = i - from;
        isFigure = false;
      } else if (unit === WIDE) {
        unit = wideAt(i);
        if (unit === 0 && wideCode !== CURLY) break;
        i += wideBytes;
        if (unit !== 0) {
          if (letters === 0) isCapital = unit !== wideCode;
          else if (letters === 1 && unit !== wideCode) isCapital = false;
          sum = Math.imul(sum ^ unit, STEP);
          letters++;
          isFigure = false;
        }
      } else if (unit === FIGURE) {
        // Any figures in a row count as one.
        if (!isFigure) sum = Math.imul(sum ^ unit, STEP);
        isFigure = true;
        if (letters === 1) isCapital = false;
        letters++;
        i++;
      } else if (text[i] === APOSTROPHE) i++;
      else break;
      unit = UNITS[text[i] as number] as number;
    }
    words++;
    isBlank = false;
    if (!isCapital || letters === 1) into[count++] = PRONOUN_AT[sum & 1023] === sum ? PRONOUN : mix(sum);
    else if (isStart || count === 0 || into[count - 1] !== NAME) into[count++] = NAME;
    isStart = false;
  }
  if (words >= least || pieces === 0) {
    if (words < least) return 0;
    if (pieces === ends.length) ends = longer(ends);
    ends[pieces++] = count;
  } else ends[pieces - 1] = count;
  return pieces;
}

let wideCode = 0;
let wideBytes = 0;

/** The small letter that begins at a byte, or 0 for what is in no word; `wideCode` and `wideBytes` tell what stands there. */
function wideAt(i: number): number {
  const first = bytes[i] as number;
  const next = (n: number): number => (bytes[i + n] as number) & 63;
  if (first < 0xe0) {
    wideBytes = 2;
    wideCode = ((first & 31) << 6) | next(1);
  } else if (first < 0xf0) {
    wideBytes = 3;
    wideCode = ((first & 15) << 12) | (next(1) << 6) | next(2);
  } else {
    wideBytes = 4;
    wideCode = ((first & 7) << 18) | (next(1) << 12) | (next(2) << 6) | next(3);
  }
  const c = wideCode;
  if (c < 0xc0 || c === 0xd7 || c === 0xf7 || (c >= 0x2000 && c <= 0x206f)) return 0;
  return String.fromCodePoint(c).toLowerCase().codePointAt(0) as number;
}

/** Adds the sums of the runs between two places in `tokens`. */
function addRuns(from: number, to: number, run: number, into: Sums): void {
  if (into.values.length < into.length + to - from) into.values = longer(into.values, into.length + to - from);
  const { values } = into;
  const words = tokens;
  let drop = 1;
  for (let i = 1; i < run; i++) drop = Math.imul(drop, STEP);
  let rolling = 0;
  let count = into.length;
  for (let i = from; i < to; i++) {
    if (i - from >= run) rolling = (rolling - Math.imul(words[i - run] as number, drop)) | 0;
    rolling = (Math.imul(rolling, STEP) + (words[i] as number)) | 0;
    if (i - from >= run - 1) values[count++] = mix(rolling);
  }
  into.length = count;
}

/** The same numbers with room for more. */
export function longer(values: Uint32Array<ArrayBuffer>, least?: number): Uint32Array<ArrayBuffer>;
export function longer(values: Uint32Array, least?: number): Uint32Array;
export function longer(values: Uint32Array, least = 0): Uint32Array {
  const more = new Uint32Array(Math.max(values.length * 2, least));
  more.set(values);
  return more;
}

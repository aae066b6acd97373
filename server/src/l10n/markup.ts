/**
 * Text between the tags of a template. Each stretch of text is a sentence of its own in the catalogue, with `{a}`,
 * `{b}` for the values that stand in it; tags and attributes stay. Templates that hold code are left alone.
 */
import type { Words } from "./index.ts";

/** Pieces of text, and places of values, in the order they are shown. */
export type Pieces = readonly (string | number)[];

const known = new WeakMap<Words, WeakMap<readonly string[], Pieces>>();
const TAGS = /(<[^>]*>)/u;
const VALUE = /\u0000(\d+);/gu;
const NAMES = "abcdefghij";

/** @param parts the texts of a template, between its values */
export function piecesIn(words: Words, parts: readonly string[]): Pieces {
  let all = known.get(words);
  if (all === undefined) {
    all = new WeakMap();
    known.set(words, all);
  }
  let pieces = all.get(parts);
  if (pieces === undefined) {
    pieces = fresh(words, parts);
    all.set(parts, pieces);
  }
  return pieces;
}

/** The sentences of a template, for the lists of what must be translated. */
export function sentencesIn(parts: readonly string[]): string[] {
  const out: string[] = [];
  fresh((sentence) => {
    out.push(sentence);
    return sentence;
  }, parts);
  return out;
}

function fresh(words: Words, parts: readonly string[]): Pieces {
  const isCode = parts.some((part) => /[{}]/u.test(part));
  const whole = parts.reduce((text, part, i) => (i === 0 ? part : `${text}\u0000${i - 1};${part}`), "");
  const said = isCode
    ? whole
    : whole
        .split(TAGS)
        .map((text, i) => (i % 2 === 1 ? text : textIn(words, text)))
        .join("");
  return said.split(VALUE).map((piece, i) => (i % 2 === 1 ? Number(piece) : piece));
}

function textIn(words: Words, text: string): string {
  const sentence = text.trim();
  if (!/\p{L}{2}/u.test(sentence)) return text;
  const values: string[] = [];
  const english = sentence.replace(VALUE, (value) => `{${NAMES.charAt(values.push(value) - 1)}}`);
  const said = words(english).replace(/\{([a-j])\}/gu, (name, letter: string) => values[NAMES.indexOf(letter)] ?? name);
  return text.replace(sentence, () => said);
}

import type { SyntaxProblem } from "../source/problem.ts";

/** Nesting of lists and groups, the record itself being 1. */
export const MAX_DEPTH = 64;
/** Length of a text in UTF-16 units. */
export const MAX_LENGTH = 2_000_000;
export const MAX_LINES = 50_000;
const MAX_WORD = 80;

const RESERVED = new Set(["__proto__", "constructor", "prototype"]);

/** Whether a key could reach behind an object instead of into it. */
export function isReserved(key: string): boolean {
  // The shortest reserved key has nine letters and the longest eleven: most keys stop here.
  return key.length >= 9 && key.length <= 11 && RESERVED.has(key);
}

/** The "too-long" problem of a text over the bounds, else null. Spans the first line. */
export function lengthProblem(text: string): SyntaxProblem | null {
  const over = text.length > MAX_LENGTH || hasMoreLines(text, MAX_LINES);
  if (!over) return null;
  let end = text.search(/[\r\n]/);
  if (end < 0) end = text.length;
  return { code: "too-long", start: 0, end: Math.min(end, 1000) };
}

function hasMoreLines(text: string, bound: number): boolean {
  if (text.length < bound) return false;
  let lines = 1;
  // Asked for every key pressed in a long text, so the engine's own search is used rather than a look at every unit.
  for (let at = text.indexOf("\n"); at >= 0 && lines <= bound; at = text.indexOf("\n", at + 1)) lines++;
  for (let at = text.indexOf("\r"); at >= 0 && lines <= bound; at = text.indexOf("\r", at + 1)) if (text.charCodeAt(at + 1) !== 10) lines++;
  return lines > bound;
}

const LONE = /\p{Surrogate}/u;
const LONE_ALL = /\p{Surrogate}/gu;

// In every supported runtime, but newer than the library this project compiles against.
interface WellFormed {
  isWellFormed(): boolean;
}

/** Whether a text has half of a two-unit character, which no file can hold. */
export function hasLoneSurrogate(text: string): boolean {
  return !(text as unknown as WellFormed).isWellFormed();
}

/** The text with each half of a two-unit character replaced by U+FFFD, of the same length. */
export function wellFormed(text: string): string {
  return text.replace(LONE_ALL, "\ufffd");
}

/** A key as a word for a message: a very long one is cut. */
export function keyWord(key: string): { key: string } {
  return { key: key.length > MAX_WORD ? `${key.slice(0, MAX_WORD)}…` : key };
}

/**
 * The text with each lone surrogate replaced by U+FFFD (same length), and one problem at the first, added to
 * `problems`. A text without any is returned as it is.
 */
export function withoutLoneSurrogates(text: string, problems: SyntaxProblem[]): string {
  if (!hasLoneSurrogate(text)) return text;
  const start = text.search(LONE);
  problems.push({ code: "lone-surrogate", start, end: start + 1 });
  return wellFormed(text);
}

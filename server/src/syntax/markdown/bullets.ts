import type { FieldShape, Shape } from "../../source/shape.ts";
import { afterDash, endOf, indentOf, isBlankAt, isBullet, nextWritten, type Reading, skipQuiet, trimmed } from "./lines.ts";
import { reportStray } from "./reports.ts";
import { fieldOf } from "./titles.ts";

/** A title longer than this is a sentence with a colon in it. */
const LONGEST_TITLE = 80;
/** Bullets less than this much deeper than another stand beside it, not under it. */
export const STEP = 2;

/** The words before a bullet's first colon. */
export interface Title {
  readonly start: number;
  readonly end: number;
  /** Offset just after the colon. */
  readonly after: number;
  readonly field: FieldShape | null;
}

/** The first line that is neither blank nor a comment, title or rule for the eye; or `to`. */
export function nextLoud(reading: Reading, from: number, to: number): number {
  let line = nextWritten(reading, from, to);
  while (line < to) {
    const quiet = skipQuiet(reading, line, to);
    if (quiet === line) break;
    line = nextWritten(reading, quiet, to);
  }
  return line;
}

/** The first bullet outside comments, whose column is its list's; or `to`. */
export function firstBullet(reading: Reading, from: number, to: number): number {
  let line = nextLoud(reading, from, to);
  while (line < to && !isBullet(reading, line)) line = nextLoud(reading, line + 1, to);
  return line;
}

/** Visit the bullets of one list with the lines that belong to each, and report lines that belong to none. */
export function eachBullet(reading: Reading, from: number, to: number, indent: number, visit: (line: number, end: number) => void): void {
  let line = from;
  while (line < to) {
    const columns = indentOf(reading, line);
    if (columns < 0) line++;
    else if (columns < indent + STEP && isBullet(reading, line)) {
      const end = blockEnd(reading, line + 1, to, columns);
      visit(line, end);
      line = end;
    } else {
      const quiet = skipQuiet(reading, line, to);
      if (quiet === line) reportStray(reading, line);
      line = Math.max(quiet, line + 1);
    }
  }
}

/** The end of what belongs to a bullet at column `indent`: the next line that is not indented under it. */
export function blockEnd(reading: Reading, from: number, to: number, indent: number): number {
  for (let line = from; line < to; line++) {
    const columns = indentOf(reading, line);
    if (columns < 0 || columns >= indent + STEP) continue;
    if (columns <= indent || isBullet(reading, line)) return line;
  }
  return to;
}

/**
 * The title before a colon. A title of the shape may itself hold colons; other words count as a title only
 * when they are short and the colon has a space or nothing behind it.
 */
export function titleAt(reading: Reading, shape: Shape | null, at: number, end: number): Title | null {
  const { text } = reading;
  let other: Title | null = null;
  const last = Math.min(end, at + LONGEST_TITLE + 1);
  let colon = colonIn(text, at, last);
  for (let tries = 0; tries < 4 && colon < last; tries++) {
    const words = trimmed(text, at, colon);
    const field = shape === null ? undefined : fieldOf(shape, text.slice(words.start, words.end));
    if (field !== undefined) return { start: words.start, end: words.end, after: colon + 1, field };
    const spaced = colon + 1 === end || isBlankAt(text, colon + 1);
    if (other === null && spaced && words.end > words.start) other = { start: words.start, end: words.end, after: colon + 1, field: null };
    colon = colonIn(text, colon + 1, last);
  }
  return other;
}

/** The same for bullets `- title: value`; a bullet without a title is stray. `shape` is null where any title will do. */
export function eachTitle(
  reading: Reading,
  shape: Shape | null,
  from: number,
  to: number,
  visit: (title: Title, line: number, end: number, indent: number) => void,
): void {
  const first = firstBullet(reading, from, to);
  eachBullet(reading, from, to, first < to ? indentOf(reading, first) : 0, (line, end) => {
    const title = titleAt(reading, shape, afterDash(reading, line), endOf(reading, line));
    if (title !== null) visit(title, line, end, indentOf(reading, line));
    else for (let i = line; i < end; i++) reportStray(reading, i);
  });
}

/** The first colon from `at`, or `end`. */
export function colonIn(text: string, at: number, end: number): number {
  let i = at;
  while (i < end && text.charCodeAt(i) !== 58) i++;
  return i;
}

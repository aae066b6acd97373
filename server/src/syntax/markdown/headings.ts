import { type Shape, titleKey } from "../../source/shape.ts";
import type { Span } from "../../source/tree.ts";
import { endOf, isBlankAt, isBlankLine, type Reading, skipBlanks, startOf, trimmed } from "./lines.ts";

const HASH = 35;
/** No field has a title near this long. */
const LONGEST = 120;

/** Whether a line starts a section: `## ` at the margin, wherever it stands. */
export function isHeading(reading: Reading, line: number): boolean {
  const { text } = reading;
  const start = startOf(reading, line);
  if (text.charCodeAt(start) !== HASH || text.charCodeAt(start + 1) !== HASH) return false;
  return start + 2 === endOf(reading, line) || isBlankAt(text, start + 2);
}

/** Whether a line is a title for the reader, or the start of a record where a file may hold several. */
export function isTitle(reading: Reading, line: number): boolean {
  const start = startOf(reading, line);
  return reading.text.charCodeAt(start) === HASH && isBlankAt(reading.text, start + 1) && start + 1 < endOf(reading, line);
}

/** Whether a line ends what went before it. */
export function isBoundary(reading: Reading, line: number): boolean {
  return isHeading(reading, line) || (reading.several && isTitle(reading, line));
}

/** The words of a heading, without hashes that close it. */
export function headingWords(reading: Reading, line: number): Span {
  const { text } = reading;
  let start = startOf(reading, line);
  while (text.charCodeAt(start) === HASH) start++;
  const words = trimmed(text, start, endOf(reading, line));
  let end = words.end;
  while (end > words.start && text.charCodeAt(end - 1) === HASH) end--;
  if (end === words.end || (end > words.start && !isBlankAt(text, end - 1))) return words;
  return trimmed(text, words.start, end);
}

/**
 * Whether a line underlines the one above it, which stands alone and is the title of a field: a section to
 * the eye and to other Markdown tools, but not here. `from` is the first line of the part.
 */
export function isUnderline(reading: Reading, line: number, from: number, shape: Shape): boolean {
  const { text } = reading;
  const mark = text.charCodeAt(startOf(reading, line));
  if (mark !== 61 && mark !== 45) return false;
  if (line === from) return false;
  let at = startOf(reading, line);
  const end = endOf(reading, line);
  while (at < end && text.charCodeAt(at) === mark) at++;
  if (skipBlanks(text, at, end) < end) return false;
  const above = line - 1;
  if (above > from && !isBlankLine(reading, above - 1)) return false;
  const words = trimmed(text, startOf(reading, above), endOf(reading, above));
  if (words.start === words.end || words.end - words.start > LONGEST) return false;
  return shape.byTitle.has(titleKey(text.slice(words.start, words.end)));
}

import type { ProblemCode, SyntaxProblem } from "../../source/problem.ts";
import type { ScalarNode, Span } from "../../source/tree.ts";

/** A problem while it may still grow. */
interface OpenProblem {
  code: ProblemCode;
  start: number;
  end: number;
  data?: Readonly<Record<string, string>>;
}

/** What every step of reading one Markdown text shares. Lines are counted from 0 and have no line end. */
export interface Reading {
  readonly text: string;
  /** Offset at which each line starts. */
  readonly starts: readonly number[];
  /** Offset just after the last unit of each line, before its line end. */
  readonly ends: readonly number[];
  readonly problems: SyntaxProblem[];
  /** In contacts and checks a line starting `# ` starts a record; elsewhere it is a title for the reader. */
  several: boolean;
  /** The stray-text problem that the next stray line would continue, and the line after its last. */
  stray: OpenProblem | null;
  strayTo: number;
}

/** Split a text into lines; LF, CRLF and lone CR end a line. */
export function startReading(text: string, problems: SyntaxProblem[]): Reading {
  const starts: number[] = [];
  const ends: number[] = [];
  let start = 0;
  if (text.includes("\r")) {
    for (let i = 0; i < text.length; i++) {
      const ch = text.charCodeAt(i);
      if (ch !== 10 && ch !== 13) continue;
      starts.push(start);
      ends.push(i);
      if (ch === 13 && text.charCodeAt(i + 1) === 10) i++;
      start = i + 1;
    }
  } else {
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", start)) {
      starts.push(start);
      ends.push(at);
      start = at + 1;
    }
  }
  starts.push(start);
  ends.push(text.length);
  return { text, starts, ends, problems, several: false, stray: null, strayTo: -1 };
}

export function startOf(reading: Reading, line: number): number {
  return reading.starts[line] ?? reading.text.length;
}

export function endOf(reading: Reading, line: number): number {
  return reading.ends[line] ?? reading.text.length;
}

export function isBlankAt(text: string, at: number): boolean {
  const ch = text.charCodeAt(at);
  return ch === 32 || ch === 9;
}

/** The first offset from `at` that is neither a space nor a tab, at most `end`. */
export function skipBlanks(text: string, at: number, end: number): number {
  let i = at;
  while (i < end && isBlankAt(text, i)) i++;
  return i;
}

/** The offset of the first written unit of a line; the line's end when it is blank. */
export function contentOf(reading: Reading, line: number): number {
  return skipBlanks(reading.text, startOf(reading, line), endOf(reading, line));
}

export function isBlankLine(reading: Reading, line: number): boolean {
  return contentOf(reading, line) === endOf(reading, line);
}

/** How many columns a line is indented; a tab reaches to the next multiple of four. -1 for a blank line. */
export function indentOf(reading: Reading, line: number): number {
  const end = endOf(reading, line);
  let columns = 0;
  for (let i = startOf(reading, line); i < end; i++) {
    const ch = reading.text.charCodeAt(i);
    if (ch === 32) columns++;
    else if (ch === 9) columns += 4 - (columns % 4);
    else return columns;
  }
  return -1;
}

/** Whether a line is `-` alone, or `-` and white space, after its indentation. */
export function isBullet(reading: Reading, line: number): boolean {
  const at = contentOf(reading, line);
  const end = endOf(reading, line);
  if (at >= end || reading.text.charCodeAt(at) !== 45) return false;
  return at + 1 === end || isBlankAt(reading.text, at + 1);
}

/** Where a bullet's own words start: after the dash and the white space behind it. */
export function afterDash(reading: Reading, line: number): number {
  return skipBlanks(reading.text, contentOf(reading, line) + 1, endOf(reading, line));
}

/** The first line from `from` that is not blank, or `to`. */
export function nextWritten(reading: Reading, from: number, to: number): number {
  let line = from;
  while (line < to && isBlankLine(reading, line)) line++;
  return line;
}

/** A span without white space at either end; an empty one stays where it starts. */
export function trimmed(text: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  if (from === to) return { start, end: start };
  while (isSpace(text.charCodeAt(to - 1))) to--;
  return { start: from, end: to };
}

/** What String.trim takes away, without cutting the text to find out. */
function isSpace(ch: number): boolean {
  if (ch < 128) return ch === 32 || (ch >= 9 && ch <= 13);
  if (ch < 0x2000) return ch === 0xa0 || ch === 0x1680;
  return ch <= 0x200a || ch === 0x2028 || ch === 0x2029 || ch === 0x202f || ch === 0x205f || ch === 0x3000 || ch === 0xfeff;
}

/** A value cut from one stretch of text: trimmed, line ends LF; null and placed at `empty` when blank. */
export function scalarOf(text: string, start: number, end: number, empty: number): ScalarNode {
  const span = trimmed(text, start, end);
  if (span.start === span.end) return { kind: "scalar", start: empty, end: empty, text: null };
  return { kind: "scalar", start: span.start, end: span.end, text: withLf(text.slice(span.start, span.end)) };
}

function withLf(text: string): string {
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

/**
 * A value that starts at `at` on line `line` and goes on to line `to` (exclusive), where up to `indent`
 * columns of indentation belong to the list and not to the value.
 */
export function blockScalar(reading: Reading, at: number, line: number, to: number, indent: number): ScalarNode {
  const { text } = reading;
  const end = endOf(reading, to - 1);
  const span = trimmed(text, at, end);
  if (span.start === span.end) return { kind: "scalar", start: at, end: at, text: null };
  if (span.end <= endOf(reading, line)) return { kind: "scalar", start: span.start, end: span.end, text: text.slice(span.start, span.end) };
  let value = text.slice(at, endOf(reading, line));
  for (let i = line + 1; i < to; i++) value += `\n${text.slice(dedented(reading, i, indent), endOf(reading, i))}`;
  return { kind: "scalar", start: span.start, end: span.end, text: value.trim() };
}

function dedented(reading: Reading, line: number, indent: number): number {
  const end = endOf(reading, line);
  let at = startOf(reading, line);
  for (let column = 0; at < end && column < indent; at++) {
    const ch = reading.text.charCodeAt(at);
    if (ch === 32) column++;
    else if (ch === 9) column += 4 - (column % 4);
    else break;
  }
  return at;
}

/**
 * The line after a comment, a `# ` title or a rule for the eye that starts on `line`, looking no further than
 * line `to`; `line` itself when it is none of these.
 */
export function skipQuiet(reading: Reading, line: number, to: number): number {
  const { text } = reading;
  const at = contentOf(reading, line);
  if (text.startsWith("# ", at)) return line + 1;
  if (text.startsWith("<!--", at)) {
    const length = text.slice(at, endOf(reading, to - 1)).indexOf("-->", 4);
    if (length < 0) return to;
    let last = line;
    while (endOf(reading, last) < at + length) last++;
    return skipBlanks(text, at + length + 3, endOf(reading, last)) === endOf(reading, last) ? last + 1 : line;
  }
  return RULE.test(text.slice(at, endOf(reading, line))) ? line + 1 : line;
}

const RULE = /^(?:-{3,}|\*{3,}|_{3,})[ \t]*$/;

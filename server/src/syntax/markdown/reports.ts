import type { ProblemCode } from "../../source/problem.ts";
import { contentOf, endOf, nextWritten, type Reading, startOf, trimmed } from "./lines.ts";

/** Report a problem; `data` holds words for its sentence. */
export function report(reading: Reading, code: ProblemCode, start: number, end: number, data?: Readonly<Record<string, string>>): void {
  reading.problems.push(data === undefined ? { code, start, end } : { code, start, end, data });
}

/**
 * Report text where none is read, from `at` to the end of its line. Lines that follow each other, blank ones
 * aside, are one problem.
 */
export function reportStray(reading: Reading, line: number, at = startOf(reading, line)): void {
  const span = trimmed(reading.text, at, endOf(reading, line));
  if (span.start === span.end) return;
  const { stray } = reading;
  if (stray !== null && nextWritten(reading, reading.strayTo, line) === line) stray.end = span.end;
  else {
    reading.stray = { code: "stray-text", start: span.start, end: span.end };
    reading.problems.push(reading.stray);
  }
  reading.strayTo = line + 1;
}

/** Report the first tab in the indentation of lines `from` to `to` (exclusive). */
export function reportTabs(reading: Reading, from: number, to: number): void {
  for (let line = from; line < to; line++) {
    const end = contentOf(reading, line);
    if (end === endOf(reading, line)) continue;
    for (let i = startOf(reading, line); i < end; i++) {
      if (reading.text.charCodeAt(i) !== 9) continue;
      report(reading, "tab-indent", i, end);
      return;
    }
  }
}

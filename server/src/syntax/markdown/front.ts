import { isHeading } from "./headings.ts";
import { endOf, type Reading, startOf } from "./lines.ts";
import { report } from "./reports.ts";

/** The front matter between its two lines, and the first line after it. */
export interface Front {
  readonly start: number;
  readonly end: number;
  readonly after: number;
}

/**
 * Where the front matter is, or null (and a problem) when the first line is not exactly `---`. Front matter
 * that nothing closes ends at the first section, so that the sections can still be read.
 */
export function findFront(reading: Reading): Front | null {
  const bom = reading.text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const first = endOf(reading, 0);
  if (reading.text.slice(bom, first) !== "---") {
    report(reading, "front-matter-missing", bom, first);
    return null;
  }
  const start = startOf(reading, 1);
  const count = reading.starts.length;
  let section = -1;
  for (let line = 1; line < count; line++) {
    if (isFence(reading, line)) return { start, end: startOf(reading, line), after: line + 1 };
    if (section < 0 && isHeading(reading, line)) section = line;
  }
  report(reading, "front-matter-unclosed", bom, first);
  return section < 0 ? { start, end: reading.text.length, after: count } : { start, end: startOf(reading, section), after: section };
}

function isFence(reading: Reading, line: number): boolean {
  const start = startOf(reading, line);
  return endOf(reading, line) - start === 3 && reading.text.startsWith("---", start);
}

const RECORD = /^record[ \t]*:[ \t]*["']?([\w -]*)/m;

/** The kind that front matter seems to name, when it cannot be read as a whole; "" when it names none. */
export function guessKind(front: string): string {
  return RECORD.exec(front)?.[1]?.trim() ?? "";
}

/** Words that reports share. */
import type { Severity } from "../engine/types.ts";
import { t, table } from "../l10n/say.ts";

/** Gravest first. */
export const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];
export const rank = (severity: Severity): number => SEVERITIES.indexOf(severity);

/** What a finding of this severity is called in front of people. */
export const LABELS: Readonly<Record<Severity, string>> = table({ error: "gap", warning: "weak", info: "thought" });

/** "1 record", "2 records". */
export const count = (n: number, one: string, many = `${one}s`): string => t(`{n} ${n === 1 ? one : many}`, { n: thousands(n) });

/** "3 gaps in required safeguards". */
export function countOf(severity: Severity, n: number): string {
  if (severity === "error") return count(n, "gap in required safeguards", "gaps in required safeguards");
  return severity === "warning" ? count(n, "weak point") : count(n, "thought");
}

/** 12,345: the same wherever it runs. */
export const thousands = (n: number): string => String(n).replace(/\B(?=(?:\d{3})+$)/gu, ",");

export { listed } from "../l10n/say.ts";

const MONTHS = table({
  "01": "January",
  "02": "February",
  "03": "March",
  "04": "April",
  "05": "May",
  "06": "June",
  "07": "July",
  "08": "August",
  "09": "September",
  "10": "October",
  "11": "November",
  "12": "December",
} as Record<string, string>);

/** "29 March 2019" for an ISO date; other text as it is. */
export function longDate(date: string): string {
  const [year, month, day] = date.split("-");
  const name = MONTHS[month ?? ""];
  return name === undefined ? date : `${Number(day)} ${name} ${year}`;
}

/** Wrapped text with `first` before its first line and `rest` before the others; `width` counts neither. */
export const hang = (first: string, rest: string, text: string, width: number): string[] =>
  wrap(text, width).map((line, i) => (i === 0 ? first : rest) + line);

/** Lines of at most `width` letters, broken between words; a longer word keeps a line of its own. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/u)) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  if (line !== "") lines.push(line);
  return lines;
}

/** Controls other than the tab, line and paragraph separators, direction marks, characters without a width, halves of characters. */
export const STEERING =
  /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2069\ud800-\udfff\ufeff\ufff9-\ufffb\ufffe\uffff]/gu;

/** Text that may come from a file name or a record, safe to show on a terminal: what would steer it is spelt out. */
export function inert(text: string): string {
  return text.replace(STEERING, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

import { inert } from "./words.ts";

/** Words that a host would make a mention, a reference to an issue, or a link of. */
const LINKING = /@|#\d|[:/]{2}|www\.|GH-\d|^[\da-f]{7,40}$/iu;

/** Text as words of Markdown: nothing in it is markup, ends a cell, or becomes a link or a mention. */
export function markdownText(text: string): string {
  return inert(text)
    .replaceAll("\t", " ")
    .split(" ")
    .map((word) => (LINKING.test(word) ? markdownCode(word) : word.replace(/[\\`*_{}[\]<>#|&~$]/gu, "\\$&")))
    .join(" ");
}

/** Text as a span of code, also within a table. */
export function markdownCode(text: string): string {
  const shown = inert(text).replaceAll("\t", " ");
  if (shown.trim() === "") return "";
  const longest = Math.max(0, ...[...shown.matchAll(/`+/gu)].map((run) => run[0].length));
  const fence = "`".repeat(longest + 1);
  const pad = longest > 0 || shown.startsWith(" ") || shown.endsWith(" ") ? " " : "";
  // A bar ends a cell of a table even within code; hosts of such tables take the stroke off again.
  return `${fence}${pad}${shown.replaceAll("|", "\\|")}${pad}${fence}`;
}

export const markdownRow = (cells: readonly string[]): string => `| ${cells.join(" | ")} |\n`;

export const markdownTable = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  rows.length === 0 ? "" : `${markdownRow(head)}${markdownRow(head.map(() => "---"))}${rows.map(markdownRow).join("")}`;

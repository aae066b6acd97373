import assert from "node:assert/strict";
import type { Parsed } from "../../server/src/source/problem.ts";
import type { RecordNode } from "../../server/src/source/tree.ts";

/**
 * A parsed text as lines: each value with its place in the text (`«»`, line ends as `↵`), then the problems, then
 * what is uncertain.
 */
export function show(text: string, parsed: Parsed): string {
  const lines: string[] = [];
  const at = (start: number, end: number): string =>
    `«${text
      .slice(start, end)
      .replaceAll("\r", "␍")
      .replaceAll("\n", "↵")
      .replaceAll("\t", "→")
      .replace(/\p{Surrogate}/gu, (half) => `\\u${half.charCodeAt(0).toString(16)}`)}»`;
  const where = (start: number, end: number): string => (start === end ? `@${start}` : at(start, end));
  const node = (name: string, given: RecordNode, indent: string): void => {
    const unsure = parsed.uncertain.has(given) ? " uncertain" : "";
    if (given.kind === "scalar") {
      lines.push(`${indent}${name} ${given.text === null ? "null" : JSON.stringify(given.text)} ${where(given.start, given.end)}`);
    } else if (given.kind === "list") {
      lines.push(`${indent}${name} list ${at(given.start, given.end)}${unsure}`);
      for (const [i, item] of given.items.entries()) node(String(i), item, `${indent}  `);
    } else {
      lines.push(`${indent}${name} group ${at(given.start, given.end)}${unsure}`);
      for (const entry of given.entries) node(`${entry.key}${at(entry.keyStart, entry.keyEnd)}`, entry.value, `${indent}  `);
    }
  };
  if (parsed.root !== null) node("record", parsed.root, "");
  if (!parsed.readable) lines.push("not readable");
  for (const { code, start, end, data } of parsed.problems) {
    lines.push(`! ${code} ${where(start, end)}${data === undefined ? "" : ` ${JSON.stringify(data)}`}`);
  }
  return lines.join("\n");
}

/** Compare a parsed text with its expected form; surrounding blank lines and the common indentation do not count. */
export function expectShown(text: string, parsed: Parsed, expected: string): void {
  const lines = expected.split("\n").filter((line) => line.trim() !== "");
  const margin = Math.min(...lines.map((line) => line.search(/\S/)));
  assert.equal(show(text, parsed), lines.map((line) => line.slice(margin)).join("\n"));
}

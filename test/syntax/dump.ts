import assert from "node:assert/strict";
import type { Parsed } from "../../server/src/source/problem.ts";
import type { RecordNode } from "../../server/src/source/tree.ts";

/**
 * What was read, as lines: `key: text`, `key = text` for a row's label, with the words of the source in `«»` where
 * they differ; then the problems. Line ends of either kind look the same.
 */
export function dump(text: string, parsed: Parsed): string {
  const lines: string[] = [];
  const shown = (start: number, end: number): string => text.slice(start, end).replace(/\r\n?|\n/g, "⏎");
  const scalar = (given: { text: string | null; start: number; end: number }): string => {
    if (given.text === null) {
      const before = text.slice(Math.max(0, given.start - 12), given.start);
      return `~ after «${before.slice(Math.max(before.lastIndexOf("\n"), before.lastIndexOf("\r")) + 1)}»`;
    }
    const words = given.text.includes("\n") ? JSON.stringify(given.text) : given.text;
    const source = shown(given.start, given.end);
    return source === given.text.replaceAll("\n", "⏎") ? words : `${words} «${source}»`;
  };
  const add = (head: string, given: RecordNode, indent: string): void => {
    if (given.kind === "scalar") {
      lines.push(`${head} ${scalar(given)}`);
      return;
    }
    lines.push(head);
    inside(given, `${indent}  `);
  };
  const inside = (given: RecordNode, indent: string): void => {
    if (given.kind === "list") for (const item of given.items) add(`${indent}-`, item, indent);
    if (given.kind !== "map") return;
    for (const { key, keyStart, keyEnd, value } of given.entries) {
      const isLabel = keyStart === value.start && keyEnd === value.end;
      const title = shown(keyStart, keyEnd);
      add(`${indent}${key}${isLabel ? " =" : `${title === key ? "" : ` «${title}»`}:`}`, value, indent);
    }
  };
  if (parsed.root === null) lines.push("nothing");
  else inside(parsed.root, "");
  if (!parsed.readable) lines.push("unreadable");
  for (const { code, start, end, data } of parsed.problems) {
    lines.push(`! ${code}${data === undefined ? "" : ` ${Object.values(data).join(" ")}`} «${shown(start, end)}»`);
  }
  return lines.join("\n");
}

/** Every span of a tree lies in the text and in its owner's, in order; so do the problems. */
export function checkSpans(text: string, parsed: Parsed): void {
  if (parsed.root !== null) checkNode(text, parsed.root, 0, text.length);
  let last = 0;
  for (const { start, end } of parsed.problems) {
    assert.ok(last <= start && start <= end && end <= text.length, `problem at ${start}-${end} of ${JSON.stringify(text)}`);
    last = start;
  }
}

function checkNode(text: string, node: RecordNode, from: number, to: number): void {
  assert.ok(
    from <= node.start && node.start <= node.end && node.end <= to,
    `${node.start}-${node.end} leaves ${from}-${to} in ${JSON.stringify(text)}`,
  );
  if (node.kind === "list") for (const item of node.items) checkNode(text, item, node.start, node.end);
  if (node.kind !== "map") return;
  let last = node.start;
  for (const { keyStart, keyEnd, value } of node.entries) {
    assert.ok(last <= keyStart && keyStart <= keyEnd && keyStart <= value.start, `key at ${keyStart} in ${JSON.stringify(text)}`);
    checkNode(text, value, keyStart, node.end);
    last = keyStart;
  }
}

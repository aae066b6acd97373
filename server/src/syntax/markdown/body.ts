import type { FieldShape, Shape } from "../../source/shape.ts";
import type { Entry, ListNode, MapNode, RecordNode } from "../../source/tree.ts";
import { headingWords, isBoundary, isHeading, isTitle, isUnderline } from "./headings.ts";
import { endOf, isBlankLine, type Reading, scalarOf, skipQuiet, startOf, trimmed } from "./lines.ts";
import { report, reportStray, reportTabs } from "./reports.ts";
import { readFields, readRows, readValue } from "./rows.ts";
import { fieldOf } from "./titles.ts";

/** Read everything after the front matter, from line `from`, into `root`. */
export function readBody(reading: Reading, shape: Shape, root: MapNode, from: number): void {
  const count = reading.starts.length;
  let target = root;
  let records: ListNode | null = null;
  let head = -1;
  let line = from;
  for (;;) {
    // One part: from a heading, or from the front matter, to the next heading.
    const end = partEnd(reading, line, count, shape);
    if (head < 0) readBetween(reading, line, end, shape);
    else if (isHeading(reading, head)) readSection(reading, shape, head, end, target);
    else {
      records ??= startRecords(reading, root, head);
      target = startRecord(reading, head, records);
      readItemFields(reading, shape, line, end, target);
    }
    if (end >= count) break;
    head = end;
    line = end + 1;
  }
  const last = records?.items[records.items.length - 1];
  if (records === null || last === undefined) return;
  records.end = last.end;
  root.end = Math.max(root.end, last.end);
}

function partEnd(reading: Reading, from: number, count: number, shape: Shape): number {
  let line = from;
  for (; line < count && !isBoundary(reading, line); line++) {
    if (!isUnderline(reading, line, from, shape)) continue;
    const words = trimmed(reading.text, startOf(reading, line - 1), endOf(reading, line - 1));
    report(reading, "setext-heading", words.start, words.end, { heading: reading.text.slice(words.start, words.end) });
  }
  return line;
}

/** Between front matter and first section only blank lines, titles and comments may stand. */
function readBetween(reading: Reading, from: number, to: number, shape: Shape): void {
  let line = from;
  while (line < to) {
    // What follows an underlined title would be its section, and the title has been told of.
    if (line + 1 < to && isUnderline(reading, line + 1, from, shape)) return;
    const quiet = skipQuiet(reading, line, to);
    if (quiet === line) reportStray(reading, line);
    line = Math.max(quiet, line + 1);
  }
}

function readSection(reading: Reading, shape: Shape, head: number, to: number, target: MapNode): void {
  const { text } = reading;
  const words = headingWords(reading, head);
  const heading = text.slice(words.start, words.end);
  const field = fieldOf(shape, heading);
  if (field === undefined) {
    report(reading, "heading-unknown", words.start, words.end, { heading });
    return;
  }
  for (const entry of target.entries) {
    if (entry.key !== field.name) continue;
    report(reading, "heading-twice", words.start, words.end, { key: field.name });
    return;
  }
  if (field.type !== "prose" && field.type !== "rows") {
    report(reading, "heading-not-prose", words.start, words.end, { key: field.name });
  }
  add(target, {
    key: field.name,
    keyStart: words.start,
    keyEnd: words.end,
    value: sectionValue(reading, field, head, writtenEnd(reading, head + 1, to)),
  });
}

function sectionValue(reading: Reading, field: FieldShape, head: number, to: number): RecordNode {
  const empty = endOf(reading, head);
  const from = head + 1;
  if (to <= from) return { kind: "scalar", start: empty, end: empty, text: null };
  if (field.type === "rows" && field.shape !== undefined) {
    reportTabs(reading, from, to);
    return readRows(reading, field.shape, from, to, empty, 2);
  }
  if (field.type === "prose" || field.type === "text") return scalarOf(reading.text, startOf(reading, from), endOf(reading, to - 1), empty);
  return readValue(reading, field, empty, head, to, -2, 2);
}

/** The end of a section without the blank lines and titles it ends on: those belong to what comes next. */
export function writtenEnd(reading: Reading, from: number, to: number): number {
  let end = to;
  while (end > from && (isBlankLine(reading, end - 1) || isTitle(reading, end - 1))) end--;
  return end;
}

function startRecords(reading: Reading, root: MapNode, head: number): ListNode {
  const words = headingWords(reading, head);
  const list: ListNode = { kind: "list", start: words.start, end: words.end, items: [] };
  // A list in the front matter is there first: these records are then told of, and read for their problems only.
  if (root.entries.some((entry) => entry.key === "records")) report(reading, "heading-twice", words.start, words.end, { key: "records" });
  else add(root, { key: "records", keyStart: words.start, keyEnd: words.end, value: list });
  return list;
}

function startRecord(reading: Reading, head: number, records: ListNode): MapNode {
  const { start, end } = headingWords(reading, head);
  const item: MapNode = { kind: "map", start, end, entries: [] };
  records.items.push(item);
  if (start === end) return item;
  const value: RecordNode = { kind: "scalar", start, end, text: reading.text.slice(start, end) };
  item.entries.push({ key: "id", keyStart: start, keyEnd: end, value });
  return item;
}

/** Bullets `- title: value` between the heading of a record and its first section. */
function readItemFields(reading: Reading, shape: Shape, from: number, to: number, item: MapNode): void {
  reportTabs(reading, from, to);
  readFields(reading, shape, from, to, item.entries, 3);
  const last = item.entries[item.entries.length - 1];
  if (last !== undefined) item.end = Math.max(item.end, last.keyEnd, last.value.end);
}

function add(target: MapNode, entry: Entry): void {
  target.entries.push(entry);
  target.end = Math.max(target.end, entry.keyEnd, entry.value.end);
}

import type { FieldShape, Shape } from "../../source/shape.ts";
import type { Entry, ListNode, MapNode, RecordNode } from "../../source/tree.ts";
import { isReserved, MAX_DEPTH } from "../bounds.ts";
import { colonIn, eachBullet, eachTitle, firstBullet, nextLoud, STEP, type Title, titleAt } from "./bullets.ts";
import { labelValue } from "./label.ts";
import {
  afterDash,
  blockScalar,
  contentOf,
  endOf,
  indentOf,
  isBlankLine,
  isBullet,
  nextWritten,
  type Reading,
  skipBlanks,
  startOf,
  trimmed,
} from "./lines.ts";
import { report, reportStray } from "./reports.ts";

const LONGEST_LABEL = 120;

/**
 * The rows of a row list in lines `from` to `to` (exclusive), or the text there as one value when no line
 * starts a row: a list field that holds words is for the reader of values to report. `empty` is where a
 * value that is not there is placed.
 */
export function readRows(reading: Reading, shape: Shape, from: number, to: number, empty: number, depth: number): RecordNode {
  const first = firstBullet(reading, from, to);
  if (first === to) {
    const written = nextLoud(reading, from, to);
    if (written === to) return nothing(empty);
    return blockScalar(reading, startOf(reading, written), written, to, indentOf(reading, written));
  }
  const items: RecordNode[] = [];
  eachBullet(reading, from, to, indentOf(reading, first), (line, end) => items.push(readRow(reading, shape, line, end, depth)));
  return listOf(items);
}

function readRow(reading: Reading, shape: Shape, line: number, to: number, depth: number): RecordNode {
  const dash = contentOf(reading, line);
  const at = afterDash(reading, line);
  const end = endOf(reading, line);
  if (nextWritten(reading, line + 1, to) === to && at === end) return nothing(dash + 1);
  const entries: Entry[] = [];
  const indent = indentOf(reading, line);
  const fields = firstField(reading, shape, line + 1, to);
  const rest = readLabel(reading, shape, at, end, entries);
  const main = shape.main === undefined ? undefined : shape.byName.get(shape.main);
  if (main !== undefined) {
    const value = blockScalar(reading, rest, line, fields, indent + STEP);
    if (value.text !== null) entries.push({ key: main.name, keyStart: value.start, keyEnd: value.end, value });
  } else {
    const title = rest === at ? titleAt(reading, shape, at, end) : null;
    if (title?.field) addField(reading, title, entries, line, fields, indent, depth);
    else {
      reportStray(reading, line, rest);
      for (let i = line + 1; i < fields; i++) reportStray(reading, i);
    }
  }
  readFields(reading, shape, fields, to, entries, depth);
  return {
    kind: "map",
    start: at < end ? at : contentOf(reading, nextWritten(reading, line + 1, to)),
    end: lastWritten(reading, line, to),
    entries,
  };
}

/** Take a row's label, if its first words are one; returns where its main text starts. */
function readLabel(reading: Reading, shape: Shape, at: number, end: number, entries: Entry[]): number {
  const field = shape.label === undefined ? undefined : shape.byName.get(shape.label);
  if (field === undefined) return at;
  const { text } = reading;
  let stop = colonIn(text, at, end);
  for (let tries = 0; tries < 4 && stop - at <= LONGEST_LABEL; tries++) {
    const words = trimmed(text, at, stop);
    const value = labelValue(field, text.slice(words.start, words.end));
    if (value !== null) {
      const { start, end: last } = words;
      entries.push({ key: field.name, keyStart: start, keyEnd: last, value: { kind: "scalar", start, end: last, text: value } });
      return stop === end ? end : stop + 1;
    }
    if (stop === end) return at;
    stop = colonIn(text, stop + 1, end);
  }
  return at;
}

/** The line of the first nested bullet whose title is a field of the row, which ends the row's main text. */
export function firstField(reading: Reading, shape: Shape, from: number, to: number): number {
  let deepest = -1;
  for (let line = from; line < to; line++) {
    if (!isBullet(reading, line)) continue;
    const columns = indentOf(reading, line);
    if (deepest < 0) deepest = columns + STEP;
    if (columns >= deepest) continue;
    if (titleAt(reading, shape, afterDash(reading, line), endOf(reading, line))?.field) return line;
  }
  return to;
}

/** Read bullets `- title: value` in lines `from` to `to` (exclusive) into `entries`. */
export function readFields(reading: Reading, shape: Shape, from: number, to: number, entries: Entry[], depth: number): void {
  eachTitle(reading, shape, from, to, (title, line, end, indent) => {
    if (title.field !== null) addField(reading, title, entries, line, end, indent, depth);
    else report(reading, "row-field-unknown", title.start, title.end, { key: reading.text.slice(title.start, title.end) });
  });
}

function addField(reading: Reading, title: Title, entries: Entry[], line: number, to: number, indent: number, depth: number): void {
  const field = title.field as FieldShape;
  for (const entry of entries) {
    if (entry.key !== field.name) continue;
    report(reading, "key-twice", title.start, title.end, { key: field.name });
    return;
  }
  const value = readValue(reading, field, title.after, line, to, indent, depth + 1);
  entries.push({ key: field.name, keyStart: title.start, keyEnd: title.end, value });
}

/**
 * The value of a field that starts at `at` on `line` and runs to line `to` (exclusive); lines after the first
 * are under a bullet at column `indent`.
 */
export function readValue(
  reading: Reading,
  field: FieldShape,
  at: number,
  line: number,
  to: number,
  indent: number,
  depth: number,
): RecordNode {
  switch (field.type) {
    case "ids":
    case "choices":
    case "recordIds":
    case "links":
      return splitList(reading, at, line, endOf(reading, to - 1), 44);
    case "texts":
      return splitList(reading, at, line, endOf(reading, to - 1), 59);
    case "rows":
    case "object":
    case "map": {
      const nested = nextWritten(reading, line + 1, to);
      if (skipBlanks(reading.text, at, endOf(reading, line)) < endOf(reading, line) || nested === to) break;
      if (depth >= MAX_DEPTH) {
        report(reading, "too-deep", contentOf(reading, nested), endOf(reading, nested), { bound: String(MAX_DEPTH) });
        return nothing(at);
      }
      if (field.type === "rows" && field.shape !== undefined) return readRows(reading, field.shape, nested, to, at, depth);
      if (!isBullet(reading, nested)) break;
      return readGroup(reading, field, nested, to, depth);
    }
  }
  return blockScalar(reading, at, line, to, indent + STEP);
}

function readGroup(reading: Reading, field: FieldShape, from: number, to: number, depth: number): MapNode {
  const entries: Entry[] = [];
  if (field.type === "object" && field.shape !== undefined) readFields(reading, field.shape, from, to, entries, depth);
  else readMap(reading, from, to, entries);
  return { kind: "map", start: contentOf(reading, from), end: lastWritten(reading, from, to), entries };
}

/** Bullets `- any words: value`, as in notApplicable. */
function readMap(reading: Reading, from: number, to: number, entries: Entry[]): void {
  const seen = new Set<string>();
  eachTitle(reading, null, from, to, (title, line, end, indent) => {
    const key = reading.text.slice(title.start, title.end);
    if (isReserved(key)) report(reading, "reserved-key", title.start, title.end, { key });
    else if (seen.has(key)) report(reading, "key-twice", title.start, title.end, { key });
    else {
      seen.add(key);
      const value = blockScalar(reading, title.after, line, end, indent + STEP);
      entries.push({ key, keyStart: title.start, keyEnd: title.end, value });
    }
  });
}

const BREAK = /(?:\r\n?|\n)[ \t]*/g;

function splitList(reading: Reading, at: number, line: number, end: number, separator: number): RecordNode {
  const { text } = reading;
  const items: RecordNode[] = [];
  const several = end > endOf(reading, line);
  let start = at;
  for (let i = at; i <= end; i++) {
    if (i < end && text.charCodeAt(i) !== separator) continue;
    const span = trimmed(text, start, i);
    start = i + 1;
    if (span.start === span.end) continue;
    const words = text.slice(span.start, span.end);
    items.push({ kind: "scalar", start: span.start, end: span.end, text: several ? words.replace(BREAK, "\n") : words });
  }
  return items.length === 0 ? nothing(at) : listOf(items);
}

function lastWritten(reading: Reading, line: number, to: number): number {
  let last = to - 1;
  while (last > line && isBlankLine(reading, last)) last--;
  return trimmed(reading.text, startOf(reading, last), endOf(reading, last)).end;
}

function listOf(items: RecordNode[]): ListNode {
  const first = items[0] as RecordNode;
  const last = items[items.length - 1] as RecordNode;
  return { kind: "list", start: first.start, end: last.end, items };
}

function nothing(at: number): RecordNode {
  return { kind: "scalar", start: at, end: at, text: null };
}

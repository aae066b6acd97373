/** The outline of a file, and what can be looked up across cases: people, places, circumstances that increase risk, records. */
import type { FileAnalysis, RecordEntry } from "../engine/file.ts";
import type { FieldShape, Shape } from "../source/shape.ts";
import type { Entry, MapNode, RecordNode, Span } from "../source/tree.ts";
import { entryOf } from "../source/tree.ts";
import { firstWords, recordName } from "./recordName.ts";

export interface OutlineItem {
  readonly name: string;
  readonly detail: string;
  readonly what: "record" | "group" | "rows" | "row" | "text";
  readonly span: Span;
  /** Lies within `span`. */
  readonly mark: Span;
  readonly children: readonly OutlineItem[];
}

/** The records of a file, each with its groups, texts and rows. */
export function outlineOf(file: FileAnalysis): OutlineItem[] {
  return file.entries.map((entry) => recordItem(file, entry));
}

function recordItem(file: FileAnalysis, entry: RecordEntry): OutlineItem {
  const children = groupItems(entry.node, entry.read.shape);
  const first = entryOf(entry.node, entry.index < 0 ? "record" : "id") ?? entry.node.entries[0];
  const mark = first === undefined ? { start: entry.node.start, end: entry.node.start } : { start: first.keyStart, end: first.value.end };
  const whole = entry.index < 0 ? { start: 0, end: file.text.length } : { start: entry.node.start, end: entry.node.end };
  const own = (entry.read.value as { readonly name?: string }).name;
  const name = entry.index < 0 ? recordName(entry) : entry.id;
  const detail = entry.index < 0 ? ((entry.kind === "case" ? own : undefined) ?? entry.id) : recordName(entry);
  return { name, detail, what: "record", span: around(whole, mark, children), mark, children };
}

function groupItems(node: MapNode, shape: Shape): OutlineItem[] {
  const out: OutlineItem[] = [];
  for (const entry of node.entries) {
    const field = shape.byName.get(entry.key);
    // A row's own words are its name already.
    if (field === undefined || (entry.keyStart === entry.value.start && entry.value.kind === "scalar")) continue;
    const item = fieldItem(entry, field);
    if (item !== undefined) out.push(item);
  }
  return out;
}

function fieldItem(entry: Entry, field: FieldShape): OutlineItem | undefined {
  const mark = { start: entry.keyStart, end: entry.keyEnd };
  const { value } = entry;
  const inner = field.shape;
  if (field.type === "rows" && inner !== undefined && value.kind === "list") {
    const children = value.items.flatMap((row) => (row.kind === "map" ? [rowItem(row, inner)] : []));
    return { name: field.title, detail: "", what: "rows", span: around(mark, value, children), mark, children };
  }
  if (value.kind === "map") {
    const children = inner === undefined ? [] : groupItems(value, inner);
    return { name: field.title, detail: "", what: "group", span: around(mark, value, children), mark, children };
  }
  if (field.type !== "prose" || value.kind !== "scalar" || value.text === null) return undefined;
  return { name: field.title, detail: firstWords(value.text, 40), what: "text", span: around(mark, value, []), mark, children: [] };
}

function rowItem(row: MapNode, shape: Shape): OutlineItem {
  const label = wordsOf(row, shape.label);
  const main = wordsOf(row, shape.main) ?? otherWords(row, shape);
  const first = (shape.label === undefined ? undefined : entryOf(row, shape.label)) ?? row.entries[0];
  const mark =
    first === undefined ? { start: row.start, end: row.start } : { start: first.keyStart, end: Math.max(first.keyEnd, first.value.end) };
  const children = groupItems(row, shape).filter((child) => child.what === "rows" || child.what === "group");
  return {
    name: label ?? main ?? "Row",
    detail: label === undefined ? "" : (main ?? ""),
    what: "row",
    span: around(row, mark, children),
    mark,
    children,
  };
}

function wordsOf(row: MapNode, name: string | undefined): string | undefined {
  const node = name === undefined ? undefined : entryOf(row, name)?.value;
  return node?.kind === "scalar" && node.text !== null && node.text.trim() !== "" ? firstWords(node.text) : undefined;
}

/** A row without main words is known by the first of its others. */
function otherWords(row: MapNode, shape: Shape): string | undefined {
  for (const entry of row.entries) if (entry.key !== shape.label) return wordsOf(row, entry.key);
  return undefined;
}

/** The smallest span around all of these: editors refuse an outline whose parts stick out. */
function around(a: Span, b: Span, items: readonly OutlineItem[]): Span {
  let start = Math.min(a.start, b.start);
  let end = Math.max(a.end, b.end);
  for (const { span } of items) {
    start = Math.min(start, span.start);
    end = Math.max(end, span.end);
  }
  return { start, end };
}

export interface Found {
  readonly name: string;
  /** The case or record it belongs to. */
  readonly within: string;
  readonly what: "case" | "record" | "person" | "address" | "factor";
  readonly file: FileAnalysis;
  readonly span: Span;
}

/** Most results of one search. */
export const MOST_FOUND = 200;

const known = new WeakMap<FileAnalysis, readonly (Found & { readonly key: string })[]>();

/**
 * What fits a query in these files, at most 200: every word of the query must be in its name or
 * around it, or its letters in order in the name.
 */
export function search(files: Iterable<FileAnalysis>, query: string, most = MOST_FOUND): Found[] {
  const words = query
    .toLowerCase()
    .split(/\s+/u)
    .filter((w) => w !== "")
    .slice(0, 8);
  const close: Found[] = [];
  const loose: Found[] = [];
  for (const file of files) {
    for (const one of findable(file)) {
      if (words.every((w) => one.key.includes(w))) close.push(one);
      else if (loose.length < most && words.every((w) => hasLetters(one.name.toLowerCase(), w))) loose.push(one);
    }
    if (close.length >= most) break;
  }
  return [...close, ...loose].slice(0, most);
}

function hasLetters(key: string, word: string): boolean {
  let at = -1;
  for (const letter of word) {
    at = key.indexOf(letter, at + 1);
    if (at < 0) return false;
  }
  return true;
}

function findable(file: FileAnalysis): readonly (Found & { readonly key: string })[] {
  let found = known.get(file);
  if (found === undefined) {
    found = file.entries.flatMap((entry) => foundIn(file, entry)).map((f) => ({ ...f, key: `${f.name} ${f.within}`.toLowerCase() }));
    known.set(file, found);
  }
  return found;
}

function foundIn(file: FileAnalysis, entry: RecordEntry): Found[] {
  const value = entry.read.value as { readonly name?: string };
  const isCase = entry.kind === "case";
  const crn = entry.crn ?? "";
  const name = isCase ? [crn, value.name].filter((w) => w !== undefined && w !== "").join(" ") : recordName(entry);
  const first = entryOf(entry.node, isCase ? "crn" : entry.index < 0 ? "record" : "id") ?? entry.node.entries[0];
  const span = first === undefined ? { start: entry.node.start, end: entry.node.start } : { start: first.keyStart, end: first.value.end };
  const out: Found[] = [
    {
      name: name === "" ? recordName(entry) : name,
      within: isCase ? "" : `${crn} ${entry.id}`.trim(),
      what: isCase ? "case" : "record",
      file,
      span,
    },
  ];
  const rows = (key: string, what: Found["what"], main: string): void => {
    const list: RecordNode | undefined = entryOf(entry.node, key)?.value;
    if (list?.kind !== "list") return;
    for (const row of list.items) {
      if (row.kind !== "map") continue;
      const words = [wordsOf(row, "id"), wordsOf(row, main)].filter((w) => w !== undefined);
      const id = entryOf(row, "id") ?? row.entries[0];
      if (words.length > 0 && id !== undefined)
        out.push({ name: words.join(" "), within: name, what, file, span: { start: id.value.start, end: id.value.end } });
    }
  };
  if (isCase) {
    rows("people", "person", "name");
    rows("addresses", "address", "text");
  } else if (entry.kind === "rosh") rows("riskIncreaseFactors", "factor", "text");
  return out;
}

/** Where ids stand in one file: where they are given, where fields name them, and where texts mention them. */
import type { FileAnalysis } from "../engine/file.ts";
import { idsIn } from "../record/mentions.ts";
import type { FieldShape, Shape } from "../source/shape.ts";
import type { Entry, RecordNode, ScalarNode, Span } from "../source/tree.ts";

/** One id in a text; the span is the id alone, without quotes. */
export interface IdPlace extends Span {
  readonly id: string;
  /** A thing of the case (P1, F2), or a record by its own id. */
  readonly of: "thing" | "record";
  readonly role: "definition" | "link" | "mention";
  /** Place in `records:`; -1 in a file of one record and for what stands beside `records:`. */
  readonly index: number;
  /** The field of the record it stands in. */
  readonly field: string;
  /** A mention that is a link for certain: in round brackets. */
  readonly isSure: boolean;
  /** A longer word of letters, digits, dots and hyphens around a mention: it may be the id of a record. */
  readonly word: string | undefined;
}

/** A text in which ids may be mentioned. */
export interface TextPlace extends Span {
  readonly index: number;
  readonly field: string;
}

export interface FilePlaces {
  /** In the order of the record's tree. */
  readonly ids: readonly IdPlace[];
  readonly texts: readonly TextPlace[];
}

const known = new WeakMap<FileAnalysis, FilePlaces>();

/** Worked out once for each reading of a file. A file that cannot be read has none. */
export function placesOf(file: FileAnalysis): FilePlaces {
  let places = known.get(file);
  if (places === undefined) {
    places = collect(file);
    known.set(file, places);
  }
  return places;
}

const ANY_ID = /^[PLRFACSOT][1-9]\d*$/u;
/** A letter of the contract and a number, as ids of people, places and the like are written. */
export const isThingId = (text: string): boolean => text.length <= 8 && ANY_ID.test(text);

interface Collecting {
  readonly text: string;
  readonly ids: IdPlace[];
  readonly texts: TextPlace[];
  index: number;
  field: string;
}

function collect(file: FileAnalysis): FilePlaces {
  const ids: IdPlace[] = [];
  const texts: TextPlace[] = [];
  const root = file.parsed?.root;
  const first = file.entries[0];
  if (root !== null && root !== undefined && first !== undefined) {
    const c: Collecting = { text: file.text, ids, texts, index: -1, field: "" };
    for (const entry of root.entries) {
      if (entry.key === "records" && first.common !== undefined && entry.value.kind === "list") {
        for (const [i, item] of entry.value.items.entries()) {
          c.index = i;
          if (item.kind === "map") for (const inner of item.entries) top(inner, first.read.shape, c);
        }
        c.index = -1;
      } else top(entry, first.read.shape, c);
    }
  }
  return { ids, texts };
}

function top(entry: Entry, shape: Shape, c: Collecting): void {
  c.field = entry.key;
  value(entry.value, shape.byName.get(entry.key), c);
}

function value(node: RecordNode, field: FieldShape | undefined, c: Collecting): void {
  if (node.kind === "list") {
    for (const item of node.items) value(item, field, c);
    return;
  }
  if (node.kind === "map") {
    for (const entry of node.entries) {
      // Paths such as `actions[A1].owner` name ids too.
      if (field?.type === "map") mentions(entry.keyStart, entry.keyEnd, c);
      value(entry.value, field?.type === "map" ? undefined : field?.shape?.byName.get(entry.key), c);
    }
    return;
  }
  if (node.text !== null) scalar(node, node.text, field, c);
}

function scalar(node: ScalarNode, text: string, field: FieldShape | undefined, c: Collecting): void {
  switch (field?.type) {
    case "kind":
    case "crn":
    case "date":
    case "time":
    case "number":
    case "period":
    case "choice":
    case "choices":
      break;
    case "recordId":
      typed(node, text, "record", "definition", c);
      break;
    case "recordIds":
      typed(node, text, "record", "link", c);
      break;
    case "links":
      typed(node, text, isThingId(text) ? "thing" : "record", "link", c);
      break;
    case "id":
    case "ref":
    case "ids":
      if (isThingId(text)) typed(node, text, "thing", field.type === "id" ? "definition" : "link", c);
      else mentions(node.start, node.end, c);
      break;
    default:
      mentions(node.start, node.end, c);
  }
}

function typed(node: ScalarNode, id: string, of: IdPlace["of"], role: IdPlace["role"], c: Collecting): void {
  const at = c.text.indexOf(id, node.start);
  const isThere = at >= 0 && at + id.length <= node.end;
  const start = isThere ? at : node.start;
  c.ids.push({
    id,
    of,
    role,
    index: c.index,
    field: c.field,
    isSure: true,
    word: undefined,
    start,
    end: isThere ? at + id.length : node.end,
  });
}

function mentions(start: number, end: number, c: Collecting): void {
  c.texts.push({ start, end, index: c.index, field: c.field });
  for (const found of idsIn(wordsIn(c.text, start, end))) {
    const from = start + found.start;
    const to = start + found.end;
    const word = wordAround(c.text, from, to);
    c.ids.push({
      id: found.id,
      of: "thing",
      role: "mention",
      index: c.index,
      field: c.field,
      isSure: found.bracketed,
      word: word.end - word.start === to - from ? undefined : c.text.slice(word.start, word.end),
      start: from,
      end: to,
    });
  }
}

const ESCAPE = /\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|U([0-9a-f]{8})|\r\n|[\s\S])/giu;
const HEADER = /^[|>][-+0-9]*[ \t]*(?:#[^\r\n]*)?(?=[\r\n])/u;

/**
 * The words of a value as it stands in the text, one unit for one unit: what is written as an escape becomes
 * what it stands for, over its whole length, so that words begin and end where they do when read.
 */
export function wordsIn(text: string, start: number, end: number): string {
  const source = text.slice(start, end);
  if (source.startsWith('"') && source.endsWith('"') && source.includes("\\")) {
    return source.replace(ESCAPE, (whole, x: string | undefined, u: string | undefined, long: string | undefined) => {
      const hex = x ?? u ?? long;
      const isLetter = hex !== undefined && /[\p{L}\p{N}_]/u.test(character(Number.parseInt(hex, 16)));
      return (isLetter ? "_" : " ").repeat(whole.length);
    });
  }
  const header = source.startsWith("|") || source.startsWith(">") ? HEADER.exec(source) : null;
  return header === null ? source : " ".repeat(header[0].length) + source.slice(header[0].length);
}

const character = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : "");

/** Whether a unit may stand in the id of a record. */
const isRecordUnit = (c: number): boolean =>
  (c >= 48 && c <= 57) || (c >= 65 && c <= 90) || (c >= 97 && c <= 122) || c === 45 || c === 46 || c === 95;

/** The longest word around a span that could be the id of a record; a full stop at its end is not part of it. */
export function wordAround(text: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start > 0 && from - start < 60 && isRecordUnit(text.charCodeAt(start - 1))) start--;
  while (end < text.length && end - to < 60 && isRecordUnit(text.charCodeAt(end))) end++;
  while (start < from && /[._-]/u.test(text.charAt(start))) start++;
  while (end > to && /[._-]/u.test(text.charAt(end - 1))) end--;
  return { start, end };
}

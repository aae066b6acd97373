/** One file as the engine holds it: its text, its tree, and the records in it. Depends on nothing but the text. */
import { kinds, listKinds } from "../../../schemas/kinds.ts";
import { distil } from "../record/facts.ts";
import type { ReadRecord } from "../record/read.ts";
import { readRecord } from "../record/read.ts";
import { shapes } from "../record/shapes.ts";
import type { Kind, RecordFacts } from "../record/types.ts";
import type { Format, Parsed } from "../source/problem.ts";
import type { Shape } from "../source/shape.ts";
import type { MapNode, Span } from "../source/tree.ts";
import { entryOf } from "../source/tree.ts";
import { formatOf, parse } from "../syntax/index.ts";

/** One record of a file. */
export interface RecordEntry {
  readonly kind: Kind;
  readonly id: string;
  /** Place in `records:`, or -1 for a file that is one record. */
  readonly index: number;
  readonly node: MapNode;
  readonly common: MapNode | undefined;
  readonly read: ReadRecord;
  readonly facts: RecordFacts;
  readonly crn: string | undefined;
}

export interface FileAnalysis {
  readonly path: string;
  readonly text: string;
  readonly format: Format;
  /** Absent when the file could not be opened or decoded. */
  readonly parsed: Parsed | undefined;
  readonly unreadable: Unreadable | undefined;
  readonly entries: readonly RecordEntry[];
  /** The kind the file gives itself, even if it could not be read as a whole. */
  readonly kindWord: string | undefined;
  /** True for a case header, read or not. */
  readonly isHeader: boolean;
}

export interface Unreadable {
  readonly why: "encoding" | "access" | "other";
  /** Offset of the first byte that is not UTF-8. */
  readonly byte?: number;
}

const KINDS: ReadonlySet<string> = new Set(kinds);
const LISTS: ReadonlySet<string> = new Set(listKinds);
const KIND_LINE = /^[ \t]*"?record"?[ \t]*:[ \t]*"?([A-Za-z-]+)/mu;

export interface AnalyseOptions {
  /** The part of the text that was just typed: lets broken text be read around it. */
  readonly changed?: Span;
}

/** Read a file's text. Never fails: what cannot be read is part of the result. */
export function analyseFile(path: string, text: string, options: AnalyseOptions = {}): FileAnalysis {
  const format = formatOf(path) ?? "yaml";
  const parsed = parse(text, format, shapes, options.changed === undefined ? {} : { changed: options.changed });
  const root = parsed.root;
  const kindWord = root === null ? KIND_LINE.exec(text.slice(0, 4000))?.[1]?.toLowerCase() : kindOf(root);
  const kind = kindWord !== undefined && KINDS.has(kindWord) ? (kindWord as Kind) : undefined;
  const entries = root === null || kind === undefined ? [] : entriesOf(path, root, kind);
  return {
    path,
    text,
    format,
    parsed,
    unreadable: undefined,
    entries,
    kindWord,
    isHeader: kind === "case" || (kind === undefined && looksLikeHeader(path)),
  };
}

export function unreadableFile(path: string, unreadable: Unreadable): FileAnalysis {
  return {
    path,
    text: "",
    format: formatOf(path) ?? "yaml",
    parsed: undefined,
    unreadable,
    entries: [],
    kindWord: undefined,
    isHeader: looksLikeHeader(path),
  };
}

/** A header that cannot be read still makes its folder a case folder; by custom it is called `case`. */
const looksLikeHeader = (path: string): boolean => /(?:^|\/)case\.case\.[a-z]+$/iu.test(path);

function kindOf(root: MapNode): string | undefined {
  const node = entryOf(root, "record")?.value;
  return node?.kind === "scalar" && node.text !== null
    ? node.text
        .trim()
        .toLowerCase()
        .replace(/[\s_]+/gu, "-")
    : undefined;
}

function entriesOf(path: string, root: MapNode, kind: Kind): RecordEntry[] {
  const shape = shapes.get(kind) as Shape;
  const list = LISTS.has(kind) ? entryOf(root, "records")?.value : undefined;
  const base = baseId(path);
  if (list?.kind !== "list") return [entry(path, kind, shape, root, undefined, -1, base)];
  const out: RecordEntry[] = [];
  for (let i = 0; i < list.items.length; i++) {
    const item = list.items[i];
    if (item?.kind === "map") out.push(entry(path, kind, shape, item, root, i, `${base}-${i + 1}`));
  }
  return out;
}

function entry(
  path: string,
  kind: Kind,
  shape: Shape,
  node: MapNode,
  common: MapNode | undefined,
  index: number,
  fallback: string,
): RecordEntry {
  const read = readRecord(kind, shape, node, common);
  const value = read.value as { readonly id?: string; readonly crn?: string };
  const id = value.id ?? fallback;
  let facts: RecordFacts | undefined;
  return {
    kind,
    id,
    index,
    node,
    common,
    read,
    crn: value.crn,
    // Distilled when first asked for: while somebody types, most records take theirs over from the reading before.
    get facts() {
      facts ??= distil(read, { file: path, index, id });
      return facts;
    },
    set facts(known: RecordFacts) {
      facts = known;
    },
  };
}

/** The file's name up to `.case.`, which is the record's id when none is given. */
export function baseId(path: string): string {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const at = name.toLowerCase().lastIndexOf(".case.");
  return at < 0 ? name : name.slice(0, at);
}

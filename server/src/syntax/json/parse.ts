import { type Node, type ParseError, parseTree } from "jsonc-parser";
import type { Parsed, SyntaxProblem } from "../../source/problem.ts";
import type { MapNode, RecordNode, Span } from "../../source/tree.ts";
import { hasLoneSurrogate, isReserved, keyWord, lengthProblem, MAX_DEPTH, wellFormed, withoutLoneSurrogates } from "../bounds.ts";

export interface ParseOptions {
  /** What was just typed: a broken text is then read as far as it goes. */
  readonly changed?: Span | undefined;
}

const STRICT = { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false };
const NOTHING: ReadonlySet<RecordNode> = new Set();

/** Read a JSON record: strict JSON, a byte order mark apart. Never throws; linear in the length of the text. */
export function parseJson(text: string, options: ParseOptions = {}): Parsed {
  const outside = lengthProblem(text) ?? depthProblem(text);
  if (outside !== null) return unreadable([outside]);
  const problems: SyntaxProblem[] = [];
  let source = withoutLoneSurrogates(text, problems);
  if (source.charCodeAt(0) === 0xfeff) source = ` ${source.slice(1)}`;
  const errors: ParseError[] = [];
  const top = parseTree(source, errors, STRICT);
  const first = errors[0];
  if (first !== undefined) problems.push(brokenAt(source, first));
  if (first !== undefined && options.changed === undefined) return unreadable(problems);
  if (top === undefined || top.type !== "object") {
    if (first === undefined) problems.push(notARecord(source, top));
    return unreadable(problems);
  }
  const root = toMap(source, top, problems);
  if (problems.length > 1) problems.sort((a, b) => a.start - b.start || a.end - b.end);
  const uncertain = errors.length === 0 ? NOTHING : holders(root, errors);
  return { format: "json", root, problems, uncertain, readable: true };
}

function toNode(text: string, node: Node, problems: SyntaxProblem[]): RecordNode {
  if (node.type === "object") return toMap(text, node, problems);
  const start = node.offset;
  const end = start + node.length;
  if (node.type === "array") {
    const items: RecordNode[] = [];
    for (const child of node.children ?? []) items.push(toNode(text, child, problems));
    return { kind: "list", start, end, items };
  }
  if (node.type !== "string") {
    return { kind: "scalar", start, end, text: node.type === "null" ? null : text.slice(start, end) };
  }
  const value = textOf(node, problems);
  const lines = value.includes("\r") ? value.replace(/\r\n?/g, "\n") : value;
  return { kind: "scalar", start, end, text: lines.trim() };
}

/** The text of a string, without halves of characters that its escapes may hold. */
function textOf(node: Node, problems: SyntaxProblem[]): string {
  const value = node.value as string;
  if (value.length + 2 === node.length || !hasLoneSurrogate(value)) return value;
  problems.push({ code: "lone-surrogate", start: node.offset, end: node.offset + node.length });
  return wellFormed(value);
}

function toMap(text: string, node: Node, problems: SyntaxProblem[]): MapNode {
  const map: MapNode = { kind: "map", start: node.offset, end: node.offset + node.length, entries: [] };
  const seen = new Set<string>();
  for (const property of node.children ?? []) {
    const name = property.children?.[0];
    if (name === undefined) continue;
    const keyStart = name.offset;
    const keyEnd = keyStart + name.length;
    const key = textOf(name, problems);
    const given = property.children?.[1];
    const place = property.colonOffset === undefined || property.colonOffset < 0 ? keyEnd : property.colonOffset + 1;
    const value: RecordNode =
      given === undefined ? { kind: "scalar", start: place, end: place, text: null } : toNode(text, given, problems);
    if (isReserved(key)) problems.push({ code: "reserved-key", start: keyStart, end: keyEnd, data: keyWord(key) });
    else if (seen.has(key)) problems.push({ code: "key-twice", start: keyStart, end: keyEnd, data: keyWord(key) });
    else {
      seen.add(key);
      map.entries.push({ key, keyStart, keyEnd, value });
    }
  }
  return map;
}

/**
 * The maps that stand around each broken place: the innermost, and the owners of lists on the way to it; where the
 * text ends too early, every map that is still open.
 */
function holders(root: MapNode, errors: readonly ParseError[]): Set<RecordNode> {
  const found = new Set<RecordNode>();
  for (const { offset } of errors) {
    let here: RecordNode | undefined = root;
    while (here !== undefined && here.kind !== "scalar") {
      const node: RecordNode = here;
      const children: RecordNode[] = node.kind === "map" ? node.entries.map((entry) => entry.value) : node.items;
      here = children.find((child) => child.kind !== "scalar" && child.start < offset && offset <= child.end);
      const isOpen = offset >= root.end;
      if (node.kind === "map" && (isOpen || here === undefined || here.kind === "list")) found.add(node);
    }
  }
  return found;
}

/** Where brackets nest deeper than the bound, counted before anything is built. */
function depthProblem(text: string): SyntaxProblem | null {
  let depth = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const ch = text.charCodeAt(i);
    if (quoted) {
      // A line break ends a string here as it does in the parser, so that both see the same brackets.
      if (ch === 92) i++;
      else if (ch === 34 || ch === 10 || ch === 13) quoted = false;
    } else if (ch === 34) quoted = true;
    else if (ch === 123 || ch === 91) {
      if (++depth > MAX_DEPTH) return { code: "too-deep", start: i, end: i + 1, data: { bound: String(MAX_DEPTH) } };
    } else if ((ch === 125 || ch === 93) && depth > 0) depth--;
  }
  return null;
}

/** A broken place that always spans something written: at the end of a line, the last thing before it. */
function brokenAt(text: string, error: ParseError): SyntaxProblem {
  const start = Math.min(error.offset, text.length);
  const end = Math.min(start + error.length, text.length);
  if (text.slice(start, end).trim() !== "") return { code: "broken", start, end };
  let last = start;
  while (last > 0 && /\s/.test(text[last - 1] as string)) last--;
  return { code: "broken", start: Math.max(0, last - 1), end: Math.max(last, 0) };
}

function notARecord(text: string, top: Node | undefined): SyntaxProblem {
  if (top === undefined) return { code: "not-a-record", start: 0, end: 0 };
  const line = text.slice(top.offset, top.offset + top.length).search(/[\r\n]/);
  return { code: "not-a-record", start: top.offset, end: top.offset + (line < 0 ? top.length : line) };
}

function unreadable(problems: SyntaxProblem[]): Parsed {
  return { format: "json", root: null, problems, uncertain: NOTHING, readable: false };
}

// Long because the loop, the plain meaning of the four edits, and putting edits after edits belong together.
import { applyEdits, type PlainValue, type RecordEdit, type TextEdit } from "../source/edit.ts";
import type { Parsed } from "../source/problem.ts";
import { entryOf, type MapNode, nodeAt, type RecordNode, type Step } from "../source/tree.ts";
import { isReserved } from "./bounds.ts";
import { emptyGroup, type Plain, plain, samePlain } from "./plain.ts";

/** How a second or third attempt at an edit differs from the first. */
export interface Style {
  /** New values on one line. */
  readonly flat: boolean;
  /** Comments and blank lines after what is taken out go with it. */
  readonly swallow: boolean;
}

/** What a syntax must bring for its edits to be planned, tried and compared. */
export interface Editor {
  parse(text: string): Parsed;
  /** The text edits for one change to a readable text, or null when it cannot be done in this style. */
  plan(text: string, root: MapNode, edit: RecordEdit, style: Style): TextEdit[] | null;
}

const STYLES: readonly Style[] = [
  { flat: false, swallow: false },
  { flat: true, swallow: false },
  { flat: false, swallow: true },
  { flat: true, swallow: true },
];

/**
 * Turn record edits into text edits. Each is planned, applied in memory, read again and compared with the value
 * it should give; a mismatch tries the next style. Null when any of them cannot be done. The edits are made one
 * after another, so a path means what it means after the edits before it.
 */
export function planVerified(text: string, edits: readonly RecordEdit[], editor: Editor): TextEdit[] | null {
  let parsed = editor.parse(text);
  let now = text;
  let pieces: Piece[] = [{ start: 0, end: text.length, text: null }];
  for (const edit of edits) {
    const done = planOne(now, parsed, edit, editor);
    if (done === null) return null;
    pieces = applyToPieces(pieces, done.edits);
    now = done.text;
    parsed = done.parsed;
  }
  return editsOf(pieces, text.length);
}

function planOne(
  text: string,
  parsed: Parsed,
  given: RecordEdit,
  editor: Editor,
): { edits: TextEdit[]; text: string; parsed: Parsed } | null {
  const root = parsed.root;
  if (root === null || !parsed.readable) return null;
  if (parsed.problems.some((problem) => problem.code === "lone-surrogate")) return null;
  const edit = direct(root, given);
  if (edit === null) return null;
  const expected = applyPlain(plain(root), edit);
  if (expected === undefined) return null;
  for (const style of STYLES) {
    const edits = editor.plan(text, root, edit, style);
    if (edits === null) continue;
    const next = applyEdits(text, edits);
    const again = editor.parse(next);
    if (again.root === null || !again.readable || again.problems.length > parsed.problems.length) continue;
    if (samePlain(plain(again.root), expected)) return { edits, text: next, parsed: again };
  }
  return null;
}

/**
 * The edit as one that can be made where it says: a missing list or group is made by the insert that holds it, and
 * an empty place is set. Null when the tree does not allow it.
 */
function direct(root: MapNode, edit: RecordEdit): RecordEdit | null {
  const { path } = edit;
  const last = path[path.length - 1];
  if (edit.op === "remove") return last !== undefined && nodeAt(root, path) !== undefined ? edit : null;
  const value = cleanValue(edit.value);
  if (value === null) return null;
  const node = nodeAt(root, path);
  if (edit.op === "set") {
    return last !== undefined && node !== undefined && !isFilled(node) ? { op: "set", path, value } : null;
  }
  if (edit.op === "append") {
    if (node === undefined) return direct(root, { op: "insert", path, value: [value] });
    if (node.kind === "list" && node.items.length > 0) return { op: "append", path, value };
    if (node.kind === "map" || isFilled(node) || (node.kind === "scalar" && node.text !== null)) return null;
    return { op: "set", path, value: [value] };
  }
  if (typeof last !== "string" || isReserved(last) || node !== undefined) return null;
  const above = path.slice(0, -1);
  const parent = nodeAt(root, above);
  const group = { [last]: value };
  if (parent === undefined) return direct(root, { op: "insert", path: above, value: group });
  if (parent.kind === "map") {
    const empty = parent.entries.length === 0 && above.length > 0;
    return empty ? { op: "set", path: above, value: group } : { op: "insert", path, value };
  }
  return parent.kind === "scalar" && parent.text === null ? { op: "set", path: above, value: group } : null;
}

function isFilled(node: RecordNode): boolean {
  if (node.kind === "scalar") return false;
  return node.kind === "list" ? node.items.length > 0 : node.entries.length > 0;
}

/** A value as it will be read back: texts trimmed, line ends LF. Null when it has a reserved key. */
function cleanValue(value: PlainValue): PlainValue | null {
  if (typeof value === "string") return value.replace(/\r\n?/g, "\n").trim();
  if (isList(value)) {
    const items = value.map(cleanValue);
    return items.some((item) => item === null) ? null : (items as PlainValue[]);
  }
  const out = Object.create(null) as Record<string, PlainValue>;
  for (const [key, inner] of Object.entries(value)) {
    const clean = cleanValue(inner);
    if (clean === null || isReserved(key)) return null;
    out[key] = clean;
  }
  return out;
}

export function isList(value: PlainValue): value is readonly PlainValue[] {
  return Array.isArray(value);
}

/** The plain value after an edit that `direct` let through; undefined when its path leaves the value. */
export function applyPlain(value: Plain, edit: RecordEdit): Plain | undefined {
  return change(value, edit.path, 0, edit);
}

function change(value: Plain, path: readonly Step[], at: number, edit: RecordEdit): Plain | undefined {
  if (at === path.length) {
    if (edit.op === "append" && Array.isArray(value)) return [...value, edit.value as Plain];
    return edit.op === "set" ? (edit.value as Plain) : undefined;
  }
  const step = path[at] as Step;
  const isLast = at === path.length - 1;
  if (typeof step === "number") {
    if (!Array.isArray(value) || step >= value.length) return undefined;
    const items = [...value];
    if (isLast && edit.op === "remove") {
      items.splice(step, 1);
      return items;
    }
    const inner = change(items[step] as Plain, path, at + 1, edit);
    if (inner === undefined) return undefined;
    items[step] = inner;
    return items;
  }
  if (value === null || typeof value === "string" || Array.isArray(value)) return undefined;
  const group = Object.assign(emptyGroup(), value);
  if (isLast && edit.op === "insert") {
    group[step] = edit.value as Plain;
    return group;
  }
  if (!(step in group)) return undefined;
  if (isLast && edit.op === "remove") {
    delete group[step];
    return group;
  }
  const inner = change(group[step] as Plain, path, at + 1, edit);
  if (inner === undefined) return undefined;
  group[step] = inner;
  return group;
}

/** A stretch of the first text (`text` null) or new text. */
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly text: string | null;
}

/** Make edits to a text that is itself pieces of an older one. */
function applyToPieces(pieces: readonly Piece[], edits: readonly TextEdit[]): Piece[] {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  let out: Piece[] = [...pieces];
  for (let i = sorted.length - 1; i >= 0; i--) {
    const { start, end, text } = sorted[i] as TextEdit;
    const next: Piece[] = [];
    let at = 0;
    let placed = text === "";
    const place = (): void => {
      if (!placed) next.push({ start: 0, end: text.length, text });
      placed = true;
    };
    for (const piece of out) {
      const length = piece.end - piece.start;
      const before = Math.min(Math.max(start - at, 0), length);
      const after = Math.min(Math.max(end - at, 0), length);
      if (before > 0) next.push(cut(piece, 0, before));
      if (at + length >= start && before < length) place();
      if (after < length) next.push(cut(piece, after, length));
      at += length;
    }
    place();
    out = next;
  }
  return out;
}

function cut(piece: Piece, from: number, to: number): Piece {
  if (piece.text === null) return { start: piece.start + from, end: piece.start + to, text: null };
  const text = piece.text.slice(from, to);
  return { start: 0, end: text.length, text };
}

/** The edits to the first text that give the pieces. */
function editsOf(pieces: readonly Piece[], length: number): TextEdit[] {
  const out: TextEdit[] = [];
  let at = 0;
  let added = "";
  for (const piece of [...pieces, { start: length, end: length, text: null }]) {
    if (piece.text !== null) {
      added += piece.text;
      continue;
    }
    if (piece.start > at || added !== "") out.push({ start: at, end: piece.start, text: added });
    at = piece.end;
    added = "";
  }
  return out;
}

/** The entry or item a path ends at, with its owner. */
export interface Place {
  readonly owner: RecordNode;
  readonly index: number;
}

/** The owner of the last step of a path and the place of that step in it; null where the path leaves the tree. */
export function placeOf(root: MapNode, path: readonly Step[]): Place | null {
  const owner = nodeAt(root, path.slice(0, -1));
  const last = path[path.length - 1];
  if (owner === undefined || last === undefined) return null;
  if (typeof last === "number") return owner.kind === "list" && last < owner.items.length ? { owner, index: last } : null;
  const entry = entryOf(owner, last);
  if (owner.kind !== "map" || entry === undefined) return null;
  return { owner, index: owner.entries.indexOf(entry) };
}

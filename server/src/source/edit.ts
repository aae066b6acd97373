import type { Step } from "./tree.ts";

/** One replacement in a text; offsets are UTF-16 units. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A value to write into a record: text, a list, or a group. */
export type PlainValue = string | readonly PlainValue[] | { readonly [key: string]: PlainValue };

/**
 * A change at a path of a record, said without any syntax. Paths start at the top of the file (so an item of
 * `records:` starts `["records", 0]`).
 */
export type RecordEdit =
  /** Give the scalar at `path` a new text, or an empty place its value. The key must exist. */
  | { readonly op: "set"; readonly path: readonly Step[]; readonly value: PlainValue }
  /** Add a key that is not there yet to the group at `path` without its last step. */
  | { readonly op: "insert"; readonly path: readonly Step[]; readonly value: PlainValue }
  /** Add one item at the end of the list at `path`; the list is made when it is not there. */
  | { readonly op: "append"; readonly path: readonly Step[]; readonly value: PlainValue }
  /** Take the entry or item at `path` out. */
  | { readonly op: "remove"; readonly path: readonly Step[] };

/** Apply edits that do not overlap; the order they come in does not matter. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  let out = "";
  let at = 0;
  for (const edit of sorted) {
    if (edit.start < at) throw new RangeError("overlapping edits");
    out += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return out + text.slice(at);
}

/**
 * The RecordTree: what every syntax (YAML, JSON, Markdown) is read into.
 *
 * Every scalar is text; the type of its field says how to read it. Offsets are UTF-16 units into the text
 * of the file, end exclusive, and always satisfy 0 <= start <= end <= text.length.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One value. `text` is null when nothing is there: an empty value, `~` or `null`. */
export interface ScalarNode {
  readonly kind: "scalar";
  start: number;
  end: number;
  text: string | null;
}

/** A list of values. The span runs from its first item to the end of its last; with brackets in flow style. */
export interface ListNode {
  readonly kind: "list";
  start: number;
  end: number;
  items: RecordNode[];
}

/** A group of named values, in the order of the text. A second entry of one key is a problem and is left out. */
export interface MapNode {
  readonly kind: "map";
  start: number;
  end: number;
  entries: Entry[];
}

/**
 * One name and its value. In Markdown the "key" is the heading or the bullet's title as typed, while `key`
 * holds the field's name; a row's label is an entry whose key span and value span are both the label.
 */
export interface Entry {
  key: string;
  keyStart: number;
  keyEnd: number;
  value: RecordNode;
}

export type RecordNode = ScalarNode | ListNode | MapNode;

/** A step through a tree: a field's name, or a place in a list from 0. */
export type Step = string | number;

/** The entry of a key, or undefined. Records are small, so a plain scan is faster than an index. */
export function entryOf(node: RecordNode | undefined, key: string): Entry | undefined {
  if (node === undefined || node.kind !== "map") return undefined;
  for (const entry of node.entries) if (entry.key === key) return entry;
  return undefined;
}

/** The node at a path below `node`, or undefined where the path leaves the tree. */
export function nodeAt(node: RecordNode | undefined, path: readonly Step[]): RecordNode | undefined {
  let here = node;
  for (const step of path) {
    if (here === undefined) return undefined;
    if (typeof step === "number") here = here.kind === "list" ? here.items[step] : undefined;
    else here = entryOf(here, step)?.value;
  }
  return here;
}

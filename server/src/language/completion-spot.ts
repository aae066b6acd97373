/** What stands at the caret, whatever the notation: the common ground of the scanners and of what is offered. */
import type { FieldShape, Shape } from "../source/shape.ts";
import type { Span } from "../source/tree.ts";

/** How what is inserted has to be written. */
export type Notation = "yaml" | "flow" | "json" | "markdown";

export type Quote = '"' | "'" | "";

/** A name of a group or row is being written, or may be. */
export interface KeySpot {
  readonly what: "key";
  readonly shape: Shape;
  /** What it replaces, in UTF-16 offsets of the file, on one line. */
  readonly span: Span;
  readonly notation: Notation;
  readonly quote: Quote;
  /** Names that are there already, those after the caret too. */
  readonly present: ReadonlyMap<string, string>;
  /** Column at which the name starts; what belongs to it is indented from there. */
  readonly column: number;
  /** A colon follows: only the name is replaced. */
  readonly named: boolean;
  /** Written before the name: a dash, or nothing. */
  readonly lead: string;
  /** The whole record, what several records share, one of several, or a group or row inside. */
  readonly level: "record" | "shared" | "item" | "inside";
  /** A row may be started here as a whole. */
  readonly row: boolean;
  /** Something follows that needs a comma before it. */
  readonly comma: boolean;
  /** Where a comma is missing before it. */
  readonly commaAt: number | undefined;
}

/** A value is being written, or may be. */
export interface ValueSpot {
  readonly what: "value";
  readonly field: FieldShape;
  /** Name of the row, group or kind that the field belongs to. */
  readonly owner: string;
  readonly span: Span;
  readonly notation: Notation;
  readonly quote: Quote;
  /** Values of the same list that are there already. */
  readonly taken: readonly string[];
  /** What else the group says, as written. */
  readonly group: ReadonlyMap<string, string>;
  /** A list of one has to be made of the value. */
  readonly wrap: boolean;
  readonly lead: string;
  /** Written after the value: the colon after a row's label, or a comma that is missing. */
  readonly tail: string;
}

/** A section may start here (Markdown). */
export interface HeadingSpot {
  readonly what: "heading";
  readonly shape: Shape;
  readonly span: Span;
  readonly present: ReadonlyMap<string, string>;
}

/** People write words here. */
export interface TextSpot {
  readonly what: "text";
}

export type Spot = KeySpot | ValueSpot | HeadingSpot | TextSpot;

export const TEXT: TextSpot = { what: "text" };

/** Types of which a value is a list of short values. */
export const LISTS: ReadonlySet<string> = new Set(["choices", "ids", "recordIds", "links", "texts"]);

/** A group or list as a scanner meets it. */
export interface Frame {
  readonly kind: "map" | "list";
  /** Column of its names or dashes; -1 inside brackets. */
  readonly column: number;
  /** Shape of the group, or of each row of the list. */
  readonly shape: Shape | undefined;
  /** The field whose value it is. */
  readonly field: FieldShape | undefined;
  readonly owner: string;
  readonly level: KeySpot["level"];
  readonly keys: Map<string, string>;
  readonly items: string[];
  /** The name last met, while its value is open. */
  last: string | undefined;
  /** Nothing stands after that name yet. */
  empty: boolean;
}

export function frame(kind: Frame["kind"], column: number, of: Pick<Frame, "shape" | "field" | "owner" | "level">): Frame {
  return {
    kind,
    column,
    shape: of.shape,
    field: of.field,
    owner: of.owner,
    level: of.level,
    keys: new Map(),
    items: [],
    last: undefined,
    empty: true,
  };
}

/** What a name of a group leads to. */
export function below(group: Frame, key: string, several: boolean): Pick<Frame, "shape" | "field" | "owner" | "level"> {
  // Each of several records has the shape of the whole.
  if (key === "records" && several && group.level === "record")
    return { shape: group.shape, field: undefined, owner: group.owner, level: "item" };
  const field = group.shape?.byName.get(key);
  return { shape: field?.shape, field, owner: field?.shape?.name ?? group.owner, level: "inside" };
}

export const nothing: Pick<Frame, "shape" | "field" | "owner" | "level"> = {
  shape: undefined,
  field: undefined,
  owner: "",
  level: "inside",
};

/** Where a word that starts at `from` ends: letters, digits, hyphens, underscores and dots. */
export function wordEnd(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && /[\p{L}\p{N}_.-]/u.test(text[at] as string)) at++;
  return at;
}

export function skipBlank(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9)) at++;
  return at;
}

export function trimEnd(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && (text.charCodeAt(end - 1) === 32 || text.charCodeAt(end - 1) === 9 || text.charCodeAt(end - 1) === 13)) end--;
  return end;
}

/** The end of a line, before its line break. */
export function lineEnd(text: string, from: number, to: number): number {
  const at = text.indexOf("\n", from);
  const end = at < 0 || at > to ? to : at;
  return end > from && text.charCodeAt(end - 1) === 13 ? end - 1 : end;
}

/** Paths of local rules: `items[].trigger`, looked up in the shape of a kind, and followed in a record. */
import type { FieldShape, Shape } from "../../source/shape.ts";
import { closest } from "../../source/suggest.ts";
import type { Step } from "../../source/tree.ts";

/** Names of a path at most, and lists within lists. */
const MOST_NAMES = 6;
const MOST_LISTS = 2;

export interface FieldPath {
  readonly text: string;
  readonly names: readonly string[];
  /** For each name, whether each row below it is meant. */
  readonly each: readonly boolean[];
  readonly field: FieldShape;
  /** The lists whose rows are meant, outermost first: `objectives[]`, `objectives[].actions[]`. */
  readonly lists: readonly string[];
  /** Shape of the rows of the innermost list. */
  readonly row: Shape | undefined;
}

/** The field a path names, or a sentence saying where the path goes wrong. */
export function pathIn(shape: Shape, text: string): FieldPath | string {
  const parts = text.split(".");
  if (parts.length > MOST_NAMES) return `goes deeper than ${MOST_NAMES} names.`;
  const names: string[] = [];
  const each: boolean[] = [];
  const lists: string[] = [];
  let inside: Shape | undefined = shape;
  let row: Shape | undefined;
  let field: FieldShape | undefined;
  for (const [i, part] of parts.entries()) {
    const found = /^([A-Za-z][A-Za-z0-9]*)(\[\])?$/u.exec(part);
    if (found === null) return "needs names with dots between them, and [] after a list, as in items[].trigger.";
    const name = found[1] as string;
    if (inside === undefined) return `goes on after ${names.at(-1)}, which holds nothing further.`;
    field = inside.byName.get(name);
    if (field === undefined) return unknown(name, inside, names);
    const isEach = found[2] !== undefined;
    const isLast = i === parts.length - 1;
    if (isEach && field.type !== "rows") return `has [] after ${name}, which is no list of rows.`;
    if (isEach && isLast) return `ends with a row. Say which part of it, as in ${text}.${field.shape?.fields[0]?.name ?? "id"}.`;
    if (!isEach && !isLast && field.type === "rows") return `needs [] after ${name}, which is a list: ${name}[].`;
    names.push(name);
    each.push(isEach);
    if (isEach) {
      lists.push(parts.slice(0, i + 1).join("."));
      row = field.shape;
    }
    inside = field.type === "rows" || field.type === "object" ? field.shape : undefined;
  }
  if (lists.length > MOST_LISTS) return `goes through more than ${MOST_LISTS} lists.`;
  return { text, names, each, field: field as FieldShape, lists, row };
}

function unknown(name: string, inside: Shape, before: readonly string[]): string {
  const near = closest(
    name,
    inside.fields.map((field) => field.name),
  );
  const where = before.length === 0 ? `the record` : (before.at(-1) as string);
  return `names "${name.slice(0, 40)}", which ${where} has not. ${near === undefined ? "`caselint schema` lists the names." : `Did you mean ${near}?`}`;
}

/** Value at a path, for the rows chosen; undefined where nothing is written. */
export function valueAt(path: FieldPath, record: unknown, rows: readonly number[]): unknown {
  let here: unknown = record;
  let next = 0;
  for (let i = 0; i < path.names.length; i++) {
    if (typeof here !== "object" || here === null) return undefined;
    here = (here as Readonly<Record<string, unknown>>)[path.names[i] as string];
    if (path.each[i] !== true) continue;
    here = Array.isArray(here) ? here[rows[next++] as number] : undefined;
  }
  return here;
}

/** The same as steps from the record, to report. */
export function stepsOf(path: FieldPath, rows: readonly number[]): Step[] {
  const out: Step[] = [];
  let next = 0;
  for (let i = 0; i < path.names.length; i++) {
    out.push(path.names[i] as string);
    if (path.each[i] === true) out.push(rows[next++] as number);
  }
  return out;
}

/** Every choice of rows in the lists of a path, in the order of the record: `[0]`, `[1]`, or `[0, 0]`, `[0, 1]`. */
export function* rowsOf(path: FieldPath | undefined, record: unknown): Generator<readonly number[]> {
  if (path === undefined || path.lists.length === 0) {
    yield [];
    return;
  }
  yield* below(path, record, 0, []);
}

function* below(path: FieldPath, here: unknown, from: number, rows: readonly number[]): Generator<readonly number[]> {
  let value = here;
  for (let i = from; i < path.names.length; i++) {
    if (typeof value !== "object" || value === null) return;
    value = (value as Readonly<Record<string, unknown>>)[path.names[i] as string];
    if (path.each[i] !== true) continue;
    if (!Array.isArray(value)) return;
    const isInnermost = rows.length + 1 === path.lists.length;
    for (let n = 0; n < value.length; n++) {
      if (isInnermost) yield [...rows, n];
      else yield* below(path, value[n], i + 1, [...rows, n]);
    }
    return;
  }
}

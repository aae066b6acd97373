import type { FieldShape, Shape } from "../source/shape.ts";
import type { Step } from "../source/tree.ts";

/**
 * The way a path is written for people and for the JSON report: fields joined with dots, a row named by its
 * label or id, or by its place from 0 when it has none or shares it with another row. A row that is not there
 * is named by the label it would have: the steps `needs`, `drugs` are `needs[drugs]`.
 *
 * @param steps path from the record
 * @param value the record as read
 * @param shape the record's shape
 * @param prefix `records[contact-2018-10-22]` in a file of several records
 */
export function pathString(steps: readonly Step[], value: unknown, shape: Shape | undefined, prefix = ""): string {
  let out = prefix;
  let here: unknown = value;
  let inside: Shape | undefined = shape;
  let rowsOf: FieldShape | undefined;
  for (const step of steps) {
    if (typeof step === "number") {
      const list: readonly unknown[] = Array.isArray(here) ? here : [];
      out += `[${rowName(list, step, rowsOf?.shape)}]`;
      here = list[step];
      inside = rowsOf?.shape;
      rowsOf = undefined;
      continue;
    }
    if (rowsOf?.type === "rows") {
      // A row that is not there, by the label it would have: `needs[drugs]`.
      out += /^[a-z][\w-]{0,39}$/u.test(step) ? `[${step}]` : "[?]";
      inside = rowsOf.shape;
      rowsOf = undefined;
      here = undefined;
      continue;
    }
    const next = inside?.byName.get(step);
    // A "name" that is nobody's may be somebody's words with a colon in them: those are not repeated.
    const name = next !== undefined || /^[a-z][\w-]{0,39}$/u.test(step) ? step : "?";
    out += out === "" ? name : `.${name}`;
    rowsOf = next;
    inside = next?.shape;
    here = isGroup(here) ? here[step] : undefined;
  }
  return out;
}

/** The name of a row: its label when it has one that no other row shares, else its place. */
export function rowName(list: readonly unknown[], index: number, row: Shape | undefined): string {
  const label = row?.label;
  if (label === undefined) return String(index);
  const own = labelOf(list[index], label);
  if (own === undefined) return String(index);
  for (let i = 0; i < list.length; i++) if (i !== index && labelOf(list[i], label) === own) return String(index);
  return own;
}

function labelOf(row: unknown, label: string): string | undefined {
  if (!isGroup(row)) return undefined;
  const value = row[label];
  return typeof value === "string" ? value : undefined;
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

import type { PlainValue } from "../../source/edit.ts";
import type { FieldShape, Shape } from "../../source/shape.ts";
import { labelValue } from "./label.ts";

type Group = { readonly [key: string]: PlainValue };

/**
 * The rows of a row list as bullets, each line indented by `indent`; null when a value cannot be said in
 * bullets (an unknown key, a value of the wrong type). What can be said may still read back differently: the
 * caller reads it back and compares.
 */
export function writeRows(shape: Shape, rows: PlainValue, indent: string): string[] | null {
  if (!isList(rows) || rows.length === 0) return null;
  const out: string[] = [];
  for (const row of rows) {
    if (typeof row === "string" || isList(row)) return null;
    const lines = writeRow(shape, row, indent);
    if (lines === null) return null;
    out.push(...lines);
  }
  return out;
}

function writeRow(shape: Shape, row: Group, indent: string): string[] | null {
  const label = wordsOf(shape, row, shape.label, true);
  const main = wordsOf(shape, row, shape.main, false);
  const taken = [label === null ? undefined : shape.label, main === null ? undefined : shape.main];
  const first = label === null ? (main ?? "") : main === null ? label : `${label}: ${main}`;
  const out = bullet(first, indent);
  const fields = writeFields(shape, row, `${indent}  `, taken);
  if (fields === null) return null;
  out.push(...fields);
  return out;
}

/** What the label or main field of a row is written as, or null when it is not there. */
function wordsOf(shape: Shape, row: Group, name: string | undefined, asLabel: boolean): string | null {
  const value = name === undefined ? undefined : row[name];
  const field = name === undefined ? undefined : shape.byName.get(name);
  if (typeof value !== "string" || value === "" || field === undefined) return null;
  if (!asLabel) return value;
  const words = field.vocab?.values.find((known) => known.value === value)?.label ?? value;
  // Words read back as the value itself are kinder to the eye; `Finance` for `finance` would not be.
  return labelValue(field, words) === value ? words : labelValue(field, value) === value ? value : null;
}

/** Bullets `- title: value` for every key of a group but those in `taken`; null as for rows. */
export function writeFields(shape: Shape, group: Group, indent: string, taken: readonly (string | undefined)[]): string[] | null {
  const out: string[] = [];
  for (const key of Object.keys(group)) {
    if (taken.includes(key)) continue;
    const field = shape.byName.get(key);
    const lines = field === undefined ? null : writeField(field, group[key] as PlainValue, indent);
    if (lines === null) return null;
    out.push(...lines);
  }
  return out;
}

function writeField(field: FieldShape, value: PlainValue, indent: string): string[] | null {
  const title = bulletTitle(field.title);
  if (typeof value === "string") return bullet(`${title}: ${value}`, indent);
  const nested = `${indent}  `;
  const lines = nestedLines(field, value, nested);
  if (lines === null) return null;
  return typeof lines === "string" ? bullet(`${title}: ${lines}`, indent) : [`${indent}- ${title}:`, ...lines];
}

function nestedLines(field: FieldShape, value: readonly PlainValue[] | Group, indent: string): string[] | string | null {
  switch (field.type) {
    case "rows":
      return field.shape === undefined ? null : writeRows(field.shape, value, indent);
    case "object":
      return field.shape === undefined || isList(value) ? null : writeFields(field.shape, value, indent, []);
    case "map":
      return isList(value) ? null : writeMap(value, indent);
    case "ids":
    case "choices":
    case "recordIds":
    case "links":
      return joined(value, ", ");
    case "texts":
      return joined(value, "; ");
    default:
      return null;
  }
}

function writeMap(map: Group, indent: string): string[] | null {
  const out: string[] = [];
  for (const key of Object.keys(map)) {
    const value = map[key];
    if (typeof value !== "string") return null;
    out.push(...bullet(`${key}: ${value}`, indent));
  }
  return out;
}

function joined(value: readonly PlainValue[] | Group, separator: string): string | null {
  if (!isList(value) || !value.every((item) => typeof item === "string")) return null;
  return value.join(separator);
}

function bullet(words: string, indent: string): string[] {
  const lines = words.split("\n");
  return lines.map((line, i) => (i === 0 ? `${indent}- ${line}`.trimEnd() : line === "" ? "" : `${indent}  ${line}`));
}

/** Titles in bullets start small, unless they start with capitals (`ACCT`). */
function bulletTitle(title: string): string {
  return /^\p{Lu}(?!\p{Lu})/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
}

function isList(value: PlainValue): value is readonly PlainValue[] {
  return Array.isArray(value);
}

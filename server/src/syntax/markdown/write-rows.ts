import type { FieldShape, Shape } from "../../source/shape.ts";
import type { Written } from "../plain.ts";
import { labelValue } from "./label.ts";

type Group = { readonly [key: string]: Written };

/** How far nested bullets stand under their row; texts that go on always stand two spaces in. */
const STEP = "  ";

/**
 * The rows of a row list as bullets, each line indented by `indent`; null when a value cannot be said in
 * bullets (an unknown key, a value of the wrong type). What can be said may still read back differently: the
 * caller reads it back and compares.
 */
export function writeRows(shape: Shape, rows: Written, indent: string, step: string = STEP): string[] | null {
  if (!isList(rows) || rows.length === 0) return null;
  const out: string[] = [];
  for (const row of rows) {
    const lines = writeRow(shape, row, indent, step);
    if (lines === null) return null;
    out.push(...lines);
  }
  return out;
}

/** One row as a bullet with its nested bullets; null as for rows. */
export function writeRow(shape: Shape, row: Written, indent: string, step: string = STEP): string[] | null {
  if (row === null) return [`${indent}-`];
  if (typeof row === "string" || isList(row)) return null;
  const label = labelWords(shape, row);
  const main = shape.main === undefined ? null : textIn(row, shape.main);
  const taken = [label === null ? undefined : shape.label, main === null ? undefined : shape.main];
  const first = label === null ? (main ?? "") : main === null ? label : `${label}: ${main}`;
  const out = bullet(first, indent);
  const fields = writeFields(shape, row, indent + step, taken, step);
  if (fields === null) return null;
  out.push(...fields);
  return out;
}

function labelWords(shape: Shape, row: Group): string | null {
  const field = shape.label === undefined ? undefined : shape.byName.get(shape.label);
  const value = field === undefined ? null : textIn(row, field.name);
  return field === undefined || value === null ? null : wordsOfLabel(field, value);
}

/** What a label is written as; null when it would not be read as one. */
export function wordsOfLabel(field: FieldShape, value: string): string | null {
  const words = field.vocab?.values.find((known) => known.value === value)?.label ?? value;
  // Words read back as the value itself are kinder to the eye; `Finance` for `finance` would not be.
  return labelValue(field, words) === value ? words : labelValue(field, value) === value ? value : null;
}

function textIn(row: Group, name: string): string | null {
  const value = row[name];
  return typeof value === "string" && value !== "" ? value : null;
}

/** Bullets `- title: value` for every key of a group but those in `taken`; null as for rows. */
export function writeFields(
  shape: Shape,
  group: Group,
  indent: string,
  taken: readonly (string | undefined)[],
  step: string = STEP,
): string[] | null {
  const out: string[] = [];
  for (const key of Object.keys(group)) {
    if (taken.includes(key)) continue;
    const field = shape.byName.get(key);
    const lines = field === undefined ? null : writeField(field, group[key] as Written, indent, step);
    if (lines === null) return null;
    out.push(...lines);
  }
  return out;
}

/** The bullet `- title: value` of one field, with the lines under it; null as for rows. */
export function writeField(field: FieldShape, value: Written, indent: string, step: string = STEP): string[] | null {
  return titled(bulletTitle(field.title), valueLines(field, value, indent, step), indent);
}

/**
 * The lines of a value under a bullet at `indent`: the first goes after the colon, and is empty for rows and groups.
 * Null as for rows.
 */
export function valueLines(field: FieldShape, value: Written, indent: string, step: string = STEP): string[] | null {
  if (value === null || typeof value === "string") return textLines(value ?? "", `${indent}  `);
  const nested = nestedLines(field, value, indent + step, step);
  if (nested === null) return null;
  return typeof nested === "string" ? [nested] : ["", ...nested];
}

function titled(title: string, lines: readonly string[] | null, indent: string): string[] | null {
  if (lines === null) return null;
  const [first, ...rest] = lines;
  return [`${indent}- ${title}:${first === "" ? "" : ` ${first}`}`, ...rest];
}

/** The value of a group or list: its bullets, or what stands on one line. */
export function nestedLines(
  field: FieldShape,
  value: readonly Written[] | Group,
  indent: string,
  step: string = STEP,
): string[] | string | null {
  switch (field.type) {
    case "rows":
      return field.shape === undefined ? null : writeRows(field.shape, value, indent, step);
    case "object":
      return field.shape === undefined || isList(value) ? null : writeFields(field.shape, value, indent, [], step);
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
    const lines = value === undefined ? null : writeMapEntry(key, value, indent);
    if (lines === null) return null;
    out.push(...lines);
  }
  return out;
}

/** The bullet `- words: value` of a group whose keys are any words; null as for rows. */
export function writeMapEntry(key: string, value: Written, indent: string): string[] | null {
  return value === null || typeof value === "string" ? titled(key, textLines(value ?? "", `${indent}  `), indent) : null;
}

function joined(value: readonly Written[] | Group, separator: string): string | null {
  if (!isList(value) || !value.every((item) => typeof item === "string")) return null;
  return value.join(separator);
}

function bullet(words: string, indent: string): string[] {
  const [first, ...rest] = textLines(words, `${indent}  `);
  return [first === "" ? `${indent}-` : `${indent}- ${first}`, ...rest];
}

/** The lines of a text; those after the first are indented, blank ones apart. */
export function textLines(words: string, indent: string): string[] {
  return words.split("\n").map((line, i) => (i === 0 || line === "" ? line : indent + line));
}

/** Titles in bullets start small, unless they start with capitals (`ACCT`). */
function bulletTitle(title: string): string {
  return /^\p{Lu}(?!\p{Lu})/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
}

function isList(value: Written): value is readonly Written[] {
  return Array.isArray(value);
}

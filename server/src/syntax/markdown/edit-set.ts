import type { PlainValue, TextEdit } from "../../source/edit.ts";
import type { FieldShape, Shape } from "../../source/shape.ts";
import { insertion } from "../flow.ts";
import type { Style } from "../verify.ts";
import { endOf, startOf } from "./lines.ts";
import { type Body, type Spot, stepOf } from "./spot.ts";
import { nestedLines, textLines, valueLines, wordsOfLabel, writeRow } from "./write-rows.ts";

/** Text edits that give the value at the last spot another text, or an empty place its value; not verified. */
export function planSet(body: Body, spots: readonly Spot[], value: PlainValue, style: Style): TextEdit[] | null {
  const spot = spots[spots.length - 1] as Spot;
  const { node, indent } = spot;
  const { eol } = body;
  const step = " ".repeat(style.flat ? 2 : stepOf(body, spots));
  if (spot.kind === "row") {
    const row = writeRow(spot.shape as Shape, value, " ".repeat(indent), step);
    return row === null ? null : [{ start: startOf(body.reading, spot.line), end: endOf(body.reading, spot.line), text: row.join(eol) }];
  }
  if (spot.kind === "section") return setSection(body, spot, value, step);
  if (spot.kind === "field") return setField(body, spot, value, step);
  if (typeof value !== "string" || node.kind !== "scalar") return null;
  const words = spot.kind === "label" && !style.flat ? wordsOfLabel(spot.field as FieldShape, value) : value;
  if (words === null) return null;
  return [{ start: node.start, end: node.end, text: textLines(words, " ".repeat(indent + 2)).join(eol) }];
}

function setSection({ eol }: Body, spot: Spot, value: PlainValue, step: string): TextEdit[] | null {
  const lines = sectionLines(spot.field as FieldShape, value, step);
  const { node } = spot;
  if (lines === null || node.kind !== "scalar") return null;
  const text = lines.join(eol);
  return node.text === null ? [insertion(node.start, eol + text)] : [{ start: node.start, end: node.end, text }];
}

/** What stands under the heading of a section; null when the value cannot be said there. */
export function sectionLines(field: FieldShape, value: PlainValue, step?: string): string[] | null {
  if (typeof value === "string") return value.split("\n");
  const lines = nestedLines(field, value, "", step);
  return typeof lines === "string" ? [lines] : lines;
}

function setField({ reading, eol }: Body, spot: Spot, value: PlainValue, step: string): TextEdit[] | null {
  const { node, field, entry } = spot;
  if (node.kind !== "scalar" || entry === null) return null;
  const pad = " ".repeat(spot.indent);
  const lines = field === null ? (typeof value === "string" ? textLines(value, `${pad}  `) : null) : valueLines(field, value, pad, step);
  if (lines === null) return null;
  const text = lines.join(eol);
  if (node.text === null) return [{ start: node.start, end: endOf(reading, spot.line), text: lines[0] === "" ? text : ` ${text}` }];
  if (lines[0] !== "") return [{ start: node.start, end: node.end, text }];
  return [{ start: reading.text.indexOf(":", entry.keyEnd) + 1, end: node.end, text }];
}

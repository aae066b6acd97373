import type { PlainValue, TextEdit } from "../../source/edit.ts";
import type { FieldShape, Shape } from "../../source/shape.ts";
import { entryOf, type ListNode, type MapNode } from "../../source/tree.ts";
import { insertion } from "../flow.ts";
import type { Style } from "../verify.ts";
import { sectionLines } from "./edit-set.ts";
import { isHeading } from "./headings.ts";
import { afterDash, contentOf, endOf, indentOf, isBlankLine } from "./lines.ts";
import { kindOf } from "./parse.ts";
import { type Body, isTitled, itemSpot, lineAt, type Spot, sectionEnd, stepOf } from "./spot.ts";
import { compared } from "./titles.ts";
import { writeRecord } from "./write.ts";
import { textLines, wordsOfLabel, writeField, writeMapEntry, writeRow } from "./write-rows.ts";

/** Text edits that add a key to the group at the last spot; not verified. */
export function planInsert(body: Body, spots: readonly Spot[], key: string, value: PlainValue, style: Style): TextEdit[] | null {
  const owner = spots[spots.length - 1] as Spot;
  const field = owner.shape?.byName.get(key);
  if (owner.node.kind !== "map") return null;
  if (owner.kind === "root" || owner.kind === "record") {
    if (key === "id" && owner.kind === "record") return addId(body, owner, value);
    if (field === undefined) return null;
    if (owner.kind === "root" || field.type === "prose" || field.type === "rows") return addSection(body, owner, owner.node, field, value);
  }
  if (owner.kind === "row" && field !== undefined && typeof value === "string" && !style.flat) {
    if (key === owner.shape?.main) return [addMain(body, owner, owner.node, value)];
    const label = key === owner.shape?.label ? wordsOfLabel(field, value) : null;
    if (label !== null) return [addLabel(body, spots, owner.node, label)];
  }
  return addField(body, spots, owner.node, field, key, value, style);
}

/** The id of a record whose heading has no words: a `#` and a space. */
function addId({ reading }: Body, record: Spot, value: PlainValue): TextEdit[] | null {
  return typeof value === "string" ? [{ start: record.node.start, end: endOf(reading, record.line), text: ` ${value}` }] : null;
}

/** A section after the last one that comes before it in the shape, else at the end of the record. */
function addSection(body: Body, owner: Spot, group: MapNode, field: FieldShape, value: PlainValue): TextEdit[] | null {
  const { reading, eol, shape, front } = body;
  const lines = sectionLines(field, value);
  if (lines === null) return null;
  const place = shape.fields.indexOf(field);
  let after = -1;
  for (const entry of group.entries) {
    const line = lineAt(reading, entry.keyStart);
    if (entry.keyStart < front.end || !isHeading(reading, line)) continue;
    if (shape.fields.findIndex((other) => other.name === entry.key) > place) continue;
    after = Math.max(after, sectionEnd(reading, line) - 1);
  }
  if (after < 0) {
    after = owner.to - 1;
    while (after > owner.line && isBlankLine(reading, after)) after--;
  }
  return [insertion(endOf(reading, after), [eol, `## ${field.title}`, ...lines].join(eol))];
}

function addMain({ reading, eol }: Body, row: Spot, group: MapNode, value: string): TextEdit {
  const text = textLines(value, " ".repeat(row.indent + 2)).join(eol);
  const end = endOf(reading, row.line);
  const label = entryOf(group, row.shape?.label ?? "");
  if (label !== undefined && !isTitled(label)) return { start: label.value.end, end, text: `: ${text}` };
  return { start: contentOf(reading, row.line) + 1, end, text: ` ${text}` };
}

function addLabel(body: Body, spots: readonly Spot[], group: MapNode, words: string): TextEdit {
  const { reading, eol } = body;
  const row = spots[spots.length - 1] as Spot;
  const at = afterDash(reading, row.line);
  const end = endOf(reading, row.line);
  const main = entryOf(group, row.shape?.main ?? "");
  const hasMain = main !== undefined && !isTitled(main);
  if (at === end) return { start: contentOf(reading, row.line) + 1, end, text: hasMain ? ` ${words}:` : ` ${words}` };
  if (hasMain) return insertion(at, `${words}: `);
  // The first field stood on the row's own line, and now takes one below.
  return insertion(at, `${words}${eol}${" ".repeat(row.indent + stepOf(body, spots))}- `);
}

/** A bullet under a row, a group or the heading of a record, after the last that is there and at its column. */
function addField(
  body: Body,
  spots: readonly Spot[],
  group: MapNode,
  field: FieldShape | undefined,
  key: string,
  value: PlainValue,
  style: Style,
): TextEdit[] | null {
  const { reading, eol } = body;
  const owner = spots[spots.length - 1] as Spot;
  let after = owner.line;
  let column = -1;
  for (const entry of group.entries) {
    const line = lineAt(reading, entry.keyStart);
    if (owner.kind === "record" && isHeading(reading, line)) continue;
    if (column < 0 && line > owner.line && isTitled(entry)) column = indentOf(reading, line);
    after = Math.max(after, lineAt(reading, Math.max(entry.keyEnd, entry.value.end)));
  }
  const step = style.flat ? 2 : stepOf(body, spots);
  if (column < 0) column = owner.kind === "record" ? 0 : owner.indent + step;
  const pad = " ".repeat(column);
  if (field === undefined && owner.field?.type !== "map") return null;
  const lines = field === undefined ? writeMapEntry(key, value, pad) : writeField(field, value, pad, " ".repeat(step));
  return lines === null ? null : [insertion(endOf(reading, after), eol + lines.join(eol))];
}

/** Text edits that add an item to the filled list at the last spot; not verified. */
export function planAppend(body: Body, spots: readonly Spot[], value: PlainValue, style: Style): TextEdit[] | null {
  const { eol } = body;
  const spot = spots[spots.length - 1] as Spot;
  if (spot.node.kind !== "list") return null;
  if (spot.kind === "records") return addRecord(body, value);
  if (spot.field?.type === "rows") return addRow(body, spots, spot.node, value, style);
  if (typeof value !== "string") return null;
  const separator = spot.field?.type === "texts" ? "; " : ", ";
  const text = textLines(value, " ".repeat(spot.indent + 2)).join(eol);
  return [insertion((spot.node.items[spot.node.items.length - 1] as MapNode).end, separator + text)];
}

function addRow(body: Body, spots: readonly Spot[], list: ListNode, value: PlainValue, style: Style): TextEdit[] | null {
  const { reading, eol } = body;
  const spot = spots[spots.length - 1] as Spot;
  const last = itemSpot(body, spot, list.items.length - 1);
  if (last === null) return null;
  const step = style.flat ? 2 : stepOf(body, spots);
  const lines = writeRow(spot.field?.shape as Shape, value, " ".repeat(last.indent), " ".repeat(step));
  if (lines === null) return null;
  const gap = list.items.length > 1 && isBlankLine(reading, last.line - 1) ? eol : "";
  return [insertion(endOf(reading, lineAt(reading, list.end)), eol + gap + lines.join(eol))];
}

function addRecord(body: Body, value: PlainValue): TextEdit[] | null {
  const { reading, root, shape, shapes, eol } = body;
  const isGroup = typeof value !== "string" && !Array.isArray(value);
  const text = isGroup ? writeRecord(value as { readonly [key: string]: PlainValue }, compared(kindOf(root)), shape, shapes) : null;
  if (text === null) return null;
  let last = reading.starts.length - 1;
  while (isBlankLine(reading, last)) last--;
  return [insertion(endOf(reading, last), eol + eol + text.slice(0, -1).replaceAll("\n", eol))];
}

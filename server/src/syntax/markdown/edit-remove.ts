import type { TextEdit } from "../../source/edit.ts";
import { entryOf, type ListNode } from "../../source/tree.ts";
import { deletion } from "../flow.ts";
import { afterDash, contentOf, endOf, isBlankLine, nextWritten, type Reading, startOf } from "./lines.ts";
import { type Body, isTitled, type Spot } from "./spot.ts";

export interface Removal {
  readonly edits: TextEdit[];
  /** The key of a list of the whole record that has nothing left. */
  readonly emptied?: string;
}

/** Text edits that take the value at the last spot out, with its own lines; not verified. */
export function planRemove(body: Body, spots: readonly Spot[]): Removal | null {
  const { reading } = body;
  const spot = spots[spots.length - 1] as Spot;
  const owner = spots[spots.length - 2];
  const { node, line } = spot;
  if (owner === undefined) return null;
  switch (spot.kind) {
    case "section":
      return { edits: [takeLines(reading, line, spot.to)] };
    case "record":
    case "row": {
      const list = owner.node as ListNode;
      if (list.items.length > 1) return { edits: [takeLines(reading, line, spot.to)] };
      // Only what stands in the whole record can be said to be empty somewhere else.
      if (spots.length !== 3 || owner.entry === null) return null;
      return { edits: [takeLines(reading, owner.line, owner.to)], emptied: owner.entry.key };
    }
    case "records":
      return { edits: [takeLines(reading, line, spot.to)] };
    case "field":
      if (line !== owner.line) return { edits: [takeLines(reading, line, spot.to)] };
      return { edits: [deletion(contentOf(reading, line) + 1, Math.max(node.end, endOf(reading, line)))] };
    case "id":
      return { edits: [deletion(node.start, node.end)] };
    case "label":
      return { edits: [takeLabel(reading, owner, node.end)] };
    case "main":
      return { edits: [deletion(mainStart(reading, owner), node.end)] };
    case "item":
      return takeItem(owner.node as ListNode, node.start, node.end);
    default:
      return null;
  }
}

/** Take out the lines from `from` to `to` (exclusive), and the blank ones on one side where both sides are blank. */
function takeLines(reading: Reading, from: number, to: number): TextEdit {
  let last = to - 1;
  while (last > from && isBlankLine(reading, last)) last--;
  const count = reading.starts.length;
  const next = nextWritten(reading, last + 1, count);
  let before = from - 1;
  while (isBlankLine(reading, before)) before--;
  if (next === count) return deletion(endOf(reading, before), endOf(reading, last));
  const end = before < from - 1 ? next : last + 1;
  return deletion(startOf(reading, from), startOf(reading, end));
}

function takeLabel(reading: Reading, row: Spot, end: number): TextEdit {
  const main = entryOf(row.node, row.shape?.main ?? "");
  const lineEnd = endOf(reading, row.line);
  if (main === undefined || isTitled(main) || main.value.start > lineEnd)
    return deletion(contentOf(reading, row.line) + 1, Math.max(end, lineEnd));
  return deletion(afterDash(reading, row.line), main.value.start);
}

function mainStart(reading: Reading, row: Spot): number {
  const label = entryOf(row.node, row.shape?.label ?? "");
  return label !== undefined && !isTitled(label) ? label.value.end : contentOf(reading, row.line) + 1;
}

function takeItem(list: ListNode, start: number, end: number): Removal | null {
  const index = list.items.findIndex((item) => item.start === start);
  const after = list.items[index + 1];
  const before = list.items[index - 1];
  if (after !== undefined) return { edits: [deletion(start, after.start)] };
  return before === undefined ? null : { edits: [deletion(before.end, end)] };
}

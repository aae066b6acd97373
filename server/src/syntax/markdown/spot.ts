/** Where a path of a record stands among the lines of a Markdown text: what an edit must know that the tree does not say. */
import type { FieldShape, Shape, Shapes } from "../../source/shape.ts";
import { type Entry, entryOf, type MapNode, type RecordNode, type Step } from "../../source/tree.ts";
import { writtenEnd } from "./body.ts";
import { blockEnd, eachBullet, firstBullet, STEP } from "./bullets.ts";
import type { Front } from "./front.ts";
import { isBoundary, isHeading, isTitle } from "./headings.ts";
import { indentOf, type Reading } from "./lines.ts";
import { firstField } from "./rows.ts";

/** One text, its tree and its lines. */
export interface Body {
  readonly reading: Reading;
  readonly root: MapNode;
  readonly shape: Shape;
  readonly shapes: Shapes;
  readonly front: Front;
  readonly eol: string;
}

export interface Spot {
  /**
   * `front`: in the front matter. `record`: one of several. `id`: the words of its heading. `field`: a bullet with a
   * title. `label` and `main`: the words of a row. `item`: one of a list on a line.
   */
  readonly kind: "front" | "root" | "records" | "record" | "id" | "section" | "row" | "label" | "main" | "field" | "item";
  readonly node: RecordNode;
  readonly entry: Entry | null;
  /** The field whose value this is, and the shape of the group it holds. */
  readonly field: FieldShape | null;
  readonly shape: Shape | null;
  /** Its heading or bullet, and the line after all that belongs to it. */
  readonly line: number;
  readonly to: number;
  /** Column of its bullet; -2 in a section, whose text starts at the margin. */
  readonly indent: number;
}

/** The spots of every step of a path, the whole record first; the last is `front` where the front matter begins. Null off the tree. */
export function locate(body: Body, path: readonly Step[]): Spot[] | null {
  const { reading, front, root, shape } = body;
  let to = front.after;
  while (to < reading.starts.length && !(reading.several && isTitle(reading, to))) to++;
  const top: Spot = { kind: "root", node: root, entry: null, field: null, shape, line: front.after - 1, to, indent: -STEP };
  const spots = [top];
  let here = top;
  for (const step of path) {
    const next = typeof step === "number" ? itemSpot(body, here, step) : entrySpot(body, here, step);
    if (next === null) return null;
    spots.push(next);
    if (next.kind === "front") return spots;
    here = next;
  }
  return spots;
}

/** The spot of an item of the list at a spot. */
export function itemSpot({ reading, shape }: Body, here: Spot, index: number): Spot | null {
  const node = here.node.kind === "list" ? here.node.items[index] : undefined;
  if (node === undefined) return null;
  if (here.kind === "records") {
    const line = lineAt(reading, node.start);
    let to = line + 1;
    while (to < reading.starts.length && !isTitle(reading, to)) to++;
    return { kind: "record", node, entry: null, field: null, shape, line, to, indent: -STEP };
  }
  const row = here.field?.type === "rows" ? here.field.shape : undefined;
  if (row === undefined) return { ...here, kind: "item", node, entry: null };
  let found: Spot | null = null;
  let at = 0;
  const first = firstBullet(reading, here.line + 1, here.to);
  eachBullet(reading, first, here.to, indentOf(reading, first), (line, to) => {
    if (at++ !== index) return;
    found = { kind: "row", node, entry: null, field: here.field, shape: row, line, to, indent: indentOf(reading, line) };
  });
  return found;
}

function entrySpot(body: Body, here: Spot, key: string): Spot | null {
  const { reading, front } = body;
  const entry = entryOf(here.node, key);
  if (entry === undefined) return null;
  const node = entry.value;
  if (entry.keyStart < front.end) return { ...here, kind: "front", node, entry };
  const field = here.shape?.byName.get(key) ?? null;
  const shape = field?.shape ?? null;
  const line = lineAt(reading, entry.keyStart);
  const indent = indentOf(reading, line);
  const common = { node, entry, field, shape, line };
  if (here.kind === "root" || here.kind === "record") {
    if (isHeading(reading, line)) {
      return { ...common, kind: "section", to: sectionEnd(reading, line), indent: -STEP };
    }
    if (line === here.line) return { ...common, kind: "id", to: line + 1, indent };
    if (here.kind === "root") return { ...common, kind: "records", to: reading.starts.length, indent };
    return { ...common, kind: "field", to: fieldsEnd(reading, line, here.to, indent), indent };
  }
  if (here.kind !== "row") return { ...common, kind: "field", to: blockEnd(reading, line + 1, here.to, indent), indent };
  const rowShape = here.shape as Shape;
  const words = firstField(reading, rowShape, here.line + 1, here.to);
  if (entry.keyStart !== node.start) {
    const to = line === here.line ? words : blockEnd(reading, line + 1, here.to, indent);
    return { ...common, kind: "field", to, indent };
  }
  return { ...common, kind: key === rowShape.label ? "label" : "main", to: words, indent: here.indent };
}

/** The line after the last that is written in the section under a heading. */
export function sectionEnd(reading: Reading, head: number): number {
  let to = head + 1;
  while (to < reading.starts.length && !isBoundary(reading, to)) to++;
  return writtenEnd(reading, head + 1, to);
}

/** A field of one of several records ends where its first section starts, if not before. */
function fieldsEnd(reading: Reading, line: number, to: number, indent: number): number {
  let end = line + 1;
  while (end < to && !isBoundary(reading, end)) end++;
  return blockEnd(reading, line + 1, end, indent);
}

/** The line an offset stands on. */
export function lineAt(reading: Reading, offset: number): number {
  const { starts } = reading;
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Whether an entry is a bullet with a title, not the words of its row or heading. */
export function isTitled(entry: Entry): boolean {
  return entry.keyStart !== entry.value.start;
}

/** How far nested bullets stand under their row, by the nearest that do; else two columns. */
export function stepOf(body: Body, spots: readonly Spot[]): number {
  for (let i = spots.length - 1; i > 0; i--) {
    const { line, to, kind, field } = spots[i] as Spot;
    const found = kind === "row" ? deeper(body.reading, line, to) : field?.type === "rows" ? deeper(body.reading, line + 1, to) : 0;
    if (found > 0) return found;
  }
  for (let i = 0; i < spots.length; i++) {
    const { node } = spots[i] as Spot;
    if (node.kind !== "map") continue;
    for (const { value } of node.entries) {
      if (value.kind !== "list" || value.start < body.front.end) continue;
      const found = deeper(body.reading, lineAt(body.reading, value.start), lineAt(body.reading, value.end) + 1);
      if (found > 0) return found;
    }
  }
  return STEP;
}

function deeper(reading: Reading, from: number, to: number): number {
  let last = -1;
  for (let line = from; line < to; line++) {
    if (firstBullet(reading, line, line + 1) !== line) continue;
    const columns = indentOf(reading, line);
    if (last >= 0 && columns >= last + STEP) return columns - last;
    last = columns;
  }
  return 0;
}

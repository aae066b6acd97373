/** What stands at the caret in the body of a Markdown record: its headings, rows and nested bullets. */
import type { FieldShape, Shape } from "../source/shape.ts";
import { titleKey } from "../source/shape.ts";
import type { Frame, Spot, ValueSpot } from "./completion-spot.ts";
import { below, frame, LISTS, lineEnd, skipBlank, TEXT, trimEnd } from "./completion-spot.ts";

export interface BodyScan {
  readonly text: string;
  /** Start of the first line after the front matter. */
  readonly from: number;
  readonly caret: number;
  readonly shape: Shape;
  readonly several: boolean;
  /** What the front matter says. */
  readonly front: ReadonlyMap<string, string>;
}

interface Section {
  /** What the record says in its headings and front matter. */
  readonly present: Map<string, string>;
  field: FieldShape | undefined;
  /** Offset of the first line of the section. */
  start: number;
  /** The bullets right after the heading of a record are its fields. */
  record: boolean;
}

const HEADING = /^##(?=[ \t]|$)[ \t]*(.*?)[ \t]*#*$/u;
const TITLE = /^[ \t]*-[ \t]+([^:]{1,80}):(?=[ \t]|$)/u;

export function scanBody(scan: BodyScan): Spot | undefined {
  const { text, caret } = scan;
  const start = text.lastIndexOf("\n", caret - 1) + 1;
  const end = lineEnd(text, start, text.length);
  const section = sectionAt(scan, start);
  const line = text.slice(start, end);
  const before = text.slice(start, caret);
  if (line.startsWith("#") && /^#{1,2}(?:[^#]|$)/u.test(line)) {
    if (/^#[ \t]/u.test(line) || !before.startsWith("#")) return undefined;
    return { what: "heading", shape: scan.shape, span: { start, end }, present: section.present };
  }
  const field = section.record ? undefined : section.field;
  if (line.trim() === "" && before === "" && (field === undefined || field.type === "prose" || isAfterGap(text, start)))
    return { what: "heading", shape: scan.shape, span: { start, end: caret }, present: section.present };
  if (section.record) return inBullets(scan, section.start, start, end, undefined, section.present);
  if (field?.type === "rows") return inBullets(scan, section.start, start, end, field, undefined);
  return field === undefined ? undefined : TEXT;
}

/** A blank line before this one: what was written before is done with. */
const isAfterGap = (text: string, start: number): boolean =>
  start > 1 && /\n[ \t]*\r?\n$/u.test(text.slice(Math.max(0, start - 40), start));

/** The section that a line stands in, and all headings of its record. */
function sectionAt(scan: BodyScan, line: number): Section {
  const { text, several, shape } = scan;
  const fresh = (): Section => ({ present: new Map(scan.front), field: undefined, start: scan.from, record: false });
  let here = fresh();
  for (let at = scan.from; at < text.length; ) {
    const end = lineEnd(text, at, text.length);
    if (text.charCodeAt(at) === 35) {
      const words = text.slice(at, end);
      if (several && /^#[ \t]/u.test(words)) {
        if (at > line) break;
        here = fresh();
        here.record = true;
        here.start = at + words.length;
      }
      const heading = at === line ? null : HEADING.exec(words);
      const field = heading === null ? undefined : shape.byTitle.get(titleKey(heading[1] as string));
      if (field !== undefined) here.present.set(field.name, "");
      if (heading !== null && at < line) {
        here.field = field;
        here.record = false;
        here.start = end;
      }
    }
    const next = text.indexOf("\n", end);
    if (next < 0) break;
    at = next + 1;
  }
  return here;
}

interface Bullet {
  readonly column: number;
  /** The row or group that its nested bullets belong to. */
  readonly frame: Frame;
}

/** A row list, or the fields of a record: which row, which bullet, which value. */
function inBullets(
  scan: BodyScan,
  from: number,
  start: number,
  end: number,
  rows: FieldShape | undefined,
  present: ReadonlyMap<string, string> | undefined,
): Spot | undefined {
  const { text, caret } = scan;
  const outer =
    rows === undefined
      ? frame("map", 0, { shape: scan.shape, field: undefined, owner: scan.shape.name, level: "item" })
      : frame("list", 0, { shape: rows.shape, field: rows, owner: rows.shape?.name ?? "", level: "inside" });
  for (const [key, value] of present ?? []) outer.keys.set(key, value);
  const stack: Bullet[] = [{ column: -2, frame: outer }];
  const first = text.indexOf("\n", from) + 1;
  for (let at = first === 0 ? start : first; at < start; at = text.indexOf("\n", at) + 1)
    readBullet(text, at, lineEnd(text, at, text.length), stack);
  const dash = skipBlank(text, start, end);
  const column = dash - start;
  const isBullet = text[dash] === "-" && (dash + 1 === end || text[dash + 1] === " ");
  if (!isBullet && dash < end) return TEXT;
  if (isBullet && caret <= dash) return undefined;
  const wanted = isBullet ? column : caret - start;
  while (stack.length > 1 && (stack[stack.length - 1] as Bullet).column + 2 > wanted) stack.pop();
  const group = (stack[stack.length - 1] as Bullet).frame;
  readOn(text, end, wanted, group);
  const content = isBullet ? skipBlank(text, dash + 1, end) : caret;
  const lead = isBullet ? (caret === dash + 1 ? " " : "") : "- ";
  if (content > caret) return undefined;
  if (group.kind === "list") return rowStart(text, caret, group, content, end, lead, wanted);
  return inGroup(scan, group, start, content, end, lead, wanted);
}

/** Bullets below the caret that belong to the same group. */
function readOn(text: string, from: number, column: number, group: Frame): void {
  for (let at = text.indexOf("\n", from) + 1; at > 0 && at < text.length; at = text.indexOf("\n", at) + 1) {
    const end = lineEnd(text, at, text.length);
    const dash = skipBlank(text, at, end);
    if (text[at] === "#" || (dash < end && dash - at < column)) return;
    if (dash - at >= column + 2) continue;
    const title = TITLE.exec(text.slice(at, end));
    const field = title === null ? undefined : group.shape?.byTitle.get(titleKey(title[1] as string));
    if (field !== undefined && group.kind === "map") group.keys.set(field.name, "");
    const label = group.kind === "list" ? /^[ \t]*-[ \t]+([^:]+)/u.exec(text.slice(at, end)) : null;
    if (label !== null) group.items.push((label[1] as string).trim());
  }
}

function readBullet(text: string, at: number, end: number, stack: Bullet[]): void {
  const dash = skipBlank(text, at, end);
  if (text[dash] !== "-" || (dash + 1 < end && text[dash + 1] !== " ")) return;
  const column = dash - at;
  while (stack.length > 1 && (stack[stack.length - 1] as Bullet).column + 2 > column) stack.pop();
  const outer = (stack[stack.length - 1] as Bullet).frame;
  const words = text.slice(at, end);
  const title = TITLE.exec(words);
  const named = title === null ? undefined : outer.shape?.byTitle.get(titleKey(title[1] as string));
  if (outer.kind === "list") {
    const row = frame("map", column, outer);
    const label = /^[ \t]*-[ \t]+([^:]+)/u.exec(words)?.[1]?.trim();
    const own = outer.shape?.label;
    if (own !== undefined && label !== undefined) {
      row.keys.set(own, label);
      outer.items.push(label);
    } else if (named !== undefined) row.keys.set(named.name, words.slice((title as RegExpExecArray)[0].length).trim());
    if (outer.shape?.main !== undefined) row.keys.set(outer.shape.main, "");
    stack.push({ column, frame: row });
    return;
  }
  if (named === undefined) return;
  outer.keys.set(named.name, words.slice((title as RegExpExecArray)[0].length).trim());
  if (named.shape === undefined) return;
  const inner = frame(named.type === "rows" ? "list" : "map", column, below(outer, named.name, false));
  stack.push({ column, frame: inner });
}

/** The first words of a row: its label, or its first title where it has no words of its own. */
function rowStart(text: string, caret: number, list: Frame, content: number, end: number, lead: string, column: number): Spot | undefined {
  const shape = list.shape;
  if (shape === undefined) return undefined;
  const stop = trimEnd(text, content, end);
  const label = shape.label === undefined ? undefined : shape.byName.get(shape.label);
  const colon = text.slice(content, stop).indexOf(":");
  if (label === undefined) {
    if (shape.main !== undefined) return TEXT;
    return keyAt(shape, frame("map", column, list), { start: content, end: Math.max(stop, caret) }, lead, column + 2, colon >= 0);
  }
  if (colon >= 0 && caret > content + colon) return TEXT;
  const span = { start: content, end: colon >= 0 ? content + colon : Math.max(stop, caret) };
  return value(label, shape.name, span, list.keys, list.items, lead, colon >= 0 ? "" : ": ");
}

function inGroup(
  scan: BodyScan,
  group: Frame,
  start: number,
  content: number,
  end: number,
  lead: string,
  column: number,
): Spot | undefined {
  const { text, caret } = scan;
  const title = TITLE.exec(text.slice(start, end));
  const after = title === null ? -1 : start + title[0].length;
  if (title === null || caret < after) {
    const stop = title === null ? Math.max(trimEnd(text, content, end), caret) : after - 1;
    return group.shape === undefined ? undefined : keyAt(group.shape, group, { start: content, end: stop }, lead, column, title !== null);
  }
  const field = group.shape?.byTitle.get(titleKey(title[1] as string));
  if (field === undefined) return undefined;
  if (field.type === "prose") return TEXT;
  const space = text[caret - 1] === ":" ? " " : "";
  const stop = Math.max(trimEnd(text, after, end), caret);
  const begin = Math.min(skipBlank(text, after, end), caret);
  if (!LISTS.has(field.type)) return value(field, group.owner, { start: begin, end: stop }, group.keys, [], space, "");
  const separator = field.type === "texts" ? ";" : ",";
  const from = Math.max(text.lastIndexOf(separator, caret - 1) + 1, after);
  const next = text.indexOf(separator, caret);
  const to = next >= 0 && next < stop ? next : stop;
  const word = Math.min(skipBlank(text, from, to), caret);
  const taken = (text.slice(after, from) + text.slice(to, stop)).split(separator).map((one) => one.trim());
  const gap = text[caret - 1] === separator ? " " : space;
  return value(field, group.owner, { start: word, end: Math.max(trimEnd(text, word, to), caret) }, group.keys, taken, gap, "");
}

function value(
  field: FieldShape,
  owner: string,
  span: ValueSpot["span"],
  group: ReadonlyMap<string, string>,
  taken: readonly string[],
  lead: string,
  tail: string,
): ValueSpot {
  return { what: "value", field, owner, span, notation: "markdown", quote: "", taken, group, wrap: false, lead, tail };
}

function keyAt(shape: Shape, group: Frame, span: ValueSpot["span"], lead: string, column: number, named: boolean): Spot {
  return {
    what: "key",
    shape,
    span,
    notation: "markdown",
    quote: "",
    present: group.keys,
    column,
    named,
    lead,
    level: group.level,
    row: false,
    comma: false,
    commaAt: undefined,
  };
}

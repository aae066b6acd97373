/** What stands at the caret in YAML, told from lines and indentation alone, so that broken text makes no difference. */
import type { Shape } from "../source/shape.ts";
import { scanFlow } from "./completion-flow.ts";
import type { Name, Walk, YamlScan } from "./completion-lines.ts";
import { flowLimit, groupAt, nameAt, readDashes, readLine, top } from "./completion-lines.ts";
import type { Frame, KeySpot, Quote, Spot, ValueSpot } from "./completion-spot.ts";
import { below, frame, LISTS, lineEnd, skipBlank, TEXT, trimEnd } from "./completion-spot.ts";

interface Target {
  readonly spot: Spot;
  /** The group or list whose other parts count, those below the caret too. */
  readonly frame: Frame;
}

export function scanYaml(scan: YamlScan): Spot | undefined {
  const root = frame("map", 0, { shape: scan.shape, field: undefined, owner: scan.shape.name, level: "record" });
  const walk: Walk = { scan, frames: [root], text: -1, passed: -1 };
  let target: Target | undefined;
  let at = scan.from;
  while (at <= scan.to) {
    const end = lineEnd(scan.text, at, scan.to);
    const isHere = target === undefined && scan.caret >= at && scan.caret <= end;
    if (isHere) {
      const found = atCaret(walk, at, end);
      if (found === undefined) return undefined;
      if (!("frame" in found)) return found;
      target = found;
    } else if (at >= walk.passed) readLine(walk, at, end);
    // What comes after the group at the caret no longer matters.
    if (target !== undefined && !walk.frames.includes(target.frame)) break;
    const next = scan.text.indexOf("\n", end);
    if (next < 0 || next >= scan.to) break;
    at = next + 1;
  }
  return target?.spot;
}

/** What stands at the caret, whose line this is. A text has no group. */
function atCaret(walk: Walk, from: number, end: number): Target | Spot | undefined {
  const { text, caret } = walk.scan;
  if (from < walk.passed) return undefined;
  const first = skipBlank(text, from, end);
  const isEmpty = first === end;
  const indent = isEmpty ? caret - from : first - from;
  if (walk.text >= 0 && indent > walk.text) return TEXT;
  if (text[first] === "#" || (!isEmpty && caret < first)) return undefined;
  const at = isEmpty ? caret : readDashes(walk, from, first, Math.max(caret, first));
  if (at > caret || hasComment(text, at, caret)) return undefined;
  const name = isEmpty ? undefined : nameAt(text, at, end);
  if (name !== undefined && caret <= name.end) {
    const group = groupAt(walk, at - from);
    return group === undefined
      ? undefined
      : keyTarget(walk, group, { start: name.start, end: name.end }, name.quote, at - from, true, false);
  }
  if (name !== undefined && caret >= name.after) return afterName(walk, name, end, at - from);
  if (name !== undefined) return undefined;
  return word(walk, from, at, end, at > first);
}

function hasComment(text: string, from: number, caret: number): boolean {
  const hash = text.lastIndexOf(" #", caret);
  return hash >= from && hash < caret;
}

function afterName(walk: Walk, name: Name, end: number, column: number): Target | Spot | undefined {
  const { text, caret, several } = walk.scan;
  const group = groupAt(walk, column);
  if (group === undefined) return undefined;
  const isThere = group.keys.has(name.key);
  group.last = name.key;
  group.empty = false;
  const of = below(group, name.key, several);
  const start = skipBlank(text, name.after, end);
  const first = start < end ? (text[start] as string) : "";
  if (first === "{" || first === "[") return flowTarget(walk, start, group.column, of);
  if (first === "|" || first === ">" || first === "&" || first === "*" || first === "!") return undefined;
  if (of.field === undefined || isThere) return undefined;
  const lead = text[caret - 1] === ":" ? " " : "";
  return valueTarget(walk, { ...of, owner: group.owner }, group, start, end, lead, LISTS.has(of.field.type));
}

function flowTarget(walk: Walk, start: number, column: number, opens: ReturnType<typeof below>): Target | Spot | undefined {
  const { text, caret } = walk.scan;
  const { spot, closed } = scanFlow({
    text,
    from: start,
    to: flowLimit(walk, start, Math.max(column, 0)),
    caret,
    json: false,
    several: false,
    column: Math.max(column, 0),
    opens,
  });
  return closed ? undefined : spot;
}

/** A line without a name: a value of a list, the start of a name, or nothing yet. */
function word(walk: Walk, from: number, at: number, end: number, isDashed: boolean): Target | Spot | undefined {
  const { text, caret, several } = walk.scan;
  const here = top(walk);
  const first = at < end ? text[at] : "";
  if (isDashed && here.kind === "list") {
    if (first === "{" || first === "[") return flowTarget(walk, at, here.column, here);
    if (here.shape === undefined)
      return here.field === undefined ? undefined : valueTarget(walk, here, here, at, end, dashSpace(text, at), false);
  }
  const column = at - from + (isDashed && text[at - 1] === "-" ? 1 : 0);
  const outer = openGroup(walk, column);
  if (!isDashed && outer !== undefined && outer.last !== undefined) {
    const of = below(outer, outer.last, several);
    const type = of.field?.type ?? (of.level === "item" ? "rows" : undefined);
    if (type === "rows") return of.shape === undefined ? undefined : rowTarget(walk, outer, of, at, end, column);
    if (type === undefined) return undefined;
    if (type !== "object" && type !== "map")
      return valueTarget(walk, { ...of, owner: outer.owner }, outer, at, end, LISTS.has(type) ? "- " : "", false);
  }
  const group = groupAt(walk, column);
  if (group === undefined) return TEXT;
  const stop = trimEnd(text, Math.min(at, caret), end);
  const span = { start: Math.min(at, caret), end: Math.max(stop, caret) };
  const quote: Quote = first === '"' || first === "'" ? first : "";
  return keyTarget(walk, group, span, quote, column, false, isDashed, dashSpace(text, at));
}

/** After a bare dash a space is still to come. */
const dashSpace = (text: string, at: number): string => (text[at - 1] === "-" ? " " : "");

/** The group whose last name waits for a value at this column, or undefined. */
function openGroup(walk: Walk, column: number): Frame | undefined {
  for (let i = walk.frames.length - 1; i >= 0; i--) {
    const one = walk.frames[i] as Frame;
    if (one.column > column) continue;
    return one.kind === "map" && one.empty && one.last !== undefined && one.column < column ? one : undefined;
  }
  return undefined;
}

/** A row without its dash: the dash comes with the name. */
function rowTarget(walk: Walk, outer: Frame, of: ReturnType<typeof below>, at: number, end: number, column: number): Target | undefined {
  const { text } = walk.scan;
  while (top(walk) !== outer) walk.frames.pop();
  const list = frame("list", column, of);
  walk.frames.push(list);
  const row = frame("map", column + 2, list);
  walk.frames.push(row);
  return keyTarget(walk, row, { start: at, end: trimEnd(text, at, end) }, "", column + 2, false, true, "- ");
}

function keyTarget(
  walk: Walk,
  group: Frame,
  span: KeySpot["span"],
  quote: Quote,
  column: number,
  named: boolean,
  row: boolean,
  lead = "",
): Target | undefined {
  if (group.shape === undefined && group.field?.type !== "map") return undefined;
  // Seen from the lines below, the group's last name is the one at the caret.
  group.empty = false;
  const isMap = group.shape === undefined;
  const spot: KeySpot = {
    what: "key",
    shape: isMap ? walk.scan.shape : (group.shape as Shape),
    span,
    notation: "yaml",
    quote,
    present: group.keys,
    column,
    named,
    lead,
    level: isMap ? "inside" : group.level,
    row: row && group.level === "inside",
    comma: false,
    commaAt: undefined,
  };
  return { spot, frame: group };
}

function valueTarget(
  walk: Walk,
  of: Pick<Frame, "field" | "owner">,
  group: Frame,
  start: number,
  end: number,
  lead: string,
  wrap: boolean,
): Target | Spot | undefined {
  const { text, caret } = walk.scan;
  const field = of.field;
  if (field === undefined) return undefined;
  const comment = text.indexOf(" #", start);
  const stop = trimEnd(text, start, comment >= start && comment < end ? comment : end);
  const span = caret > stop || start > caret ? { start: caret, end: caret } : { start, end: stop };
  // Words after a value: the details of an answer, or the rest of a text.
  if (caret > stop && stop > start) return undefined;
  const first = text[span.start];
  const quote: Quote = span.end > span.start && (first === '"' || first === "'") ? first : "";
  const spot: ValueSpot = {
    what: "value",
    field,
    owner: of.owner,
    span,
    notation: "yaml",
    quote,
    taken: group.kind === "list" ? group.items : [],
    group: group.keys,
    wrap,
    lead,
    tail: "",
  };
  return { spot, frame: group };
}

/** YAML read line by line, by its indentation alone: which groups and lists are open, whatever is half typed. */
import type { Shape } from "../source/shape.ts";
import { scanFlow } from "./completion-flow.ts";
import type { Frame, Quote } from "./completion-spot.ts";
import { below, frame, lineEnd, nothing, skipBlank, trimEnd } from "./completion-spot.ts";

export interface YamlScan {
  readonly text: string;
  /** The YAML in the text: the whole file, or front matter. */
  readonly from: number;
  readonly to: number;
  readonly caret: number;
  readonly shape: Shape;
  readonly several: boolean;
}

/** A name in quotes or without, up to a colon with a space or the end of the line behind it. */
const NAME = /(?:"([^"\n]*)"|'([^'\n]*)'|([^\s"'#{}[\],:-][^:\n]*?))[ \t]*:(?=[ \t\r\n]|$)/uy;

export interface Walk {
  readonly scan: YamlScan;
  readonly frames: Frame[];
  /** Column of the group or list whose text goes on in lines that are indented further; -1 when none does. */
  text: number;
  /** Where brackets that run over several lines end. */
  passed: number;
}

export interface Name {
  readonly start: number;
  /** After the name, before the colon. */
  readonly end: number;
  /** After the colon. */
  readonly after: number;
  readonly key: string;
  readonly quote: Quote;
}

export const top = (walk: Walk): Frame => walk.frames[walk.frames.length - 1] as Frame;

/** Take one line that the caret is not in. */
export function readLine(walk: Walk, from: number, end: number): void {
  const { text } = walk.scan;
  let at = skipBlank(text, from, end);
  if (at === end || text[at] === "#") return;
  if (walk.text >= 0 && at - from > walk.text) return;
  walk.text = -1;
  at = readDashes(walk, from, at, end);
  if (at >= end) return;
  const name = nameAt(text, at, end);
  if (name === undefined) {
    const list = top(walk);
    if (list.kind === "list") list.items.push(unquoted(text.slice(at, trimEnd(text, at, end))));
    if (text[at] === "{" || text[at] === "[") passFlow(walk, at, at - from);
    // The rest of a text in brackets or words.
    else walk.text = Math.max(list.column, 0);
    return;
  }
  const group = groupAt(walk, at - from);
  if (group === undefined) return;
  group.last = name.key;
  const value = skipBlank(text, name.after, end);
  const words = text.slice(value, trimEnd(text, value, end));
  group.keys.set(name.key, unquoted(words));
  group.empty = words === "" || words.startsWith("#");
  if (group.empty) return;
  if (words[0] === "{" || words[0] === "[") passFlow(walk, value, group.column);
  else walk.text = group.column;
}

function passFlow(walk: Walk, at: number, column: number): void {
  const { text, to } = walk.scan;
  const { end } = scanFlow({
    text,
    from: at,
    to: flowLimit(walk, at, column),
    caret: to + 1,
    json: false,
    several: false,
    column,
    opens: nothing,
  });
  walk.passed = end;
}

/** Brackets that nobody closed end where a line starts at or left of the column they stand at. */
export function flowLimit(walk: Walk, at: number, column: number): number {
  const { text, to } = walk.scan;
  let line = text.indexOf("\n", at) + 1;
  while (line > 0 && line < to) {
    const end = lineEnd(text, line, to);
    const start = skipBlank(text, line, end);
    if (start - line <= column && start < end && !"]},".includes(text[start] as string)) return line - 1;
    line = text.indexOf("\n", line) + 1;
  }
  return to;
}

/** Take the dashes at the start of a line; returns where what they lead to starts. */
export function readDashes(walk: Walk, from: number, start: number, end: number): number {
  const { text } = walk.scan;
  let at = start;
  while (at < end && text[at] === "-" && (at + 1 === end || text[at + 1] === " " || text[at + 1] === "\t")) {
    dash(walk, at - from);
    at = skipBlank(text, at + 1, end);
  }
  return at;
}

function dash(walk: Walk, column: number): void {
  while (walk.frames.length > 1 && top(walk).column > column) walk.frames.pop();
  const group = top(walk);
  if (group.kind === "list" && group.column === column) return;
  if (group.kind === "map" && group.empty && group.last !== undefined)
    walk.frames.push(frame("list", column, below(group, group.last, walk.scan.several)));
  else walk.frames.push(frame("list", column, nothing));
}

/** The group that a name at this column belongs to, or undefined where it is the rest of a text. */
export function groupAt(walk: Walk, column: number): Frame | undefined {
  for (;;) {
    const last = top(walk);
    const isAside = last.column > column || (last.kind === "list" && last.column === column);
    if (!isAside || walk.frames.length === 1) break;
    walk.frames.pop();
  }
  const last = top(walk);
  if (last.kind === "map") {
    if (last.column === column) return last;
    if (!last.empty || last.last === undefined) return undefined;
    const of = below(last, last.last, walk.scan.several);
    // Rows need dashes: names without them lead nowhere.
    const isGroup = of.field === undefined ? of.level !== "item" : of.field.type === "object" || of.field.type === "map";
    const child = frame("map", column, isGroup ? of : nothing);
    walk.frames.push(child);
    return child;
  }
  const row = frame("map", column, last);
  walk.frames.push(row);
  return row;
}

export function nameAt(text: string, at: number, end: number): Name | undefined {
  NAME.lastIndex = at;
  const match = NAME.exec(text);
  if (match === null || NAME.lastIndex > end) return undefined;
  const key = match[1] ?? match[2] ?? match[3] ?? "";
  const quote: Quote = match[1] === undefined ? (match[2] === undefined ? "" : "'") : '"';
  return { start: at, end: at + key.length + (quote === "" ? 0 : 2), after: NAME.lastIndex, key, quote };
}

function unquoted(words: string): string {
  const first = words[0];
  return (first === '"' || first === "'") && words.length > 1 && words.endsWith(first) ? words.slice(1, -1) : words;
}

import type { Event } from "js-yaml";
import type { ListNode, MapNode, RecordNode, Span } from "../../source/tree.ts";
import { isBlank, isBreak, lineAt } from "./cursor.ts";
import { isStop, readEvents, type Stop } from "./events.ts";

/** A broken text made readable: the text with lines blanked (same length), its events, and those lines. */
export interface Recovered {
  readonly text: string;
  readonly events: Event[];
  readonly blanked: readonly Span[];
}

const MAX_TRIES = 8;
const MAX_LOCATED = 200_000;

/**
 * Make a text that stops at `stop` readable by replacing lines with spaces, or null. First the lines being
 * typed; else, up to 8 times, the line at the stop or the written line above it, whichever lets the parser
 * get further.
 */
export function recover(text: string, stop: Stop, changed: Span): Recovered | null {
  const typed = blankLines(text, changed.start, changed.end);
  if (typed !== null) {
    const events = readEvents(typed.text);
    if (!isStop(events)) return { text: typed.text, events, blanked: typed.blanked };
  }
  let now = text;
  let at = stop.at;
  const blanked: Span[] = [];
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    const best = furthest(now, at);
    if (best === null) return null;
    blanked.push(best.line);
    if (!isStop(best.read)) return { text: best.text, events: best.read, blanked };
    now = best.text;
    at = best.read.at;
  }
  return null;
}

/**
 * The line at fault when it is the one above the stop (a quote or bracket left open there), else null. Two more
 * reads of the text, so only for texts of an ordinary size.
 */
export function faultAbove(text: string, at: number): Span | null {
  if (text.length > MAX_LOCATED) return null;
  const below = writtenLine(text, at);
  const best = furthest(text, at);
  if (best === null || below === null || best.line.start === below.start) return null;
  return trimmed(text, best.line);
}

/** A line without the blanks around it. */
export function trimmed(text: string, line: Span): Span {
  let { start, end } = line;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

interface Try {
  readonly text: string;
  readonly line: Span;
  readonly read: Event[] | Stop;
}

/** Blank the line at a stop and the written line above it, each by itself; the one that gets further wins. */
function furthest(text: string, at: number): Try | null {
  const below = writtenLine(text, at);
  if (below === null) return null;
  const above = below.start > 0 ? writtenLine(text, below.start - 1) : null;
  const first = tryLine(text, below);
  // Every try reads the text once more, at each key pressed while it is broken: the line above is tried only if it must be.
  const second = above === null || !isStop(first.read) ? null : tryLine(text, above);
  if (second === null) return first;
  if (isStop(first.read) && isStop(second.read)) return second.read.at > first.read.at ? second : first;
  return isStop(first.read) ? second : first;
}

function tryLine(text: string, line: Span): Try {
  const next = text.slice(0, line.start) + " ".repeat(line.end - line.start) + text.slice(line.end);
  return { text: next, line, read: readEvents(next) };
}

/** The nearest line at or above an offset with something written on it. */
function writtenLine(text: string, at: number): Span | null {
  let i = Math.min(at, text.length);
  for (;;) {
    const line = lineAt(text, i);
    for (let k = line.start; k < line.end; k++) if (!isBlank(text.charCodeAt(k))) return line;
    if (line.start === 0) return null;
    i = line.start - 1;
  }
}

/** The text with every line that a span touches replaced by spaces; line ends stay. Null when nothing is written there. */
function blankLines(text: string, from: number, to: number): { text: string; blanked: Span[] } | null {
  const start = lineAt(text, Math.max(0, Math.min(from, text.length))).start;
  const end = lineAt(text, Math.max(start, Math.min(to, text.length))).end;
  const blanked: Span[] = [];
  let middle = "";
  let lineStart = start;
  for (let i = start; i <= end; i++) {
    if (i < end && !isBreak(text.charCodeAt(i))) continue;
    middle += " ".repeat(i - lineStart);
    if (text.slice(lineStart, i).trim() !== "") blanked.push({ start: lineStart, end: i });
    if (i < end) middle += text[i];
    lineStart = i + 1;
  }
  if (blanked.length === 0) return null;
  return { text: text.slice(0, start) + middle + text.slice(end), blanked };
}

/**
 * The maps whose entries may be on a blanked line: for each line the innermost map that holds it, and the maps
 * that own a list on the way. A line after the end of a map still belongs to it when it is indented as deep.
 * `text` and `blanked` are before any shift; the tree's offsets are `shift` more.
 */
export function uncertainMaps(root: MapNode, text: string, blanked: readonly Span[], shift: number): Set<RecordNode> {
  const found = new Set<RecordNode>();
  for (const line of blanked) addHolders(root, text, line, shift, found);
  return found;
}

function addHolders(root: MapNode, text: string, line: Span, shift: number, found: Set<RecordNode>): void {
  let indent = 0;
  while (text.charCodeAt(line.start + indent) === 32) indent++;
  const start = line.start + shift;
  let innermost: MapNode = root;
  let here: MapNode | ListNode = root;
  for (;;) {
    const child: RecordNode | undefined = lastBefore(here, start);
    if (here.kind === "map") innermost = here;
    if (child === undefined || child.kind === "scalar") break;
    const column = child.start - shift - lineAt(text, child.start - shift).start;
    if (child.end <= start && column > indent) break;
    if (here.kind === "map" && child.kind === "list") found.add(here);
    here = child;
  }
  found.add(innermost);
}

/** The last child that starts before an offset. */
function lastBefore(node: RecordNode, offset: number): RecordNode | undefined {
  let last: RecordNode | undefined;
  if (node.kind === "map") {
    for (const entry of node.entries) if (entry.keyStart < offset) last = entry.value;
  } else if (node.kind === "list") {
    for (const item of node.items) if (item.start < offset) last = item;
  }
  return last;
}

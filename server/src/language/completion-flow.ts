// Long because one walk reads JSON and YAML in brackets, whole or half typed, and tells what stands at the caret.
/** What stands at the caret inside brackets: JSON, and YAML in one line. Broken text is read as far as it goes. */
import type { Frame, KeySpot, Notation, Quote, Spot, ValueSpot } from "./completion-spot.ts";
import { below, frame, nothing, skipBlank, TEXT, wordEnd } from "./completion-spot.ts";

export interface Flow {
  readonly text: string;
  /** Offset of the opening bracket. */
  readonly from: number;
  readonly to: number;
  readonly caret: number;
  readonly json: boolean;
  /** Several records may share the file. */
  readonly several: boolean;
  /** Column that what is inserted is indented from, in YAML. */
  readonly column: number;
  readonly opens: Pick<Frame, "shape" | "field" | "owner" | "level">;
}

export interface FlowEnd {
  readonly spot: Spot | undefined;
  /** Offset after the closing bracket, or where reading stopped. */
  readonly end: number;
  /** The brackets were closed before the caret. */
  readonly closed: boolean;
}

type State = "key" | "colon" | "value" | "after";

interface Open {
  readonly frame: Frame;
  state: State;
}

interface Token {
  readonly start: number;
  readonly end: number;
  readonly value: string;
  readonly quote: Quote;
}

interface Found {
  readonly in: Open;
  readonly spot: Spot | undefined;
}

export function scanFlow(flow: Flow): FlowEnd {
  const { text, to, caret } = flow;
  const stack: Open[] = [];
  let found: Found | undefined;
  let at = flow.from;
  let lastEnd = at;
  while (at < to) {
    const ch = text[at] as string;
    if (ch === " " || ch === "\t" || ch === "\n" || ch === "\r") {
      at++;
      continue;
    }
    const top = stack[stack.length - 1];
    const isMark = MARKS.includes(ch) && !(ch === ":" && !flow.json && !endsName(text, at, to));
    if (found === undefined && top !== undefined && (caret < at || (caret === at && isMark)))
      found = { in: top, spot: spotAt(flow, top, undefined, lastEnd) };
    if (!isMark) {
      const token = readToken(flow, at);
      if (top === undefined) return { spot: undefined, end: token.end, closed: caret > token.end };
      if (found === undefined && caret <= token.end) found = { in: top, spot: spotAt(flow, top, token, lastEnd) };
      take(top, token, text, to);
      at = Math.max(token.end, at + 1);
      lastEnd = at;
      continue;
    }
    at++;
    if (ch === "{" || ch === "[") {
      stack.push(open(flow, top, ch));
    } else if (ch === "}" || ch === "]") {
      stack.pop();
      if (found !== undefined && found.in === top) return { spot: found.spot, end: at, closed: false };
      const outer = stack[stack.length - 1];
      if (outer === undefined) return { spot: undefined, end: at, closed: true };
      outer.state = "after";
    } else if (top !== undefined) mark(top, ch);
    lastEnd = at;
  }
  const top = stack[stack.length - 1];
  if (found === undefined && top !== undefined) found = { in: top, spot: spotAt(flow, top, undefined, lastEnd) };
  return { spot: found?.spot, end: to, closed: false };
}

const MARKS = "{}[],:";

/** A colon in YAML ends a name only before a space, a bracket or the end. */
function endsName(text: string, at: number, to: number): boolean {
  return at + 1 >= to || /[\s,[\]{}]/u.test(text[at + 1] as string);
}

function open(flow: Flow, top: Open | undefined, ch: string): Open {
  const kind = ch === "{" ? "map" : "list";
  const state = kind === "map" ? "key" : "value";
  if (top === undefined) return { frame: frame(kind, -1, flow.opens), state };
  if (top.frame.kind === "list") return { frame: frame(kind, -1, kind === "map" ? top.frame : nothing), state };
  const last = top.frame.last;
  top.frame.empty = false;
  return { frame: frame(kind, -1, last === undefined ? nothing : below(top.frame, last, flow.several)), state };
}

function mark(top: Open, ch: string): void {
  if (ch === ",") top.state = top.frame.kind === "map" ? "key" : "value";
  else if (ch === ":" && top.frame.kind === "map") {
    top.state = "value";
    top.frame.empty = true;
  }
}

function take(top: Open, token: Token, text: string, to: number): void {
  if (top.frame.kind === "list") {
    top.frame.items.push(token.value);
    top.state = "after";
    return;
  }
  // A name where a value was due, or after a value without a comma: the text is half typed.
  const isName = top.state !== "value" || text[skipSpace(text, token.end, to)] === ":";
  if (isName) {
    top.frame.keys.set(token.value, "");
    top.frame.last = token.value;
    top.state = "colon";
    return;
  }
  if (top.frame.last !== undefined) top.frame.keys.set(top.frame.last, token.value);
  top.frame.empty = false;
  top.state = "after";
}

function skipSpace(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && /\s/u.test(text[at] as string)) at++;
  return at;
}

function readToken(flow: Flow, at: number): Token {
  const { text, to, caret, json } = flow;
  const first = text[at] as string;
  if (first === '"' || (first === "'" && !json)) {
    const quote = first as Quote;
    let end = at + 1;
    while (end < to && text[end] !== first && text[end] !== "\n" && text[end] !== "\r") end += text[end] === "\\" && first === '"' ? 2 : 1;
    end = Math.min(end, to);
    const isClosed = text[end] === first;
    const holds = at < caret && caret <= end;
    // What a quote without its fellow swallows is no part of the word at the caret.
    if (holds && (!isClosed || /[:,{}[\]]/u.test(text.slice(caret, end)))) {
      const stop = wordEnd(text, caret, to);
      return { start: at, end: stop, value: text.slice(at + 1, stop), quote };
    }
    return { start: at, end: isClosed ? end + 1 : end, value: text.slice(at + 1, end), quote };
  }
  let end = at;
  while (end < to && !isPlainEnd(text, end, to, json)) end++;
  while (end > at && /\s/u.test(text[end - 1] as string)) end--;
  return { start: at, end, value: text.slice(at, end), quote: "" };
}

function isPlainEnd(text: string, at: number, to: number, json: boolean): boolean {
  const ch = text[at] as string;
  if (ch === "\n" || ch === "\r" || ch === "," || ch === "[" || ch === "]" || ch === "{" || ch === "}") return true;
  if (json) return ch === " " || ch === ":" || ch === '"';
  return ch === ":" && endsName(text, at, to);
}

function spotAt(flow: Flow, top: Open, token: Token | undefined, lastEnd: number): Spot | undefined {
  const { text, caret, to, json } = flow;
  const group = top.frame;
  const span = token === undefined ? { start: caret, end: caret } : { start: token.start, end: token.end };
  const notation: Notation = json ? "json" : "flow";
  const quote: Quote = json ? '"' : (token?.quote ?? "");
  const after = text[skipSpace(text, span.end, to)];
  const isFollowed = after !== undefined && /["'\p{L}]/u.test(after);
  if (group.kind === "list") {
    if (top.state === "after" || group.field === undefined) return undefined;
    return value(group, group, span, notation, quote, "", group.items, isFollowed && json ? "," : "");
  }
  const isLate = top.state === "after" && /[\r\n]/u.test(text.slice(lastEnd, span.start));
  if (top.state === "key" || isLate)
    return keySpot(flow, group, span, notation, quote, after === ":", isFollowed, isLate ? lastEnd : undefined);
  if (top.state !== "value" || group.last === undefined) return undefined;
  const of = below(group, group.last, flow.several);
  if (of.field === undefined) return undefined;
  if (of.field.type === "prose" && token !== undefined) return TEXT;
  const lead = token === undefined && text[caret - 1] === ":" ? " " : "";
  return value({ ...of, owner: group.owner }, group, span, notation, quote, lead, [], isFollowed && json ? "," : "");
}

function value(
  of: Pick<Frame, "field" | "owner">,
  group: Frame,
  span: ValueSpot["span"],
  notation: Notation,
  quote: Quote,
  lead: string,
  taken: readonly string[],
  tail: string,
): ValueSpot | undefined {
  if (of.field === undefined) return undefined;
  return {
    what: "value",
    field: of.field,
    owner: of.owner,
    span,
    notation,
    quote,
    taken,
    group: group.keys,
    wrap: group.kind === "map",
    lead,
    tail,
  };
}

function keySpot(
  flow: Flow,
  group: Frame,
  span: KeySpot["span"],
  notation: Notation,
  quote: Quote,
  named: boolean,
  comma: boolean,
  commaAt: number | undefined,
): KeySpot | undefined {
  if (group.shape === undefined) return undefined;
  const column = flow.json ? indentation(flow.text, span.start) : flow.column;
  return {
    what: "key",
    shape: group.shape,
    span,
    notation,
    quote,
    present: group.keys,
    column,
    named,
    lead: "",
    level: group.level,
    row: false,
    comma: comma && !named,
    commaAt,
  };
}

function indentation(text: string, at: number): number {
  const start = text.lastIndexOf("\n", at - 1) + 1;
  return skipBlank(text, start, at) - start;
}

// Long because it is one pass with one cursor, which would only be harder to follow in pieces.
import {
  CHOMPING_MODE,
  COLLECTION_STYLE,
  EVENT_ID,
  type Event,
  getScalarValue,
  type MappingEvent,
  SCALAR_STYLE,
  type ScalarEvent,
  type SequenceEvent,
} from "js-yaml";
import type { ProblemCode, SyntaxProblem } from "../../source/problem.ts";
import type { ListNode, MapNode, RecordNode } from "../../source/tree.ts";
import { hasLoneSurrogate, isReserved, keyWord, MAX_DEPTH, wellFormed } from "../bounds.ts";
import { COLON, DASH, isBlank, isBlankOrEnd, isIndicator, isPair, nextMarker, pastMarker, QUESTION, skip } from "./cursor.ts";

/** An open collection while events are read. */
interface Frame {
  readonly node: MapNode | ListNode;
  readonly flow: boolean;
  /** `[name: value]`: a group without braces of its own. */
  readonly pair: boolean;
  /** In a group: the key has been read and its value comes next. */
  hasKey: boolean;
  /** In a group: the entry being read has a `? ` key, which is already reported. */
  explicit: boolean;
  /** The key just read; null when its entry is left out. */
  key: string | null;
  keyStart: number;
  keyEnd: number;
  /** Keys so far, once there are too many to scan. */
  seen: Set<string> | null;
}

/** What events give: the first document's tree, and whether more documents follow it. */
export interface Built {
  readonly root: RecordNode | null;
  readonly several: boolean;
}

const SCAN_KEYS = 12;

/**
 * The tree of a text from its events, in one pass forwards. The events give the offsets of scalars and the
 * starts of collections; everything else is found by a cursor that never goes back. `shift` is added to every
 * offset that leaves here (for a slice of a longer text). Refused constructs are added to `problems`; the root
 * is null when the nesting is too deep.
 */
export function buildTree(text: string, events: readonly Event[], shift: number, problems: SyntaxProblem[]): Built {
  const stack: Frame[] = [];
  let top: Frame | null = null;
  let root: RecordNode | null = null;
  let documents = 0;
  let explicitPair = false;
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;

  function report(code: ProblemCode, start: number, end: number, data?: Record<string, string>): void {
    const from = start + shift;
    const to = end + shift;
    problems.push(data === undefined ? { code, start: from, end: to } : { code, start: from, end: to, data });
  }

  /** Move the cursor to where the next child stands: past `- `, `: `, `? ` and commas. */
  function step(): void {
    if (top === null) return;
    if (top.hasKey) {
      const next = skip(text, at, false);
      if (text.charCodeAt(next) === COLON) at = next + 1;
      return;
    }
    const next = skip(text, at, top.flow && !top.pair);
    const ch = text.charCodeAt(next);
    if (ch === DASH && !top.flow && top.node.kind === "list") {
      at = next + 1;
      return;
    }
    at = next;
    if (ch !== QUESTION || !isBlankOrEnd(text, next + 1)) return;
    report("complex-key", next, next + 1);
    at = next + 1;
    if (top.node.kind === "map") top.explicit = true;
    else explicitPair = true;
  }

  function properties(event: ScalarEvent | MappingEvent | SequenceEvent): void {
    if (event.anchorStart >= 0) report("anchor", event.anchorStart - 1, event.anchorEnd);
    if (event.tagStart >= 0) report("tag", event.tagStart, event.tagEnd);
    at = Math.max(at, event.anchorEnd, event.tagEnd);
  }

  function takeKey(key: string | null, start: number, end: number): void {
    const frame = top as Frame;
    frame.hasKey = true;
    frame.keyStart = start + shift;
    frame.keyEnd = end + shift;
    frame.node.end = frame.keyEnd;
    if (!frame.explicit) frame.key = key;
    frame.explicit = false;
  }

  /** The key as it counts, or null (and a problem) when its entry is left out. */
  function usableKey(key: string, start: number, end: number, isPlain: boolean): string | null {
    const frame = top as Frame;
    if (frame.explicit) return null;
    if (isPlain && key === "<<") report("merge-key", start, end);
    else if (isReserved(key)) report("reserved-key", start, end, keyWord(key));
    else if (isTaken(frame, key)) report("key-twice", start, end, keyWord(key));
    else return key;
    return null;
  }

  function attach(node: RecordNode): void {
    if (top === null) {
      root ??= node;
      return;
    }
    const owner = top.node;
    owner.end = node.end;
    if (owner.kind === "list") {
      owner.items.push(node);
      return;
    }
    if (!top.hasKey) {
      // A scalar here is an alias, which is reported already.
      if (!top.explicit && node.kind !== "scalar") report("complex-key", node.start - shift, node.end - shift);
      takeKey(null, node.start - shift, node.end - shift);
      return;
    }
    top.hasKey = false;
    if (top.key === null) return;
    owner.entries.push({ key: top.key, keyStart: top.keyStart, keyEnd: top.keyEnd, value: node });
    top.key = null;
  }

  function scalar(event: ScalarEvent): void {
    step();
    let start = at;
    let end = at;
    if (event.anchorStart >= 0 || event.tagStart >= 0) properties(event);
    if (event.valueStart >= 0) {
      const header = at;
      start = event.valueStart;
      end = at = event.valueEnd;
      if (event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED) {
        start--;
        end = at = end + 1;
      } else if (event.style !== SCALAR_STYLE.PLAIN) {
        start = skip(text, header, false);
        if (event.chomping !== CHOMPING_MODE.KEEP) end = blockTextEnd(text, start, event);
      }
    }
    const isKey = top !== null && top.node.kind === "map" && !top.hasKey;
    let value = event.valueStart < 0 ? "" : getScalarValue(text, event);
    if (!event.fast && event.style === SCALAR_STYLE.DOUBLE_QUOTED && hasLoneSurrogate(value)) {
      report("lone-surrogate", start, end);
      value = wellFormed(value);
    }
    if (isKey) {
      takeKey(usableKey(value, start, end, event.style === SCALAR_STYLE.PLAIN), start, end);
      return;
    }
    attach({ kind: "scalar", start: start + shift, end: end + shift, text: valueText(value, event) });
  }

  function open(event: MappingEvent | SequenceEvent, next: Event | undefined): void {
    step();
    if (event.anchorStart >= 0 || event.tagStart >= 0) properties(event);
    const flow = event.style === COLLECTION_STYLE.FLOW;
    const isMap = event.type === EVENT_ID.MAPPING;
    const pair = isMap && isPair(text, event, next);
    const start = event.start + shift;
    const node: MapNode | ListNode = isMap
      ? { kind: "map", start, end: start, entries: [] }
      : { kind: "list", start, end: start, items: [] };
    at = flow && !pair ? event.start + 1 : event.start;
    const explicit = pair && explicitPair;
    explicitPair = false;
    top = { node, flow, pair, hasKey: false, explicit, key: null, keyStart: 0, keyEnd: 0, seen: null };
    stack.push(top);
  }

  for (let i = 0; i < events.length; i++) {
    const event = events[i] as Event;
    switch (event.type) {
      case EVENT_ID.SCALAR:
        scalar(event);
        break;
      case EVENT_ID.SEQUENCE:
      case EVENT_ID.MAPPING:
        if (stack.length >= MAX_DEPTH) {
          report("too-deep", event.start, event.start + 1, { bound: String(MAX_DEPTH) });
          return { root: null, several: false };
        }
        open(event, events[i + 1]);
        break;
      case EVENT_ID.POP: {
        const frame = stack.pop();
        if (frame === undefined) break; // the end of a document
        if (frame.flow && !frame.pair) {
          at = skip(text, at, true) + 1;
          frame.node.end = at + shift;
        }
        top = stack[stack.length - 1] ?? null;
        attach(frame.node);
        break;
      }
      case EVENT_ID.ALIAS:
        step();
        report("alias", event.anchorStart - 1, event.anchorEnd);
        at = event.anchorEnd;
        attach({ kind: "scalar", start: event.anchorStart - 1 + shift, end: at + shift, text: null });
        break;
      case EVENT_ID.DOCUMENT:
        if (documents++ > 0) {
          const start = Math.min(nextMarker(text, at), text.length);
          report("several-documents", start, Math.min(start + 3, text.length));
          return { root, several: true };
        }
        if (event.explicitStart) at = pastMarker(text, at);
        break;
    }
  }
  return { root, several: false };
}

function isTaken(frame: Frame, key: string): boolean {
  const entries = (frame.node as MapNode).entries;
  if (frame.seen === null && entries.length > SCAN_KEYS) {
    frame.seen = new Set();
    for (const entry of entries) frame.seen.add(entry.key);
  }
  if (frame.seen === null) {
    for (const entry of entries) if (entry.key === key) return true;
    return false;
  }
  if (frame.seen.has(key)) return true;
  frame.seen.add(key);
  return false;
}

/** The end of a block's text without the blank lines after it; of its header when it has no text. */
function blockTextEnd(text: string, header: number, event: ScalarEvent): number {
  let end = event.valueEnd;
  while (end > event.valueStart && isBlank(text.charCodeAt(end - 1))) end--;
  if (end > event.valueStart) return end;
  end = header + 1;
  while (isIndicator(text.charCodeAt(end))) end++;
  return end;
}

/** The text of a value: trimmed, with LF line ends; null when nothing is written. */
function valueText(value: string, event: ScalarEvent): string | null {
  if (event.style === SCALAR_STYLE.PLAIN) {
    if (value === "" || value === "~" || value === "null") return null;
    return event.fast ? value : value.trim();
  }
  if (event.fast || !value.includes("\r")) return value.trim();
  return value.replace(/\r\n?/g, "\n").trim();
}

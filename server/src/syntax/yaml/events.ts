import { type Event, parseEvents, YAMLException } from "js-yaml";
import type { SyntaxProblem } from "../../source/problem.ts";
import { MAX_DEPTH } from "../bounds.ts";
import { isBlank, isBreak, lineAt, TAB } from "./cursor.ts";

/** Where a text stops being YAML. `at` is the offset the parser stopped at, `problem` the place to show. */
export interface Stop {
  readonly at: number;
  readonly problem: SyntaxProblem;
}

// Two more than collections may be nested: to the parser a value is a level, and so is looking for a key there.
const OPTIONS = { maxDepth: MAX_DEPTH + 2 };

/** The events of a text, or where it stops being YAML. The only place that knows the parser's exceptions. */
export function readEvents(text: string): Event[] | Stop {
  try {
    return parseEvents(text, OPTIONS);
  } catch (thrown) {
    if (!(thrown instanceof YAMLException)) throw thrown;
    const at = Math.min(thrown.mark?.position ?? 0, text.length);
    return { at, problem: stopProblem(text, at, thrown.reason) };
  }
}

export function isStop(read: Event[] | Stop): read is Stop {
  return !Array.isArray(read);
}

function stopProblem(text: string, at: number, reason: string): SyntaxProblem {
  if (reason.startsWith("nesting exceeded")) {
    return { code: "too-deep", start: at, end: Math.min(at + 1, text.length), data: { bound: String(MAX_DEPTH) } };
  }
  const place = lastWritten(text, at);
  const line = lineAt(text, place);
  let first = line.start;
  let tab = -1;
  while (first < line.end && isBlank(text.charCodeAt(first))) {
    if (tab < 0 && text.charCodeAt(first) === TAB) tab = first;
    first++;
  }
  if (tab >= 0) return { code: "tab-indent", start: tab, end: first };
  if (reason.startsWith("tab characters")) return { code: "tab-indent", start: at, end: Math.min(at + 1, text.length) };
  let end = line.end;
  while (end > first && isBlank(text.charCodeAt(end - 1))) end--;
  const start = place === at && at < end ? at : first;
  return { code: "broken", start, end: Math.max(end, start) };
}

/** The offset itself when its line has text at or before it, else the end of the nearest line above that has. */
function lastWritten(text: string, at: number): number {
  if (at < text.length && !isBlank(text.charCodeAt(at))) return at;
  let i = at;
  while (i > 0 && isBlank(text.charCodeAt(i - 1))) i--;
  if (i === 0) return at;
  return i < text.length && isBreak(text.charCodeAt(i)) ? i - 1 : i;
}

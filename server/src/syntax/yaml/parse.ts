import type { Event } from "js-yaml";
import type { Parsed, SyntaxProblem } from "../../source/problem.ts";
import type { RecordNode, Span } from "../../source/tree.ts";
import { lengthProblem, withoutLoneSurrogates } from "../bounds.ts";
import type { Stop } from "./events.ts";
import { isStop, readEvents } from "./events.ts";
import { faultAbove, recover, trimmed, uncertainMaps } from "./recover.ts";
import { buildTree } from "./tree.ts";

export interface ParseOptions {
  /** What was just typed, in the offsets of the text: lets a broken text be read without it. */
  readonly changed?: Span | undefined;
}

const NOTHING: ReadonlySet<RecordNode> = new Set();

/** Read a YAML record. Never throws; linear in the length of the text. */
export function parseYaml(text: string, options: ParseOptions = {}): Parsed {
  return parseYamlSlice(text, 0, text.length, options);
}

/**
 * Read the YAML between two offsets of a longer text (Markdown front matter). Every offset in the result, and
 * `changed`, is an offset of the whole text.
 */
export function parseYamlSlice(text: string, start: number, end: number, options: ParseOptions = {}): Parsed {
  const slice = start === 0 && end === text.length ? text : text.slice(start, end);
  const tooLong = lengthProblem(slice);
  if (tooLong !== null) return unreadable([moved(tooLong, start)]);
  const problems: SyntaxProblem[] = [];
  const source = withoutLoneSurrogates(slice, problems);
  if (start > 0 && problems.length > 0) problems.push(moved(problems.pop() as SyntaxProblem, start));
  const read = readEvents(source);
  if (!isStop(read)) return fromEvents(source, read, start, problems);

  if (options.changed === undefined || read.problem.code === "too-deep") {
    problems.push(moved(atFault(source, read), start));
    return unreadable(problems);
  }
  const changed = { start: options.changed.start - start, end: options.changed.end - start };
  const recovered = recover(source, read, changed);
  if (recovered === null) {
    problems.push(moved(atFault(source, read), start));
    return unreadable(problems);
  }
  // What had to be left out to read the rest is what is at fault.
  const line = recovered.blanked.findLast((one) => one.start <= read.problem.start) ?? recovered.blanked[0];
  const isThere = line === undefined || (line.start <= read.problem.start && read.problem.start <= line.end);
  problems.push(moved(isThere || read.problem.code !== "broken" ? read.problem : { code: "broken", ...trimmed(source, line) }, start));
  const found: SyntaxProblem[] = [];
  const parsed = fromEvents(recovered.text, recovered.events, start, found);
  if (!parsed.readable || parsed.root === null) return unreadable(problems);
  // A blanked `- ` joins two items, whose keys then seem to come twice: said again once the text is whole.
  for (const problem of found) if (problem.code !== "key-twice") problems.push(problem);
  problems.sort(byPlace);
  return {
    format: "yaml",
    root: parsed.root,
    problems,
    uncertain: uncertainMaps(parsed.root, source, recovered.blanked, start),
    readable: true,
  };
}

/** The problem at which reading stopped, at the line above where that one is to blame. */
function atFault(source: string, stop: Stop): SyntaxProblem {
  const above = stop.problem.code === "broken" ? faultAbove(source, stop.at) : null;
  return above === null ? stop.problem : { code: "broken", start: above.start, end: above.end };
}

function fromEvents(text: string, events: readonly Event[], shift: number, problems: SyntaxProblem[]): Parsed {
  const { root, several } = buildTree(text, events, shift, problems);
  if (root === null && problems.some((problem) => problem.code === "too-deep")) return unreadable(problems);
  if (root === null || root.kind !== "map") {
    if (!several) problems.push(notARecord(text, root, shift));
    return unreadable(problems);
  }
  if (problems.length > 1) problems.sort(byPlace);
  return { format: "yaml", root, problems, uncertain: NOTHING, readable: !several };
}

function byPlace(a: SyntaxProblem, b: SyntaxProblem): number {
  return a.start - b.start || a.end - b.end;
}

function notARecord(text: string, root: RecordNode | null, shift: number): SyntaxProblem {
  if (root === null || root.start === root.end) return { code: "not-a-record", start: shift, end: shift };
  let end = root.start - shift;
  while (end < root.end - shift && text[end] !== "\n" && text[end] !== "\r") end++;
  return { code: "not-a-record", start: root.start, end: Math.max(end + shift, root.start) };
}

function unreadable(problems: SyntaxProblem[]): Parsed {
  return { format: "yaml", root: null, problems, uncertain: NOTHING, readable: false };
}

function moved(problem: SyntaxProblem, shift: number): SyntaxProblem {
  if (shift === 0) return problem;
  const start = problem.start + shift;
  const end = problem.end + shift;
  return problem.data === undefined ? { code: problem.code, start, end } : { code: problem.code, start, end, data: problem.data };
}

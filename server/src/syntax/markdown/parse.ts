import type { Parsed, SyntaxProblem } from "../../source/problem.ts";
import type { Shapes } from "../../source/shape.ts";
import { entryOf, type MapNode, type RecordNode, type Span } from "../../source/tree.ts";
import { lengthProblem, withoutLoneSurrogates } from "../bounds.ts";
import { parseYamlSlice } from "../yaml/parse.ts";
import { readBody } from "./body.ts";
import { findFront, guessKind } from "./front.ts";
import { startReading } from "./lines.ts";
import { compared } from "./titles.ts";

/** Kinds of which one file may hold several records. */
export const SEVERAL: ReadonlySet<string> = new Set(["contact", "check"]);
const NONE: ReadonlySet<RecordNode> = new Set();

export interface ParseOptions {
  /** What was just typed, in offsets of the text: lets broken front matter be read without it. */
  readonly changed?: Span | undefined;
}

/**
 * Read a Markdown record into a tree and the problems met, in the order of the text. Offsets are UTF-16 units;
 * never throws; linear in the length of the text. Sections are read when `shapes` has the kind that the front
 * matter names, even where the rest of the front matter cannot be read (then `readable` is false).
 */
export function parseMarkdown(text: string, shapes: Shapes, options: ParseOptions = {}): Parsed {
  const tooLong = lengthProblem(text);
  if (tooLong !== null) return unreadable([tooLong]);
  const problems: SyntaxProblem[] = [];
  const reading = startReading(withoutLoneSurrogates(text, problems), problems);
  const front = findFront(reading);
  if (front === null) return unreadable(problems);

  const { changed } = options;
  const typedHere = changed !== undefined && changed.start <= front.end && changed.end >= front.start;
  const yaml = parseYamlSlice(reading.text, front.start, front.end, typedHere ? { changed } : {});
  for (const problem of yaml.problems) problems.push(problem);

  const kind = compared(yaml.root === null ? guessKind(reading.text.slice(front.start, front.end)) : kindOf(yaml.root));
  const shape = shapes.get(kind);
  const root: MapNode | null =
    yaml.root ?? (shape === undefined ? null : { kind: "map", start: front.start, end: front.start, entries: [] });
  if (root !== null && shape !== undefined) {
    reading.several = SEVERAL.has(kind);
    readBody(reading, shape, root, front.after);
  }
  return { format: "markdown", root, problems: inOrder(problems), uncertain: yaml.uncertain, readable: yaml.readable };
}

function unreadable(problems: SyntaxProblem[]): Parsed {
  return { format: "markdown", root: null, problems: inOrder(problems), uncertain: NONE, readable: false };
}

/** The kind a record names, as written; "" when it names none. */
export function kindOf(root: MapNode): string {
  const value = entryOf(root, "record")?.value;
  return value?.kind === "scalar" ? (value.text ?? "") : "";
}

function inOrder(problems: SyntaxProblem[]): SyntaxProblem[] {
  return problems.length < 2 ? problems : problems.sort((a, b) => a.start - b.start || a.end - b.end);
}

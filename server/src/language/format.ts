// Long because the few things that are made tidy share one reading of the text and one comparison at the end.
/** Formatting that keeps every word: spaces, the usual spelling of choices, nothing else; and no edit if what is read would change. */
import type { FileAnalysis } from "../engine/file.ts";
import { reread } from "../engine/reread.ts";
import { readScalar } from "../record/values.ts";
import { isBlank } from "../record/written.ts";
import type { TextEdit } from "../source/edit.ts";
import { applyEdits } from "../source/edit.ts";
import type { FieldShape, Shape } from "../source/shape.ts";
import type { Entry, MapNode, RecordNode, ScalarNode, Span } from "../source/tree.ts";
import { bulletEdits } from "./bullets.ts";

/** Values that are read otherwise on purpose: as typed, and as the tool writes them. */
type Respelt = ReadonlyMap<ScalarNode, string>;

/** The edits that make a file tidy, in the order of the text; none when it cannot be read whole, or is tidy. */
export function formatEdits(file: FileAnalysis): TextEdit[] {
  const { parsed, text } = file;
  const shape = file.entries[0]?.read.shape;
  if (parsed === undefined || parsed.root === null || !parsed.readable || parsed.problems.length > 0 || shape === undefined) return [];
  const root = parsed.root;
  const front = file.format === "markdown" ? frontEnd(text) : 0;
  const respelt = new Map<ScalarNode, string>();
  const spelling: TextEdit[] = [];
  eachChoice(root, shape, (node, word) => {
    const edit = respell(file, node, word);
    if (edit === undefined) return;
    respelt.set(node, word);
    spelling.push(edit);
  });
  const spaces = [
    ...(file.format === "markdown" ? keySpaces(text, root, front) : []),
    ...lineEnds(text, linesOfWords(root, text)),
    ...lastLine(text),
  ];
  const bullets = file.format === "markdown" ? bulletEdits(text, root, front) : [];
  const none: Respelt = new Map();
  // Where one kind of edit would change what is read, the others still stand.
  for (const [edits, said] of [
    [[...spelling, ...spaces, ...bullets], respelt],
    [[...spelling, ...spaces], respelt],
    [spaces, none],
    [spelling, respelt],
  ] as const) {
    if (edits.length === 0) continue;
    const sorted = merged(edits);
    if (isSame(file, applyEdits(text, sorted), said)) return sorted;
  }
  return [];
}

/** Edits in order; one inside another, such as a space at an end that is taken off as a whole, is left out. */
function merged(edits: readonly TextEdit[]): TextEdit[] {
  const out: TextEdit[] = [];
  for (const edit of [...edits].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = out[out.length - 1];
    if (last === undefined || edit.start >= last.end) out.push(edit);
  }
  return out;
}

function isSame(file: FileAnalysis, text: string, respelt: Respelt): boolean {
  const after = reread(text, file.format);
  if (!after.readable || after.problems.length > 0) return false;
  return sameNode(file.parsed?.root ?? null, after.root, respelt);
}

function sameNode(a: RecordNode | null | undefined, b: RecordNode | null | undefined, respelt: Respelt): boolean {
  if (a === null || a === undefined || b === null || b === undefined) return a === b;
  if (a.kind === "scalar") return b.kind === "scalar" && (respelt.get(a) ?? a.text) === b.text;
  if (a.kind === "list")
    return b.kind === "list" && a.items.length === b.items.length && a.items.every((item, i) => sameNode(item, b.items[i], respelt));
  if (b.kind !== "map" || a.entries.length !== b.entries.length) return false;
  return a.entries.every((entry, i) => entry.key === b.entries[i]?.key && sameNode(entry.value, b.entries[i]?.value, respelt));
}

/** Choices and answers whose usual spelling is certain and is not what stands there. */
function eachChoice(node: MapNode, shape: Shape, visit: (node: ScalarNode, word: string) => void): void {
  for (const entry of node.entries) {
    const field = shape.byName.get(entry.key);
    if (entry.key === "records" && field === undefined && entry.value.kind === "list") eachRow(entry.value.items, shape, visit);
    if (field === undefined || isLabel(entry)) continue;
    const value = entry.value;
    if (value.kind === "map") field.shape !== undefined && eachChoice(value, field.shape, visit);
    else if (value.kind === "list" && field.shape !== undefined) eachRow(value.items, field.shape, visit);
    else if (value.kind === "list") for (const item of value.items) choice(item, field, visit);
    else choice(value, field, visit);
  }
}

function eachRow(items: readonly RecordNode[], shape: Shape, visit: (node: ScalarNode, word: string) => void): void {
  for (const item of items) if (item.kind === "map") eachChoice(item, shape, visit);
}

/** A row's label in Markdown is one of the words people use: it stays. */
const isLabel = (entry: Entry): boolean => entry.keyStart === entry.value.start && entry.keyEnd === entry.value.end;

function choice(node: RecordNode, field: FieldShape, visit: (node: ScalarNode, word: string) => void): void {
  if (node.kind !== "scalar" || node.text === null || isBlank(node.text)) return;
  if (field.type !== "choice" && field.type !== "choices" && field.type !== "answer") return;
  const read = readScalar(node.text, field);
  const word = read.value ?? read.instead;
  // The words after an answer are somebody's own.
  if (word !== undefined && word !== node.text && /^[\w-]+$/u.test(word)) visit(node, word);
}

/** The word in the place of the old one, in the quotes that stand there. */
function respell(file: FileAnalysis, node: ScalarNode, word: string): TextEdit | undefined {
  const written = file.text.slice(node.start, node.end);
  for (const quote of ['"', "'", ""]) {
    if (written !== quote + node.text + quote) continue;
    if (quote === "" && file.format === "json") return undefined;
    return { start: node.start, end: node.end, text: quote + word + quote };
  }
  return undefined;
}

/** Where the front matter of a Markdown record ends. */
function frontEnd(text: string): number {
  const end = /\r?\n---[ \t]*(?:\r?\n|$)/u.exec(text);
  return end === null ? text.length : end.index;
}

/** `name:   value` in front matter. */
function keySpaces(text: string, node: RecordNode, front: number): TextEdit[] {
  const out: TextEdit[] = [];
  const step = (here: RecordNode): void => {
    if (here.kind === "scalar" || here.start > front) return;
    if (here.kind === "list") {
      for (const item of here.items) step(item);
      return;
    }
    for (const { keyEnd, value } of here.entries) {
      if (keyEnd < front && value.start <= front && value.start > keyEnd) {
        const between = text.slice(keyEnd, value.start);
        if (between !== ": " && /^[ \t]*:[ \t]+$/u.test(between)) out.push({ start: keyEnd, end: value.start, text: ": " });
      }
      step(value);
    }
  };
  step(node);
  return out;
}

/** Words that go over several lines, in the order of the text. */
function linesOfWords(root: RecordNode, text: string): Span[] {
  const out: Span[] = [];
  const step = (node: RecordNode): void => {
    if (node.kind === "list") node.items.forEach(step);
    else if (node.kind === "map") for (const entry of node.entries) step(entry.value);
    else if (/[\r\n]/u.test(text.slice(node.start, node.end))) out.push(node);
  };
  step(root);
  return out.sort((a, b) => a.start - b.start);
}

/** Spaces at the ends of lines, but for those inside words. */
function lineEnds(text: string, words: readonly Span[]): TextEdit[] {
  const out: TextEdit[] = [];
  let next = 0;
  for (const match of text.matchAll(/(?<![ \t])[ \t]+(?=[\r\n])/gu)) {
    const start = match.index;
    const end = start + match[0].length;
    while (next < words.length && (words[next] as Span).end <= start) next++;
    const span = words[next];
    if (span === undefined || span.start >= end) out.push({ start, end, text: "" });
  }
  return out;
}

/** One line break at the end, as the text has them elsewhere. */
function lastLine(text: string): TextEdit[] {
  let end = text.length;
  while (end > 0 && " \t\r\n".includes(text.charAt(end - 1))) end--;
  const wanted = /\r\n/u.test(text) ? "\r\n" : "\n";
  return text.slice(end) === wanted ? [] : [{ start: end, end: text.length, text: wanted }];
}

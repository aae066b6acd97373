import type { RecordEdit, TextEdit } from "../source/edit.ts";
import type { Format, Parsed } from "../source/problem.ts";
import type { Shapes } from "../source/shape.ts";
import type { Span } from "../source/tree.ts";
import { editJson } from "./json/edit.ts";
import { parseJson } from "./json/parse.ts";
import { editMarkdown } from "./markdown/edit.ts";
import { parseMarkdown } from "./markdown/parse.ts";
import { editYaml } from "./yaml/edit.ts";
import { parseYaml } from "./yaml/parse.ts";

export interface ParseOptions {
  /** What was just typed, in offsets of the text: lets a broken text be read without it. */
  readonly changed?: Span | undefined;
}

const ENDING = /\.case\.(?:(ya?ml)|(json)|(md))$/i;

/** The format a file name says a record is in, or undefined for a file that is no record. */
export function formatOf(path: string): Format | undefined {
  const match = ENDING.exec(path);
  if (match === null) return undefined;
  if (match[1] !== undefined) return "yaml";
  return match[2] === undefined ? "markdown" : "json";
}

/** Read a record in any format. Never throws. */
export function parse(text: string, format: Format, shapes: Shapes, options: ParseOptions = {}): Parsed {
  if (format === "yaml") return parseYaml(text, options);
  if (format === "json") return parseJson(text, options);
  return parseMarkdown(text, shapes, options);
}

/** The text edits for record edits, already checked by reading the result; null when they cannot be made safely. */
export function edit(text: string, format: Format, edits: readonly RecordEdit[], shapes: Shapes): TextEdit[] | null {
  if (format === "yaml") return editYaml(text, edits);
  if (format === "json") return editJson(text, edits);
  return editMarkdown(text, edits, shapes);
}

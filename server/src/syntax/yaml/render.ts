import type { PlainValue } from "../../source/edit.ts";
import { isList } from "../verify.ts";

/** The measures a text is written with: its line end and its indentation, in columns. */
export interface Layout {
  readonly eol: string;
  /** From a group's keys to those of a group inside it. */
  readonly step: number;
  /** From a group's keys to the dashes of a list inside it; may be 0. */
  readonly dash: number;
}

// Starts with a letter or digit, and holds nothing that YAML or a reader could take for punctuation of its own.
const PLAIN = /^[\p{L}\p{N}][\p{L}\p{N} .,;!?()'"’‘“”£€%/&+=_–—-]*$/u;
// What some reader of YAML 1.1 or 1.2 takes for something that is not text.
const WORD = /^(?:y|n|yes|no|on|off|true|false|null)$/i;
const NUMBER_LIKE = /^[0-9][0-9a-fxo_.,e+-]*$/i;
const PLAIN_NUMBER = /^(?:0|[1-9][0-9]{0,14})(?:\.[0-9]*[1-9])?$|^[0-9]{4}-[0-9]{2}-[0-9]{2}$/;
const FLOW_LIMIT = 80;
const TO_ESCAPE = /[\u007f-\u009f\u2028\u2029\ufeff]/g;
// A `|` block shows its text as it is, so nothing in it may need an escape.
const NOT_IN_BLOCK = /[^\t\n\x20-\x7e\xa0-\u2027\u202a-\ufefe\uff00-\ufffd]/;
const PAIRS = /[\u{10000}-\u{10ffff}]/gu;

/** A text on one line: plain where no reader could take it for anything else, else in double quotes. */
export function inlineText(text: string, inFlow: boolean): string {
  return isPlainSafe(text) && !(inFlow && text.includes(",")) ? text : quoted(text);
}

function isPlainSafe(text: string): boolean {
  if (!PLAIN.test(text) || text.endsWith(" ") || WORD.test(text)) return false;
  return !NUMBER_LIKE.test(text) || PLAIN_NUMBER.test(text);
}

function quoted(text: string): string {
  return JSON.stringify(text).replace(TO_ESCAPE, escapeCode);
}

function escapeCode(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** A value on one line, as inside brackets. */
export function flowValue(value: PlainValue): string {
  if (typeof value === "string") return inlineText(value, true);
  if (isList(value)) return `[${value.map(flowValue).join(", ")}]`;
  const parts = Object.entries(value).map(([key, item]) => `${inlineText(key, true)}: ${flowValue(item)}`);
  return parts.length === 0 ? "{}" : `{ ${parts.join(", ")} }`;
}

/** Whether a text is written as a `|` block: several lines, and nothing in them that needs an escape. */
export function isBlockText(value: PlainValue): value is string {
  return typeof value === "string" && value.includes("\n") && fitsBlock(value);
}

/** Whether a `|` block can hold a text. */
export function fitsBlock(text: string): boolean {
  return text !== "" && !/^\s|\s$/.test(text) && !NOT_IN_BLOCK.test(text.replace(PAIRS, "x"));
}

/** The lines of a `|` block, without the header and the last line end. Empty lines are not indented. */
export function blockLines(text: string, column: number, eol: string): string {
  const lead = " ".repeat(column);
  return text
    .split("\n")
    .map((line) => (line === "" ? "" : lead + line))
    .join(eol);
}

/** Whether a value goes on the line of its key: a text, nothing in brackets, or a short list of texts. */
export function isInline(value: PlainValue): boolean {
  if (typeof value === "string") return !isBlockText(value);
  if (!isList(value)) return Object.keys(value).length === 0;
  if (!value.every((item) => typeof item === "string" && !item.includes("\n"))) return false;
  return flowValue(value).length <= FLOW_LIMIT;
}

/** What follows the colon of a key at `column`: from the space or line end before the value. */
export function afterKey(value: PlainValue, column: number, layout: Layout): string {
  if (isBlockText(value)) return ` |${layout.eol}${blockLines(value, column + layout.step, layout.eol)}`;
  if (typeof value === "string") return ` ${inlineText(value, false)}`;
  if (isInline(value)) return ` ${flowValue(value)}`;
  const inner = column + (isList(value) ? layout.dash : layout.step);
  return layout.eol + " ".repeat(inner) + block(value, inner, layout);
}

/** What follows a dash at `column`, from the space before the value. */
export function afterDash(value: PlainValue, column: number, layout: Layout): string {
  if (isBlockText(value)) return ` |${layout.eol}${blockLines(value, column + 2, layout.eol)}`;
  if (typeof value === "string") return ` ${inlineText(value, false)}`;
  if (isInline(value)) return ` ${flowValue(value)}`;
  return ` ${block(value, column + 2, layout)}`;
}

/** A filled group or list in block style; its first line starts at `column` and is not indented. */
export function block(value: Exclude<PlainValue, string>, column: number, layout: Layout): string {
  const between = layout.eol + " ".repeat(column);
  if (isList(value)) return value.map((item) => `-${afterDash(item, column, layout)}`).join(between);
  return Object.entries(value)
    .map(([key, item]) => `${inlineText(key, false)}:${afterKey(item, column, layout)}`)
    .join(between);
}

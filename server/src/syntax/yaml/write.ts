import type { Written } from "../plain.ts";

type Group = { readonly [key: string]: Written };

const WIDEST_FLOW = 100;
/** A text that needs quotes and is longer than this reads better as a block. */
const SHORT = 60;
// Narrow on purpose: what is left out is put in quotes, which is never wrong.
const PLAIN_START = /^[\p{L}\p{N}(£]/u;
const PLAIN = /^[\p{L}\p{N}\p{P}\p{Sc}\p{Sm} ]+$/u;
const NOT_PLAIN = /: |:$| #|[\ufeff\u2028\u2029]/;
const FLOW_MARKS = /[,[\]{}]/;
const MEANS_NOTHING = /^(?:~|null)$/i;
const FLOW_KEY = /^\w+$/;
const KEY = /^[A-Za-z_][A-Za-z0-9_.-]*(?:\[[A-Za-z0-9_.-]+\][A-Za-z0-9_.[\]-]*)?$/;
/** What a `|` block cannot show as it is: tabs may be there, other controls and odd line ends may not. */
const NOT_LITERAL = /[^\t\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]/u;
const BLANK_LINE = /^[ \t]+$/m;
const ESCAPED = /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g;

/**
 * A plain record as YAML: block style, two spaces a level, rows under their key, prose of several lines as a
 * `|` block, short groups and lists on one line. Read back, it gives the same values as long as texts are
 * trimmed and have LF line ends.
 */
export function writeYaml(value: Group): string {
  const out: string[] = [];
  writeGroup(value, "", "", out);
  return out.length === 0 ? "{}\n" : `${out.join("\n")}\n`;
}

/** `first` is what stands before the first key: its indentation, or a dash. */
function writeGroup(group: Group, first: string, indent: string, out: string[]): void {
  let before = first;
  for (const key of Object.keys(group)) {
    writeEntry(`${before}${writeKey(key)}:`, group[key] as Written, indent, out);
    before = indent;
  }
}

function writeEntry(start: string, value: Written, indent: string, out: string[]): void {
  if (value === null || typeof value === "string") {
    writeText(start, value, indent, out);
    return;
  }
  const flow = flowOf(value);
  if (flow !== null && start.length + flow.length < WIDEST_FLOW) {
    out.push(`${start} ${flow}`);
    return;
  }
  out.push(start);
  if (isList(value)) writeList(value, `${indent}  `, out);
  else writeGroup(value, `${indent}  `, `${indent}  `, out);
}

function writeList(list: readonly Written[], indent: string, out: string[]): void {
  for (const item of list) {
    if (item === null || typeof item === "string") writeText(`${indent}-`, item, indent, out);
    else if (isList(item) || Object.keys(item).length === 0) out.push(`${indent}- ${deepFlow(item)}`);
    else writeGroup(item, `${indent}- `, `${indent}  `, out);
  }
}

function writeText(start: string, text: string | null, indent: string, out: string[]): void {
  if (text === null) {
    out.push(start);
    return;
  }
  const oneLine = writeScalar(text, false);
  if ((text.includes("\n") || (oneLine !== text && text.length > SHORT)) && isLiteral(text)) {
    out.push(`${start} |`);
    for (const line of text.split("\n")) out.push(line === "" ? "" : `${indent}  ${line}`);
  } else out.push(`${start} ${oneLine}`);
}

/** Trimmed texts only: a block would change white space at either end. */
function isLiteral(text: string): boolean {
  return text.trim() === text && !NOT_LITERAL.test(text) && !BLANK_LINE.test(text);
}

/** One line for a scalar: plain where nobody could read it otherwise, else in double quotes. */
function writeScalar(text: string, inFlow: boolean): string {
  const plain =
    PLAIN_START.test(text) &&
    PLAIN.test(text) &&
    !text.endsWith(" ") &&
    !NOT_PLAIN.test(text) &&
    !MEANS_NOTHING.test(text) &&
    !(inFlow && FLOW_MARKS.test(text));
  return plain ? text : quoted(text);
}

function writeKey(key: string): string {
  return KEY.test(key) && !MEANS_NOTHING.test(key) ? key : quoted(key);
}

function quoted(text: string): string {
  return JSON.stringify(text).replace(ESCAPED, (ch) => `\\u${ch.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** A list of texts, or a group of a few, on one line; null when it should have lines of its own. */
function flowOf(value: readonly Written[] | Group): string | null {
  const items = isList(value) ? value : Object.values(value);
  if (items.length === 0) return deepFlow(value);
  for (const item of items) {
    if (typeof item !== "string" || item.includes("\n") || writeScalar(item, true) !== item) return null;
  }
  return !isList(value) && (items.length > 4 || Object.keys(value).some((key) => !FLOW_KEY.test(key))) ? null : deepFlow(value);
}

function deepFlow(value: Written): string {
  if (value === null) return "~";
  if (typeof value === "string") return writeScalar(value, true);
  if (isList(value)) return `[${value.map(deepFlow).join(", ")}]`;
  const keys = Object.keys(value);
  if (keys.length === 0) return "{}";
  return `{ ${keys.map((key) => `${FLOW_KEY.test(key) ? writeKey(key) : quoted(key)}: ${deepFlow(value[key] as Written)}`).join(", ")} }`;
}

function isList(value: Written): value is readonly Written[] {
  return Array.isArray(value);
}

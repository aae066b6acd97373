import type { PlainValue, TextEdit } from "../source/edit.ts";
import type { ListNode, MapNode, RecordNode, Span } from "../source/tree.ts";
import { isBreak, lineAt, skip } from "./yaml/cursor.ts";

/** How values are written inside brackets: the one difference between JSON and YAML flow style. */
export interface FlowWriter {
  readonly eol: string;
  key(key: string): string;
  /** One value. `indent` is the white space of its line when it may take several lines, else null. */
  value(value: PlainValue, indent: string | null): string;
}

/** Each child of a flow collection from its key, or itself, to the end of its value. */
export function childSpans(owner: MapNode | ListNode): Span[] {
  if (owner.kind === "list") return owner.items.map(({ start, end }) => ({ start, end }));
  return owner.entries.map(({ keyStart, value }) => ({ start: keyStart, end: value.end }));
}

/** Add an item, or with `key` an entry, to a filled flow collection: after its last child, before any last comma. */
export function addToFlow(
  text: string,
  owner: MapNode | ListNode,
  key: string | null,
  value: PlainValue,
  writer: FlowWriter,
): TextEdit[] | null {
  const spans = childSpans(owner);
  const last = spans[spans.length - 1];
  if (last === undefined || !hasBrackets(text, owner)) return null;
  const lead = ownLineIndent(text, last.start);
  const name = key === null ? "" : `${writer.key(key)}: `;
  if (lead === null) return [insertion(last.end, `, ${name}${writer.value(value, null)}`)];
  const tall = lastIsTall(text, owner);
  const written = writer.value(value, tall ? lead : null);
  return [insertion(last.end, `,${writer.eol}${lead}${name}${written}`)];
}

/** Take a child out of a flow collection together with one comma; comments stay. */
export function removeFromFlow(text: string, owner: MapNode | ListNode, index: number): TextEdit[] | null {
  if (!hasBrackets(text, owner)) return null;
  const spans = childSpans(owner);
  const here = spans[index] as Span;
  const before = spans[index - 1];
  const after = spans[index + 1];
  if (after !== undefined) {
    if (isCommaOnly(text, here.end, after.start)) return [deletion(here.start, after.start)];
    return [deletion(here.start, here.end), commaAfter(text, here.end)];
  }
  if (before === undefined) {
    const open = owner.start + 1;
    const close = owner.end - 1;
    if (isCommaOnly(text, open, here.start) && isCommaOnly(text, here.end, close)) return [deletion(open, close)];
    const comma = skip(text, here.end, false);
    const edits = [deletion(here.start, here.end)];
    if (text[comma] === ",") edits.push(deletion(comma, comma + 1));
    return edits;
  }
  if (isCommaOnly(text, before.end, here.start)) return [deletion(before.end, here.end)];
  return [commaAfter(text, before.end), deletion(here.start, here.end)];
}

/** Whether a collection has its own brackets: `[name: value]` holds a group that has not. */
export function hasBrackets(text: string, node: RecordNode): boolean {
  const open = text[node.start];
  return (node.kind === "map" && open === "{") || (node.kind === "list" && open === "[");
}

export function insertion(at: number, text: string): TextEdit {
  return { start: at, end: at, text };
}

export function deletion(start: number, end: number): TextEdit {
  return { start, end, text: "" };
}

/** The line end a text uses first, else LF. */
export function eolOf(text: string): string {
  const at = text.search(/[\r\n]/);
  if (at < 0) return "\n";
  if (text[at] === "\n") return "\n";
  return text[at + 1] === "\n" ? "\r\n" : "\r";
}

/** The white space before an offset when nothing else stands before it on its line, else null. */
export function ownLineIndent(text: string, at: number): string | null {
  const { start } = lineAt(text, at);
  if (start === 0 && !isBreak(text.charCodeAt(at - 1))) return null;
  const lead = text.slice(start, at);
  return /^[ \t]*$/.test(lead) ? lead : null;
}

function lastIsTall(text: string, owner: MapNode | ListNode): boolean {
  const values = owner.kind === "list" ? owner.items : owner.entries.map((entry) => entry.value);
  for (let i = values.length - 1; i >= 0; i--) {
    const value = values[i] as RecordNode;
    if (value.kind !== "scalar") return /[\r\n]/.test(text.slice(value.start, value.end));
  }
  return true;
}

function isCommaOnly(text: string, start: number, end: number): boolean {
  return /^[\s,]*$/.test(text.slice(start, end));
}

function commaAfter(text: string, at: number): TextEdit {
  const comma = skip(text, at, false);
  return text[comma] === "," ? deletion(comma, comma + 1) : deletion(comma, comma);
}

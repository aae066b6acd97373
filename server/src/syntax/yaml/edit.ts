// Long because the four kinds of edit share what they know of lines and columns.
import type { PlainValue, RecordEdit, TextEdit } from "../../source/edit.ts";
import { type ListNode, type MapNode, nodeAt, type RecordNode, type ScalarNode, type Step } from "../../source/tree.ts";
import { addToFlow, deletion, type FlowWriter, hasBrackets, insertion } from "../flow.ts";
import { planVerified, type Style } from "../verify.ts";
import { isBreak, isIndicator, lineAt } from "./cursor.ts";
import { columnOf, layoutOf } from "./layout.ts";
import { parseYaml, parseYamlSlice } from "./parse.ts";
import { planRemove } from "./remove.ts";
import { afterDash, afterKey, block, blockLines, fitsBlock, flowValue, inlineText, isBlockText, isInline, type Layout } from "./render.ts";

/** Text edits for record edits of a YAML record, keeping every other byte; null when they cannot be made safely. */
export function editYaml(text: string, edits: readonly RecordEdit[]): TextEdit[] | null {
  return planVerified(text, edits, { parse: parseYaml, plan: planYaml });
}

/**
 * The same for YAML between two offsets of a longer text, in offsets of the whole text. A slice that ends a line
 * still does so after the edits.
 */
export function editYamlSlice(text: string, start: number, end: number, edits: readonly RecordEdit[]): TextEdit[] | null {
  const slice = text.slice(start, end);
  const endsLine = slice === "" || isBreak(slice.charCodeAt(slice.length - 1));
  const planned = planVerified(slice, edits, {
    parse: (now) => {
      const parsed = parseYamlSlice(now, 0, now.length);
      const broken = endsLine && now !== "" && !isBreak(now.charCodeAt(now.length - 1));
      return broken ? { ...parsed, readable: false } : parsed;
    },
    plan: planYaml,
  });
  if (planned === null) return null;
  return planned.map((edit) => ({ start: edit.start + start, end: edit.end + start, text: edit.text }));
}

/** Plan one edit of a text that is YAML throughout; not verified. Null when it cannot be done in this style. */
export function planYaml(text: string, root: MapNode, edit: RecordEdit, style: Style): TextEdit[] | null {
  const { path } = edit;
  if (edit.op === "remove") return planRemove(text, root, path, style);
  const layout = layoutOf(text, root);
  const node = nodeAt(root, path);
  if (edit.op === "set") {
    if (node === undefined) return null;
    return planSet(text, node, edit.value, { layout, style, inFlow: isInFlow(text, root, path), ...around(text, root, path) });
  }
  const owner = edit.op === "append" ? node : nodeAt(root, path.slice(0, -1));
  if (owner === undefined || owner.kind === "scalar") return null;
  const key = edit.op === "append" ? null : (path[path.length - 1] as string);
  const ownerPath = edit.op === "append" ? path : path.slice(0, -1);
  if (hasBrackets(text, owner) || isInFlow(text, root, ownerPath)) {
    if (owner.kind === "list" || owner.entries.length > 0) return addToFlow(text, owner, key, edit.value, writerOf(layout));
    return [{ start: owner.start, end: owner.end, text: rootText(edit.value, key as string, layout, style) }];
  }
  return addToBlock(text, owner, key, edit.value, layout, style);
}

/** A record of `{}` with its first entry. */
function rootText(value: PlainValue, key: string, layout: Layout, style: Style): string {
  const group = { [key]: value };
  return style.flat ? flowValue(group) : block(group, 0, layout);
}

function addToBlock(
  text: string,
  owner: MapNode | ListNode,
  key: string | null,
  value: PlainValue,
  layout: Layout,
  style: Style,
): TextEdit[] {
  const column = columnOf(text, owner.start);
  const lead = " ".repeat(column);
  const flat = style.flat || (owner.kind === "list" && typeof value !== "string" && lastRowIsFlow(text, owner));
  const head = key === null ? "-" : `${inlineText(key, false)}:`;
  const tail = flat
    ? ` ${typeof value === "string" ? inlineText(value, false) : flowValue(value)}`
    : key === null
      ? afterDash(value, column, layout)
      : afterKey(value, column, layout);
  return [newLineAfter(text, owner.end, lead + head + tail, layout.eol)];
}

/** A new line after the one an offset is on; after a `|+` block, whose end is the start of a line, just there. */
function newLineAfter(text: string, end: number, line: string, eol: string): TextEdit {
  if (end > 0 && isBreak(text.charCodeAt(end - 1))) return insertion(end, line + eol);
  return insertion(lineAt(text, end).end, eol + line);
}

function lastRowIsFlow(text: string, list: ListNode): boolean {
  for (let i = list.items.length - 1; i >= 0; i--) {
    const item = list.items[i] as RecordNode;
    if (item.kind !== "scalar") return hasBrackets(text, item);
  }
  return false;
}

interface Around {
  readonly layout: Layout;
  readonly style: Style;
  readonly inFlow: boolean;
  /** Column of the key or dash the value belongs to. */
  readonly column: number;
  readonly isItem: boolean;
}

function planSet(text: string, node: RecordNode, value: PlainValue, at: Around): TextEdit[] | null {
  if (node.kind !== "scalar") {
    // Only empty brackets get here; what stands between them could be a comment.
    if (text.slice(node.start + 1, node.end - 1).trim() !== "") return null;
  }
  if (at.inFlow) {
    return [{ start: node.start, end: node.end, text: gap(text, node, at.isItem) + flowValue(value) }];
  }
  if (node.kind === "scalar" && isBlockHeader(text, node)) return setBlockText(text, node, value, at);
  const rest = text.slice(node.end, lineAt(text, node.end).end);
  const free = rest.trim() === "";
  if (!at.style.flat && (isBlockText(value) || !isInline(value))) {
    const under = at.isItem ? afterDash(value, at.column, at.layout) : afterKey(value, at.column, at.layout);
    if (free) return [{ start: blanksBefore(text, node.start), end: node.end + rest.length, text: under }];
    if (typeof value !== "string" && !at.isItem) {
      return [deletion(blanksBefore(text, node.start), node.end), insertion(node.end + rest.length, under)];
    }
  }
  const inline = typeof value === "string" ? inlineText(value, false) : flowValue(value);
  const end = free && node.start === node.end ? node.end + rest.length : node.end;
  return [{ start: node.start, end, text: gap(text, node, at.isItem) + inline }];
}

/** What must stand between a colon or dash and a value written in an empty place. */
function gap(text: string, node: RecordNode, isItem: boolean): string {
  if (node.start !== node.end) return "";
  return isItem || text[node.start - 1] === ":" ? " " : ": ";
}

function isBlockHeader(text: string, node: ScalarNode): boolean {
  return text[node.start] === "|" || text[node.start] === ">";
}

/** A new text for a `|` or `>` block: the header's mark and the text below it are two edits, so a comment stays. */
function setBlockText(text: string, node: ScalarNode, value: PlainValue, at: Around): TextEdit[] | null {
  let markEnd = node.start + 1;
  while (isIndicator(text.charCodeAt(markEnd))) markEnd++;
  const headerEnd = lineAt(text, node.start).end;
  const hasBody = node.end > headerEnd;
  const keepsLine = hasBody && isBreak(text.charCodeAt(node.end - 1));
  if (typeof value !== "string" || at.style.flat || !fitsBlock(value)) {
    const mark = typeof value === "string" ? inlineText(value, false) : flowValue(value);
    const edits: TextEdit[] = [{ start: node.start, end: markEnd, text: mark }];
    if (hasBody) edits.push(deletion(headerEnd + (keepsLine ? at.layout.eol.length : 0), node.end));
    return edits;
  }
  const bodyStart = hasBody ? headerEnd + lineBreakAt(text, headerEnd) : headerEnd;
  const first = hasBody ? /^(?:[ \t]*[\r\n])*( *)/.exec(text.slice(bodyStart, node.end))?.[1] : undefined;
  const column = first === undefined || first === "" ? at.column + (at.isItem ? 2 : at.layout.step) : first.length;
  const body = blockLines(value, column, at.layout.eol);
  const edits: TextEdit[] = [];
  if (text.slice(node.start, markEnd) !== "|") edits.push({ start: node.start, end: markEnd, text: "|" });
  if (hasBody) edits.push({ start: bodyStart, end: node.end, text: keepsLine ? body + at.layout.eol : body });
  else edits.push(insertion(headerEnd, at.layout.eol + body));
  return edits;
}

function lineBreakAt(text: string, at: number): number {
  return text[at] === "\r" && text[at + 1] === "\n" ? 2 : 1;
}

function blanksBefore(text: string, at: number): number {
  let start = at;
  while (start > 0 && (text[start - 1] === " " || text[start - 1] === "\t")) start--;
  return start;
}

/** Whether a collection on the way to a path's owner has brackets. */
function isInFlow(text: string, root: MapNode, path: readonly Step[]): boolean {
  for (let i = 0; i < path.length; i++) {
    const node = nodeAt(root, path.slice(0, i));
    if (node !== undefined && hasBrackets(text, node)) return true;
  }
  return false;
}

function around(text: string, root: MapNode, path: readonly Step[]): { column: number; isItem: boolean } {
  const owner = nodeAt(root, path.slice(0, -1)) as MapNode | ListNode;
  return { column: columnOf(text, owner.start), isItem: owner.kind === "list" };
}

function writerOf(layout: Layout): FlowWriter {
  return { eol: layout.eol, key: (key) => inlineText(key, true), value: (value) => flowValue(value) };
}

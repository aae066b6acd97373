import type { TextEdit } from "../../source/edit.ts";
import { type ListNode, type MapNode, nodeAt, type RecordNode, type Step } from "../../source/tree.ts";
import { deletion, hasBrackets, insertion, ownLineIndent, removeFromFlow } from "../flow.ts";
import { placeOf, type Style } from "../verify.ts";
import { COLON, isBreak, lineAt, skip } from "./cursor.ts";

/** Text edits that take an entry or an item out, with its own lines; null when it cannot be done. */
export function planRemove(text: string, root: MapNode, path: readonly Step[], style: Style): TextEdit[] | null {
  const place = placeOf(root, path);
  if (place === null || place.owner.kind === "scalar") return null;
  const { owner, index } = place;
  for (let i = 0; i < path.length; i++) {
    const above = nodeAt(root, path.slice(0, i));
    if (above !== undefined && hasBrackets(text, above)) return removeFromFlow(text, owner, index);
  }
  const starts = childStarts(text, owner);
  if (starts.length === 1) return removeOnly(text, root, owner, path.slice(0, -1), style);
  const start = starts[index] as number;
  const end = childEnd(owner, index);
  if (ownLineIndent(text, start) !== null || start === recordStart(text)) return [removeLines(text, start, end, style)];
  // The first of a group or list that starts on a dash's line: the next one moves up to it.
  const next = starts[index + 1];
  if (next !== undefined && text.slice(end, next).trim() === "") return [deletion(start, next)];
  return [deletion(start, end)];
}

function childEnd(owner: MapNode | ListNode, index: number): number {
  const child = owner.kind === "list" ? owner.items[index] : owner.entries[index]?.value;
  return (child as RecordNode).end;
}

/** Where each child starts: its key, or the dash before it. */
function childStarts(text: string, owner: MapNode | ListNode): number[] {
  if (owner.kind === "map") return owner.entries.map((entry) => entry.keyStart);
  let at = owner.start;
  return owner.items.map((item, i) => {
    const dash = i === 0 ? owner.start : skip(text, at, false);
    at = item.end;
    return dash;
  });
}

function recordStart(text: string): number {
  return text.charCodeAt(0) === 0xfeff ? 1 : 0;
}

/** Delete the lines from one offset to another; what follows on the last of them goes too. */
function removeLines(text: string, start: number, end: number, style: Style): TextEdit {
  const from = Math.max(lineAt(text, start).start, recordStart(text));
  let to = afterLine(text, end);
  if (style.swallow) {
    for (;;) {
      const line = lineAt(text, to);
      const words = text.slice(to, line.end).trim();
      if (to >= text.length || (words !== "" && !words.startsWith("#"))) break;
      to = afterLine(text, line.end);
    }
  }
  const isLast = to >= text.length && !isBreak(text.charCodeAt(text.length - 1));
  if (!isLast || from === recordStart(text)) return deletion(from, to);
  let before = from - 1;
  if (text[before] === "\n" && text[before - 1] === "\r") before--;
  return deletion(before, to);
}

/** The start of the line after an offset's; the offset itself when it starts a line (after a `|+` block). */
function afterLine(text: string, at: number): number {
  if (at > 0 && isBreak(text.charCodeAt(at - 1)) && at < text.length && !isBreak(text.charCodeAt(at))) return at;
  const { end } = lineAt(text, at);
  if (text[end] === "\r" && text[end + 1] === "\n") return end + 2;
  return Math.min(end + 1, text.length);
}

/** Take out the only child: its owner is then written `{}` or `[]`. */
function removeOnly(text: string, root: MapNode, owner: MapNode | ListNode, path: readonly Step[], style: Style): TextEdit[] | null {
  const empty = owner.kind === "map" ? "{}" : "[]";
  const place = path.length === 0 ? null : placeOf(root, path);
  const onOwnLine = ownLineIndent(text, owner.start) !== null;
  if (place === null || place.owner.kind !== "map" || !onOwnLine) {
    return [{ start: owner.start, end: withoutBreak(text, owner.end), text: empty }];
  }
  const key = place.owner.entries[place.index];
  if (key === undefined) return null;
  const colon = skip(text, key.keyEnd, false);
  if (text.charCodeAt(colon) !== COLON) return null;
  return [insertion(colon + 1, ` ${empty}`), removeLines(text, owner.start, owner.end, style)];
}

function withoutBreak(text: string, end: number): number {
  let at = end;
  while (at > 0 && isBreak(text.charCodeAt(at - 1))) at--;
  return at;
}

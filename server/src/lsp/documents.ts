/** Open documents: their texts by address, changed piece by piece, and which piece was just typed. */

import type { LineIndex } from "../source/lines.ts";
import { lineIndex } from "../source/lines.ts";
import type { Span } from "../source/tree.ts";

export interface OpenDocument {
  readonly uri: string;
  /** Null for a client that counts none. */
  version: number | null;
  text: string;
  /** Built when first asked for after a change. */
  lines: LineIndex | undefined;
  changed: Span | undefined;
}

export interface Change {
  readonly range?: { readonly start: Position; readonly end: Position };
  readonly text: string;
}

export interface Position {
  readonly line: number;
  readonly character: number;
}

export const linesOf = (document: OpenDocument): LineIndex => {
  document.lines ??= lineIndex(document.text);
  return document.lines;
};

/**
 * Apply changes in order. A position outside the text means its nearest end. `changed` becomes the span of the
 * new text that the changes touched.
 */
export function applyChanges(document: OpenDocument, version: number | null, changes: readonly Change[]): void {
  let changed: Span | undefined;
  for (const change of changes) {
    if (change.range === undefined) {
      changed = difference(document.text, change.text);
      document.text = change.text;
    } else {
      const lines = linesOf(document);
      const from = lines.offset(change.range.start.line, change.range.start.character);
      const to = lines.offset(change.range.end.line, change.range.end.character);
      const start = Math.min(from, to);
      const end = Math.max(from, to);
      document.text = document.text.slice(0, start) + change.text + document.text.slice(end);
      changed = joined(changed, start, end, change.text.length);
    }
    document.lines = undefined;
  }
  document.version = version;
  document.changed = changed;
}

/** Spans of several changes as one, in offsets after all of them. */
function joined(before: Span | undefined, start: number, end: number, length: number): Span {
  if (before === undefined) return { start, end: start + length };
  const shift = length - (end - start);
  const move = (at: number): number => (at <= start ? at : at >= end ? at + shift : start + length);
  return { start: Math.min(start, move(before.start)), end: Math.max(start + length, move(before.end)) };
}

/** The part of a new text that is not as it was, for clients that send whole texts. */
function difference(before: string, after: string): Span {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let same = 0;
  while (same < most - start && before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)) same++;
  return { start, end: after.length - same };
}

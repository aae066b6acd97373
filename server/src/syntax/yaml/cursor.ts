import { COLLECTION_STYLE, EVENT_ID, type Event, type MappingEvent } from "js-yaml";

// Character codes by name, as the cursor compares codes only.
export const TAB = 9;
export const LF = 10;
export const CR = 13;
export const SPACE = 32;
export const HASH = 35;
export const PERCENT = 37;
export const COMMA = 44;
export const DASH = 45;
export const COLON = 58;
export const QUESTION = 63;
export const OPEN_BRACE = 123;

export function isBreak(ch: number): boolean {
  return ch === LF || ch === CR;
}

export function isBlank(ch: number): boolean {
  return ch === SPACE || ch === TAB || ch === LF || ch === CR;
}

/** Whether white space or the end of the text stands at an offset. */
export function isBlankOrEnd(text: string, at: number): boolean {
  return at >= text.length || isBlank(text.charCodeAt(at));
}

/** Whether a code may follow `|` or `>` in a block header: a digit, `+` or `-`. */
export function isIndicator(ch: number): boolean {
  return ch === 43 || ch === DASH || (ch >= 48 && ch <= 57);
}

/** The first offset from `at` that is not white space, a comment or (with `commas`) a comma. */
export function skip(text: string, at: number, commas: boolean): number {
  let i = at;
  for (;;) {
    const ch = text.charCodeAt(i);
    if (ch === SPACE || ch === LF || ch === CR || ch === TAB || (commas && ch === COMMA)) i++;
    else if (ch === HASH) while (i < text.length && !isBreak(text.charCodeAt(i))) i++;
    else return i;
  }
}

/** The offset after the `---` that opens a document, past any `%` lines before it. */
export function pastMarker(text: string, at: number): number {
  let i = skip(text, at, false);
  while (text.charCodeAt(i) === PERCENT) {
    while (i < text.length && !isBreak(text.charCodeAt(i))) i++;
    i = skip(text, i, false);
  }
  return text.startsWith("---", i) ? i + 3 : i;
}

/** The offset of the marker that opens the next document. */
export function nextMarker(text: string, at: number): number {
  const i = skip(text, at, false);
  return text.startsWith("...", i) ? skip(text, i + 3, false) : i;
}

/** Whether a flow group is `[name: value]`, a pair without braces of its own inside a list. */
export function isPair(text: string, event: MappingEvent, next: Event | undefined): boolean {
  if (event.style !== COLLECTION_STYLE.FLOW) return false;
  if (text.charCodeAt(event.start) !== OPEN_BRACE) return true;
  // `[{}: a]`: the pair and its first key start at the same place.
  return next?.type === EVENT_ID.MAPPING && next.start === event.start;
}

/** The line that holds an offset, without its line end; an offset on a line end belongs to the line before it. */
export function lineAt(text: string, at: number): { start: number; end: number } {
  let start = at;
  while (start > 0 && !isBreak(text.charCodeAt(start - 1))) start--;
  let end = at;
  while (end < text.length && !isBreak(text.charCodeAt(end))) end++;
  return { start, end };
}

/** Nested bullets of a Markdown record, two spaces further in for each level. */
import type { TextEdit } from "../source/edit.ts";
import type { RecordNode } from "../source/tree.ts";

const STEP = 2;
const BULLET = /^[ \t]*[-*+][ \t]+$/u;

/** @param front end of the front matter, whose lists are not bullets */
export function bulletEdits(text: string, root: RecordNode, front: number): TextEdit[] {
  const levels = levelsOf(text, root, front);
  const starts = [...levels.keys()].sort((a, b) => a - b);
  const out: TextEdit[] = [];
  for (const [i, start] of starts.entries()) {
    const { level, end } = levels.get(start) as Bullet;
    const now = spacesAt(text, start);
    if (now === undefined) continue;
    const shift = level * STEP - now;
    if (shift === 0) continue;
    // The lines that belong to a bullet go with it, so that their words stay as far in as they were.
    const stop = Math.min(starts[i + 1] ?? text.length, end);
    for (let line = start; line < stop; line = nextLine(text, line)) {
      const spaces = spacesAt(text, line);
      if (spaces === undefined || isEmpty(text, line + spaces)) continue;
      out.push({ start: line, end: line + spaces, text: " ".repeat(Math.max(spaces + shift, 0)) });
    }
  }
  return out;
}

interface Bullet {
  readonly level: number;
  /** End of what belongs to it. */
  readonly end: number;
}

/** The bullets that stand for rows and their parts, by the start of their line. */
function levelsOf(text: string, root: RecordNode, front: number): Map<number, Bullet> {
  const found = new Map<number, Bullet>();
  /** True when a bullet starts there, and no other part of the record on its line before. */
  const bullet = (at: number, end: number, level: number): boolean => {
    if (at <= front) return false;
    const start = lineStart(text, at);
    if (!BULLET.test(text.slice(start, at))) return false;
    if (found.has(start)) return true;
    found.set(start, { level, end });
    return true;
  };
  const step = (node: RecordNode, level: number): void => {
    if (node.kind === "scalar") return;
    if (node.kind === "list") {
      for (const item of node.items) {
        const isRow = bullet(item.start, item.end, level);
        step(item, isRow ? level + 1 : level);
      }
      return;
    }
    for (const { keyStart, value } of node.entries) {
      // The label of a row stands on the row's own line, whose level is known already.
      const isPart = bullet(keyStart, value.end, level);
      step(value, isPart ? level + 1 : level);
    }
  };
  step(root, 0);
  return found;
}

function lineStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && text.charCodeAt(start - 1) !== 10 && text.charCodeAt(start - 1) !== 13) start--;
  return start;
}

/** Spaces at the start of a line; undefined where there are tabs among them. */
function spacesAt(text: string, line: number): number | undefined {
  let at = line;
  while (text.charCodeAt(at) === 32) at++;
  return text.charCodeAt(at) === 9 ? undefined : at - line;
}

const isEmpty = (text: string, at: number): boolean => at >= text.length || text.charAt(at) === "\n" || text.charAt(at) === "\r";

function nextLine(text: string, line: number): number {
  const end = text.indexOf("\n", line);
  return end < 0 ? text.length : end + 1;
}

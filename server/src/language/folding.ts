/** What of a record can be folded away: groups, lists, rows and long texts, sections and front matter. */
import type { FileAnalysis } from "../engine/file.ts";
import type { LineIndex } from "../source/lines.ts";
import type { RecordNode } from "../source/tree.ts";

/** Lines from 0; the last one is folded away too. */
export interface Fold {
  readonly first: number;
  readonly last: number;
}

const MOST = 5000;

/** In the order of lines, at most one to a line, at most 5,000. */
export function foldsOf(file: FileAnalysis, lines: LineIndex): Fold[] {
  const last = new Map<number, number>();
  const add = (start: number, node: RecordNode): void => {
    const first = lines.position(start).line;
    const end = lastLine(file.text, node, lines);
    if (end > first && end > (last.get(first) ?? 0)) last.set(first, end);
  };
  const walk = (node: RecordNode): void => {
    if (node.kind === "scalar" || last.size >= MOST) return;
    if (node.kind === "list") {
      for (const item of node.items) {
        add(item.start, item);
        walk(item);
      }
      return;
    }
    for (const entry of node.entries) {
      // In Markdown nothing stands above several records that could be folded.
      if (file.format !== "markdown" || entry.key !== "records") add(entry.keyStart, entry.value);
      walk(entry.value);
    }
  };
  if (file.format === "markdown") frontMatter(lines, last);
  const root = file.parsed?.root;
  if (root !== null && root !== undefined) {
    if (file.format === "json") add(root.start, root);
    walk(root);
  }
  return [...last].map(([first, end]) => ({ first, last: end })).sort((a, b) => a.first - b.first);
}

/** A closing bracket on a line of its own stays in sight. */
function lastLine(text: string, node: RecordNode, lines: LineIndex): number {
  const { line, column } = lines.position(node.end);
  const isEmpty = column === 0 && node.end > node.start;
  const close = text.charAt(node.end - 1);
  const open = text.charAt(node.start);
  const isBracket = node.kind !== "scalar" && ((open === "{" && close === "}") || (open === "[" && close === "]"));
  if (isBracket && /^[ \t]*[}\]]/u.test(lines.line(line).slice(0, column))) return line - 1;
  return isEmpty ? line - 1 : line;
}

function frontMatter(lines: LineIndex, last: Map<number, number>): void {
  if (lines.line(0) !== "---") return;
  for (let line = 1; line < lines.count; line++) {
    if (lines.line(line) !== "---") continue;
    last.set(0, line);
    return;
  }
}

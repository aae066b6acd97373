import type { RecordEdit, TextEdit } from "../source/edit.ts";
import type { Shapes } from "../source/shape.ts";
import { type MapNode, nodeAt } from "../source/tree.ts";
import { findFront } from "./markdown/front.ts";
import { startReading } from "./markdown/lines.ts";
import { parseMarkdown } from "./markdown/parse.ts";
import { planVerified, type Style } from "./verify.ts";
import { planYaml } from "./yaml/edit.ts";
import { parseYaml } from "./yaml/parse.ts";

/**
 * Text edits for record edits of a Markdown record. What stands in the front matter, and a key that is nowhere yet,
 * is edited there; an edit to a section gives null. The result is compared as a whole record.
 */
export function editMarkdown(text: string, edits: readonly RecordEdit[], shapes: Shapes): TextEdit[] | null {
  return planVerified(text, edits, { parse: (now) => parseMarkdown(now, shapes), plan: planFront });
}

function planFront(text: string, _root: MapNode, edit: RecordEdit, style: Style): TextEdit[] | null {
  const front = findFront(startReading(text, []));
  if (front === null) return null;
  const slice = text.slice(front.start, front.end);
  const root = parseYaml(slice).root;
  if (root === null) return null;
  const needed = edit.op === "insert" ? edit.path.slice(0, -1) : edit.path;
  if (nodeAt(root, needed) === undefined) return null;
  const planned = planYaml(slice, root, edit, style);
  if (planned === null) return null;
  return planned.map((one) => ({ start: one.start + front.start, end: one.end + front.start, text: one.text }));
}

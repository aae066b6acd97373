import type { RecordEdit, TextEdit } from "../../source/edit.ts";
import type { Shape, Shapes } from "../../source/shape.ts";
import type { MapNode } from "../../source/tree.ts";
import { eolOf } from "../flow.ts";
import { planVerified, type Style } from "../verify.ts";
import { planYaml } from "../yaml/edit.ts";
import { parseYaml } from "../yaml/parse.ts";
import { planAppend, planInsert } from "./edit-add.ts";
import { planRemove } from "./edit-remove.ts";
import { planSet } from "./edit-set.ts";
import { type Front, findFront } from "./front.ts";
import { startReading } from "./lines.ts";
import { kindOf, parseMarkdown, SEVERAL } from "./parse.ts";
import { type Body, locate } from "./spot.ts";
import { compared } from "./titles.ts";

/**
 * Text edits for record edits of a Markdown record, keeping every other byte; null when they cannot be made safely.
 * A value is edited where it stands, be that front matter, a section or a bullet. What is not there yet becomes a
 * section where it is a text or a row list, else front matter, or a bullet under the heading of one of several records.
 */
export function editMarkdown(text: string, edits: readonly RecordEdit[], shapes: Shapes): TextEdit[] | null {
  return planVerified(text, edits, {
    parse: (now) => parseMarkdown(now, shapes),
    plan: (now, root, edit, style) => plan(now, root, edit, style, shapes),
  });
}

function plan(text: string, root: MapNode, edit: RecordEdit, style: Style, shapes: Shapes): TextEdit[] | null {
  const reading = startReading(text, []);
  const front = findFront(reading);
  if (front === null) return null;
  const kind = compared(kindOf(root));
  const shape = shapes.get(kind);
  if (shape === undefined) return planFront(text, front, edit, style);
  reading.several = SEVERAL.has(kind);
  return planBody({ reading, root, shape, shapes, front, eol: eolOf(text) }, edit, style);
}

function planBody(body: Body, edit: RecordEdit, style: Style): TextEdit[] | null {
  const { reading, front } = body;
  const { path } = edit;
  const spots = locate(body, edit.op === "insert" ? path.slice(0, -1) : path);
  const spot = spots?.[spots.length - 1];
  if (spots === null || spot === undefined) return null;
  const key = path[path.length - 1];
  const toFront = spot.kind === "front" || (edit.op === "insert" && spot.kind === "root" && !isSection(body.shape, key, edit.value));
  if (toFront) return planFront(reading.text, front, edit, style);
  // Comments to swallow are a matter of YAML.
  if (style.swallow) return null;
  switch (edit.op) {
    case "set":
      return planSet(body, spots, edit.value, style);
    case "append":
      return planAppend(body, spots, edit.value, style);
    case "insert":
      return planInsert(body, spots, String(key), edit.value, style);
    case "remove": {
      const done = planRemove(body, spots);
      if (done?.emptied === undefined) return done === null ? null : done.edits;
      // No section says "an empty list", so one that loses its last row is written in the front matter.
      const empty = planFront(reading.text, front, { op: "insert", path: [done.emptied], value: [] }, style);
      return empty === null ? null : [...empty, ...done.edits];
    }
  }
}

/** Whether a field that is not there yet becomes a section. */
function isSection(shape: Shape, key: unknown, value: unknown): boolean {
  const type = typeof key === "string" ? shape.byName.get(key)?.type : undefined;
  return type === "prose" ? typeof value === "string" : type === "rows" && !(Array.isArray(value) && value.length === 0);
}

function planFront(text: string, front: Front, edit: RecordEdit, style: Style): TextEdit[] | null {
  const slice = text.slice(front.start, front.end);
  const { root } = parseYaml(slice);
  const planned = root === null ? null : planYaml(slice, root, edit, style);
  if (planned === null) return null;
  return planned.map((one) => ({ start: one.start + front.start, end: one.end + front.start, text: one.text }));
}

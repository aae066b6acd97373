import type { PlainValue, RecordEdit, TextEdit } from "../../source/edit.ts";
import { type MapNode, nodeAt } from "../../source/tree.ts";
import { addToFlow, eolOf, type FlowWriter, removeFromFlow } from "../flow.ts";
import { isList, placeOf, planVerified, type Style } from "../verify.ts";
import { parseJson } from "./parse.ts";

/** Text edits for record edits of a JSON record, keeping every other byte; null when they cannot be made safely. */
export function editJson(text: string, edits: readonly RecordEdit[]): TextEdit[] | null {
  return planVerified(text, edits, { parse: parseJson, plan });
}

function plan(text: string, root: MapNode, edit: RecordEdit, style: Style): TextEdit[] | null {
  if (style.flat || style.swallow) return null;
  const writer = jsonWriter(text, root);
  if (edit.op === "remove") {
    const place = placeOf(root, edit.path);
    if (place === null || place.owner.kind === "scalar") return null;
    return removeFromFlow(text, place.owner, place.index);
  }
  const node = nodeAt(root, edit.path);
  if (edit.op === "set") {
    if (node === undefined) return null;
    return [{ start: node.start, end: node.end, text: writer.value(edit.value, null) }];
  }
  if (edit.op === "append") return node?.kind === "list" ? addToFlow(text, node, null, edit.value, writer) : null;
  const owner = nodeAt(root, edit.path.slice(0, -1));
  const key = edit.path[edit.path.length - 1] as string;
  if (owner?.kind !== "map") return null;
  if (owner.entries.length > 0) return addToFlow(text, owner, key, edit.value, writer);
  return [{ start: owner.start, end: owner.end, text: writer.value({ [key]: edit.value }, null) }];
}

function jsonWriter(text: string, root: MapNode): FlowWriter {
  const eol = eolOf(text);
  const step = firstIndent(text, root);
  const write = (value: PlainValue, indent: string | null): string => {
    if (typeof value === "string") return quote(value);
    const [open, close] = isList(value) ? "[]" : "{}";
    const parts = isList(value)
      ? value.map((item) => write(item, indent === null ? null : indent + step))
      : Object.entries(value).map(([key, item]) => `${quote(key)}: ${write(item, indent === null ? null : indent + step)}`);
    if (parts.length === 0 || indent === null) return open + parts.join(", ") + close;
    const lead = eol + indent;
    return open + parts.map((part) => lead + step + part).join(",") + lead + close;
  };
  return { eol, key: quote, value: write };
}

function quote(text: string): string {
  return JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff]/g, escapeCode);
}

/** A character as a `\u` escape. */
export function escapeCode(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** The white space before the first entry of the record, which is one level deep. */
function firstIndent(text: string, root: MapNode): string {
  const first = root.entries[0];
  if (first === undefined) return "  ";
  return /[\r\n]([ \t]+)$/.exec(text.slice(root.start, first.keyStart))?.[1] ?? "  ";
}

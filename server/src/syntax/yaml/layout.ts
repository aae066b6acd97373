import type { MapNode, RecordNode } from "../../source/tree.ts";
import { eolOf, hasBrackets } from "../flow.ts";
import { lineAt } from "./cursor.ts";
import type { Layout } from "./render.ts";

const DEFAULT = 2;

/** The column of an offset on its line, from 0; a byte order mark does not count. */
export function columnOf(text: string, at: number): number {
  const { start } = lineAt(text, at);
  return at - start - (start === 0 && text.charCodeAt(0) === 0xfeff ? 1 : 0);
}

/** The line end, indentation and list offset a text uses first. */
export function layoutOf(text: string, root: MapNode): Layout {
  let step = -1;
  let dash = -1;
  const queue: RecordNode[] = [root];
  for (let i = 0; i < queue.length && (step < 0 || dash < 0); i++) {
    const node = queue[i] as RecordNode;
    if (node.kind === "scalar" || hasBrackets(text, node)) continue;
    if (node.kind === "list") {
      for (const item of node.items) queue.push(item);
      continue;
    }
    for (const { value, keyStart } of node.entries) {
      queue.push(value);
      if (value.kind === "scalar" || hasBrackets(text, value)) continue;
      const offset = columnOf(text, value.start) - columnOf(text, keyStart);
      if (value.kind === "list" && dash < 0) dash = offset;
      else if (value.kind === "map" && step < 0 && offset > 0) step = offset;
    }
  }
  if (step < 0) step = dash > 0 ? dash : DEFAULT;
  return { eol: eolOf(text), step, dash: dash < 0 ? step : dash };
}

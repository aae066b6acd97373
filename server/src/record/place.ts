import type { Entry, MapNode, RecordNode, Span, Step } from "../source/tree.ts";

/**
 * The place of a path in the text. A value that is there is marked itself when it is one line of words, else
 * by its name; what is missing is marked at the nearest name above it.
 *
 * @param node the record's own group
 * @param common what stands beside `records:`, searched for names the item leaves to it
 * @param text the file, to tell one line from several
 */
export function placeOf(path: readonly Step[], node: MapNode, common: MapNode | undefined, text: string): Span {
  let here: RecordNode | undefined = node;
  let name: Span = startOf(node, common);
  // What is said of a record as a whole stands at its first word, which is the same in every record.
  if (path.length === 1 && path[0] === "record") return name;
  for (let i = 0; i < path.length && here !== undefined; i++) {
    const step = path[i] as Step;
    if (typeof step === "number") {
      here = here.kind === "list" ? here.items[step] : undefined;
      if (here !== undefined) name = here.kind === "map" ? rowName(here) : { start: here.start, end: here.end };
      continue;
    }
    let entry = find(here, step);
    if (entry === undefined && i === 0 && common !== undefined) entry = find(common, step);
    if (entry === undefined) return name;
    name = { start: entry.keyStart, end: entry.keyEnd };
    here = entry.value;
  }
  if (here === undefined || here.kind !== "scalar" || here.text === null) return name;
  if (here === undefined || here.end <= here.start) return name;
  return isOneLine(text, here.start, here.end) ? { start: here.start, end: here.end } : name;
}

function find(node: RecordNode, key: string): Entry | undefined {
  if (node.kind !== "map") return undefined;
  for (const entry of node.entries) if (entry.key === key) return entry;
  return undefined;
}

/** Where a whole record is marked: its `record` key, else its first name. */
function startOf(node: MapNode, common: MapNode | undefined): Span {
  const entry = find(node, "record") ?? node.entries[0] ?? (common === undefined ? undefined : find(common, "record"));
  if (entry === undefined) return { start: node.start, end: Math.min(node.end, node.start + 1) };
  return { start: entry.keyStart, end: entry.keyEnd };
}

/** A row is marked at its id, or at the value of its first name. */
function rowName(row: MapNode): Span {
  const first = find(row, "id") ?? row.entries[0];
  if (first === undefined) return { start: row.start, end: row.end };
  const value = first.value;
  if (value.kind === "scalar" && value.text !== null && first.key === "id") return { start: value.start, end: value.end };
  return { start: first.keyStart, end: first.keyEnd };
}

function isOneLine(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const c = text.charCodeAt(i);
    if (c === 10 || c === 13) return false;
  }
  return true;
}

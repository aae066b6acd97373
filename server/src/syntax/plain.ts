import type { RecordNode } from "../source/tree.ts";

/** A tree as plain data: text, null where nothing is written, lists, and groups without a prototype. */
export type Plain = string | null | Plain[] | { [key: string]: Plain };

/** Any plain value, as the writers take it: null is an empty place. */
export type Written = string | null | readonly Written[] | { readonly [key: string]: Written };

/** The plain data of a tree. Trees are at most 64 deep, so plain recursion is safe. */
export function plain(node: RecordNode): Plain {
  if (node.kind === "scalar") return node.text;
  if (node.kind === "list") return node.items.map(plain);
  const out = emptyGroup();
  for (const entry of node.entries) out[entry.key] = plain(entry.value);
  return out;
}

/** A group with no prototype, so that no key can mean anything but itself. */
export function emptyGroup(): { [key: string]: Plain } {
  return Object.create(null) as { [key: string]: Plain };
}

/** Whether two plain values hold the same; the order of keys does not count. */
export function samePlain(a: Plain, b: Plain): boolean {
  if (a === b) return true;
  if (a === null || b === null || typeof a === "string" || typeof b === "string") return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
    return a.every((item, i) => samePlain(item, b[i] as Plain));
  }
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => key in b && samePlain(a[key] as Plain, b[key] as Plain));
}

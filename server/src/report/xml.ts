import { inert } from "./words.ts";

const MARKUP: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;", "\t": "&#9;" };

/**
 * Text as it may stand in an element or an attribute of XML 1.0. What XML cannot hold (controls, halves of
 * characters, U+FFFE and U+FFFF), and what would turn a line round, is spelt out.
 */
export function xml(text: string): string {
  return inert(text).replace(/[&<>"'\t]/gu, (c) => MARKUP[c] as string);
}

/** ` name="value"` for each attribute that has a value. */
export function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${xml(String(value))}"`)
    .join("");
}

/** What the shells need of the syntax layer, which they do not reach themselves. */
import { plain } from "../syntax/plain.ts";
import { parseYaml } from "../syntax/yaml/parse.ts";

export { formatOf } from "../syntax/index.ts";

/** A settings or pack file as a plain value, or a sentence saying where it stops being readable. */
export function settingsValue(text: string): { readonly value: unknown } | { readonly line: number } {
  if (text.trim() === "") return { value: {} };
  const parsed = parseYaml(text);
  const problem = parsed.problems[0];
  if (parsed.root === null || problem !== undefined) return { line: lineOf(text, problem?.start ?? 0) };
  return { value: plain(parsed.root) };
}

/** Line of an offset, from 1. */
function lineOf(text: string, offset: number): number {
  let line = 1;
  for (let i = 0; i < offset && i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 10 || (c === 13 && text.charCodeAt(i + 1) !== 10)) line++;
  }
  return line;
}

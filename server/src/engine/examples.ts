/** Rule examples as files: what an example leaves out is filled in, and marks become offsets. */
import type { Example, Rule } from "../rules/_kit/index.ts";

export interface ExampleCase {
  readonly files: Readonly<Record<string, string>>;
  /** The mark, when the example has one. */
  readonly marked: { readonly file: string; readonly start: number; readonly end: number } | undefined;
  readonly example: Example;
}

export const asExample = (given: string | Example): Example => (typeof given === "string" ? { text: given } : given);

const NO_AUTHOR = new Set(["case"]);

/**
 * An example as a case folder. Records stand between `---` lines; each takes the first lines it leaves out.
 * A case rule's example without a header gets none, so it shows its own.
 */
export function exampleCase(rule: Rule, given: string | Example): ExampleCase {
  const example = asExample(given);
  const files: Record<string, string> = {};
  let marked: ExampleCase["marked"];
  for (const part of example.text.split(/^---\r?\n/mu)) {
    if (part.trim() === "") continue;
    const kind =
      /^«?record»?: *«?([a-z-]+)/mu.exec(part)?.[1] ?? (typeof rule.record === "string" ? rule.record : (rule.record[0] as string));
    const text = withDefaults(part.replace(/^\n+/u, ""), kind);
    let path = `case/${kind}.case.yaml`;
    for (let n = 2; path in files; n++) path = `case/${kind}-${n}.case.yaml`;
    const start = text.indexOf("«");
    const end = text.indexOf("»");
    if (start >= 0) marked = { file: path, start, end: end - 1 };
    files[path] = text.replace(/[«»]/gu, "");
  }
  return { files, marked, example };
}

function withDefaults(text: string, kind: string): string {
  let out = "";
  const has = (key: string): boolean => new RegExp(`^«?${key}»?:`, "mu").test(text);
  if (!has("record")) out += `record: ${kind}\n`;
  if (!has("crn")) out += "crn: X123456\n";
  if (kind !== "case") {
    if (!has("date")) out += "date: 2019-03-01\n";
    if (!NO_AUTHOR.has(kind) && !has("author")) out += "author: { name: Nell Harrow, grade: PO }\n";
    if (!has("status")) out += "status: complete\n";
  }
  return out + text;
}

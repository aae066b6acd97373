/** Rule examples in another syntax. */
import { shapes } from "../../server/src/record/shapes.ts";
import { parse } from "../../server/src/syntax/index.ts";
import { writeJson } from "../../server/src/syntax/json/write.ts";
import { writeMarkdown } from "../../server/src/syntax/markdown/write.ts";
import { plain, type Written } from "../../server/src/syntax/plain.ts";

type Files = Readonly<Record<string, string>>;
type Group = { readonly [key: string]: Written };

const WAYS = {
  json: { ending: "json", write: writeJson },
  markdown: { ending: "md", write: (value: Group): string => writeMarkdown(value, shapes) },
} as const;

/** The same records in another syntax, under the same names; undefined for one that no other syntax can say. */
export function rewritten(files: Files, to: keyof typeof WAYS): Files | undefined {
  const { ending, write } = WAYS[to];
  const out: Record<string, string> = {};
  for (const [path, text] of Object.entries(files)) {
    const parsed = parse(text, "yaml", shapes);
    // What is wrong as YAML has no equal elsewhere.
    if (parsed.root === null || parsed.problems.length > 0) return undefined;
    out[path.replace(/\.case\.yaml$/u, `.case.${ending}`)] = write(plain(parsed.root) as Group);
  }
  return out;
}

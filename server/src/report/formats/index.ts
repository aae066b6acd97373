/** Formats by the names that `--format` takes. */
import { checkstyle } from "./checkstyle.ts";
import { csv } from "./csv.ts";
import { github } from "./github.ts";
import { html } from "./html.ts";
import { json } from "./json.ts";
import { jsonl } from "./jsonl.ts";
import { junit } from "./junit.ts";
import { markdown } from "./markdown.ts";
import type { Format } from "./reporter.ts";
import { sarif } from "./sarif.ts";
import { text } from "./text.ts";
import { xlsx } from "./xlsx.ts";

export const FORMATS: Readonly<Record<string, Format>> = {
  text,
  json,
  jsonl,
  sarif,
  junit,
  github,
  checkstyle,
  csv,
  xlsx,
  html,
  markdown,
};
/** Formats that are not text, and so need a file. */
export const BINARY: ReadonlySet<string> = new Set(["xlsx"]);

/** Formats by the names that `--format` takes. Each is loaded when it is asked for: a run needs one of them. */
import type { FormatName } from "./names.ts";
import type { Format } from "./reporter.ts";

export const FORMATS: Readonly<Record<FormatName, () => Promise<Format>>> = {
  text: async () => (await import("./text.ts")).text,
  json: async () => (await import("./json.ts")).json,
  jsonl: async () => (await import("./jsonl.ts")).jsonl,
  sarif: async () => (await import("./sarif.ts")).sarif,
  junit: async () => (await import("./junit.ts")).junit,
  github: async () => (await import("./github.ts")).github,
  checkstyle: async () => (await import("./checkstyle.ts")).checkstyle,
  csv: async () => (await import("./csv.ts")).csv,
  xlsx: async () => (await import("./xlsx.ts")).xlsx,
  html: async () => (await import("./html.ts")).html,
  markdown: async () => (await import("./markdown.ts")).markdown,
};

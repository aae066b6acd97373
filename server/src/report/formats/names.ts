/** Names that `--format` takes, in the order in which help lists them. Apart from the formats, so that help loads none. */
export const FORMAT_NAMES = ["text", "json", "jsonl", "sarif", "junit", "github", "checkstyle", "csv", "xlsx", "html", "markdown"] as const;
export type FormatName = (typeof FORMAT_NAMES)[number];

export const isFormatName = (name: string): name is FormatName => (FORMAT_NAMES as readonly string[]).includes(name);

/** Formats that are not text, and so need a file. */
export const BINARY: ReadonlySet<string> = new Set<FormatName>(["xlsx"]);

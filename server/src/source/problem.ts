import type { MapNode, RecordNode } from "./tree.ts";

export type Format = "yaml" | "json" | "markdown";

/**
 * What a syntax front-end may find. Each code has its own sentence in `rules/_form/`; `data` holds words for
 * that sentence (a key, a heading, a bound), never other record text.
 */
export type ProblemCode =
  | "broken" // the text does not follow the syntax at this place
  | "anchor"
  | "alias"
  | "merge-key"
  | "tag"
  | "complex-key"
  | "several-documents"
  | "too-deep" // nesting over 64
  | "too-long" // over 2 MB or 50,000 lines
  | "reserved-key" // __proto__, constructor, prototype
  | "key-twice" // the first value counts: becomes record-field-twice
  | "not-a-record" // the top is not a group of fields
  | "tab-indent"
  | "lone-surrogate"
  | "front-matter-missing" // Markdown: the first line is not ---
  | "front-matter-unclosed"
  | "stray-text" // Markdown: text between front matter and first section, or between records
  | "setext-heading" // Markdown: an underlined heading is not a section
  | "heading-unknown" // Markdown: becomes record-field-unknown
  | "heading-twice" // Markdown: becomes record-field-twice
  | "heading-not-prose" // Markdown: the field is neither text nor rows
  | "row-field-unknown" // Markdown: becomes record-field-unknown
  | "several-records-kind"; // Markdown: `# ` records in a kind that is not contact or check

export interface SyntaxProblem {
  readonly code: ProblemCode;
  readonly start: number;
  readonly end: number;
  readonly data?: Readonly<Record<string, string>>;
}

/** A text as a tree and the problems met on the way: always both, never either/or. */
export interface Parsed {
  readonly format: Format;
  /** The record, or null when nothing could be read. */
  readonly root: MapNode | null;
  readonly problems: readonly SyntaxProblem[];
  /**
   * Maps whose text was partly blanked to get a tree (recovery): what seems to be missing in them may be on
   * the line being typed, so "missing" findings about them are held back.
   */
  readonly uncertain: ReadonlySet<RecordNode>;
  /** False when the tree cannot be trusted at all: the record is then "not evaluated". */
  readonly readable: boolean;
}

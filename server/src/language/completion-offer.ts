/** What is offered at the caret, and what offers are made from. */
import type { RecordEntry } from "../engine/file.ts";
import type { Span } from "../source/tree.ts";

export interface Completion {
  readonly label: string;
  /** What it means, beside the label. */
  readonly meaning: string;
  /** When it is asked for; "" where that says nothing. */
  readonly detail: string;
  /** Help, as Markdown. */
  readonly markdown: string;
  readonly kind: "kind" | "key" | "row" | "value" | "date" | "id" | "person" | "record" | "heading";
  readonly sort: string;
  readonly filter: string;
  /** What it replaces, in UTF-16 offsets, on one line. */
  readonly span: Span;
  readonly text: string;
  /** `text` is in snippet syntax. */
  readonly snippet: boolean;
  /** Offset at which a comma has to be put in as well. */
  readonly commaAt: number | undefined;
}

export interface CompletionOptions {
  /** ISO date. */
  readonly today: string;
  /** The client reads snippet syntax. */
  readonly snippets: boolean;
  /** Rules with findings in this file. */
  readonly found?: readonly string[];
}

/** What offers are made from. */
export interface Surroundings extends Required<CompletionOptions> {
  readonly text: string;
  /** Records of the case. */
  readonly entries: readonly RecordEntry[];
  /** Records of the file. */
  readonly own: readonly RecordEntry[];
}

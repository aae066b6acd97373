/** Small words after dates: how long ago something was asked or looked at, and how long there still is. */
import type { FileAnalysis, RecordEntry } from "../engine/file.ts";
import { t } from "../l10n/say.ts";
import type { CaseView } from "../record/case.ts";
import type { Span, Step } from "../source/tree.ts";
import { nodeAt } from "../source/tree.ts";
import { agoWords, awaitedSince, count, openDues, spanWords, viewOf } from "./clocks.ts";

export interface Hint {
  /** UTF-16 offset just after the value. */
  readonly at: number;
  readonly label: string;
}

/** Hints for what stands in `within`, in the order of the text. */
export function hintsOf(file: FileAnalysis, files: readonly FileAnalysis[], asOf: string, within: Span): Hint[] {
  const view = viewOf(files, asOf);
  const out: Hint[] = [];
  for (const entry of file.entries) hintsIn(entry, view, asOf, out);
  return out.filter((hint) => within.start <= hint.at && hint.at <= within.end).sort((a, b) => a.at - b.at);
}

function hintsIn(entry: RecordEntry, view: CaseView | undefined, asOf: string, out: Hint[]): void {
  const add = (steps: readonly Step[], label: string): void => {
    // What stands beside `records:` is not this record's own line.
    const node = nodeAt(entry.node, steps);
    if (node?.kind === "scalar" && node.text !== null) out.push({ at: node.end, label });
  };
  const since = awaitedSince(entry.facts, asOf);
  if (since !== undefined) add(["requested"], agoWords("", since, asOf));
  const day = entry.facts.date;
  if (entry.kind === "review" && day !== undefined && day < asOf) add(["date"], t("{days} ago", { days: spanWords(day, asOf) }));
  for (const due of openDues(entry.facts, view, asOf)) add(due.steps, leftWords(due.days));
}

function leftWords(days: number): string {
  if (days === 0) return t("today");
  return days > 0 ? t("{days} left", { days: count(days, "day") }) : t("{days} ago", { days: count(-days, "day") });
}

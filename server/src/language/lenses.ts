/** A quiet line above a record: what waits in it, by its dates. Nothing where nothing waits. */
import type { FileAnalysis, RecordEntry } from "../engine/file.ts";
import type { CaseResult } from "../engine/types.ts";
import { t } from "../l10n/say.ts";
import type { CaseView } from "../record/case.ts";
import { beginWith } from "./beginWith.ts";
import {
  agoWords,
  awaitedSince,
  count,
  type Due,
  dueWords,
  lastChased,
  openDues,
  overdueActions,
  reviewBefore,
  spanWords,
  viewOf,
} from "./clocks.ts";

export interface Lens {
  /** UTF-16 offset at the start of the record. */
  readonly at: number;
  readonly title: string;
  /** Where the line leads: a file of the case and a UTF-16 offset in it. */
  readonly to?: { readonly path: string; readonly offset: number };
}

/** So many things that are due are named; the others are counted. */
const MOST_NAMED = 3;

/** @param files all files of the case, as `result` has them */
export function lensesOf(file: FileAnalysis, files: readonly FileAnalysis[], result: CaseResult, asOf: string): Lens[] {
  const view = viewOf(files, asOf);
  const out: Lens[] = [];
  for (const entry of file.entries) {
    const title = titleOf(entry, files, result, view, asOf);
    if (title !== "") out.push({ at: startOf(entry), title });
    if (entry.kind !== "case") continue;
    for (const { title: first, path, offset } of beginWith(result)) out.push({ at: startOf(entry), title: first, to: { path, offset } });
  }
  return out;
}

function titleOf(entry: RecordEntry, files: readonly FileAnalysis[], result: CaseResult, view: CaseView | undefined, asOf: string): string {
  switch (entry.kind) {
    case "case":
      return headerTitle(files, result, view, asOf);
    case "check": {
      const since = awaitedSince(entry.facts, asOf);
      if (since === undefined) return "";
      const chased = lastChased(entry.facts, asOf);
      return agoWords("asked", since, asOf) + (chased === undefined ? "" : `, ${agoWords("chased", chased, asOf)}`);
    }
    case "rmp":
    case "plan":
    case "oversight":
      return dueTitle(openDues(entry.facts, view, asOf));
    case "review": {
      const before = view === undefined ? undefined : reviewBefore(entry, view);
      return before === undefined ? "" : t("{span} since the last review", { span: spanWords(before, entry.facts.date as string) });
    }
    default:
      return "";
  }
}

function headerTitle(files: readonly FileAnalysis[], result: CaseResult, view: CaseView | undefined, asOf: string): string {
  let found = 0;
  for (const file of result.files) for (const record of file.records) found += record.findings.length;
  let awaited = 0;
  for (const file of files) for (const one of file.entries) if (awaitedSince(one.facts, asOf) !== undefined) awaited++;
  const overdue = view === undefined ? 0 : overdueActions(view);
  const parts = [
    found > 0 ? t("{n} to look at", { n: found }) : "",
    awaited > 0 ? t("{checks} awaiting a reply", { checks: count(awaited, "check") }) : "",
    overdue > 0 ? count(overdue, "overdue action") : "",
  ];
  return parts.filter((part) => part !== "").join(" \u00b7 ");
}

/** The most urgent first. */
function dueTitle(dues: readonly Due[]): string {
  const sorted = dues.slice().sort((a, b) => a.days - b.days);
  const named = sorted.slice(0, MOST_NAMED).map((due) => (due.id === undefined ? dueWords(due.days) : `${due.id} ${dueWords(due.days)}`));
  const others = sorted.length - named.length;
  if (others > 0) named.push(t("{n} more", { n: others }));
  return named.join(" \u00b7 ");
}

/** A record that is a file starts with it; one of several starts at its own first word. */
function startOf(entry: RecordEntry): number {
  return entry.index < 0 ? 0 : Math.min(entry.node.start, entry.node.entries[0]?.keyStart ?? entry.node.start);
}

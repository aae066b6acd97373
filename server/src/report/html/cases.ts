/** The list of cases: those with most gaps, held to a number, so that a caseload of any size fits in memory and on a page. */
import type { CaseRow } from "../../caseload/types.ts";
import type { CaseResult } from "../../engine/types.ts";
import { t } from "../../l10n/say.ts";
import { thousands } from "../words.ts";
import { bounded } from "./bounded.ts";
import type { CaseOptions } from "./case.ts";
import { caseItem, caseName, questionsIn } from "./case.ts";
import type { Html, Value } from "./escape.ts";
import { html } from "./escape.ts";
import type { Judged } from "./lists.ts";
import { MOST_JUDGEMENTS } from "./lists.ts";
import { byNumber, order } from "./words.ts";

export const MOST_CASES = 500;

interface CaseRank {
  readonly gaps: readonly [errors: number, warnings: number, infos: number];
  readonly folder: string;
  readonly name: string;
}

interface KeptCase extends CaseRank {
  readonly item: Html;
  readonly open: readonly string[];
}

export interface Gathered {
  found(result: CaseResult, row: CaseRow): void;
  /** The section's body. @param total cases in all */
  cases(total: number): Value;
  judged(): readonly Judged[];
}

export function gather(options: CaseOptions & { readonly isQuiet: boolean }): Gathered {
  const kept = bounded<CaseRank, KeptCase>(MOST_CASES, byGaps);
  const judged = bounded<Judged, Judged>(MOST_JUDGEMENTS, byPlace);
  return {
    found: (result, row) => {
      const { error, warning, info } = row.severities;
      const name = caseName(result);
      const rank = { gaps: [error, warning, info] as const, folder: result.folder, name };
      if (!options.isQuiet && kept.wants(rank)) kept.add({ ...rank, item: caseItem(result, row, options), open: questionsIn(row, "gap") });
      for (const entry of result.judgements) judged.add({ name, folder: result.folder, entry });
    },
    cases: (total) => (options.isQuiet ? undefined : caseList(kept.sorted(), total)),
    judged: judged.sorted,
  };
}

function caseList(kept: readonly KeptCase[], total: number): Value {
  if (kept.length === 0) return html`<p>There are no cases here.</p>\n`;
  const questions = [...new Set(kept.flatMap((one) => one.open))].sort(byNumber);
  const intro =
    total > kept.length
      ? html`<p>There are ${thousands(total)} cases. The ${thousands(kept.length)} with most gaps are listed, most gaps first. The figures above are of all cases.</p>\n`
      : html`<p>Most gaps first.</p>\n`;
  return [intro, tools(questions), html`<ol class="cases" id="case-list">\n`, kept.map((one) => one.item), html`</ol>\n`];
}

/** Shown by the script alone: without it they would do nothing. */
const tools = (
  questions: readonly string[],
): Html => html`<div class="tools" id="case-tools" role="search" aria-label="${t("Cases")}" hidden>
<p><label for="case-find">Case or folder</label> <input id="case-find" type="search" autocomplete="off"></p>
<p><label for="case-show">Show</label> <select id="case-show"><option value="">all cases</option><option value="*">cases with a gap</option>${questions.map((q) => html`<option value="${q}">gap on ${q}</option>`)}</select></p>
<p><label for="case-order">Order</label> <select id="case-order"><option value="gaps">most gaps first</option><option value="name">by name</option></select></p>
<p><button type="button" id="case-open">Unfold all</button> <button type="button" id="case-close">Fold all</button></p>
<p role="status" id="case-count" data-one="${t("{n} case is shown")}" data-many="${t("{n} cases are shown")}"></p>
</div>
`;

function byGaps(a: CaseRank, b: CaseRank): number {
  for (let i = 0; i < a.gaps.length; i++) {
    const more = (b.gaps[i] as number) - (a.gaps[i] as number);
    if (more !== 0) return more;
  }
  return order(a.folder, b.folder) || order(a.name, b.name);
}

const byPlace = (a: Judged, b: Judged): number =>
  order(a.folder, b.folder) ||
  order(a.name, b.name) ||
  order(a.entry.file, b.entry.file) ||
  order(a.entry.rule, b.entry.rule) ||
  order(a.entry.about.join(), b.entry.about.join());

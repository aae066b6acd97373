/** Lists and tables of a run as a whole: headline counts, judgements, what was not evaluated, what could not be read. */
import type { JudgementEntry } from "../../engine/types.ts";
import { t } from "../../l10n/say.ts";
import { baselineSentences } from "../baseline-text.ts";
import type { Problem } from "../json.ts";
import type { ReasonCount, Tally } from "../summary.ts";
import { count, listed, longDate, thousands } from "../words.ts";
import type { Html } from "./escape.ts";
import { html } from "./escape.ts";
import { table } from "./tables.ts";
import { packTitle } from "./words.ts";

export const MOST_JUDGEMENTS = 200;
const MOST_PROBLEMS = 100;
const MOST_REASONS = 50;

/** A judgement with the case it stands in. */
export interface Judged {
  readonly name: string;
  readonly folder: string;
  readonly entry: JudgementEntry;
}

export function headline(tally: Tally): Html {
  const { error, warning, info } = tally.severities;
  const figures: readonly (readonly [n: number, words: string])[] = [
    [tally.cases, t(tally.cases === 1 ? "case" : "cases")],
    [tally.records, t(tally.records === 1 ? "record" : "records")],
    [error, t(error === 1 ? "gap in required safeguards" : "gaps in required safeguards")],
    [warning, t(warning === 1 ? "weak point" : "weak points")],
    [info, t(info === 1 ? "thought" : "thoughts")],
    [tally.notEvaluated, t(tally.notEvaluated === 1 ? "record could not be evaluated" : "records could not be evaluated")],
    [tally.drafts, t(tally.drafts === 1 ? "record still in progress" : "records still in progress")],
    [tally.judgements, t(tally.judgements === 1 ? "professional judgement on file" : "professional judgements on file")],
  ];
  const standards = [...tally.standards].sort(([a], [b]) => (a < b ? -1 : 1));
  const beside =
    tally.baseline === undefined
      ? undefined
      : html`<p>${baselineSentences(tally, tally.baseline).join(" ")} What the baseline holds is marked as known.</p>\n`;
  return html`<ul class="tiles">
${figures.map(([n, words]) => html`<li><b>${thousands(n)}</b> ${words}</li>\n`)}</ul>
${beside}${
  standards.length === 0
    ? undefined
    : html`<p>Judged by: ${listed(standards.map(([id, n]) => `${packTitle(id)} (${count(n, "record")})`))}.</p>
`
}`;
}

export function judgements(all: readonly Judged[], total: number): Html {
  if (all.length === 0) return html`<p>Nobody has set a rule aside with a reason.</p>\n`;
  return html`<p>Somebody looked at a finding and set it aside with a reason, which stands in the records.${total > all.length ? ` ${t("The first {n} of {all} are listed.", { n: thousands(all.length), all: thousands(total) })}` : ""}</p>
${table({
  id: "judgements-table",
  caption: "Professional judgements on file",
  columns: [{ title: "Case" }, { title: "Rule" }, { title: "About" }, { title: "Agreed by a manager" }, { title: "To be looked at again" }],
  groups: [
    {
      rows: all.map(({ name, entry }) => ({
        name,
        cells: [
          html`<code>${entry.rule}</code>`,
          entry.about.length === 0 ? t("the whole record") : listed(entry.about),
          t(entry.agreed ? "agreed" : "not agreed"),
          entry.reviewBy === undefined ? t("no day named") : longDate(entry.reviewBy),
        ],
      })),
    },
  ],
})}`;
}

export function notEvaluated(tally: Tally): Html {
  const reasons = [...tally.reasons.values()].sort((a, b) => b.cases - a.cases || (a.reason < b.reason ? -1 : 1));
  if (reasons.length === 0) return html`<p>Every rule was asked everywhere.</p>\n`;
  const more = reasons.length - MOST_REASONS;
  return html`<p>What was not evaluated is not counted as free of gaps.</p>
${table({
  id: "not-evaluated-table",
  caption: "Not evaluated, and why",
  columns: [{ title: "Why" }, { title: "Rules" }, { title: "Cases", isFigure: true }, { title: "Records", isFigure: true }],
  groups: [
    {
      rows: reasons.slice(0, MOST_REASONS).map((reason) => ({
        name: reason.reason,
        cells: [rulesOf(reason), thousands(reason.cases), thousands(reason.records)],
      })),
    },
  ],
})}${more > 0 ? html`<p>And ${count(more, "more reason")}.</p>\n` : undefined}`;
}

function rulesOf({ rules }: ReasonCount): Html {
  if (rules.has("*")) return html`every rule`;
  const named = [...rules].sort();
  if (named.length > 6) return html`${count(named.length, "rule")}`;
  return html`${named.map((rule, i) => html`${i === 0 ? "" : ", "}<code>${rule}</code>`)}`;
}

export function problemList(problems: readonly Problem[]): Html | undefined {
  if (problems.length === 0) return undefined;
  const more = problems.length - MOST_PROBLEMS;
  return html`<ul class="plain">
${problems.slice(0, MOST_PROBLEMS).map(({ path, message }) => html`<li><code>${path}</code> ${message}</li>\n`)}${more > 0 ? html`<li>and ${thousands(more)} more</li>\n` : undefined}</ul>
`;
}

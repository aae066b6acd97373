/** One case of the page: where to begin, the rest folded, and what its records show for each question. */
import { KIND_TITLES } from "../../../../schemas/titles.ts";
import type { CaseRow, QuestionState } from "../../caseload/types.ts";
import type { FirstGap } from "../../engine/first.ts";
import { firstGaps } from "../../engine/first.ts";
import type { CaseResult, FileResult, Finding, RecordResult } from "../../engine/types.ts";
import { said, t } from "../../l10n/say.ts";
import type { LineIndex } from "../../source/lines.ts";
import { lineIndex } from "../../source/lines.ts";
import { knownSentence, withoutKnown } from "../baseline-text.ts";
import { excerptOf } from "../excerpt.ts";
import { count, countOf, LABELS, listed, rank, SEVERITIES, thousands } from "../words.ts";
import type { Html, Value } from "./escape.ts";
import { html } from "./escape.ts";
import { byNumber, STATES, shape } from "./words.ts";

export interface CaseOptions {
  readonly withText: boolean;
  /** Every finding with its question; otherwise what comes after the first three is told in a line each. */
  readonly isFull: boolean;
}

/** Folded findings of one case; a page that grows with one case helps nobody to begin. */
const MOST_FOLDED = 60;

export const caseName = ({ crn }: { readonly crn: string | null | undefined }): string =>
  crn === undefined || crn === null ? t("Records without a CRN") : t("Case {crn}", { crn });

export function caseItem(result: CaseResult, row: CaseRow, options: CaseOptions): Html {
  const first = firstGaps(withoutKnown(result));
  const known = knownSentence(result);
  const told = new Set(first.map((gap) => gap.finding));
  const found = SEVERITIES.filter((s) => row.severities[s] > 0).map((s) => countOf(s, row.severities[s]));
  const open = questionsIn(row, "gap");
  const begin = html`<ol class="findings">\n${first.map((gap) => firstItem(gap, options))}</ol>\n`;
  const unknown = first.length === 0 && known !== undefined ? `${t("Nothing here is new.")} ` : "";
  return html`<li class="case" data-gaps="${row.severities.error}" data-open="${open.join(" ")}">
<h3>${caseName(result)}</h3>
<p class="where"><code>${result.folder === "." ? t("this folder") : result.folder}</code></p>
<p>${count(row.records, "record")}; ${found.length === 0 ? noGap(row) : listed(found)}${found.length > 0 && row.notEvaluated > 0 ? `; ${t("{records} could not be evaluated", { records: count(row.notEvaluated, "record") })}` : ""}.${known === undefined ? "" : ` ${unknown}${known}`}</p>
${first.length === 0 ? undefined : html`<h4>To begin with</h4>\n${begin}`}${states(row)}${rest(result, told, options)}${notYet(result)}</li>
`;
}

function firstItem({ finding, file, reason, more }: FirstGap, options: CaseOptions): Html {
  const same = more === 0 ? "" : ` ${t("{n} more of the same in this case.", { n: thousands(more) })}`;
  return html`<li>
${whole(finding, file, lineIndex(file.text), options)}<p class="why">Why so early: ${t(reason)}.${same}</p>
</li>
`;
}

function noGap({ records, notEvaluated }: CaseRow): string {
  return notEvaluated === 0
    ? t("no gap found")
    : t("no gap found in {records}; {n} could not be evaluated", { records: count(records - notEvaluated, "record"), n: notEvaluated });
}

export const questionsIn = (row: CaseRow, state: QuestionState): string[] =>
  Object.keys(row.questions)
    .filter((question) => row.questions[question] === state)
    .sort(byNumber);

function states(row: CaseRow): Html | undefined {
  const rows = (Object.keys(STATES) as QuestionState[])
    .map((state) => ({ state, questions: questionsIn(row, state) }))
    .filter(({ questions }) => questions.length > 0);
  if (rows.length === 0) return undefined;
  return html`<h4>Key questions</h4>
<ul class="states">
${rows.map(({ state, questions }) => html`<li>${shape(state)} ${STATES[state]}: ${questions.join(", ")}</li>\n`)}</ul>
`;
}

/** What is left of each record, gravest first, told in as little room as helps. */
function rest(result: CaseResult, told: ReadonlySet<Finding>, options: CaseOptions): Html | undefined {
  const most = options.isFull ? Number.POSITIVE_INFINITY : MOST_FOLDED;
  const parts: Html[] = [];
  let all = 0;
  for (const file of result.files) {
    for (const record of file.records) {
      const left = record.findings.filter((finding) => !told.has(finding));
      if (left.length === 0) continue;
      const room = Math.max(0, most - all);
      all += left.length;
      const shown = left.sort(byWeight).slice(0, room);
      if (shown.length > 0) parts.push(recordPart(file, record, shown, options));
    }
  }
  if (all === 0) return undefined;
  const over = all - most;
  return html`<details class="fold"><summary>${count(all, "more finding")}</summary>
${parts}${over > 0 ? html`<p>${count(over, "finding")} of this case ${over === 1 ? "is" : "are"} not on this page. The option --full shows all.</p>\n` : undefined}</details>
`;
}

/** What is new comes before what a baseline knows, then the gravest. */
const byWeight = (a: Finding, b: Finding): number =>
  Number(a.known === true) - Number(b.known === true) || rank(a.severity) - rank(b.severity) || a.start - b.start;

function recordPart(file: FileResult, record: RecordResult, shown: readonly Finding[], options: CaseOptions): Html {
  const lines = lineIndex(file.text);
  return html`<h4>${recordTitle(record)}${record.status === "in-progress" ? `, ${t("in progress")}` : ""}</h4>
<p class="where"><code>${file.path}</code></p>
<ul class="${options.isFull ? "findings" : "plain"}">
${shown.map((finding) => html`<li>${options.isFull ? html`\n${whole(finding, file, lines, options)}` : brief(finding, lines)}</li>\n`)}</ul>
`;
}

const recordTitle = ({ kind, id, index }: RecordResult): Value => {
  const title = kind === undefined ? t("Record that could not be read") : said(KIND_TITLES[kind]);
  return index < 0 ? title : `${title} ${id}`;
};

const head = ({ severity, message, known }: Finding): Html =>
  html`${shape(severity)} <span class="grade">${LABELS[severity]}${known === true ? `, ${t("known")}` : ""}</span> ${message}`;

function whole(finding: Finding, file: FileResult, lines: LineIndex, { withText }: CaseOptions): Html {
  const excerpt = withText && !finding.missing ? excerptOf(finding, lines) : "";
  return html`<p class="what">${head(finding)}</p>
<p class="ask">${finding.ask}</p>
${excerpt === "" ? undefined : html`<blockquote>${excerpt}</blockquote>\n`}<p class="where"><code>${file.path}:${place(finding, lines)}</code> ${finding.path === "" ? undefined : html`<code>${finding.path}</code> `}<code>${finding.rule}</code></p>
`;
}

const brief = (finding: Finding, lines: LineIndex): Html =>
  html`${head(finding)} <span class="where">line ${lines.position(finding.start).line + 1}, <code>${finding.rule}</code></span>`;

function place({ start }: Finding, lines: LineIndex): string {
  const { line, column } = lines.position(start);
  return `${line + 1}:${column + 1}`;
}

const MOST_NAMED = 6;

function notYet(result: CaseResult): Html | undefined {
  const rows = result.files.flatMap((file) =>
    file.records
      .filter((record) => record.notYetRecorded.length > 0)
      .map((record) => {
        const { notYetRecorded: names } = record;
        const more = names.length - MOST_NAMED;
        const shown = more > 0 ? t("{named} and {more} more", { named: names.slice(0, MOST_NAMED).join(", "), more }) : listed(names);
        return html`<li>${recordTitle(record)}, <code>${file.path}</code>: ${shown}</li>\n`;
      }),
  );
  if (rows.length === 0) return undefined;
  return html`<details class="fold"><summary>Not yet recorded in ${count(rows.length, "record")} in progress</summary>
<ul class="plain">
${rows.slice(0, MOST_FOLDED)}</ul>
</details>
`;
}

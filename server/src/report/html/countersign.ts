/** One case on paper for whoever is to countersign it: what is open, due and recorded, and a place to sign by hand. */
import type { QuestionState } from "../../caseload/types.ts";
import type { Severity } from "../../engine/types.ts";
import { key, t } from "../../l10n/say.ts";
import { LABELS, longDate } from "../words.ts";
import type { Html, Value } from "./escape.ts";
import { html } from "./escape.ts";
import { POLICY } from "./policy.ts";
import { STYLE } from "./style.ts";
import type { Row } from "./tables.ts";
import { table } from "./tables.ts";
import { HANDLING, STATES, shape, shapes } from "./words.ts";

export interface Countersign {
  readonly version: string;
  /** ISO date. */
  readonly asOf: string;
  readonly crn: string | undefined;
  readonly folder: string;
  readonly standard: string;
  readonly open: readonly {
    readonly what: string;
    readonly ask: string;
    readonly severity: Severity;
    readonly record: CountersignRecord;
  }[];
  /** Overdue before due, each by day. */
  readonly due: readonly {
    readonly what: string;
    readonly when: string;
    readonly isOverdue: boolean;
    readonly record: CountersignRecord;
  }[];
  readonly judgements: readonly CountersignJudgement[];
  readonly notEvaluated: readonly { readonly record: CountersignRecord; readonly reasons: readonly string[] }[];
  readonly questions: readonly { readonly number: string; readonly question: string; readonly state: QuestionState }[];
  readonly checks: readonly { readonly what: string; readonly asked: string | undefined; readonly replied: string | undefined }[];
  readonly records: readonly { readonly name: string; readonly status: string; readonly path: string }[];
  /** ISO date of the last finished review. */
  readonly lastReview: string | undefined;
}

/** A record as people call it, and the place in it: the path below the folder of the case, line and UTF-16 column from 1. */
export interface CountersignRecord {
  readonly name: string;
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

export interface CountersignJudgement {
  /** Id of the rule that was set aside. */
  readonly rule: string;
  readonly about: readonly string[];
  readonly date: string | undefined;
  readonly reviewBy: string | undefined;
  readonly agreed: boolean;
  /** Only when somebody asked for it. */
  readonly reason: string | undefined;
}

export function countersignPage(page: Countersign): string {
  const name = page.crn ?? page.folder;
  return html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>To countersign: ${name}, as of ${longDate(page.asOf)}</title>
<link rel="icon" href="data:,">
<style>${STYLE}</style>
</head>
<body>
${shapes}
<header>
<p class="handling">${t(HANDLING)}</p>
<h1>To countersign: ${name}</h1>
<p>As of ${longDate(page.asOf)}. ${page.standard}. Folder <code>${page.folder}</code>. Made by Caselint ${page.version}.</p>
</header>
<main id="main">
${sections(page).map(([id, title, body]) => html`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>\n${body}</section>\n`)}${signing()}</main>
<footer><p class="handling">${t(HANDLING)}</p></footer>
</body>
</html>
`.text;
}

function sections(page: Countersign): (readonly [id: string, title: string, body: Value])[] {
  return [
    ["open", t("What is open"), open(page)],
    ["due", t("Due and overdue"), due(page)],
    ["checks", t("Checks"), checks(page)],
    ["judgements", t("Professional judgements"), judgements(page)],
    ["questions", t("Key questions"), questions(page)],
    ["not-evaluated", t("Not evaluated"), notEvaluated(page)],
    ["records", t("Records"), records(page)],
  ];
}

/** A name on paper; an editor makes it lead to its place. */
const named = ({ name, path, line, column }: CountersignRecord): Html =>
  html`<span data-path="${path}" data-at="${line}:${column}">${name}</span>`;

function open(page: Countersign): Html {
  if (page.open.length === 0) return html`<p>Nothing was found that is open in these records.</p>\n`;
  return html`<ol class="findings">
${page.open.map(({ what, ask, severity, record }) => html`<li><p class="what">${shape(severity)} <span class="grade">${LABELS[severity]}</span> ${what}</p><p class="ask">${ask}</p><p class="where">${named(record)}</p></li>\n`)}</ol>
`;
}

function due(page: Countersign): Html {
  if (page.due.length === 0) return html`<p>No date in these records lies ahead or has passed unanswered.</p>\n`;
  const rows = page.due.map(({ what, when, isOverdue, record }) => ({
    name: what,
    cells: [isOverdue ? html`<strong>${when}</strong>` : when, named(record)],
  }));
  return list("due-table", key("What has a date, the longest overdue first"), [key("What"), key("When"), key("Record")], rows);
}

function checks(page: Countersign): Html {
  if (page.checks.length === 0) return html`<p>No check with another agency is recorded.</p>\n`;
  const rows = page.checks.map(({ what, asked, replied }) => ({
    name: what,
    cells: [day(asked), replied === undefined ? html`<strong>${t("outstanding")}</strong>` : longDate(replied)],
  }));
  return list("checks-table", key("Checks made and outstanding"), [key("Check"), key("Asked"), key("Reply")], rows);
}

function judgements(page: Countersign): Html {
  const all = page.judgements;
  if (all.length === 0) return html`<p>No question was set aside by a professional judgement.</p>\n`;
  const rows = all.map(({ rule, about, date, reviewBy, agreed, reason }) => ({
    name: html`<code>${rule}</code> ${about.join(", ")}${reason === undefined ? undefined : html`<p>${reason}</p>`}`,
    cells: [day(date), day(reviewBy), agreed ? t("recorded") : t("not recorded")],
  }));
  const titles = [key("Question"), key("Date"), key("Look at again"), key("Manager's agreement")];
  return list("judgements-table", key("Questions set aside with a reason"), titles, rows);
}

const day = (date: string | undefined): string => (date === undefined ? t("not recorded") : longDate(date));

function questions(page: Countersign): Html {
  const rows = page.questions.map(({ number, question, state }) => ({
    name: `${number} ${question}`,
    cells: [html`${shape(state)} ${STATES[state]}`],
  }));
  return list("questions-table", key("What the records show for each key question"), [key("Key question"), key("Records")], rows);
}

function notEvaluated(page: Countersign): Html {
  if (page.notEvaluated.length === 0) return html`<p>Every question was evaluated.</p>\n`;
  return html`<ul class="plain">
${page.notEvaluated.map(({ record, reasons }) => html`<li>${named(record)}: ${reasons.join(" ")}</li>\n`)}</ul>
`;
}

function records(page: Countersign): Html {
  const last =
    page.lastReview === undefined
      ? html`<p>No finished review is recorded.</p>\n`
      : html`<p>The last finished review is of ${longDate(page.lastReview)}.</p>\n`;
  const rows = page.records.map(({ name, status, path }) => ({ name, cells: [status, html`<code>${path}</code>`] }));
  return html`${last}${list("records-table", key("Records of the case"), [key("Record"), key("Status"), key("File")], rows)}`;
}

const list = (id: string, caption: string, titles: readonly string[], rows: readonly Row[]): Html =>
  table({ id, caption, columns: titles.map((title) => ({ title })), groups: [{ rows }] });

const signing = (): Html => html`<section class="signing" aria-labelledby="signing"><h2 id="signing">Countersigning</h2>
<p>Caselint sees what is recorded, not the work itself. Whether the work is good enough is for the person who signs.</p>
<dl class="sign"><dt>Name</dt><dd></dd><dt>Grade</dt><dd></dd><dt>Date</dt><dd></dd><dt>Signature</dt><dd></dd></dl>
</section>
`;

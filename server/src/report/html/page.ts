/** The page: its head, its banner, its contents and its sections in order. */
import { inWords, t } from "../../l10n/say.ts";
import type { End, ReportOptions } from "../formats/reporter.ts";
import { count, longDate } from "../words.ts";
import type { Html, Value } from "./escape.ts";
import { html } from "./escape.ts";
import { caseloadFindings } from "./findings.ts";
import { groups } from "./groups.ts";
import { guide } from "./guide.ts";
import type { Judged } from "./lists.ts";
import { headline, judgements, notEvaluated, problemList } from "./lists.ts";
import { often } from "./often.ts";
import { POLICY } from "./policy.ts";
import { ratings } from "./ratings.ts";
import { SCRIPT } from "./script.ts";
import { STYLE } from "./style.ts";
import { HANDLING, shapes } from "./words.ts";

export interface Contents {
  readonly end: End;
  readonly options: ReportOptions;
  /** The list of cases: undefined when only a summary was asked for. */
  readonly cases: Value;
  readonly judged: readonly Judged[];
}

interface Section {
  readonly id: string;
  readonly title: string;
  readonly body: Value;
}

/** The page in pieces, in order. */
export function* page(contents: Contents): Generator<Html> {
  const sections = sectionsOf(contents);
  yield pageStart(contents, sections);
  for (const { id, title, body } of sections)
    yield html`<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${title}</h2>
${body}</section>
`;
  yield pageEnd(contents.options);
}

function pageStart({ end, options }: Contents, sections: readonly Section[]): Html {
  const { tool, asOf } = options;
  const handling = options.handling ?? t(HANDLING);
  const title = t("What the records of {cases} show", { cases: count(end.tally.cases, "case") });
  return html`<!doctype html>
<html lang="${inWords() === undefined ? "en-GB" : "cy"}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}, as of ${longDate(asOf)}</title>
<link rel="icon" href="data:,">
<style>${STYLE}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the contents of the page</a>
${shapes}
<header>
<p class="handling">${handling}</p>
<h1>${title}</h1>
<p>As of ${longDate(asOf)}. Made by ${tool.name} ${tool.version}. About records, <a href="#guide">not a verdict on people</a>.</p>
</header>
<nav aria-labelledby="contents">
<h2 id="contents">On this page</h2>
<ul>
${sections.map(({ id, title: name }) => html`<li><a href="#${id}">${name}</a></li>\n`)}</ul>
</nav>
<main id="main" tabindex="-1">
${banner(end, options)}`;
}

const pageEnd = (options: ReportOptions): Html => html`</main>
<footer>
<p class="handling">${options.handling ?? t(HANDLING)}</p>
</footer>
<script>${SCRIPT}</script>
</body>
</html>
`;

function sectionsOf({ end, options, cases, judged }: Contents): Section[] {
  const { tally, caseload, sentence, sureness } = end;
  const out: Section[] = [{ id: "headline", title: t("In figures"), body: headline(tally) }];
  if (caseload !== undefined) out.push({ id: "ratings", title: t("Standards"), body: ratings(caseload, sureness) });
  out.push({ id: "often", title: t("What comes up most"), body: often(tally, sentence) });
  if (caseload !== undefined) {
    out.push({ id: "groups", title: t("Groups beside the rest"), body: groups(caseload.groups, sureness) });
    out.push({ id: "across", title: t("Findings about many cases"), body: caseloadFindings(caseload.findings) });
  }
  if (cases !== undefined) out.push({ id: "cases", title: t("Cases"), body: cases });
  out.push({ id: "judgements", title: t("Professional judgements"), body: judgements(judged, tally.judgements) });
  out.push({ id: "not-evaluated", title: t("Not evaluated"), body: notEvaluated(tally) });
  out.push({ id: "guide", title: t("How to read this page"), body: guide(options.isReport, sureness) });
  return out;
}

function banner({ isComplete, isStopped, problems, calendarUntil }: End, { shard }: ReportOptions): Html {
  const notes: string[] = [];
  if (isStopped) notes.push(t("The run was stopped before its end: this is only part of the records."));
  if (shard !== null) notes.push(t("This is part {index} of {all} of the caseload.", { index: shard.index, all: shard.of }));
  if (problems.length > 0) notes.push(t("{things} could not be read or used:", { things: count(problems.length, "thing") }));
  if (!isComplete && notes.length === 0) notes.push(t("Some of the records are missing here."));
  const calendar =
    calendarUntil === undefined
      ? undefined
      : html`<p>Bank holidays are known up to ${longDate(calendarUntil)}. After that day, time limits in working days leave out weekends only.</p>\n`;
  const state = notes.length === 0 ? "complete" : "partial";
  return html`<div class="banner ${state}">
<p>${notes.length === 0 ? html`<strong>Complete.</strong> Every record that was found was looked at.` : html`<strong>Not complete.</strong> ${notes.join(" ")}`}</p>
${problemList(problems)}${calendar}</div>
`;
}

/** What the records show for each standard: a chart, a table, and the indicative rating in words. */
import type { CaseloadReport, OverallRating, QuestionShare, StandardRating } from "../../caseload/report.ts";
import { count, listed } from "../words.ts";
import { shareChart } from "./charts.ts";
import type { Html, Value } from "./escape.ts";
import { html } from "./escape.ts";
import { table } from "./tables.ts";
import { BANDS, figure, outOf, packTitle } from "./words.ts";

export function ratings({ ratings: standards, overall }: CaseloadReport): Html {
  const packs = [...new Set([...standards, ...overall].map((one) => one.pack))].sort();
  if (packs.length === 0) return html`<p>No standard could be looked at as a whole here.</p>\n`;
  return html`<p>Each bar is the share of cases whose records show no gap for a question, among the cases that the question is about. The line across its end is the margin of error. The dashed lines are the boundaries of the bands, at 50, 65 and 80 per cent. A standard takes the band of its lowest question.</p>
<p><strong>Indicative only.</strong> Inspectors also talk to people and judge whether the work was enough. These figures are about what is recorded.</p>
${packs.map((pack) => packPart(pack, standards, overall))}`;
}

function packPart(pack: string, standards: readonly StandardRating[], overall: readonly OverallRating[]): Html {
  const all = overall.find((one) => one.pack === pack);
  const own = standards.filter((one) => one.pack === pack);
  return html`<h3>${packTitle(pack)}</h3>
${all === undefined ? undefined : overallPart(all)}${own.map(standardPart)}`;
}

function overallPart({ points, most, indicative, given }: OverallRating): Html {
  const named = given.map((one) => `${one.standard} ${BANDS[one.band]}`);
  const how = named.length === 0 ? "" : ` Given, not worked out from records: ${listed(named)}.`;
  return html`<p class="overall">Over all standards, indicative: <strong>${BANDS[indicative]}</strong>, ${points} of ${most} points.${how}</p>\n`;
}

function standardPart(one: StandardRating): Html {
  const id = `standard-${one.pack}-${one.standard}`;
  const title = `Standard ${one.standard}: share of cases without a gap, question by question`;
  return html`<section class="standard">
<h4>${one.standard} ${one.title}</h4>
${inWords(one)}
<div class="beside">
<div class="chart">${shareChart(`${id}-chart`, title, one.questions)}</div>
${table({
  id: `${id}-table`,
  caption: `Standard ${one.standard}, question by question`,
  columns: [
    { title: "Question" },
    { title: "No gap found", isFigure: true },
    { title: "Share", isFigure: true },
    { title: "For a person to judge", isFigure: true },
    { title: "Indicative band" },
  ],
  groups: [{ rows: one.questions.map((q) => ({ name: html`<b>${q.id}</b> ${q.question}`, cells: cells(q) })) }],
})}</div>
</section>
`;
}

function cells({ gapFree, relevant, percent, margin, person, band }: QuestionShare): Value[] {
  const share = percent === null ? "–" : `${percent}%${margin === null ? "" : ` ± ${figure(margin)}`}`;
  return [
    relevant === 0 ? "no case to count" : outOf(gapFree, relevant),
    share,
    person === 0 ? "none" : count(person, "case"),
    band === null ? "–" : BANDS[band],
  ];
}

function inWords({ indicative, questions, isNearBoundary, discretion }: StandardRating): Html {
  if (indicative === null && discretion === null) return html`<p>No case could be counted for this standard, so nothing is indicated.</p>`;
  const counted = questions.filter((q) => q.percent !== null);
  const lowest = counted.reduce<QuestionShare | undefined>(
    (a, b) => (a === undefined || (b.percent ?? 0) < (a.percent ?? 0) ? b : a),
    undefined,
  );
  const why = lowest === undefined ? "" : `, the band of its lowest question, ${lowest.id} (${lowest.percent}%)`;
  const near = isNearBoundary ? " That share lies within five points of another band." : "";
  return html`${indicative === null ? undefined : html`<p>Indicative: <strong>${BANDS[indicative]}</strong>${why}.${near}</p>`}${
    discretion === null
      ? undefined
      : html`
<p class="discretion">Set to <strong>${BANDS[discretion.to]}</strong> by discretion of ${discretion.who}. Why: ${discretion.why}</p>`
  }`;
}

/** What the records show for each standard: a chart, a table, and the indicative rating in words. */
import type { CaseloadReport, OverallRating, QuestionShare, StandardRating } from "../../caseload/report.ts";
import { FEWEST_RATED, isStandardTooFew, isTooFewToRate } from "../../caseload/too-few.ts";
import { t } from "../../l10n/say.ts";
import type { Sureness } from "../formats/reporter.ts";
import { count, listed } from "../words.ts";
import { shareChart } from "./charts.ts";
import type { Html, Value } from "./escape.ts";
import { html } from "./escape.ts";
import { table } from "./tables.ts";
import { BANDS, figure, outOf, packTitle } from "./words.ts";

/** @param sureness of the margins; undefined where that is not known */
export function ratings({ ratings: standards, overall }: CaseloadReport, sureness: Sureness | undefined): Html {
  const packs = [...new Set([...standards, ...overall].map((one) => one.pack))].sort();
  if (packs.length === 0) return html`<p>No standard could be looked at as a whole here.</p>\n`;
  return html`<p>Each bar is the share of cases whose records show no gap for a question, among the cases that the question is about. The line across its end is the margin${sureness === undefined ? "" : ` ${t("at {n} per cent confidence: in {n} of 100 such samples it holds the true share", { n: sureness.margins })}`}. The dashed lines are the boundaries of the bands, at 50, 65 and 80 per cent. A standard takes the band of its lowest question.</p>
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
  const how = named.length === 0 ? "" : ` ${t("Given, not worked out from records: {named}.", { named: listed(named) })}`;
  return html`<p class="overall">Over all standards, indicative: <strong>${BANDS[indicative]}</strong>, ${points} of ${most} points.${how}</p>\n`;
}

function standardPart(one: StandardRating): Html {
  const id = `standard-${one.pack}-${one.standard}`;
  const title = t("Standard {n}: share of cases without a gap, question by question", { n: one.standard });
  return html`<section class="standard">
<h4>${one.standard} ${one.title}</h4>
${inWords(one)}
<div class="beside">
<div class="chart">${shareChart(`${id}-chart`, title, one.questions)}</div>
${table({
  id: `${id}-table`,
  caption: t("Standard {n}, question by question", { n: one.standard }),
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

function cells(question: QuestionShare): Value[] {
  const { gapFree, relevant, percent, margin, person, band } = question;
  const share = percent === null ? "–" : `${percent}%${margin === null ? "" : ` ± ${figure(margin)}`}`;
  return [
    relevant === 0 ? t("no case to count") : outOf(gapFree, relevant),
    share,
    person === 0 ? t("none") : count(person, "case"),
    isTooFewToRate(question) ? t("too few to rate") : band === null ? "–" : BANDS[band],
  ];
}

function inWords(rating: StandardRating): Html {
  const { indicative, questions, isNearBoundary, discretion } = rating;
  if (isStandardTooFew(rating))
    return html`<p>Too few to rate: a band needs ${FEWEST_RATED} relevant cases or more.</p>${discretionPart(discretion)}`;
  if (indicative === null && discretion === null) return html`<p>No case could be counted for this standard, so nothing is indicated.</p>`;
  const counted = questions.filter((q) => q.percent !== null && !isTooFewToRate(q));
  const lowest = counted.reduce<QuestionShare | undefined>(
    (a, b) => (a === undefined || (b.percent ?? 0) < (a.percent ?? 0) ? b : a),
    undefined,
  );
  const why =
    lowest === undefined
      ? ""
      : `, ${t("the band of its lowest question, {question} ({percent}%)", { question: lowest.id, percent: lowest.percent ?? 0 })}`;
  const near = isNearBoundary ? ` ${t("That share lies within five points of another band.")}` : "";
  return html`${indicative === null ? undefined : html`<p>Indicative: <strong>${BANDS[indicative]}</strong>${why}.${near}</p>`}${discretionPart(discretion)}`;
}

const discretionPart = (discretion: StandardRating["discretion"]): Html | undefined =>
  discretion === null
    ? undefined
    : html`
<p class="discretion">Set to <strong>${BANDS[discretion.to]}</strong> by discretion of ${discretion.who}. Why: ${discretion.why}</p>`;

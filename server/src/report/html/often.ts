/** What comes up in most cases: a chart and a table. */
import { t } from "../../l10n/say.ts";
import type { End } from "../formats/reporter.ts";
import type { Tally } from "../summary.ts";
import { mostOften } from "../summary.ts";
import { LABELS, thousands } from "../words.ts";
import { chart } from "./charts.ts";
import type { Html } from "./escape.ts";
import { html } from "./escape.ts";
import { table } from "./tables.ts";
import { outOf, shape } from "./words.ts";

const MOST = 12;
const LONGEST = 40;

export function often(tally: Tally, sentence: End["sentence"]): Html {
  const rows = mostOften(tally, MOST);
  if (rows.length === 0) return html`<p>No gap found.</p>\n`;
  const more = tally.rules.size - rows.length;
  const bars = rows.map(({ rule, cases }) => {
    const percent = Math.round((100 * cases) / Math.max(1, tally.cases));
    return { label: `${short(rule)}  ${percent}%`, percent, margin: null };
  });
  return html`<div class="beside">
<div class="chart">${chart({ id: "often-chart", title: t("Share of cases in which each rule comes up"), bars, marks: [25, 50, 75] })}</div>
${table({
  id: "often-table",
  caption: "What comes up in most cases",
  columns: [{ title: "What" }, { title: "Grade", isWhole: true }, { title: "Cases", isFigure: true }, { title: "Times", isFigure: true }],
  groups: [
    {
      rows: rows.map((row) => ({
        name: html`${sentence(row.rule, row.messageId)} <code>${row.rule}</code>`,
        cells: [html`${shape(row.severity)} ${LABELS[row.severity]}`, outOf(row.cases, tally.cases), thousands(row.findings)],
      })),
    },
  ],
})}</div>
${more > 0 ? html`<p>${thousands(more)} more ${t(more === 1 ? "rule comes" : "rules come")} up in fewer cases.</p>\n` : undefined}`;
}

const short = (rule: string): string => (rule.length > LONGEST ? `${rule.slice(0, LONGEST - 1)}…` : rule);

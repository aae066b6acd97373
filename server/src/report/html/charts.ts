/**
 * Charts as SVG in the page. Lengths across are per cent and lengths down are in em, so that a chart fills the room
 * there is and its words stay as large as the reader wants them. Each has a table beside it that says the same.
 */
import type { GroupShare, QuestionShare } from "../../caseload/report.ts";
import { isTooFewToRate } from "../../caseload/too-few.ts";
import { t } from "../../l10n/say.ts";
import type { Html } from "./escape.ts";
import { html } from "./escape.ts";
import { BOUNDARIES, figure } from "./words.ts";

/** In em: from one row to the next, and within a row to the baseline of its words, the bar and its end. */
const ROW = { height: 3.4, words: 1.1, bar: 1.6, end: 2.7 } as const;

export interface Bar {
  readonly label: string;
  /** 0 to 100; null where there is nothing to show. */
  readonly percent: number | null;
  /** Percentage points either way. */
  readonly margin: number | null;
}

interface Chart {
  readonly id: string;
  /** What the chart shows, for those who do not see it. */
  readonly title: string;
  readonly bars: readonly Bar[];
  /** Lines down the chart, in per cent, with their figures below. */
  readonly marks: readonly number[];
}

/** Share of cases without a gap for each question of a standard. */
export function shareChart(id: string, title: string, questions: readonly QuestionShare[]): Html {
  const lowest = Math.min(...questions.map((q) => (isTooFewToRate(q) ? 101 : (q.percent ?? 101))));
  const bars = questions.map((q) => ({
    label: `${q.id}  ${q.percent === null ? t("no case to count") : `${q.percent}%${marginOf(q)}${noteOf(q, lowest)}`}`,
    percent: q.percent,
    margin: q.margin,
  }));
  return chart({ id, title, bars, marks: BOUNDARIES });
}

function noteOf(question: QuestionShare, lowest: number): string {
  if (isTooFewToRate(question)) return `, ${t("too few to rate")}`;
  return question.percent === lowest ? `, ${t("lowest")}` : "";
}

const marginOf = ({ margin }: QuestionShare): string => (margin === null ? "" : ` ± ${figure(margin)}`);

export function chart({ id, title, bars, marks }: Chart): Html {
  const floor = bars.length * ROW.height;
  const figures = [0, ...marks, 100];
  return html`<svg class="bars" role="img" aria-labelledby="${id}" width="100%" height="${em(floor + 1.2)}">
<title id="${id}">${title}</title>
${bars.map((bar, i) => barRow(bar, i * ROW.height, marks))}${figures.map((at) => html`<text class="${at === 0 ? "first" : at === 100 ? "last" : "mid"}" x="${at}%" y="${em(floor + 0.9)}">${at}${at === 100 ? "%" : ""}</text>`)}
</svg>
`;
}

function barRow({ label, percent, margin }: Bar, top: number, marks: readonly number[]): Html {
  const [bar, end] = [em(top + ROW.bar), em(top + ROW.end)];
  const height = em(ROW.end - ROW.bar);
  return html`<text x="0" y="${em(top + ROW.words)}">${label}</text>
<rect class="track" x="0" y="${bar}" width="100%" height="${height}"/>
${percent === null ? undefined : html`<rect class="bar" x="0" y="${bar}" width="${within(percent)}%" height="${height}"/>\n`}${marks.map((at) => html`<line class="mark" x1="${at}%" x2="${at}%" y1="${bar}" y2="${end}"/>`)}
${percent === null || margin === null ? undefined : whisker(percent - margin, percent + margin, top)}`;
}

/** A line over the margin with an upright at each end, drawn twice so that it shows on the bar and beside it. */
function whisker(from: number, to: number, top: number): Html {
  const [a, b] = [`${within(from)}%`, `${within(to)}%`];
  const middle = top + (ROW.bar + ROW.end) / 2;
  const [high, low] = [em(middle - 0.3), em(middle + 0.3)];
  const lines = html`<line x1="${a}" x2="${b}" y1="${em(middle)}" y2="${em(middle)}"/><line x1="${a}" x2="${a}" y1="${high}" y2="${low}"/><line x1="${b}" x2="${b}" y1="${high}" y2="${low}"/>`;
  return html`<g class="halo">${lines}</g><g class="whisker">${lines}</g>\n`;
}

/** A difference with its interval, around a line that stands for no difference; 50 points to either side. */
export function interval({ points, from, to }: NonNullable<GroupShare["difference"]>): Html {
  const at = (n: number): string => `${within(50 + n)}%`;
  return html`<svg class="interval" aria-hidden="true" focusable="false"><line class="mark" x1="50%" x2="50%" y1="0" y2="100%"/><line class="line" x1="${at(from)}" x2="${at(to)}" y1="50%" y2="50%"/><circle class="dot" cx="${at(points)}" cy="50%" r="4"/></svg>`;
}

const em = (n: number): string => `${Math.round(n * 100) / 100}em`;
const within = (n: number): number => Math.round(Math.min(100, Math.max(0, n)) * 100) / 100;

/** Groups beside the rest of the caseload. Small groups are kept back, and small differences are not read as any. */

import { compareGroups, DIMENSION_TITLES, groupTitle } from "../../caseload/dimensions.ts";
import type { GroupResult, GroupShare } from "../../caseload/report.ts";
import type { Dimension } from "../../caseload/types.ts";
import { t } from "../../l10n/say.ts";
import type { Sureness } from "../formats/reporter.ts";
import { count, thousands } from "../words.ts";
import { interval } from "./charts.ts";
import type { Html, Value } from "./escape.ts";
import { html } from "./escape.ts";
import type { Column, Row } from "./tables.ts";
import { table } from "./tables.ts";
import { outOf, packTitle, signed } from "./words.ts";

type QuestionOf = (share: GroupShare) => string;

const SHARES: readonly Column[] = [
  { title: "No gap found", isFigure: true },
  { title: "Share", isFigure: true },
  { title: "Difference, in points", isFigure: true },
  { title: "Interval", isWhole: true },
  { title: "How to read it", isWhole: true },
];

/** @param sureness of the intervals; undefined where that is not known */
export function groups(all: readonly GroupResult[], sureness: Sureness | undefined): Html {
  if (all.length === 0) return html`<p>There are no groups to compare here.</p>\n`;
  const packs = new Set(all.flatMap((group) => group.shares.map((share) => share.pack)));
  const questionOf = (share: GroupShare): string => (packs.size > 1 ? `${share.question}, ${packTitle(share.pack)}` : share.question);
  const dimensions = [...new Set(all.map((group) => group.dimension))];
  return html`<p>Each group is compared with all other cases. The interval shows where the true difference may lie${sureness === undefined ? "" : `, ${t("at {n} per cent confidence", { n: sureness.groups })}`}; where it crosses the line of no difference, the cases are too few to tell. Of so many comparisons some would stand out by chance alone, so a difference is named only where it stays beyond chance among all of them. Groups of few cases are kept back, so that nobody can be made out. A difference is a question for the organisation, never about one member of staff.</p>
${clear(all, questionOf)}${dimensions.map((dimension) =>
  dimensionPart(
    dimension,
    all.filter((group) => group.dimension === dimension),
    questionOf,
  ),
)}`;
}

/** The differences beyond chance come first, whatever their groups. */
function clear(all: readonly GroupResult[], questionOf: QuestionOf): Html {
  const rows = all.flatMap((group) =>
    group.shares
      .filter((share) => share.difference?.isClear === true)
      .map((share) => ({
        name: `${DIMENSION_TITLES[group.dimension]}: ${groupTitle(group.dimension, group.value)}`,
        cells: [questionOf(share), ...cells(share)],
      })),
  );
  if (rows.length === 0) return html`<p>No group differs from the rest by more than chance could explain.</p>\n`;
  return table({
    id: "groups-clear",
    caption: "Differences that chance alone would hardly explain",
    columns: [{ title: "Group" }, { title: "Question" }, ...SHARES],
    groups: [{ rows }],
  });
}

function dimensionPart(dimension: Dimension, own: readonly GroupResult[], questionOf: QuestionOf): Html {
  const title = DIMENSION_TITLES[dimension];
  const sorted = [...own].sort((a, b) => compareGroups(dimension, a.value, b.value));
  const told = own.filter((group) => group.cases !== null).length;
  const body =
    told === 0
      ? html`<p>Every group here is kept back: too few cases.</p>`
      : table({
          id: `groups-${dimension}`,
          caption: t("{group}: each group beside the rest, question by question", { group: title }),
          columns: [{ title: "Question" }, ...SHARES],
          groups: sorted.map((group) => groupRows(group, questionOf)),
        });
  return html`<details class="fold">
<summary><h3>${title}</h3> <span>${count(own.length, "group")}${told < own.length ? `, ${t("{n} kept back", { n: thousands(own.length - told) })}` : ""}</span></summary>
${body}</details>
`;
}

function groupRows({ dimension, value, cases, shares }: GroupResult, questionOf: QuestionOf): { name: Value; rows: readonly Row[] } {
  const name = groupTitle(dimension, value);
  if (cases === null) return { name: `${name}: ${t("kept back, too few cases")}`, rows: [] };
  return { name: `${name}: ${count(cases, "case")}`, rows: shares.map((share) => ({ name: questionOf(share), cells: cells(share) })) };
}

function cells({ gapFree, relevant, percent, difference }: GroupShare): Value[] {
  const counted = [relevant === 0 ? t("no case to count") : outOf(gapFree, relevant), percent === null ? "–" : `${percent}%`];
  if (difference === null) return [...counted, "–", "", t("too few to tell")];
  const { points, from, to, isClear } = difference;
  return [
    ...counted,
    signed(points),
    html`${interval(difference)} ${signed(from)} to ${signed(to)}`,
    isClear ? html`<strong>${t(points < 0 ? "more gaps than the rest" : "fewer gaps than the rest")}</strong>` : t("too few to tell"),
  ];
}

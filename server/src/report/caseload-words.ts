/** Words about a caseload that reports share. */
import { packs } from "../../../schemas/packs/index.ts";
import { DIMENSION_TITLES, groupTitle } from "../caseload/dimensions.ts";
import type { Band, GroupResult, GroupShare, OverallRating, QuestionShare, StandardRating } from "../caseload/report.ts";
import { count, thousands } from "./words.ts";

export const BANDS: Readonly<Record<Band, string>> = {
  inadequate: "inadequate",
  "requires-improvement": "requires improvement",
  good: "good",
  outstanding: "outstanding",
};

export const bandWords = (band: Band | null): string => (band === null ? "nothing to go by" : BANDS[band]);

export const packTitle = (id: string): string => packs.find((pack) => pack.id === id)?.title ?? id;

/** "62% (31 of 50 cases, ±5 points)"; without a relevant case it says so. */
export function shareWords({ percent, gapFree, relevant, margin }: QuestionShare): string {
  if (percent === null) return "no relevant case";
  const either = margin === null ? "" : `, ±${margin} ${margin === 1 ? "point" : "points"}`;
  return `${percent}% (${thousands(gapFree)} of ${count(relevant, "case")}${either})`;
}

/** "indicative good", and what people made of it. */
export function ratingWords({ indicative, isNearBoundary, discretion }: StandardRating): string {
  if (indicative === null) return "nothing to go by";
  const near = isNearBoundary ? ", near a boundary" : "";
  return `indicative ${BANDS[indicative]}${near}${discretion === null ? "" : `; ${BANDS[discretion.to]} by discretion`}`;
}

export function overallWords({ points, most, indicative, given }: OverallRating): string {
  const named = given.map(({ standard, band }) => `${standard} ${BANDS[band]}`).join(", ");
  return `indicative ${BANDS[indicative]} (${points} of ${most} points)${named === "" ? "" : `; given, not worked out: ${named}`}`;
}

/** "Sex: female, 32 cases". A group that is kept back has no number. */
export function groupWords({ dimension, value, cases }: GroupResult): string {
  return `${DIMENSION_TITLES[dimension]}: ${groupTitle(dimension, value)}, ${cases === null ? "kept back, because so few" : count(cases, "case")}`;
}

/** "14 points lower than the rest (3 to 25)". */
export function differenceWords({ points, from, to }: NonNullable<GroupShare["difference"]>): string {
  const [low, high] = [Math.abs(from), Math.abs(to)].sort((a, b) => a - b) as [number, number];
  const size = Math.abs(points);
  return `${size} ${size === 1 ? "point" : "points"} ${points < 0 ? "lower" : "higher"} than the rest (${low} to ${high})`;
}

/** What a group shows: clear differences, one line each, and how much stays open. */
export function groupLines(group: GroupResult): string[] {
  if (group.cases === null) return [];
  const several = new Set(group.shares.map((share) => share.pack)).size > 1;
  const lines: string[] = [];
  let open = 0;
  for (const { pack, question, percent, relevant, difference } of group.shares) {
    if (difference?.isClear !== true) open++;
    else
      lines.push(
        `${several ? `${packTitle(pack)}, ` : ""}${question}: ${percent ?? 0}% of ${count(relevant, "case")}, ${differenceWords(difference)}`,
      );
  }
  if (open > 0) lines.push(`Too few to tell in ${count(open, "question")}.`);
  return lines;
}

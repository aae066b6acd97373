/** Words about a caseload that reports share. */
import { packs } from "../../../schemas/packs/index.ts";
import { DIMENSION_TITLES, groupTitle } from "../caseload/dimensions.ts";
import type { Band, GroupResult, GroupShare, OverallRating, QuestionShare, StandardRating } from "../caseload/report.ts";
import { isStandardTooFew, isTooFewToRate } from "../caseload/too-few.ts";
import { t, table } from "../l10n/say.ts";
import type { Sureness } from "./formats/reporter.ts";
import { count, thousands } from "./words.ts";

export const BANDS: Readonly<Record<Band, string>> = table({
  inadequate: "inadequate",
  "requires-improvement": "requires improvement",
  good: "good",
  outstanding: "outstanding",
});

export const tooFew = (): string => t("too few to rate");
const bandWords = (band: Band | null): string => (band === null ? t("nothing to go by") : BANDS[band]);

/** Band of a question, or why there is none. */
export const questionBand = (share: QuestionShare): string => (isTooFewToRate(share) ? tooFew() : bandWords(share.band));
export const decidedBand = (band: Band): string => BANDS[band];

export const packTitle = (id: string): string => packs.find((pack) => pack.id === id)?.title ?? id;

/** " Margins hold with 80 per cent confidence."; "" where that is not known. */
export const marginNote = (sureness: Sureness | undefined): string =>
  sureness === undefined ? "" : ` ${t("Margins hold with {n} per cent confidence.", { n: sureness.margins })}`;

/** "62% (31 of 50 cases, ±5 points)"; without a relevant case it says so. */
export function shareWords({ percent, gapFree, relevant, margin }: QuestionShare): string {
  if (percent === null) return t("no relevant case");
  const either = margin === null ? "" : `, ±${count(margin, "point")}`;
  return `${percent}% (${t("{n} of {cases}", { n: thousands(gapFree), cases: count(relevant, "case") })}${either})`;
}

/** "indicative good", and what people made of it. */
export function ratingWords(rating: StandardRating): string {
  const { indicative, isNearBoundary, discretion } = rating;
  const near = isNearBoundary ? `, ${t("near a boundary")}` : "";
  const none = isStandardTooFew(rating) ? tooFew() : t("nothing to go by");
  const said = indicative === null ? none : `${t("indicative {band}", { band: BANDS[indicative] })}${near}`;
  return `${said}${discretion === null ? "" : `; ${t("{band} by discretion", { band: BANDS[discretion.to] })}`}`;
}

export function overallWords({ points, most, indicative, given }: OverallRating): string {
  const named = given.map(({ standard, band }) => `${standard} ${BANDS[band]}`).join(", ");
  return `${t("indicative {band} ({points} of {most} points)", { band: BANDS[indicative], points, most })}${named === "" ? "" : `; ${t("given, not worked out: {named}", { named })}`}`;
}

/** "Sex: female, 32 cases". A group that is kept back has no number. */
export function groupWords({ dimension, value, cases }: GroupResult): string {
  return `${DIMENSION_TITLES[dimension]}: ${groupTitle(dimension, value)}, ${cases === null ? t("kept back, because so few") : count(cases, "case")}`;
}

/** "14 points lower than the rest (3 to 25)". */
export function differenceWords({ points, from, to }: NonNullable<GroupShare["difference"]>): string {
  const [low, high] = [Math.abs(from), Math.abs(to)].sort((a, b) => a - b) as [number, number];
  const size = Math.abs(points);
  return t(points < 0 ? "{points} lower than the rest ({low} to {high})" : "{points} higher than the rest ({low} to {high})", {
    points: count(size, "point"),
    low,
    high,
  });
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
        `${several ? `${packTitle(pack)}, ` : ""}${question}: ${t("{percent}% of {cases}", { percent: percent ?? 0, cases: count(relevant, "case") })}, ${differenceWords(difference)}`,
      );
  }
  if (open > 0) lines.push(t("Too few to tell in {questions}.", { questions: count(open, "question") }));
  return lines;
}

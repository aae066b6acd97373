/** The caseload as a whole, in JSON. */
import type { CaseloadReport, StandardRating } from "../caseload/report.ts";
import { comparisonsIn } from "../caseload/together.ts";
import { isStandardTooFew, isTooFewToRate } from "../caseload/too-few.ts";

/** The keys that a report adds to what a check says. Shares are whole percents, margins and differences percentage points. */
export function caseloadJson(caseload: CaseloadReport): { readonly caseload: unknown; readonly ratings: unknown } {
  return {
    caseload: {
      findings: caseload.findings.map(({ rule, severity, message, ask, places }) => ({
        rule,
        severity,
        message,
        ask,
        places: places.map(({ path, at }) => ({ path, at })),
      })),
      groups: caseload.groups,
      comparisons: comparisonsIn(caseload.groups),
      overall: caseload.overall,
    },
    ratings: caseload.ratings.map(ratingJson),
  };
}

const ratingJson = (rating: StandardRating): unknown => ({
  pack: rating.pack,
  standard: rating.standard,
  title: rating.title,
  questions: rating.questions.map((one) => ({
    id: one.id,
    question: one.question,
    gapFree: one.gapFree,
    relevant: one.relevant,
    person: one.person,
    percent: one.percent,
    margin: one.margin,
    band: one.band,
    tooFew: isTooFewToRate(one),
  })),
  indicative: rating.indicative,
  tooFew: isStandardTooFew(rating),
  nearBoundary: rating.isNearBoundary,
  discretion: rating.discretion === null ? null : { to: rating.discretion.to, who: rating.discretion.who, why: rating.discretion.why },
});

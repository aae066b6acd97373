/** The caseload as a whole, in JSON. */
import type { CaseloadReport, StandardRating } from "../caseload/report.ts";

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
      overall: caseload.overall,
    },
    ratings: caseload.ratings.map(ratingJson),
  };
}

const ratingJson = (rating: StandardRating): unknown => ({
  pack: rating.pack,
  standard: rating.standard,
  title: rating.title,
  questions: rating.questions.map(({ id, question, gapFree, relevant, person, percent, margin, band }) => ({
    id,
    question,
    gapFree,
    relevant,
    person,
    percent,
    margin,
    band,
  })),
  indicative: rating.indicative,
  nearBoundary: rating.isNearBoundary,
  discretion: rating.discretion === null ? null : { to: rating.discretion.to, who: rating.discretion.who, why: rating.discretion.why },
});

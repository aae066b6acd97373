/** What is said of a caseload as a whole: shapes that every format of a report shows. */
import type { Severity } from "../engine/types.ts";
import type { Dimension } from "./types.ts";

/** Shares under 50, 50 to 64, 65 to 79, 80 and more. */
export type Band = "inadequate" | "requires-improvement" | "good" | "outstanding";

export interface QuestionShare {
  /** "2.2.3" */
  readonly id: string;
  readonly question: string;
  /** Relevant cases whose records show no gap. */
  readonly gapFree: number;
  /** Cases the question is about and whose records decide it. */
  readonly relevant: number;
  /** For a person to judge: counted in neither. */
  readonly person: number;
  /** Rounded to a whole number; null without a relevant case. */
  readonly percent: number | null;
  /** Percentage points either way, with finite population correction where the population is known. */
  readonly margin: number | null;
  /** Null without a relevant case, and with too few to rate: `isTooFewToRate`. */
  readonly band: Band | null;
}

/** A rating lifted or lowered by people, with who did so and why. */
export interface Discretion {
  readonly standard: string;
  readonly to: Band;
  readonly who: string;
  readonly why: string;
}

export interface StandardRating {
  readonly pack: string;
  /** "2.4" */
  readonly standard: string;
  readonly title: string;
  readonly questions: readonly QuestionShare[];
  /** Band of its lowest question; null when nothing is known, and with too few cases to rate: `isStandardTooFew`. */
  readonly indicative: Band | null;
  /** The lowest share lies within five points of another band. */
  readonly isNearBoundary: boolean;
  readonly discretion: Discretion | null;
}

export interface OverallRating {
  readonly pack: string;
  /** 0 for inadequate to 3 for outstanding, over all standards. */
  readonly points: number;
  readonly most: number;
  readonly indicative: Band;
  /** Standards whose ratings were given rather than worked out (domain one). */
  readonly given: readonly { readonly standard: string; readonly band: Band }[];
}

/** One group beside the rest of the caseload, on one question. */
export interface GroupShare {
  /** Pack that the question belongs to. */
  readonly pack: string;
  readonly question: string;
  readonly gapFree: number;
  readonly relevant: number;
  readonly percent: number | null;
  /**
   * Difference to the rest in percentage points, and its interval by itself; null where the rest is too few. It is clear
   * when the interval leaves 0 out and the difference stays beyond chance among all comparisons of the run
   * (`comparisonsIn`). Say "too few to tell" of null and of what is not clear, though its interval may leave 0 out.
   */
  readonly difference: { readonly points: number; readonly from: number; readonly to: number; readonly isClear: boolean } | null;
}

export interface GroupResult {
  readonly dimension: Dimension;
  /** Value as the records say it; "" where it is not recorded. Words for it: `dimensions.ts`. */
  readonly value: string;
  /** Null for a group that is kept back, because it or its complement is small. */
  readonly cases: number | null;
  /** Questions on which the group, or another that this one would give away, has too few relevant cases are left out. */
  readonly shares: readonly GroupShare[];
}

/** A finding about many cases. */
export interface CaseloadFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly messageId: string;
  readonly message: string;
  readonly ask: string;
  /** Places, for text that was copied. */
  readonly places: readonly { readonly path: string; readonly at: string }[];
}

export interface CaseloadReport {
  readonly ratings: readonly StandardRating[];
  readonly overall: readonly OverallRating[];
  readonly groups: readonly GroupResult[];
  readonly findings: readonly CaseloadFinding[];
}

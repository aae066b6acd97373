/**
 * What a caseload is made of: one row for each case, and counters to which rows are added. Counters are plain data
 * that add up in any order, so that parts of a caseload can be counted apart and put together.
 */
import type { Severity } from "../engine/types.ts";

/**
 * What the records of one case show for a key question: a decisive finding stands; none does; records cannot
 * decide it; the question is not about such a case.
 */
export type QuestionState = "gap" | "no-gap" | "for-a-person" | "not-applicable";

/** Groups that results are compared by. */
export const DIMENSIONS = ["sex", "ethnicity", "age", "grade", "office", "sentence", "rosh"] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** One case of a caseload. No record text and no names. */
export interface CaseRow {
  readonly crn: string | null;
  readonly folder: string;
  /** Pack that judges the case. */
  readonly standard: string;
  /** By number of the question in that pack. */
  readonly questions: Readonly<Record<string, QuestionState>>;
  /** Findings that stand, by rule. */
  readonly findings: Readonly<Record<string, number>>;
  readonly severities: Readonly<Record<Severity, number>>;
  /** Value of each group by the record's own words ("female", "PO", "community-order"); null where it is not recorded. */
  readonly groups: Readonly<Record<Dimension, string | null>>;
  /** As-of lies within the sentence. */
  readonly isActive: boolean;
  /** Team or office, as the header names it. */
  readonly team: string | null;
  /** A flag for a child or an adult at risk, and whether an enquiry or a referral is on record. */
  readonly safeguarding: { readonly flagged: boolean; readonly recorded: boolean };
  /** Stands for the current officer within this run; never a name. */
  readonly officer: string | null;
  readonly records: number;
  /** Records that could not be evaluated. */
  readonly notEvaluated: number;
  readonly judgements: number;
}

/** How many cases stand where, for one question. */
export interface QuestionCount {
  gap: number;
  noGap: number;
  person: number;
  notApplicable: number;
}

/** Counters over cases: plain, additive, without anybody in them. */
export interface Counters {
  cases: number;
  records: number;
  notEvaluated: number;
  judgements: number;
  severities: Record<Severity, number>;
  /** By standard, then question. */
  questions: Record<string, Record<string, QuestionCount>>;
  /** By dimension, value, standard, question. `cases` of a group stands beside them. */
  groups: Record<string, Record<string, { cases: number; questions: Record<string, Record<string, QuestionCount>> }>>;
  /** By rule: findings, and cases with at least one. */
  rules: Record<string, { findings: number; cases: number }>;
  /** By team: cases with a safeguarding flag, and those of them with an enquiry or referral. */
  teams: Record<string, { flagged: number; recorded: number }>;
  /** Active cases by officer key. */
  officers: Record<string, number>;
}

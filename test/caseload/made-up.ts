/** Caseloads of rows thrown by a fixed seed: groups of many sizes, and questions that hang together within a case. */
import { addRow, newCounters } from "../../server/src/caseload/counters.ts";
import type { CaseRow, Counters, QuestionState } from "../../server/src/caseload/types.ts";
import type { Chance } from "./annex2/chance.ts";

export const PACK = "hmip-2018";
const QUESTIONS = ["2.1.1", "2.1.2", "2.1.3", "2.2.1", "2.2.2", "2.2.3", "2.3.1", "2.3.2", "2.3.3", "2.4.1", "2.4.2", "2.4.3"];

export interface Wanted {
  readonly women: number;
  readonly men: number;
  /** Chance of no gap, in per cent, on one question for women and for men, and nothing else is any different. */
  readonly planted?: { readonly question: string; readonly women: number; readonly men: number };
}

/** Who a case is about has nothing to do with what its records show, but for what is planted. */
export function rowsOf({ women, men, planted }: Wanted, by: Chance): CaseRow[] {
  const ease = QUESTIONS.map(() => 35 + by.below(45));
  return Array.from({ length: women + men }, (_, i): CaseRow => {
    const isWoman = i < women;
    // Some cases are kept better than others, in everything.
    const care = by.below(41) - 20;
    const questions: Record<string, QuestionState> = {};
    for (const [q, question] of QUESTIONS.entries()) {
      const share = planted?.question === question ? planted[isWoman ? "women" : "men"] : (ease[q] ?? 0) + care;
      questions[question] = by.below(100) < share ? "no-gap" : "gap";
    }
    return {
      crn: `N${500_000 + i}`,
      folder: `n/${i}`,
      standard: PACK,
      questions,
      findings: {},
      severities: { error: 0, warning: 0, info: 0 },
      groups: {
        sex: isWoman ? "female" : "male",
        ethnicity: by.of(["white", "white", "white", "white", "asian", "black", "mixed"]),
        age: by.of(["18-20", "21-25", "26-35", "36-49", "50-and-over"]),
        grade: by.of(["PSO", "PSO", "PO", "PO", "PQiP"]),
        office: by.of(["Fellside", "Estuary", "Moorland"]),
        sentence: by.of(["community-order", "suspended-sentence-order", "licence"]),
        rosh: by.of(["low", "medium", "medium", "high"]),
      },
      isActive: true,
      team: null,
      safeguarding: { flagged: false, recorded: false },
      officer: null,
      records: 1,
      notEvaluated: 0,
      judgements: 0,
    };
  });
}

export function countedOf(rows: readonly CaseRow[]): Counters {
  const counters = newCounters();
  for (const row of rows) addRow(counters, row);
  return counters;
}

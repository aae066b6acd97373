/** Adding cases to counters, and counters to counters. The order never matters. */
import { type CaseRow, type Counters, DIMENSIONS, type QuestionCount, type QuestionState } from "./types.ts";

export const newCounters = (): Counters => ({
  cases: 0,
  records: 0,
  notEvaluated: 0,
  judgements: 0,
  severities: { error: 0, warning: 0, info: 0 },
  questions: {},
  groups: {},
  rules: {},
  teams: {},
  officers: {},
});

const FIELD: Readonly<Record<QuestionState, keyof QuestionCount>> = {
  gap: "gap",
  "no-gap": "noGap",
  "for-a-person": "person",
  "not-applicable": "notApplicable",
};

/** Words of records are used as keys, so the maps have no prototype that a key could reach. */
function at<T>(map: Record<string, T>, key: string, make: () => T): T {
  if (Object.hasOwn(map, key)) return map[key] as T;
  const made = make();
  Object.defineProperty(map, key, { value: made, enumerable: true, configurable: true, writable: true });
  return made;
}

const nothing = (): QuestionCount => ({ gap: 0, noGap: 0, person: 0, notApplicable: 0 });

export function addRow(counters: Counters, row: CaseRow): void {
  counters.cases++;
  counters.records += row.records;
  counters.notEvaluated += row.notEvaluated;
  counters.judgements += row.judgements;
  for (const severity of ["error", "warning", "info"] as const) counters.severities[severity] += row.severities[severity];
  addQuestions(counters.questions, row);
  for (const dimension of DIMENSIONS) {
    const value = row.groups[dimension] ?? "";
    const group = at(
      at(counters.groups, dimension, () => ({})),
      value,
      () => ({ cases: 0, questions: {} }),
    );
    group.cases++;
    addQuestions(group.questions, row);
  }
  for (const [rule, findings] of Object.entries(row.findings)) {
    const known = at(counters.rules, rule, () => ({ findings: 0, cases: 0 }));
    known.findings += findings;
    known.cases++;
  }
  if (row.safeguarding.flagged) {
    const team = at(counters.teams, row.team ?? "", () => ({ flagged: 0, recorded: 0 }));
    team.flagged++;
    if (row.safeguarding.recorded) team.recorded++;
  }
  if (row.isActive && row.officer !== null) {
    const cases = at(counters.officers, row.officer, () => 0);
    counters.officers[row.officer] = cases + 1;
  }
}

function addQuestions(map: Counters["questions"], row: CaseRow): void {
  const standard = at(map, row.standard, () => ({}));
  for (const [question, state] of Object.entries(row.questions)) at(standard, question, nothing)[FIELD[state]]++;
}

/** Adds the numbers of `more` to those of `into`. */
export function mergeCounters(into: Counters, more: Counters): void {
  add(into as unknown as Tree, more as unknown as Tree);
}

type Tree = { [key: string]: number | Tree };

function add(into: Tree, more: Tree): void {
  for (const [key, value] of Object.entries(more)) {
    if (typeof value === "number") into[key] = ((at(into, key, () => 0) as number) ?? 0) + value;
    else add(at(into, key, () => ({})) as Tree, value);
  }
}

/** Levels that texts name, against the levels of the analysis they belong to. */
import { daysBetween } from "./calendar.ts";
import type { CaseView } from "./case.ts";
import type { Level } from "./harm.ts";
import type { LevelStatement, RecordFacts } from "./types.ts";

type Rosh = RecordFacts<"rosh">;

/** When a record was written or last changed; a check has the days on which it was asked and answered. */
function dayOf(record: RecordFacts): string | undefined {
  if (record.dated !== undefined || record.kind !== "check") return record.dated;
  const check = (record as RecordFacts<"check">).value;
  return check.responded ?? check.requested;
}

/** The analysis nearest in time within so many days, complete ones before unfinished ones; an analysis belongs to itself. */
export function nearestAnalysis(view: CaseView, record: RecordFacts, days: number): Rosh | undefined {
  if (record.kind === "rosh") return record as Rosh;
  const day = dayOf(record);
  if (day === undefined) return undefined;
  return nearestOf(view.done("rosh"), day, days) ?? nearestOf(view.of("rosh"), day, days);
}

function nearestOf(list: readonly Rosh[], day: string, days: number): Rosh | undefined {
  let best: Rosh | undefined;
  let least = days;
  for (const rosh of list) {
    if (rosh.date === undefined) continue;
    const apart = Math.abs(daysBetween(rosh.date, day));
    if (apart > least) continue;
    best = rosh;
    least = apart;
  }
  return best;
}

/** Levels recorded for a group; in and out of custody it may have two. */
export function recordedLevels(rosh: Rosh["value"], group: LevelStatement["group"]): readonly (Level | undefined)[] {
  if (group === "overall") return [rosh.overallRiskLevel];
  if (group === "prisoners") return [rosh.riskInCustody?.prisoners];
  return [rosh.riskInCommunity?.[group], rosh.riskInCustody?.[group]];
}

/** The row a text stands in, or the record itself. */
export function rowOf(statement: LevelStatement): string {
  const at = statement.path.findLastIndex((step) => typeof step === "number");
  return statement.path.slice(0, at + 1).join(".");
}

/** Home visits: which were carried out, and when one is due. */
import { addDays } from "./calendar.ts";
import type { CaseView } from "./case.ts";
import { isRegistered, type Level, overallOf } from "./harm.ts";
import type { RecordFacts } from "./types.ts";

export type Visit = RecordFacts<"home-visit">;

/** The visit did not take place, or will not, or not yet. */
const NOT_MADE: ReadonlySet<string> = new Set(["exempted", "delayed", "not-undertaken", "not-approved"]);

export const isNotMade = (outcome: Visit["value"]["outcome"]): boolean => outcome !== undefined && NOT_MADE.has(outcome);

/** Visits carried out by as-of. */
export const completedVisits = (view: CaseView): readonly Visit[] => view.of("home-visit").filter((v) => v.value.outcome === "completed");

/** Home visits are due as early as for high risk: a registered sexual offender, or sexual exploitation of a child. */
export function isVisitUrgent(view: CaseView): boolean {
  const header = view.header.value;
  return (
    header.mappaCategory === "1" || isRegistered(view, "visor") || header.circumstances?.some((c) => c === "sexual-exploitation") === true
  );
}

/** Lengths of time by level. */
export interface VisitLimits {
  readonly highDays: number;
  readonly mediumWeeks: number;
  readonly lowWeeks: number;
}

/** The last day on which a first visit is in time. Undefined while nothing says how soon it is due. */
export function visitDue(view: CaseView, start: string, limits: VisitLimits): string | undefined {
  if (isVisitUrgent(view)) return addDays(start, limits.highDays);
  const overall = overallOf(view);
  return overall === undefined ? undefined : addDays(start, daysFor(overall, limits));
}

function daysFor(level: Level, limits: VisitLimits): number {
  if (level === "high" || level === "very-high") return limits.highDays;
  return 7 * (level === "medium" ? limits.mediumWeeks : limits.lowWeeks);
}

/** A place to live of the person's own at as-of. */
export interface Home {
  readonly id: string | undefined;
  readonly index: number;
  readonly from: string | undefined;
}

/** The person's own addresses (`whose` is blank) on which the person has not given up by as-of. */
export function homesOf(view: CaseView): readonly Home[] {
  const out: Home[] = [];
  const rows = view.header.value.addresses ?? [];
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index];
    if (row === undefined || row.whose !== undefined) continue;
    if ((row.from !== undefined && row.from > view.asOf) || (row.to !== undefined && row.to < view.asOf)) continue;
    out.push({ id: row.id, index, from: row.from });
  }
  return out;
}

/** What calls for a manager: a level, a child protection plan, a local band, an event (contract, rule oversight-missing). */
import type { CaseView } from "./case.ts";
import { hasChildPlan, overallOf, rank } from "./harm.ts";
import type { RecordFacts } from "./types.ts";

export type Ground = "level" | "child-protection" | "band" | "event";

/** Contacts with a significant event known between two days, the first left out. */
export function eventsBetween(view: CaseView, after: string, to: string): readonly RecordFacts<"contact">[] {
  return view.of("contact").filter((c) => c.value.significantEvent !== undefined && c.date !== undefined && c.date > after && c.date <= to);
}

/** The overall level is high or very high. */
export function isHighRisk(view: CaseView): boolean {
  const overall = overallOf(view);
  return overall !== undefined && rank(overall) >= 3;
}

/**
 * Why a manager should have looked, the gravest first; undefined when nothing calls for it.
 * @param since an event counts when we learned of it after this day
 */
export function oversightGround(view: CaseView, since: string): Ground | undefined {
  if (isHighRisk(view)) return "level";
  if (hasChildPlan(view)) return "child-protection";
  const band = view.header.value.colourBand;
  if (band === "red" || band === "blue") return "band";
  return eventsBetween(view, since, view.asOf).length > 0 ? "event" : undefined;
}

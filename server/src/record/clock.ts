/** The clock that most "is it there yet" rules share: working days since the sentence, or supervision on licence, began. */
import { workingDaysBetween } from "./calendar.ts";
import type { CaseView } from "./case.ts";
import { startOf } from "./harm.ts";

/**
 * Working days from the start of the sentence (release, on licence) to as-of; the start itself is day 0.
 * Negative before the start; undefined when the start is not recorded.
 */
export function workingDaysIn(view: CaseView): number | undefined {
  const start = startOf(view);
  return start === undefined ? undefined : workingDaysBetween(start, view.asOf);
}

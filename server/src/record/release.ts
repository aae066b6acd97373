/** Release from custody, as resettlement rules ask about it. */
import { daysBetween } from "./calendar.ts";
import type { CaseView } from "./case.ts";
import { inCustody } from "./harm.ts";

/** The day of release: the header's, else the one expected in the current resettlement plan. */
export function releaseOf(view: CaseView): string | undefined {
  return view.header.value.sentence?.releaseDate ?? view.current("ttg")?.value.releaseDate;
}

/** Days from as-of to release, 0 on the day itself, negative once it is past; undefined when no day is recorded. */
export function daysToRelease(view: CaseView): number | undefined {
  const release = releaseOf(view);
  return release === undefined ? undefined : daysBetween(view.asOf, release);
}

/** Still inside at as-of; on the day of release itself the person counts as inside. */
export function awaitsRelease(view: CaseView): boolean {
  return inCustody(view, view.asOf) || daysToRelease(view) === 0;
}

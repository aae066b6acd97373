/**
 * Days on which no contact can be expected: while it is suspended, in custody, or once the sentence is over. A
 * day that ends a pause (contact begins again, release) is no longer part of it.
 */
import { dayNumber } from "./calendar.ts";
import type { CaseView } from "./case.ts";

/** From its first day up to, and not including, `to`; without `to` it goes on. */
export interface Pause {
  readonly from: string;
  readonly to: string | undefined;
}

/** The time for which contact is suspended, where the header says so. */
export function suspensionOf(view: CaseView): Pause | undefined {
  const row = view.header.value.contactSuspended;
  return row?.from === undefined ? undefined : { from: row.from, to: row.to };
}

/** Contact is suspended on that day. */
export function isSuspended(view: CaseView, day: string): boolean {
  const pause = suspensionOf(view);
  return pause !== undefined && covers(pause, day);
}

/** Times in custody: before release, and from each recall to a later release. */
export function custodyOf(view: CaseView): readonly Pause[] {
  const sentence = view.header.value.sentence;
  const release = sentence?.releaseDate;
  if (sentence?.type === "custody") return [{ from: BEGINNING, to: undefined }];
  const out: Pause[] = [];
  if (sentence?.type === "licence") out.push({ from: BEGINNING, to: release });
  for (const decision of view.of("enforcement")) {
    const recall = decision.value.recallDecision;
    const since = decision.value.recallRequested ?? decision.date;
    if (recall === undefined || recall === "no-recall" || since === undefined) continue;
    out.push({ from: since, to: release !== undefined && release > since ? release : undefined });
  }
  return out;
}

/** The day after which the sentence asks for nothing more: its end, or an early end. Undefined while neither is recorded. */
export function lastDayOf(view: CaseView): string | undefined {
  const { endDate, terminated } = view.header.value.sentence ?? {};
  if (endDate === undefined || terminated === undefined) return endDate ?? terminated;
  return terminated < endDate ? terminated : endDate;
}

/** As-of, or the last day of the sentence where that is earlier: where a gap that is still open stops. */
export function openUntil(view: CaseView): string {
  const last = lastDayOf(view);
  return last !== undefined && last < view.asOf ? last : view.asOf;
}

/** All times in which no contact can be expected, by their first day. */
export function pausesOf(view: CaseView): readonly Pause[] {
  const suspended = suspensionOf(view);
  const all = suspended === undefined ? [...custodyOf(view)] : [...custodyOf(view), suspended];
  return all.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}

/** Days from `a` to `b` that lie in a pause, each counted once. `pauses` are in the order of their first days. */
export function pausedDays(pauses: readonly Pause[], a: string, b: string): number {
  const end = dayNumber(b);
  let counted = dayNumber(a);
  let days = 0;
  for (const pause of pauses) {
    const from = Math.max(counted, dayNumber(pause.from));
    const to = pause.to === undefined ? end : Math.min(end, dayNumber(pause.to));
    if (to <= from) continue;
    days += to - from;
    counted = to;
  }
  return days;
}

/** Days from `a` to `b` on which contact could be expected; negative or 0 where `b` is not later. */
export function expectedDays(pauses: readonly Pause[], a: string, b: string): number {
  const days = dayNumber(b) - dayNumber(a);
  return days <= 0 ? days : days - pausedDays(pauses, a, b);
}

/** Earlier than any record. */
const BEGINNING = "0001-01-01";

const covers = (pause: Pause, day: string): boolean => pause.from <= day && (pause.to === undefined || pause.to > day);

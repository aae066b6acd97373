/** Failures to comply, at appointments and at unpaid work, as enforcement rules count them. */
import type { Step } from "../source/tree.ts";
import type { CaseView } from "./case.ts";
import { isPlainFailure } from "./contacts.ts";
import type { RecordFacts } from "./types.ts";

export interface Failure {
  readonly day: string;
  /** The contact or unpaid work record in which it stands, and where. */
  readonly record: RecordFacts;
  readonly path: readonly Step[];
}

/**
 * Unacceptable absences, and attendances without compliance, by day. A day counts once: the same absence may be
 * in a contact and in a list of sessions.
 */
export function failuresOf(view: CaseView): readonly Failure[] {
  const byDay = new Map<string, Failure>();
  const add = (day: string | undefined, outcome: string | undefined, record: RecordFacts, path: readonly Step[]): void => {
    if (day !== undefined && day <= view.asOf && isPlainFailure(outcome) && !byDay.has(day)) byDay.set(day, { day, record, path });
  };
  for (const contact of view.of("contact")) add(contact.date, contact.value.outcome, contact, ["outcome"]);
  const upw = view.of("upw");
  // Sessions are carried forward from record to record: the latest holds.
  for (let r = upw.length - 1; r >= 0; r--) {
    const record = upw[r] as RecordFacts<"upw">;
    const sessions = record.value.sessions ?? [];
    for (let i = 0; i < sessions.length; i++) add(sessions[i]?.date, sessions[i]?.outcome, record, ["sessions", i, "outcome"]);
  }
  return [...byDay.values()].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** Unpaid work: whether the sentence has it, and the sessions that were offered. */
import type { CaseView } from "./case.ts";
import type { RecordFacts } from "./types.ts";

export type UnpaidWork = RecordFacts<"upw">;
type SessionRow = NonNullable<UnpaidWork["value"]["sessions"]>[number];

export interface Session {
  readonly record: UnpaidWork;
  /** Place in the record's list. */
  readonly index: number;
  readonly date: string;
  readonly outcome: SessionRow["outcome"];
}

export function hasUnpaidWork(view: CaseView): boolean {
  return (view.header.value.requirements ?? []).some((r) => r.type === "unpaid-work");
}

const CONTENT = ["risk", "managing", "health", "personal", "motivation", "placement", "restrictions", "sessions", "feedback"] as const;

/** Complete, or something stands in it: a draft of nothing but prompts is no assessment yet. */
export function isBegun(record: UnpaidWork): boolean {
  if (record.complete || record.unusable.length > 0) return true;
  return CONTENT.some((name) => {
    const value = record.value[name];
    return value !== undefined && Object.keys(value).length > 0;
  });
}

/** Every session with a day, earliest first. A day that several records hold is read in the latest of them. */
export function sessionsOf(view: CaseView): readonly Session[] {
  const records = view.of("upw");
  const seen = new Set<string>();
  const out: Session[] = [];
  for (let i = records.length - 1; i >= 0; i--) {
    const record = records[i] as UnpaidWork;
    const here: string[] = [];
    (record.value.sessions ?? []).forEach((row, index) => {
      if (row.date === undefined || seen.has(row.date)) return;
      here.push(row.date);
      out.push({ record, index, date: row.date, outcome: row.outcome });
    });
    for (const date of here) seen.add(date);
  }
  return out.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** Somebody who came and was sent home again came. */
const CAME: ReadonlySet<string> = new Set(["attended-complied", "attended-failed-to-comply", "sent-home-behaviour", "sent-home-service"]);
const NOT_KEPT: ReadonlySet<string> = new Set([
  "unacceptable-absence",
  "attended-failed-to-comply",
  "sent-home-behaviour",
  "failed-to-attend",
]);

/** The person came to this session, by as-of. */
export const wasAttended = (session: Session, asOf: string): boolean =>
  session.outcome !== undefined && CAME.has(session.outcome) && session.date <= asOf;

/** A failure to comply that somebody has to decide about. */
export const needsDecision = (session: Session): boolean => session.outcome !== undefined && NOT_KEPT.has(session.outcome);

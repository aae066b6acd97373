/** What sets a contingency off, and which records say that they answer something. */
import type { CaseView } from "./case.ts";
import { contingencyStoodOn } from "./management.ts";
import type { RecordFacts } from "./types.ts";

export interface FollowUp {
  /** The day it was done: of a check, the day it was asked. Undefined where only prompts stand. */
  readonly day: string | undefined;
  readonly followsUp: readonly string[];
}

/** Records that say what they follow up. Reviews and oversight count once they are complete. */
export function followUpsOf(view: CaseView): FollowUp[] {
  const out: FollowUp[] = [];
  const add = (day: string | undefined, followsUp: readonly string[] | undefined): void => {
    if (followsUp !== undefined) out.push({ day, followsUp });
  };
  for (const r of view.of("check")) add(r.value.requested ?? r.date, r.value.followsUp);
  for (const r of view.of("contact")) add(r.date, r.value.followsUp);
  for (const r of view.of("home-visit")) add(r.date, r.value.followsUp);
  for (const r of view.of("enforcement")) add(r.date, r.value.followsUp);
  for (const r of view.done("review")) add(r.date, r.value.followsUp);
  for (const r of view.done("oversight")) add(r.date, r.value.followsUp);
  return out;
}

/** Ids of the contingencies a contact sets off: those it names, else, after an event, those for its factors. */
export function triggeredBy(contact: RecordFacts<"contact">, view: CaseView): readonly string[] {
  const { triggers, factors, significantEvent } = contact.value;
  if (triggers !== undefined) return triggers;
  if (factors === undefined || significantEvent === undefined || contact.date === undefined) return [];
  const out: string[] = [];
  for (const item of view.current("contingency")?.value.items ?? []) {
    if (item.id === undefined || !item.factors?.some((f) => factors.includes(f))) continue;
    if (contingencyStoodOn(view, item.id, contact.date)) out.push(item.id);
  }
  return out;
}

/** What a contact was: an appointment, a note under the CRISS headings, one that was kept, one that failed. */
import { type ContactType, crissTypes } from "../../../schemas/vocab/contact.ts";
import type { CaseView } from "./case.ts";
import type { RecordFacts } from "./types.ts";

export type Contact = RecordFacts<"contact">;
export type Outcome = NonNullable<Contact["value"]["outcome"]>;

/** The sections of a note, in the order of the record. */
export const CRISS = ["checkIn", "review", "intervention", "summarise"] as const;

/** What a prompt under each of them asks for. */
export const CRISS_ASKS = {
  checkIn: "how they are, and what is new since you last met",
  review: "how the tasks set before went, and where the plan and the risk stand",
  intervention: "the work done today, and which need or risk it is for",
  summarise: "what they took from it, in their words, and what you made of it",
} as const;

/** An appointment that is written up under the CRISS headings, and to which the person came. */
export function isCriss(type: ContactType | undefined, outcome: Outcome | undefined): boolean {
  return type !== undefined && crissTypes.has(type) && (outcome === "attended-complied" || outcome === "attended-failed-to-comply");
}

/** Attended, or missed for a reason that was accepted. */
export const isKept = (outcome: Outcome | undefined): boolean =>
  outcome !== undefined && (outcome.startsWith("attended-") || outcome.startsWith("acceptable-"));

/** Did not do what the sentence asks, whether or not a reason may still come. */
export const isFailure = (outcome: Outcome | undefined): boolean => isPlainFailure(outcome) || isOpenFailure(outcome);

/** Counts towards a second failure: an unacceptable absence, or attended and failed to comply. */
export const isPlainFailure = (outcome: string | undefined): boolean =>
  outcome === "unacceptable-absence" || outcome === "attended-failed-to-comply";

const isOpenFailure = (outcome: Outcome | undefined): boolean => outcome === "sent-home-behaviour" || outcome === "failed-to-attend";

/** Some part of the value at this name could not be used, so that nobody can say what was meant. */
export function isUnclear(record: RecordFacts, name: string): boolean {
  return record.unusable.some((path) => path === name || path.startsWith(`${name}.`));
}

/** Notes under the CRISS headings by as-of, in the order of their days. */
export function crissNotes(view: CaseView): readonly Contact[] {
  return view.of("contact").filter((c) => c.date !== undefined && isCriss(c.value.type, c.value.outcome));
}

/** A contact or visit that was kept, and its day. */
export interface Kept {
  readonly day: string;
  readonly record: RecordFacts;
}

/** Contacts that were attended or missed with good reason, and home visits that were carried out, by day (`@kept`). */
export function keptOf(view: CaseView): readonly Kept[] {
  const out: Kept[] = [];
  for (const c of view.of("contact")) {
    // An outcome nobody can read may be one that was kept.
    if (c.date !== undefined && (isKept(c.value.outcome) || isUnclear(c, "outcome"))) out.push({ day: c.date, record: c });
  }
  for (const v of view.of("home-visit")) {
    if (v.date !== undefined && (v.value.outcome === "completed" || isUnclear(v, "outcome"))) out.push({ day: v.date, record: v });
  }
  return out.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

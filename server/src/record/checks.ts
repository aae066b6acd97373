/** What was asked of other agencies, and answered, by as-of. A check counts in any status; its clocks read `requested` and `responded`. */
import type { CaseView } from "./case.ts";
import type { RecordFacts } from "./types.ts";

export type Check = RecordFacts<"check">;
export type CheckType = NonNullable<Check["value"]["type"]>;

/** An answer is there: a day on or before as-of, or what the answer was. */
export function isAnswered(view: CaseView, check: Check): boolean {
  const day = check.value.responded;
  return day === undefined ? check.value.response !== undefined : day <= view.asOf;
}

/** What the agency knows is held: by its answer, or, where recent information was relied on, by an earlier check's. */
export function isObtained(view: CaseView, check: Check): boolean {
  if (isAnswered(view, check)) return true;
  const { request, reliesOn } = check.value;
  if (reliesOn === undefined || request === "sent" || request === "not-sent-other") return false;
  return reliesOn.some((id) => {
    const earlier = view.byId(id);
    return earlier?.kind === "check" && isAnswered(view, earlier as Check);
  });
}

/** The enquiry has gone out by as-of, or its answer is held. A day that could not be used is reported by itself and counts. */
export function isAsked(view: CaseView, check: Check): boolean {
  const requested = check.value.requested;
  if (requested !== undefined && requested <= view.asOf) return true;
  return check.unusable.includes("requested") || isObtained(view, check);
}

/** A check of one of these types has been asked. */
export function wasAsked(view: CaseView, ...types: readonly CheckType[]): boolean {
  return view.of("check").some((c) => c.value.type !== undefined && types.includes(c.value.type) && isAsked(view, c));
}

/** A check whose type could not be used: it might be the one that is looked for. */
export function hasUnclearType(view: CaseView): boolean {
  return view.of("check").some((c) => c.unusable.includes("type"));
}

/** A check of this type is written down but not yet asked, so that nobody needs to be offered another. */
export function isDrafted(view: CaseView, type: CheckType, about?: string): boolean {
  return view
    .of("check")
    .some((c) => c.value.type === type && (about === undefined || c.value.about?.includes(about)) && !isAsked(view, c));
}

/** The check of this type with the latest day of response on or before as-of. */
export function latestAnswer(view: CaseView, type: CheckType): { readonly check: Check; readonly responded: string } | undefined {
  let found: { check: Check; responded: string } | undefined;
  for (const check of view.of("check")) {
    const responded = check.value.responded;
    if (check.value.type !== type || responded === undefined || responded > view.asOf) continue;
    if (found === undefined || responded >= found.responded) found = { check, responded };
  }
  return found;
}

/** It has been asked again on or after this day and the answer is awaited: chasing it is another question. */
export function isAwaited(view: CaseView, type: CheckType, since: string): boolean {
  return view.of("check").some((c) => {
    const requested = c.value.requested;
    return c.value.type === type && requested !== undefined && requested >= since && requested <= view.asOf && !isAnswered(view, c);
  });
}

/** Questions about harm that many rules ask of a case (contract, appendix A and C.3). Each is a pure function of the view. */
import type { CaseView } from "./case.ts";

type Registration = NonNullable<NonNullable<CaseView["header"]["value"]["registrations"]>[number]["type"]>;
type Element = NonNullable<NonNullable<NonNullable<CaseView["header"]["value"]["offences"]>[number]["elements"]>[number]>;

const PROTECTIVE = new Set<string>([
  "restraining-order",
  "non-molestation-order",
  "stalking-protection-order",
  "sexual-harm-prevention-order",
  "domestic-violence-protection-order",
]);
const HARMFUL = new Set<Element>([
  "violence",
  "excessive-violence",
  "weapon",
  "sexual",
  "hate",
  "arson",
  "threats",
  "stalking",
  "against-child",
]);

/** The day the clocks of the sentence start: release on licence or post-sentence supervision, else the start date. */
export function startOf(view: CaseView): string | undefined {
  const sentence = view.header.value.sentence;
  if (sentence?.type === "licence" || sentence?.type === "post-sentence-supervision") return sentence.releaseDate;
  return sentence?.startDate;
}

/** As-of is on or before the end of the sentence and not after an early end. */
export function isActive(view: CaseView): boolean {
  const sentence = view.header.value.sentence;
  if (sentence?.endDate !== undefined && view.asOf > sentence.endDate) return false;
  return !(sentence?.terminated !== undefined && view.asOf > sentence.terminated);
}

/** The row with the latest `from` whose `to` is absent or not before as-of, and its place in the list. */
export function currentOfficer<R extends { readonly from?: string | undefined; readonly to?: string | undefined }>(
  rows: readonly R[],
  asOf: string,
): { readonly row: R; readonly index: number } | undefined {
  let best = -1;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i];
    if (row === undefined || (row.to !== undefined && row.to < asOf)) continue;
    if (best < 0 || (row.from ?? "") >= (rows[best]?.from ?? "")) best = i;
  }
  return best < 0 ? undefined : { row: rows[best] as R, index: best };
}

/** The officer who holds the case at as-of. */
export const officerOf = (view: CaseView) => currentOfficer(view.header.value.officers ?? [], view.asOf);

/** A register entry of one of these types is active at as-of. */
export function isRegistered(view: CaseView, ...types: readonly Registration[]): boolean {
  for (const row of view.header.value.registrations ?? []) {
    if (row.type === undefined || !types.includes(row.type)) continue;
    if (row.deregistered === undefined || row.deregistered > view.asOf) return true;
  }
  return false;
}

const RANK = { low: 1, medium: 2, high: 3, "very-high": 4 } as const;
export type Level = keyof typeof RANK;

/** Levels in order: low 1, medium 2, high 3, very high 4. */
export const rank = (level: Level): number => RANK[level];

/** The overall level of the current risk of serious harm record; undefined means unknown. */
export function overallOf(view: CaseView): Level | undefined {
  return view.current("rosh")?.value.overallRiskLevel;
}

/** Elements of the offences in the header and in the current assessment. */
function hasElement(view: CaseView, wanted: (element: Element) => boolean): boolean {
  for (const offence of view.header.value.offences ?? []) if (offence.elements?.some(wanted)) return true;
  return view.current("assessment")?.value.offenceElements?.some(wanted) ?? false;
}

/** A check of this type came back "known". */
export function isKnownTo(view: CaseView, type: "police-da" | "children" | "police-intelligence" | "adult-safeguarding"): boolean {
  return view.of("check").some((c) => c.value.type === type && c.value.response === "known");
}

/** A protective order protects a partner or former partner. */
function orderProtectsPartner(view: CaseView): boolean {
  const partners = new Set(
    (view.header.value.people ?? []).filter((p) => p.role === "partner" || p.role === "ex-partner").map((p) => p.id),
  );
  return (view.header.value.orders ?? []).some(
    (o) => o.type !== undefined && PROTECTIVE.has(o.type) && o.protects?.some((id) => partners.has(id)),
  );
}

/** Domestic abuse on the register, in the elements of an offence, or known to the police. */
export function daOnRecord(view: CaseView): boolean {
  return (
    isRegistered(view, "da-perpetrator", "da-history") || hasElement(view, (e) => e === "domestic-abuse") || isKnownTo(view, "police-da")
  );
}

/** Evidence of domestic abuse other than what the assessment answers. */
export function daEvidence(view: CaseView): boolean {
  return daOnRecord(view) || orderProtectsPartner(view);
}

export function isDaPerpetrator(view: CaseView): boolean {
  return view.current("assessment")?.value.domesticAbusePerpetrator === "yes" || daEvidence(view);
}

export function hasChildFlag(view: CaseView): boolean {
  return (
    isRegistered(view, "child-concerns", "child-protection", "risk-to-children") ||
    (view.header.value.people ?? []).some((p) => p.childStatus === "child-protection-plan" || p.childStatus === "child-in-need") ||
    view.current("rosh")?.value.childrenConcern === "yes" ||
    isKnownTo(view, "children")
  );
}

export function hasChildPlan(view: CaseView): boolean {
  return isRegistered(view, "child-protection") || (view.header.value.people ?? []).some((p) => p.childStatus === "child-protection-plan");
}

/** A child flag, or a child who lives or has contact with the person, or a yes in the current analysis. */
export function isChildInvolved(view: CaseView): boolean {
  const rosh = view.current("rosh")?.value;
  return (
    hasChildFlag(view) ||
    (view.header.value.people ?? []).some((p) => p.role === "child" && (p.livesWith === "yes" || p.contact === "yes")) ||
    rosh?.childrenInHousehold === "yes" ||
    rosh?.childrenContact === "yes"
  );
}

export function hasAdultFlag(view: CaseView): boolean {
  return (
    isRegistered(view, "adult-at-risk") ||
    (view.header.value.people ?? []).some((p) => p.role === "adult-at-risk" && p.atRisk === "yes") ||
    view.current("rosh")?.value.adultConcern === "yes"
  );
}

export function hasHarmHistory(view: CaseView): boolean {
  return hasElement(view, (e) => HARMFUL.has(e)) || isRegistered(view, "weapons", "stalking", "risk-to-staff", "risk-to-known-adult");
}

export function isMappa(view: CaseView): boolean {
  return isRegistered(view, "mappa", "visor") || view.header.value.mappaCategory !== undefined;
}

export function hasProtectiveOrder(view: CaseView): boolean {
  return (view.header.value.orders ?? []).some((o) => o.type !== undefined && PROTECTIVE.has(o.type));
}

/**
 * Whether risk-of-harm issues apply to the case. Undefined when neither an analysis nor an assessment is
 * there and nothing else answers it: the rule then says "not evaluated".
 */
export function isRelevantCase(view: CaseView): boolean | undefined {
  const rosh = view.current("rosh")?.value;
  const assessment = view.current("assessment")?.value;
  const overall = overallOf(view);
  if (overall !== undefined && rank(overall) >= 2) return true;
  if (
    isDaPerpetrator(view) ||
    hasChildFlag(view) ||
    hasAdultFlag(view) ||
    isMappa(view) ||
    hasHarmHistory(view) ||
    hasProtectiveOrder(view)
  )
    return true;
  if (assessment?.domesticAbusePerpetrator === "unknown") return true;
  if (rosh?.childrenConcern === "unknown" || rosh?.childrenContact === "unknown" || rosh?.childrenInHousehold === "unknown") return true;
  return rosh === undefined && assessment === undefined ? undefined : false;
}

/** In custody on that day: before release, or recalled with no later release. */
export function inCustody(view: CaseView, day: string): boolean {
  const sentence = view.header.value.sentence;
  if (sentence?.type === "custody") return true;
  const release = sentence?.releaseDate;
  if (sentence?.type === "licence" && (release === undefined || release > day)) return true;
  for (const decision of view.of("enforcement")) {
    const recall = decision.value.recallDecision;
    if (recall === undefined || recall === "no-recall") continue;
    const since = decision.value.recallRequested ?? decision.date;
    if (since !== undefined && since <= day && !(release !== undefined && release > since && release <= day)) return true;
  }
  return false;
}

/** Every requirement is unpaid work or attendance centre, and there is at least one. */
export function isStandaloneUpw(view: CaseView): boolean {
  const rows = view.header.value.requirements ?? [];
  return rows.length > 0 && rows.every((r) => r.type === "unpaid-work" || r.type === "attendance-centre");
}

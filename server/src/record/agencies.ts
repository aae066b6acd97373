/** Agencies that work on a case. */
import type { agency } from "../../../schemas/vocab/people.ts";
import type { CaseView } from "./case.ts";
import { isKnownTo, isRegistered } from "./harm.ts";

type Agency = (typeof agency.values)[number]["value"];

/** Agencies that the header, the checks and the contacts show to be part of the case, in a fixed order. */
export function agenciesInvolved(view: CaseView): Agency[] {
  const required = new Set((view.header.value.requirements ?? []).map((r) => r.type));
  const out: Agency[] = [];
  if (isKnownTo(view, "police-da") || isKnownTo(view, "police-intelligence")) out.push("police");
  if (isKnownTo(view, "children")) out.push("childrens-services");
  if (isKnownTo(view, "adult-safeguarding")) out.push("adult-social-care");
  if (isRegistered(view, "mappa")) out.push("mappa");
  if (isRegistered(view, "iom")) out.push("iom");
  if (view.of("contact").some((c) => c.value.type === "marac")) out.push("marac");
  if (required.has("drug-rehabilitation") || required.has("alcohol-treatment")) out.push("substance-misuse");
  if (required.has("mental-health-treatment")) out.push("mental-health");
  return out;
}

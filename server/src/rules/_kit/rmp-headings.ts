/** The headings of a risk management plan, each with what a prompt under it asks for. */
import type { PlainValue } from "../../source/edit.ts";
import { prompt } from "./fix.ts";

/** Headings that every plan has words under, in the order of the record. */
export const RMP_REQUIRED = [
  "keyInformationCurrentSituation",
  "supervision",
  "monitoringAndControl",
  "interventionsAndTreatment",
  "victimSafetyPlanning",
] as const;

const RMP_ALL = [
  "keyInformationCurrentSituation",
  "furtherConsiderationsCurrentSituation",
  ...RMP_REQUIRED.slice(1),
  "additionalComments",
] as readonly (keyof typeof RMP_ASKS)[];

/** What to add under each heading, as the words of a prompt. */
export const RMP_ASKS = {
  keyInformationCurrentSituation: "where the person lives and works today, with whom, and what has changed lately",
  furtherConsiderationsCurrentSituation: "anything else that shapes this plan, such as a hearing or what another agency intends",
  supervision: "how often the person is seen, by whom, and what each meeting does about risk",
  monitoringAndControl: "what limits or watches the person, and who would tell you that something is wrong",
  interventionsAndTreatment: "the programmes, treatment and one-to-one work that lower the risk",
  victimSafetyPlanning: "what keeps each person at risk safe, one by one",
  additionalComments: "anything the headings above leave out",
} as const;

/** Prompts for a new plan: under all seven headings, or under the five that every plan needs. */
export function rmpSkeleton(headings: "all" | "required"): { readonly [key: string]: PlainValue } {
  const out: { [key: string]: PlainValue } = {};
  for (const name of headings === "all" ? RMP_ALL : RMP_REQUIRED) out[name] = prompt(RMP_ASKS[name]);
  return out;
}

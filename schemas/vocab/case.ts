/** The case header: who holds the case, the sentence and what came with it. */
import { vocab } from "../lists.ts";

export const provider = vocab("provider", "Provider", [
  { value: "crc", code: "CRC", label: "Community rehabilitation company" },
  { value: "nps", code: "NPS", label: "National Probation Service" },
  { value: "probation-service", code: "PROBATION_SERVICE", label: "Probation Service" },
]);

export const sex = vocab("sex", "Sex", [
  { value: "male", code: "M", label: "Male" },
  { value: "female", code: "F", label: "Female" },
  { value: "intersex", label: "Intersex" },
  { value: "prefer-not-to-say", label: "Prefers not to say" },
  { value: "unknown", label: "Not known" },
]);

export const ethnicity = vocab(
  "ethnicity",
  "Ethnicity (census groups)",
  [
    { value: "white-british", code: "W1", label: "White British" },
    { value: "white-irish", code: "W2", label: "White Irish" },
    { value: "gypsy-or-irish-traveller", code: "W3", label: "Gypsy or Irish Traveller" },
    { value: "roma", code: "W4", label: "Roma" },
    { value: "white-other", code: "W9", label: "Other White" },
    { value: "mixed-white-black-caribbean", code: "M1", label: "White and Black Caribbean" },
    { value: "mixed-white-black-african", code: "M2", label: "White and Black African" },
    { value: "mixed-white-asian", code: "M3", label: "White and Asian" },
    { value: "mixed-other", code: "M9", label: "Other mixed" },
    { value: "indian", code: "A1", label: "Indian" },
    { value: "pakistani", code: "A2", label: "Pakistani" },
    { value: "bangladeshi", code: "A3", label: "Bangladeshi" },
    { value: "chinese", code: "A4", label: "Chinese" },
    { value: "asian-other", code: "A9", label: "Other Asian" },
    { value: "black-caribbean", code: "B1", label: "Black Caribbean" },
    { value: "black-african", code: "B2", label: "Black African" },
    { value: "black-other", code: "B9", label: "Other Black" },
    { value: "arab", code: "O2", label: "Arab" },
    { value: "other", code: "O9", label: "Other" },
    { value: "prefer-not-to-say", code: "NS", label: "Prefers not to say" },
    { value: "unknown", label: "Not known" },
  ],
  "Census groups; the codes are general knowledge, so check before relying on them",
);

export const disability = vocab("disability", "Disability", [
  { value: "none", label: "No disability" },
  { value: "mobility", label: "Mobility or physical" },
  { value: "hearing", label: "Hearing" },
  { value: "sight", label: "Sight" },
  { value: "learning-disability", label: "Learning disability" },
  { value: "learning-difficulty", label: "Learning difficulty (for example dyslexia)" },
  { value: "neurodiversity", label: "Autism, ADHD or other neurodiversity" },
  { value: "mental-health", label: "Mental health condition" },
  { value: "long-term-illness", label: "Long-term illness" },
  { value: "other", label: "Other" },
  { value: "prefer-not-to-say", label: "Prefers not to say" },
]);

export const sentenceType = vocab("sentenceType", "Sentence", [
  { value: "community-order", code: "COMMUNITY_ORDER", label: "Community order" },
  { value: "suspended-sentence-order", code: "SSO", label: "Suspended sentence order", synonyms: ["suspended sentence"] },
  { value: "licence", code: "LICENCE", label: "Licence" },
  { value: "post-sentence-supervision", code: "PSS", label: "Post-sentence supervision" },
  { value: "custody", code: "CUSTODY", label: "In custody, before release" },
]);

export const requirementType = vocab("requirementType", "Requirement or licence condition", [
  { value: "rar", code: "RAR", label: "Rehabilitation activity requirement" },
  { value: "unpaid-work", code: "UPW", label: "Unpaid work", synonyms: ["unpaid work requirement"] },
  { value: "programme", code: "PROGRAMME", label: "Accredited programme" },
  { value: "drug-rehabilitation", code: "DRR", label: "Drug rehabilitation", synonyms: ["drug rehabilitation requirement"] },
  { value: "alcohol-treatment", code: "ATR", label: "Alcohol treatment", synonyms: ["alcohol treatment requirement"] },
  { value: "mental-health-treatment", code: "MHTR", label: "Mental health treatment", synonyms: ["mental health treatment requirement"] },
  { value: "curfew-em", code: "CURFEW_EM", label: "Curfew, electronically monitored" },
  { value: "attendance-centre", code: "ATTENDANCE_CENTRE", label: "Attendance centre" },
  { value: "exclusion", label: "Exclusion" },
  { value: "residence", label: "Residence" },
  { value: "non-contact", label: "Non-contact" },
  { value: "prohibited-activity", label: "Prohibited activity" },
  { value: "alcohol-abstinence", label: "Alcohol abstinence and monitoring", synonyms: ["AAMR"] },
  { value: "supervision", label: "Supervision (standard licence condition)" },
  { value: "other", label: "Other" },
]);

export const unit = vocab("unit", "Unit", [
  { value: "days", code: "D", label: "Days", synonyms: ["day"] },
  { value: "hours", code: "H", label: "Hours", synonyms: ["hour"] },
  { value: "months", code: "M", label: "Months", synonyms: ["month"] },
]);

export const orderType = vocab("orderType", "Protective order", [
  { value: "restraining-order", label: "Restraining order" },
  { value: "non-molestation-order", label: "Non-molestation order" },
  { value: "domestic-violence-protection-order", label: "Domestic violence (or abuse) protection order" },
  { value: "stalking-protection-order", label: "Stalking protection order" },
  { value: "sexual-harm-prevention-order", label: "Sexual harm prevention order" },
  { value: "criminal-behaviour-order", label: "Criminal behaviour order" },
  { value: "occupation-order", label: "Occupation order" },
  { value: "other", label: "Other" },
]);

export const colourBand = vocab("colourBand", "Colour band (local)", [
  { value: "green", label: "Green" },
  { value: "yellow", label: "Yellow" },
  { value: "blue", label: "Blue" },
  { value: "red", label: "Red" },
]);

export const circumstance = vocab("circumstance", "Other circumstances that allocation asks about", [
  { value: "adverse-childhood-experiences", label: "Young person with adverse childhood experiences" },
  { value: "serious-organised-crime", label: "Any link to serious organised crime" },
  { value: "complex-mental-health", label: "Complex mental health" },
  { value: "sexual-exploitation", label: "Child sexual exploitation" },
  { value: "prevent", label: "Prevent case" },
]);

export const suspension = vocab("suspension", "Why contact is suspended", [
  { value: "reset", code: "RESET", label: "Reset" },
  { value: "impact", code: "IMPACT", label: "Impact" },
]);

/** Contacts: kinds, outcomes and events. */
import { vocab } from "../lists.ts";

export const contactType = vocab(
  "contactType",
  "Kind of contact",
  [
    { value: "initial-appointment", code: "COAI", label: "Initial appointment" },
    { value: "office-visit", code: "COAP", label: "Planned office visit" },
    { value: "phone-appointment", label: "Planned phone or video appointment" },
    { value: "programme-session", label: "Group or programme session" },
    { value: "phone-call", label: "Unplanned call, text or email" },
    { value: "three-way-meeting", label: "Meeting with another agency and the person" },
    { value: "police-liaison", code: "C204", label: "Police liaison" },
    { value: "prison-liaison", code: "C202", label: "Prison liaison" },
    { value: "health-liaison", code: "C203", label: "Health and social service liaison" },
    { value: "child-safeguarding", code: "C157", label: "Safeguarding, child related" },
    { value: "child-protection-meeting", code: "C078", label: "Child protection meeting" },
    { value: "core-group", code: "C159", label: "Child protection core group" },
    { value: "adult-safeguarding", code: "C161", label: "Safeguarding, adult" },
    { value: "safeguarding-assessment", code: "EASS", label: "Safeguarding assessment" },
    { value: "case-conference", code: "CCCP", label: "Safeguarding case conference" },
    { value: "marac", code: "C150", label: "MARAC" },
    { value: "marac-referral", code: "ERFM", label: "MARAC referral" },
    { value: "mappa-information", code: "C200", label: "MAPPA information" },
    { value: "mappa-review", code: "C281", label: "MAPPA level 1 review" },
    { value: "mappa-referral", code: "CCMR", label: "MAPPA referral" },
    { value: "manager-consultation", code: "CSPO", label: "Consultation with manager" },
    { value: "case-decision", code: "C053", label: "Case decision" },
    { value: "professional-judgement", code: "CTPJ", label: "Professional judgement" },
    { value: "recall-decision", code: "CNPS", label: "Recall decision" },
    { value: "arrest", code: "CARR", label: "Arrest incident" },
    { value: "referral", code: "CGRF", label: "Referral" },
    { value: "disclosure-considered", code: "DAD1", label: "Disclosure considered" },
    { value: "sensitive-information", code: "CNDC", label: "Sensitive information" },
    { value: "victim-liaison", code: "CVIC", label: "Victim liaison" },
    { value: "prevent", code: "PREVENT", label: "Prevent activity" },
    { value: "handover", label: "Handover between officers or services" },
    { value: "other", label: "Other" },
  ],
  "nDelius",
);

export const contactMode = vocab("contactMode", "How contact happens", [
  { value: "office", label: "In the office", synonyms: ["at the office"] },
  { value: "home", label: "At home" },
  { value: "phone", label: "By phone", synonyms: ["telephone"] },
  { value: "video", label: "By video" },
  { value: "community", label: "Elsewhere in the community" },
  { value: "group", label: "In a group" },
  { value: "prison", label: "In prison" },
]);

export const contactOutcome = vocab(
  "contactOutcome",
  "Outcome of an appointment",
  [
    { value: "attended-complied", code: "ATTC", label: "Attended, complied" },
    { value: "attended-failed-to-comply", code: "AFTC", label: "Attended, failed to comply" },
    { value: "sent-home-behaviour", code: "ATSH", label: "Attended, sent home (behaviour)" },
    { value: "sent-home-service", code: "ATSS", label: "Attended, sent home (service issues)" },
    { value: "unacceptable-absence", code: "UAAB", label: "Unacceptable absence" },
    { value: "failed-to-attend", code: "AFTA", label: "Failed to attend, reason awaited" },
    { value: "acceptable-court", code: "AACL", label: "Acceptable, court or legal" },
    { value: "acceptable-employment", code: "AAEM", label: "Acceptable, employment" },
    { value: "acceptable-family", code: "AAFC", label: "Acceptable, family or childcare" },
    { value: "acceptable-holiday", code: "AAHO", label: "Acceptable, holiday" },
    { value: "acceptable-medical", code: "AAME", label: "Acceptable, medical" },
    { value: "acceptable-religious", code: "AARE", label: "Acceptable, religious" },
    { value: "acceptable-remand", code: "AARC", label: "Acceptable, remanded in custody (RIC)" },
    { value: "acceptable-judgement", code: "CO05", label: "Acceptable, professional judgement" },
    { value: "acceptable-failure", code: "CO10", label: "Acceptable failure, none in following 12 months" },
  ],
  "nDelius",
);

export const interventionKind = vocab("interventionKind", "Kind of intervention", [
  { value: "programme", label: "Accredited programme" },
  { value: "structured", label: "Structured intervention" },
  { value: "toolkit", label: "Toolkit exercise" },
  { value: "unstructured", label: "Unstructured discussion" },
]);

export const event = vocab("event", "Significant event", [
  { value: "arrest", code: "CARR", label: "Arrest or charge" },
  { value: "police-call-out", label: "Police call-out" },
  { value: "allegation", label: "Allegation" },
  { value: "domestic-abuse-incident", label: "Domestic abuse incident" },
  { value: "breach-of-order", label: "Breach of a protective order" },
  { value: "threat", label: "Threat to someone" },
  { value: "weapon", label: "Weapon found or reported" },
  { value: "new-partner", label: "New partner" },
  { value: "new-child", label: "New child or pregnancy" },
  { value: "new-address", label: "New address or household" },
  { value: "children-services-change", label: "Change in children's services involvement" },
  { value: "relapse", label: "Relapse in drink or drugs" },
  { value: "mental-health-crisis", label: "Mental health crisis" },
  { value: "loss-of-home", label: "Loss of home" },
  { value: "loss-of-work", label: "Loss of work" },
  { value: "relationship-breakdown", label: "Relationship breakdown" },
  { value: "out-of-touch", label: "Out of touch" },
  { value: "risk-level-change", label: "Risk level changed" },
  { value: "other", label: "Other" },
]);

export type ContactType = (typeof contactType.values)[number]["value"];

/** Kinds of contact that are appointments: once their day has passed they need an outcome. */
export const appointmentTypes: ReadonlySet<ContactType> = new Set<ContactType>([
  "initial-appointment",
  "office-visit",
  "phone-appointment",
  "programme-session",
  "three-way-meeting",
]);

/** Appointments written up under the CRISS headings. */
export const crissTypes: ReadonlySet<ContactType> = new Set<ContactType>(["initial-appointment", "office-visit", "phone-appointment"]);

/** Enforcement and management oversight. */
import { vocab } from "../lists.ts";

export const decision = vocab(
  "decision",
  "Enforcement decision",
  [
    { value: "no-further-action", code: "NFA", label: "No further action" },
    { value: "professional-judgement", code: "CTPJ", label: "Professional judgement, no enforcement" },
    { value: "absence-accepted", label: "Absence accepted" },
    { value: "awaiting-reason", code: "EA12", label: "Decision pending the person's response" },
    { value: "decision-pending", code: "C173", label: "Decision pending" },
    { value: "first-warning", code: "EA02", label: "First warning letter" },
    { value: "second-warning", code: "EA03", label: "Second (final) warning letter" },
    { value: "licence-compliance-letter", code: "LCL", label: "Licence compliance letter" },
    { value: "other-letter", code: "EA05", label: "Other enforcement letter" },
    { value: "letter-requested", code: "WLS", label: "Enforcement letter requested" },
    { value: "breach-letter", code: "EA08", label: "Breach letter" },
    { value: "breach-requested", code: "BRE", label: "Breach requested" },
    { value: "breach-confirmation-to-send", code: "EA09", label: "Send confirmation of breach" },
    { value: "breach-confirmed", code: "EA10", label: "Breach confirmation sent" },
    { value: "recall-requested", code: "EA11", label: "Recall requested" },
    { value: "immediate-breach-or-recall", code: "IMB", label: "Immediate breach or recall" },
    { value: "breach-or-recall-started", code: "IBR", label: "Breach or recall started" },
    { value: "warning-withdrawn", code: "EA06", label: "Warning letter withdrawn" },
    { value: "refer-to-officer", code: "ROM", label: "Referred to the responsible officer" },
  ],
  "nDelius",
);

export const recall = vocab("recall", "Recall decision", [
  { value: "fixed-term", code: "FIXED_TERM", label: "Fixed term" },
  { value: "standard", code: "STANDARD", label: "Standard" },
  { value: "emergency", code: "EMERGENCY", label: "Emergency" },
  { value: "no-recall", code: "NO_RECALL", label: "No recall" },
]);

export const alternative = vocab("alternative", "Alternative to recall tried", [
  { value: "none", code: "None", label: "None" },
  { value: "warnings", code: "Warnings / licence breach letters", label: "Warnings or licence letters" },
  { value: "more-reporting", code: "Increased frequency of reporting", label: "More frequent reporting" },
  { value: "extra-conditions", code: "Additional licence conditions", label: "Extra licence conditions" },
  { value: "other-teams", code: "Referral to other teams", label: "Referral to other teams" },
  { value: "partner-agencies", code: "Referral to partnership agencies", label: "Referral to partner agencies" },
  { value: "approved-premises", code: "Referral to approved premises", label: "Referral to approved premises" },
  { value: "drug-testing", code: "Drug testing", label: "Drug testing" },
  { value: "other", code: "Other", label: "Other" },
]);

export const oversightReason = vocab("oversightReason", "Why the manager looked", [
  { value: "allocation", label: "Allocation, including why this grade" },
  { value: "high-risk", code: "risk review", label: "High or very high risk" },
  { value: "child-protection", label: "Child protection plan" },
  { value: "significant-event", code: "significant event", label: "Significant event" },
  { value: "home-visit", code: "MO8", label: "Home visit decision" },
  { value: "contact-frequency", code: "contact frequency", label: "Contact frequency" },
  { value: "enforcement", code: "enforcement action consideration", label: "Enforcement" },
  { value: "assessment", code: "oasys/assessment", label: "Assessment or countersignature" },
  { value: "supervision", label: "Supervision" },
  { value: "quality-check", label: "Quality check" },
  { value: "other", label: "Other" },
]);

export const endorsement = vocab("endorsement", "Manager's decision", [
  { value: "endorsed", code: "recommendation endorsed", label: "Endorsed" },
  { value: "declined", code: "recommendation declined", label: "Declined" },
  { value: "decision-made", code: "management oversight decision", label: "Decision made" },
  { value: "follow-up-required", code: "follow-up action required", label: "Follow-up required" },
  { value: "follow-up-completed", code: "follow-up action completed", label: "Follow-up completed" },
]);

/** Enquiries of other agencies, and home visits. */
import { vocab } from "../lists.ts";

export const checkType = vocab("checkType", "Kind of check", [
  { value: "police-da", code: "C369/C515", label: "Police domestic abuse enquiry" },
  { value: "police-intelligence", code: "C369/C515", label: "Police intelligence enquiry" },
  { value: "children", code: "SFGC/SFRR", label: "Children's services enquiry" },
  { value: "adult-safeguarding", code: "C161", label: "Adult safeguarding enquiry" },
  { value: "prison", code: "C202", label: "Prison security and behaviour" },
  { value: "health", code: "C203", label: "Health" },
  { value: "housing", label: "Housing" },
  { value: "other", label: "Other" },
]);

export const checkMethod = vocab("checkMethod", "How it was asked", [
  { value: "secure-email", label: "Secure email" },
  { value: "portal", label: "Portal or form" },
  { value: "phone", label: "Phone", synonyms: ["telephone"] },
  { value: "meeting", label: "Meeting" },
  { value: "letter", label: "Letter" },
  { value: "other", label: "Other" },
]);

export const checkRequest = vocab("checkRequest", "What happened to the request", [
  { value: "not-yet-sent", label: "Not yet sent" },
  { value: "sent", code: "enquiry sent", label: "Sent" },
  {
    value: "not-sent-up-to-date",
    code: "request not sent - up to date information already",
    label: "Not sent, up-to-date information is held",
  },
  { value: "not-sent-other", label: "Not sent, other reason" },
]);

export const checkResponse = vocab("checkResponse", "The answer", [
  { value: "known", code: "response received - known", label: "Known" },
  { value: "not-known", code: "response received - not known", label: "Not known" },
  { value: "no-trace", label: "No trace" },
  { value: "refused", label: "Refused to share" },
]);

export const visitOutcome = vocab("visitOutcome", "Home visit outcome", [
  { value: "completed", code: "CHVS", label: "Carried out", synonyms: ["complete"] },
  { value: "approved", code: "home visit approved", label: "Approved, not yet carried out" },
  { value: "referred-to-spo", code: "home visit - referred for spo decision", label: "Referred for an SPO decision" },
  { value: "not-undertaken", code: "home visit not undertaken", label: "Not carried out" },
  { value: "delayed", code: "delay of home visit", label: "Delayed" },
  { value: "exempted", code: "home visit exempted", label: "Exempted" },
  { value: "not-approved", code: "home visit not approved", label: "Not approved" },
]);

export const childrenSeen = vocab("childrenSeen", "Children seen", [
  { value: "yes", label: "Yes" },
  { value: "no", label: "No, though children live or stay there" },
  { value: "none-live-there", label: "No children live or stay there" },
]);

/** Sentence plans and reviews. */
import { vocab } from "../lists.ts";

export const purpose = vocab("purpose", "What an objective is for", [
  { value: "harm", label: "Keep people safe" },
  { value: "reoffending", label: "Reduce reoffending" },
  { value: "engagement", label: "Engagement and requirements" },
]);

export const objectiveStatus = vocab("objectiveStatus", "Objective status", [
  { value: "active", code: "ACTIVE", label: "Current" },
  { value: "future", code: "FUTURE", label: "Future" },
  { value: "removed", code: "REMOVED", label: "Removed" },
  { value: "achieved", code: "ACHIEVED", label: "Achieved" },
]);

export const stepStatus = vocab("stepStatus", "Step status", [
  { value: "not-started", code: "NOT_STARTED", label: "Not started" },
  { value: "in-progress", code: "IN_PROGRESS", label: "In progress" },
  { value: "cannot-be-done-yet", code: "CANNOT_BE_DONE_YET", label: "Cannot be done yet" },
  { value: "no-longer-needed", code: "NO_LONGER_NEEDED", label: "No longer needed" },
  { value: "completed", code: "COMPLETED", label: "Completed" },
]);

export const actor = vocab("actor", "Who does it", [
  { value: "person", code: "person on probation", label: "Person on probation" },
  { value: "officer", code: "Probation practitioner", label: "Probation practitioner" },
  { value: "programme-staff", code: "Programme staff", label: "Programme staff" },
  { value: "partner-agency", code: "Partnership agency", label: "Partner agency" },
  { value: "crs-provider", code: "CRS provider", label: "Commissioned rehabilitative services" },
  { value: "someone-else", code: "Someone else", label: "Someone else" },
]);

export const interventionType = vocab("interventionType", "Kind of intervention planned", [
  { value: "accredited", label: "Accredited programme" },
  { value: "structured", label: "Structured intervention" },
  { value: "toolkit", label: "Toolkit" },
  { value: "crs", label: "Commissioned rehabilitative service" },
  { value: "unstructured", label: "Unstructured one-to-one" },
  { value: "none", label: "None" },
]);

export const agreement = vocab("agreement", "The person's agreement", [
  { value: "agreed", code: "yes I agree", label: "Agreed" },
  { value: "not-agreed", code: "no I do not agree", label: "Did not agree" },
  { value: "could-not-answer", code: "could not answer", label: "Could not answer" },
]);

export const frequency = vocab("frequency", "How often", [
  { value: "twice-weekly", label: "Twice a week (4 days)", synonyms: ["twice a week"] },
  { value: "weekly", label: "Weekly (7 days)", synonyms: ["once a week", "every week"] },
  { value: "fortnightly", label: "Every two weeks (14 days)", synonyms: ["every two weeks", "every fortnight"] },
  { value: "three-weekly", label: "Every three weeks (21 days)", synonyms: ["every three weeks"] },
  { value: "monthly", label: "Monthly (31 days)", synonyms: ["once a month", "every month"] },
  { value: "six-weekly", label: "Every six weeks (42 days)", synonyms: ["every six weeks"] },
  { value: "two-monthly", label: "Every two months (62 days)", synonyms: ["every two months"] },
]);

export const reviewTrigger = vocab("reviewTrigger", "Why the review was done", [
  { value: "scheduled", label: "Scheduled" },
  { value: "event", label: "After an event or change" },
  { value: "transfer", label: "Transfer" },
  { value: "termination", label: "End of the case" },
]);

export type Frequency = (typeof frequency.values)[number]["value"];

/** The longest gap between contacts, in days, that each frequency allows. */
export const frequencyDays: Readonly<Record<Frequency, number>> = {
  "twice-weekly": 4,
  weekly: 7,
  fortnightly: 14,
  "three-weekly": 21,
  monthly: 31,
  "six-weekly": 42,
  "two-monthly": 62,
};

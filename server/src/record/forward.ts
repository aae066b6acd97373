/** Names of dates that plan ahead and so may lie after as-of (contract, section 5). */
const FORWARD: ReadonlySet<string> = new Set([
  "nextReviewDate",
  "endDate",
  "releaseDate",
  "to",
  "repeatDue",
  "evidenceDue",
  "due",
  "by",
  "targetDate",
  "reviewBy",
]);

/** True when a date of this name may lie after as-of wherever it stands. */
export const looksForward = (name: string): boolean => FORWARD.has(name);

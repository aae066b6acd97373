/** Dates worth offering: today, the days that clocks run to, and what a period may be. */
import { addDays, addMonths, addWorkingDays, beyondCalendar, calendarUntil, dayNumber, isDate } from "../record/calendar.ts";
import { looksForward } from "../record/forward.ts";
import type { FieldShape } from "../source/shape.ts";

export interface DateOffer {
  readonly date: string;
  /** "Friday, 10 working days from today" */
  readonly words: string;
  /** Said when it rests on a calendar that is not known so far ahead. */
  readonly note: string | undefined;
}

const DAYS = ["Thursday", "Friday", "Saturday", "Sunday", "Monday", "Tuesday", "Wednesday"] as const;
/** Dates of things that take months. */
const LONG: ReadonlySet<string> = new Set(["nextReviewDate", "endDate", "to", "repeatDue", "targetDate", "reviewBy"]);
/** Days on which people are seen may be booked ahead. */
const BOOKED: ReadonlySet<string> = new Set(["contact", "home-visit", "session", "note"]);
const CLOCKS = [5, 10, 15] as const;
const MONTHS = [3, 6] as const;

/**
 * @param owner the kind, row or group that the date belongs to
 * @param group what else stands there, by field
 * @param today ISO date
 */
export function dateOffers(field: FieldShape, owner: string, group: ReadonlyMap<string, string>, today: string): DateOffer[] {
  const out: DateOffer[] = [];
  const add = (date: string, words: string, worked = false): void => {
    if (!isDate(date) || out.some((one) => one.date === date)) return;
    const day = DAYS[((dayNumber(date) % 7) + 7) % 7] as string;
    const note =
      worked && beyondCalendar(date) ? `Bank holidays are known up to ${calendarUntil}; after that only weekends are left out.` : undefined;
    out.push({ date, words: `${day}, ${words}`, note });
  };
  const ahead = looksForward(field.name);
  const responded = group.get("responded") ?? "";
  if (field.name === "repeatDue" && isDate(responded)) add(addMonths(responded, 6), "6 months after the answer");
  add(today, "today");
  if (!ahead) add(addWorkingDays(today, -1), "the working day before today", true);
  if (!ahead && !(field.name === "date" && BOOKED.has(owner))) return out;
  add(addWorkingDays(today, 1), "the next working day", true);
  if (!ahead) add(addDays(today, 7), "a week from today");
  for (const days of CLOCKS) add(addWorkingDays(today, days), `${days} working days from today`, true);
  if (LONG.has(field.name)) for (const months of MONTHS) add(addMonths(today, months), `${months} months from today`);
  return out;
}

/** Lengths of time as records write them, the short ones first. */
export const PERIODS: readonly { readonly value: string; readonly words: string }[] = [
  { value: "same day", words: "before the day is over" },
  { value: "4 hours", words: "hours round up to days" },
  { value: "1 working day", words: "leaves out weekends and bank holidays" },
  { value: "2 working days", words: "leaves out weekends and bank holidays" },
  { value: "5 working days", words: "a week of work" },
  { value: "10 working days", words: "two weeks of work" },
  { value: "1 week", words: "weekends count" },
  { value: "1 month", words: "to the same day of next month" },
];

/** Dates worth offering: today, the days that clocks run to, and what a period may be. */
import { key, t } from "../l10n/say.ts";
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

const DAYS = ["Thursday", "Friday", "Saturday", "Sunday", "Monday", "Tuesday", "Wednesday"].map(key);
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
      worked && beyondCalendar(date)
        ? t("Bank holidays are known up to {day}; after that only weekends are left out.", { day: calendarUntil })
        : undefined;
    out.push({ date, words: `${t(day)}, ${words}`, note });
  };
  const ahead = looksForward(field.name);
  const responded = group.get("responded") ?? "";
  if (field.name === "repeatDue" && isDate(responded)) add(addMonths(responded, 6), t("6 months after the answer"));
  add(today, t("today"));
  if (!ahead) add(addWorkingDays(today, -1), t("the working day before today"), true);
  if (!ahead && !(field.name === "date" && BOOKED.has(owner))) return out;
  add(addWorkingDays(today, 1), t("the next working day"), true);
  if (!ahead) add(addDays(today, 7), t("a week from today"));
  for (const days of CLOCKS) add(addWorkingDays(today, days), t("{n} working days from today", { n: days }), true);
  if (LONG.has(field.name)) for (const months of MONTHS) add(addMonths(today, months), t("{n} months from today", { n: months }));
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

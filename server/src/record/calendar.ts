/**
 * Working days in England and Wales, and lengths of time as records write them (`same day`, `4 hours`,
 * `2 working days`, `1 week`). Dates are ISO dates for which `isDate` holds; see `days.ts` for other text.
 */
import { BANK_HOLIDAYS, BANK_HOLIDAYS_UNTIL } from "../../../schemas/vocab/bank-holidays.ts";
import { addDays, addMonths, dateOfDay, dayNumber, FIRST_DAY, LAST, LAST_DAY } from "./days.ts";

export { addDays, addMonths, dateOfDay, dayNumber, daysBetween, isDate, isWithin } from "./days.ts";

// Every bank holiday listed is a weekday (the substitute, where one falls on a weekend), so that working
// days are weekdays less bank holidays, and both can be counted without walking from day to day.
const HOLIDAYS = Int32Array.from(BANK_HOLIDAYS, dayNumber);
const HOLIDAY_SET = new Set(HOLIDAYS);

/** Monday 0 to Sunday 6. */
const weekday = (n: number): number => (((n + 3) % 7) + 7) % 7;

/** Weekdays from Monday 1969-12-29 up to and including day `n`. */
const weekdaysTo = (n: number): number => Math.floor((n + 3) / 7) * 5 + Math.min(weekday(n) + 1, 5);

/** The `k`-th weekday counted so: the first day for which `weekdaysTo` is `k`. */
function weekdayAt(k: number): number {
  const week = Math.floor((k - 1) / 5);
  return week * 7 + (k - 1 - week * 5) - 3;
}

/** Bank holidays up to and including day `n`. */
function holidaysTo(n: number): number {
  let low = 0;
  let high = HOLIDAYS.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((HOLIDAYS[middle] ?? 0) <= n) low = middle + 1;
    else high = middle;
  }
  return low;
}

const workingTo = (n: number): number => weekdaysTo(n) - holidaysTo(n);

/** The first day for which `workingTo` is `k`. */
function workingAt(k: number): number {
  let passed = 0;
  for (;;) {
    const day = weekdayAt(k + passed);
    const now = holidaysTo(day);
    if (now === passed) return day;
    passed = now;
  }
}

const isWorkingNumber = (n: number): boolean => weekday(n) < 5 && !HOLIDAY_SET.has(n);

/** True on Monday to Friday but for bank holidays of England and Wales. */
export const isWorkingDay = (date: string): boolean => isWorkingNumber(dayNumber(date));

/**
 * The `n`-th working day after `date`, which is itself day 0, whatever day it is: "within n working days
 * of d" means on or before `addWorkingDays(d, n)`. A negative `n` counts back.
 */
export function addWorkingDays(date: string, n: number): string {
  const from = dayNumber(date);
  const count = Math.trunc(n);
  if (Number.isNaN(from) || Number.isNaN(count)) return "";
  if (count === 0) return date;
  if (Math.abs(count) > LAST) return count > 0 ? LAST_DAY : FIRST_DAY;
  return dateOfDay(count > 0 ? workingAt(workingTo(from) + count) : workingAt(workingTo(from - 1) + count + 1));
}

/** Working days after `a` up to and including `b`; if `b` is earlier, those after `b` up to `a`, as a negative number. */
export const workingDaysBetween = (a: string, b: string): number => workingTo(dayNumber(b)) - workingTo(dayNumber(a));

/** The last day whose bank holidays are known. */
export const calendarUntil: string = BANK_HOLIDAYS_UNTIL;

/** True for a day after `calendarUntil`: working days up to there leave out weekends only, and the reader should be told. */
export const beyondCalendar = (date: string): boolean => date > calendarUntil;

export type PeriodUnit = "hour" | "day" | "working day" | "week" | "month";

export interface Period {
  readonly unit: PeriodUnit;
  readonly count: number;
}

const PERIOD = /^(\d{1,4}) (hour|working day|day|week|month)s?$/;

/** What the text of a period says; `same day` is 0 days; null if it is not written as a period. */
export function parsePeriod(text: string): Period | null {
  if (text === "same day") return { unit: "day", count: 0 };
  const found = PERIOD.exec(text);
  if (found === null) return null;
  return { unit: found[2] as PeriodUnit, count: Number(found[1]) };
}

/** The last day on which something due within `period` of `date` (ISO) is in time. Hours round up to days. */
export function dueBy(date: string, period: Period): string {
  switch (period.unit) {
    case "hour":
      return addDays(date, Math.ceil(period.count / 24));
    case "day":
      return addDays(date, period.count);
    case "week":
      return addDays(date, period.count * 7);
    case "month":
      return addMonths(date, period.count);
    case "working day":
      return addWorkingDays(date, period.count);
  }
}

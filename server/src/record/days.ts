/**
 * Days and months on ISO dates ("YYYY-MM-DD"). Whole days only and no `Date`: a record says
 * a day, never a moment, so time zones must not come near it.
 *
 * Functions that take a date expect one for which `isDate` holds. Given other text, numbers come out as
 * NaN (every comparison with it is false) and dates as "".
 */
/** The first day there is here; what would lie before it comes out as this. */
export const FIRST_DAY = "0001-01-01";
/** The last day there is here; what would lie after it comes out as this. */
export const LAST_DAY = "9999-12-31";
const DAYS_BEFORE_MONTH = [0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const;
const DAYS_IN_MONTH = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
/** Days from 0001-01-01 to 1970-01-01. */
const EPOCH = 719162;

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const daysInMonth = (year: number, month: number): number => (month === 2 && isLeap(year) ? 29 : (DAYS_IN_MONTH[month] ?? 0));

/** The digits of `s` from `at`, `count` of them, as a number; NaN if one is not a digit. */
function digits(s: string, at: number, count: number): number {
  let n = 0;
  for (let i = at; i < at + count; i++) {
    const d = s.charCodeAt(i) - 48;
    if (!(d >= 0 && d <= 9)) return Number.NaN;
    n = n * 10 + d;
  }
  return n;
}

const yearOf = (s: string): number => digits(s, 0, 4);
const monthOf = (s: string): number => digits(s, 5, 2);
const dayOf = (s: string): number => digits(s, 8, 2);

/** True for "YYYY-MM-DD" that names a real day of the years 0001 to 9999 (no 30 February). */
export function isDate(s: string): boolean {
  if (s.length !== 10 || s.charCodeAt(4) !== 45 || s.charCodeAt(7) !== 45) return false;
  const year = yearOf(s);
  const month = monthOf(s);
  const day = dayOf(s);
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Days since 1970-01-01 (negative before it); NaN if `s` is not a date. */
export function dayNumber(s: string): number {
  if (!isDate(s)) return Number.NaN;
  const year = yearOf(s);
  const month = monthOf(s);
  const past = year - 1;
  const leapDays = Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400);
  const inYear = (DAYS_BEFORE_MONTH[month] ?? 0) + (month > 2 && isLeap(year) ? 1 : 0) + dayOf(s) - 1;
  return past * 365 + leapDays + inYear - EPOCH;
}

const FIRST = dayNumber(FIRST_DAY);
/** Day number of the last day there is here. */
export const LAST = dayNumber(LAST_DAY);

const two = (n: number): string => (n < 10 ? `0${n}` : `${n}`);
const iso = (year: number, month: number, day: number): string => `${`${year}`.padStart(4, "0")}-${two(month)}-${two(day)}`;

/** The ISO date of a day number, kept within the years 0001 to 9999; "" for NaN. */
export function dateOfDay(n: number): string {
  if (Number.isNaN(n)) return "";
  if (n <= FIRST) return FIRST_DAY;
  if (n >= LAST) return LAST_DAY;
  // Years are counted from 1 March, so that the leap day is the last of its year.
  const z = Math.floor(n) + EPOCH + 306;
  const era = Math.floor(z / 146097);
  const ofEra = z - era * 146097;
  const yearOfEra = Math.floor((ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36524) - Math.floor(ofEra / 146096)) / 365);
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * ofYear + 2) / 153);
  const day = ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return iso(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}

/** The date `days` days after `date` (before it, if negative). */
export const addDays = (date: string, days: number): string => dateOfDay(dayNumber(date) + days);

/** The same day `months` months on, or the last of that month where it has no such day (31 January + 1: 28 February). */
export function addMonths(date: string, months: number): string {
  if (!isDate(date) || Number.isNaN(months)) return "";
  const count = yearOf(date) * 12 + monthOf(date) - 1 + Math.trunc(months);
  const year = Math.floor(count / 12);
  if (year < 1) return FIRST_DAY;
  if (year > 9999) return LAST_DAY;
  const month = (count % 12) + 1;
  return iso(year, month, Math.min(dayOf(date), daysInMonth(year, month)));
}

/** Days from `a` to `b`; negative if `b` is earlier. */
export const daysBetween = (a: string, b: string): number => dayNumber(b) - dayNumber(a);

/** A day that is known and lies between two others, both of them counted. */
export const isWithin = (day: string | undefined, from: string, until: string): boolean => day !== undefined && day >= from && day <= until;

/** Dates of the sample case, so that it looks current on whatever day it is opened. */

const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const TOKEN = /\{\{([+-]\d{1,2}) (mon|tue|wed|thu|fri|sat|sun)\}\}/gu;
const DAY = 24 * 60 * 60 * 1000;

/**
 * Put an ISO date in the place of each `{{-10 mon}}`: the Monday ten weeks before this week's. Whole weeks keep
 * weekdays as they are, so that no appointment falls on a weekend.
 *
 * @param today as its owner's calendar has it
 */
export function withDates(template: string, today: Date): string {
  const now = Date.UTC(today.getFullYear(), today.getMonth(), today.getDate());
  const monday = now - ((today.getDay() + 6) % 7) * DAY;
  return template.replace(TOKEN, (_, weeks: string, day: string) => {
    const then = new Date(monday + (Number(weeks) * 7 + DAYS.indexOf(day)) * DAY);
    return then.toISOString().slice(0, 10);
  });
}

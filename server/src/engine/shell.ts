/** What the shells need of the record layer, which they do not reach themselves. */
export { beyondCalendar, calendarUntil, isDate } from "../record/calendar.ts";

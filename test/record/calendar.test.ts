import assert from "node:assert/strict";
import fc from "fast-check";
import { BANK_HOLIDAYS, BANK_HOLIDAYS_FROM, BANK_HOLIDAYS_UNTIL } from "../../schemas/vocab/bank-holidays.ts";
import * as calendar from "../../server/src/record/calendar.ts";

const SEED = { seed: 20180301, numRuns: 400 };
const DAY = 86_400_000;

/** The naive model: the platform's own dates, and walking from day to day. */
const isoOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);
const dayOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) / DAY;
const weekdayOf = (day: number): number => new Date(day * DAY).getUTCDay();
const listed = new Set(BANK_HOLIDAYS);
const works = (day: number): boolean => weekdayOf(day) !== 0 && weekdayOf(day) !== 6 && !listed.has(isoOf(day));

function walk(from: string, n: number): string {
  let day = dayOf(from);
  for (let left = Math.abs(n); left > 0; ) {
    day += Math.sign(n);
    if (works(day)) left--;
  }
  return isoOf(day);
}

function count(a: string, b: string): number {
  if (dayOf(b) < dayOf(a)) return -count(b, a);
  let n = 0;
  for (let day = dayOf(a) + 1; day <= dayOf(b); day++) if (works(day)) n++;
  return n;
}

/** Easter Sunday by the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, chapter 8). */
function easter(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  return Date.UTC(year, month - 1, ((h + l - 7 * m + 114) % 31) + 1) / DAY;
}

function monday(year: number, month: number, which: "first" | "last"): number {
  let day = which === "first" ? Date.UTC(year, month - 1, 1) / DAY : Date.UTC(year, month, 0) / DAY;
  while (weekdayOf(day) !== 1) day += which === "first" ? 1 : -1;
  return day;
}

/** The holidays of a year by the ordinary rule, weekends moved to the next free weekday. */
function ordinary(year: number): Set<string> {
  const fixed = [`${year}-01-01`, `${year}-12-25`, `${year}-12-26`].map(dayOf);
  const days = new Set([easter(year) - 2, easter(year) + 1, monday(year, 5, "first"), monday(year, 5, "last"), monday(year, 8, "last")]);
  const onWeekday = fixed.filter((day) => weekdayOf(day) % 6 !== 0);
  for (const day of onWeekday) days.add(day);
  for (const day of fixed) {
    let moved = day;
    while (!onWeekday.includes(day) && (weekdayOf(moved) % 6 === 0 || days.has(moved))) moved++;
    days.add(moved);
  }
  return new Set([...days].map(isoOf));
}

/** What proclamations changed: [left out, put in]. */
const PROCLAIMED: Record<number, [string[], string[]]> = {
  2020: [["2020-05-04"], ["2020-05-08"]],
  2022: [["2022-05-30"], ["2022-06-02", "2022-06-03", "2022-09-19"]],
  2023: [[], ["2023-05-08"]],
};

const anyDay = fc.integer({ min: dayOf("1900-01-01"), max: dayOf("2100-12-31") });
const anyDate = anyDay.map(isoOf);
const nearDate = fc.integer({ min: dayOf("2013-06-01"), max: dayOf("2028-12-31") }).map(isoOf);

describe("bank holidays", () => {
  it("start and end where the list says", () => {
    assert.equal(BANK_HOLIDAYS[0], BANK_HOLIDAYS_FROM);
    assert.ok((BANK_HOLIDAYS.at(-1) ?? "") <= BANK_HOLIDAYS_UNTIL);
    assert.equal(BANK_HOLIDAYS_UNTIL, "2027-12-31");
  });
  for (let year = 2014; year <= 2027; year++) {
    it(`of ${year} are the ordinary ones and what was proclaimed`, () => {
      const expected = ordinary(year);
      const [out, put] = PROCLAIMED[year] ?? [[], []];
      for (const date of out) assert.ok(expected.delete(date), date);
      for (const date of put) expected.add(date);
      const actual = BANK_HOLIDAYS.filter((date) => date.startsWith(`${year}`));
      assert.deepEqual(actual, [...expected].sort());
      assert.ok(actual.every((date) => weekdayOf(dayOf(date)) % 6 !== 0));
    });
  }
});

describe("days and months", () => {
  it("knows a real day from other text", () => {
    for (const date of ["2018-02-28", "2020-02-29", "2000-02-29", "0001-01-01", "9999-12-31"])
      assert.equal(calendar.isDate(date), true, date);
    const others = ["", "2018-02-29", "1900-02-29", "2018-13-01", "2018-00-10", "2018-04-31", "2018-04-00", "0000-01-01", "2018-4-1"];
    for (const text of [...others, "2018/04/01", "2018-04-01 ", " 018-04-01", "٢٠١٨-04-01", "+018-04-01", "2018-04-1x"]) {
      assert.equal(calendar.isDate(text), false, text);
      assert.ok(Number.isNaN(calendar.dayNumber(text)), text);
      assert.equal(calendar.addDays(text, 1), "", text);
      assert.equal(calendar.addMonths(text, 1), "", text);
      assert.equal(calendar.addWorkingDays(text, 1), "", text);
      assert.equal(calendar.isWorkingDay(text), false, text);
      assert.ok(Number.isNaN(calendar.workingDaysBetween("2018-04-01", text)), text);
    }
  });
  it("numbers days as the platform does", () => {
    fc.assert(
      fc.property(fc.integer({ min: dayOf("0001-01-01"), max: dayOf("9999-12-31") }), (day) => {
        assert.equal(calendar.dateOfDay(day), isoOf(day));
        assert.equal(calendar.dayNumber(isoOf(day)), day);
      }),
      SEED,
    );
  });
  it("adds days, and counts them back", () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -5000, max: 5000 }), (date, n) => {
        assert.equal(calendar.addDays(date, n), isoOf(dayOf(date) + n));
        assert.equal(calendar.daysBetween(date, calendar.addDays(date, n)), n);
      }),
      SEED,
    );
  });
  it("adds months, kept within the month", () => {
    const rows: [string, number, string][] = [
      ["2018-01-31", 1, "2018-02-28"],
      ["2020-01-31", 1, "2020-02-29"],
      ["2018-08-31", 6, "2019-02-28"],
      ["2018-10-15", 6, "2019-04-15"],
      ["2018-03-31", -1, "2018-02-28"],
      ["2018-01-15", -1, "2017-12-15"],
      ["2018-12-31", 0, "2018-12-31"],
      ["0001-01-31", -1, "0001-01-01"],
      ["9999-12-01", 1, "9999-12-31"],
    ];
    for (const [date, n, expected] of rows) assert.equal(calendar.addMonths(date, n), expected);
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -600, max: 600 }), (date, n) => {
        const end = calendar.addMonths(date, n);
        assert.ok(calendar.isDate(end));
        const months = (d: string) => Number(d.slice(0, 4)) * 12 + Number(d.slice(5, 7));
        assert.equal(months(end) - months(date), n);
        if (end.slice(8) !== date.slice(8)) assert.equal(calendar.addDays(end, 1).slice(8), "01");
      }),
      SEED,
    );
  });
  it("stays within four-digit years", () => {
    for (const n of [1e308, Number.POSITIVE_INFINITY]) {
      for (const add of [calendar.addDays, calendar.addMonths, calendar.addWorkingDays]) {
        assert.equal(add("2018-01-01", n), "9999-12-31");
        assert.equal(add("2018-01-01", -n), "0001-01-01");
      }
    }
  });
});

describe("working days", () => {
  it("counts the day itself as day 0", () => {
    const rows: [string, number, string][] = [
      ["2018-12-21", 1, "2018-12-24"],
      ["2018-12-24", 1, "2018-12-27"],
      ["2018-12-22", 0, "2018-12-22"],
      ["2018-12-22", 1, "2018-12-24"],
      ["2018-03-29", 15, "2018-04-23"],
      ["2022-09-16", 1, "2022-09-20"],
      ["2019-01-02", -1, "2018-12-31"],
      ["2027-12-31", 1, "2028-01-03"],
    ];
    for (const [date, n, expected] of rows) assert.equal(calendar.addWorkingDays(date, n), expected, `${date} ${n}`);
  });
  it("goes as walking day by day goes", () => {
    fc.assert(
      fc.property(nearDate, fc.integer({ min: -400, max: 400 }), (date, n) => {
        assert.equal(calendar.isWorkingDay(date), works(dayOf(date)));
        assert.equal(calendar.addWorkingDays(date, n), walk(date, n));
      }),
      SEED,
    );
  });
  it("counts between as walking day by day counts", () => {
    fc.assert(
      fc.property(nearDate, nearDate, (a, b) => assert.equal(calendar.workingDaysBetween(a, b), count(a, b))),
      { ...SEED, numRuns: 100 },
    );
  });
  it("gives back what was added", () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 1, max: 4000 }), (date, n) => {
        const end = calendar.addWorkingDays(date, n);
        assert.equal(calendar.workingDaysBetween(date, end), n);
        assert.ok(calendar.isWorkingDay(end));
      }),
      SEED,
    );
  });
  it("says where the bank holidays end", () => {
    assert.equal(calendar.calendarUntil, BANK_HOLIDAYS_UNTIL);
    assert.equal(calendar.beyondCalendar("2027-12-31"), false);
    assert.equal(calendar.beyondCalendar("2028-01-01"), true);
    assert.equal(calendar.isWorkingDay("2028-12-25"), true);
  });
});

describe("periods", () => {
  it("reads what records write, and nothing else", () => {
    const rows: [string, calendar.Period][] = [
      ["same day", { unit: "day", count: 0 }],
      ["4 hours", { unit: "hour", count: 4 }],
      ["1 day", { unit: "day", count: 1 }],
      ["2 working days", { unit: "working day", count: 2 }],
      ["1 week", { unit: "week", count: 1 }],
      ["6 months", { unit: "month", count: 6 }],
    ];
    for (const [text, expected] of rows) assert.deepEqual(calendar.parsePeriod(text), expected);
    for (const text of ["", "soon", "two days", "12345 days", "-1 days", "1.5 days", "1 year", "2  days", "2 days ", "Same day"]) {
      assert.equal(calendar.parsePeriod(text), null, text);
    }
  });
  it("ends on the last day in time, hours rounded up", () => {
    const rows: [string, string, string][] = [
      ["2018-12-21", "same day", "2018-12-21"],
      ["2018-12-21", "0 hours", "2018-12-21"],
      ["2018-12-21", "1 hour", "2018-12-22"],
      ["2018-12-21", "24 hours", "2018-12-22"],
      ["2018-12-21", "25 hours", "2018-12-23"],
      ["2018-12-21", "3 days", "2018-12-24"],
      ["2018-12-21", "2 working days", "2018-12-27"],
      ["2018-12-21", "2 weeks", "2019-01-04"],
      ["2018-08-31", "6 months", "2019-02-28"],
    ];
    for (const [date, text, expected] of rows) {
      const period = calendar.parsePeriod(text);
      assert.ok(period);
      assert.equal(calendar.dueBy(date, period), expected, text);
    }
  });
});

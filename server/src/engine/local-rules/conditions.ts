/** Conditions of local rules: which word may be said of which type of field, and what it comes to in a record. */
import type { Condition } from "../../../../schemas/pack.ts";
import { addDays, daysBetween } from "../../record/days.ts";
import type { FieldShape, FieldType, Shape } from "../../source/shape.ts";
import { closest } from "../../source/suggest.ts";
import { type FieldPath, pathIn, valueAt } from "./paths.ts";

/** What a condition comes to. "open": nothing is written there, or what is cannot be used, so it decides nothing. */
export type Verdict = "holds" | "fails" | "open";

export interface Test {
  readonly path: FieldPath;
  readonly word: Word;
  /** Other dates of the record that it looks at. */
  readonly others: readonly FieldPath[];
  /** @param asOf ISO date of the day the record is checked for */
  judge(value: unknown, record: unknown, rows: readonly number[], asOf: string): Verdict;
}

/** The words of conditions, in the order of the page about them. */
export const WORDS = [
  "written",
  "is",
  "isNot",
  "oneOf",
  "includes",
  "excludes",
  "atLeast",
  "atMost",
  "atLeastDaysAgo",
  "atMostDaysAgo",
  "notBefore",
  "notAfter",
  "atMostDaysAfter",
] as const;
export type Word = (typeof WORDS)[number];

const NAMED: readonly FieldType[] = ["choice", "answer", "number", "text"];
const LISTS: readonly FieldType[] = ["rows", "choices", "texts", "ids", "recordIds", "links"];
const SEVERAL: readonly FieldType[] = ["choices", "texts"];
const DATES: readonly FieldType[] = ["date"];
const COUNTED: readonly FieldType[] = ["number", ...LISTS];

const FITS: Readonly<Record<Word, { readonly types: readonly FieldType[]; readonly fits: string } | undefined>> = {
  written: undefined,
  is: { types: NAMED, fits: "a choice, an answer, a number or a short text" },
  isNot: { types: NAMED, fits: "a choice, an answer, a number or a short text" },
  oneOf: { types: NAMED, fits: "a choice, an answer, a number or a short text" },
  includes: { types: SEVERAL, fits: "a list of choices or of short texts" },
  excludes: { types: SEVERAL, fits: "a list of choices or of short texts" },
  atLeast: { types: COUNTED, fits: "a number, or a list to be counted" },
  atMost: { types: COUNTED, fits: "a number, or a list to be counted" },
  atLeastDaysAgo: { types: DATES, fits: "a date" },
  atMostDaysAgo: { types: DATES, fits: "a date" },
  notBefore: { types: DATES, fits: "a date" },
  notAfter: { types: DATES, fits: "a date" },
  atMostDaysAfter: { types: DATES, fits: "a date" },
};

/** A condition made ready for a kind, or a sentence (after "Rule X, ...") saying why it cannot be used. */
export function testOf(condition: Condition, shape: Shape): Test | string {
  const said = WORDS.filter((word) => condition[word] !== undefined);
  const word = said[0];
  if (word === undefined || said.length > 1) return `path ${condition.path} needs exactly one word beside it: ${WORDS.join(", ")}.`;
  const path = pathIn(shape, condition.path);
  if (typeof path === "string") return `path ${condition.path.slice(0, 60)} ${path}`;
  const { field } = path;
  const fits = FITS[word];
  if (fits !== undefined && !fits.types.includes(field.type)) return `\`${word}\` cannot be said of ${path.text}. It needs ${fits.fits}.`;
  const wrong = valuesOf(condition, word).find((value) => !mayStand(value, field));
  if (wrong !== undefined) return `\`${word}\` of ${path.text} ${notThere(wrong, field)}`;
  const others: FieldPath[] = [];
  for (const name of otherDates(condition)) {
    const other = pathIn(shape, name);
    if (typeof other === "string") return `path ${name.slice(0, 60)} ${other}`;
    if (other.field.type !== "date") return `path ${other.text} after \`${word}\` is not a date.`;
    others.push(other);
  }
  return { path, word, others, judge: judgeOf(condition, word, field, others[0]) };
}

function valuesOf(condition: Condition, word: Word): readonly string[] {
  const value = condition[word];
  if (word === "oneOf") return condition.oneOf ?? [];
  return (word === "is" || word === "isNot" || word === "includes" || word === "excludes") && typeof value === "string" ? [value] : [];
}

const TODAY = "today";
const otherDates = (condition: Condition): string[] =>
  [condition.notBefore, condition.notAfter, condition.atMostDaysAfter?.path].filter(
    (name) => name !== undefined && name !== TODAY,
  ) as string[];

const ANSWERS = ["yes", "no", "unknown"];
const namesOf = (field: FieldShape): readonly string[] | undefined =>
  field.vocab?.values.map((one) => one.value) ?? (field.type === "answer" ? ANSWERS : undefined);

function mayStand(value: string, field: FieldShape): boolean {
  if (field.type === "number") return /^\d{1,9}(\.\d{1,9})?$/u.test(value);
  return namesOf(field)?.includes(value) ?? true;
}

function notThere(value: string, field: FieldShape): string {
  const shown = `"${value.slice(0, 40)}"`;
  if (field.type === "number") return `has ${shown}, which is no number.`;
  const names = namesOf(field) ?? [];
  const near = closest(value, names);
  if (near !== undefined) return `has ${shown}, which cannot stand there. Did you mean ${near}?`;
  return `has ${shown}, which cannot stand there. Use one of ${names.slice(0, 12).join(", ")}${names.length > 12 ? " and so on" : ""}.`;
}

const verdict = (holds: boolean): Verdict => (holds ? "holds" : "fails");

function judgeOf(condition: Condition, word: Word, field: FieldShape, other: FieldPath | undefined): Test["judge"] {
  if (word === "written") return (value) => verdict((value !== undefined) === (condition.written === "yes"));
  if (word === "atLeast" || word === "atMost") {
    const bound = condition[word] as number;
    const isList = LISTS.includes(field.type);
    return (value) => {
      // A list that nobody wrote has no rows; a number that nobody wrote is not known.
      if (value === undefined && !isList) return "open";
      const amount = isList ? (Array.isArray(value) ? value.length : 0) : Number(value);
      return verdict(word === "atLeast" ? amount >= bound : amount <= bound);
    };
  }
  const known = knownJudge(condition, word, field, other);
  return (value, record, rows, asOf) => (value === undefined ? "open" : known(value, record, rows, asOf));
}

/** For words that need something written. */
function knownJudge(condition: Condition, word: Word, field: FieldShape, other: FieldPath | undefined): Test["judge"] {
  const date = (record: unknown, rows: readonly number[], asOf: string): string | undefined =>
    other === undefined ? asOf : (valueAt(other, record, rows) as string | undefined);
  const wanted = new Set(valuesOf(condition, word).map((value) => comparable(value, field)));
  switch (word) {
    case "isNot":
      return (value) => verdict(!wanted.has(comparable(String(value), field)));
    case "includes":
      return (value) => verdict((value as readonly string[]).some((one) => wanted.has(one)));
    case "excludes":
      return (value) => verdict(!(value as readonly string[]).some((one) => wanted.has(one)));
    case "atLeastDaysAgo":
      return (value, _record, _rows, asOf) => verdict(daysBetween(String(value), asOf) >= (condition.atLeastDaysAgo as number));
    case "atMostDaysAgo":
      return (value, _record, _rows, asOf) => verdict(daysBetween(String(value), asOf) <= (condition.atMostDaysAgo as number));
    case "notBefore":
      return (value, record, rows, asOf) => compared(date(record, rows, asOf), (day) => String(value) >= day);
    case "notAfter":
      return (value, record, rows, asOf) => compared(date(record, rows, asOf), (day) => String(value) <= day);
    case "atMostDaysAfter":
      return (value, record, rows, asOf) =>
        compared(date(record, rows, asOf), (day) => String(value) <= addDays(day, condition.atMostDaysAfter?.days ?? 0));
    default:
      return (value) => verdict(wanted.has(comparable(String(value), field)));
  }
}

const compared = (day: string | undefined, holds: (day: string) => boolean): Verdict => (day === undefined ? "open" : verdict(holds(day)));

/** An answer by its first word, a number by its amount, all else as it stands. */
function comparable(value: string, field: FieldShape): string {
  if (field.type === "number") return String(Number(value));
  return field.type === "answer" ? (/^[a-z]+/u.exec(value)?.[0] ?? value) : value;
}

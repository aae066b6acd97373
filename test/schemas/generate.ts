/** Records for property tests, generated from the shapes: good ones, and what people and programs do to them. */
import fc from "fast-check";
import type { Kind } from "../../schemas/index.ts";
import { shapes } from "../../server/src/record/shapes.ts";
import type { FieldShape, Shape } from "../../server/src/source/shape.ts";

export type Value = string | number | boolean | null | Value[] | { [key: string]: Value };
export type Group = { [key: string]: Value };

const words = fc.constantFrom(
  "Kept his appointment.",
  "x",
  "none",
  "Rang twice\nand left word",
  "see: below",
  "café 😀",
  "[note] kept",
  "12",
  "no",
);
const date = fc.constantFrom("2022-05-01", "2024-02-29", "0001-01-01", "9999-12-31", "2000-02-29", "2022-12-31");
const answer = fc.constantFrom("yes", "no", "unknown", "yes - seen: twice", "no - said so\non the phone");
const period = fc.constantFrom("same day", "1 working day", "12 hours", "3 months", "0 days", "9999 weeks");
const recordId = fc.constantFrom("plan", "contact-2022-05-01", "a.b_c", "C1", "9", `a${"-".repeat(59)}`);

/** A record of a kind that its schema accepts: all that is always asked for, and a few others. */
export function goodRecord(kind: Kind): fc.Arbitrary<Group> {
  return groupOf(shapes.get(kind) as Shape, 5);
}

/** A record, a row or a group that its schema accepts, with all that is always asked for and at most so many others. */
export function groupOf(shape: Shape, most: number): fc.Arbitrary<Group> {
  const always = shape.fields.filter((field) => field.required === "always");
  const others = shape.fields.filter((field) => field.required !== "always");
  const entryOf = (field: FieldShape): fc.Arbitrary<[string, Value]> =>
    known(field, () => anyOf(field).map((value) => [field.name, value]));
  return fc
    .subarray(others, { maxLength: Math.min(most, others.length) })
    .chain((some) => fc.tuple(...[...always, ...some].map(entryOf)))
    .map((entries): Group => Object.fromEntries(entries));
}

/** Arbitraries of fields are made once: making them costs more than drawing from them. */
const made = new Map<FieldShape, fc.Arbitrary<[string, Value]>>();
function known(field: FieldShape, make: () => fc.Arbitrary<[string, Value]>): fc.Arbitrary<[string, Value]> {
  const there = made.get(field);
  if (there !== undefined) return there;
  const arbitrary = make();
  made.set(field, arbitrary);
  return arbitrary;
}

function anyOf(field: FieldShape): fc.Arbitrary<Value> {
  const list = (item: fc.Arbitrary<Value>): fc.Arbitrary<Value> => fc.array(item, { minLength: 1, maxLength: 2 });
  const value = fc.constantFrom(...(field.vocab?.values.map((one) => one.value) ?? ["-"]));
  const id = fc.tuple(fc.constantFrom(...(field.letters ?? "P")), fc.constantFrom(1, 2, 10, 9999999)).map(([letter, n]) => `${letter}${n}`);
  switch (field.type) {
    case "kind":
      return fc.constant(kindOf(field));
    case "crn":
      return fc.constantFrom("D204816", "Z000000");
    case "recordId":
      return recordId;
    case "date":
      return date;
    case "time":
      return fc.constantFrom("00:00", "14:15", "23:59");
    case "number":
      return fc.constantFrom(...["0", "1", "2.5", "3", "007", "20", "99.99", "100", "100.0"].filter((n) => inBounds(field, n)));
    case "period":
      return period;
    case "choice":
      return value;
    case "choices":
      return list(value);
    case "answer":
      return answer;
    case "id":
    case "ref":
      return id;
    case "ids":
      return list(id);
    case "links":
    case "recordIds":
      return list(recordId);
    case "texts":
      return list(words);
    case "object":
      return groupOf(field.shape as Shape, 3);
    case "rows":
      return list(groupOf(field.shape as Shape, 3));
    case "map":
      return fc.dictionary(fc.constantFrom("review", "needs[drugs]", "a b"), words, { minKeys: 1, maxKeys: 2 });
    default:
      return words;
  }
}

const inBounds = (field: FieldShape, n: string): boolean =>
  Number(n) >= (field.min ?? 0) && Number(n) <= (field.max ?? Number.POSITIVE_INFINITY);
const kindOf = (field: FieldShape): string => [...shapes.values()].find((shape) => shape.fields[0] === field)?.name ?? "";

/** What may be done to a record, at a place and with a choice given as numbers. */
export const mutations = ["drop", "unknown-key", "wrong-type", "bad-value", "bad-date", "empty-list", "duplicate"] as const;
export type Mutation = { readonly what: (typeof mutations)[number]; readonly where: number; readonly pick: number };
export const mutation: fc.Arbitrary<Mutation> = fc.record({ what: fc.constantFrom(...mutations), where: fc.nat(997), pick: fc.nat(97) });

const KEYS = ["shoeSize", "Date", "Name", "rule ", "records", "toString", "id", "text"];
const TYPES: readonly Value[] = [7, 2.5, true, false, ["x"], [["x"]], { a: "b" }, {}, "words", [{}]];
const DATES = [
  ...["2022-02-30", "2023-02-29", "1900-02-29", "0000-01-01", "2022-13-01", "2022-00-10", "2022-04-31", "2022-06-00", "2024-02-29"],
  ...["01/05/2022", "2022-5-1", "2022-05-01T10:00", "2022/05/01", "22-05-01", "12022-05-01"],
];
const IDS = ["P0", "p1", "P01", "P", "Q1", "P1234567", "P12345678", "L2", "R10"];
const RECORD_IDS = ["a b", "-a", "a/b", "C1", "x".repeat(60), "x".repeat(61)];
const CHOICES = ["Very high", "VERY_HIGH", "po", "none", "other", "x"];
/** Values on both sides of what each type allows. */
const ODD: { readonly [type: string]: readonly string[] } = {
  date: DATES,
  time: ["24:00", "25:00", "14:60", "9:00", "23:59", "14:15:00"],
  number: ["-1", "0", "1", "3.5", "4", "4.5", "5", "99.9", "100", "100.0", "100.5", "101", "007", "1e3", "1.", ".5", "1,5"],
  period: ["soon", "3 fortnights", "1 Working day", "1  day", "same days", "Same day", "12345 days", "1 month"],
  answer: ["Yes", "yes, very", "yes -", "yes - x", "yes -x", "yes- x", "maybe", "no - a\nb"],
  crn: ["D20481", "d204816", "DD204816", "D2048167", "D204816"],
  ...{ id: IDS, ref: IDS, ids: IDS, recordId: RECORD_IDS, recordIds: RECORD_IDS, links: RECORD_IDS, choice: CHOICES, choices: CHOICES },
};
const VALUES = [...new Set(Object.values(ODD).flat())];

/** Values of the right sort for an entry that are not all allowed there. */
export function oddValues(field: FieldShape): readonly Value[] {
  const values = ODD[field.type] ?? ["x", "12"];
  const isList = ["choices", "ids", "recordIds", "links", "texts"].includes(field.type);
  return isList ? [...values.map((value) => [value]), values[0] as string] : values;
}

/** The record with one thing done to it; the same record when there is no such place in it. */
export function mutated(record: Group, { what, where, pick }: Mutation): Group {
  const copy = structuredClone(record);
  const places = placesOf(copy).filter(({ holder, key }) => fits(what, (holder as Group)[key] as Value, String(key)));
  const place = places[where % Math.max(1, places.length)];
  const one = <T>(from: readonly T[]): T => from[pick % from.length] as T;
  if (place === undefined) return copy;
  const { holder, key } = place as { holder: Group; key: string };
  const here = holder[key] as Value;
  if (what === "drop" && Array.isArray(holder)) holder.splice(Number(key), 1);
  else if (what === "drop") delete holder[key];
  else if (what === "unknown-key") addKey(here as Group, one(KEYS), one(VALUES));
  else if (what === "wrong-type") holder[key] = structuredClone(one(TYPES)) as Value;
  else if (what === "bad-value") holder[key] = one(VALUES);
  else if (what === "bad-date") holder[key] = one(DATES);
  else if (what === "empty-list") holder[key] = [];
  else (here as Value[]).push(structuredClone((here as Value[])[0] as Value));
  return copy;
}

function addKey(group: Group, key: string, value: Value): void {
  if (!Object.hasOwn(group, key)) group[key] = value;
}

function fits(what: Mutation["what"], here: Value, key: string): boolean {
  if (key === "record") return false;
  if (what === "unknown-key") return typeof here === "object" && here !== null && !Array.isArray(here);
  if (what === "bad-value") return typeof here === "string";
  if (what === "bad-date") return typeof here === "string" && /^\d{4}-\d\d-\d\d$/.test(here);
  if (what === "empty-list") return Array.isArray(here);
  return what !== "duplicate" || (Array.isArray(here) && here.length > 0);
}

/** Every place of a record, with the record itself as the first. */
function placesOf(record: Group): { holder: Value; key: string | number }[] {
  const out: { holder: Value; key: string | number }[] = [];
  const visit = (holder: Value, key: string | number): void => {
    out.push({ holder, key });
    const here = (holder as Group)[key] as Value;
    if (typeof here === "object" && here !== null)
      for (const next of Object.keys(here)) visit(here, Array.isArray(here) ? Number(next) : next);
  };
  for (const key of Object.keys(record)) visit(record, key);
  return [...out, { holder: { top: record }, key: "top" }];
}

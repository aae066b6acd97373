/** Groups that a case belongs to, by what its records say, and words for them. */
import type { Vocab } from "../../../schemas/lists.ts";
import { ethnicity, sentenceType, sex } from "../../../schemas/vocab/case.ts";
import { grade } from "../../../schemas/vocab/people.ts";
import { riskLevel } from "../../../schemas/vocab/rosh.ts";
import { said, t, table } from "../l10n/say.ts";
import type { CaseView } from "../record/case.ts";
import { officerOf, overallOf } from "../record/harm.ts";
import type { CaseRow, Dimension } from "./types.ts";

const NOTHING: CaseRow["groups"] = Object.freeze({
  sex: null,
  ethnicity: null,
  age: null,
  grade: null,
  office: null,
  sentence: null,
  rosh: null,
});

/** The group of a case in each dimension; null where the records do not say. */
export function valuesOf(view: CaseView | undefined): CaseRow["groups"] {
  if (view === undefined) return NOTHING;
  const header = view.header.value;
  return {
    sex: known(header.sex),
    ethnicity: header.ethnicity === undefined ? null : (TOP_GROUP.get(header.ethnicity) ?? null),
    age: ageBandOf(header.dateOfBirth, view.asOf),
    grade: officerOf(view)?.row.grade ?? null,
    office: placesOf(view).office,
    sentence: header.sentence?.type ?? null,
    rosh: overallOf(view) ?? null,
  };
}

/** "Not known" is written down and says as much as nothing written. */
const known = (value: string | undefined): string | null => (value === undefined || value === "unknown" ? null : value);

const GROUP_OF_LETTER: Readonly<Record<string, string>> = { W: "white", M: "mixed", A: "asian", B: "black", O: "other" };

/** The census groups have a letter, and their parts that letter with a number (W2: White Irish). */
const TOP_GROUP: ReadonlyMap<string, string | null> = new Map(
  (ethnicity as Vocab).values.map(({ value, code }) => [
    value,
    value === "unknown" ? null : (GROUP_OF_LETTER[/^[A-Z]\d$/u.test(code ?? "") ? (code as string).charAt(0) : ""] ?? value),
  ]),
);

/** Last age of each band, in years. */
const BANDS: readonly (readonly [number, string])[] = [
  [17, "under-18"],
  [20, "18-20"],
  [25, "21-25"],
  [35, "26-35"],
  [49, "36-49"],
  [Number.POSITIVE_INFINITY, "50-and-over"],
];

/** Band of the age at as-of; null without a day of birth, or with one that has not come yet. */
export function ageBandOf(born: string | undefined, asOf: string): string | null {
  if (born === undefined || born > asOf) return null;
  const years = Number(asOf.slice(0, 4)) - Number(born.slice(0, 4)) - (asOf.slice(5) < born.slice(5) ? 1 : 0);
  return BANDS.find(([last]) => years <= last)?.[1] ?? null;
}

export interface Places {
  /** The wider of the two that the header names. */
  readonly office: string | null;
  /** The closer one. */
  readonly team: string | null;
}

const NOWHERE: Places = Object.freeze({ office: null, team: null });

export function placesOf(view: CaseView | undefined): Places {
  if (view === undefined) return NOWHERE;
  const { pdu, team } = view.header.value;
  if (pdu === undefined && team === undefined) return NOWHERE;
  const wide = placeName(pdu, view);
  const close = placeName(team, view);
  return { office: wide ?? close, team: close ?? wide };
}

/** A team that is called by an officer's name would put that name into the report. */
function placeName(given: string | undefined, view: CaseView): string | null {
  if (given === undefined) return null;
  const name = given.replace(/\s+/gu, " ").trim();
  const lower = name.toLowerCase();
  for (const { name: officer } of view.header.value.officers ?? []) {
    if (officer === undefined) continue;
    const words = officer.toLowerCase().split(/\s+/u);
    if (lower.includes(words.join(" ")) || words.some((w) => lower.includes(`${w}'s`) || lower.includes(`${w}’s`))) return null;
  }
  return name === "" ? null : name;
}

const PHRASES: Readonly<Record<string, string>> = {
  "sex:male": "men",
  "sex:female": "women",
  "sex:intersex": "intersex people",
  "sex:prefer-not-to-say": "people who prefer not to say their sex",
  "ethnicity:white": "white people",
  "ethnicity:mixed": "people of mixed ethnicity",
  "ethnicity:asian": "Asian people",
  "ethnicity:black": "black people",
  "ethnicity:other": "people of other ethnicities",
  "ethnicity:prefer-not-to-say": "people who prefer not to say their ethnicity",
  "age:under-18": "people under 18",
  "age:50-and-over": "people aged 50 and over",
  "sentence:community-order": "people on a community order",
  "sentence:suspended-sentence-order": "people on a suspended sentence order",
  "sentence:licence": "people on licence",
  "sentence:post-sentence-supervision": "people on post-sentence supervision",
  "sentence:custody": "people in custody before release",
};

export const DIMENSION_TITLES: Readonly<Record<Dimension, string>> = table({
  sex: "Sex",
  ethnicity: "Ethnicity",
  age: "Age",
  grade: "Grade of the officer",
  office: "Office",
  sentence: "Sentence",
  rosh: "Risk of serious harm",
});

/** A group inside a sentence: "women", "people aged 21 to 25", "cases held by a probation officer". */
export function groupPhrase(dimension: Dimension, value: string): string {
  if (value === "") return `cases without a record of ${UNRECORDED[dimension]}`;
  const phrase = PHRASES[`${dimension}:${value}`];
  if (phrase !== undefined) return phrase;
  if (dimension === "age") return `people aged ${value.replace("-", " to ")}`;
  if (dimension === "grade") return `cases held at the grade ${value}`;
  if (dimension === "office") return `cases in ${value}`;
  if (dimension === "rosh") return `cases with ${value.replace("-", " ")} risk of serious harm`;
  return `cases with ${groupTitle(dimension, value).toLowerCase()}`;
}

const UNRECORDED: Readonly<Record<Dimension, string>> = {
  sex: "sex",
  ethnicity: "ethnicity",
  age: "age",
  grade: "an officer's grade",
  office: "an office",
  sentence: "the sentence",
  rosh: "the level of risk",
};

const LISTS: Partial<Readonly<Record<Dimension, Vocab>>> = { sex, grade, sentence: sentenceType, rosh: riskLevel };
const ETHNIC: Readonly<Record<string, string>> = {
  white: "White",
  mixed: "Mixed",
  asian: "Asian",
  black: "Black",
  other: "Other",
  "prefer-not-to-say": "Prefers not to say",
};

/** A group at the head of a row: "Female", "21 to 25", "Not recorded". */
export function groupTitle(dimension: Dimension, value: string): string {
  if (value === "") return said("Not recorded");
  if (dimension === "ethnicity") return said(ETHNIC[value] ?? value);
  if (dimension === "age")
    return value === "under-18" ? t("Under 18") : value === "50-and-over" ? t("50 and over") : t("{from} to {to}", agesOf(value));
  return said(LISTS[dimension]?.values.find((v) => v.value === value)?.label ?? value);
}

const agesOf = (value: string): { from: string; to: string } => {
  const [from = "", to = ""] = value.split("-");
  return { from, to };
};

/** The order that people expect: as the list of values has it, ages upwards, what is not recorded last. */
export function compareGroups(dimension: Dimension, a: string, b: string): number {
  if (a === b) return 0;
  if (a === "" || b === "") return a === "" ? 1 : -1;
  const order = ORDER[dimension] ?? [];
  const [x, y] = [order.indexOf(a), order.indexOf(b)];
  if (x !== y && x >= 0 && y >= 0) return x - y;
  return a < b ? -1 : 1;
}

const ORDER: Partial<Readonly<Record<Dimension, readonly string[]>>> = {
  sex: sex.values.map((v) => v.value),
  ethnicity: Object.keys(ETHNIC),
  age: BANDS.map(([, name]) => name),
  grade: grade.values.map((v) => v.value),
  sentence: sentenceType.values.map((v) => v.value),
  rosh: riskLevel.values.map((v) => v.value),
};

/** Reading one scalar by the type of its field. Each reader gives the value as the tool writes it, or says why not. */
import type { FieldShape, Vocab } from "../source/shape.ts";
import { isDate, parsePeriod } from "./calendar.ts";

/** Why a value cannot be used; the message for each stands in `rules/_form/`. */
export type Misfit =
  | "not-in-list"
  | "not-an-answer"
  | "not-a-date"
  | "not-a-time"
  | "not-a-number"
  | "out-of-range"
  | "not-a-period"
  | "not-an-id"
  | "not-a-record-id";

export interface Read {
  /** As the tool writes it; undefined when it cannot be used. */
  readonly value: string | undefined;
  readonly why?: Misfit;
  /** A spelling that certainly means the same: offered as a safe fix. */
  readonly instead?: string;
}

const ANSWER = /^(yes|no|unknown)(?: -(?: ([\s\S]*))?)?$/iu;
const ANSWER_WORDS = new Map([
  ["y", "yes"],
  ["true", "yes"],
  ["n", "no"],
  ["false", "no"],
  ["dk", "unknown"],
  ["dont-know", "unknown"],
  ["don't-know", "unknown"],
  ["don’t-know", "unknown"],
  ["not-known", "unknown"],
]);
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/u;
const NUMBER = /^\d+(\.\d+)?$/u;
const RECORD_ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/u;
const OTHER_DATE = /^(\d{4})[-/.](\d{2})[-/.](\d{2})(?:T.*)?$/u;

/** A word as choices compare it: without regard to case, spaces and underscores as hyphens. */
export function choiceKey(text: string): string {
  return text.toLowerCase().replace(/[\s_]+/gu, "-");
}

const indexes = new WeakMap<Vocab, { values: Map<string, string>; others: Map<string, string> }>();

function indexOf(vocab: Vocab): { values: Map<string, string>; others: Map<string, string> } {
  let index = indexes.get(vocab);
  if (index !== undefined) return index;
  const values = new Map<string, string>();
  const others = new Map<string, string>();
  for (const one of vocab.values) values.set(choiceKey(one.value), one.value);
  for (const one of vocab.values) {
    for (const word of [one.code, one.label, ...(one.synonyms ?? [])]) {
      if (word === undefined) continue;
      // A code list such as "C369/C515" names several codes of one value.
      for (const part of [word, ...word.split("/")]) {
        const key = choiceKey(part);
        // A word that stands for two values stands for neither.
        others.set(key, others.has(key) && others.get(key) !== one.value ? "" : one.value);
      }
    }
  }
  index = { values, others };
  indexes.set(vocab, index);
  return index;
}

/** The value of a list that a text stands for; `label` also takes a label or code as it is (a row's label in Markdown). */
export function readChoice(text: string, vocab: Vocab, label = false): Read {
  const index = indexOf(vocab);
  const key = choiceKey(text);
  const value = index.values.get(text) ?? index.values.get(key);
  if (value !== undefined) return { value };
  const instead = index.others.get(key);
  if (instead === undefined || instead === "") return { value: undefined, why: "not-in-list" };
  return label ? { value: instead } : { value: undefined, why: "not-in-list", instead };
}

function readAnswer(text: string): Read {
  const match = ANSWER.exec(text);
  if (match === null) {
    const instead = ANSWER_WORDS.get(choiceKey(text));
    return instead === undefined ? { value: undefined, why: "not-an-answer" } : { value: undefined, why: "not-an-answer", instead };
  }
  const first = (match[1] as string).toLowerCase();
  const rest = match[2]?.trim() ?? "";
  return { value: rest === "" ? first : `${first} - ${rest}` };
}

function readDate(text: string): Read {
  if (isDate(text)) return { value: text };
  const other = OTHER_DATE.exec(text);
  const instead = other === null ? undefined : `${other[1]}-${other[2]}-${other[3]}`;
  return instead !== undefined && isDate(instead)
    ? { value: undefined, why: "not-a-date", instead }
    : { value: undefined, why: "not-a-date" };
}

function readNumber(text: string, field: FieldShape): Read {
  if (!NUMBER.test(text)) return { value: undefined, why: "not-a-number" };
  const n = Number(text);
  const low = field.min !== undefined && n < field.min;
  const high = field.max !== undefined && n > field.max;
  return low || high ? { value: undefined, why: "out-of-range" } : { value: text };
}

function readId(text: string, letters: string): Read {
  if (isId(text, letters)) return { value: text };
  const upper = text.toUpperCase();
  return isId(upper, letters) ? { value: undefined, why: "not-an-id", instead: upper } : { value: undefined, why: "not-an-id" };
}

/** One of these letters and a number from 1. */
export function isId(text: string, letters: string): boolean {
  if (text.length < 2 || text.length > 8 || !letters.includes(text.charAt(0))) return false;
  if (text.charCodeAt(1) === 48) return false;
  for (let i = 1; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c < 48 || c > 57) return false;
  }
  return true;
}

function readPeriod(text: string): Read {
  const tidy = text.toLowerCase().replace(/\s+/gu, " ");
  return parsePeriod(tidy) === null ? { value: undefined, why: "not-a-period" } : { value: tidy };
}

/** Read one scalar of this field. Lists and groups are read by `read.ts`, item by item. */
export function readScalar(text: string, field: FieldShape, label = false): Read {
  switch (field.type) {
    case "date":
      return readDate(text);
    case "answer":
      return readAnswer(text);
    case "choice":
    case "choices":
      return readChoice(text, field.vocab as Vocab, label);
    case "time":
      return TIME.test(text) ? { value: text } : { value: undefined, why: "not-a-time" };
    case "number":
      return readNumber(text, field);
    case "period":
      return readPeriod(text);
    case "id":
    case "ref":
    case "ids":
      return readId(text, field.letters ?? "");
    case "recordId":
    case "recordIds":
    case "links":
      return RECORD_ID.test(text) ? { value: text } : { value: undefined, why: "not-a-record-id" };
    default:
      return { value: text };
  }
}

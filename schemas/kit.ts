/**
 * The words in which records are declared. Each builder returns a zod schema of the value *as the tool
 * writes it* (every scalar is text) and hangs what people need to know on it with `.meta`: title, help,
 * source, when it is asked for, and whether it is personal or free text. Everything else (types, hovers,
 * completion, docs, JSON Schema, the fast reader) comes from these declarations.
 */
import * as z from "zod";
import type { Vocab } from "./lists.ts";

// No generated code: web workers and strict content policies forbid it.
z.config({ jitless: true });

/** When a field is asked for: at once, once the record is complete, on a condition given in words, or never. */
export type Required = "always" | "complete" | "conditional" | "optional";

/** What every field says about itself. */
export interface FieldInfo<R extends Required = Required> {
  readonly title: string;
  readonly help: string;
  readonly required: R;
  /** In words, with "conditional", or narrowing "complete". */
  readonly condition?: string;
  /** P personal data, F free text; left out, neither. */
  readonly data?: "P" | "F" | "PF";
  /** OASys section, nDelius code and the like. */
  readonly source?: string;
}

/** What the compiler of shapes reads back from a schema's `.meta()`. */
export interface FieldMeta extends FieldInfo {
  readonly type: string;
  readonly vocab?: Vocab;
  readonly letters?: string;
  readonly min?: number;
  readonly max?: number;
}

export interface ShapeMeta {
  readonly shapeName: string;
  readonly label?: string;
  readonly main?: string;
}

type Asked<T extends z.ZodType, R extends Required> = R extends "always" ? T : z.ZodOptional<T>;

function field<T extends z.ZodType, const R extends Required>(
  schema: T,
  info: FieldInfo<R>,
  more: Partial<FieldMeta> & { type: string },
): Asked<T, R> {
  const asked = info.required === "always" ? schema : schema.optional();
  return asked.meta({ ...info, ...more } as Record<string, unknown>) as unknown as Asked<T, R>;
}

// A real day of the years 0001 to 9999; a pattern rather than a test, so that a JSON Schema says the same.
const DATE =
  /^(?!0000)(?:(?:\d\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|1\d|2[0-8])))$/;
const ANSWER = /^(yes|no|unknown)( - [\s\S]+)?$/;
const PERIOD = /^(same day|\d{1,4} (hour|working day|day|week|month)s?)$/;
const NUMBER = /^\d+(\.\d+)?$/;
const RECORD_ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/;

const proseText = z.string().min(1).brand<"prose">();
const answerText = z.string().regex(ANSWER).brand<"answer">();

/** Any length of plain Markdown. */
export type Prose = z.infer<typeof proseText>;
/** `yes`, `no` or `unknown`, then perhaps ` - ` and words. */
export type Answer = z.infer<typeof answerText>;

export const text = <const R extends Required>(info: FieldInfo<R>) => field(z.string().min(1), info, { type: "text" });
export const prose = <const R extends Required>(info: FieldInfo<R>) => field(proseText, info, { type: "prose" });
export const date = <const R extends Required>(info: FieldInfo<R>) => field(z.string().regex(DATE), info, { type: "date" });
export const time = <const R extends Required>(info: FieldInfo<R>) =>
  field(z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/), info, { type: "time" });
export const period = <const R extends Required>(info: FieldInfo<R>) => field(z.string().regex(PERIOD), info, { type: "period" });
export const answer = <const R extends Required>(info: FieldInfo<R>) => field(answerText, info, { type: "answer" });
export const texts = <const R extends Required>(info: FieldInfo<R>) => field(z.array(z.string().min(1)).min(1), info, { type: "texts" });
export const recordIds = <const R extends Required>(info: FieldInfo<R>) =>
  field(z.array(z.string().regex(RECORD_ID)).min(1), info, { type: "recordIds" });
export const links = <const R extends Required>(info: FieldInfo<R>) =>
  field(z.array(z.string().regex(RECORD_ID)).min(1), info, { type: "links" });
export const map = <const R extends Required>(info: FieldInfo<R>) => field(z.record(z.string(), z.string()), info, { type: "map" });

/** Digits with an optional decimal part, kept as text; `min` and `max` bound it when given. */
export const number = <const R extends Required>(info: FieldInfo<R>, min?: number, max?: number) =>
  field(
    z
      .string()
      .regex(NUMBER)
      .refine((v) => Number(v) >= (min ?? 0) && Number(v) <= (max ?? Infinity)),
    info,
    { type: "number", ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) },
  );

export const choice = <const V extends string, const R extends Required>(list: Vocab<V>, info: FieldInfo<R>) =>
  field(z.enum(list.values.map((v) => v.value) as [V, ...V[]]), info, { type: "choice", vocab: list });
export const choices = <const V extends string, const R extends Required>(list: Vocab<V>, info: FieldInfo<R>) =>
  field(z.array(z.enum(list.values.map((v) => v.value) as [V, ...V[]])).min(1), info, { type: "choices", vocab: list });

const idOf = (letters: string) => z.string().regex(new RegExp(`^[${letters}][1-9]\\d{0,6}$`));
/** Defines an id of this letter (`P`). */
export const id = <const R extends Required>(letter: string, info: FieldInfo<R>) =>
  field(idOf(letter), info, { type: "id", letters: letter });
/** Names one id. */
export const ref = <const R extends Required>(letter: string, info: FieldInfo<R>) =>
  field(idOf(letter), info, { type: "ref", letters: letter });
/** Names several ids, of any of these letters (`PL`). */
export const ids = <const R extends Required>(letters: string, info: FieldInfo<R>) =>
  field(z.array(idOf(letters)).min(1), info, { type: "ids", letters });

/** A named group of fields; `label` and `main` say how a row of it reads in Markdown. */
export function shape<const F extends z.ZodRawShape>(
  name: string,
  fields: F,
  row: { label?: string; main?: string } = {},
): z.ZodObject<F, z.core.$strict> {
  return z.strictObject(fields).meta({ shapeName: name, ...row });
}
export const object = <T extends z.ZodType, const R extends Required>(of: T, info: FieldInfo<R>) => field(of, info, { type: "object" });
export const rows = <T extends z.ZodType, const R extends Required>(of: T, info: FieldInfo<R>) =>
  field(z.array(of).min(1), info, { type: "rows" });

export const kindName = <const K extends string>(kind: K, info: FieldInfo<"always">) => field(z.literal(kind), info, { type: "kind" });
export const crn = (info: FieldInfo<"always">) => field(z.string().regex(/^[A-Z]\d{6}$/), info, { type: "crn" });
export const recordId = (info: FieldInfo<"optional">) => field(z.string().regex(RECORD_ID), info, { type: "recordId" });

/** What has to be known before a record can be started: few things, each with what may be said. */

import { shapes } from "../record/shapes.ts";
import type { Kind } from "../record/types.ts";
import type { Misfit } from "../record/values.ts";
import { readScalar } from "../record/values.ts";
import { isBlank } from "../record/written.ts";
import { formRuleById } from "../rules/_form/catalogue.ts";
import type { FieldShape, FieldType, Shape } from "../source/shape.ts";
import { fill } from "./draft.ts";

export interface Question {
  /** Where the answer belongs, joined with dots; the first row of a list is 0: `officers.0.name`. */
  readonly path: string;
  readonly title: string;
  readonly help: string;
  readonly type: FieldType;
  /** Without it the record has a gap that is reported at once, even in a draft. */
  readonly needed: boolean;
  /** Several may be given, with commas between them. */
  readonly many: boolean;
  /** What may be chosen, with the words people use for it. */
  readonly values?: readonly { readonly value: string; readonly label: string }[];
}

/** An answer as the record holds it, or a sentence about why it cannot be used. */
export type Answered = { readonly value: string | readonly string[] } | { readonly problem: string };

/** Not always asked for, and still better known when a record is started. */
const ALSO: { readonly [K in Kind]?: readonly string[] } = {
  case: ["name", "sentence.endDate", "sentence.releaseDate"],
  check: ["date", "about"],
};
/** Known without asking. */
const GIVEN: ReadonlySet<string> = new Set(["record", "status"]);
const LISTS: ReadonlySet<FieldType> = new Set<FieldType>(["choices", "ids", "recordIds", "links", "texts"]);
const CRN = /^[A-Z]\d{6}$/u;

/** The questions for a kind, in the order of its parts. `crn` is left out when the case is known by it. */
export function questionsFor(kind: Kind, crn?: string): readonly Question[] {
  const out: Question[] = [];
  collect(shapes.get(kind) as Shape, "", "", new Set(ALSO[kind]), out);
  return crn === undefined ? out : out.filter((question) => question.path !== "crn");
}

function collect(shape: Shape, path: string, title: string, also: ReadonlySet<string>, out: Question[]): void {
  for (const field of shape.fields) {
    const at = path + field.name;
    const needed = field.required === "always";
    if (GIVEN.has(at) || !(needed || also.has(at))) continue;
    const words = title === "" ? field.title : `${title}: ${startedSmall(field.title)}`;
    if (field.shape !== undefined) collect(field.shape, field.type === "rows" ? `${at}.0.` : `${at}.`, field.title, also, out);
    else out.push(question(field, at, words, needed));
  }
}

function question(field: FieldShape, path: string, title: string, needed: boolean): Question {
  const { help, type, vocab } = field;
  const base = { path, title, help, type, needed, many: LISTS.has(type) };
  return vocab === undefined ? base : { ...base, values: vocab.values.map(({ value, label }) => ({ value, label })) };
}

/** Words as they stand inside a sentence; those that start with capitals (`MAPPA`) keep them. */
export function startedSmall(words: string): string {
  return /^\p{Lu}(?!\p{Lu})/u.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}

/** The part of a kind that a question is about, or undefined when there is none. */
export function fieldAt(kind: Kind, path: string): FieldShape | undefined {
  let shape = shapes.get(kind);
  let field: FieldShape | undefined;
  for (const step of path.split(".")) {
    if (field?.type === "rows" && step === "0") continue;
    field = shape?.byName.get(step);
    shape = field?.shape;
  }
  return field;
}

/**
 * Read what somebody answered: a choice by its value, code or label, several with commas between them. Undefined
 * when nothing was said.
 */
export function readAnswer(kind: Kind, path: string, said: string | readonly string[]): Answered | undefined {
  const field = fieldAt(kind, path);
  if (field === undefined || field.shape !== undefined || field.type === "map") return undefined;
  const texts = typeof said !== "string" ? said : LISTS.has(field.type) ? said.split(",") : [said];
  const values: string[] = [];
  for (const text of texts) {
    if (isBlank(text)) continue;
    const read = readScalar(text.trim(), field);
    const value = read.value ?? read.instead;
    if (value === undefined) return { problem: sentence(field, read.why as Misfit) };
    if (field.type === "crn" && !CRN.test(value)) return { problem: "A CRN is one capital letter and six digits." };
    values.push(value);
  }
  if (values.length === 0) return undefined;
  return { value: LISTS.has(field.type) ? values : (values[0] as string) };
}

/** What the finding about such a value would say. */
function sentence(field: FieldShape, why: Misfit): string {
  const message = formRuleById.get("record-value-not-usable")?.messages[why]?.what ?? "";
  return fill(message, { title: field.title, min: field.min ?? 0, max: field.max ?? "", letters: field.letters?.charAt(0) ?? "" });
}

/** The text of a record that is only just started: in progress, with a prompt wherever something is asked for. */
import { crissTypes } from "../../../schemas/vocab/contact.ts";
import { shapes } from "../record/shapes.ts";
import type { Kind } from "../record/types.ts";
import { isBlank, prompt } from "../record/written.ts";
import type { PlainValue } from "../source/edit.ts";
import type { Format } from "../source/problem.ts";
import type { FieldShape, Shape } from "../source/shape.ts";
import { writeJson } from "../syntax/json/write.ts";
import { writeMarkdown } from "../syntax/markdown/write.ts";
import { writeYaml } from "../syntax/yaml/write.ts";
import { readAnswer, startedSmall } from "./questions.ts";

/** What a new record needs to know of its case. */
export interface CasePlace {
  readonly folder: string;
  readonly crn: string | undefined;
  readonly asOf: string;
  /** Paths that are taken. */
  readonly taken: ReadonlySet<string>;
  /** Texts of the case's files: a record that was just started is not started again. */
  readonly texts?: ReadonlySet<string>;
  /** The form of the risk of serious harm summary that its standard uses; undefined where no standard is known. */
  readonly form?: SummaryForm | undefined;
}

export type SummaryForm = "older" | "newer";

/** Answers by the path of their question (`author.name`); what is left out becomes a prompt. */
export type Answers = { readonly [path: string]: string | readonly string[] };

type Group = { [key: string]: PlainValue };

const ENDINGS: { readonly [F in Format]: string } = { yaml: "yaml", json: "json", markdown: "md" };
const LONGEST_LIST = 6;
const ASKS = /^(?:What|Who|How|When|Where|Why|Which)\b[^`[\]]*$/u;
/** Parts that only one form of the summary has. */
const ONE_FORM: { readonly [K in Kind]?: { readonly [part: string]: SummaryForm } } = {
  rosh: { riskImminence: "older", analysisOfRiskFactors: "newer" },
};
/** Words of their own for what every record starts with. */
const WORDS: { readonly [path: string]: string } = { crn: "the CRN", "author.name": "your name", "author.grade": "your grade" };

/**
 * A new record of a kind, with the first free path beside the case header. Answers that cannot be used are left out,
 * so ask `readAnswer` first. A date that is not answered is the day of `at`.
 */
export function newRecord(kind: Kind, answers: Answers, at: CasePlace, format: Format): { path: string; text: string } {
  const shape = shapes.get(kind) as Shape;
  const said = new Map<string, PlainValue>([["record", kind]]);
  if (at.crn !== undefined) said.set("crn", at.crn);
  // The header is always finished.
  if (kind !== "case") said.set("status", "in-progress").set("date", at.asOf);
  for (const path of Object.keys(answers)) {
    const read = readAnswer(kind, path, answers[path] as string | readonly string[]);
    if (read !== undefined && "value" in read) said.set(path, read.value);
  }
  const value = start(shape, "", said, isStarted(kind, said.get("type")));
  if (at.form !== undefined) keepForm(value, shape, ONE_FORM[kind] ?? {}, at.form, said);
  const day = kind === "case" ? undefined : (said.get("date") as string);
  return { path: freePath(kind, day, at, ENDINGS[format]), text: write(value, shape, format) };
}

/** Parts a draft starts with: asked for, or asked for on a condition which it is likely to meet. */
export function isStarted(kind: Kind, type?: PlainValue): (field: FieldShape) => boolean {
  const also = likely(kind, type);
  return (field) => isAsked(field) || also(field);
}

/** Leaves out what the other form of the summary asks for; an answer stays whatever the form. */
function keepForm(
  value: Group,
  shape: Shape,
  only: { readonly [part: string]: SummaryForm },
  form: SummaryForm,
  said: ReadonlyMap<string, PlainValue>,
): void {
  for (const part of Object.keys(only)) {
    if (said.has(part)) continue;
    if (only[part] !== form) delete value[part];
    else value[part] = promptFor(shape.byName.get(part) as FieldShape, part, true);
  }
}

const isAsked = (field: FieldShape): boolean => field.required === "always" || field.required === "complete";

function likely(kind: Kind, type: PlainValue | undefined): (field: FieldShape) => boolean {
  if (kind === "home-visit") return (field) => field.name === "observations";
  if (kind !== "contact") return () => false;
  const isCriss = type === undefined || (crissTypes as ReadonlySet<unknown>).has(type);
  return (field) => (isCriss ? field.source === "CRISS" : field.name === "notes");
}

function start(shape: Shape, before: string, said: ReadonlyMap<string, PlainValue>, isIn: (field: FieldShape) => boolean): Group {
  const out: Group = {};
  for (const field of shape.fields) {
    const path = before + field.name;
    const answer = said.get(path);
    const below = field.type === "rows" ? `${path}.0.` : `${path}.`;
    const hasAnswers = field.shape !== undefined && Array.from(said.keys()).some((key) => key.startsWith(below));
    if (answer !== undefined) out[field.name] = answer;
    else if (field.shape !== undefined && (hasAnswers || (isIn(field) && field.type === "object"))) {
      const group = start(field.shape, below, said, isAsked);
      out[field.name] = field.type === "rows" ? [group] : group;
    } else if (isIn(field)) out[field.name] = promptFor(field, path);
  }
  return out;
}

/** A prompt in the words of the declarations: what may be chosen where that is short, else what its help or title says. `isMet`: its condition is known to hold. */
export function promptFor(field: FieldShape, path: string, isMet = false): string {
  const own = WORDS[path];
  if (own !== undefined) return prompt(own);
  const condition = isMet || field.condition === undefined || field.required === "conditional" ? "" : `, if ${field.condition}`;
  const values = field.type === "answer" ? ["yes", "no", "unknown"] : (field.vocab?.values.map((one) => one.value) ?? []);
  const isShort = values.length > 0 && values.length <= LONGEST_LIST;
  return prompt((isShort ? oneOf(values) : wordsFor(field)) + condition);
}

/** "what, who and how" make a prompt of a help text; the rest is called by its title. */
function wordsFor(field: FieldShape): string {
  const [first] = field.help.split(/[.?] |[.?]$/u) as [string];
  const isTold = field.data.includes("F") && ASKS.test(first) && !field.help.startsWith(`${first}?`);
  return startedSmall(isTold ? first : field.title);
}

const oneOf = (values: readonly string[]): string => `${values.slice(0, -1).join(", ")} or ${values[values.length - 1]}`;

function write(value: Group, shape: Shape, format: Format): string {
  if (format === "json") return writeJson(value);
  if (format === "yaml") return writeYaml(value);
  const rest: Group = {};
  const sections: string[] = [];
  for (const key of Object.keys(value)) {
    const field = shape.byName.get(key) as FieldShape;
    const one = value[key] as PlainValue;
    const isSection = (field.type === "prose" || field.type === "rows") && typeof one === "string" && isBlank(one);
    if (isSection) sections.push(`\n## ${field.title}\n${one}\n`);
    else rest[key] = one;
  }
  return writeMarkdown(rest, shapes) + sections.join("");
}

/** Values as a fix gives them, after what every record starts with, in YAML, which every part of the tool reads. */
export function newRecordText(kind: Kind, value: { readonly [key: string]: PlainValue }, at: CasePlace): { path: string; text: string } {
  const shape = shapes.get(kind);
  const begun: Group = { record: kind, crn: at.crn ?? prompt("the CRN") };
  if (shape?.byName.get("date")?.required === "always" || value["date"] !== undefined) begun["date"] = value["date"] ?? at.asOf;
  begun["author"] = { name: prompt("your name"), grade: prompt("your grade") };
  begun["status"] = "in-progress";
  for (const key of Object.keys(value)) if (!(key in begun)) begun[key] = value[key] as PlainValue;
  return { path: freePath(kind, at.asOf, at, "yaml"), text: writeYaml(begun) };
}

/** The first path that is free in every format: a record's id is its file name without the ending. */
function freePath(kind: Kind, day: string | undefined, at: CasePlace, ending: string): string {
  const folder = at.folder === "" || at.folder.endsWith("/") ? at.folder : `${at.folder}/`;
  const base = day === undefined ? `${folder}${kind}` : `${folder}${kind}-${day}`;
  const taken = new Set(Array.from(at.taken, (path) => path.replace(/\.case\.[a-z]+$/iu, "").toLowerCase()));
  let name = base;
  for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${base}-${n}`;
  return `${name}.case.${ending}`;
}

/** Distilling a record to its facts: what case rules may know of it, without its prose. */
import type { FieldShape, Shape } from "../source/shape.ts";
import { said } from "./answers.ts";
import { levelStatements, mayNameLevel } from "./levels.ts";
import { idsIn } from "./mentions.ts";
import type { ReadRecord } from "./read.ts";
import { sketchOf } from "./sketch.ts";
import type { Answer, Kind, LevelStatement, ProseFact, RecordFacts } from "./types.ts";
import { isStock, isThin, withoutPrompts } from "./written.ts";

/**
 * Texts in which case rules look for people and groups, so their words are kept with the facts. Everything
 * else is reduced to "written" and "thin": typing in it cannot change a finding about the case.
 */
const isSearched = (kind: string, name: string): boolean =>
  (name === "whoIsAtRisk" && kind === "rosh") || (name === "victimSafetyPlanning" && kind === "rmp");

/** Texts that rules compare with an earlier one, to notice what was copied forward. */
const COMPARED: Readonly<Record<string, ReadonlySet<string>>> = {
  rosh: new Set(["whoIsAtRisk", "natureOfRisk", "riskImminence", "riskMitigationFactors"]),
  rmp: new Set(["supervision", "monitoringAndControl", "victimSafetyPlanning"]),
  contact: new Set(["checkIn", "review", "intervention", "summarise", "notes"]),
};

/** A note on what became of a task names it: "T1: done". */
const isAnswer = (kind: string, name: string): boolean => name === "review" && kind === "contact";
const NAMES_TASK = /\bT[1-9]/;

const WRITTEN: ProseFact = Object.freeze({ thin: false });
const THIN: ProseFact = Object.freeze({ thin: true });

/**
 * A string that outlives its file must not keep the file alive: engines make a substring of 13 or more
 * characters a view of the whole text it was cut from.
 */
function own(text: string): string {
  // Joining and cutting again leaves a view of the joined copy, which holds this text only.
  return text.length < 13 ? text : ` ${text}`.slice(1);
}

const NO_SKETCHES: Readonly<Record<string, string>> = Object.freeze({});
const NO_LEVELS: readonly LevelStatement[] = Object.freeze([]);

/** What was noticed on the way, so that nobody has to walk the record again to look for it. */
interface Seen {
  /** Some text may name a level of risk. */
  level: boolean;
  /** By the name of the text. */
  sketches: Record<string, string> | undefined;
}

export interface Where {
  readonly file: string;
  readonly index: number;
  readonly id: string;
}

export function distil<K extends Kind>(record: ReadRecord<K>, where: Where): RecordFacts<K> {
  const prose: Seen = { level: false, sketches: undefined };
  const value = group(record.value as unknown as Record<string, unknown>, record.shape, record.kind, prose);
  const date = textOf(value["date"]);
  const updated = textOf(value["updated"]);
  const dated = date === undefined ? updated : updated !== undefined && updated > date ? updated : date;
  return {
    kind: record.kind,
    id: where.id,
    file: where.file,
    index: where.index,
    complete: record.kind === "case" || value["status"] === "complete",
    date,
    dated,
    value: value as unknown as RecordFacts<K>["value"],
    sketches: prose.sketches ?? NO_SKETCHES,
    levels: prose.level ? levelStatements(record) : NO_LEVELS,
    unusable: unusableOf(record),
    unknown: record.kind === "rosh" ? spokenOf(record) : NONE,
  };
}

/** A value that is only spelt in another way is not a matter for rules: the form offers the usual spelling. */
function unusableOf(record: ReadRecord): readonly string[] {
  if (record.unusable.size === 0) return NONE;
  return record.problems.filter((p) => p.code === "not-usable" && p.instead === undefined).map((p) => p.path.join("."));
}

/** A level for prisoners belongs to custody; in the community nobody gives one. */
const SPOKEN_OF = "riskInCommunity.prisoners";

function spokenOf(record: ReadRecord): readonly string[] {
  const found = record.problems.some((p) => p.code === "unknown" && p.path.length === 2 && p.path.join(".") === SPOKEN_OF);
  return found ? [SPOKEN_OF] : NONE;
}

const NONE: readonly string[] = Object.freeze([]);

const textOf = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

function group(value: Record<string, unknown>, shape: Shape, at: string, seen: Seen): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  // What is there, rather than all that could be: a record holds a third of its shape.
  for (const name in value) {
    const field = shape.byName.get(name);
    const here = value[name];
    if (field === undefined || here === undefined) continue;
    const fact = factOf(here, field, at, seen);
    if (fact !== undefined) out[name] = fact;
  }
  return out;
}

function factOf(value: unknown, field: FieldShape, at: string, seen: Seen): unknown {
  switch (field.type) {
    case "prose":
      return prose(value as string, at, field.name, seen);
    case "answer":
      return said(value as Answer);
    case "object":
      return group(value as Record<string, unknown>, field.shape as Shape, at, seen);
    case "rows":
      return (value as readonly Record<string, unknown>[]).map((row) => group(row, field.shape as Shape, at, seen));
    case "texts":
      // How many, not what they say.
      return (value as readonly string[]).map(() => "");
    case "map":
      return reasoned(value as Readonly<Record<string, string>>);
    case "text":
      // Short free texts that are not names are not facts.
      return field.data === "F" ? undefined : own(value as string);
    default:
      return Array.isArray(value) ? value.map((v) => own(v as string)) : own(value as string);
  }
}

/** For what a reason is given, not the reason; stock text is none. */
function reasoned(reasons: Readonly<Record<string, string>>): Record<string, string> {
  const paths = Object.keys(reasons).filter((path) => !isStock(reasons[path] as string));
  return Object.fromEntries(paths.map((path) => [own(path), ""]));
}

function prose(text: string, at: string, name: string, seen: Seen): ProseFact {
  if (!seen.level && mayNameLevel(text)) seen.level = true;
  const thin = isThin(text);
  if (COMPARED[at]?.has(name) === true) {
    seen.sketches ??= {};
    seen.sketches[name] = sketchOf(withoutPrompts(text));
  }
  const isNaming = isAnswer(at, name) && NAMES_TASK.test(text);
  if (!isNaming && !isSearched(at, name)) return thin ? THIN : WRITTEN;
  // A prompt that names somebody has not said anything about them yet.
  const words = withoutPrompts(text);
  return isNaming ? { thin, names: idsIn(words).map(({ id }) => own(id)) } : { thin, text: own(words) };
}

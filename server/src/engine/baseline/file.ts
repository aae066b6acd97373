/** A baseline as text: a line that says what it is, a line for each finding, sorted, and a line at the end. */
import type { Key } from "./key.ts";

export const BASELINE_SCHEMA = 1;

export interface BaselineHead {
  /** Version of the tool that wrote it. */
  readonly tool: string;
  /** ISO date the findings were worked out for. */
  readonly asOf: string;
  /** Key of the hashes in it. */
  readonly salt: string;
  /** Cases and records stand as hashes. */
  readonly redacted: boolean;
}

export interface Baseline {
  readonly head: BaselineHead;
  /** How many findings it holds. */
  readonly entries: number;
  /** Names of its cases. */
  readonly cases: readonly string[];
  /** What it holds of a case, in the order of the file; empty for one it does not know. */
  of(name: string): readonly Key[];
}

const END = '{"end":true}';

/** The text of a baseline, case by case. The same findings give the same text. @param cases name of a case to its findings */
export function* writeBaseline(head: BaselineHead, cases: ReadonlyMap<string, readonly Key[]>): Generator<string, void> {
  const { tool, asOf, salt, redacted } = head;
  yield `${JSON.stringify({ caselint: "baseline", schema: BASELINE_SCHEMA, tool, asOf, salt, redacted })}\n`;
  for (const name of [...cases.keys()].sort()) {
    const counts = new Map<string, number>();
    for (const key of cases.get(name) ?? []) {
      const line = lineOf(name, key);
      counts.set(line, (counts.get(line) ?? 0) + 1);
    }
    for (const line of [...counts.keys()].sort()) {
      const count = counts.get(line) as number;
      yield count === 1 ? `${line}\n` : `${line.slice(0, -1)},"count":${count}}\n`;
    }
  }
  yield `${END}\n`;
}

function lineOf(name: string, { record, rule, path, about, words }: Key): string {
  const line: Record<string, unknown> = { case: name, record, rule };
  if (path !== "") line["path"] = path;
  if (about.length > 0) line["about"] = about;
  if (words !== "") line["words"] = words;
  return JSON.stringify(line);
}

/** Read a baseline, or say in a sentence why not. Every line is looked at; its findings are kept as text until asked for. */
export function readBaseline(text: string): Baseline | { readonly why: string } {
  const lines = text.split(/\r?\n/u);
  const head = groupIn(lines[0] ?? "");
  if (head?.["caselint"] !== "baseline") return { why: "is not a baseline that Caselint wrote." };
  const { schema, tool, asOf, salt, redacted } = head;
  if (typeof schema === "number" && schema > BASELINE_SCHEMA)
    return { why: "was written by a newer Caselint. Is there a newer one to use?" };
  if (schema !== BASELINE_SCHEMA) return { why: "was written by a Caselint too old to be read now. Could it be made again?" };
  if (typeof tool !== "string" || typeof asOf !== "string" || typeof salt !== "string" || typeof redacted !== "boolean")
    return { why: "is damaged at line 1. Could it be made again, or taken from an earlier copy?" };
  let last = lines.length - 1;
  while (last > 0 && lines[last] === "") last--;
  if (lines[last] !== END) return { why: "is cut short. Could it be made again, or taken from an earlier copy?" };
  const byCase = new Map<string, string[]>();
  let entries = 0;
  for (let i = 1; i < last; i++) {
    const line = lines[i] as string;
    const value = groupIn(line);
    if (value === undefined || !isEntry(value))
      return { why: `is damaged at line ${i + 1}. Could it be made again, or taken from an earlier copy?` };
    entries += countOf(value);
    const same = byCase.get(value.case);
    if (same === undefined) byCase.set(value.case, [line]);
    else same.push(line);
  }
  return {
    head: { tool, asOf, salt, redacted },
    entries,
    cases: [...byCase.keys()],
    of: (name) => (byCase.get(name) ?? []).flatMap(keysOfLine),
  };
}

type Group = Readonly<Record<string, unknown>>;
interface Line extends Group {
  readonly case: string;
  readonly record: string;
  readonly rule: string;
}

function groupIn(line: string): Group | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Group) : undefined;
  } catch {
    return undefined;
  }
}

const isText = (value: unknown): value is string => typeof value === "string";
const MOST = 100_000;

function isEntry(value: Group): value is Line {
  const { path, about, words, count } = value;
  return (
    isText(value["case"]) &&
    isText(value["record"]) &&
    isText(value["rule"]) &&
    (path === undefined || isText(path)) &&
    (about === undefined || (Array.isArray(about) && about.every(isText))) &&
    (words === undefined || isText(words)) &&
    (count === undefined || (Number.isInteger(count) && (count as number) > 0 && (count as number) <= MOST))
  );
}

const countOf = (value: Group): number => (value["count"] as number | undefined) ?? 1;

function keysOfLine(line: string): Key[] {
  const value = groupIn(line) as Line;
  const { path = "", about = [], words = "" } = value as Partial<Key>;
  const key: Key = { record: value.record, rule: value.rule, path, about, words };
  return new Array<Key>(countOf(value)).fill(key);
}

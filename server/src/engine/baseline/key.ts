/** What a finding is known again by: never a line or a file, and no word of a record. */

import { formRuleById } from "../../rules/_form/catalogue.ts";
import type { FieldShape, Shape } from "../../source/shape.ts";
import type { RecordNode, Step } from "../../source/tree.ts";
import { nodeAt } from "../../source/tree.ts";
import type { CaseFiles } from "../case.ts";
import type { FileAnalysis, RecordEntry } from "../file.ts";
import type { CaseResult, Finding } from "../types.ts";

/** A keyed hash: short, and of no use to somebody without the key. */
export type Hash = (text: string) => string;

/** One finding as a baseline holds it. */
export interface Key {
  /** Kind, then the record's own id, else its day and time: "contact 2018-10-22 10:30". */
  readonly record: string;
  readonly rule: string;
  /** Fields and labels of rows; `[]` for a row without one, whatever its place. */
  readonly path: string;
  readonly about: readonly string[];
  /** Hash of the text the finding stands on; "" for what is absent, and for groups and rows as a whole. */
  readonly words: string;
}

export interface KeyOptions {
  readonly hash: Hash;
  /** Ids and days of records are hashed too. */
  readonly isRedacted: boolean;
}

/** Texts of this many letters are known again wherever they stand in the case; shorter ones only in their place. */
const LONG = 24;
const OWN_ID = /^[PLRFACSOT][1-9]\d*$/u;
const CODE = /^[A-Za-z][\w-]{0,39}$/u;
/** Rules that are about what somebody typed, which need not be an id or a code. */
const ABOUT_TYPED: ReadonlySet<string> = new Set(["record-link-unknown", "record-id-twice"]);

/** Keys of all findings of a case, in the order of the result. `files` are those the result was worked out from. */
export function keysOf(files: CaseFiles, result: CaseResult, options: KeyOptions): { readonly finding: Finding; readonly key: Key }[] {
  const byPath = new Map(files.files.map((file) => [file.path, file]));
  const names = recordNames(files, options);
  const out: { finding: Finding; key: Key }[] = [];
  for (const { path, records } of result.files) {
    const file = byPath.get(path) as FileAnalysis;
    for (const [i, record] of records.entries()) {
      const entry = file.entries[i];
      const name = entry === undefined ? (record.kind ?? "") : nameOf(entry, options);
      for (const finding of record.findings) out.push({ finding, key: keyOf(finding, name, file, entry, names, options) });
    }
  }
  return out;
}

/** Ids that records have from the names of their files would change with them, so such a record goes by its day. */
function recordNames(files: CaseFiles, options: KeyOptions): ReadonlyMap<string, string> {
  const out = new Map<string, string>();
  for (const file of files.files) for (const entry of file.entries) out.set(entry.id, nameOf(entry, options));
  return out;
}

function nameOf({ kind, read }: RecordEntry, { hash, isRedacted }: KeyOptions): string {
  const { id, date, time } = read.value as { readonly id?: string; readonly date?: string; readonly time?: string };
  const own = id ?? [date, time].filter((one) => one !== undefined).join(" ");
  if (own === "") return kind;
  return `${kind} ${isRedacted ? `#${hash(own)}` : own}`;
}

function keyOf(
  finding: Finding,
  record: string,
  file: FileAnalysis,
  entry: RecordEntry | undefined,
  names: ReadonlyMap<string, string>,
  options: KeyOptions,
): Key {
  const { rule } = finding;
  const { path, typed } = pathOf(finding.steps, entry);
  const words = wordsOf(finding, file, entry, typed);
  const about = finding.about.map((one) => {
    const name = names.get(one);
    if (name !== undefined) return name;
    if (OWN_ID.test(one)) return one;
    return ABOUT_TYPED.has(rule) || options.isRedacted || !CODE.test(one) ? `#${options.hash(one)}` : one;
  });
  if (words === "") return { record, rule, path, about, words };
  const bound = words.length < LONG ? [rule, record, path, words] : [rule, words];
  return { record, rule, path, about, words: options.hash(JSON.stringify(bound)) };
}

/** `typed`: names that are nobody's, which stand as `?` because they may be somebody's words. */
function pathOf(steps: readonly Step[], entry: RecordEntry | undefined): { path: string; typed: readonly string[] } {
  const typed: string[] = [];
  let path = "";
  let here: unknown = entry?.read.value;
  let inside: Shape | undefined = entry?.read.shape;
  let rows: FieldShape | undefined;
  for (const step of steps) {
    if (typeof step === "number") {
      here = Array.isArray(here) ? here[step] : undefined;
      path += `[${labelOf(here, rows?.shape)}]`;
      inside = rows?.shape;
      rows = undefined;
      continue;
    }
    const field = inside?.byName.get(step);
    const isRow = rows?.type === "rows" && CODE.test(step);
    const isName = field !== undefined || step === "record" || step === "records";
    if (!isRow && !isName) typed.push(step);
    if (isRow) path += `[${step}]`;
    else path += `${path === "" ? "" : "."}${isName ? step : "?"}`;
    inside = isRow ? rows?.shape : field?.shape;
    rows = field;
    here = typeof here === "object" && here !== null ? (here as Record<string, unknown>)[step] : undefined;
  }
  return { path, typed };
}

function labelOf(row: unknown, shape: Shape | undefined): string {
  const value =
    shape?.label === undefined || typeof row !== "object" || row === null ? undefined : (row as Record<string, unknown>)[shape.label];
  return typeof value === "string" ? value : "";
}

/** The text a finding stands on, without what syntax and line width make of it. */
function wordsOf(finding: Finding, file: FileAnalysis, entry: RecordEntry | undefined, typed: readonly string[]): string {
  if (finding.missing) return "";
  if (typed.length > 0) return plainWords(typed.join(" "));
  if (entry === undefined || finding.steps.length === 0)
    return formRuleById.has(finding.rule) ? plainWords(file.text.slice(finding.start, finding.end)) : "";
  if (finding.steps.length === 1 && finding.steps[0] === "record") return "";
  const node = nodeAt(entry.node, finding.steps) ?? nodeAt(entry.common, finding.steps);
  return node === undefined ? "" : nodeWords(node);
}

function nodeWords(node: RecordNode): string {
  if (node.kind === "scalar") return plainWords(node.text ?? "");
  if (node.kind === "map" || node.items.some((item) => item.kind !== "scalar")) return "";
  return node.items.map(nodeWords).sort().join(" ");
}

const plainWords = (text: string): string => text.normalize("NFC").replace(/\s+/gu, " ").trim();

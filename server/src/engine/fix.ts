// Long because every step of a fix is turned into an edit here, case by case.
/** From a fix, said without syntax, to edits of a text. A fix that would change nothing, or touch words, is not offered. */

import { shapes } from "../record/shapes.ts";
import { hasPrompt, isBlank } from "../record/written.ts";
import type { Fix, FixStep } from "../rules/_kit/index.ts";
import type { PlainValue, RecordEdit, TextEdit } from "../source/edit.ts";
import { applyEdits } from "../source/edit.ts";
import type { RecordNode, Step } from "../source/tree.ts";
import { entryOf, nodeAt } from "../source/tree.ts";
import { edit } from "../syntax/index.ts";
import type { FileAnalysis, RecordEntry } from "./file.ts";
import { analyseFile } from "./file.ts";
import type { CasePlace } from "./newRecord.ts";
import { newRecordText } from "./newRecord.ts";
import type { CaseResult, Finding } from "./types.ts";

export type { CasePlace } from "./newRecord.ts";

/** What a fix does: edits in the file the finding is in, or a new file beside the case header. */
export interface PlannedFix {
  readonly edits: readonly TextEdit[];
  readonly create?: { readonly path: string; readonly text: string };
}

/** Edits for a fix of a finding in one record, or null when it cannot be done safely or would change nothing. */
export function planFix(file: FileAnalysis, entry: RecordEntry | undefined, fix: Fix, at: CasePlace): PlannedFix | null {
  const start = fix.steps[0];
  if (start?.do === "record") {
    const create = newRecordText(start.kind, start.value, at);
    return at.texts?.has(create.text) ? null : { edits: [], create };
  }
  if (hasLoneSurrogate(file)) return null;
  const edits: RecordEdit[] = [];
  for (const step of fix.steps) {
    const made = recordEdit(step, file, entry);
    if (made === null) return null;
    if (made !== undefined) edits.push(made);
  }
  if (edits.length === 0) return null;
  const texts = edit(file.text, file.format, edits, shapes);
  return texts === null || texts.length === 0 ? null : { edits: texts };
}

/** A file whose text does not survive being written is never changed. */
const hasLoneSurrogate = (file: FileAnalysis): boolean =>
  file.parsed === undefined || file.parsed.problems.some((p) => p.code === "lone-surrogate");

/** Undefined: nothing to do for this step. Null: it must not be done. */
function recordEdit(step: FixStep, file: FileAnalysis, entry: RecordEntry | undefined): RecordEdit | undefined | null {
  if (step.do === "record") return null;
  const root = file.parsed?.root ?? undefined;
  if (root === undefined) return null;
  const path = fullPath(step.path, entry);
  const here = nodeAt(root, path);
  switch (step.do) {
    case "put":
      return put(root, path, here, step.value);
    case "add":
      return add(root, path, here, step.value);
    case "replace":
      if (here === undefined) return insertAt(root, path, step.value);
      return here.kind === "scalar" ? replaced(path, here.text, step.value) : null;
    case "wrap":
      return here?.kind === "scalar" && here.text !== null ? { op: "set", path, value: [here.text] } : null;
    case "beside":
      if (here === undefined) return insertAt(root, path, step.value);
      if (here.kind !== "scalar") return null;
      if (here.text === null) return { op: "set", path, value: step.value };
      return hasPrompt(here.text) ? null : { op: "set", path, value: `${here.text}\n${step.value}` };
  }
}

const ANSWER_WORDS = /^(?:yes|no|unknown)( - [\s\S]+)$/iu;

/** Another value, with the words that somebody wrote after an answer kept as they are. */
function replaced(path: Step[], before: string | null, value: string): RecordEdit | null {
  const words = /^(?:yes|no|unknown)$/u.test(value) ? (ANSWER_WORDS.exec(before ?? "")?.[1] ?? "") : "";
  return before === value + words ? null : { op: "set", path, value: value + words };
}

/** Paths of a record in a list start at its item, but for what stands beside the list. */
function fullPath(path: readonly Step[], entry: RecordEntry | undefined): Step[] {
  if (entry === undefined || entry.index < 0) return path.slice();
  const first = path[0];
  const isShared =
    typeof first === "string" &&
    entryOf(entry.node, first) === undefined &&
    entry.common !== undefined &&
    entryOf(entry.common, first) !== undefined;
  return isShared ? path.slice() : ["records", entry.index, ...path];
}

function put(root: RecordNode, path: readonly Step[], here: RecordNode | undefined, value: PlainValue): RecordEdit | undefined | null {
  if (here === undefined) return insertAt(root, path, value);
  if (here.kind === "scalar") {
    if (here.text === null) return { op: "set", path, value };
    // A prompt is already waiting there: nothing to do. Words are never touched.
    return isBlank(here.text) ? undefined : null;
  }
  const empty = here.kind === "list" ? here.items.length === 0 : here.entries.length === 0;
  return empty ? { op: "set", path, value } : null;
}

function add(root: RecordNode, path: readonly Step[], here: RecordNode | undefined, value: PlainValue): RecordEdit | undefined | null {
  if (here === undefined) return insertAt(root, path, [value]);
  // A prompt for the whole list gives way to its first row; words do not.
  if (here.kind === "scalar") return isBlank(here.text) ? { op: "set", path, value: [value] } : null;
  if (here.kind !== "list") return null;
  return here.items.some((item) => isSame(item, value)) ? undefined : { op: "append", path, value };
}

/** The same row is there already, with its prompts still open: a second run changes nothing. */
function isSame(node: RecordNode, value: PlainValue): boolean {
  if (typeof value === "string") return node.kind === "scalar" && node.text === value;
  if (Array.isArray(value))
    return (
      node.kind === "list" &&
      node.items.length === value.length &&
      value.every((v, i) => isSame(node.items[i] as RecordNode, v as PlainValue))
    );
  if (node.kind !== "map") return false;
  const group = value as { readonly [key: string]: PlainValue };
  // A new row takes the next free id, so ids do not tell rows of prompts apart.
  const keys = Object.keys(group).filter((k) => k !== "id");
  const own = node.entries.filter((e) => e.key !== "id");
  return own.length === keys.length && keys.every((k) => own.some((e) => e.key === k && isSame(e.value, group[k] as PlainValue)));
}

/** Insert at the deepest place that is there, with groups made for the steps below it. */
function insertAt(root: RecordNode, path: readonly Step[], value: PlainValue): RecordEdit | null {
  let here: RecordNode | undefined = root;
  for (let i = 0; i < path.length; i++) {
    const step = path[i] as Step;
    const next: RecordNode | undefined = nodeAt(here, [step]);
    if (next === undefined) {
      if (typeof step === "number" || here?.kind !== "map") return null;
      return { op: "insert", path: path.slice(0, i + 1), value: nest(path.slice(i + 1), value) as PlainValue };
    }
    if (next.kind === "scalar" && i < path.length - 1) {
      if (next.text !== null) return null;
      return { op: "set", path: path.slice(0, i + 1), value: nest(path.slice(i + 1), value) as PlainValue };
    }
    here = next;
  }
  return null;
}

function nest(steps: readonly Step[], value: PlainValue): PlainValue {
  let out = value;
  for (let i = steps.length - 1; i >= 0; i--) out = typeof steps[i] === "number" ? [out] : { [steps[i] as string]: out };
  return out;
}

/** Most rounds of safe fixes before giving up: each round must leave less to do. */
const MOST_ROUNDS = 10;

/**
 * All safe fixes of a case, run until nothing changes, in memory. Returns the new texts of files that changed.
 *
 * @param check checks the case with the given analyses
 */
export function fixAll(
  files: readonly FileAnalysis[],
  folder: string,
  asOf: string,
  check: (files: readonly FileAnalysis[]) => CaseResult,
): ReadonlyMap<string, string> {
  let now = files.slice();
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const result = check(now);
    const at: CasePlace = { folder, crn: result.crn, asOf, taken: new Set(now.map((f) => f.path)), texts: new Set(now.map((f) => f.text)) };
    let changed = false;
    now = now.map((file) => {
      const text = safeRound(file, result, at);
      if (text === undefined) return file;
      changed = true;
      return analyseFile(file.path, text);
    });
    if (!changed) break;
  }
  const out = new Map<string, string>();
  for (const [i, file] of now.entries()) if (file.text !== files[i]?.text) out.set(file.path, file.text);
  return out;
}

/** One round in one file: every safe fix whose edits do not meet those before it. */
function safeRound(file: FileAnalysis, result: CaseResult, at: CasePlace): string | undefined {
  const found = result.files.find((f) => f.path === file.path);
  const taken: TextEdit[] = [];
  for (const record of found?.records ?? []) {
    const entry = file.entries.find((e) => e.index === record.index);
    for (const finding of record.findings) {
      const fix = safeFix(finding);
      if (fix === undefined) continue;
      const planned = planFix(file, entry, fix, at);
      if (planned === null || planned.edits.some((e) => taken.some((t) => e.start <= t.end && t.start <= e.end))) continue;
      taken.push(...planned.edits);
    }
  }
  return taken.length === 0 ? undefined : applyEdits(file.text, taken);
}

const safeFix = (finding: Finding): Fix | undefined => finding.fixes.find((f) => f.class === "safe");

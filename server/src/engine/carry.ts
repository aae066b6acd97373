/** Carrying work over from one reading of a file to the next: a record that says the same is not asked again. */
import type { FormProblem, ReadRecord } from "../record/read.ts";
import type { RecordFacts } from "../record/types.ts";
import type { Memo } from "./case.ts";
import type { FileAnalysis, RecordEntry } from "./file.ts";

/**
 * Give records that are as before what was worked out for them, and facts that are as before their identity.
 * `now` must be fresh: nobody else may have seen it.
 */
export function carryOver(before: FileAnalysis, now: FileAnalysis, memo: Memo): void {
  const moved = now.entries.length - before.entries.length;
  for (const [i, entry] of now.entries.entries()) {
    // A record that came or went moves those after it.
    carryEntry(before.entries[i], entry, memo);
    if (moved !== 0 && !memo.records.has(entry)) carryEntry(before.entries[i - moved], entry, memo);
  }
}

function carryEntry(before: RecordEntry | undefined, now: RecordEntry, memo: Memo): void {
  if (before === undefined || before.kind !== now.kind) return;
  const isSameRead = same(before.read.value, now.read.value) && sameProblems(before.read.problems, now.read.problems);
  const isSameFacts = isSameRead && before.index === now.index && before.id === now.id;
  if (isSameRead) {
    const known = memo.records.get(before);
    if (known !== undefined) memo.records.set(now, known);
    // What is worked out from a reading alone is kept with it.
    (now as { read: ReadRecord }).read = before.read;
  }
  if (!isSameFacts) {
    const { sketches } = now.facts;
    if (!sameBut(before.facts, now.facts, "sketches")) return;
    // Other words, and nothing else that a rule about the case may know: only what compares texts is asked again.
    if (!same(before.facts.sketches, sketches)) (before.facts as { sketches: RecordFacts["sketches"] }).sketches = sketches;
  }
  (now as { facts: RecordFacts }).facts = before.facts;
}

/** The same but for one name. */
function sameBut<T extends object>(a: T, b: T, name: keyof T): boolean {
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)]) as Set<string & keyof T>)
    if (key !== name && !same(a[key], b[key])) return false;
  return true;
}

/** Problems that stand at a key of their own place are never taken over: that place may have moved. */
function sameProblems(a: readonly FormProblem[], b: readonly FormProblem[]): boolean {
  return a.length === b.length && a.every((p, i) => sameProblem(p, b[i] as FormProblem));
}

const sameProblem = (a: FormProblem, b: FormProblem): boolean =>
  a.entry === undefined &&
  b.entry === undefined &&
  a.code === b.code &&
  a.why === b.why &&
  a.instead === b.instead &&
  a.field === b.field &&
  same(a.path, b.path);

/** Plain data with the same content. A name without a value counts as absent. */
function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((x, i) => same(x, b[i]));
  if (Array.isArray(b)) return false;
  const [left, right] = [a, b] as readonly Record<string, unknown>[] as [Record<string, unknown>, Record<string, unknown>];
  for (const key in left) if (!same(left[key], right[key])) return false;
  for (const key in right) if (right[key] !== undefined && left[key] === undefined) return false;
  return true;
}

/** Findings of one case beside what a baseline holds of it. A case is looked at by itself, whatever else is checked. */
import type { CaseFiles } from "../case.ts";
import type { CaseResult, Finding } from "../types.ts";
import type { Key, KeyOptions } from "./key.ts";
import { keysOf } from "./key.ts";

export interface Matched {
  /** Findings that the baseline holds, with their keys as of now. */
  readonly known: ReadonlyMap<Finding, Key>;
  /** Of the baseline, what is not found any more. */
  readonly fixed: readonly Key[];
  /** Of the baseline, what is not found, but was not looked for either: a record was not evaluated, or a rule did not run. */
  readonly undecided: readonly Key[];
}

/**
 * @param before what the baseline holds of this case; one finding may stand in it several times
 * @param isOn whether a rule runs in this case
 */
export function matchCase(
  files: CaseFiles,
  result: CaseResult,
  before: readonly Key[],
  options: KeyOptions,
  isOn: (rule: string) => boolean,
): Matched {
  const known = new Map<Finding, Key>();
  if (before.length === 0) return { known, fixed: [], undecided: [] };
  const keyed = keysOf(files, result, options);
  const byPlace = take(keyed, before, placed, known);
  // The same words elsewhere: a row or record that got another label, id or day.
  const left = keyed.filter(({ finding, key }) => !known.has(finding) && key.words !== "");
  const without = byPlace.filter((key) => key.words === "");
  const rest = take(
    left,
    byPlace.filter((key) => key.words !== ""),
    worded,
    known,
  );
  const gone = [...without, ...rest];
  const skipped = notRun(result);
  const isOpen = (key: Key): boolean => skipped.has("*") || skipped.has(key.rule) || !isOn(key.rule);
  return { known, fixed: gone.filter((key) => !isOpen(key)), undecided: gone.filter(isOpen) };
}

/** The result with its known findings marked, and how the baseline fared. */
export function withBaseline(result: CaseResult, matched: Matched): CaseResult {
  const { known, fixed, undecided } = matched;
  const baseline = { known: known.size, fixed: fixed.length, undecided: undecided.length };
  if (known.size === 0) return { ...result, baseline };
  const mark = (finding: Finding): Finding => (known.has(finding) ? { ...finding, known: true } : finding);
  const files = result.files.map((file) => ({
    ...file,
    records: file.records.map((record) => ({ ...record, findings: record.findings.map(mark) })),
  }));
  return { ...result, files, baseline };
}

const placed = ({ record, rule, path, about, words }: Key): string => JSON.stringify([record, rule, path, about, words]);
const worded = ({ record, rule, about, words }: Key): string => JSON.stringify([record.split(" ")[0], rule, about, words]);

/** Pair findings with keys that say the same, one with one; the keys that are left over. */
function take(
  findings: readonly { readonly finding: Finding; readonly key: Key }[],
  before: readonly Key[],
  say: (key: Key) => string,
  known: Map<Finding, Key>,
): readonly Key[] {
  const waiting = new Map<string, Key[]>();
  for (const key of before) {
    const same = waiting.get(say(key));
    if (same === undefined) waiting.set(say(key), [key]);
    else same.push(key);
  }
  for (const { finding, key } of findings) if (waiting.get(say(key))?.pop() !== undefined) known.set(finding, key);
  return [...waiting.values()].flat();
}

/** Rules that could not be asked of some record; `*` where a record could not be read, or the case not be looked at as a whole. */
function notRun(result: CaseResult): ReadonlySet<string> {
  const out = new Set<string>();
  for (const file of result.files) {
    if (!file.evaluated) out.add("*");
    for (const record of file.records) for (const { rule } of record.notEvaluated) out.add(rule === "case rules" ? "*" : rule);
  }
  return out;
}

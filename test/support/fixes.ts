/** One fix of one finding tried out: what it may never do to the words of a record, or to what is found in it. */
import assert from "node:assert/strict";
import { analyseFile } from "../../server/src/engine/file.ts";
import type { CasePlace, PlannedFix } from "../../server/src/engine/fix.ts";
import { planFix } from "../../server/src/engine/fix.ts";
import type { CaseResult, Finding } from "../../server/src/engine/types.ts";
import { isBlank } from "../../server/src/record/written.ts";
import type { Fix, Rule } from "../../server/src/rules/_kit/index.ts";
import { applyEdits } from "../../server/src/source/edit.ts";
import type { RecordNode, Step } from "../../server/src/source/tree.ts";
import { nodeAt } from "../../server/src/source/tree.ts";
import type { Seen } from "./check.ts";
import { checkFiles, findingsOf } from "./check.ts";

export type Files = Readonly<Record<string, string>>;

export interface Try {
  readonly rule: Rule;
  readonly files: Files;
  readonly asOf: string;
  readonly results: readonly CaseResult[];
  readonly seen: Seen;
  readonly fix: Fix;
}

const standardOf = (rule: Rule): string => (rule.pack === "core" || rule.pack === "18" ? "hmip-2018" : "test-2021");
export const check = (files: Files, rule: Rule, asOf: string): CaseResult[] => checkFiles(files, { asOf, standard: standardOf(rule) });

const isLike = (a: Seen, b: Seen): boolean =>
  a.file === b.file && a.finding.rule === b.finding.rule && a.finding.about.join() === b.finding.about.join();

/** The same finding before and after. Its message may change: a plan that was not there is then one that is not finished. */
const sameAs =
  (a: Seen) =>
  (b: Seen): boolean =>
    isLike(a, b) && a.finding.path === b.finding.path;

/** The same finding, or the same thing said of the row of prompts that is there now. */
const standsFor =
  (a: Seen) =>
  (b: Seen): boolean =>
    isLike(a, b) && (b.finding.path.startsWith(`${a.finding.path}[`) || b.finding.path.startsWith(`${a.finding.path}.`));

function placeIn(results: readonly CaseResult[], file: string, files: Files, asOf: string): CasePlace {
  const result = results.find((r) => r.files.some((f) => f.path === file));
  return { folder: result?.folder ?? "", crn: result?.crn, asOf, taken: new Set(Object.keys(files)), texts: new Set(Object.values(files)) };
}

/** Plan a fix of a finding where that finding stands. */
export function plan(files: Files, results: readonly CaseResult[], seen: Seen, fix: Fix, asOf: string): PlannedFix | null {
  const file = analyseFile(seen.file, files[seen.file] as string);
  const index = results
    .flatMap((r) => r.files.flatMap((f) => f.records.map((record) => ({ record, path: f.path }))))
    .find(({ record, path }) => path === seen.file && record.findings.includes(seen.finding))?.record.index;
  const entry = file.entries.find((e) => e.index === index);
  return planFix(file, entry, fix, placeIn(results, seen.file, files, asOf));
}

export function apply(files: Files, file: string, planned: PlannedFix): Files {
  if (planned.create !== undefined) {
    assert.ok(!(planned.create.path in files), "a new record takes the name of one that is there");
    return { ...files, [planned.create.path]: planned.create.text };
  }
  return { ...files, [file]: applyEdits(files[file] as string, planned.edits) };
}

/** Everything written in a tree, by path. */
function scalars(node: RecordNode, path: readonly Step[], out: Map<string, string>): Map<string, string> {
  if (node.kind === "scalar") {
    if (node.text !== null) out.set(path.join("."), node.text);
  } else if (node.kind === "list") node.items.forEach((item, i) => void scalars(item, [...path, i], out));
  else for (const entry of node.entries) scalars(entry.value, [...path, entry.key], out);
  return out;
}

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/** Nothing that was written is lost: at the place of a choice the value may change, and words may get a prompt beside them. */
function keepsWords(one: Try, after: Files, planned: PlannedFix): void {
  const before = one.files[one.seen.file] as string;
  const changed = after[one.seen.file] as string;
  if (one.fix.class === "prompt") {
    for (const edit of planned.edits) {
      const kept = wordsOf(edit.text);
      for (const word of wordsOf(before.slice(edit.start, edit.end)))
        if (!/^null$/iu.test(word)) assert.ok(kept.includes(word), `a prompt took out "${word}"`);
    }
  }
  const was = analyseFile(one.seen.file, before).parsed?.root;
  const is = analyseFile(one.seen.file, changed).parsed?.root;
  assert.ok(was && is, "the text can no longer be read");
  const steps = one.fix.steps.flatMap((s) => (s.do === "record" ? [] : [s]));
  const now = scalars(is, [], new Map());
  for (const [path, text] of scalars(was, [], new Map())) {
    const here = steps.filter((s) => path === s.path.join(".") || path.endsWith(`.${s.path.join(".")}`));
    if (here.some((s) => s.do === "replace")) continue;
    if (here.some((s) => s.do === "wrap")) assert.equal(now.get(`${path}.0`), text);
    else if (here.some((s) => s.do === "beside")) assert.ok(now.get(path)?.startsWith(text), `the words at ${path} changed`);
    else assert.equal(now.get(path), text, `the words at ${path} changed`);
  }
}

/** True for a form finding that a prompt brings with it by its nature: what the new row asks for is not there yet. */
function comesWithAPrompt(one: Try, after: Files, finding: Finding, file: string): boolean {
  if (finding.rule === "record-field-missing") {
    // Asked for always, and now a prompt: the finding is placed on the prompt, or the row is new and empty there.
    const text = (after[file] as string).slice(finding.start, finding.end);
    return one.fix.class === "prompt" && (isBlank(text.replace(/^"|"$/gu, "")) || !(file in one.files));
  }
  // A level is asked for whatever reason stands beside it, and once it is chosen the reason is one too many.
  if (finding.rule === "record-not-applicable-unclear") return one.fix.class === "choice";
  if (finding.rule === "record-prompt-left") return one.fix.steps.some((s) => s.do === "beside");
  return false;
}

function nothingNewOfTheForm(one: Try, after: Files, results: readonly CaseResult[]): void {
  const ofForm = (list: readonly CaseResult[]) => findingsOf(list).filter((s) => s.finding.rule.startsWith("record-"));
  const known = ofForm(one.results);
  const fresh = ofForm(results).filter((s) => !known.some(sameAs(s)) && !comesWithAPrompt(one, after, s.finding, s.file));
  assert.deepEqual(
    fresh.map((s) => `${s.finding.rule} ${s.file} ${s.finding.path}`),
    [],
    "findings of the form that were not there before",
  );
}

function settles(one: Try, after: Files, results: readonly CaseResult[]): void {
  const now = findingsOf(results);
  const still = now.find(sameAs(one.seen)) ?? now.find(standsFor(one.seen));
  assert.ok(still !== undefined, `a prompt cleared the finding of ${one.seen.finding.path}:\n${Object.values(after).join("\n~~~\n")}`);
  // As the menu would offer it now, and as it was offered before.
  const again = still.finding.fixes.find((f) => f.title === one.fix.title);
  const repeated = again === undefined ? null : plan(after, results, still, again, one.asOf);
  assert.equal(repeated, null, `a second run would change something:\n${after[one.seen.file]}`);
  assert.equal(plan(after, results, still, one.fix, one.asOf), null, "the same fix would be made twice");
}

/** Try a fix; returns the files after it, or null when it was rightly not made. */
export function tryFix(one: Try): Files | null {
  const planned = plan(one.files, one.results, one.seen, one.fix, one.asOf);
  if (planned === null) {
    // Not offered: only right when a prompt waits there already, or when nothing would change.
    const root = analyseFile(one.seen.file, one.files[one.seen.file] as string).parsed?.root ?? undefined;
    const isWaiting = one.fix.steps.every((s) => s.do !== "record" && (s.do !== "put" || isBlank(textAt(root, s.path))));
    assert.ok(isWaiting, "a fix is in the menu that cannot be made");
    return null;
  }
  const after = apply(one.files, one.seen.file, planned);
  if (planned.create === undefined) keepsWords(one, after, planned);
  const results = check(after, one.rule, one.asOf);
  nothingNewOfTheForm(one, after, results);
  if (one.fix.class === "prompt") settles(one, after, results);
  if (one.fix.class === "safe") assert.ok(!findingsOf(results).some(sameAs(one.seen)), "a safe fix left its finding standing");
  return after;
}

function textAt(root: RecordNode | undefined, path: readonly Step[]): string | null {
  const node = nodeAt(root, path);
  return node?.kind === "scalar" ? node.text : node === undefined ? null : "there";
}

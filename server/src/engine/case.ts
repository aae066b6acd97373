// Long because the one pipeline is told here from start to end, in the order it runs.
/** One case from files to findings: the only place where the steps of a check are put together. */

import { kinds } from "../../../schemas/kinds.ts";
import type { Words } from "../l10n/index.ts";
import { phrase } from "../l10n/phrase.ts";
import type { Kind, RecordFacts } from "../record/types.ts";
import { formRuleById } from "../rules/_form/catalogue.ts";
import type { CaseLayer } from "./caseRules.ts";
import { checkCaseRules } from "./caseRules.ts";
import type { Unplaced } from "./draft.ts";
import { fillWith } from "./draft.ts";
import type { Env } from "./env.ts";
import { effectiveIn } from "./env.ts";
import type { FileAnalysis, RecordEntry } from "./file.ts";
import { commonForm, formFinding, kindFinding, syntaxFindings } from "./form.ts";
import type { Bundle } from "./judgement.ts";
import { applyJudgements } from "./judgement.ts";
import { caseForm } from "./links.ts";
import { notYetRecorded } from "./notYet.ts";
import type { MayBeSetAside } from "./place.ts";
import { pathOf, place } from "./place.ts";
import { silence } from "./quiet.ts";
import type { RecordLayer } from "./record.ts";
import { checkRecord, readsHeader } from "./record.ts";
import type { Effective } from "./settings.ts";
import type { CaseResult, FileResult, Finding, NotEvaluated, RecordResult } from "./types.ts";

/** Most findings shown for one file. */
export const MOST_FINDINGS = 1000;

export interface CaseFiles {
  /** Folder of the case header, or the folder of the files when there is no header. */
  readonly folder: string;
  readonly files: readonly FileAnalysis[];
}

/** What a session keeps between checks, so that only what changed is worked out again. */
export interface Memo {
  readonly records: WeakMap<RecordEntry, { readonly key: string; readonly header: RecordFacts | undefined; readonly layer: RecordLayer }>;
  cases: Map<string, KnownCase>;
}

interface KnownCase {
  readonly env: Env;
  readonly facts: readonly RecordFacts[];
  readonly sketches: readonly RecordFacts["sketches"][];
  readonly key: string;
  readonly layer: CaseLayer;
}

export const newMemo = (): Memo => ({ records: new WeakMap(), cases: new Map() });

interface Work extends Bundle {
  readonly file: FileAnalysis;
  readonly effective: Effective;
  readonly notEvaluated: NotEvaluated[];
  readonly notYet: string[];
}

export function checkCase(given: CaseFiles, env: Env, memo: Memo = newMemo()): CaseResult {
  const files = [...given.files].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  const entries = files.flatMap((f) => f.entries);
  const header = entries.find((e) => e.kind === "case");
  const wanted = caseWanted(header);
  const find = effectiveIn(env);
  const ofCase = find(wanted);
  const effectiveOf = (facts: RecordFacts): Effective => {
    const own = (facts.value as { readonly standard?: string }).standard;
    return own === undefined ? ofCase : find({ ...wanted, recordStandard: own });
  };

  const unread = unreadKinds(files);
  const inCase = header !== undefined && unread.size === 0;
  const works = new Map<RecordEntry, Work>();
  for (const file of files) {
    for (const entry of file.entries) works.set(entry, startWork(file, entry, effectiveOf(entry.facts), env, memo, inCase, header));
  }
  for (const { entry, finding } of caseForm(entries, header, unread.size === 0)) works.get(entry)?.findings.push(finding);

  const ran = caseRules(given.folder, header, entries, works, effectiveOf, unread, files, env, memo);
  for (const work of works.values()) quieten(work);
  const judgements = applyJudgements([...works.values()], header, env.rules, env.asOf, ran);

  const mayBeSetAside = setAsideTest(env);
  const results = files.map((file) => fileResult(file, works, ofCase, { mayBeSetAside, words: env.words }));
  if (header === undefined) noHeader(results, files, ofCase, env.words);
  return {
    crn: header?.crn ?? entries.find((e) => e.crn !== undefined)?.crn,
    folder: given.folder,
    files: results,
    judgements,
    problems: settingProblems(given.folder, works, ofCase),
  };
}

/** What a case asks of the settings: its own standard, and when the sentence started. */
export function caseWanted(header: RecordEntry | undefined): { caseStandard?: string; sentenceStart?: string } {
  const value = header?.facts.value as { readonly standard?: string; readonly sentence?: { readonly startDate?: string } } | undefined;
  return {
    ...(value?.standard === undefined ? {} : { caseStandard: value.standard }),
    ...(value?.sentence?.startDate === undefined ? {} : { sentenceStart: value.sentence.startDate }),
  };
}

function startWork(
  file: FileAnalysis,
  entry: RecordEntry,
  effective: Effective,
  env: Env,
  memo: Memo,
  inCase: boolean,
  header: RecordEntry | undefined,
): Work {
  const headerFacts = readsHeader(env.rules, entry.kind) ? (header?.facts as RecordFacts<"case"> | undefined) : undefined;
  const key = `${env.asOf}|${effective.key}|${inCase}`;
  let known = memo.records.get(entry);
  if (known === undefined || known.key !== key || known.header !== headerFacts) {
    known = { key, header: headerFacts, layer: checkRecord(entry, env.rules, effective, env.asOf, inCase, headerFacts) };
    memo.records.set(entry, known);
  }
  return { file, entry, effective, findings: known.layer.findings.slice(), notEvaluated: known.layer.notEvaluated.slice(), notYet: [] };
}

/** Kinds that a file of the case may hold but could not be read. */
function unreadKinds(files: readonly FileAnalysis[]): Set<Kind | "any"> {
  const out = new Set<Kind | "any">();
  for (const file of files) {
    if (file.entries.length > 0) continue;
    const kind = kinds.find((k) => k === file.kindWord) ?? (file.isHeader ? "case" : undefined);
    out.add(kind ?? "any");
  }
  return out;
}

/** Run the case rules, put their findings with their records, and tell which rules said something that counts. */
function caseRules(
  folder: string,
  header: RecordEntry | undefined,
  entries: readonly RecordEntry[],
  works: ReadonlyMap<RecordEntry, Work>,
  effectiveOf: (facts: RecordFacts) => Effective,
  unread: ReadonlySet<Kind | "any">,
  files: readonly FileAnalysis[],
  env: Env,
  memo: Memo,
): (rule: string) => boolean {
  const skipped = new Set<string>();
  const scopes = new Map(env.rules.map((r) => [r.id, r.scope]));
  if (header === undefined) {
    const reason = files.some((f) => f.isHeader) ? "The case header could not be read." : "There is no case header.";
    for (const work of works.values()) work.notEvaluated.push({ rule: "case rules", reason });
    return (rule) => scopes.get(rule) === "record" && isOn(works, rule);
  }
  const facts = entries.map((e) => e.facts);
  const headerFacts = header.facts as RecordFacts<"case">;
  const key = [...unread].sort().join(",");
  let known = memo.cases.get(folder);
  const sketches = facts.map((one) => one.sketches);
  const isSame = known !== undefined && known.env === env && known.key === key && same(known.facts, facts);
  if (known === undefined || !isSame || !same(known.sketches, sketches)) {
    const before = isSame ? known?.layer : undefined;
    known = { env, facts, sketches, key, layer: checkCaseRules(headerFacts, facts, env.rules, effectiveOf, env.asOf, unread, before) };
    memo.cases.set(folder, known);
  }
  const byFacts = new Map(entries.map((e) => [e.facts, works.get(e)]));
  for (const { record, finding } of known.layer.findings) byFacts.get(record)?.findings.push(finding);
  for (const one of known.layer.notEvaluated) {
    skipped.add(one.rule);
    works.get(header)?.notEvaluated.push(one);
  }
  return (rule) => !skipped.has(rule) && isOn(works, rule);
}

const isOn = (works: ReadonlyMap<RecordEntry, Work>, rule: string): boolean => [...works.values()].some((w) => w.effective.rule(rule).on);

const same = (a: readonly unknown[], b: readonly unknown[]): boolean => a.length === b.length && a.every((x, i) => x === b[i]);

function quieten(work: Work): void {
  const quieted = new Set<string>();
  work.findings = work.findings.filter((found) => {
    const verdict = silence(found, work.entry, work.file.parsed);
    if (verdict === "draft") quieted.add(pathOf(work.entry, found.steps));
    return verdict === "shown";
  });
  const asked = new Set(work.findings.filter((f) => f.missing).map((f) => f.steps.join(".")));
  const blank = notYetRecorded(work.entry)
    .filter((name) => !asked.has(name))
    .map((name) => pathOf(work.entry, [name]));
  work.notYet.push(...new Set([...quieted, ...blank]));
  work.notYet.sort();
}

function setAsideTest(env: Env): (rule: string) => boolean {
  const never = new Set(env.rules.filter((r) => r.mustAnswer === true).map((r) => r.id));
  return (rule) => !never.has(rule) && !formRuleById.has(rule);
}

/** How findings are shown. */
interface Showing {
  readonly mayBeSetAside: MayBeSetAside;
  readonly words: Words | undefined;
}

function fileResult(file: FileAnalysis, works: ReadonlyMap<RecordEntry, Work>, effective: Effective, showing: Showing): FileResult {
  const { mayBeSetAside, words } = showing;
  const forFile = fileFindings(file);
  const records: RecordResult[] = [];
  let room = MOST_FINDINGS;
  for (const entry of file.entries) {
    const work = works.get(entry) as Work;
    const placed = work.findings.map((f) => place(f, file, entry, mayBeSetAside, work.effective.later, words));
    // What is said of the file as a whole goes with its first record.
    if (records.length === 0) for (const f of forFile) placed.push(place(f, file, undefined, mayBeSetAside, "", words));
    placed.sort(byPlace);
    const shown = placed.slice(0, Math.max(0, room));
    room -= placed.length;
    records.push({
      kind: entry.kind,
      id: entry.id,
      crn: entry.crn,
      status: (entry.read.value as { readonly status?: string }).status,
      standard: work.effective.pack.id,
      index: entry.index,
      notYetRecorded: work.notYet,
      notEvaluated: reasonsIn(words, work.notEvaluated),
      findings: shown,
    });
  }
  if (records.length === 0) records.push(unreadRecord(file, forFile, effective, showing));
  if (room < 0) cutShort(file, records, -room, showing);
  const evaluated = file.entries.length > 0;
  if (file.unreadable === undefined) return { path: file.path, text: file.text, evaluated, records };
  return { path: file.path, text: file.text, evaluated, unreadable: formText(file, words), records };
}

const byPlace = (a: Finding, b: Finding): number =>
  a.start - b.start || a.end - b.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0) || (a.about.join() < b.about.join() ? -1 : 1);

/** They depend on the file alone, so they are worked out once for each reading of it. */
const knownFileFindings = new WeakMap<FileAnalysis, readonly Unplaced[]>();

function fileFindings(file: FileAnalysis): readonly Unplaced[] {
  let found = knownFileFindings.get(file);
  if (found === undefined) {
    found = freshFileFindings(file);
    knownFileFindings.set(file, found);
  }
  return found;
}

function freshFileFindings(file: FileAnalysis): Unplaced[] {
  if (file.unreadable !== undefined) {
    return [
      formFinding("record-unreadable", file.unreadable.why, [], { data: { byte: file.unreadable.byte ?? 0 }, span: { start: 0, end: 0 } }),
    ];
  }
  const out = syntaxFindings(file);
  const root = file.parsed?.root;
  if (file.entries.length === 0 && root !== null && root !== undefined) out.push(kindFinding(file));
  out.push(...commonForm(file));
  return out;
}

function formText(file: FileAnalysis, words: Words | undefined): string {
  const first = fileFindings(file)[0];
  return first === undefined ? "" : fillWith(words, first.what, first.data);
}

const reasonsIn = (words: Words | undefined, reasons: readonly NotEvaluated[]): readonly NotEvaluated[] =>
  words === undefined ? reasons : reasons.map(({ rule, reason }) => ({ rule, reason: phrase(words, reason) }));

/** A file that is no record we can check: its findings, and that nothing else was evaluated. */
function unreadRecord(
  file: FileAnalysis,
  found: readonly Unplaced[],
  effective: Effective,
  { mayBeSetAside, words }: Showing,
): RecordResult {
  const kind = kinds.find((k) => k === file.kindWord);
  const root = file.parsed?.root;
  const reason =
    file.unreadable !== undefined
      ? "The file could not be read."
      : root === null || root === undefined
        ? "The text could not be read as a record."
        : "The record does not say which kind it is.";
  const entry = root === null || root === undefined ? undefined : root.entries.find((e) => e.key === "record");
  const findings = found.map((f) =>
    place(
      f.span !== undefined || entry === undefined
        ? f
        : {
            ...f,
            span: {
              start: entry.value.end > entry.value.start ? entry.value.start : entry.keyStart,
              end: entry.value.end > entry.value.start ? entry.value.end : entry.keyEnd,
            },
          },
      file,
      undefined,
      mayBeSetAside,
      "",
      words,
    ),
  );
  return {
    kind,
    id: "",
    crn: undefined,
    status: undefined,
    standard: effective.pack.id,
    index: -1,
    notYetRecorded: [],
    notEvaluated: reasonsIn(words, [{ rule: "*", reason }]),
    findings,
  };
}

function cutShort(file: FileAnalysis, records: RecordResult[], more: number, { mayBeSetAside, words }: Showing): void {
  const first = records[0] as RecordResult;
  const note = place(
    formFinding("record-too-many", "more", ["record"], { data: { more } }),
    file,
    file.entries[0],
    mayBeSetAside,
    "",
    words,
  );
  records[0] = { ...first, findings: [note, ...first.findings] };
}

/** Records without a header: said once for the folder, at its first record. */
function noHeader(results: FileResult[], files: readonly FileAnalysis[], effective: Effective, words: Words | undefined): void {
  if (files.some((f) => f.isHeader)) return;
  const at = files.findIndex((f) => f.entries.length > 0);
  const file = files[at];
  const result = results[at];
  if (file === undefined || result === undefined) return;
  const made = place(formFinding("record-no-case", "none", ["record"]), file, file.entries[0], () => false, "", words);
  const [first, ...rest] = result.records as [RecordResult, ...RecordResult[]];
  results[at] = { ...result, records: [{ ...first, standard: effective.pack.id, findings: [made, ...first.findings] }, ...rest] };
}

/** Standards that do not exist and the like: said once for each case. */
function settingProblems(folder: string, works: ReadonlyMap<RecordEntry, Work>, effective: Effective): { path: string; message: string }[] {
  const out = new Map<string, { path: string; message: string }>();
  for (const message of effective.problems) out.set(message, { path: folder, message });
  for (const work of works.values())
    for (const message of work.effective.problems) if (!out.has(message)) out.set(message, { path: work.file.path, message });
  return [...out.values()];
}

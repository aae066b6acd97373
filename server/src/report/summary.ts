/** Counting what a run found, case by case, without keeping the cases. */
import type { CaseResult, FileResult, Finding, RecordResult, Severity } from "../engine/types.ts";

/** How often a rule came up. */
export interface RuleCount {
  readonly rule: string;
  readonly severity: Severity;
  /** The message seen first. */
  readonly messageId: string;
  findings: number;
  cases: number;
}

/** What was not evaluated, for one reason. */
export interface ReasonCount {
  readonly reason: string;
  rules: Set<string>;
  cases: number;
  records: number;
}

/** How a baseline fared in the cases that were looked at. */
export interface BaselineTally {
  /** ISO date it was taken for. */
  readonly asOf: string;
  /** Findings it holds, of whichever case. */
  readonly entries: number;
  /** Findings shown that it holds, by severity. */
  readonly known: Record<Severity, number>;
  /** Of its findings: not found any more; not found, but not looked for either. */
  fixed: number;
  undecided: number;
  /** Of its findings: those of the cases that were looked at. */
  looked: number;
}

export interface Tally {
  cases: number;
  records: number;
  readonly severities: Record<Severity, number>;
  /** Records that could not be read, so that no rule was asked. */
  notEvaluated: number;
  /** Records in progress. */
  drafts: number;
  /** Parts not yet recorded, and the records they belong to. */
  notYet: number;
  notYetRecords: number;
  judgements: number;
  readonly rules: Map<string, RuleCount>;
  readonly reasons: Map<string, ReasonCount>;
  readonly standards: Map<string, number>;
  /** Undefined without a baseline. */
  readonly baseline: BaselineTally | undefined;
}

export const newTally = (baseline?: { readonly asOf: string; readonly entries: number }): Tally => ({
  cases: 0,
  records: 0,
  severities: { error: 0, warning: 0, info: 0 },
  notEvaluated: 0,
  drafts: 0,
  notYet: 0,
  notYetRecords: 0,
  judgements: 0,
  rules: new Map(),
  reasons: new Map(),
  standards: new Map(),
  baseline:
    baseline === undefined
      ? undefined
      : {
          asOf: baseline.asOf,
          entries: baseline.entries,
          known: { error: 0, warning: 0, info: 0 },
          fixed: 0,
          undecided: 0,
          looked: 0,
        },
});

/** Findings of a severity that no baseline holds. */
export const fresh = (tally: Tally, severity: Severity): number => tally.severities[severity] - (tally.baseline?.known[severity] ?? 0);

export function addCase(tally: Tally, result: CaseResult): void {
  tally.cases++;
  tally.judgements += result.judgements.length;
  const { baseline } = tally;
  if (baseline !== undefined && result.baseline !== undefined) {
    const { known, fixed, undecided } = result.baseline;
    baseline.fixed += fixed;
    baseline.undecided += undecided;
    baseline.looked += known + fixed + undecided;
  }
  const seen = new Set<string>();
  for (const file of result.files) for (const record of file.records) addRecord(tally, file, record, seen);
}

/** @param seen rules and reasons met in this case so far */
function addRecord(tally: Tally, file: FileResult, record: RecordResult, seen: Set<string>): void {
  tally.records++;
  if (!file.evaluated) tally.notEvaluated++;
  if (record.status === "in-progress") tally.drafts++;
  tally.notYet += record.notYetRecorded.length;
  if (record.notYetRecorded.length > 0) tally.notYetRecords++;
  tally.standards.set(record.standard, (tally.standards.get(record.standard) ?? 0) + 1);
  for (const finding of record.findings) addFinding(tally, finding, seen);
  for (const { rule, reason } of record.notEvaluated) {
    let known = tally.reasons.get(reason);
    if (known === undefined) {
      known = { reason, rules: new Set(), cases: 0, records: 0 };
      tally.reasons.set(reason, known);
    }
    known.rules.add(rule);
    known.records++;
    if (!seen.has(reason)) known.cases++;
    seen.add(reason);
  }
}

function addFinding(tally: Tally, finding: Finding, seen: Set<string>): void {
  tally.severities[finding.severity]++;
  if (finding.known === true && tally.baseline !== undefined) tally.baseline.known[finding.severity]++;
  let known = tally.rules.get(finding.rule);
  if (known === undefined) {
    known = { rule: finding.rule, severity: finding.severity, messageId: finding.messageId, findings: 0, cases: 0 };
    tally.rules.set(finding.rule, known);
  }
  known.findings++;
  if (!seen.has(finding.rule)) known.cases++;
  seen.add(finding.rule);
}

/** Rules by how many cases they came up in, then by gravity, then by name. */
export function mostOften(tally: Tally, most: number): RuleCount[] {
  const order: Record<Severity, number> = { error: 0, warning: 1, info: 2 };
  return [...tally.rules.values()]
    .sort((a, b) => b.cases - a.cases || order[a.severity] - order[b.severity] || b.findings - a.findings || (a.rule < b.rule ? -1 : 1))
    .slice(0, most);
}

/** Only the files asked for; the whole case was checked all the same. */
export function restrict(result: CaseResult, only: ReadonlySet<string> | undefined): CaseResult {
  if (only === undefined) return result;
  return {
    crn: result.crn,
    folder: result.folder,
    files: result.files.filter((f) => only.has(f.path)),
    judgements: result.judgements.filter((j) => only.has(j.file)),
    problems: result.problems,
    ...(result.baseline === undefined ? {} : { baseline: result.baseline }),
  };
}

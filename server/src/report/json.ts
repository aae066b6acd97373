/** The JSON report, schema 1. Written piece by piece, so that no more than one case is held. */
import type { CaseloadReport } from "../caseload/report.ts";
import type { CaseRow } from "../caseload/types.ts";
import type { CaseResult, FileResult, Finding, RecordResult } from "../engine/types.ts";
import type { LineIndex } from "../source/lines.ts";
import { lineIndex } from "../source/lines.ts";
import { caseloadJson } from "./caseload-json.ts";
import { excerptOf } from "./excerpt.ts";
import type { Piece } from "./order.ts";
import { safeJson } from "./safe-json.ts";
import type { BaselineTally, Tally } from "./summary.ts";
import { fresh } from "./summary.ts";

export interface Problem {
  readonly path: string;
  readonly message: string;
}

export interface JsonOptions {
  readonly withText: boolean;
}

export function recordPieces(result: CaseResult, options: JsonOptions): Piece[] {
  const out: Piece[] = [];
  for (const file of result.files) {
    const lines = lineIndex(file.text);
    for (const record of file.records)
      out.push({
        path: file.path,
        text: safeJson(recordJson(file, record, lines, { ...options, hasBaseline: result.baseline !== undefined })),
      });
  }
  return out;
}

interface FindingOptions extends JsonOptions {
  readonly hasBaseline: boolean;
}

function recordJson(file: FileResult, record: RecordResult, lines: LineIndex, options: FindingOptions): unknown {
  return {
    path: file.path,
    record: record.kind ?? null,
    id: record.id,
    crn: record.crn ?? null,
    standard: record.standard,
    status: record.status ?? null,
    notYetRecorded: record.notYetRecorded,
    notEvaluated: record.notEvaluated.map(({ rule, reason }) => ({ rule, reason })),
    findings: record.findings.map((finding) => findingJson(finding, lines, options)),
  };
}

function findingJson(finding: Finding, lines: LineIndex, options: FindingOptions): unknown {
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    path: finding.path,
    about: finding.about,
    range: { start: place(lines, finding.start), end: place(lines, finding.end) },
    cites: finding.cites,
    fixes: finding.fixes.map((fix) => ({ title: fix.title, class: fix.class })),
    ...(options.hasBaseline ? { baseline: finding.known === true ? "known" : "new" } : {}),
    ...(options.withText ? { excerpt: excerptOf(finding, lines) } : {}),
  };
}

/** From 1, columns in UTF-16 units. */
function place(lines: LineIndex, offset: number): { line: number; column: number } {
  const { line, column } = lines.position(offset);
  return { line: line + 1, column: column + 1 };
}

export function caseJson(result: CaseResult, row: CaseRow): string {
  const judgements = result.judgements.map((j) => ({
    rule: j.rule,
    about: j.about,
    date: j.date ?? null,
    reviewBy: j.reviewBy ?? null,
    agreed: j.agreed,
  }));
  return safeJson({ crn: result.crn ?? null, folder: result.folder, questions: row.questions, judgements });
}

export function summaryJson(tally: Tally): unknown {
  const { error, warning, info } = tally.severities;
  const summary = {
    cases: tally.cases,
    records: tally.records,
    errors: error,
    warnings: warning,
    infos: info,
    notEvaluated: tally.notEvaluated,
  };
  return tally.baseline === undefined ? summary : { ...summary, baseline: baselineJson(tally, tally.baseline) };
}

function baselineJson(tally: Tally, { asOf, entries, known, fixed, undecided }: BaselineTally): unknown {
  return {
    asOf,
    entries,
    known: known.error + known.warning + known.info,
    new: fresh(tally, "error") + fresh(tally, "warning") + fresh(tally, "info"),
    fixed,
    undecided,
  };
}

/** What stands before the records: all that is known before the first case is read. */
export function jsonStart(
  tool: { readonly name: string; readonly version: string },
  asOf: string,
  shard: { readonly index: number; readonly of: number; readonly run: string } | null,
): string {
  const part = shard === null ? null : { index: shard.index, of: shard.of, run: shard.run };
  return `{"schema":1,"tool":${JSON.stringify(tool)},"asOf":${JSON.stringify(asOf)},"shard":${JSON.stringify(part)},"records":[`;
}

export interface JsonEnd {
  readonly complete: boolean;
  readonly tally: Tally;
  readonly problems: readonly Problem[];
  /** Undefined for `check`. */
  readonly caseload: CaseloadReport | undefined;
}

/** What stands behind the cases, up to the last brace. */
export function jsonEnd(end: JsonEnd): string {
  const problems = end.problems.map(({ path, message }) => ({ path, message }));
  return `,"complete":${end.complete},"summary":${JSON.stringify(summaryJson(end.tally))},"problems":${safeJson(problems)}${caseloadKeys(end.caseload)}`;
}

function caseloadKeys(whole: CaseloadReport | undefined): string {
  if (whole === undefined) return "";
  const { caseload, ratings } = caseloadJson(whole);
  return `,"caseload":${safeJson(caseload)},"ratings":${safeJson(ratings)}`;
}

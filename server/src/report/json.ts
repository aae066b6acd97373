/** The JSON report, schema 1. Written piece by piece, so that no more than one case is held. */
import type { CaseResult, FileResult, Finding, RecordResult } from "../engine/types.ts";
import type { LineIndex } from "../source/lines.ts";
import { lineIndex } from "../source/lines.ts";
import { excerptOf } from "./excerpt.ts";
import type { Tally } from "./summary.ts";

export interface Problem {
  readonly path: string;
  readonly message: string;
}

export interface JsonOptions {
  readonly withText: boolean;
}

/** One record of the report, ready to be written, with what it is sorted by. */
export interface Piece {
  readonly path: string;
  readonly json: string;
}

export function recordPieces(result: CaseResult, options: JsonOptions): Piece[] {
  const out: Piece[] = [];
  for (const file of result.files) {
    const lines = lineIndex(file.text);
    for (const record of file.records) out.push({ path: file.path, json: JSON.stringify(recordJson(file, record, lines, options)) });
  }
  return out;
}

function recordJson(file: FileResult, record: RecordResult, lines: LineIndex, options: JsonOptions): unknown {
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

function findingJson(finding: Finding, lines: LineIndex, options: JsonOptions): unknown {
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    path: finding.path,
    about: finding.about,
    range: { start: place(lines, finding.start), end: place(lines, finding.end) },
    cites: finding.cites,
    fixes: finding.fixes.map((fix) => ({ title: fix.title, class: fix.class })),
    ...(options.withText ? { excerpt: excerptOf(finding, lines) } : {}),
  };
}

/** From 1, columns in UTF-16 units. */
function place(lines: LineIndex, offset: number): { line: number; column: number } {
  const { line, column } = lines.position(offset);
  return { line: line + 1, column: column + 1 };
}

export function caseJson(result: CaseResult): string {
  const judgements = result.judgements.map((j) => ({
    rule: j.rule,
    about: j.about,
    date: j.date ?? null,
    reviewBy: j.reviewBy ?? null,
    agreed: j.agreed,
  }));
  return JSON.stringify({ crn: result.crn ?? null, folder: result.folder, questions: {}, judgements });
}

export function summaryJson(tally: Tally): unknown {
  const { error, warning, info } = tally.severities;
  return { cases: tally.cases, records: tally.records, errors: error, warnings: warning, infos: info, notEvaluated: tally.notEvaluated };
}

/** What stands before the records: all that is known before the first case is read. */
export function jsonStart(tool: { readonly name: string; readonly version: string }, asOf: string): string {
  return `{"schema":1,"tool":${JSON.stringify(tool)},"asOf":${JSON.stringify(asOf)},"shard":null,"records":[`;
}

export interface JsonEnd {
  readonly complete: boolean;
  readonly tally: Tally;
  readonly problems: readonly Problem[];
  /** As `caseJson` gives them. */
  readonly cases: readonly string[];
}

export function jsonEnd(end: JsonEnd): string {
  const problems = end.problems.map(({ path, message }) => ({ path, message }));
  const cases = end.cases.length === 0 ? "" : `\n${end.cases.join(",\n")}\n`;
  return `],"cases":[${cases}],"complete":${end.complete},"summary":${JSON.stringify(summaryJson(end.tally))},"problems":${JSON.stringify(problems)}}\n`;
}

/**
 * Puts pieces in the order of their paths, letting go of each as soon as nothing before it can come.
 */
export function inOrder(write: (text: string) => void): { add(pieces: readonly Piece[]): void; settle(path: string): void; end(): void } {
  let waiting: Piece[] = [];
  let isFirst = true;
  const give = (pieces: readonly Piece[]): void => {
    for (const piece of pieces) {
      write(isFirst ? `\n${piece.json}` : `,\n${piece.json}`);
      isFirst = false;
    }
  };
  const sorted = (): Piece[] => waiting.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  return {
    add: (pieces) => {
      for (const piece of pieces) waiting.push(piece);
    },
    settle: (path) => {
      if (waiting.length === 0) return;
      const ready = sorted();
      let n = 0;
      while (n < ready.length && (ready[n] as Piece).path <= path) n++;
      give(ready.slice(0, n));
      waiting = ready.slice(n);
    },
    end: () => {
      give(sorted());
      waiting = [];
      if (!isFirst) write("\n");
    },
  };
}

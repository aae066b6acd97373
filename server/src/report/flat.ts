/** Findings one by one, each with where it stands: what tables and annotations are made of. */
import type { CaseResult, FileResult, Finding, RecordResult } from "../engine/types.ts";
import { lineIndex } from "../source/lines.ts";
import { excerptOf } from "./excerpt.ts";

/** Lines and columns from 1, columns in UTF-16 units; the end is the place after the last. */
export interface Flat {
  readonly crn: string | undefined;
  readonly folder: string;
  readonly file: FileResult;
  readonly record: RecordResult;
  readonly finding: Finding;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** Beside a baseline; undefined without one. */
  readonly state: "new" | "known" | undefined;
  /** The line it starts on; undefined unless text is asked for. */
  readonly excerpt: string | undefined;
}

/** Findings of one file, in the order of the report. */
export function flatFile(result: CaseResult, file: FileResult, withText: boolean): Flat[] {
  const lines = lineIndex(file.text);
  const out: Flat[] = [];
  for (const record of file.records) {
    for (const finding of record.findings) {
      const start = lines.position(finding.start);
      const end = lines.position(Math.max(finding.start, finding.end));
      out.push({
        crn: record.crn ?? result.crn,
        folder: result.folder,
        file,
        record,
        finding,
        line: start.line + 1,
        column: start.column + 1,
        endLine: end.line + 1,
        endColumn: end.column + 1,
        state: result.baseline === undefined ? undefined : finding.known === true ? "known" : "new",
        excerpt: withText ? excerptOf(finding, lines) : undefined,
      });
    }
  }
  return out;
}

/**
 * What a finding is known by from one run to the next: rule, case, record, path and what it is about; never its
 * line, which moves whenever something is written above it.
 */
export function fingerprintOf({ crn, folder, record, finding }: Pick<Flat, "crn" | "folder" | "record" | "finding">): string {
  return [finding.rule, crn ?? folder, record.kind ?? "", record.id, finding.path, ...finding.about].map(partOf).join("|");
}

/** A part of a fingerprint: what divides parts is marked. */
export const partOf = (text: string): string => text.replace(/[\\|]/gu, "\\$&");

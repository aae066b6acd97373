/**
 * A case as one line of a shard's report: what a report needs to tell it again, without its text. Places stay
 * offsets; a stand-in text, blank but for its line breaks, turns them into the same lines and columns.
 */
import type { CaseRow } from "../caseload/types.ts";
import type { CaseResult, FileResult, Finding, RecordResult } from "../engine/types.ts";
import { lineIndex } from "../source/lines.ts";

/** Line and offset of each line that something stands on, one after another; then what those lines say, where that was asked for. */
interface Lines {
  readonly length: number;
  readonly at: readonly number[];
  readonly said?: Readonly<Record<string, string>>;
}

type PackedFile = Omit<FileResult, "text"> & { readonly lines: Lines };

export interface PackedCase {
  /** Place in the walk over the whole caseload, from 0. */
  readonly n: number;
  /** Nothing whose path sorts before this one came later. */
  readonly settled: string;
  readonly result: Omit<CaseResult, "files"> & { readonly files: readonly PackedFile[] };
  readonly row: CaseRow;
  /** What is compared across cases: see the copied text of a caseload. */
  readonly more?: unknown;
}

/** A result that may leave the process: fixes keep their names, not their steps, which may hold words of the record. */
export function withoutSteps(result: CaseResult): CaseResult {
  const record = (one: RecordResult): RecordResult => ({ ...one, findings: one.findings.map(light) });
  return { ...result, files: result.files.map((file) => ({ ...file, records: file.records.map(record) })) };
}

const light = (finding: Finding): Finding =>
  finding.fixes.length === 0
    ? finding
    : { ...finding, fixes: finding.fixes.map(({ title, class: kind }) => ({ title, class: kind, steps: [] })) };

/** The result with no text in it; `withTexts` puts texts back. */
export function withoutTexts(result: CaseResult): CaseResult {
  const light = withoutSteps(result);
  return { ...light, files: light.files.map((file) => ({ ...file, text: "" })) };
}

/** @param textOf text of a file by its path */
export function withTexts(result: CaseResult, textOf: (path: string) => string): CaseResult {
  return { ...result, files: result.files.map((file) => ({ ...file, text: textOf(file.path) })) };
}

export function packResult(result: CaseResult, withText: boolean): PackedCase["result"] {
  const { crn, folder, judgements, problems } = result;
  return { crn, folder, judgements, problems, files: withoutSteps(result).files.map((file) => packFile(file, withText)) };
}

function packFile({ text, ...file }: FileResult, withText: boolean): PackedFile {
  const lines = lineIndex(text);
  const starts = new Map<number, number>();
  const said: Record<string, string> = {};
  const note = (offset: number): number => {
    const { line } = lines.position(offset);
    starts.set(line, lines.offset(line, 0));
    return line;
  };
  for (const record of file.records) {
    for (const { start, end } of record.findings) {
      const line = note(start);
      note(end);
      if (withText) said[line] = lines.line(line);
    }
  }
  const at = [...starts].sort(([a], [b]) => a - b).flat();
  return { ...file, lines: { length: text.length, at, ...(withText ? { said } : {}) } };
}

export function unpackResult(packed: PackedCase["result"]): CaseResult {
  const file = ({ lines, ...rest }: PackedFile): FileResult => ({ ...rest, text: standIn(lines) });
  // What was undefined is not written, and reads as undefined again.
  return { ...packed, files: packed.files.map(file) };
}

/** A text of the same length in which the noted lines start where they did. */
function standIn({ length, at, said }: Lines): string {
  let text = "";
  let line = 0;
  for (let i = 0; i + 1 < at.length; i += 2) {
    const wanted = at[i] as number;
    const start = at[i + 1] as number;
    const breaks = wanted - line;
    // Line breaks go right before the line, after anything that was placed on the one before.
    text += " ".repeat(Math.max(0, start - text.length - breaks)) + "\n".repeat(breaks) + (said?.[wanted] ?? "");
    line = wanted;
  }
  return text + " ".repeat(Math.max(0, length - text.length));
}

/** Findings as text for people: by case and record, gravest first. */
import { KIND_TITLES } from "../../../schemas/titles.ts";
import type { CaseResult, FileResult, Finding, RecordResult, Severity } from "../engine/types.ts";
import type { LineIndex } from "../source/lines.ts";
import { lineIndex } from "../source/lines.ts";
import { excerptOf } from "./excerpt.ts";
import type { Paint } from "./paint.ts";
import { count, hang, inert, LABELS, listed, rank } from "./words.ts";

export interface TextOptions {
  readonly paint: Paint;
  /** Letters on a line. */
  readonly width: number;
  readonly withText: boolean;
}

const INDENT = "    ";
const LABEL_WIDTH = 9;
const MOST_NAMED = 6;
const NOTHING_TO_SEE = /^(?:"?record"?\s*:.*|---|\{|)$/u;

export function paintSeverity(severity: Severity, text: string, paint: Paint): string {
  return severity === "error" ? paint.red(text) : severity === "warning" ? paint.yellow(text) : paint.cyan(text);
}

/** One case: a line for a case without findings, else each record that has some. Ends with a blank line. */
export function caseText(result: CaseResult, options: TextOptions): string {
  const { paint } = options;
  const name = result.crn === undefined ? "Records without a CRN" : `Case ${inert(result.crn)}`;
  const where = result.folder === "." ? "" : `  ${inert(result.folder)}`;
  const records = result.files.flatMap((file) => file.records.map((record) => ({ file, record })));
  const found = records.filter(({ record }) => record.findings.length > 0);
  const out = [`${paint.bold(name)}${where}  ${paint.dim(standardsOf(records.map((r) => r.record)))}`];
  const checked = count(records.length, "record");
  if (found.length === 0) {
    const unread = records.filter(({ file }) => !file.evaluated).length;
    const clean =
      unread === 0
        ? `No gap found in ${checked}.`
        : `No gap found in ${count(records.length - unread, "record")}; ${unread} could not be read.`;
    out.push(`${INDENT}${paint.green(clean)}`);
  }
  // The header comes first: what is absent from the whole case stands there.
  const isHeader = (one: { record: RecordResult }): number => (one.record.kind === "case" ? 0 : 1);
  for (const one of [...found].sort((a, b) => isHeader(a) - isHeader(b))) recordText(one.file, one.record, options, out);
  notYetText(result, options, out);
  out.push("", "");
  return out.join("\n");
}

function standardsOf(records: readonly RecordResult[]): string {
  return listed([...new Set(records.map((r) => r.standard))].sort());
}

function recordTitle(record: RecordResult): string {
  const kind = record.kind === undefined ? "Record that could not be read" : KIND_TITLES[record.kind];
  return record.index < 0 ? kind : `${kind} ${inert(record.id)}`;
}

function recordText(file: FileResult, record: RecordResult, options: TextOptions, out: string[]): void {
  const { paint } = options;
  const lines = lineIndex(file.text);
  out.push(
    "",
    `  ${paint.bold(recordTitle(record))}  ${inert(file.path)}${record.status === "in-progress" ? paint.dim("  in progress") : ""}`,
  );
  const findings = [...record.findings].sort((a, b) => rank(a.severity) - rank(b.severity) || a.start - b.start);
  for (const finding of findings) findingText(file, finding, lines, options, out);
}

function findingText(file: FileResult, finding: Finding, lines: LineIndex, options: TextOptions, out: string[]): void {
  const { paint, width } = options;
  const hanging = INDENT + " ".repeat(LABEL_WIDTH);
  const room = Math.max(40, width - hanging.length);
  const label = paintSeverity(finding.severity, LABELS[finding.severity].padEnd(LABEL_WIDTH), paint);
  out.push(...hang(INDENT + label, hanging, inert(finding.message), room));
  out.push(...hang(hanging, hanging, inert(finding.ask), room));
  if (options.withText) {
    const excerpt = excerptOf(finding, lines);
    // What is absent is placed at the record's first line, which says nothing.
    if (!NOTHING_TO_SEE.test(excerpt)) out.push(`${hanging}> ${inert(excerpt)}`);
  }
  const { line, column } = lines.position(finding.start);
  const path = finding.path === "" ? "" : `  ${inert(finding.path)}`;
  out.push(hanging + paint.dim(`${inert(file.path)}:${line + 1}:${column + 1}${path}  ${finding.rule}`));
}

/** Drafts: what nobody has started yet. Not a finding, only a list. */
function notYetText(result: CaseResult, options: TextOptions, out: string[]): void {
  const rows: string[] = [];
  for (const file of result.files) {
    for (const record of file.records) {
      const waiting = record.notYetRecorded;
      if (waiting.length === 0) continue;
      const named = waiting.slice(0, MOST_NAMED).map(inert);
      const more = waiting.length - named.length;
      const words = `${recordTitle(record)}, ${inert(file.path)}: ${more > 0 ? `${named.join(", ")} and ${more} more` : listed(named)}`;
      rows.push(...hang(INDENT, `${INDENT}  `, words, Math.max(40, options.width - 6)));
    }
  }
  if (rows.length > 0) out.push("", `  ${options.paint.bold("Not yet recorded")}`, ...rows);
}

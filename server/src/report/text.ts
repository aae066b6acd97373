/** Findings as text for people: by case and record, gravest first. */
import { KIND_TITLES } from "../../../schemas/titles.ts";
import type { FirstGap } from "../engine/first.ts";
import { firstGaps } from "../engine/first.ts";
import type { CaseResult, FileResult, Finding, JudgementEntry, RecordResult, Severity } from "../engine/types.ts";
import { said, t } from "../l10n/say.ts";
import type { LineIndex } from "../source/lines.ts";
import { lineIndex } from "../source/lines.ts";
import { knownSentence, withoutKnown } from "./baseline-text.ts";
import { excerptOf } from "./excerpt.ts";
import { aboutWords, judgementWords, ruleWords } from "./judgement-words.ts";
import type { Paint } from "./paint.ts";
import { count, hang, inert, LABELS, listed, rank } from "./words.ts";

export interface TextOptions {
  readonly paint: Paint;
  /** Letters on a line. */
  readonly width: number;
  readonly withText: boolean;
  /** Tell every finding with its question; otherwise what comes after the first few is folded to a line each. */
  readonly isFull: boolean;
}

const INDENT = "    ";
const LABEL_WIDTH = 9;
const MOST_NAMED = 6;
const NOTHING_TO_SEE = /^(?:"?record"?\s*:.*|---|\{|)$/u;

export function paintSeverity(severity: Severity, text: string, paint: Paint): string {
  return severity === "error" ? paint.red(text) : severity === "warning" ? paint.yellow(text) : paint.cyan(text);
}

/** One case: a line for a case without findings, else where to begin, and then each record that has more. Ends with a blank line. */
export function caseText(given: CaseResult, options: TextOptions): string {
  const { paint } = options;
  const result = withoutKnown(given);
  const isFresh = given.baseline !== undefined;
  const name = result.crn === undefined ? t("Records without a CRN") : t("Case {crn}", { crn: inert(result.crn) });
  const where = result.folder === "." ? "" : `  ${inert(result.folder)}`;
  const records = result.files.flatMap((file) => file.records.map((record) => ({ file, record })));
  const found = records.filter(({ record }) => record.findings.length > 0);
  const out = [`${paint.bold(name)}${where}  ${paint.dim(standardsOf(records.map((r) => r.record)))}`];
  const checked = count(records.length, "record");
  if (found.length === 0) {
    const unread = records.filter(({ file }) => !file.evaluated).length;
    const clean =
      unread === 0
        ? t(isFresh ? "No new gap found in {records}." : "No gap found in {records}.", { records: checked })
        : t(
            isFresh
              ? "No new gap found in {records}; {unread} could not be read."
              : "No gap found in {records}; {unread} could not be read.",
            {
              records: count(records.length - unread, "record"),
              unread,
            },
          );
    out.push(`${INDENT}${paint.green(clean)}`);
  }
  const first = firstGaps(result);
  firstText(first, options, out);
  const told = new Set(first.map((gap) => gap.finding));
  // The header comes first: what is absent from the whole case stands there.
  const isHeader = (one: { record: RecordResult }): number => (one.record.kind === "case" ? 0 : 1);
  for (const one of [...found].sort((a, b) => isHeader(a) - isHeader(b))) recordText(one.file, one.record, told, options, out);
  const known = knownSentence(given);
  if (known !== undefined) out.push(...(found.length === 0 ? [] : [""]), `${found.length === 0 ? INDENT : "  "}${known}`);
  judgementText(result.judgements, options, out);
  notYetText(result, options, out);
  out.push("", "");
  return out.join("\n");
}

function standardsOf(records: readonly RecordResult[]): string {
  return listed([...new Set(records.map((r) => r.standard))].sort());
}

function recordTitle(record: RecordResult): string {
  const kind = record.kind === undefined ? t("Record that could not be read") : said(KIND_TITLES[record.kind]);
  return record.index < 0 ? kind : `${kind} ${inert(record.id)}`;
}

/** Where to begin, and why there. */
function firstText(first: readonly FirstGap[], options: TextOptions, out: string[]): void {
  if (first.length === 0) return;
  out.push("", `  ${options.paint.bold(t(first.length === 1 ? "Begin here" : "Begin with these, in this order"))}`);
  for (const gap of first) {
    const why = `${sentence(t(gap.reason))}${gap.more === 0 ? "" : ` ${sentence(t("{more} of this kind below", { more: count(gap.more, "more finding") }))}`}`;
    findingText(gap.file, gap.finding, lineIndex(gap.file.text), why, options, out);
  }
}

const sentence = (words: string): string => `${words.slice(0, 1).toUpperCase()}${words.slice(1)}.`;

/** What was not told yet of a record. */
function recordText(file: FileResult, record: RecordResult, told: ReadonlySet<Finding>, options: TextOptions, out: string[]): void {
  const { paint } = options;
  const rest = record.findings.filter((finding) => !told.has(finding));
  if (rest.length === 0) return;
  const lines = lineIndex(file.text);
  out.push(
    "",
    `  ${paint.bold(recordTitle(record))}  ${inert(file.path)}${record.status === "in-progress" ? paint.dim(`  ${t("in progress")}`) : ""}`,
  );
  for (const finding of rest.sort((a, b) => rank(a.severity) - rank(b.severity) || a.start - b.start)) {
    if (options.isFull) findingText(file, finding, lines, undefined, options, out);
    else foldedText(finding, lines, options, out);
  }
}

const HANGING = INDENT + " ".repeat(LABEL_WIDTH);
const labelled = (severity: Severity, paint: Paint): string =>
  INDENT + paintSeverity(severity, LABELS[severity].padEnd(LABEL_WIDTH), paint);

/** @param why why it comes so early */
function findingText(
  file: FileResult,
  finding: Finding,
  lines: LineIndex,
  why: string | undefined,
  options: TextOptions,
  out: string[],
): void {
  const { paint, width } = options;
  const room = Math.max(40, width - HANGING.length);
  out.push(...hang(labelled(finding.severity, paint), HANGING, inert(finding.message), room));
  out.push(...hang(HANGING, HANGING, inert(finding.ask), room));
  if (why !== undefined) out.push(...hang(HANGING, HANGING, why, room).map((line) => paint.dim(line)));
  if (options.withText) {
    const excerpt = excerptOf(finding, lines);
    // What is absent is placed at the record's first line, which says nothing.
    if (!NOTHING_TO_SEE.test(excerpt)) out.push(`${HANGING}> ${inert(excerpt)}`);
  }
  const { line, column } = lines.position(finding.start);
  const path = finding.path === "" ? "" : `  ${inert(finding.path)}`;
  out.push(HANGING + paint.dim(`${inert(file.path)}:${line + 1}:${column + 1}${path}  ${finding.rule}`));
}

/** What it says and where, without the question. */
function foldedText(finding: Finding, lines: LineIndex, { paint, width }: TextOptions, out: string[]): void {
  const { line, column } = lines.position(finding.start);
  out.push(...hang(labelled(finding.severity, paint), HANGING, inert(finding.message), Math.max(40, width - HANGING.length)));
  out.push(HANGING + paint.dim(`${line + 1}:${column + 1}  ${finding.rule}`));
}

/** Every judgement by which somebody set a rule aside, whether or not it still holds. */
function judgementText(judgements: readonly JudgementEntry[], options: TextOptions, out: string[]): void {
  if (judgements.length === 0) return;
  out.push("", `  ${options.paint.bold(t("Professional judgements"))}`);
  for (const one of judgements) {
    const words = `${ruleWords(one)}${aboutWords(one)}: ${judgementWords(one)}`;
    out.push(...hang(INDENT, `${INDENT}  `, words, Math.max(40, options.width - 6)));
  }
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
      const words = `${recordTitle(record)}, ${inert(file.path)}: ${more > 0 ? t("{named} and {more} more", { named: named.join(", "), more }) : listed(named)}`;
      rows.push(...hang(INDENT, `${INDENT}  `, words, Math.max(40, options.width - 6)));
    }
  }
  if (rows.length > 0) out.push("", `  ${options.paint.bold(t("Not yet recorded"))}`, ...rows);
}

/** Findings as rows of a table, for spreadsheets and what reads them. */
import { KIND_TITLES } from "../../../schemas/titles.ts";
import type { CaseloadFinding } from "../caseload/report.ts";
import type { CaseResult, JudgementEntry } from "../engine/types.ts";
import type { Flat } from "./flat.ts";
import type { Problem } from "./json.ts";
import { judgementSentence } from "./judgement-words.ts";
import { inert, LABELS } from "./words.ts";

export type Cell = string | number;

export const COLUMNS = [
  "CRN",
  "Folder",
  "File",
  "Record",
  "Record id",
  "Status",
  "Standard",
  "Severity",
  "Label",
  "Rule",
  "Message",
  "Question",
  "Path",
  "About",
  "Line",
  "Column",
  "Cites",
  "Fixes",
  "Baseline",
] as const;

/** With the line of the record at the end, where text is asked for. */
export const columnsOf = (withText: boolean): readonly string[] => (withText ? [...COLUMNS, "Text"] : COLUMNS);

export function rowOf({ crn, folder, file, record, finding, line, column, state, excerpt }: Flat): Cell[] {
  const cells: Cell[] = [
    inert(crn ?? ""),
    inert(folder),
    inert(file.path),
    record.kind === undefined ? "" : KIND_TITLES[record.kind],
    inert(record.id),
    inert(record.status ?? ""),
    inert(record.standard),
    finding.severity,
    LABELS[finding.severity],
    finding.rule,
    inert(finding.message),
    inert(finding.ask),
    inert(finding.path),
    inert(finding.about.join("; ")),
    line,
    column,
    finding.cites.join("; "),
    finding.fixes.map((fix) => inert(fix.title)).join("; "),
    state ?? "",
  ];
  if (excerpt !== undefined) cells.push(inert(excerpt));
  return cells;
}

/** A finding about many cases: it belongs to none. */
export function caseloadRow({ rule, severity, message, ask, places }: CaseloadFinding, withText: boolean): Cell[] {
  const where = places.map((place) => `${inert(place.path)} ${inert(place.at)}`).join("; ");
  const cells: Cell[] = [
    "",
    "",
    "",
    "Caseload",
    "",
    "",
    "",
    severity,
    LABELS[severity],
    rule,
    inert(message),
    inert(ask),
    "",
    where,
    "",
    "",
    "",
    "",
    "",
  ];
  return withText ? [...cells, ""] : cells;
}

/** A judgement: no finding, so it has no severity, and its label tells it apart. Its reason stays in the record. */
export function judgementRow({ crn, folder }: Pick<CaseResult, "crn" | "folder">, judgement: JudgementEntry, withText: boolean): Cell[] {
  const cells: Cell[] = [
    inert(crn ?? ""),
    inert(folder),
    inert(judgement.file),
    "",
    "",
    "",
    "",
    "",
    "judgement",
    judgement.rule,
    judgementSentence(judgement),
    "",
    "",
    inert(judgement.about.join("; ")),
    "",
    "",
    "",
    "",
    "",
  ];
  return withText ? [...cells, ""] : cells;
}

/** What could not be read stands in the table too, so that its absence is not taken for a clean record. */
export function problemRow({ path, message }: Problem, withText: boolean): Cell[] {
  const cells: Cell[] = [
    "",
    "",
    inert(path),
    "",
    "",
    "",
    "",
    "error",
    "not read",
    "not-read",
    inert(message),
    "",
    "",
    "",
    "",
    "",
    "",
    "",
    "",
  ];
  return withText ? [...cells, ""] : cells;
}

/**
 * A cell that a spreadsheet would take for a formula, whatever it looks past first: blanks, quotes, controls. Such
 * words are shown after an apostrophe (CWE-1236).
 */
const FORMULA = /^(?:[\t\r\n]|[\s"'\u0000-\u001f]*[=+\-@\uff1d\uff0b\uff0d\uff20])/u;
export const isFormula = (text: string): boolean => FORMULA.test(text);

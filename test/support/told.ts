/**
 * All that the engine tells of a folder, written out: findings with their places and words, what every fix would do,
 * what safe fixes make of it, and each file in the other syntaxes. Kept in files, so that a change is seen.
 */
import { kinds } from "../../schemas/index.ts";
import { checkCase } from "../../server/src/engine/case.ts";
import { convertRecord } from "../../server/src/engine/convert.ts";
import { analyseFile } from "../../server/src/engine/file.ts";
import type { CasePlace, PlannedFix } from "../../server/src/engine/fix.ts";
import { fixAll, planFix } from "../../server/src/engine/fix.ts";
import { newRecord } from "../../server/src/engine/newRecord.ts";
import type { CaseResult, RecordResult } from "../../server/src/engine/types.ts";
import type { Rule } from "../../server/src/rules/_kit/index.ts";
import type { Format } from "../../server/src/source/problem.ts";
import { envFor } from "./check.ts";

const FORMATS: readonly Format[] = ["yaml", "json", "markdown"];

export interface Told {
  readonly asOf: string;
  readonly standard?: string;
  readonly rules?: readonly Rule[];
}

export function toldOf(texts: Readonly<Record<string, string>>, { asOf, standard, rules }: Told): string {
  const env = envFor({ asOf, ...(standard === undefined ? {} : { standard }), ...(rules === undefined ? {} : { rules }) });
  const files = Object.entries(texts).map(([path, text]) => analyseFile(path, text));
  const result = checkCase({ folder: "", files }, env);
  const out = [`crn ${result.crn ?? "none"}`];
  for (const problem of result.problems) out.push(`problem ${problem.path}: ${problem.message}`);
  for (const one of result.judgements) out.push(`judgement ${JSON.stringify(one)}`);
  const at: CasePlace = { folder: "", crn: result.crn, asOf, taken: new Set(Object.keys(texts)), texts: new Set(Object.values(texts)) };
  for (const file of files) {
    const told = result.files.find((f) => f.path === file.path);
    out.push("", `# ${file.path}${told?.evaluated === true ? "" : " (not evaluated)"}`);
    for (const record of told?.records ?? []) out.push(...recordLines(record, file, at));
  }
  out.push("", "# safe fixes");
  const fixed = fixAll(files, "", asOf, (now) => checkCase({ folder: "", files: now }, env));
  for (const [path, text] of fixed) out.push(`## ${path}`, text);
  return `${out.join("\n")}\n`;
}

function recordLines(record: RecordResult, file: ReturnType<typeof analyseFile>, at: CasePlace): string[] {
  const out = [`## ${record.kind ?? "no kind"} ${record.id} ${record.status ?? "no status"} ${record.standard}`];
  if (record.notYetRecorded.length > 0) out.push(`not yet recorded: ${record.notYetRecorded.join(", ")}`);
  for (const one of record.notEvaluated) out.push(`not evaluated, ${one.rule}: ${one.reason}`);
  const entry = file.entries.find((e) => e.index === record.index);
  for (const finding of record.findings) {
    const { severity, rule, messageId, path, about, start, end, cites, missing } = finding;
    out.push(`${severity} ${rule}/${messageId} at ${path} ${start}-${end}${about.length === 0 ? "" : ` about ${about.join(", ")}`}`);
    out.push(`  ${finding.message} ${finding.ask} [${cites.join(", ")}]${missing ? " missing" : ""}`);
    for (const fix of finding.fixes) out.push(`  ${fix.class} ${fix.title}: ${plannedText(planFix(file, entry, fix, at))}`);
  }
  return out;
}

function plannedText(planned: PlannedFix | null): string {
  if (planned === null) return "not made";
  if (planned.create !== undefined) return `creates ${planned.create.path}\n${planned.create.text.trimEnd()}`;
  return planned.edits.map((e) => `${e.start}-${e.end} ${JSON.stringify(e.text)}`).join("; ");
}

/** Every file in the other two syntaxes and tidily in its own, or why not. */
export function convertedOf(texts: Readonly<Record<string, string>>): string {
  const out: string[] = [];
  for (const [path, text] of Object.entries(texts)) {
    for (const to of FORMATS) {
      const made = convertRecord(text, analyseFile(path, text).format, to);
      out.push(
        `# ${path} as ${to}`,
        "refused" in made ? `refused: ${made.refused}` : `${made.text}${made.notes.map((n) => `note: ${n}\n`).join("")}`,
      );
    }
  }
  return `${out.join("\n")}\n`;
}

/** A new record of each kind in each syntax, with a few answers. */
export function startedOf(): string {
  const out: string[] = [];
  const place: CasePlace = {
    folder: "rowan",
    crn: "D204816",
    asOf: "2019-03-29",
    taken: new Set(["rowan/plan.case.yaml"]),
    texts: new Set(),
  };
  for (const kind of kinds) {
    for (const format of FORMATS) {
      const answers = kind === "contact" ? { type: "office-visit", "author.name": "Oriel Fenwharf", "author.grade": "PO" } : {};
      const made = newRecord(kind, answers, place, format);
      out.push(`# ${made.path}`, made.text);
    }
  }
  return `${out.join("\n")}\n`;
}

export type { CaseResult };

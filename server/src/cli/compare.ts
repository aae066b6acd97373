/** `caselint compare`: what has changed between two reports, and what came of remedial actions. */
import path from "node:path";
import { packs } from "../../../schemas/packs/index.ts";
import type { Action, Followed } from "../caseload/actions.ts";
import { followUp, readActions } from "../caseload/actions.ts";
import type { Comparison } from "../caseload/compare.ts";
import { compareReports } from "../caseload/compare.ts";
import type { ReportRead } from "../caseload/read-report.ts";
import { readReport } from "../caseload/read-report.ts";
import { caseloadRules, formRules, rules } from "../engine/rules.ts";
import { isDate } from "../engine/shell.ts";
import { settingsValue } from "../engine/texts.ts";
import { openOutput } from "../host/output.ts";
import { readText } from "../host/read.ts";
import { compareText } from "../report/compare-text.ts";
import { noPaint } from "../report/paint.ts";
import { inert, rank } from "../report/words.ts";
import type { Args } from "./args.ts";
import { oneOf, Usage } from "./args.ts";
import type { ExitCode } from "./exit.ts";
import { paintFor, say, stdoutSink, widthOf } from "./terminal.ts";
import { VERSION } from "./version.ts";

export async function compare(args: Args): Promise<ExitCode> {
  const failOn = oneOf(args, "fail-on", ["error", "warning", "info", "never"] as const, "error");
  const format = oneOf(args, "format", ["text", "json"] as const, "text");
  const confidence = confidenceIn(args.value("confidence"));
  const [first, second, ...more] = args.positionals;
  if (first === undefined || second === undefined || more.length > 0)
    throw new Usage("Two reports are compared: caselint compare BEFORE.json AFTER.json.");
  const [before, after] = [reportIn(first), reportIn(second)];
  const actions = actionsIn(args.value("actions"), [before, after]);
  const comparison = compareReports(before, after, confidence);
  const followed = followUp(actions, comparison, after.asOf);
  const notes = notesOn(first, before, second, after);

  const name = args.value("output");
  const file = name === undefined ? undefined : openOutput(path.resolve(name));
  if (name !== undefined && file === undefined)
    throw new Usage(`The comparison cannot be written to ${inert(name)}. Is the folder there, and may files be written in it?`);
  const paint = file === undefined ? paintFor(args, process.stdout) : noPaint;
  const out =
    format === "json"
      ? compareJson(before, after, comparison, followed, confidence, notes)
      : compareText(comparison, followed, {
          paint,
          width: widthOf(process.stdout),
          isFull: args.has("full"),
          before: before.asOf,
          after: after.asOf,
          confidence,
        });
  let isWritten = true;
  if (file === undefined) {
    const sink = stdoutSink();
    sink.write(out);
    await sink.drained();
  } else {
    file.write(out);
    isWritten = file.finish();
    if (!isWritten)
      say(`caselint: The comparison could not be written to ${inert(name ?? "")}. Is there room, and may files be written there?`);
  }
  for (const note of notes) say(`caselint: ${note}`);
  if (!before.isComplete || !after.isComplete || !isWritten) return 2;
  const isNew = failOn !== "never" && comparison.new.some(({ severity }) => rank(severity) <= rank(failOn));
  return isNew ? 1 : 0;
}

function reportIn(name: string): ReportRead {
  const read = readText(path.resolve(name));
  if ("why" in read) throw new Usage(`The report ${inert(name)} could not be read. Is it there?`);
  const report = readReport(read.text);
  if ("why" in report) throw new Usage(`The file ${inert(name)} ${report.why}`);
  return report;
}

function actionsIn(name: string | undefined, reports: readonly ReportRead[]): readonly Action[] {
  if (name === undefined) return [];
  const read = readText(path.resolve(name));
  if ("why" in read) throw new Usage(`The file of actions ${inert(name)} could not be read. Is it there?`);
  // A list at the top of a file is no record, so it is read as the value of a name.
  const parsed = settingsValue(/^[ \t]*-/mu.test(read.text) ? `actions:\n${read.text.replace(/^(?:---[ \t]*\r?\n)?/u, "")}` : read.text);
  if ("line" in parsed) throw new Usage(`The file of actions ${inert(name)} cannot be read from line ${Math.max(1, parsed.line - 1)} on.`);
  const value = (parsed.value as { readonly actions?: unknown }).actions;
  const found = new Set(reports.flatMap((report) => report.cases.flatMap((one) => one.findings.map((finding) => finding.rule))));
  const known = new Set([...rules, ...caseloadRules, ...formRules].map((rule) => rule.id));
  // A question or a rule of a local pack stands in the reports.
  const questions = new Set(packs.flatMap((pack) => Object.keys(pack.clauses).flatMap((id) => [id, `${pack.id}/${id}`])));
  for (const { standard, questions: own } of reports.flatMap((report) => report.cases))
    for (const id of own.keys()) questions.add(id).add(`${standard}/${id}`);
  const { actions, problems } = readActions(
    value,
    (id) => known.has(id) || found.has(id),
    (id) => questions.has(id),
    isDate,
  );
  if (problems.length > 0) throw new Usage(problems.map((problem) => `${inert(name)}: ${inert(problem)}`).join("\n"));
  return actions;
}

function notesOn(first: string, before: ReportRead, second: string, after: ReportRead): string[] {
  const notes: string[] = [];
  for (const [name, report] of [
    [first, before],
    [second, after],
  ] as const)
    if (!report.isComplete) notes.push(`The run of ${inert(name)} was not complete: what is missing from it may look put right or new.`);
  if (before.version !== after.version)
    notes.push(`The reports are of Caselint ${inert(before.version)} and ${inert(after.version)}: rules may have changed between them.`);
  if (before.asOf > after.asOf) notes.push("The first report is of a later day than the second. Are they the right way round?");
  return notes;
}

function compareJson(
  before: ReportRead,
  after: ReportRead,
  { cases, fixed, new: come, inNewCases, setAside, undecided, still, shares }: Comparison,
  followed: readonly Followed[],
  confidence: number,
  notes: readonly string[],
): string {
  const of = (report: ReportRead): unknown => ({ version: report.version, asOf: report.asOf, complete: report.isComplete });
  const value = {
    schema: 1,
    tool: { name: "caselint", version: VERSION },
    before: of(before),
    after: of(after),
    complete: before.isComplete && after.isComplete,
    confidence,
    cases,
    findings: { still, fixed, new: come, inNewCases, setAside, undecided },
    questions: shares,
    actions: followed.map(({ action, question = null, rule = null, by = null, isDue, outcome, findings, shares: own }) => ({
      action,
      question,
      rule,
      by,
      isDue,
      outcome,
      findings,
      shares: own,
    })),
    notes,
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}

function confidenceIn(given: string | undefined): number {
  if (given === undefined) return 80;
  const number = /^\d{2}(?:\.\d)?$/u.test(given) ? Number(given) : 0;
  if (number < 50 || number > 99.9) throw new Usage("The option --confidence needs per cent from 50 to 99.9, such as 80.");
  return number;
}

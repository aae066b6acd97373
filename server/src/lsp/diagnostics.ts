/** Findings as editors show them. */

import type { Diagnostic, Range } from "vscode-languageserver/node";
import { DiagnosticSeverity } from "vscode-languageserver/node";
import type { FileResult, Finding } from "../engine/types.ts";
import type { LineIndex } from "../source/lines.ts";
import { lineIndex } from "../source/lines.ts";

const SEVERITY = { error: DiagnosticSeverity.Error, warning: DiagnosticSeverity.Warning, info: DiagnosticSeverity.Information } as const;

/** Where the explanation of a rule is read, or undefined when the client cannot open it. */
export type ExplanationOf = (rule: string) => string | undefined;

export function rangeOf(lines: LineIndex, start: number, end: number): Range {
  const from = lines.position(start);
  const to = lines.position(end);
  return { start: { line: from.line, character: from.column }, end: { line: to.line, character: to.column } };
}

/** @param known the lines of the result's text, if somebody counted them already */
export function diagnosticsOf(result: FileResult, explanation: ExplanationOf, known?: LineIndex): Diagnostic[] {
  let lines = known;
  const out: Diagnostic[] = [];
  for (const record of result.records) {
    for (const finding of record.findings) {
      lines ??= lineIndex(result.text);
      out.push(diagnostic(finding, lines, explanation));
    }
  }
  return out;
}

function diagnostic(finding: Finding, lines: LineIndex, explanation: ExplanationOf): Diagnostic {
  const href = explanation(finding.rule);
  return {
    range: rangeOf(lines, finding.start, finding.end),
    severity: SEVERITY[finding.severity],
    code: finding.rule,
    ...(href === undefined ? {} : { codeDescription: { href } }),
    source: "caselint",
    message: `${finding.message}\n${finding.ask}`,
    data: { path: finding.path, about: finding.about },
  };
}

/** Same findings, same places: nothing to tell the client. */
export function signature(result: FileResult): string {
  let out = "";
  for (const record of result.records)
    for (const f of record.findings)
      out += `${f.rule}|${f.messageId}|${f.severity}|${f.start}|${f.end}|${f.path}|${f.about.join()}|${f.message}\n`;
  return out;
}

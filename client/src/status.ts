import * as vscode from "vscode";
import type { StatusParams } from "../../server/src/lsp/protocol.ts";

const showLog = { title: "Show the log", command: "caselint.showOutput" };
const promise = "nothing leaves this computer";

/** The quiet line in the status area, shown while a case record is open. */
export function createStatusItem(): vscode.LanguageStatusItem {
  const item = vscode.languages.createLanguageStatusItem("caselint.status", [
    { pattern: "**/*.case.{yaml,yml,json,md}" },
    { pattern: "**/caselint.yaml" },
  ]);
  item.name = "Caselint";
  item.text = `Caselint; ${promise}`;
  item.command = showLog;
  return item;
}

/** Say how much there is to look at, and how much could not be decided. */
export function showStatus(item: vscode.LanguageStatusItem, status: StatusParams): void {
  const toLookAt = status.errors + status.warnings + status.infos;
  item.text = `${toLookAt === 0 ? "No gap found" : `${toLookAt} to look at`}; ${promise}`;
  const details = [`${count(status.records, "record")} in ${count(status.cases, "case")}`];
  if (status.notEvaluated > 0) details.push(`${status.notEvaluated} not evaluated`);
  item.detail = details.join(", ");
  item.severity = vscode.LanguageStatusSeverity.Information;
  item.command = showLog;
}

function count(n: number, word: string): string {
  return `${n} ${n === 1 ? word : `${word}s`}`;
}

/** Say that nothing is being looked at, and offer the way back. */
export function showStopped(item: vscode.LanguageStatusItem): void {
  item.text = "Caselint has stopped";
  item.detail = "Records are not being looked at";
  item.severity = vscode.LanguageStatusSeverity.Warning;
  item.command = { title: "Restart", command: "caselint.restart" };
}

import * as vscode from "vscode";
import type { StatusParams } from "../../server/src/lsp/protocol.ts";
import { t } from "./words.ts";

const showLog = (): vscode.Command => ({ title: t("Show the log"), command: "caselint.showOutput" });
/** Records may lie on another computer, and a browser shows them from there: this says only what Caselint does. */
const promise = (): string => t("Caselint sends nothing anywhere");

/** The quiet line in the status area, shown while a case record is open. */
export function createStatusItem(): vscode.LanguageStatusItem {
  const item = vscode.languages.createLanguageStatusItem("caselint.status", [
    { pattern: "**/*.case.{yaml,yml,json,md}" },
    { pattern: "**/caselint.yaml" },
  ]);
  item.name = "Caselint";
  item.text = promise();
  item.command = showLog();
  return item;
}

/** Say how much there is to look at, and how much could not be decided. */
export function showStatus(item: vscode.LanguageStatusItem, status: StatusParams): void {
  const toLookAt = status.errors + status.warnings + status.infos;
  item.text = `${toLookAt === 0 ? t("No gap found") : t("{n} to look at", { n: toLookAt })}; ${promise()}`;
  const records = status.records === 1 ? t("1 record") : t("{n} records", { n: status.records });
  const cases = status.cases === 1 ? t("1 case") : t("{n} cases", { n: status.cases });
  const details = [t("{records} in {cases}", { records, cases })];
  if (status.notEvaluated > 0) details.push(t("{n} not evaluated", { n: status.notEvaluated }));
  item.detail = details.join(", ");
  item.severity = vscode.LanguageStatusSeverity.Information;
  item.command = showLog();
}

/** Say that nothing is being looked at, and offer the way back. */
export function showStopped(item: vscode.LanguageStatusItem): void {
  item.text = t("Caselint has stopped");
  item.detail = t("Records are not being looked at");
  item.severity = vscode.LanguageStatusSeverity.Warning;
  item.command = { title: t("Restart"), command: "caselint.restart" };
}

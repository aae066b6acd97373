import * as vscode from "vscode";
import { WorkDoneProgress } from "vscode-languageclient";
import type { CheckFolderParams, CheckFolderResult, checkFolderMethod, StatusParams } from "../../server/src/lsp/protocol.ts";
import { ask, type Deps } from "./deps.ts";
import { given, nameOf, pickFolder, say } from "./target.ts";
import { t } from "./words.ts";

const checkFolder: typeof checkFolderMethod = "caselint/checkFolder";

/** "Check this folder": reads every case in it and says in one line what was found. Nothing pops up. */
export function registerFolder(context: vscode.ExtensionContext, deps: Deps): void {
  let running: vscode.CancellationTokenSource | undefined;
  let count = 0;

  async function check(argument?: unknown): Promise<CheckFolderResult | undefined> {
    const folder = given(argument) ?? (await pickFolder(t("Check a folder")));
    if (folder === undefined) return undefined;
    running?.cancel();
    const source = new vscode.CancellationTokenSource();
    running = source;
    const name = nameOf(folder);
    const item = showProgress(name);
    const token = `caselint-check-${++count}`;
    const listening = deps.client.onProgress(WorkDoneProgress.type, token, (progress) => {
      if (progress.kind !== "end") item.tell(progress.message ?? "", progress.percentage);
    });
    setChecking(true);
    try {
      const params: CheckFolderParams = { folder: folder.toString(), workDoneToken: token };
      const asked = ask<CheckFolderResult>(deps, checkFolder, params, source.token);
      const result = await vscode.window.withProgress({ location: { viewId: "caselint.cases" } }, () => asked);
      if (result === undefined && !source.token.isCancellationRequested)
        say(t("{name} could not be checked. The log says more.", { name }));
      else if (result === undefined || result === null)
        say(t("The check of {name} was stopped. What was read until then stays.", { name }));
      else await tell(result, name, deps.output);
      return result;
    } finally {
      listening.dispose();
      item.dispose();
      source.dispose();
      if (running === source) {
        running = undefined;
        setChecking(false);
      }
    }
  }

  context.subscriptions.push(
    vscode.commands.registerCommand("caselint.checkFolder", check),
    vscode.commands.registerCommand("caselint.stopChecking", () => running?.cancel()),
    { dispose: () => running?.cancel() },
  );
}

async function tell(result: NonNullable<CheckFolderResult>, name: string, output: vscode.LogOutputChannel): Promise<void> {
  const n = result.problems.length;
  const unread = n === 0 ? "" : `; ${n === 1 ? t("1 could not be used, see the log") : t("{n} could not be used, see the log", { n })}`;
  for (const { path, message } of result.problems) output.warn(`${path}: ${message}`);
  say(`${name}: ${summary(result)}${unread}`);
  if (result.errors + result.warnings + result.infos > 0) await vscode.commands.executeCommand("workbench.actions.view.problems");
}

/** "12 records in 3 cases: 4 gaps, 6 weak points, 2 thoughts; 1 not evaluated". */
function summary({ records, cases, errors, warnings, infos, notEvaluated }: StatusParams): string {
  if (records === 0) return t("no case records in this folder");
  const read = t("{records} in {cases}", {
    records: records === 1 ? t("1 record") : t("{n} records", { n: records }),
    cases: cases === 1 ? t("1 case") : t("{n} cases", { n: cases }),
  });
  const found = [
    errors === 0 ? "" : errors === 1 ? t("1 gap") : t("{n} gaps", { n: errors }),
    warnings === 0 ? "" : warnings === 1 ? t("1 weak point") : t("{n} weak points", { n: warnings }),
    infos === 0 ? "" : infos === 1 ? t("1 thought") : t("{n} thoughts", { n: infos }),
  ].filter((part) => part !== "");
  const open = notEvaluated === 0 ? "" : `; ${t("{n} not evaluated", { n: notEvaluated })}`;
  return `${read}: ${found.length === 0 ? t("no gap found") : found.join(", ")}${open}`;
}

interface Progress extends vscode.Disposable {
  tell(message: string, percentage: number | undefined): void;
}

/** A line at the bottom; picking it stops the check. */
function showProgress(name: string): Progress {
  const item = vscode.window.createStatusBarItem("caselint.check", vscode.StatusBarAlignment.Left);
  item.name = t("Caselint: check of a folder");
  item.command = "caselint.stopChecking";
  item.tooltip = t("Stop the check");
  const progress: Progress = {
    tell(message, percentage) {
      const done = [percentage === undefined ? "" : `${Math.round(percentage)}%`, message].filter((part) => part !== "").join(", ");
      const words = done === "" ? t("Checking {name}", { name }) : t("Checking {name}: {done}", { name, done });
      item.text = `$(sync~spin) ${words}`;
      item.accessibilityInformation = { label: t("{words}. Press to stop.", { words }) };
    },
    dispose: () => item.dispose(),
  };
  progress.tell("", undefined);
  item.show();
  return progress;
}

function setChecking(checking: boolean): void {
  void vscode.commands.executeCommand("setContext", "caselint.checking", checking);
}

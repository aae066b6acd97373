import * as vscode from "vscode";
import { t } from "./words.ts";

const type = "caselint";

/** As people write it in tasks.json. */
interface Definition extends vscode.TaskDefinition {
  /** Folder or record, as seen from the workspace folder. */
  readonly path?: string;
  /** The day to check for, as 2019-03-29. */
  readonly asOf?: string;
}

/**
 * Tasks that check a folder with the command line tool that comes with the extension. It runs on the editor's own
 * copy of Node, so nothing has to be installed; an editor in a browser has none, and offers no tasks.
 */
export function registerTasks(context: vscode.ExtensionContext): void {
  const editor = (globalThis as { readonly process?: { readonly execPath?: string } }).process?.execPath;
  if (editor === undefined || editor === "") return;
  const tool = context.asAbsolutePath("dist/cli.js");

  function taskFor(definition: Definition, folder: vscode.WorkspaceFolder, name: string): vscode.Task {
    const { path = ".", asOf } = definition;
    const args = [tool, "check", path, "--format", "github", ...(asOf === undefined ? [] : ["--as-of", asOf])];
    // Without this word in its environment the editor would open a window.
    const run = new vscode.ProcessExecution(editor as string, args, { cwd: folder.uri.fsPath, env: { ELECTRON_RUN_AS_NODE: "1" } });
    const task = new vscode.Task(definition, folder, name, "caselint", run, ["$caselint"]);
    task.detail = t("Check every record in {path}, and list what is found under Problems", { path });
    task.presentationOptions = { reveal: vscode.TaskRevealKind.Silent, clear: true };
    return task;
  }
  const onDisk = (folder: vscode.WorkspaceFolder): boolean => folder.uri.scheme === "file";

  context.subscriptions.push(
    vscode.tasks.registerTaskProvider(type, {
      provideTasks: () =>
        (vscode.workspace.workspaceFolders ?? []).filter(onDisk).map((folder) => taskFor({ type }, folder, t("check this folder"))),
      resolveTask({ definition, scope, name }) {
        const folder = typeof scope === "object" ? scope : vscode.workspace.workspaceFolders?.[0];
        return folder === undefined || !onDisk(folder) ? undefined : taskFor(definition as Definition, folder, name);
      },
    }),
  );
}

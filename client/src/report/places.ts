import * as vscode from "vscode";
import type { Place } from "./message.ts";

/** Open the record in the first of the folders that has it, beside the page. */
export async function openPlace({ path, line, character }: Place, folders: readonly vscode.Uri[]): Promise<vscode.Uri | undefined> {
  for (const folder of folders) {
    const uri = vscode.Uri.joinPath(folder, path);
    if (!(await isThere(uri))) continue;
    const at = new vscode.Position(line, character);
    await vscode.window.showTextDocument(uri, { selection: new vscode.Range(at, at) });
    return uri;
  }
  return undefined;
}

async function isThere(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

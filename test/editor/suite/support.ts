import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { CaselintApi } from "../../../client/src/extension.ts";

export function extension(): vscode.Extension<CaselintApi> {
  const found = vscode.extensions.getExtension<CaselintApi>("caselint.caselint");
  assert.ok(found, "VS Code knows the extension");
  return found;
}

/** Wait `ms` milliseconds. Only for showing that something does not happen. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Ask until the answer is something; fails with `what` after 15 seconds. */
export async function until<T>(what: string, ask: () => T | Promise<T>): Promise<NonNullable<T>> {
  const end = Date.now() + 15_000;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== null && answer !== false) return answer as NonNullable<T>;
    if (Date.now() > end) assert.fail(`not within 15 seconds: ${what}`);
    await pause(25);
  }
}

/** Open a record of the case folder `rowan` in an editor. */
export async function open(name: string): Promise<vscode.TextEditor> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder);
  const uri = vscode.Uri.joinPath(folder.uri, "rowan", name);
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
}

/** The rules that have a finding in this document now. */
export function rulesIn(document: vscode.TextDocument): string[] {
  return findings(document).map(ruleOf);
}

export function findings(document: vscode.TextDocument): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === "caselint");
}

export function ruleOf(diagnostic: vscode.Diagnostic): string {
  return String(typeof diagnostic.code === "object" ? diagnostic.code.value : diagnostic.code);
}

/** The finding of this rule, waited for. */
export function finding(document: vscode.TextDocument, rule: string): Promise<vscode.Diagnostic> {
  return until(`a finding of ${rule}`, () => findings(document).find((diagnostic) => ruleOf(diagnostic) === rule));
}

/** Wait until this rule has nothing to say about the document any more. */
export async function gone(document: vscode.TextDocument, rule: string): Promise<void> {
  await until(`${rule} to go`, () => !rulesIn(document).includes(rule));
}

/** Put `text` in the place of `range`, as typing would. */
export async function replace(editor: vscode.TextEditor, range: vscode.Range, text: string): Promise<void> {
  assert.ok(await editor.edit((edit) => edit.replace(range, text)));
}

/** Give the document its text on disk again. */
export async function revert(editor: vscode.TextEditor): Promise<void> {
  await vscode.window.showTextDocument(editor.document);
  await vscode.commands.executeCommand("workbench.action.files.revert");
}

import * as vscode from "vscode";
import { t } from "./words.ts";

const record = /\.case\.(?:ya?ml|json|md)$/iu;

/** True for the address of a case record, by its name. */
export const isRecord = (uri: vscode.Uri): boolean => record.test(uri.path);

/** What a command is about: an address that a menu handed over, or a line of the view of cases. Undefined: nothing was said. */
export function given(argument: unknown): vscode.Uri | undefined {
  if (argument instanceof vscode.Uri) return argument;
  if (typeof argument !== "object" || argument === null) return undefined;
  const { folder, place } = argument as { readonly folder?: unknown; readonly place?: readonly unknown[] };
  const address = folder ?? place?.[0];
  return typeof address === "string" ? vscode.Uri.parse(address, true) : undefined;
}

/** The folder that is open; with several, the one that is picked. Without one, a line says what to do. */
export async function pickFolder(title: string): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 0) say(t("No folder is open. Open the folder of your records first, from the menu File."));
  if (folders.length < 2) return folders[0]?.uri;
  const items = folders.map(({ name, uri }) => ({ label: name, uri }));
  return (await vscode.window.showQuickPick(items, { title, placeHolder: t("Which folder?") }))?.uri;
}

/** The record in the active editor. */
export function activeRecord(): vscode.Uri | undefined {
  const uri = vscode.window.activeTextEditor?.document.uri;
  return uri !== undefined && isRecord(uri) ? uri : undefined;
}

/** Last part of an address, for people. */
export const nameOf = (uri: vscode.Uri): string => uri.path.replace(/\/+$/u, "").replace(/^.*\//u, "");

/** A line at the bottom of the window that goes by itself. @param ms milliseconds */
export function say(line: string, ms = 15_000): void {
  vscode.window.setStatusBarMessage(line, ms);
}

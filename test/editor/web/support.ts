import * as vscode from "vscode";
import type { CaselintApi } from "../../../client/src/start.ts";

export function ok(value: unknown, message = "is there"): asserts value {
  if (!value) throw new Error(`not so: ${message}`);
}

export function equal(actual: unknown, expected: unknown): void {
  const [a, b] = [actual, expected].map((one) => JSON.stringify(one));
  if (a !== b) throw new Error(`${a} is not ${b}`);
}

export const api = async (): Promise<CaselintApi> => {
  const found = vscode.extensions.getExtension<CaselintApi>("caselint.caselint");
  ok(found, "VS Code knows the extension");
  return found.activate();
};

/** Ask until the answer is something; fails with `what` after 15 seconds. */
export async function until<T>(what: string, ask: () => T | Promise<T>): Promise<NonNullable<T>> {
  const end = Date.now() + 15_000;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== null && answer !== false) return answer as NonNullable<T>;
    if (Date.now() > end) throw new Error(`not within 15 seconds: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

export const ruleOf = ({ code }: vscode.Diagnostic): string => String(typeof code === "object" ? code.value : code);

export const rulesIn = (uri: vscode.Uri): string[] =>
  vscode.languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === "caselint")
    .map(ruleOf);

export const finding = (uri: vscode.Uri, rule: string): Promise<vscode.Diagnostic> =>
  until(`a finding of ${rule}`, () => vscode.languages.getDiagnostics(uri).find((one) => ruleOf(one) === rule));

export function uriOf(name: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  ok(folder, "a folder is open");
  return vscode.Uri.joinPath(folder.uri, "rowan", name);
}

export const open = async (uri: vscode.Uri): Promise<vscode.TextEditor> =>
  vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));

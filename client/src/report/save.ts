import * as vscode from "vscode";
import type { ReportFormat, ReportResult } from "../../../server/src/lsp/protocol.ts";
import { nameOf, say } from "../target.ts";
import { t } from "../words.ts";

type Made = NonNullable<ReportResult>;

const kinds: Readonly<Record<ReportFormat, string>> = { html: "HTML", csv: "CSV", xlsx: "Excel" };

/**
 * Write a report where somebody says, or at `target` without asking.
 * @returns where it was written; undefined when the question was left
 */
export async function save(made: Made, format: ReportFormat, near: vscode.Uri, target?: vscode.Uri): Promise<vscode.Uri | undefined> {
  const uri = target ?? (await askWhere(made, format, near));
  if (uri === undefined) return undefined;
  try {
    await vscode.workspace.fs.writeFile(uri, bytesOf(made));
  } catch {
    say(t("{name} could not be written there. Another folder may do.", { name: nameOf(uri) }));
    return undefined;
  }
  say(t("{name} was saved. Keep it as you keep the records.", { name: nameOf(uri) }));
  return uri;
}

function askWhere({ name }: Made, format: ReportFormat, near: vscode.Uri): Thenable<vscode.Uri | undefined> {
  return vscode.window.showSaveDialog({ defaultUri: vscode.Uri.joinPath(near, name), filters: { [kinds[format]]: [format] } });
}

function bytesOf({ content, encoding }: Made): Uint8Array {
  if (encoding === "utf8") return new TextEncoder().encode(content);
  return Uint8Array.from(atob(content), (c) => c.charCodeAt(0));
}

/** Show a saved page in the browser, which can print it. Where that is out of reach, say what to do. */
export async function openToPrint(uri: vscode.Uri): Promise<void> {
  const here = uri.scheme === "file" && vscode.env.uiKind === vscode.UIKind.Desktop && vscode.env.remoteName === undefined;
  if (here && (await vscode.env.openExternal(uri))) return;
  say(t("{name} was saved. Open it in a browser to print it.", { name: nameOf(uri) }));
}

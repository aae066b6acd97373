import * as vscode from "vscode";
import type { ShowArguments, StatusParams } from "../../server/src/lsp/protocol.ts";
import { type Connection, createConnection } from "./client.ts";
import { createExplanations } from "./explain.ts";
import { type NewRecordRequest, startRecord } from "./newRecord.ts";
import { createStatusItem, showStatus, showStopped } from "./status.ts";

/** What the extension hands to whoever activates it: enough for a test to wait on. */
export interface CaselintApi {
  /** The last status the server sent, or null before the first and after a restart. */
  status(): StatusParams | null;
  /** The text of the status item. */
  statusText(): string;
  /** True while the language server answers. */
  running(): boolean;
}

let connection: Connection | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<CaselintApi> {
  const output = vscode.window.createOutputChannel("Caselint", { log: true });
  const item = createStatusItem();
  let last: StatusParams | null = null;
  const current = createConnection(context, output, {
    onStatus(status) {
      last = status;
      showStatus(item, status);
    },
    onStopped() {
      last = null;
      showStopped(item);
    },
  });
  connection = current;
  const explanations = createExplanations(current.client);
  context.subscriptions.push(
    output,
    item,
    vscode.workspace.registerTextDocumentContentProvider(explanations.scheme, explanations),
    vscode.commands.registerCommand("caselint.explainRule", (rule?: unknown) => explanations.show(rule)),
    vscode.commands.registerCommand("caselint.show", (...place: ShowArguments) => showPlace(place)),
    vscode.commands.registerCommand("caselint.showOutput", () => output.show()),
    vscode.commands.registerCommand("caselint.newRecord", (given?: NewRecordRequest) => startRecord(current.client, given)),
    vscode.commands.registerCommand("caselint.newContact", () => startRecord(current.client, { kind: "contact" })),
    vscode.commands.registerCommand("caselint.restart", async () => {
      last = null;
      await current.restart();
    }),
  );
  await current.start();
  return { status: () => last, statusText: () => item.text, running: () => current.client.isRunning() };
}

/** Go to a place in a record. */
async function showPlace([uri, line, character]: ShowArguments): Promise<void> {
  const at = new vscode.Position(line, character);
  await vscode.window.showTextDocument(vscode.Uri.parse(uri), { selection: new vscode.Range(at, at) });
}

export async function deactivate(): Promise<void> {
  await connection?.client.stop();
}

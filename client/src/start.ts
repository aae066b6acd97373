import * as vscode from "vscode";
import type { ShowArguments, StatusParams } from "../../server/src/lsp/protocol.ts";
import { type CasesView, registerCases } from "./cases/view.ts";
import { counted, pause } from "./clock.ts";
import { type Connection, createConnection, type MakeClient } from "./connection.ts";
import type { Deps } from "./deps.ts";
import { createExplanations } from "./explain.ts";
import { registerFolder } from "./folder.ts";
import { followLanguage } from "./language.ts";
import { type NewRecordRequest, startRecord } from "./newRecord.ts";
import { registerPreview } from "./newRecordPreview.ts";
import { registerSnippets } from "./newRecordSnippets.ts";
import { registerReports } from "./report/view.ts";
import { registerSample } from "./sample.ts";
import { createStatusItem, showStatus, showStopped } from "./status.ts";
import { registerWalkthrough } from "./walkthrough.ts";

/** What the extension hands to whoever activates it: enough for a test to wait on. */
export interface CaselintApi {
  /** The last status the server sent, or null before the first and after a restart. */
  status(): StatusParams | null;
  /** The text of the status item. */
  statusText(): string;
  /** True while the language server answers. */
  running(): boolean;
  readonly cases: CasesView;
  /** Milliseconds that the extension host needed for this extension until the language server was asked for. */
  readonly activationMs: number;
}

let connection: Connection | undefined;

/** Everything but what only a desktop or only a browser has. @param makeClient how the language server is reached */
export async function start(context: vscode.ExtensionContext, makeClient: MakeClient): Promise<CaselintApi> {
  context.subscriptions.push(followLanguage());
  const output = vscode.window.createOutputChannel("Caselint", { log: true });
  const item = createStatusItem();
  let last: StatusParams | null = null;
  const current = createConnection(context, output, makeClient, {
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
  const deps: Deps = { client: current.client, output };
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
  const cases = registerCases(context, deps);
  registerFolder(context, deps);
  registerReports(context, deps);
  registerSample(context, deps);
  registerWalkthrough(context);
  registerSnippets(context);
  registerPreview(context);
  pause();
  await current.start();
  return { activationMs: counted(), cases, status: () => last, statusText: () => item.text, running: () => current.client.isRunning() };
}

/** Go to a place in a record. */
async function showPlace([uri, line, character, endLine = line, endCharacter = character]: ShowArguments): Promise<void> {
  const selection = new vscode.Range(line, character, endLine, endCharacter);
  await vscode.window.showTextDocument(vscode.Uri.parse(uri), { selection });
}

/** The window closes, or the extension is turned off. */
export async function stop(): Promise<void> {
  await connection?.client.stop();
}

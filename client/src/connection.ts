import type * as vscode from "vscode";
import {
  type BaseLanguageClient,
  CloseAction,
  ErrorAction,
  type LanguageClientOptions,
  RevealOutputChannelOn,
} from "vscode-languageclient";
import type { ClientSettings, StatusParams, statusMethod } from "../../server/src/lsp/protocol.ts";
import { messageLanguage } from "./language.ts";
import { createQuiet, run } from "./quiet.ts";

/** What is looked at, whatever language an editor takes it for and wherever it is kept. */
const documentSelector = [{ pattern: "**/*.case.{yaml,yml,json,md}" }, { pattern: "**/caselint.yaml" }];
const status: typeof statusMethod = "caselint/status";
/** A server that keeps stopping is left alone until somebody asks for a restart. */
const restartsBeforeGivingUp = 3;

export interface Connection {
  readonly client: BaseLanguageClient;
  /** Never rejects: what went wrong goes to the log, and `onStopped` is called. */
  start(): Promise<void>;
  restart(): Promise<void>;
}

/** The desktop starts a process, the browser a worker. */
export type MakeClient = (options: LanguageClientOptions, output: vscode.LogOutputChannel) => BaseLanguageClient;

interface Listener {
  onStatus(status: StatusParams): void;
  onStopped(): void;
}

/** A connection to the language server, which is not started yet. Nothing here ever pops up. */
export function createConnection(
  context: vscode.ExtensionContext,
  output: vscode.LogOutputChannel,
  makeClient: MakeClient,
  listener: Listener,
): Connection {
  let stops = 0;
  const quiet = createQuiet();
  const options: LanguageClientOptions = {
    documentSelector,
    outputChannel: output,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationOptions: settings,
    synchronize: { configurationSection: "caselint" },
    diagnosticPullOptions: quiet.pullOptions,
    middleware: { provideDiagnostics: quiet.provideDiagnostics },
    initializationFailedHandler(problem) {
      output.error(String(problem));
      return false;
    },
    errorHandler: {
      error: () => ({ action: ErrorAction.Continue, handled: true }),
      closed() {
        stops += 1;
        if (stops <= restartsBeforeGivingUp) return { action: CloseAction.Restart, handled: true };
        output.error('The language server keeps stopping. It stays off until the command "Caselint: Restart".');
        listener.onStopped();
        return { action: CloseAction.DoNotRestart, handled: true };
      },
    },
  };
  const client = makeClient(options, output);
  context.subscriptions.push(quiet.attach(client));
  client.onNotification(status, (params: StatusParams) => listener.onStatus(params));

  async function start(): Promise<void> {
    try {
      await client.start();
    } catch (problem) {
      output.error(String(problem));
      listener.onStopped();
    }
  }
  async function restart(): Promise<void> {
    stops = 0;
    if (client.isRunning()) await client.stop();
    await start();
  }
  return { client, start, restart };
}

function settings(): ClientSettings {
  return { run: run() === "onSave" ? "onSave" : "onType", shows: true, messageLanguage: messageLanguage() };
}

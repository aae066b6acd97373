import * as vscode from "vscode";
import {
  CloseAction,
  DiagnosticPullMode,
  ErrorAction,
  LanguageClient,
  type LanguageClientOptions,
  RevealOutputChannelOn,
  type ServerOptions,
  TransportKind,
} from "vscode-languageclient/node";
import type { ClientSettings, StatusParams, statusMethod } from "../../server/src/lsp/protocol.ts";

/** What is looked at, whatever language an editor takes it for and wherever it is kept. */
const documentSelector = [{ pattern: "**/*.case.{yaml,yml,json,md}" }, { pattern: "**/caselint.yaml" }];
const status: typeof statusMethod = "caselint/status";
/** A server that keeps stopping is left alone until somebody asks for a restart. */
const restartsBeforeGivingUp = 3;

/** Each key makes a tree that is soon forgotten. With room for a few of them the collector runs less: a third off each key. */
const roomForYoungObjects = ["--max-semi-space-size=32"];

export interface Connection {
  readonly client: LanguageClient;
  /** Never rejects: what went wrong goes to the log, and `onStopped` is called. */
  start(): Promise<void>;
  restart(): Promise<void>;
}

interface Listener {
  onStatus(status: StatusParams): void;
  onStopped(): void;
}

/** The language server in `dist/server.js`, not started yet. Nothing here ever pops up. */
export function createConnection(context: vscode.ExtensionContext, output: vscode.LogOutputChannel, listener: Listener): Connection {
  const module = context.asAbsolutePath("dist/server.js");
  const server: ServerOptions = {
    run: { module, transport: TransportKind.ipc, options: { execArgv: roomForYoungObjects } },
    debug: { module, transport: TransportKind.ipc, options: { execArgv: [...roomForYoungObjects, "--nolazy", "--inspect=0"] } },
  };
  let stops = 0;
  const options: LanguageClientOptions = {
    documentSelector,
    outputChannel: output,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationOptions: settings,
    synchronize: { configurationSection: "caselint" },
    diagnosticPullOptions: {
      onChange: true,
      onSave: true,
      filter: (_document, mode) => mode === DiagnosticPullMode.onType && settings().run === "onSave",
    },
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
  const client = new LanguageClient("caselint", "Caselint", server, options);
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
  return { run: vscode.workspace.getConfiguration("caselint").get("run") === "onSave" ? "onSave" : "onType", shows: true };
}

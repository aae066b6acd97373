/** A language client over stdio, small enough to see every message. */

import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { MessageConnection } from "vscode-jsonrpc/node";
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from "vscode-jsonrpc/node";
import { root } from "./root.ts";

export interface ClientOptions {
  readonly capabilities?: object;
  readonly initializationOptions?: object;
  readonly folders?: readonly string[];
  readonly asOf?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Called with every message, both ways: to check them against the protocol. */
  readonly watch?: (direction: "in" | "out", message: object) => void;
  /** What the server writes to standard error; passed on when left out. */
  readonly stderr?: (text: string) => void;
}

export interface Client {
  readonly connection: MessageConnection;
  readonly child: ChildProcess;
  /** What initialize answered. */
  readonly answer: { readonly capabilities: Record<string, unknown> };
  readonly pushed: Map<string, PushedDiagnostics>;
  open(uri: string, text: string, version?: number): Promise<void>;
  change(uri: string, version: number, changes: readonly object[]): Promise<void>;
  /** The next push for a document, or the next that satisfies `until`. */
  nextPush(uri: string, until?: (given: PushedDiagnostics) => boolean): Promise<PushedDiagnostics>;
  stop(): Promise<number | null>;
}

export interface PushedDiagnostics {
  readonly uri: string;
  readonly version?: number;
  readonly diagnostics: readonly {
    readonly code: string;
    readonly message: string;
    readonly range: { start: { line: number; character: number }; end: { line: number; character: number } };
    readonly severity: number;
    readonly data?: { path: string; about: string[] };
  }[];
}

export const uriOf = (file: string): string => pathToFileURL(file).href;

/** Start `dist/server.js --stdio` and shake hands. Without capabilities given, the client is as plain as can be. */
export async function startClient(options: ClientOptions = {}): Promise<Client> {
  const child = spawn(process.execPath, [join(root, "dist/server.js"), "--stdio"], {
    stdio: ["pipe", "pipe", "pipe"],
    env: { ...process.env, ...options.env },
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => (options.stderr ?? ((line) => process.stderr.write(line)))(text));
  const watch = options.watch ?? (() => {});
  const reader = new StreamMessageReader(child.stdout);
  const listen = reader.listen.bind(reader);
  reader.listen = (callback) =>
    listen((message) => {
      watch("in", message);
      callback(message);
    });
  const writer = new StreamMessageWriter(child.stdin);
  const write = writer.write.bind(writer);
  writer.write = (message) => {
    watch("out", message);
    return write(message);
  };
  const connection = createMessageConnection(reader, writer);
  const pushed = new Map<string, PushedDiagnostics>();
  const waiting: { uri: string; until: (given: PushedDiagnostics) => boolean; resolve: (given: PushedDiagnostics) => void }[] = [];
  connection.onNotification("textDocument/publishDiagnostics", (given: PushedDiagnostics) => {
    pushed.set(given.uri, given);
    for (const one of waiting.splice(0)) {
      if (one.uri === given.uri && one.until(given)) one.resolve(given);
      else waiting.push(one);
    }
  });
  connection.onRequest("client/registerCapability", () => null);
  connection.onRequest("workspace/diagnostic/refresh", () => null);
  connection.onNotification("caselint/status", () => {});
  connection.listen();
  const folders = (options.folders ?? []).map((f) => ({ uri: uriOf(f), name: f }));
  const answer = await connection.sendRequest<Client["answer"]>("initialize", {
    processId: process.pid,
    rootUri: folders[0]?.uri ?? null,
    workspaceFolders: folders.length === 0 ? null : folders,
    capabilities: options.capabilities ?? {},
    initializationOptions: { asOf: options.asOf ?? "2019-03-29", ...options.initializationOptions },
  });
  await connection.sendNotification("initialized", {});
  return {
    connection,
    child,
    answer,
    pushed,
    open: (uri, text, version = 1) =>
      connection.sendNotification("textDocument/didOpen", { textDocument: { uri, languageId: "yaml", version, text } }),
    change: (uri, version, contentChanges) =>
      connection.sendNotification("textDocument/didChange", { textDocument: { uri, version }, contentChanges }),
    nextPush: (uri, until = () => true) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`no diagnostics for ${uri}; last: ${JSON.stringify(pushed.get(uri))}`)), 10_000);
        waiting.push({
          uri,
          until,
          resolve: (given) => {
            clearTimeout(timer);
            resolve(given);
          },
        });
      }),
    stop: async () => {
      await connection.sendRequest("shutdown");
      const gone = new Promise<number | null>((resolve) => child.once("exit", resolve));
      await connection.sendNotification("exit");
      const code = await gone;
      connection.dispose();
      return code;
    },
  };
}

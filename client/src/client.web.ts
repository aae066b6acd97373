import * as vscode from "vscode";
import type { LanguageClientOptions } from "vscode-languageclient";
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient, type MessageTransports } from "vscode-languageclient/browser";
import type { FolderProblem } from "../../server/src/lsp/protocol.ts";
import type { MakeClient } from "./connection.ts";
import { createFiles, type Files } from "./files.ts";

interface Worker {
  terminate(): void;
  addEventListener(what: "error", act: () => void): void;
}
declare const Worker: new (address: string) => Worker;

/** What is asked of a folder or record, by the name of the parameter that says which. */
const about = ["folder", "of", "near"] as const;

/** The language server in `dist/web/server.js`, as a worker. It has no disk, so files are sent to it. */
export const webClient =
  (context: vscode.ExtensionContext): MakeClient =>
  (options, output) => {
    let worker: Worker | undefined;
    let files: Files | undefined;
    const start = async (): Promise<MessageTransports> => {
      worker?.terminate();
      worker = new Worker(vscode.Uri.joinPath(context.extensionUri, "dist/web/server.js").toString(true));
      // What it says may quote a record, so that is not told.
      worker.addEventListener("error", () => output.error("The language server could not go on."));
      // Editors put a class of their own in the place of the browser's, so the client would not know it for a worker.
      return { reader: new BrowserMessageReader(worker as never), writer: new BrowserMessageWriter(worker as never) };
    };
    const waiting = waitFor(options, () => files);
    const client = new LanguageClient("caselint", "Caselint", start, waiting);
    files = createFiles(client, output);
    context.subscriptions.push(files, { dispose: () => worker?.terminate() });
    return client;
  };

/** Nothing is asked before the server has the files that the answer is about. */
function waitFor(options: LanguageClientOptions, files: () => Files | undefined): LanguageClientOptions {
  const provide = options.middleware?.provideDiagnostics;
  return {
    ...options,
    middleware: {
      ...options.middleware,
      async provideDiagnostics(document, previous, token, next) {
        await files()?.opened(document instanceof vscode.Uri ? document : document.uri);
        return provide === undefined ? next(document, previous, token) : provide(document, previous, token, next);
      },
      async provideWorkspaceDiagnostics(ids, token, report, next) {
        await files()?.opened();
        return next(ids, token, report);
      },
      async sendRequest(type, params, token, next) {
        const given = (params ?? {}) as Readonly<Record<string, unknown>>;
        const address = about.map((name) => given[name]).find((value) => typeof value === "string");
        if (!String(type).startsWith("caselint/") || typeof address !== "string") return next(type, params, token);
        const isWhole = await files()?.ready(vscode.Uri.parse(address, true));
        const result = await next(type, params, token);
        return isWhole === false ? noted(result, address) : result;
      },
    },
  };
}

/** The check of a folder lists what it could not look at; so it does with what was left out here. */
function noted<R>(result: R, path: string): R {
  const problems = (result as { readonly problems?: readonly FolderProblem[] } | null)?.problems;
  if (problems === undefined) return result;
  const message = "This folder holds more records than a browser can keep, so only some were checked. Could a folder below it be checked?";
  return { ...result, problems: [...problems, { path, message }] };
}

import type * as vscode from "vscode";
import { LanguageClient, type ServerOptions, TransportKind } from "vscode-languageclient/node";
import type { MakeClient } from "./connection.ts";

/** Each key makes a tree that is soon forgotten. With room for a few of them the collector runs less: a third off each key. */
const roomForYoungObjects = ["--max-semi-space-size=32"];

/** The language server in `dist/server.js`, as a process of its own. */
export const desktopClient =
  (context: vscode.ExtensionContext): MakeClient =>
  (options) => {
    const module = context.asAbsolutePath("dist/server.js");
    const server: ServerOptions = {
      run: { module, transport: TransportKind.ipc, options: { execArgv: roomForYoungObjects } },
      debug: { module, transport: TransportKind.ipc, options: { execArgv: [...roomForYoungObjects, "--nolazy", "--inspect=0"] } },
    };
    return new LanguageClient("caselint", "Caselint", server, options);
  };

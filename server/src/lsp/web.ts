/** Starts the language server in a web worker. Its files are those that the client sends. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection, ProposedFeatures } from "vscode-languageserver/browser";
import { faultLine } from "./guard.ts";
import type { FilesParams } from "./protocol.ts";
import { filesMethod } from "./protocol.ts";
import { startServer } from "./server.ts";
import { takeFiles } from "./web-files.ts";

declare const CASELINT_VERSION: string;

/** The worker itself. */
type Scope = ConstructorParameters<typeof BrowserMessageReader>[0] & {
  addEventListener(what: "error" | "unhandledrejection", act: (event: Fault) => void): void;
};
interface Fault {
  readonly error?: unknown;
  readonly reason?: unknown;
  preventDefault(): void;
}
declare const self: Scope;

function today(): string {
  const now = new Date();
  const two = (n: number): string => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

const connection = createConnection(ProposedFeatures.all, new BrowserMessageReader(self), new BrowserMessageWriter(self));
const log = (line: string): void => connection.console.warn(line.trimEnd());
// What a browser would print itself quotes the message, and a message may quote a record.
const caught = (event: Fault): void => {
  event.preventDefault();
  log(faultLine("server", event.error ?? event.reason));
};
self.addEventListener("error", caught);
self.addEventListener("unhandledrejection", caught);

const changed = startServer(connection, { today, cwd: "/", version: CASELINT_VERSION, pageOf: () => undefined, log });
connection.onNotification(filesMethod, (params: FilesParams) => changed(takeFiles(params)));

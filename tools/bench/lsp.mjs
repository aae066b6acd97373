// From a key to its findings, over stdio, the way an editor without pull diagnostics would see it.
import { spawn } from "node:child_process";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from "vscode-languageserver/node";
import { contactsFile } from "./caseload.mjs";
import { quantile } from "./run.mjs";

const waitLimit = 30_000;

/** Milliseconds for a document of about `bytes` bytes: start to first findings, and key to findings. */
export async function measureServer(root, bytes, keys) {
  const start = performance.now();
  const child = spawn(process.execPath, [path.join(root, "dist/server.js"), "--stdio"], { stdio: ["pipe", "pipe", "ignore"] });
  const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  const waiting = [];
  connection.onNotification("textDocument/publishDiagnostics", () => waiting.shift()?.());
  connection.onRequest("client/registerCapability", () => null);
  connection.onRequest("workspace/configuration", ({ items }) => items.map(() => ({})));
  connection.listen();
  const answered = () =>
    new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error("no findings within 30 seconds")), waitLimit);
      waiting.push(() => {
        clearTimeout(late);
        resolve();
      });
    });
  try {
    await connection.sendRequest("initialize", { processId: process.pid, rootUri: null, workspaceFolders: null, capabilities: {} });
    await connection.sendNotification("initialized", {});
    const text = contactsFile(bytes);
    const uri = pathToFileURL(path.join(root, "out/bench/open/contacts.case.yaml")).href;
    let next = answered();
    await connection.sendNotification("textDocument/didOpen", { textDocument: { uri, languageId: "yaml", version: 1, text } });
    await next;
    const opened = performance.now() - start;
    const line = Math.floor(text.split("\n").length / 2);
    const place = { line, character: 20 };
    const times = [];
    for (let version = 2; version < keys + 2; version++) {
      const pressed = performance.now();
      next = answered();
      const contentChanges = [{ range: { start: place, end: place }, text: "x" }];
      await connection.sendNotification("textDocument/didChange", { textDocument: { uri, version }, contentChanges });
      await next;
      times.push(performance.now() - pressed);
    }
    return { bytes: text.length, opened, p50: quantile(times, 0.5), p95: quantile(times, 0.95) };
  } finally {
    connection.dispose();
    child.kill();
  }
}

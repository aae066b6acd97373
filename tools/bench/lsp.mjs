// From a key to its findings, over stdio, as a client sees it that can do nothing but show what it is sent.
import { spawn } from "node:child_process";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { dump, FAILSAFE_SCHEMA } from "js-yaml";
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from "vscode-languageserver/node";
import { numbers, paragraph } from "./made-up.mjs";
import { quantile } from "./run.mjs";

const waitLimit = 30_000;
/** Both marks stand behind the place where keys are pressed, on its line, so that each key moves a finding and is answered. */
const prompt = " [add what was agreed]";
const halfTyped = '    location: "the back room';

/**
 * Milliseconds from the start of the server to its first findings, and from a key to the findings that it changed.
 *
 * @param isBroken press the keys in a quotation that has no end yet
 */
export async function measureServer(server, folder, bytes, keys, isBroken) {
  const start = performance.now();
  const child = spawn(process.execPath, [server, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
  const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  const waiting = new Map();
  connection.onNotification("textDocument/publishDiagnostics", ({ version, diagnostics }) => waiting.get(version)?.(diagnostics));
  connection.listen();
  const answered = (version) =>
    new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`no findings for version ${version} within 30 seconds`)), waitLimit);
      waiting.set(version, (diagnostics) => {
        clearTimeout(late);
        waiting.delete(version);
        resolve(diagnostics);
      });
    });
  try {
    await connection.sendRequest("initialize", { processId: process.pid, rootUri: null, workspaceFolders: null, capabilities: {} });
    await connection.sendNotification("initialized", {});
    const { text, place } = contactsFile(bytes, isBroken);
    const uri = pathToFileURL(path.join(folder, "contacts.case.yaml")).href;
    const first = answered(1);
    await connection.sendNotification("textDocument/didOpen", { textDocument: { uri, languageId: "yaml", version: 1, text } });
    await first;
    const opened = performance.now() - start;
    const times = [];
    let findings = 0;
    for (let version = 2; version < keys + 2; version++) {
      const pressed = performance.now();
      const next = answered(version);
      const contentChanges = [{ range: { start: place, end: place }, text: "x" }];
      await connection.sendNotification("textDocument/didChange", { textDocument: { uri, version }, contentChanges });
      findings = (await next).length;
      times.push(performance.now() - pressed);
    }
    return { bytes: text.length, keys, opened, findings, p50: quantile(times, 0.5), p95: quantile(times, 0.95) };
  } finally {
    connection.dispose();
    child.kill();
  }
}

/** One file with contacts in it, of about `bytes` bytes, and a place half way through it to type at. */
export function contactsFile(bytes, isBroken = false) {
  const next = numbers(7);
  const author = { name: "Oriel Fenwharf", grade: "PO" };
  const shared = { record: "contact", crn: "D100000", author, status: "complete", type: "office-visit" };
  // Without the case around it, nobody could be pointed at.
  const words = () => paragraph(next, 500).replaceAll(" (P1)", "");
  const one = (i) => ({ id: `contact-${i}`, date: "2022-05-03", outcome: "attended-complied", notes: words() });
  const length = dump({ records: [one(0)] }).length;
  const records = Array.from({ length: Math.max(2, Math.round(bytes / length)) }, (_none, i) => one(i));
  const lines = dump({ ...shared, records }, { lineWidth: 110, schema: FAILSAFE_SCHEMA }).split("\n");
  const half = Math.floor(lines.length / 2);
  const item = lines.findIndex((line, i) => i >= half && line.startsWith("    notes: "));
  if (isBroken) lines.splice(item, 0, halfTyped);
  else lines[item + 1] += prompt;
  return { text: lines.join("\n"), place: { line: isBroken ? item : item + 1, character: 20 } };
}

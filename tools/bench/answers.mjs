// From a question to its answer, over stdio: completion, hover and rename in a 100 kB record of a case of 40 records.
import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from "vscode-languageserver/node";
import { contactsFile } from "./lsp.mjs";
import { quantile } from "./run.mjs";

const header = `record: case
crn: D100000
dateOfBirth: 1990-05-04
officers: [{ name: Oriel Fenwharf, grade: PO, from: 2022-01-03 }]
sentence: { type: community-order, startDate: 2022-01-03, endDate: 2023-01-02 }
people:
  - { id: P1, name: Maud Tern, role: parent, atRisk: no }
`;
const note = (day) => `record: contact
crn: D100000
date: 2022-03-${String(day).padStart(2, "0")}
author: { name: Oriel Fenwharf, grade: PO }
status: complete
type: phone-call
notes: Rang his mother (P1), who said that the week had gone as planned.
`;

/** Milliseconds from request to answer: `{ completion, hover, rename }`, each with p50 and p95. */
export async function measureAnswers(server, folder, asks) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, "case.case.yaml"), header);
  for (let i = 1; i <= 38; i++) writeFileSync(path.join(folder, `note-${i}.case.yaml`), note((i % 28) + 1));
  const { text: plain } = contactsFile(100_000);
  const lines = plain.split("\n");
  const half = lines.findIndex((line, i) => i > lines.length / 2 && line.startsWith("    notes: "));
  lines.splice(half, 0, "    followsUp: [note-1]", "    ");
  lines[half + 2] = lines[half + 2].replace("notes: ", "notes: Maud (P1) rang. ");
  const text = lines.join("\n");
  const uri = pathToFileURL(path.join(folder, "contacts.case.yaml")).href;
  writeFileSync(path.join(folder, "contacts.case.yaml"), text);

  const child = spawn(process.execPath, [server, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
  const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  connection.listen();
  try {
    const capabilities = { workspace: { workspaceEdit: { documentChanges: true } } };
    await connection.sendRequest("initialize", { processId: process.pid, rootUri: null, workspaceFolders: null, capabilities });
    await connection.sendNotification("initialized", {});
    await connection.sendNotification("textDocument/didOpen", { textDocument: { uri, languageId: "yaml", version: 1, text } });
    const textDocument = { uri };
    const id = { line: half + 2, character: lines[half + 2].indexOf("P1") + 1 };
    const questions = {
      completion: ["textDocument/completion", { textDocument, position: { line: half + 1, character: 4 } }],
      hover: ["textDocument/hover", { textDocument, position: id }],
      rename: ["textDocument/rename", { textDocument, position: id, newName: "P7" }],
    };
    const found = {};
    for (const [name, [method, params]] of Object.entries(questions)) {
      const times = [];
      for (let i = 0; i < asks; i++) {
        const asked = performance.now();
        const answer = await connection.sendRequest(method, params);
        times.push(performance.now() - asked);
        if (answer === null) throw new Error(`${name} had no answer`);
      }
      found[name] = { asks, p50: quantile(times, 0.5), p95: quantile(times, 0.95) };
    }
    return found;
  } finally {
    connection.dispose();
    child.kill();
  }
}

/** `caselint lsp --stdio` from somewhere else than the repository, as editors start it. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from "vscode-jsonrpc/node";
import { cli, inFolder, plainEnv } from "../support/cli.ts";

const RECORD = "record: contingency\ncrn: D204816\ndate: 2022-04-22\nauthor: { name: A B, grade: Probation officer }\nstatus: complete\n";

/** Start the program at `tool`, open a record, and tell the codes of its findings and how the server left. */
async function check(tool: string, folder: string): Promise<void> {
  const file = join(folder, "plan.case.yaml");
  const child = spawn(process.execPath, [tool, "lsp", "--stdio"], { cwd: folder, env: plainEnv(), stdio: ["pipe", "pipe", "inherit"] });
  const connection = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  const told = new Promise<string[]>((resolve) => {
    connection.onNotification("textDocument/publishDiagnostics", (given: { uri: string; diagnostics: { code: string }[] }) => {
      if (given.uri.endsWith("plan.case.yaml")) resolve(given.diagnostics.map((one) => one.code));
    });
  });
  connection.listen();
  const answer: { serverInfo: { name: string } } = await connection.sendRequest("initialize", {
    processId: process.pid,
    rootUri: null,
    capabilities: {},
  });
  assert.equal(answer.serverInfo.name, "caselint");
  await connection.sendNotification("initialized", {});
  const uri = pathToFileURL(file).href;
  await connection.sendNotification("textDocument/didOpen", { textDocument: { uri, languageId: "yaml", version: 1, text: RECORD } });
  assert.ok((await told).includes("record-value-not-usable"));
  await connection.sendRequest("shutdown");
  await connection.sendNotification("exit");
  const [code] = await once(child, "exit");
  assert.equal(code, 0);
  connection.dispose();
}

describe("the language server of the command line", () => {
  it("runs in any folder", () => inFolder({ "plan.case.yaml": RECORD }, (folder) => check(cli, folder)));

  it("runs through a link, as package managers make them", () =>
    inFolder({ "plan.case.yaml": RECORD }, (folder) => {
      const link = join(folder, "caselint");
      symlinkSync(cli, link);
      return check(link, folder);
    }));
});

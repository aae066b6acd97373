/** The server as a client meets it, over stdio. */
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Client } from "../support/lspClient.ts";
import { startClient, uriOf } from "../support/lspClient.ts";

const HEADER = `record: case
crn: X123456
name: Dara Vale
dateOfBirth: 1990-05-01
sex: female
ethnicity: white-british
disability: [none]
standard: hmip-2018
officers:
  - { name: Nell Harrow, grade: PO, from: 2019-01-07 }
sentence: { type: community-order, startDate: 2019-01-07, endDate: 2020-01-06 }
`;
const CONTINGENCY = `record: contingency
crn: X123456
date: 2019-02-01
author: { name: Nell Harrow, grade: PO }
status: complete
items:
  - id: C1
    action: Ring the hostel and see her the next day
    owner: Nell Harrow
    timescale: 1 working day
`;

describe("language server", () => {
  let folder: string;
  let client: Client | undefined;
  const path = (name: string): string => join(folder, "case-a", name);

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "caselint-lsp-"));
    mkdirSync(join(folder, "case-a"));
    writeFileSync(path("case.case.yaml"), HEADER);
    writeFileSync(path("contingency.case.yaml"), CONTINGENCY);
  });
  afterEach(async () => {
    await client?.stop();
    client = undefined;
    rmSync(folder, { recursive: true, force: true });
  });

  const codes = (given: { readonly diagnostics: readonly { readonly code: string }[] }): string[] => given.diagnostics.map((d) => d.code);

  it("pushes findings to a client that knows nothing, and follows what is typed", async () => {
    client = await startClient({ folders: [folder] });
    const uri = uriOf(path("contingency.case.yaml"));
    const first = client.nextPush(uri);
    await client.open(uri, CONTINGENCY);
    assert.deepEqual(codes(await first), ["contingency-no-trigger"]);
    const end = { line: 6, character: 10 };
    const next = client.nextPush(uri, (p) => p.version === 2);
    await client.change(uri, 2, [{ range: { start: end, end }, text: "\n    trigger: She stops answering her sister's calls" }]);
    assert.deepEqual(codes(await next), []);
    const again = client.nextPush(uri, (p) => p.version === 3);
    await client.change(uri, 3, [{ text: CONTINGENCY }]);
    assert.deepEqual(codes(await again), ["contingency-no-trigger"]);
  });

  it("answers pulls, says when nothing changed, and forgets a file that is deleted", async () => {
    client = await startClient({
      folders: [folder],
      capabilities: { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } },
    });
    const uri = uriOf(path("contingency.case.yaml"));
    await client.open(uri, CONTINGENCY);
    type Report = { kind: string; resultId: string; items: { code: string }[] };
    const first = await client.connection.sendRequest<Report>("textDocument/diagnostic", { textDocument: { uri } });
    assert.deepEqual(
      first.items.map((i) => i.code),
      ["contingency-no-trigger"],
    );
    const second = await client.connection.sendRequest<Report>("textDocument/diagnostic", {
      textDocument: { uri },
      previousResultId: first.resultId,
    });
    assert.equal(second.kind, "unchanged");
    const all = await client.connection.sendRequest<{ items: { uri: string }[] }>("workspace/diagnostic", { previousResultIds: [] });
    assert.deepEqual(all.items.map((i) => i.uri).sort(), [uriOf(path("case.case.yaml")), uri].sort());
    assert.equal(client.pushed.size, 0);
    await client.connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
    rmSync(path("contingency.case.yaml"));
    await client.connection.sendNotification("workspace/didChangeWatchedFiles", { changes: [{ uri, type: 3 }] });
    const gone = await client.connection.sendRequest<{ items: { uri: string; items?: object[] }[] }>("workspace/diagnostic", {
      previousResultIds: [{ uri, value: first.resultId }],
    });
    assert.deepEqual(gone.items.find((i) => i.uri === uri)?.items, []);
  });

  it("offers fixes as edits of the version they are for, and explains", async () => {
    client = await startClient({
      folders: [folder],
      capabilities: { workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ["create"] } } },
    });
    const uri = uriOf(path("contingency.case.yaml"));
    await client.open(uri, CONTINGENCY, 7);
    const at = { line: 6, character: 9 };
    type Action = { title: string; edit: { documentChanges: { textDocument: { version: number }; edits: { newText: string }[] }[] } };
    const actions = await client.connection.sendRequest<Action[]>("textDocument/codeAction", {
      textDocument: { uri },
      range: { start: at, end: at },
      context: { diagnostics: [] },
    });
    assert.deepEqual(
      actions.map((a) => a.title),
      ["Add a prompt for the trigger"],
    );
    assert.equal(actions[0]?.edit.documentChanges[0]?.textDocument.version, 7);
    assert.match(actions[0]?.edit.documentChanges[0]?.edits[0]?.newText ?? "", /trigger: "\[add /u);
    const hover = await client.connection.sendRequest<{ contents: { value: string } }>("textDocument/hover", {
      textDocument: { uri },
      position: at,
    });
    assert.match(hover.contents.value, /Does planning focus sufficiently on keeping other people safe/u);
    const page = await client.connection.sendRequest<string>("caselint/explain", { rule: "contingency-no-trigger" });
    assert.match(page, /## Why/u);
    assert.equal(await client.connection.sendRequest("caselint/explain", { rule: "no-such-rule" }), null);
  });

  it("stops when asked to, with code 0", async () => {
    const other = await startClient();
    assert.equal(await other.stop(), 0);
  });
});

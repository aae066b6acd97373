// Long because every way in which a client may misbehave is tried on one server.
/** Clients that are late, wrong or hostile: every request is answered, nothing stops, and nothing is told to the log. */
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Client, ClientOptions } from "../support/lspClient.ts";
import { startClient, uriOf } from "../support/lspClient.ts";

const CANARY = "Quillon Marchbanks-Ystwyth";
const HEADER = `record: case
crn: X123456
name: ${CANARY}
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
    action: Ring the hostel and ask for ${CANARY}
    owner: Nell Harrow
    timescale: 1 working day
`;
const FIRST = ["contingency-no-trigger"];
const PULLS = { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } };
const origin = { line: 0, character: 0 };
const at = (line: number, character: number): { start: object; end: object } => ({ start: { line, character }, end: { line, character } });

interface Item {
  readonly code?: string;
  readonly message: string;
  readonly severity: number;
}

describe("language server under stress", () => {
  let top: string;
  let folder: string;
  let client: Client;
  let log: string;
  const path = (name: string): string => join(folder, "case-a", name);

  beforeEach(() => {
    top = mkdtempSync(join(tmpdir(), "caselint-lsp-"));
    folder = join(top, "one");
    mkdirSync(join(folder, "case-a"), { recursive: true });
    writeFileSync(path("case.case.yaml"), HEADER);
    writeFileSync(path("contingency.case.yaml"), CONTINGENCY);
    log = "";
  });
  afterEach(async () => {
    assert.equal(await client.stop(), 0);
    rmSync(top, { recursive: true, force: true });
    // Whatever happened, names of people are not written anywhere.
    for (const word of CANARY.split(/[ -]/u)) assert.ok(!log.includes(word), log);
  });

  const start = async (options: ClientOptions = {}): Promise<void> => {
    client = await startClient({ folders: [folder], capabilities: PULLS, stderr: (text) => (log += text), ...options });
  };
  const uri = (): string => uriOf(path("contingency.case.yaml"));
  const pull = async (of = uri()): Promise<Item[]> =>
    (await client.connection.sendRequest<{ items: Item[] }>("textDocument/diagnostic", { textDocument: { uri: of } })).items;
  const codes = async (of = uri()): Promise<(string | undefined)[]> => (await pull(of)).map((i) => i.code);
  const tell = (method: string, params: object): Promise<void> => client.connection.sendNotification(method, params);
  const everywhere = async (): Promise<Map<string, Item[]>> => {
    const { items } = await client.connection.sendRequest<{ items: { uri: string; items: Item[] }[] }>("workspace/diagnostic", {
      previousResultIds: [],
    });
    return new Map(items.map((i) => [i.uri, i.items]));
  };

  it("passes over a version that comes late, a change after the close, and takes a second open as it is", async () => {
    await start();
    await client.open(uri(), CONTINGENCY, 5);
    await client.change(uri(), 4, [{ text: "nothing" }]);
    assert.deepEqual(await codes(), FIRST);
    await client.open(uri(), "record: contingenc", 1);
    assert.notDeepEqual(await codes(), FIRST);
    await client.open(uri(), CONTINGENCY, 2);
    assert.deepEqual(await codes(), FIRST);
    await tell("textDocument/didClose", { textDocument: { uri: uri() } });
    await client.change(uri(), 9, [{ text: "nothing" }]);
    await tell("textDocument/didClose", { textDocument: { uri: uri() } });
    assert.deepEqual(await codes(), FIRST);
  });

  it("goes back to the file when a document is closed without being saved", async () => {
    await start();
    await client.open(uri(), "record: contingency\n  [", 1);
    assert.notDeepEqual(await codes(), FIRST);
    await tell("textDocument/didClose", { textDocument: { uri: uri() } });
    assert.deepEqual(await codes(), FIRST);
  });

  it("reads a broken text around what is typed, and as it stands once it is saved or opened", async () => {
    const broken = `${CONTINGENCY}  - id: [\n`;
    await start();
    await client.open(uri(), broken);
    assert.deepEqual(await codes(), ["record-syntax"]);
    await client.change(uri(), 2, [{ text: CONTINGENCY }]);
    assert.deepEqual(await codes(), FIRST);
    await client.change(uri(), 3, [{ range: at(10, 0), text: "  - id: [\n" }]);
    assert.ok((await codes()).includes("contingency-no-trigger"));
    await tell("textDocument/didSave", { textDocument: { uri: uri() } });
    assert.deepEqual(await codes(), ["record-syntax"]);
  });

  it("answers about documents nobody opened and about addresses that are no files", async () => {
    await start();
    const strange = [
      "untitled:Untitled-1",
      "untitled:x.case.yaml",
      "vscode-remote://ssh-remote+host/home/a/contingency.case.yaml",
      "file://server/share/x.case.yaml",
      "file:///a%2Fb.case.yaml",
      "file:",
      "",
      "::",
      "git:/a/x.case.yaml?%7B%22ref%22%3A%22%22%7D",
      uriOf(path("no-such.case.yaml")),
    ];
    for (const one of strange) {
      const textDocument = { uri: one };
      assert.deepEqual(await pull(one), []);
      assert.equal(await client.connection.sendRequest("textDocument/hover", { textDocument, position: origin }), null);
      assert.deepEqual(
        await client.connection.sendRequest("textDocument/codeAction", { textDocument, range: at(0, 0), context: { diagnostics: [] } }),
        [],
      );
    }
    for (const one of strange.slice(1, 5)) {
      await client.open(one, CONTINGENCY);
      assert.deepEqual(await codes(one), one.startsWith("git:") ? [] : ["record-no-case", "contingency-no-trigger"]);
      await client.change(one, 2, [{ range: at(99, 99), text: "x: [" }]);
      assert.ok((await codes(one)).includes("record-syntax"));
      await tell("textDocument/didClose", { textDocument: { uri: one } });
      assert.deepEqual(await pull(one), []);
    }
    assert.deepEqual(await codes(), FIRST);
  });

  it("takes positions outside the text and inside characters of two units", async () => {
    await start();
    const smiles = CONTINGENCY.replace("Ring the hostel", "Ring \u{1f600} the hostel");
    await client.open(uri(), smiles);
    const line = 7;
    const within = smiles.split("\n")[line]?.indexOf("\u{1f600}") ?? 0;
    for (const position of [
      { line, character: within + 1 },
      { line: 9999, character: 9999 },
      { line: -1, character: -5 },
      { line: 2_147_483_647, character: 2_147_483_647 },
    ]) {
      await client.connection.sendRequest("textDocument/hover", { textDocument: { uri: uri() }, position });
      await client.connection.sendRequest("textDocument/codeAction", {
        textDocument: { uri: uri() },
        range: { start: position, end: origin },
        context: { diagnostics: [] },
      });
    }
    await client.change(uri(), 2, [{ range: at(line, within + 1), text: "x" }]);
    assert.ok((await codes()).includes("record-syntax"));
    await client.change(uri(), 3, [
      { range: { start: { line, character: within + 1 }, end: { line, character: within + 2 } }, text: "" },
      { range: { start: { line: 99, character: 0 }, end: { line: 98, character: 7 } }, text: "" },
    ]);
    assert.deepEqual(await codes(), FIRST);
  });

  it("answers requests without what belongs in them, in words of the protocol and not as its own failure", async () => {
    await start();
    await client.open(uri(), CONTINGENCY);
    const given: [string, unknown][] = [
      ["textDocument/hover", {}],
      ["textDocument/hover", { textDocument: { uri: uri() } }],
      ["textDocument/hover", { textDocument: { uri: 7 }, position: origin }],
      ["textDocument/codeAction", { textDocument: { uri: uri() } }],
      ["textDocument/codeAction", { textDocument: { uri: uri() }, range: at(0, 0), context: { only: 3 } }],
      ["textDocument/diagnostic", {}],
      ["workspace/diagnostic", {}],
      ["caselint/explain", {}],
      ["caselint/explain", { rule: { toString: 1 } }],
      ["caselint/rules", {}],
      ["textDocument/completion", { textDocument: { uri: uri() }, position: origin }],
      ["textDocument/definition", { textDocument: { uri: uri() } }],
      ["textDocument/references", { textDocument: { uri: uri() }, position: { line: 6, character: 9 } }],
      ["textDocument/documentSymbol", {}],
      ["textDocument/documentLink", {}],
      ["textDocument/foldingRange", { textDocument: { uri: [] } }],
      ["textDocument/prepareRename", { textDocument: { uri: uri() } }],
      ["textDocument/rename", { textDocument: { uri: uri() }, position: { line: 6, character: 9 }, newName: 7 }],
      ["workspace/symbol", {}],
      ["no/such", { [CANARY]: CANARY }],
    ];
    for (const [method, params] of given) {
      const code = await client.connection.sendRequest(method, params).then(
        () => 0,
        (fault: { code: number }) => fault.code,
      );
      assert.ok(code === 0 || code === -32601, `${method} ${code}`);
    }
    for (const method of [
      "textDocument/didOpen",
      "textDocument/didChange",
      "textDocument/didClose",
      "textDocument/didSave",
      "workspace/didChangeWatchedFiles",
      "workspace/didChangeWorkspaceFolders",
      "workspace/didRenameFiles",
      "no/such",
    ]) {
      await tell(method, { words: CANARY });
    }
    await client.change(uri(), 2, [{ range: { start: 3 }, text: 7 } as object]);
    await client.open(uri(), CONTINGENCY, 3);
    assert.deepEqual(await codes(), FIRST);
    assert.match(log, /caselint: hover stopped \(TypeError/u);
  });

  it("answers about other records within 100 ms beside hostile ones", async () => {
    await start();
    await client.open(uri(), CONTINGENCY);
    const hostile = [
      `record: contact\n${"a: &a [*a, *a]\n".repeat(5000)}`,
      `record: contact\nnotes: ${"[".repeat(100_000)}`,
      `record: contact\n${Array.from({ length: 20_000 }, (_, i) => `key${i}: x`).join("\n")}`,
      `record: contact\nnotes: "${"\\u0000".repeat(100_000)}"`,
      `record: contact\nnotes: ${"who ".repeat(400_000)}`,
      "\0".repeat(1_000_000),
    ];
    const beside = (name: string): string => uriOf(join(folder, "case-h", name));
    for (const [i, text] of hostile.entries()) await client.open(beside(`hostile-${i}.case.yaml`), text);
    await client.open(beside("hostile.case.json"), `${'{"a":'.repeat(100_000)}`);
    await client.open(beside("hostile.case.md"), `---\nrecord: contact\n---\n${"- a:\n  - b:\n".repeat(20_000)}`);
    await codes();
    const times: number[] = [];
    for (let version = 2; version < 9; version++) {
      const start = performance.now();
      await client.change(uri(), version, [{ range: at(7, 20), text: "x" }]);
      await codes();
      await client.connection.sendRequest("textDocument/hover", { textDocument: { uri: uri() }, position: { line: 0, character: 1 } });
      times.push(performance.now() - start);
    }
    assert.ok((times.sort((a, b) => a - b)[3] ?? 1000) < 100, times.join(" "));
  });

  it("takes a huge edit, thousands of edits at once, and whole texts from clients that send no ranges", async () => {
    await start();
    await client.open(uri(), CONTINGENCY);
    const comment = `# ${"x".repeat(1_500_000)}\n`;
    await client.change(uri(), 2, [{ range: at(0, 0), text: comment }]);
    assert.deepEqual(await codes(), FIRST);
    await client.change(uri(), 3, [{ text: CONTINGENCY }]);
    await client.change(
      uri(),
      4,
      Array.from({ length: 3000 }, () => ({ range: at(0, 0), text: "#\n" })),
    );
    assert.deepEqual(await codes(), FIRST);
    await client.change(uri(), 5, [{ text: CONTINGENCY }]);
    await client.change(uri(), 6, [{ text: `${CONTINGENCY}  - id: [\n` }]);
    assert.ok((await codes()).includes("contingency-no-trigger"));
  });

  it("follows folders that are added, removed and renamed, on disk and in the workspace", async () => {
    const other = join(top, "two");
    mkdirSync(join(other, "case-b"), { recursive: true });
    writeFileSync(join(other, "case-b", "contingency.case.yaml"), CONTINGENCY);
    await start();
    const here = [uriOf(path("case.case.yaml")), uri()];
    const there = uriOf(join(other, "case-b", "contingency.case.yaml"));
    const seen = async (): Promise<string[]> => [...(await everywhere()).keys()].sort();
    assert.deepEqual(await seen(), [...here].sort());
    await tell("workspace/didChangeWorkspaceFolders", { event: { added: [{ uri: uriOf(other), name: "two" }], removed: [] } });
    assert.deepEqual(await seen(), [...here, there].sort());
    await tell("workspace/didChangeWorkspaceFolders", { event: { added: [], removed: [{ uri: uriOf(folder), name: "one" }] } });
    assert.deepEqual(await seen(), [there]);
    const renamed = join(other, "case-c");
    renameSync(join(other, "case-b"), renamed);
    await tell("workspace/didRenameFiles", { files: [{ oldUri: uriOf(join(other, "case-b")), newUri: uriOf(renamed) }] });
    assert.deepEqual(await seen(), [uriOf(join(renamed, "contingency.case.yaml"))]);
    rmSync(renamed, { recursive: true });
    await tell("workspace/didChangeWatchedFiles", { changes: [{ uri: uriOf(renamed), type: 3 }] });
    assert.deepEqual(await seen(), []);
  });

  it("brings in the case around a document opened by itself, and shows that document only", async () => {
    await start({ folders: [] });
    await client.open(uri(), CONTINGENCY);
    assert.deepEqual(await codes(), FIRST);
    assert.deepEqual([...(await everywhere()).keys()], [uri()]);
  });

  it("leaves out what the settings ignore, and what lies where nobody keeps records", async () => {
    writeFileSync(join(folder, "caselint.yaml"), "ignore: [old]\n");
    for (const name of ["old", "node_modules", ".git"]) {
      mkdirSync(path(name));
      writeFileSync(join(path(name), "contingency.case.yaml"), CONTINGENCY);
    }
    await start();
    const old = uriOf(join(path("old"), "former.case.yaml"));
    writeFileSync(join(path("old"), "former.case.yaml"), CONTINGENCY);
    rmSync(join(path("old"), "contingency.case.yaml"));
    for (const name of ["old", "node_modules", ".git"])
      await tell("workspace/didChangeWatchedFiles", {
        changes: [{ uri: uriOf(join(path(name), name === "old" ? "former.case.yaml" : "contingency.case.yaml")), type: 2 }],
      });
    assert.deepEqual([...(await everywhere()).keys()].sort(), [uriOf(path("case.case.yaml")), uri()].sort());
    await client.open(old, CONTINGENCY);
    assert.deepEqual(await pull(old), []);
    rmSync(join(folder, "caselint.yaml"));
    await tell("workspace/didChangeWatchedFiles", { changes: [{ uri: uriOf(join(folder, "caselint.yaml")), type: 3 }] });
    assert.deepEqual(await codes(old), FIRST);
  });

  it("shows what settings cannot be used at the settings, and lets it go once it is put right", async () => {
    const settings = join(folder, "caselint.yaml");
    const changed = { changes: [{ uri: uriOf(settings), type: 2 }] };
    writeFileSync(settings, "rules: {contingency-no-triger: off}\n");
    await start();
    const [first] = (await everywhere()).get(uriOf(settings)) ?? [];
    assert.match(first?.message ?? "", /contingency-no-triger/u);
    assert.equal(first?.severity, 2);
    writeFileSync(settings, "rules: [\n");
    await tell("workspace/didChangeWatchedFiles", changed);
    assert.match((await pull(uriOf(settings)))[0]?.message ?? "", /cannot be read from line 1 on/u);
    writeFileSync(settings, "rules: {contingency-no-trigger: off}\nextends: [own.yaml]\n");
    await tell("workspace/didChangeWatchedFiles", changed);
    assert.match((await pull(uriOf(settings)))[0]?.message ?? "", /own\.yaml/u);
    assert.deepEqual(await codes(), []);
    writeFileSync(settings, "rules: {contingency-no-trigger: info}\n");
    await tell("textDocument/didSave", { textDocument: { uri: uriOf(settings) } });
    assert.deepEqual(await pull(uriOf(settings)), []);
    assert.deepEqual(
      (await pull()).map((i) => i.severity),
      [3],
    );
  });

  it("shows clients that do not ask what settings cannot be used, and takes it back", async () => {
    const settings = join(folder, "caselint.yaml");
    writeFileSync(settings, "rules: [\n");
    await start({ capabilities: {} });
    const shown = await client.nextPush(uriOf(settings), (p) => p.diagnostics.length === 1);
    assert.equal(shown.diagnostics[0]?.code, undefined);
    rmSync(settings);
    const gone = client.nextPush(uriOf(settings));
    await tell("workspace/didChangeWatchedFiles", { changes: [{ uri: uriOf(settings), type: 3 }] });
    assert.deepEqual((await gone).diagnostics, []);
  });

  it("writes no record text to its log, whatever is sent to it", async () => {
    await start();
    await client.open(uri(), CONTINGENCY);
    await tell("$/setTrace", { value: "verbose" });
    client.child.stdin?.write(`Content-Length: ${CANARY.length}\r\n\r\n${CANARY}`);
    await client.change(uri(), 2, [{ range: { start: CANARY }, text: CANARY } as object]);
    assert.equal(
      await client.connection.sendRequest("textDocument/hover", { textDocument: { uri: uri() }, position: CANARY }).catch(() => "failed"),
      null,
    );
    await codes();
  });
});

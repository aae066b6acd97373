/** From ids to what they stand for, and their renaming, as a client meets them over stdio. */
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CASE } from "../language/caseFiles.ts";
import type { Client } from "../support/lspClient.ts";
import { startClient, uriOf } from "../support/lspClient.ts";

interface Place {
  readonly line: number;
  readonly character: number;
}
interface Location {
  readonly uri: string;
  readonly range: { readonly start: Place; readonly end: Place };
}

describe("navigation of the language server", () => {
  let folder: string;
  let client: Client;
  const uri = (name: string): string => uriOf(join(folder, "a", name));
  const ask = <T>(method: string, params: object): Promise<T> => client.connection.sendRequest<T>(method, params);
  const short = ({ uri: to, range }: Location): string =>
    `${to.slice(to.lastIndexOf("/") + 1)}:${range.start.line + 1}:${range.start.character}`;
  const textOf = (name: string): string => CASE[`a/${name}`] ?? "";
  const placeOf = (name: string, words: string): Place => {
    const before = textOf(name).slice(0, textOf(name).indexOf(words)).split("\n");
    return { line: before.length - 1, character: (before.at(-1) ?? "").length };
  };
  /** Parameters for the caret at the first `words` of an open document. */
  const at = (name: string, words: string): { textDocument: { uri: string }; position: Place } => ({
    textDocument: { uri: uri(name) },
    position: placeOf(name, words),
  });

  const start = async (capabilities: object = {}): Promise<void> => {
    client = await startClient({ folders: [folder], capabilities, asOf: "2022-12-01" });
    await client.open(uri("contacts.case.md"), textOf("contacts.case.md"), 4);
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "caselint-lsp-"));
    mkdirSync(join(folder, "a"));
    for (const [path, text] of Object.entries(CASE)) writeFileSync(join(folder, path), text);
  });
  afterEach(async () => {
    assert.equal(await client.stop(), 0);
    rmSync(folder, { recursive: true, force: true });
  });

  it("leads from an id to where it is given, and to everywhere it is named", async () => {
    await start();
    assert.equal(short(await ask("textDocument/definition", at("contacts.case.md", "P1 on"))), "case.case.yaml:14:10");
    assert.equal(short(await ask("textDocument/definition", at("contacts.case.md", "F1"))), "rosh-2.case.yaml:13:8");
    assert.equal(await ask("textDocument/definition", at("contacts.case.md", "Saw")), null);
    const references = async (includeDeclaration: boolean): Promise<string[]> =>
      (await ask<Location[]>("textDocument/references", { ...at("contacts.case.md", "F1"), context: { includeDeclaration } })).map(short);
    assert.deepEqual(await references(true), ["contacts.case.md:32:11", "rosh-1.case.json:9:13", "rosh-2.case.yaml:13:8"]);
    assert.deepEqual(await references(false), ["contacts.case.md:32:11"]);
    const marks = await ask<{ kind: number }[]>("textDocument/documentHighlight", at("contacts.case.md", "T1: Ring"));
    assert.deepEqual(
      marks.map((m) => m.kind),
      [3, 2],
    );
    const hover = await ask<{ contents: { value: string }; range: object }>("textDocument/hover", at("contacts.case.md", "P1 on"));
    assert.match(hover.contents.value, /^\*\*P1\*\* Tamsin Holt\n/u);
    const links = await ask<{ target: string; tooltip: string }[]>("textDocument/documentLink", {
      textDocument: { uri: uri("contacts.case.md") },
    });
    assert.deepEqual(
      links.map((l) => [l.target, l.tooltip]),
      [[uri("rosh-1.case.json"), "Risk of serious harm analysis, 2022-04-20"]],
    );
  });

  it("renames in every record at once, for the versions that are open", async () => {
    await start({ workspace: { workspaceEdit: { documentChanges: true } } });
    const there = at("contacts.case.md", "P1 on");
    const ready = await ask<{ placeholder: string; range: Location["range"] }>("textDocument/prepareRename", there);
    assert.equal(ready.placeholder, "P1");
    assert.deepEqual(ready.range.start, there.position);
    type Edit = { documentChanges: { textDocument: { uri: string; version: number | null }; edits: { newText: string }[] }[] };
    const edit = await ask<Edit>("textDocument/rename", { ...there, newName: "P5" });
    assert.deepEqual(
      edit.documentChanges.map((c) => [c.textDocument.uri, c.textDocument.version, c.edits.length]),
      [
        [uri("case.case.yaml"), null, 2],
        [uri("contacts.case.md"), 4, 2],
        [uri("rosh-1.case.json"), null, 3],
        [uri("rosh-2.case.yaml"), null, 6],
      ],
    );
    assert.ok(edit.documentChanges.every((c) => c.edits.every((e) => e.newText === "P5")));
  });

  it("says why not, in a sentence, and answers nothing where there is nothing to rename", async () => {
    await start();
    const there = at("contacts.case.md", "P1 on");
    const refused = (method: string, params: object, pattern: RegExp): Promise<void> =>
      assert.rejects(
        ask(method, params),
        (fault: { code: number; message: string }) => fault.code === -32803 && pattern.test(fault.message),
      );
    await refused("textDocument/rename", { ...there, newName: "P2" }, /^P2 is used in this case already\. P3 is free\.$/u);
    await refused("textDocument/prepareRename", at("contacts.case.md", "rosh-1"), /^rosh-1 comes from the name of its file\./u);
    assert.equal(await ask("textDocument/prepareRename", at("contacts.case.md", "Saw")), null);
    assert.equal(await ask("textDocument/rename", { ...at("contacts.case.md", "Saw"), newName: "P5" }), null);
    const plain = await ask<{ changes: Record<string, object[]> }>("textDocument/rename", { ...there, newName: "P5" });
    assert.equal(plain.changes[uri("contacts.case.md")]?.length, 2);
    await client.change(uri("contacts.case.md"), 5, [{ text: "---\nrecord: contact\nx: [\n---\n" }]);
    await client.open(uri("rosh-2.case.yaml"), textOf("rosh-2.case.yaml"));
    await refused("textDocument/prepareRename", at("rosh-2.case.yaml", "P1) most"), /^contacts\.case\.md cannot be read in full/u);
  });

  it("outlines, folds and searches", async () => {
    await start();
    const textDocument = { uri: uri("contacts.case.md") };
    const outline = await ask<{ name: string; children: { name: string }[] }[]>("textDocument/documentSymbol", { textDocument });
    assert.deepEqual(
      outline.map((o) => [o.name, o.children.length]),
      [
        ["visit-2022-05-03", 2],
        ["visit-2022-05-10", 2],
        ["visit-2022-05-17", 1],
      ],
    );
    const folds = await ask<{ startLine: number; endLine: number }[]>("textDocument/foldingRange", { textDocument });
    assert.deepEqual(folds[0], { startLine: 0, endLine: 7 });
    const found = await ask<{ name: string; location: Location }[]>("workspace/symbol", { query: "tamsin" });
    assert.deepEqual(
      found.map((f) => [f.name, short(f.location)]),
      [["P1 Tamsin Holt", "case.case.yaml:14:10"]],
    );
  });
});

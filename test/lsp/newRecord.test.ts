/** Starting a record, as a client asks for it over stdio; and the other features' answers on the same case. */
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { kinds } from "../../schemas/index.ts";
import { analyseFile } from "../../server/src/engine/file.ts";
import type { NewRecordQuestionsResult, NewRecordResult } from "../../server/src/lsp/protocol.ts";
import { CONTINGENCY, HEADER } from "../support/caseText.ts";
import type { Client } from "../support/lspClient.ts";
import { startClient, uriOf } from "../support/lspClient.ts";
import { inRepo } from "../support/root.ts";

const origin = { line: 0, character: 0 };

describe("features of the language server", () => {
  let folder: string;
  let client: Client;
  const path = (name: string): string => join(folder, "a", name);
  const ask = <T>(method: string, params: object): Promise<T> => client.connection.sendRequest<T>(method, params);

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "caselint-new-"));
    mkdirSync(join(folder, "a"));
    writeFileSync(path("case.case.yaml"), HEADER);
    client = await startClient({ folders: [folder], asOf: "2022-06-09" });
  });
  afterEach(async () => {
    assert.equal(await client.stop(), 0);
    rmSync(folder, { recursive: true, force: true });
  });

  it("asks little, and suggests what the header says", async () => {
    for (const near of [
      uriOf(path("case.case.yaml")),
      uriOf(join(folder, "a")),
      `${uriOf(join(folder, "a"))}/`,
      uriOf(join(folder, "a", "below")),
    ]) {
      const asked = await ask<NewRecordQuestionsResult>("caselint/newRecordQuestions", { kind: "contact", near });
      assert.deepEqual(
        asked?.map((q) => [q.path, q.suggestion]),
        [
          ["author.name", "Oriel Fenwharf"],
          ["author.grade", "PO"],
          ["type", undefined],
        ],
      );
      assert.ok((asked?.[2]?.values?.length ?? 0) > 5);
    }
    const header = await ask<NewRecordQuestionsResult>("caselint/newRecordQuestions", { kind: "case", near: uriOf(join(folder, "b")) });
    assert.equal(header?.[0]?.path, "crn");
    const standard = header?.at(-1);
    assert.equal(standard?.path, "standard");
    assert.deepEqual(
      standard.values?.map(({ value }) => value),
      ["", "dipp-2025", "hmip-2023", "hmip-2021", "hmip-2018", "local-sodexo-cl-2019"],
    );
    const labels = standard.values?.map(({ label }) => label);
    assert.equal(labels?.[0], "Decide by the sentence's start");
    assert.equal(labels?.[2], "HMIP standards 2023: sentences that start from 1 November 2023 to 1 October 2025");
    assert.match(labels?.at(-1) ?? "", /only where it is named/u);
    assert.equal(await ask("caselint/newRecordQuestions", { kind: "no-such", near: uriOf(folder) }), null);
  });

  it("is offered by the editor for every kind there is", () => {
    const offered = [...readFileSync(inRepo("client/src/newRecord.ts"), "utf8").matchAll(/^ {2}\{ value: "([a-z-]+)", label: /gmu)].map(
      ([, kind]) => kind,
    );
    assert.deepEqual(offered.sort(), [...kinds].sort());
  });

  it("begins the summary in the form of the case's standard, or of the record's own", async () => {
    const make = async (answers: object): Promise<string> =>
      (await ask<NewRecordResult>("caselint/newRecord", { kind: "rosh", near: uriOf(join(folder, "a")), answers, format: "yaml" }))?.text ??
      "";
    const parts = (text: string): string[] => text.match(/^(?:riskImminence|analysisOfRiskFactors)/gmu) ?? [];
    // The sentence of this header started under the standards of 2021.
    assert.deepEqual(parts(await make({})), ["analysisOfRiskFactors"]);
    assert.deepEqual(parts(await make({ standard: "hmip-2018" })), ["riskImminence"]);
    assert.ok(!(await make({})).includes("the pack in force"));
    await client.open(uriOf(path("case.case.yaml")), `${HEADER}standard: hmip-2018\n`);
    assert.deepEqual(parts(await make({})), ["riskImminence"]);
    await client.connection.sendNotification("textDocument/didClose", { textDocument: { uri: uriOf(path("case.case.yaml")) } });
  });

  it("says why an answer cannot be used", async () => {
    const said = (path: string, answer: string): Promise<string | null> =>
      ask("caselint/newRecordAnswer", { kind: "contact", path, answer });
    assert.match((await said("crn", "D2")) ?? "", /CRN/u);
    assert.equal(await said("crn", "D204816"), null);
    assert.equal(await said("crn", ""), null);
    assert.equal(await said("no.such", "x"), null);
  });

  it("gives the text of a record with its CRN, at a place that is free, and touches no file", async () => {
    const answers = { "author.name": "Oriel Fenwharf", "author.grade": "PO", type: "office-visit" };
    const make = (format: string, kind = "contact"): Promise<NewRecordResult> =>
      ask("caselint/newRecord", { kind, near: uriOf(path("case.case.yaml")), answers, format });
    const made = await make("markdown");
    assert.ok(made);
    assert.equal(made.uri, uriOf(path("contact-2022-06-09.case.md")));
    const file = analyseFile("x.case.md", made.text);
    assert.deepEqual(file.parsed?.problems, []);
    assert.equal(file.entries[0]?.crn, "D204816");
    const { start, end } = made.prompt ?? assert.fail();
    assert.match(made.text.split("\n")[start.line]?.slice(start.character, end.character) ?? "", /^\[add [^\]]*\]$/u);
    // The server knows of no such file, and it is there.
    writeFileSync(path("contact-2022-06-09.case.json"), "{}");
    assert.equal((await make("yaml"))?.uri, uriOf(path("contact-2022-06-09-2.case.yaml")));
    assert.equal(await make("word"), null);
    assert.equal(await make("yaml", "no-such"), null);
    assert.deepEqual(readdirSync(join(folder, "a")).sort(), ["case.case.yaml", "contact-2022-06-09.case.json"]);
  });

  it("shows lenses and hints, and formats", async () => {
    const uri = uriOf(path("check.case.yaml"));
    await client.open(
      uri,
      "record: check  \ncrn: D204816\nauthor: { name: Oriel Fenwharf, grade: PO }\nstatus: Complete\ntype: police-da\nrequest: sent\nrequested: 2022-06-01\n",
    );
    const textDocument = { uri };
    assert.deepEqual(await ask("textDocument/codeLens", { textDocument }), [
      { range: { start: origin, end: origin }, command: { title: "asked 4 working days ago", command: "" } },
    ]);
    const hints = (end: number): Promise<unknown> =>
      ask("textDocument/inlayHint", { textDocument, range: { start: origin, end: { line: end, character: 0 } } });
    assert.deepEqual(await hints(9), [{ position: { line: 6, character: 21 }, label: "4 working days ago", paddingLeft: true }]);
    assert.deepEqual(await hints(3), []);
    const options = { tabSize: 2, insertSpaces: true };
    assert.deepEqual(await ask("textDocument/formatting", { textDocument, options }), [
      { range: { start: { line: 0, character: 13 }, end: { line: 0, character: 15 } }, newText: "" },
      { range: { start: { line: 3, character: 8 }, end: { line: 3, character: 16 } }, newText: "complete" },
    ]);
    const header = uriOf(path("case.case.yaml"));
    await client.open(header, HEADER);
    const [lens] = await ask<{ command: { title: string } }[]>("textDocument/codeLens", { textDocument: { uri: header } });
    assert.match(lens?.command.title ?? "", /^\d+ to look at · 1 check awaiting a reply$/u);
  });

  it("answers for documents that are no records, or not open, with nothing", async () => {
    await client.open(uriOf(join(folder, "notes.md")), CONTINGENCY);
    for (const uri of [uriOf(join(folder, "notes.md")), uriOf(path("gone.case.yaml")), "untitled:Untitled-1"]) {
      const textDocument = { uri };
      assert.deepEqual(await ask("textDocument/codeLens", { textDocument }), []);
      assert.deepEqual(await ask("textDocument/inlayHint", { textDocument, range: { start: origin, end: origin } }), []);
      assert.deepEqual(await ask("textDocument/formatting", { textDocument, options: { tabSize: 2, insertSpaces: true } }), []);
    }
  });
});

/** `source.fixAll.caselint`: what is certainly meant, in one edit, and nothing more the second time. */
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { lineIndex } from "../../server/src/source/lines.ts";
import type { Client } from "../support/lspClient.ts";
import { startClient, uriOf } from "../support/lspClient.ts";

const CONTACT = `record: contact   # as kept by the office
crn: x 123456
id: c1
date: 2019-02-01
author: { name: Nell Harrow, grade: PO }
status: complete
type: COAP
outcome: perhaps
notes: [add what was said]
`;

interface Action {
  readonly kind: string;
  readonly isPreferred?: boolean;
  readonly edit: { readonly changes?: Record<string, Edit[]>; readonly documentChanges?: { readonly edits: Edit[] }[] };
}

interface Edit {
  readonly range: { readonly start: { line: number; character: number }; readonly end: { line: number; character: number } };
  readonly newText: string;
}

describe("fix all", () => {
  let folder: string;
  let client: Client;
  let uri: string;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "caselint-fix-"));
    mkdirSync(join(folder, "a"));
    writeFileSync(join(folder, "a", "contact.case.yaml"), CONTACT);
    uri = uriOf(join(folder, "a", "contact.case.yaml"));
    client = await startClient({ folders: [folder] });
  });
  afterEach(async () => {
    await client.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const everything = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };
  const ask = (only?: readonly string[]): Promise<Action[]> =>
    client.connection.sendRequest<Action[]>("textDocument/codeAction", {
      textDocument: { uri },
      range: everything,
      context: { diagnostics: [], ...(only === undefined ? {} : { only }) },
    });
  const applied = (text: string, { range, newText }: Edit): string => {
    const lines = lineIndex(text);
    return (
      text.slice(0, lines.offset(range.start.line, range.start.character)) +
      newText +
      text.slice(lines.offset(range.end.line, range.end.character))
    );
  };

  it("puts right what is safe, in one edit, once", async () => {
    await client.open(uri, CONTACT);
    for (const only of [["source.fixAll.caselint"], ["source.fixAll"], ["source"]]) {
      const actions = await ask(only);
      assert.deepEqual(
        actions.map((a) => a.kind),
        ["source.fixAll.caselint"],
      );
    }
    const [action] = await ask(["source.fixAll.caselint"]);
    const edits = action?.edit.changes?.[uri] ?? [];
    assert.equal(edits.length, 1);
    const fixed = applied(CONTACT, edits[0] as Edit);
    // Prompts stay prompts, comments stay where they are, and words that could mean several things are not touched.
    assert.equal(fixed, CONTACT.replace("x 123456", "X123456").replace("COAP", "office-visit"));
    await client.change(uri, 2, [{ text: fixed }]);
    assert.deepEqual(await ask(["source.fixAll.caselint"]), []);
  });

  it("is not offered in every menu, nor for other tools", async () => {
    await client.open(uri, CONTACT);
    assert.ok((await ask()).every((a) => a.kind === "quickfix"));
    assert.ok((await ask([""])).some((a) => a.kind === "source.fixAll.caselint"));
    for (const only of [["source.fixAll.eslint"], ["source.organizeImports"], ["refactor"], []]) assert.deepEqual(await ask(only), []);
  });

  it("leaves alone a text that cannot be read, while it is typed and as it stands", async () => {
    const broken = `${CONTACT}zz: [\n`;
    await client.open(uri, broken);
    assert.deepEqual(await ask(["source.fixAll.caselint"]), []);
    await client.change(uri, 2, [{ text: CONTACT }]);
    await client.change(uri, 3, [{ range: { start: { line: 9, character: 0 }, end: { line: 9, character: 0 } }, text: "zz: [\n" }]);
    for (const { edit } of await ask(["source.fixAll.caselint"])) {
      const text = applied(broken, (edit.changes?.[uri] ?? [])[0] as Edit);
      assert.ok(text.endsWith("zz: [\n") && text.includes("[add what was said]"));
    }
  });
});

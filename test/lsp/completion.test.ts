/** Completion over stdio: in the form that the client can take, while the text is broken, and quickly. */
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { itemOf, takes } from "../../server/src/lsp/features/completion.ts";
import { lineIndex } from "../../server/src/source/lines.ts";
import type { Client } from "../support/lspClient.ts";
import { startClient, uriOf } from "../support/lspClient.ts";

const HEADER = `record: case
crn: X123456
people:
  - { id: P1, name: Leanne, role: ex-partner }
`;

interface Item {
  readonly label: string;
  readonly detail?: string;
  readonly labelDetails?: { readonly description?: string };
  readonly documentation?: string | { readonly kind: string; readonly value: string };
  readonly textEdit: { readonly range: object; readonly newText: string };
  readonly insertTextFormat?: number;
  readonly commitCharacters?: unknown;
  readonly preselect?: unknown;
}

describe("completion over stdio", () => {
  let folder: string;
  let client: Client;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "caselint-completion-"));
    mkdirSync(join(folder, "a"));
    writeFileSync(join(folder, "a", "case.case.yaml"), HEADER);
  });
  afterEach(async () => {
    await client.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** The items where the bar is. */
  async function check(name: string, marked: string, capabilities: object, expected: (items: readonly Item[]) => void): Promise<void> {
    client = await startClient({ folders: [folder], capabilities });
    const uri = uriOf(join(folder, "a", name));
    const before = marked.slice(0, marked.indexOf("‸")).split("\n");
    await client.open(uri, marked.replace("‸", ""));
    const position = { line: before.length - 1, character: (before.at(-1) as string).length };
    const list = await client.connection.sendRequest<{ items: Item[] } | null>("textDocument/completion", {
      textDocument: { uri },
      position,
    });
    for (const item of list?.items ?? []) assert.deepEqual([item.commitCharacters, item.preselect], [undefined, undefined]);
    expected(list?.items ?? []);
  }

  it("says at which characters it asks, and a space is not among them", async () => {
    client = await startClient({ folders: [folder] });
    const { triggerCharacters } = client.answer.capabilities["completionProvider"] as { triggerCharacters: string[] };
    assert.deepEqual([...triggerCharacters].sort(), ['"', "#", "(", ",", "-", ":", "["]);
  });

  it("gives plain text to a client that says nothing of itself", () =>
    check("x.case.yaml", "record: contact\nau‸", {}, (items) => {
      const author = items.find((i) => i.label === "author");
      assert.equal(author?.textEdit.newText, "author:\n  name:\n  grade:");
      assert.deepEqual(author?.textEdit.range, { start: { line: 1, character: 0 }, end: { line: 1, character: 2 } });
      assert.equal(author?.insertTextFormat, undefined);
      assert.equal(author?.detail, "Author, always asked for");
      assert.equal(typeof author?.documentation, "string");
    }));

  it("offers people in the brackets of a text", () =>
    check("x.case.md", "---\nrecord: contact\n---\n\n## Review\nSaw Leanne (‸)\n", {}, (items) =>
      assert.deepEqual(
        items.map((i) => [i.label, i.textEdit.newText]),
        [["P1 Leanne, ex-partner", "P1"]],
      ),
    ));

  it("has nothing for files that are no records", () => check("x.txt", "record: ‸", {}, (items) => assert.deepEqual(items, [])));
});

describe("an offer in the form a client can take", () => {
  const offer = {
    label: "status",
    meaning: "Status",
    detail: "always asked for",
    markdown: "**Status**",
    kind: "key",
    sort: "0001",
  } as const;
  const lines = lineIndex("sta");
  const check = (completionItem: object, expected: object): void => {
    const span = { start: 0, end: 3 };
    const whole = { ...offer, filter: "status", span, text: "status: $1", snippet: true, commaAt: undefined };
    const {
      label: _,
      kind: __,
      sortText,
      filterText,
      textEdit,
      ...rest
    } = itemOf(whole, lines, takes({ textDocument: { completion: { completionItem } } }));
    assert.deepEqual([sortText, filterText, textEdit?.newText], ["0001", "status", "status: $1"]);
    assert.deepEqual(rest, expected);
  };

  it("has meanings beside the label, Markdown and snippets only where they are shown", () => {
    const markdown = { kind: "markdown", value: "**Status**" };
    check(
      { labelDetailsSupport: true, documentationFormat: ["markdown"], insertTextModeSupport: { valueSet: [1, 2] } },
      {
        labelDetails: { description: "Status" },
        detail: "always asked for",
        documentation: markdown,
        insertTextFormat: 2,
        insertTextMode: 1,
      },
    );
    check({ documentationFormat: ["plaintext"] }, { detail: "Status, always asked for", documentation: "Status", insertTextFormat: 2 });
    assert.deepEqual(takes(undefined), { snippets: false, markdown: false, beside: false, asIs: false });
    assert.equal(takes({ textDocument: { completion: { completionItem: { snippetSupport: true } } } }).snippets, true);
  });
});

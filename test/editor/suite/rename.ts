import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { isDeepStrictEqual } from "node:util";
import * as vscode from "vscode";
import { extension, until } from "./support.ts";

type Texts = Readonly<Record<string, string>>;

/** The records of the folder `fenner`. P1 is a person in all of them; P10 is another one. */
const names = ["case.case.yaml", "checks.case.md", "contingency.case.yaml", "rmp.case.json"];
const header = "case.case.yaml";

/** A case in YAML, Markdown and JSON: a person gets another id in every record, and the old one back. */
export function renameTests(): void {
  describe("renaming an id of a case", () => {
    let original: Texts = {};

    before(async () => {
      original = await onDisk();
    });

    it("changes four records in one edit, of which only one is open, and nothing else in them", async () => {
      const { document } = await open(header);
      const api = await extension().activate();
      await until("the whole case to be read", () => api.status()?.records === names.length);
      const edit = await renaming(document, "P1", "P7");
      assert.deepEqual(
        edit
          .entries()
          .map(([uri]) => nameOf(uri))
          .sort(),
        names,
      );
      assert.ok(await vscode.workspace.applyEdit(edit));
      assert.deepEqual(await onDisk(), original, "nothing is written before it is saved");
      assert.ok(await vscode.workspace.saveAll());
      assert.deepEqual(await onDisk(), everywhere(original, "P7"));
      assert.equal(vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty).length, 0);
    });

    it("can be made again from the new id, and refuses an id that is taken", async () => {
      const { document } = await open(header);
      await until("the new id to be known", async () => (await renaming(document, "P7", "P8")).size === names.length);
      await assert.rejects(renaming(document, "P7", "P10"), /P10 is used in this case already/);
    });

    // A question would stop this: VS Code shows none while tests run, and the undo would then not happen.
    it("is taken back in all four by one undo, without a question", async () => {
      const renamed = everywhere(original, "P7");
      assert.deepEqual(await onDisk(), renamed);
      await open(header);
      await vscode.commands.executeCommand("undo");
      await until("the old id in all four", async () => isDeepStrictEqual(await inEditors(), original));
      assert.deepEqual(await onDisk(), renamed, "nothing is written before it is saved");
      assert.ok(await vscode.workspace.saveAll());
      assert.deepEqual(await onDisk(), original);
    });
  });
}

/** What the server answers for the first `id` in the text. */
async function renaming(document: vscode.TextDocument, id: string, wanted: string): Promise<vscode.WorkspaceEdit> {
  const at = document.getText().search(new RegExp(`\\b${id}\\b`, "u"));
  assert.ok(at >= 0, `${id} stands in ${document.uri.path}`);
  return vscode.commands.executeCommand("vscode.executeDocumentRenameProvider", document.uri, document.positionAt(at), wanted);
}

async function open(name: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uriOf(name)), { preview: false });
}

function uriOf(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder);
  return vscode.Uri.joinPath(folder.uri, "fenner", name);
}

const nameOf = (uri: vscode.Uri): string => uri.path.slice(uri.path.lastIndexOf("/") + 1);

const onDisk = (): Promise<Texts> => texts(async (uri) => Buffer.from(await vscode.workspace.fs.readFile(uri)).toString("utf8"));

const inEditors = (): Promise<Texts> => texts(async (uri) => (await vscode.workspace.openTextDocument(uri)).getText());

async function texts(read: (uri: vscode.Uri) => Promise<string>): Promise<Texts> {
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await read(uriOf(name))] as const)));
}

/** The texts with P1 replaced as a whole word, wherever it stands; each text must hold it. */
function everywhere(all: Texts, now: string): Texts {
  // In JSON the escape of a line end may stand right before the word.
  const word = /(?:\b|(?<=\\n))P1\b/gu;
  return Object.fromEntries(
    Object.entries(all).map(([name, text]) => {
      const made = text.replace(word, now);
      assert.notEqual(made, text, `P1 stands in ${name}`);
      return [name, made];
    }),
  );
}

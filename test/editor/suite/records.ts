import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import * as vscode from "vscode";
import { servers } from "./processes.ts";
import { extension, finding, gone, open, replace, revert, ruleOf, until } from "./support.ts";

/** Milliseconds. */
const mostActivation = 50;

/** A folder with a case: the extension as somebody who writes records meets it. */
export function recordTests(): void {
  describe("a folder with case records", () => {
    it("wakes the extension without anything being opened", async () => {
      await until("activation", () => extension().isActive);
      const api = await extension().activate();
      await until("a running server", () => api.running());
      assert.equal(servers(), 1);
    });

    it("takes little of the host's time besides starting the language server", async function () {
      const { activationMs } = await extension().activate();
      if (this.test) this.test.title += `: ${activationMs.toFixed(1)} ms`;
      assert.ok(activationMs > 0 && activationMs < mostActivation, `${activationMs} ms`);
    });

    it("shows findings when a record is opened", async () => {
      const { document } = await open("contingency.case.yaml");
      const found = await finding(document, "contingency-no-trigger");
      assert.equal(found.severity, vscode.DiagnosticSeverity.Error);
      assert.match(found.message, /\S/);
    });

    it("reads Markdown records", async () => {
      const { document } = await open("checks.case.md");
      await finding(document, "check-detail-missing");
    });

    it("follows what is typed", async () => {
      const editor = await open("contingency.case.yaml");
      const { document } = editor;
      await finding(document, "contingency-no-trigger");
      const action = document.positionAt(document.getText().indexOf("    action:"));
      await replace(editor, new vscode.Range(action, action), "    trigger: He is seen near the ferry office.\n");
      await gone(document, "contingency-no-trigger");
      await revert(editor);
      await finding(document, "contingency-no-trigger");
    });

    it("puts a prompt in and saves it, and the finding stays until somebody writes", async () => {
      const { document } = await open("contingency.case.yaml");
      const found = await finding(document, "contingency-no-trigger");
      const before = document.getText();
      const action = await fixFor(document, found, /trigger/i);
      assert.ok(action.edit);
      assert.ok(await vscode.workspace.applyEdit(action.edit));
      assert.ok(await document.save());
      const onDisk = Buffer.from(await vscode.workspace.fs.readFile(document.uri)).toString("utf8");
      assert.notEqual(onDisk, before);
      assert.match(onDisk, /trigger: .*\[add /);
      assert.ok(onDisk.includes("    owner: Imogen Larkspur\n"), "the rest is untouched");
      await finding(document, "contingency-no-trigger");
    });

    it("explains a field on hover", async () => {
      const { document } = await open("contingency.case.yaml");
      const at = document.positionAt(document.getText().indexOf("timescale") + 2);
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>("vscode.executeHoverProvider", document.uri, at);
      const text = hovers.flatMap(({ contents }) => contents.map((part) => (typeof part === "string" ? part : part.value))).join("\n");
      assert.match(text, /timescale/i);
    });

    it("says in the status item how much there is to look at", async () => {
      const api = await extension().activate();
      const text = await until("a count", () => /^\d+ to look at; Caselint sends nothing anywhere$/.exec(api.statusText()));
      assert.ok(text);
      assert.ok((api.status()?.records ?? 0) >= 3);
    });

    it("explains a rule on a page, also when the code of a finding is followed", async () => {
      const { document } = await open("checks.case.md");
      const found = await finding(document, "check-detail-missing");
      const page = await vscode.workspace.openTextDocument(vscode.Uri.parse("caselint-rule:/check-detail-missing.md"));
      assert.match(page.getText(), /check-detail-missing/);
      assert.ok(typeof found.code === "object", "the code of a finding has a page");
      assert.equal(found.code.target.scheme, "caselint-rule");
      await vscode.commands.executeCommand("caselint.explainRule", ruleOf(found));
      await until("the page", () =>
        vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).find(({ label }) => label.includes("check-detail-missing")),
      );
    });

    it("starts a contact beside the record that is open, with the caret on its first prompt", async () => {
      const { document: header } = await open("case.case.yaml");
      const given = { kind: "contact", answers: { "author.name": "Imogen Larkspur", "author.grade": "PO", type: "office-visit" } };
      const uri = await vscode.commands.executeCommand<vscode.Uri | undefined>("caselint.newRecord", given);
      assert.ok(uri, "a file is made");
      assert.match(uri.path, /\/rowan\/contact-\d{4}-\d\d-\d\d\.case\.md$/);
      const editor = vscode.window.activeTextEditor;
      assert.equal(editor?.document.uri.toString(), uri.toString());
      const { document, selection } = editor;
      assert.match(document.getText(selection), /^\[add [^\]]*\]$/);
      assert.ok(document.getText().includes("crn: X702513\n"));
      assert.ok(document.getText().includes("type: office-visit\n"));
      assert.ok(await document.save());
      assert.equal((await vscode.workspace.fs.readFile(uri)).length, Buffer.byteLength(document.getText()));
      const again = await vscode.commands.executeCommand<vscode.Uri | undefined>("caselint.newRecord", {
        ...given,
        near: header.uri,
        format: "yaml",
      });
      assert.match(again?.path ?? "", /-2\.case\.yaml$/);
      await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
      for (const made of [uri, again]) if (made !== undefined) await vscode.workspace.fs.delete(made);
    });

    it("says above a record and after its dates what waits, and tidies without touching words", async () => {
      const { document } = await open("case.case.yaml");
      const lens = await until("a lens", async () => {
        const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>("vscode.executeCodeLensProvider", document.uri, 10);
        return lenses.find(({ command }) => / to look at/.test(command?.title ?? ""));
      });
      assert.equal(lens.range.start.line, 0);
      assert.equal(lens.command?.command, "");
      const { document: plan } = await open("contingency.case.yaml");
      const edits = await vscode.commands.executeCommand<vscode.TextEdit[] | undefined>("vscode.executeFormatDocumentProvider", plan.uri, {
        tabSize: 2,
        insertSpaces: true,
      });
      assert.deepEqual(edits ?? [], []);
    });

    it("finds the same after a restart", async () => {
      const { document } = await open("checks.case.md");
      await finding(document, "check-detail-missing");
      const api = await extension().activate();
      await vscode.commands.executeCommand("caselint.restart");
      await until("a running server", () => api.running());
      await until("a new status", () => api.status());
      await finding(document, "check-detail-missing");
    });
  });
}

/** The quick fix that answers this finding: the API tells no diagnostics, so it is known by its title. */
async function fixFor(document: vscode.TextDocument, found: vscode.Diagnostic, title: RegExp): Promise<vscode.CodeAction> {
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    "vscode.executeCodeActionProvider",
    document.uri,
    found.range,
    vscode.CodeActionKind.QuickFix.value,
    10,
  );
  const fix = actions.find((action) => title.test(action.title) && action.edit !== undefined);
  assert.ok(fix, `a fix among: ${actions.map((action) => action.title).join("; ")}`);
  return fix;
}

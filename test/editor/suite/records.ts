import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import * as vscode from "vscode";
import { extension, finding, gone, open, replace, revert, ruleOf, until } from "./support.ts";

/** A folder with a case: the extension as somebody who writes records meets it. */
export function recordTests(): void {
  describe("a folder with case records", () => {
    it("wakes the extension without anything being opened", async () => {
      await until("activation", () => extension().isActive);
      const api = await extension().activate();
      await until("a running server", () => api.running());
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
      const text = await until("a count", () => /^\d+ to look at; nothing leaves this computer$/.exec(api.statusText()));
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

import * as vscode from "vscode";
import { api, equal, finding, ok, open, rulesIn, until, uriOf } from "./support.ts";

const run = <T>(command: string, ...given: unknown[]): Thenable<T> => vscode.commands.executeCommand<T>(`caselint.${command}`, ...given);
const encoder = new TextEncoder();

/** The extension as somebody meets it who writes records in a browser. */
export function webTests(): void {
  describe("a folder with case records, in a browser", () => {
    const contingency = uriOf("contingency.case.yaml");

    it("runs where there is no Node", async () => {
      equal(vscode.env.uiKind, vscode.UIKind.Web);
      equal(typeof (globalThis as { readonly process?: { readonly versions?: unknown } }).process?.versions, "undefined");
      ok(contingency.scheme !== "file", contingency.scheme);
      ok((await api()).running(), "the server runs");
    });

    it("reads the whole case, not only what is open", async () => {
      await open(contingency);
      await finding(contingency, "contingency-no-trigger");
      const status = await until("three records in one case", async () => {
        const said = (await api()).status();
        return said?.records === 3 && said.cases === 1 ? said : undefined;
      });
      ok(status.errors > 0, "something to look at");
      ok((await api()).statusText().includes("to look at"), (await api()).statusText());
      await finding(uriOf("checks.case.md"), "check-detail-missing");
    });

    it("offers a quick fix, and the finding goes with what is written", async () => {
      const { document } = await open(contingency);
      const found = await finding(contingency, "contingency-no-trigger");
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        "vscode.executeCodeActionProvider",
        contingency,
        found.range,
      );
      const action = actions.find(({ title, edit }) => /trigger/iu.test(title) && edit !== undefined);
      ok(action?.edit, actions.map(({ title }) => title).join());
      ok(await vscode.workspace.applyEdit(action.edit), "the edit is made");
      const text = document.getText();
      ok(/trigger: .*\[add /u.test(text), text);
      const at = text.indexOf("[add ");
      const edit = new vscode.WorkspaceEdit();
      const range = new vscode.Range(document.positionAt(at), document.positionAt(text.indexOf("]", at) + 1));
      edit.replace(contingency, range, "He is seen near the ferry office.");
      ok(await vscode.workspace.applyEdit(edit), "words are written");
      await until("the finding to go", () => !rulesIn(contingency).includes("contingency-no-trigger"));
      await run("show", contingency.toString(), 0, 0);
      await vscode.commands.executeCommand("workbench.action.files.revert");
      await finding(contingency, "contingency-no-trigger");
    });

    it("explains a name on hover", async () => {
      const { document } = await open(contingency);
      const at = document.positionAt(document.getText().indexOf("timescale") + 2);
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>("vscode.executeHoverProvider", contingency, at);
      const text = hovers.flatMap(({ contents }) => contents.map((part) => (typeof part === "string" ? part : part.value))).join("\n");
      ok(/timescale/iu.test(text), text);
    });

    it("completes a name", async () => {
      const { document } = await open(contingency);
      const end = document.lineAt(document.lineCount - 1).range.end;
      const edit = new vscode.WorkspaceEdit();
      edit.insert(contingency, end, `${document.lineAt(document.lineCount - 1).text === "" ? "" : "\n"}    tri`);
      ok(await vscode.workspace.applyEdit(edit), "typed");
      const at = document.lineAt(document.lineCount - 1).range.end;
      const list = await until("trigger among the completions", async () => {
        const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
          "vscode.executeCompletionItemProvider",
          contingency,
          at,
        );
        const labels = items.map(({ label }) => (typeof label === "string" ? label : label.label));
        return labels.some((label) => label.startsWith("trigger")) ? labels : undefined;
      });
      ok(list.length > 0);
      await vscode.commands.executeCommand("workbench.action.files.revert");
    });

    it("shows the cases, each with an address that opens", async () => {
      const { cases } = await api();
      const [node] = await cases.lines.getChildren();
      ok(node?.folder, "a case");
      equal(vscode.Uri.parse(node.folder, true).toString(), vscode.Uri.joinPath(contingency, "..").toString());
    });

    it("follows files that come and go behind the editor's back", async () => {
      const before = (await api()).status()?.records;
      const uri = uriOf("note.case.yaml");
      await vscode.workspace.fs.writeFile(uri, encoder.encode("record: contact\ncrn: X702513\n"));
      await until("one record more", async () => (await api()).status()?.records === (before ?? 0) + 1);
      await vscode.workspace.fs.delete(uri);
      await until("as many as before", async () => (await api()).status()?.records === before);
    });

    it("takes settings into account as soon as they are there", async () => {
      const settings = vscode.Uri.joinPath(contingency, "../../caselint.yaml");
      await open(contingency);
      await vscode.workspace.fs.writeFile(settings, encoder.encode("rules:\n  contingency-no-trigger: off\n"));
      await until("the finding to go", () => !rulesIn(contingency).includes("contingency-no-trigger"));
      await vscode.workspace.fs.delete(settings);
      await finding(contingency, "contingency-no-trigger");
    });

    it("starts a new record beside the others", async () => {
      const made = await run<vscode.Uri>("newRecord", { kind: "contact", near: contingency, answers: {} });
      ok(made, "an address");
      equal(vscode.Uri.joinPath(made, "..").toString(), vscode.Uri.joinPath(contingency, "..").toString());
      equal(vscode.window.activeTextEditor?.document.uri.toString(), made.toString());
      ok((await vscode.workspace.openTextDocument(made)).getText().includes("X702513"), "the case it belongs to");
      await vscode.commands.executeCommand("workbench.action.files.revert");
    });

    it("checks a folder and makes a report of it", async () => {
      const [folder] = vscode.workspace.workspaceFolders ?? [];
      const result = await run<{ readonly cases: number; readonly problems: readonly unknown[] }>("checkFolder", folder?.uri);
      equal([result.cases, result.problems], [1, []]);
      equal(await run("report", folder?.uri), true);
    });

    it("opens the sample case from the extension's own storage", async () => {
      const sample = await run<vscode.Uri>("openSample");
      ok(sample, "an address");
      await finding(sample, "rmp-section-missing");
      await until("a question about two records", () =>
        vscode.languages
          .getDiagnostics()
          .some(
            ([uri, found]) =>
              uri.path.includes("/sample/") &&
              found.some((one) => /^contingency-/u.test(String((one.code as { value?: string })?.value ?? one.code))),
          ),
      );
    });

    it("starts again when it is asked to, and knows as much as before", async () => {
      await run("restart");
      await open(contingency);
      await finding(contingency, "contingency-no-trigger");
      await until("the case", async () => ((await api()).status()?.records ?? 0) >= 3);
    });

    it("has no tasks, as there are no processes", async () => {
      equal((await vscode.tasks.fetchTasks({ type: "caselint" })).length, 0);
    });
  });
}

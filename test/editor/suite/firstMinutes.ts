import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { readFileSync } from "node:fs";
import path from "node:path";
import * as vscode from "vscode";
import { extension, finding, replace, ruleOf, rulesIn, until } from "./support.ts";

const run = <T>(command: string, ...given: unknown[]): Thenable<T> => vscode.commands.executeCommand<T>(`caselint.${command}`, ...given);

interface Manifest {
  readonly commands: readonly { readonly command: string }[];
  readonly walkthroughs: readonly {
    readonly steps: readonly { readonly description: string; readonly completionEvents: readonly string[] }[];
  }[];
}

/** What is found anywhere in the sample. */
function foundIn(folder: string): string[] {
  const all = vscode.languages.getDiagnostics().filter(([uri]) => uri.toString().startsWith(folder));
  return all.flatMap(([, diagnostics]) => diagnostics.map(ruleOf)).sort();
}

/** The first five minutes: the sample case, the walkthrough, tasks and the profile for staff. */
export function firstMinutesTests(): void {
  describe("the sample case", () => {
    let uri: vscode.Uri;
    let folder: string;
    const editor = (): vscode.TextEditor => {
      const found = vscode.window.activeTextEditor;
      assert.equal(found?.document.uri.toString(), uri.toString());
      return found;
    };

    it("opens in place, and is read as a whole case", async () => {
      const before = vscode.workspace.workspaceFolders?.map((one) => one.uri.toString());
      uri = await run<vscode.Uri>("openSample");
      folder = uri.toString().replace(/[^/]*$/u, "");
      assert.equal(vscode.workspace.getWorkspaceFolder(uri), undefined);
      assert.deepEqual(
        vscode.workspace.workspaceFolders?.map((one) => one.uri.toString()),
        before,
      );
      await finding(editor().document, "rmp-section-missing");
      await until(`seven findings in ${folder}, not only ${foundIn(folder)}`, () => foundIn(folder).length === 7);
      assert.ok(foundIn(folder).includes("contingency-not-linked-to-risk"), "a question about two records");
      assert.doesNotMatch(editor().document.getText(), /\{\{/u);
    });

    it("keeps somebody's words, and asks before they go", async () => {
      const { document } = editor();
      await replace(editor(), new vscode.Range(0, 3, 0, 3), "\n# Mine.");
      await document.save();
      uri = await run<vscode.Uri>("openSample");
      assert.match(document.getText(), /# Mine\./u);
      const asked = run<vscode.Uri | undefined>("resetSample");
      await new Promise((resolve) => setTimeout(resolve, 1000));
      await vscode.commands.executeCommand("workbench.action.closeQuickOpen");
      assert.equal(await asked, undefined);
      assert.match(document.getText(), /# Mine\./u);
    });

    it("goes back as it was, also what was added", async () => {
      const added = vscode.Uri.joinPath(uri, "../contact-2.case.md");
      await vscode.workspace.fs.writeFile(added, Buffer.from("---\nrecord: contact\n---\n"));
      await run("resetSample", true);
      assert.doesNotMatch(editor().document.getText(), /# Mine\./u);
      assert.equal(editor().document.isDirty, false);
      await assert.rejects(async () => vscode.workspace.fs.stat(added));
      await until("the seven findings", () => foundIn(folder).length === 7);
      // Nobody wrote in it now: nothing is asked.
      assert.ok(await run("resetSample"));
    });

    it("takes a safe fix", async () => {
      const { document } = editor();
      const found = await finding(document, "record-value-not-usable");
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        "vscode.executeCodeActionProvider",
        uri,
        found.range,
        "quickfix",
        10,
      );
      const safe = actions.find(({ isPreferred }) => isPreferred);
      assert.ok(safe?.edit, actions.map(({ title }) => title).join("; "));
      await vscode.workspace.applyEdit(safe.edit);
      await until("the finding to go", () => !rulesIn(document).includes("record-value-not-usable"));
      await run("resetSample", true);
    });
  });

  describe("what the manifest promises", () => {
    const manifest = (): Manifest => extension().packageJSON.contributes as Manifest;

    it("has every command in the palette, and every step of the walkthrough", async () => {
      const known = new Set(await vscode.commands.getCommands(true));
      const steps = manifest().walkthroughs.flatMap((one) => one.steps);
      assert.equal(steps.length, 4);
      const named = [
        ...manifest().commands.map(({ command }) => command),
        ...steps.flatMap(({ description }) => [...description.matchAll(/\(command:([\w.]+)/gu)].map(([, id]) => id ?? "")),
        ...steps.flatMap(({ completionEvents }) => completionEvents.map((event) => event.replace("onCommand:", ""))),
      ];
      assert.deepEqual(
        named.filter((id) => !known.has(id)),
        [],
      );
      assert.ok(steps.every(({ completionEvents }) => completionEvents.length > 0));
    });

    it("runs the check as a task, without Node being installed", async () => {
      const [task] = await vscode.tasks.fetchTasks({ type: "caselint" });
      assert.ok(task?.execution instanceof vscode.ProcessExecution);
      assert.deepEqual(task.problemMatchers, ["$caselint"]);
      const ended = new Promise<number | undefined>((resolve) => {
        vscode.tasks.onDidEndTaskProcess(({ execution, exitCode }) => {
          if (execution.task.name === task.name) resolve(exitCode);
        });
      });
      await vscode.tasks.executeTask(task);
      assert.equal(await ended, 1);
    });

    it("offers its snippets in records alone", async () => {
      const labels = async (name: string): Promise<string[]> => {
        const at = vscode.Uri.joinPath(vscode.workspace.workspaceFolders?.[0]?.uri as vscode.Uri, name);
        await vscode.workspace.fs.writeFile(at, new Uint8Array());
        await vscode.window.showTextDocument(at);
        const list = await vscode.commands.executeCommand<vscode.CompletionList>(
          "vscode.executeCompletionItemProvider",
          at,
          new vscode.Position(0, 0),
        );
        await vscode.commands.executeCommand("workbench.action.closeActiveEditor");
        await vscode.workspace.fs.delete(at);
        return list.items.map(({ label }) => (typeof label === "string" ? label : label.label));
      };
      assert.ok((await labels("new.case.yaml")).includes("caselint-contact"));
      assert.ok(!(await labels("new.yaml")).some((label) => label.startsWith("caselint-")));
    });

    it("has a profile for staff whose settings this editor knows", () => {
      const file = path.join(process.env["CASELINT_ROOT"] ?? "", "profiles/caselint.code-profile");
      const profile = JSON.parse(readFileSync(file, "utf8")) as { readonly settings: string };
      const text = (JSON.parse(profile.settings) as { readonly settings: string }).settings.replace(/^\s*\/\/.*$/gmu, "");
      const all = JSON.parse(text) as Readonly<Record<string, unknown>>;
      // Settings of the other extension are known only where it is installed, and one is younger than the oldest editor.
      const isOld = Number(vscode.version.split(".")[1]) < 104;
      const own = Object.keys(all).filter((key) => !key.startsWith("cSpell.") && !(isOld && key === "chat.disableAIFeatures"));
      const unknown = own.filter((key) => vscode.workspace.getConfiguration().inspect(key)?.defaultValue === undefined);
      assert.ok(own.length > 8);
      assert.deepEqual(unknown, []);
      for (const key of own) assert.equal(typeof vscode.workspace.getConfiguration().inspect(key)?.defaultValue, typeof all[key], key);
    });
  });
}

import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import * as vscode from "vscode";
import { extension, finding, gone, open, pause, replace, revert, rulesIn, until } from "./support.ts";

const settings = () => vscode.workspace.getConfiguration("caselint");
const set = (key: string, value: unknown) => settings().update(key, value, vscode.ConfigurationTarget.Workspace);
const type = (text: string) => vscode.commands.executeCommand("type", { text });
const unknownName = "record-field-unknown";

async function count(): Promise<number> {
  return (await extension().activate()).status()?.warnings ?? 0;
}

/** The caret at the end of the last row of the contingency plan, on a line of its own. */
async function atEnd(): Promise<vscode.TextEditor> {
  const editor = await open("contingency.case.yaml");
  await finding(editor.document, "contingency-no-trigger");
  const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
  editor.selection = new vscode.Selection(end, end);
  return editor;
}

/** How much is shown while somebody writes. */
export function quietTests(): void {
  describe("quiet while writing", () => {
    afterEach(async () => {
      await set("run", undefined);
      await set("quietNearCaret", undefined);
      await revert(await open("contingency.case.yaml"));
    });

    it("holds a new weak point back on the line that is written, until the caret leaves it", async () => {
      const { document } = await atEnd();
      const before = await count();
      const seen: boolean[] = [];
      const listening = vscode.languages.onDidChangeDiagnostics(() => seen.push(rulesIn(document).includes(unknownName)));
      await type("    colour: blue");
      await until("the server to have found it", async () => (await count()) > before);
      await pause(500);
      assert.ok(!rulesIn(document).includes(unknownName), "held back");
      assert.ok(!seen.includes(true), "and never shown in between");
      await vscode.commands.executeCommand("cursorUp");
      await finding(document, unknownName);
      assert.ok(rulesIn(document).includes("contingency-no-trigger"), "gaps were there all the time");
      // What is shown once stays, also when its line is written in again.
      await vscode.commands.executeCommand("cursorDown");
      seen.length = 0;
      await type("s");
      await pause(800);
      listening.dispose();
      assert.ok(rulesIn(document).includes(unknownName) && !seen.includes(false), "no flicker");
    });

    it("shows it at once where somebody wants it so", async () => {
      await set("quietNearCaret", false);
      const { document } = await atEnd();
      await type("    colour: blue");
      await finding(document, unknownName);
    });

    it("waits for a pause where somebody wants it so", async () => {
      await set("quietNearCaret", false);
      await set("run", "onPause");
      const { document } = await atEnd();
      await type("    colour: blue");
      for (let key = 0; key < 8; key++) {
        await pause(150);
        await type("s");
        assert.ok(!rulesIn(document).includes(unknownName), `after ${key + 1} more keys`);
      }
      await finding(document, unknownName);
    });

    it("says nothing about sections of a draft that are not begun", async () => {
      const { document: header } = await open("case.case.yaml");
      const uri = vscode.Uri.joinPath(header.uri, "../rmp.case.md");
      const draft =
        "---\nrecord: rmp\ncrn: X702513\ndate: 2018-09-20\nauthor: { name: Imogen Larkspur, grade: PO }\nstatus: in-progress\n---\n\n## Supervision\nWeekly.\n";
      await vscode.workspace.fs.writeFile(uri, Buffer.from(draft));
      const editor = await open("rmp.case.md");
      const { document } = editor;
      const status = document.getText().indexOf("in-progress");
      const place = new vscode.Range(document.positionAt(status), document.positionAt(status + "in-progress".length));
      await replace(editor, place, "complete");
      await finding(document, "rmp-section-missing");
      await revert(editor);
      await gone(document, "rmp-section-missing");
      await pause(500);
      assert.deepEqual(rulesIn(document), []);
      await vscode.commands.executeCommand("workbench.action.closeActiveEditor");
      await vscode.workspace.fs.delete(uri);
    });
  });
}

import assert from "node:assert/strict";
import * as vscode from "vscode";
import { servers } from "./processes.ts";
import { extension, pause } from "./support.ts";

/** A folder without case records: the extension is there and stays asleep. */
export function plainTests(): void {
  describe("a folder without case records", () => {
    it("does not wake the extension, and starts no language server", async () => {
      const [file] = await vscode.workspace.findFiles("**/*.yaml");
      assert.ok(file, "the workspace holds a yaml file");
      await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(file));
      await pause(3000);
      assert.equal(extension().isActive, false);
      assert.equal(servers(), 0);
    });
  });
}

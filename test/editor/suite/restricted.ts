import assert from "node:assert/strict";
import * as vscode from "vscode";
import { extension, finding, open } from "./support.ts";

/** A folder nobody has said they trust: records are data, so everything works. */
export function restrictedTests(): void {
  describe("a folder in Restricted Mode", () => {
    it("is not trusted", () => {
      assert.equal(vscode.workspace.isTrusted, false);
    });

    it("is checked all the same", async () => {
      const { document } = await open("contingency.case.yaml");
      await finding(document, "contingency-no-trigger");
      assert.equal(extension().isActive, true);
    });
  });
}

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { inRepo, root } from "../support/root.ts";

describe("generated files", () => {
  it("are what `npm run gen` writes", () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [inRepo("tools/gen.mjs"), "--check"], { cwd: root, encoding: "utf8" });
    assert.equal(status, 0, `${stdout}${stderr}`);
  });
});

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inRepo, root } from "../support/root.ts";

/** What a .vsix holds besides the pages of the rules, and nothing else. */
const shipped = [
  "CHANGELOG.md",
  "LICENSE",
  "README.md",
  "client/media/caselint.svg",
  "client/snippets/markdown.json",
  "client/snippets/yaml.json",
  "client/walkthrough/fix.svg",
  "client/walkthrough/folder.svg",
  "client/walkthrough/open.svg",
  "client/walkthrough/read.svg",
  "dist/cli.js",
  "dist/commands.js",
  "dist/cy.js",
  "dist/extension.js",
  "dist/server.js",
  "dist/web/extension.js",
  "dist/web/server.js",
  "package.json",
  "package.nls.cy.json",
  "package.nls.json",
  "profiles/caselint.code-profile",
];

/** Kilobytes of code that an editor or a command line has to read before it can do anything. */
const budgets: Readonly<Record<string, number>> = {
  "extension.js": 520,
  "server.js": 1400,
  "cli.js": 30,
  "commands.js": 1300,
  "web/extension.js": 520,
  "web/server.js": 1600,
};

interface Metafile {
  readonly outputs: Readonly<Record<string, { readonly inputs: Readonly<Record<string, unknown>> }>>;
}

describe("what is shipped", () => {
  it("is the list we mean", function () {
    this.timeout(120_000);
    const out = execFileSync(process.execPath, [inRepo("node_modules/@vscode/vsce/vsce"), "ls", "--no-dependencies"], {
      cwd: root,
      encoding: "utf8",
    });
    const listed = out.split("\n").filter((line) => line !== "");
    const isPage = (file: string) => /^docs\/rules\/[\w-]+\.md$/.test(file);
    assert.ok(listed.includes("client/sample/rmp.case.md.template"), "the sample case is shipped");
    assert.ok(listed.some(isPage), "the pages of the rules are shipped");
    const others = listed.filter((file) => !isPage(file) && !/^client\/sample\/[\w-]+\.case\.(?:md|yaml)\.template$/.test(file));
    assert.deepEqual(others.sort(), [...shipped].sort());
  });

  it("packs into a .vsix, offline", function () {
    this.timeout(180_000);
    const folder = mkdtempSync(join(tmpdir(), "caselint-vsix-"));
    const file = join(folder, "caselint.vsix");
    try {
      execFileSync(process.execPath, [inRepo("tools/package.mjs"), file], { cwd: root, stdio: "pipe" });
      assert.ok(statSync(file).size > 300_000);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  for (const [file, kilobytes] of Object.entries(budgets)) {
    it(`keeps ${file} under ${kilobytes} kB`, () => {
      const { size } = statSync(inRepo("dist", file));
      assert.ok(size < kilobytes * 1000, `${Math.round(size / 1000)} kB`);
    });
  }

  it("has no language server in the command line's way, and no analysis in the client", () => {
    const { outputs }: Metafile = JSON.parse(readFileSync(inRepo("dist/meta.json"), "utf8"));
    const inputsOf = (file: string) => Object.keys(outputs[`dist/${file}`]?.inputs ?? {});
    assert.ok(inputsOf("extension.js").length > 3);
    assert.deepEqual(
      inputsOf("extension.js").filter((input) => /^(server|schemas)\//.test(input)),
      [],
    );
    assert.deepEqual(
      inputsOf("server.js").filter((input) => /^server\/src\/cli\//.test(input)),
      [],
    );
  });
});

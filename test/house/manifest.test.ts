import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { inRepo } from "../support/root.ts";
import { repositoryFiles, textOf } from "./repository.ts";

interface Manifest {
  readonly version: string;
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

const manifest: Manifest = JSON.parse(readFileSync(inRepo("package.json"), "utf8"));

describe("the package", () => {
  it("pins every dependency to one version", () => {
    const loose = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
      ([, range]) => !/^\d+\.\d+\.\d+$/.test(range),
    );
    assert.deepEqual(loose, []);
  });

  it("has a lock file that names no server", () => {
    const lock = readFileSync(inRepo("package-lock.json"), "utf8");
    assert.doesNotMatch(lock, /"resolved"|https?:\/\/[^"]*registry/);
    assert.match(lock, /"integrity"/);
  });

  it("has every script that a document names", () => {
    const documents = repositoryFiles().filter((file) => file.endsWith(".md"));
    const named = documents.flatMap((file) => [...(textOf(file) ?? "").matchAll(/npm run ([a-z:_-]+)/g)].map(([, script]) => script ?? ""));
    assert.deepEqual(
      named.filter((script) => !(script in manifest.scripts)),
      [],
    );
  });

  it("has a changelog that begins with its version", () => {
    const [, first] = /^## (\S+)/m.exec(readFileSync(inRepo("CHANGELOG.md"), "utf8")) ?? [];
    assert.equal(first, manifest.version);
  });
});

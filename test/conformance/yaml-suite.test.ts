import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { checkSuiteCase } from "../syntax/suite.ts";

const folder = path.join(process.env["CASELINT_CONFORMANCE"] ?? "", "corpora/yaml-test-suite");

describe("yaml: the published test suite, as its files", () => {
  // Beside the cases by id there are folders that only point at them by name and tag.
  const cases = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => /^[0-9A-Z]{4}\/(?:\d+\/)?in\.yaml$/.test(file))
    .sort();
  it("is there", () => assert.equal(cases.length, 402));
  for (const file of cases) {
    const at = path.join(folder, path.dirname(file));
    const read = (name: string): string | null => (existsSync(path.join(at, name)) ? readFileSync(path.join(at, name), "utf8") : null);
    it(path.dirname(file), () => {
      const fail = existsSync(path.join(at, "error"));
      const given = { name: file, yaml: read("in.yaml") ?? "", fail, tree: read("test.event") ?? "", json: read("in.json") };
      checkSuiteCase(given);
    });
  }
});

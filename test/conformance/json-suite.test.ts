import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseJson } from "../../server/src/syntax/json/parse.ts";

const folder = path.join(process.env["CASELINT_CONFORMANCE"] ?? "", "corpora/json-test-suite/test_parsing");

describe("json: the published parsing suite", () => {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort();
  it("is there", () => assert.ok(names.length > 300));
  for (const name of names) {
    it(name, () => {
      const bytes = readFileSync(path.join(folder, name));
      const text = bytes.toString("utf8");
      const parsed = parseJson(text);
      for (const { start, end } of parsed.problems) assert.ok(0 <= start && start <= end && end <= text.length);
      // A record needs a group at its top, and texts in UTF-8: the verdict here is about the syntax alone.
      const isDecoded = Buffer.from(text, "utf8").equals(bytes);
      const isRefused = parsed.problems.some(({ code }) => code === "broken" || code === "too-deep");
      if (name.startsWith("y_")) assert.ok(!isRefused);
      if (name.startsWith("n_")) assert.ok(isRefused || !isDecoded);
    });
  }
});

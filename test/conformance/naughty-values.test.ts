import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { applyEdits } from "../../server/src/source/edit.ts";
import { editJson } from "../../server/src/syntax/json/edit.ts";
import { parseJson } from "../../server/src/syntax/json/parse.ts";
import { plain } from "../../server/src/syntax/plain.ts";
import { editYaml } from "../../server/src/syntax/yaml/edit.ts";
import { parseYaml } from "../../server/src/syntax/yaml/parse.ts";

const folder = process.env["CASELINT_CONFORMANCE"] ?? "";

describe("naughty strings, written into records by edits", () => {
  const strings = JSON.parse(readFileSync(path.join(folder, "corpora/naughty-strings/blns.json"), "utf8")) as string[];
  it("are there", () => assert.ok(strings.length > 500));
  for (const [name, text, edit, parse] of [
    ["yaml", "a: b\nlist:\n  - c\n", editYaml, parseYaml],
    ["json", '{"a": "b", "list": ["c"]}', editJson, parseJson],
  ] as const) {
    it(`${name}: each comes back as it went in`, () => {
      for (const value of strings) {
        const planned = edit(text, [
          { op: "set", path: ["a"], value },
          { op: "append", path: ["list"], value: { word: value } },
        ]);
        assert.ok(planned !== null, JSON.stringify(value));
        const { root, problems } = parse(applyEdits(text, planned));
        assert.ok(root !== null && problems.length === 0);
        const { a, list } = plain(root) as { a: string; list: [string, { word: string }] };
        assert.deepEqual([a, list[1].word], [value.trim(), value.trim()]);
      }
    });
    it(`${name}: each as a key`, () => {
      for (const value of strings) {
        const planned = edit(text, [{ op: "insert", path: [value], value: "x" }]);
        assert.ok(planned !== null, JSON.stringify(value));
        const { root } = parse(applyEdits(text, planned));
        assert.ok(root?.entries.some((entry) => entry.key === value));
      }
    });
  }
});

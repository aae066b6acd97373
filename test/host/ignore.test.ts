import assert from "node:assert/strict";
import { fits, patternOf } from "../../server/src/host/ignore.ts";

function check(pattern: string, file: string, expected: boolean): void {
  const made = patternOf(pattern);
  assert.equal(made === undefined ? undefined : fits(made, file), expected, `${pattern} and ${file}`);
}

describe("patterns of what to leave out", () => {
  it("fit names, folders and what lies in them", () => {
    check("old", "old", true);
    check("old", "a/old/b.case.yaml", true);
    check("old/", "a/old/b.case.yaml", true);
    check("old", "older", false);
    check("a/old", "a/old/x", true);
    check("a/old", "b/a/old/x", false);
    check("./a/*.case.md", "a/x.case.md", true);
    check("a/*.case.md", "a/b/x.case.md", false);
    check("a/**/x.case.md", "a/x.case.md", true);
    check("a/**/x.case.md", "a/b/c/x.case.md", true);
    check("**/drafts/**", "a/drafts/x", true);
    check("**/drafts/**", "a/draft/x", false);
    check("2?19*", "2019-notes", true);
    check("2?19*", "219", false);
    check("[old]", "[old]", true);
    check("*.case.yaml", "deep/down/x.case.yaml", true);
  });

  it("are refused when they use what is not understood", () => {
    for (const text of ["!keep", "{a,b}", "", "/", " "]) assert.equal(patternOf(text), undefined, text);
  });

  it("are never slow", () => {
    const pattern = patternOf(`${"*a".repeat(40)}b`);
    assert.ok(pattern !== undefined);
    const from = process.hrtime.bigint();
    assert.equal(fits(pattern, "a".repeat(5000)), false);
    assert.ok(process.hrtime.bigint() - from < 1_000_000_000n);
  });
});

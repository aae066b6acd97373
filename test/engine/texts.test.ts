/** Settings files as plain values, and what is told of a file without reading all of it. */
import assert from "node:assert/strict";
import { analyseFile, unreadableFile } from "../../server/src/engine/file.ts";
import { folderOf, groupCases, nearestFolder } from "../../server/src/engine/folders.ts";
import { headerAtAGlance, sourceFile } from "../../server/src/engine/glance.ts";
import { settingsValue } from "../../server/src/engine/texts.ts";

describe("a settings file", () => {
  const check = (text: string, expected: object) => assert.deepEqual(JSON.parse(JSON.stringify(settingsValue(text))), expected);
  it("is a plain value; nothing at all is an empty one", () => {
    check("standard: hmip-2018\nignore: [a, b]\n", { value: { standard: "hmip-2018", ignore: ["a", "b"] } });
    for (const text of ["", " \n\n"]) check(text, { value: {} });
  });
  it("names the line where it stops being readable, whatever the line ends", () => {
    check("a: [\n", { line: 1 });
    for (const end of ["\n", "\r\n", "\r"]) check(["a: b", "c: d", "e: 'f", ""].join(end), { line: 3 });
    check("a: b\na: c\n", { line: 2 });
    check("- a\n", { line: 1 });
  });
});

describe("a header at a glance", () => {
  const rows: [string, string, boolean | undefined][] = [
    ["a.case.yaml", "record: case\ncrn: D204816\n", true],
    ["a.case.yaml", "record:  \tcase \t\r\ncrn: D204816\n", true],
    ["a.case.yaml", "---\nrecord: case\ncrn: D204816\n", true],
    ["a.case.yaml", "---\r\nrecord: case\r\ncrn: D204816\n", true],
    ["case.case.yaml", "record: home-visit\ncrn: D204816\n", false],
    ["a.case.yaml", "record: case\n  and more\n", undefined],
    ["a.case.yaml", "record: case\n", undefined],
    ["a.case.yaml", "record: letter\ncrn: D204816\n", undefined],
    ["a.case.yaml", "record: Case\ncrn: D204816\n", undefined],
    ["a.case.yaml", "record:case\ncrn: D204816\n", undefined],
    ["a.case.yaml", "crn: D204816\nrecord: case\nname: Oswin\n", undefined],
    ["a.case.md", "---\nrecord: case\ncrn: D204816\n---\n", true],
    ["a.case.md", "---\r\nrecord: \tplan  \r\ncrn: D204816\r\n---\r\n", false],
    ["a.case.md", "record: case\ncrn: D204816\n", undefined],
    ["a.case.md", "# A title\n---\nrecord: case\ncrn: D204816\n", undefined],
    ["a.case.json", '{\n  "record": "case",\n  "crn": "D204816"\n}', true],
    ["a.case.json", '{ \t\r\n"record"  :  "home-visit"  ,\r\n"crn": "D204816" }', false],
    ["a.case.json", '{ "record": "case", "crn": "D204816" }', undefined],
    ["a.case.json", '{\n  "record": "case"\n}', undefined],
    ["a.case.json", '[{\n  "record": "case",\n}]', undefined],
    ["a.case.json", "record: case\ncrn: D204816\n", undefined],
  ];
  for (const [path, text, expected] of rows)
    it(`${JSON.stringify(text)} of ${path}: ${expected}`, () => {
      assert.equal(headerAtAGlance(path, text), expected);
      // What is told at a glance is what reading all of it tells.
      assert.equal(sourceFile(path, text).isHeader, analyseFile(path, text).isHeader);
    });
  it("is told by name for a file that cannot be read", () => {
    const why = { why: "access" } as const;
    for (const name of ["case.case.yaml", "plan.case.yaml", "a/CASE.case.md", "a/lowcase.case.md"]) {
      const file = sourceFile(name, "", why);
      assert.deepEqual(file.analysis, unreadableFile(name, why));
      assert.equal(file.isHeader, /(?:^|\/)case\./iu.test(name), name);
    }
  });
  it("reads the rest only when asked, and once", () => {
    const file = sourceFile("a.case.yaml", "record: plan\ncrn: D204816\n");
    assert.equal(file.isHeader, false);
    assert.equal(file.analysis, file.analysis);
    assert.deepEqual(file.analysis.kindWord, "plan");
  });
});

describe("folders", () => {
  it("of paths", () => assert.deepEqual(["a/b/c.yaml", "c.yaml", "/c.yaml", "/a/c.yaml"].map(folderOf), ["a/b", "", "/", "/a"]));
  it("above them that hold a header", () => {
    const at = (folder: string, ...headers: string[]) => nearestFolder(folder, new Set(headers));
    assert.deepEqual(
      [at("a/b", "a/b", "a"), at("a/b/c", "a"), at("a/b", ""), at("/a", "/"), at("a", "b"), at("/a", "b")],
      ["a/b", "a", "", "/", undefined, undefined],
    );
  });
  it("hold a case each, in their order; without a header each folder is one", () => {
    const files = ["b/one", "a/case", "a/old/two", "b/three", "c/d/four"].map((name) =>
      analyseFile(`${name}.case.yaml`, `record: ${name.endsWith("case") ? "case" : "plan"}\n`),
    );
    assert.deepEqual(
      groupCases(files).map(({ folder, files: own }) => [folder, own.map((f) => f.path.replace(".case.yaml", ""))]),
      [
        ["a", ["a/case", "a/old/two"]],
        ["b", ["b/one", "b/three"]],
        ["c/d", ["c/d/four"]],
      ],
    );
  });
});

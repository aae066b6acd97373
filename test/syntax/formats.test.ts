import assert from "node:assert/strict";
import { shapes } from "../../server/src/record/shapes.ts";
import { applyEdits, type RecordEdit } from "../../server/src/source/edit.ts";
import { edit, formatOf, parse } from "../../server/src/syntax/index.ts";
import { plain } from "../../server/src/syntax/plain.ts";

describe("formats", () => {
  it("are told by the file name", () => {
    for (const [name, format] of [
      ["a/b.case.yaml", "yaml"],
      ["b.case.yml", "yaml"],
      ["B.CASE.JSON", "json"],
      ["b.case.md", "markdown"],
      ["b.yaml", undefined],
      ["b.case.txt", undefined],
      ["case.yaml", undefined],
      ["b.case.yaml.bak", undefined],
      ["b.case.yamll", undefined],
    ] as const) {
      assert.equal(formatOf(name), format, name);
    }
  });

  it("give the same tree", () => {
    const expected = { record: "contact", crn: "X000000", notes: "One\ntwo" };
    for (const [format, text] of [
      ["yaml", "record: contact\ncrn: X000000\nnotes: |\n  One\n  two\n"],
      ["json", '{"record": "contact", "crn": "X000000", "notes": "One\\ntwo"}'],
      ["markdown", "---\nrecord: contact\ncrn: X000000\n---\n\n## Notes\nOne\ntwo\n"],
    ] as const) {
      const { root } = parse(text, format, shapes);
      assert.ok(root !== null);
      assert.deepEqual({ ...(plain(root) as object) }, expected, format);
    }
  });

  it("are edited each in its own way", () => {
    const edits: RecordEdit[] = [
      { op: "set", path: ["crn"], value: "X000001" },
      { op: "insert", path: ["status"], value: "complete" },
    ];
    for (const [format, text, expected] of [
      ["yaml", "record: contact\ncrn: X000000\n", "record: contact\ncrn: X000001\nstatus: complete\n"],
      ["json", '{"record": "contact", "crn": "X000000"}', '{"record": "contact", "crn": "X000001", "status": "complete"}'],
      [
        "markdown",
        "---\nrecord: contact\ncrn: X000000\n---\n\n## Notes\nOne\n",
        "---\nrecord: contact\ncrn: X000001\nstatus: complete\n---\n\n## Notes\nOne\n",
      ],
    ] as const) {
      const planned = edit(text, format, edits, shapes);
      assert.ok(planned !== null, format);
      assert.equal(applyEdits(text, planned), expected);
    }
  });

  it("are made in the sections of a Markdown record too, and not in a text that is none", () => {
    const text = "---\nrecord: contact\n---\n\n## Notes\nOne\n";
    const planned = edit(text, "markdown", [{ op: "set", path: ["notes"], value: "Two" }], shapes);
    assert.deepEqual(planned, [{ start: 34, end: 37, text: "Two" }]);
    assert.equal(edit(text, "markdown", [{ op: "insert", path: ["notes"], value: "Two" }], shapes), null);
    assert.equal(edit("no front matter", "markdown", [{ op: "insert", path: ["crn"], value: "X000000" }], shapes), null);
  });
});

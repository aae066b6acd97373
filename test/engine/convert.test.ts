import assert from "node:assert/strict";
import fc from "fast-check";
import { type Converted, convertRecord } from "../../server/src/engine/convert.ts";
import { shapes } from "../../server/src/record/shapes.ts";
import type { Format } from "../../server/src/source/problem.ts";
import type { Shape } from "../../server/src/source/shape.ts";
import { parse } from "../../server/src/syntax/index.ts";
import { plain, type Written } from "../../server/src/syntax/plain.ts";
import { writeYaml } from "../../server/src/syntax/yaml/write.ts";
import { recordOf } from "../syntax/records.ts";

type Group = { readonly [key: string]: Written };

const NOTE = "Comments and headings for the reader are not carried over.";

/** Convert and compare with the text, the notes, or the sentence that refuses. */
function check(text: string, from: Format, to: Format, expected: string | Converted): void {
  assert.deepEqual(convertRecord(text, from, to), typeof expected === "string" ? { text: expected, notes: [] } : expected);
}

const refused = (sentence: string): Converted => ({ refused: sentence });

function valuesIn(text: string, format: Format): unknown {
  const parsed = parse(text, format, shapes);
  assert.deepEqual(parsed.problems, [], text);
  assert.ok(parsed.root !== null);
  return JSON.parse(JSON.stringify(plain(parsed.root)));
}

/** The record with one place left empty, now and then. */
function withGap(record: Group, gap: number): Written {
  let count = 0;
  const walk = (value: Written, key: string): Written => {
    if (key !== "record" && count++ === gap % 40) return null;
    if (value === null || typeof value === "string") return value;
    if (Array.isArray(value)) return value.map((item) => walk(item, ""));
    return Object.fromEntries(Object.entries(value).map(([inner, item]) => [inner, walk(item, inner)]));
  };
  return walk(record, "record");
}

function through(text: string, ...formats: Format[]): string {
  let now = text;
  for (let i = 1; i < formats.length; i++) {
    const made = convertRecord(now, formats[i - 1] as Format, formats[i] as Format);
    assert.ok("text" in made, `${JSON.stringify(made)}\n${now}`);
    now = made.text;
  }
  return now;
}

describe("a record converted", () => {
  const yaml =
    "record: contact\ncrn: D204816\nfactors: [F1, F2]\nnotes: |\n  One.\n\n  Two.\nsetTasks:\n  - id: T1\n    text: Ring\n    due:\n";
  const json =
    '{\n  "record": "contact",\n  "crn": "D204816",\n  "factors": [\n    "F1",\n    "F2"\n  ],\n  "notes": "One.\\n\\nTwo.",\n  "setTasks": [\n    {\n      "id": "T1",\n      "text": "Ring",\n      "due": null\n    }\n  ]\n}\n';
  const markdown =
    "---\nrecord: contact\ncrn: D204816\nfactors: [F1, F2]\n---\n\n## Notes\nOne.\n\nTwo.\n\n## Set tasks\n- T1: Ring\n  - due:\n";

  it("says the same in each syntax, places left empty too", () => {
    const texts = { yaml, json, markdown };
    for (const from of ["yaml", "json", "markdown"] as const)
      for (const to of ["yaml", "json", "markdown"] as const) check(texts[from], from, to, texts[to]);
  });

  it("is put in canonical form when the syntax stays", () => {
    check("\ufeff'record':   plan\r\n\r\ncrn: 'D204816'", "yaml", "yaml", "record: plan\ncrn: D204816\n");
    check('{"record":"plan"}', "json", "json", '{\n  "record": "plan"\n}\n');
    check("---\nrecord: plan\npersonViews: x\n---\n", "markdown", "markdown", "---\nrecord: plan\n---\n\n## The person's views\nx\n");
  });

  it("keeps what no shape knows, in the front matter", () => {
    check("record: contact\ncolour: red\nnotes: [a]\n", "yaml", "markdown", "---\nrecord: contact\ncolour: red\nnotes: [a]\n---\n");
    check("record: plan\nrecords: [a]\n", "yaml", "markdown", "---\nrecord: plan\nrecords: [a]\n---\n");
    check("record: letter\nrecords: [a]\n", "yaml", "markdown", "---\nrecord: letter\nrecords: [a]\n---\n");
  });

  it("says that comments stay behind, and only when there are some", () => {
    const noted: Converted = { text: "record: plan\ncrn: a b#c\n", notes: [NOTE] };
    check("record: plan # why\ncrn: a b#c\n", "yaml", "yaml", noted);
    check("record: plan\ncrn: | # why\n  a b#c\n", "yaml", "yaml", noted);
    check("record: plan\ncrn: |\n  a # c\n", "yaml", "yaml", 'record: plan\ncrn: "a # c"\n');
    check("---\nrecord: plan\ncrn: a b#c\n---\n# For the reader\n", "markdown", "yaml", noted);
    check("---\nrecord: plan\ncrn: a b#c\n---\n<!-- why -->\n", "markdown", "yaml", noted);
    check(
      "---\nrecord: contact\n---\n# a\n## Notes\n> # x <!-- y -->\n",
      "markdown",
      "yaml",
      'record: contact\nrecords:\n  - id: a\n    notes: "> # x <!-- y -->"\n',
    );
  });

  it("is refused, with the place, when something cannot be read", () => {
    check("record: plan\ncrn: 'a\n", "yaml", "json", refused("Line 2: This line cannot be read as part of the record."));
    check("", "yaml", "json", refused("Line 1: This file is not a record: it needs names, each with a value."));
    check("record: plan\nrecord: plan\n", "yaml", "json", refused('Line 2: "record" is given twice; only the first is read.'));
    const made = convertRecord("---\nrecord: contact\n---\n\n## Nots\nx\n", "markdown", "yaml");
    assert.match("refused" in made ? made.refused : "", /^Line 5: /);
  });

  it("is refused where one of several has no room for a value", () => {
    const text = (extra: string): string => `record: contact\nrecords:\n  - id: a\n    notes: x\n  - id: b\n    ${extra}\n`;
    check(text("notes: y"), "yaml", "markdown", "---\nrecord: contact\n---\n\n# a\n\n## Notes\nx\n\n# b\n\n## Notes\ny\n");
    for (const [extra, place] of [
      ['factors: ["F1,F2"]', "records[b].factors"],
      ["colour: red", "records[b].colour"],
      ["notes: |\n      y\n      ## z", "records[b].notes"],
    ] as const)
      check(text(extra), "yaml", "markdown", refused(`${place} cannot stand under a heading in Markdown, so this file was not converted.`));
    check(
      "record: contact\nrecords:\n  - notes: x\n",
      "yaml",
      "markdown",
      refused("records[record-1].id cannot stand under a heading in Markdown, so this file was not converted."),
    );
    check(
      "record: contact\nrecords: [a]\n",
      "yaml",
      "markdown",
      refused("records[0] cannot stand under a heading in Markdown, so this file was not converted."),
    );
    assert.equal(through(text("colour: red"), "yaml", "json", "yaml"), text("colour: red"));
  });

  for (const [kind, shape] of shapes) {
    it(`comes back the same through every syntax: ${kind}`, () => {
      fc.assert(
        fc.property(recordOf(shape as Shape, { record: kind }), fc.nat(), (record, gap) => {
          const text = writeYaml(withGap(record, gap) as Group);
          assert.deepEqual(valuesIn(through(text, "yaml", "json", "markdown", "yaml"), "yaml"), valuesIn(text, "yaml"), text);
        }),
        { seed: 20181016, numRuns: Number(process.env["RUNS"] ?? 60) },
      );
    });
  }
});

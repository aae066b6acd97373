import assert from "node:assert/strict";
import fc from "fast-check";
import { shapes } from "../../server/src/record/shapes.ts";
import type { PlainValue } from "../../server/src/source/edit.ts";
import type { Shape } from "../../server/src/source/shape.ts";
import { parseJson } from "../../server/src/syntax/json/parse.ts";
import { writeJson } from "../../server/src/syntax/json/write.ts";
import { parseMarkdown } from "../../server/src/syntax/markdown/parse.ts";
import { firstUnwritable, writeMarkdown } from "../../server/src/syntax/markdown/write.ts";
import { plain } from "../../server/src/syntax/plain.ts";
import { parseYaml } from "../../server/src/syntax/yaml/parse.ts";
import { writeYaml } from "../../server/src/syntax/yaml/write.ts";
import { good } from "../schemas/good.ts";
import { checkSpans } from "./dump.ts";
import { recordOf } from "./records.ts";

type Group = { readonly [key: string]: PlainValue };

const SEED = 20181012;

/** The one door: a record written in each syntax reads back as itself, without a problem. */
function check(value: Group): void {
  const markdown = writeMarkdown(value, shapes);
  const yaml = writeYaml(value);
  for (const [text, parsed] of [
    [markdown, parseMarkdown(markdown, shapes)],
    [markdown, parseMarkdown(markdown.replaceAll("\n", "\r\n"), shapes)],
    [yaml, parseYaml(yaml)],
    ["JSON", parseJson(writeJson(value))],
  ] as const) {
    assert.deepEqual(parsed.problems, [], text);
    assert.ok(parsed.root !== null && parsed.readable, text);
    assert.deepEqual(copyOf(plain(parsed.root)), copyOf(value), text);
  }
}

/** With ordinary prototypes, which deepEqual minds; the order of keys it does not. */
function copyOf(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

function sectionsOf(value: Group): string[] {
  return [...writeMarkdown(value, shapes).matchAll(/^##? (.*)$/gm)].map((found) => found[1] ?? "");
}

describe("Records written in each syntax and read back", () => {
  it("are the same for a record of each kind", () => {
    for (const record of Object.values(good)) check(record as unknown as Group);
  });

  for (const [kind, shape] of shapes) {
    it(`are the same for any ${kind}`, () => {
      fc.assert(fc.property(recordOf(shape, { record: kind }), check), { seed: SEED, numRuns: 25 });
    });
  }

  for (const kind of ["contact", "check"]) {
    it(`are the same for several of ${kind}`, () => {
      const items = fc.array(recordOf(shapes.get(kind) as Shape, { id: "c-1" }), { minLength: 1, maxLength: 3 });
      fc.assert(
        fc.property(items, (records) => check({ record: kind, crn: "D204816", records })),
        { seed: SEED, numRuns: 40 },
      );
    });
  }
});

describe("Markdown written for people", () => {
  it("has texts and rows as sections and the rest as front matter", () => {
    const text = writeMarkdown(
      {
        record: "plan",
        crn: "D204816",
        author: { name: "Oriel Fenwharf", grade: "PO" },
        contactType: ["office", "home"],
        personViews: "One.\n\nTwo: three.",
        objectives: [
          { id: "O1", title: "Calm Sundays", areas: ["alcohol", "drugs"], steps: [{ text: "Ring first", actor: "person" }] },
          { id: "O2", status: "active" },
        ],
        adjustments: [{ characteristic: "literacy", text: "Read letters aloud" }],
      },
      shapes,
    );
    assert.equal(
      text,
      `---
record: plan
crn: D204816
author: { name: Oriel Fenwharf, grade: PO }
contactType: [office, home]
---

## The person's views
One.

Two: three.

## Objectives
- O1: Calm Sundays
  - areas: alcohol, drugs
  - steps:
    - Ring first
      - who: person
- O2
  - status: active

## Adjustments
- Reading and writing: Read letters aloud
`,
    );
  });

  it("has each of several records under its own title", () => {
    const records = [
      { id: "a", date: "2022-05-01", objectives: ["O1", "O2"], notApplicable: { review: "New" }, notes: "Fine." },
      { id: "b", setTasks: [{ id: "T1", text: "Ring" }] },
    ];
    assert.equal(
      writeMarkdown({ record: "contact", crn: "D204816", records }, shapes),
      `---
record: contact
crn: D204816
---

# a
- date: 2022-05-01
- objectives worked on: O1, O2
- not applicable:
  - review: New

## Notes
Fine.

# b

## Set tasks
- T1: Ring
`,
    );
  });

  it("keeps in the front matter what a section would change", () => {
    for (const notes of ["a\n## b", "a\n# b", "Review\n---"]) assert.deepEqual(sectionsOf({ record: "contact", notes }), [], notes);
    assert.deepEqual(sectionsOf({ record: "contact", setTasks: [{ id: "T1", text: "x\n- due: 2022-01-01" }] }), []);
    assert.deepEqual(sectionsOf({ record: "contact", setTasks: [{ id: "T1", text: "x\n## y" }] }), ["Set tasks"]);
    assert.deepEqual(sectionsOf({ record: "contact", setTasks: [{ text: "T1: x" }] }), []);
    assert.deepEqual(sectionsOf({ record: "contact", setTasks: [{ id: "T1", colour: "red" }] }), []);
    assert.deepEqual(sectionsOf({ record: "contact", setTasks: "none", notes: "x" }), ["Notes"]);
    assert.deepEqual(sectionsOf({ record: "contingency", items: [{ id: "C1", factors: ["F1, F2"] }] }), []);
  });

  it("names what cannot be written under a title", () => {
    const fits = { id: "a", notes: "x" };
    assert.equal(firstUnwritable({ record: "contact", records: [fits] }, shapes), null);
    assert.deepEqual(firstUnwritable({ record: "contact", records: [fits, { id: "b", colour: "red" }] }, shapes), ["records", 1, "colour"]);
    assert.deepEqual(firstUnwritable({ record: "contact", records: [{ notes: "x" }] }, shapes), ["records", 0, "id"]);
    assert.deepEqual(firstUnwritable({ record: "contact", records: [{ id: "a", factors: ["F1,F2"] }] }, shapes), ["records", 0, "factors"]);
    assert.deepEqual(sectionsOf({ record: "contact", records: [{ id: "a", notes: "x\n## y" }] }), []);
  });
});

describe("Markdown of any kind at all", () => {
  const lines = [
    "## Set tasks",
    "## Notes",
    "## Objectives",
    "# a",
    "---",
    "- T1: x",
    "-",
    "- O1: y",
    "  - due: 2022-01-01",
    "  - steps:",
    "    - z",
    "\t- who: p",
    "<!-- ",
    "-->",
    "",
    " ",
    "Review",
    "===",
    "- date: x",
    "- notApplicable:",
    "  - a: b",
    "\ufeff",
    "😀",
    "\ud800",
    "date: '",
    "  : :",
    "- factors: ,,F1,",
  ];
  it("is read without a throw, with places in order", () => {
    const soup = fc.tuple(
      fc.constantFrom("contact", "plan", "letter"),
      fc.array(fc.constantFrom(...lines), { maxLength: 25 }),
      fc.constantFrom("\n", "\r\n", "\r"),
    );
    fc.assert(
      fc.property(soup, ([kind, body, eol]) => {
        const text = ["---", `record: ${kind}`, "---", ...body].join(eol);
        for (const given of [text, text.slice(0, text.length >> 1), body.join(eol)])
          checkSpans(given, parseMarkdown(given, shapes, { changed: { start: 5, end: 9 } }));
      }),
      { seed: SEED, numRuns: 2000 },
    );
  });
});

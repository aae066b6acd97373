// Long because it is a list of cases.
import assert from "node:assert/strict";
import fc from "fast-check";
import { applyEdits, type PlainValue, type RecordEdit, type TextEdit } from "../../server/src/source/edit.ts";
import type { Step } from "../../server/src/source/tree.ts";
import { editJson } from "../../server/src/syntax/json/edit.ts";
import { parseJson } from "../../server/src/syntax/json/parse.ts";
import { type Plain, plain, samePlain } from "../../server/src/syntax/plain.ts";
import { editYaml, editYamlSlice } from "../../server/src/syntax/yaml/edit.ts";
import { parseYaml } from "../../server/src/syntax/yaml/parse.ts";
import { group, hand, newValue, writeJson, writeYaml } from "./gen.ts";

/** Make edits and compare the text they give; null when they must be refused. */
function check(
  edit: (text: string, edits: readonly RecordEdit[]) => TextEdit[] | null,
  before: string,
  edits: RecordEdit | RecordEdit[],
  expected: string | null,
): void {
  const planned = edit(before, Array.isArray(edits) ? edits : [edits]);
  assert.equal(planned === null ? null : applyEdits(before, planned), expected);
}

const set = (path: Step[], value: PlainValue): RecordEdit => ({ op: "set", path, value });
const insert = (path: Step[], value: PlainValue): RecordEdit => ({ op: "insert", path, value });
const append = (path: Step[], value: PlainValue): RecordEdit => ({ op: "append", path, value });
const remove = (path: Step[]): RecordEdit => ({ op: "remove", path });

describe("edits: yaml", () => {
  const yaml = (before: string, edits: RecordEdit | RecordEdit[], expected: string | null): void =>
    check(editYaml, before, edits, expected);

  it("set a value and keep everything around it", () => {
    yaml("a: one # why\r\nb: 2\r\n", set(["a"], "two"), "a: two # why\r\nb: 2\r\n");
    yaml("a: 'one'\n", set(["a"], "two"), "a: two\n");
    yaml("a:   \nb: c\n", set(["a"], "d"), "a: d\nb: c\n");
    yaml("a:  # why\n", set(["a"], "d"), "a: d  # why\n");
    yaml('a: {b, c: , "d":~}', set(["a", "b"], "x"), 'a: {b: x, c: , "d":~}');
    yaml('a: {b, c: , "d":~}', set(["a", "c"], "x"), 'a: {b, c: x , "d":~}');
    yaml("a:\n  -\n  - b\n", set(["a", 0], "x"), "a:\n  - x\n  - b\n");
  });

  it("quote what another reader could misread", () => {
    for (const [value, written] of [
      ["[add who]", '"[add who]"'],
      ["no", '"no"'],
      ["Yes", '"Yes"'],
      ["null", '"null"'],
      ["", '""'],
      ["a: b", '"a: b"'],
      ["a #b", '"a #b"'],
      ["- a", '"- a"'],
      ["10:30", '"10:30"'],
      ["012", '"012"'],
      ["1e3", '"1e3"'],
      ["1_0", '"1_0"'],
      ["{a}", '"{a}"'],
      ["a\u0085b", '"a\\u0085b"'],
      ["a\ufeffb", '"a\\ufeffb"'],
      ["2018-10-10", "2018-10-10"],
      ["58", "58"],
      ["Leanne (P1)", "Leanne (P1)"],
      ["a, b", "a, b"],
      ["it's", "it's"],
      ["Siân", "Siân"],
    ] as const) {
      yaml("a: x\n", set(["a"], value), `a: ${written}\n`);
    }
    yaml("a: [x]\n", append(["a"], "b, c"), 'a: [x, "b, c"]\n');
  });

  it("write prose as a block, and on one line where a comment follows", () => {
    yaml("a: x\nb: c\n", set(["a"], "one\n\n  two: # x"), "a: |\n  one\n\n    two: # x\nb: c\n");
    yaml("a: x # why\n", set(["a"], "one\ntwo"), 'a: "one\\ntwo" # why\n');
    yaml("a:\n    b: 'x\n      y'", set(["a", "b"], "one\ntwo"), "a:\n    b: |\n        one\n        two");
  });

  it("set a block in place, with its header's comment", () => {
    yaml("a: >- # why\n   one\n   two\n\nb: c\n", set(["a"], "x\ny"), "a: | # why\n   x\n   y\n\nb: c\n");
    yaml("a: |\n  one\nb: c\n", set(["a"], "x"), "a: |\n  x\nb: c\n");
    yaml("a: |+\n  one\n\n\nb: c\n", set(["a"], "x"), "a: |\n  x\nb: c\n");
    yaml("a: | # why\n  one\nb: c\n", set(["a"], ""), 'a: "" # why\nb: c\n');
    yaml("a: |\nb: c\n", set(["a"], "x"), "a: |\n  x\nb: c\n");
  });

  it("never set a filled group or list, or over a comment in brackets", () => {
    yaml("a: [b]\n", set(["a"], "x"), null);
    yaml("a:\n  b: c\n", set(["a"], "x"), null);
    yaml("a: [ # why\n  ]\n", set(["a"], "x"), null);
    yaml("a: []\n", set(["b"], "x"), null);
  });

  it("put a group or list where nothing was", () => {
    yaml("a: null # why\nb: c\n", set(["a"], { d: "e" }), "a: # why\n  d: e\nb: c\n");
    yaml("a:\nb: c\n", append(["a"], { d: "e" }), "a:\n  - d: e\nb: c\n");
    yaml("a: []\n", append(["a"], "x"), "a: [x]\n");
    yaml("a: b\n", set(["a"], ["b"]), "a: [b]\n");
    yaml("a: b\n", append(["c", "d"], "e"), "a: b\nc:\n  d: [e]\n");
    yaml("{}\n", insert(["a"], "b"), "a: b\n");
  });

  it("insert after the last entry, at the first child's column", () => {
    yaml("a:\n    b: c # why\n# end\n", insert(["a", "d"], "e"), "a:\n    b: c # why\n    d: e\n# end\n");
    yaml("a:\n- b: c\n- d: e", insert(["a", 0, "x"], "z"), "a:\n- b: c\n  x: z\n- d: e");
    yaml("a: |+\n  b\n\n", insert(["c"], "d"), "a: |+\n  b\n\nc: d\n");
    yaml("a: {b: c, }\n", insert(["a", "d"], "e"), "a: {b: c, d: e, }\n");
    yaml("\ufeffa: b", insert(["c"], "d"), "\ufeffa: b\nc: d");
    yaml("a: b\n", insert(["a"], "c"), null);
    yaml("a: b\n", insert(["a", "c"], "d"), null);
    yaml("a: b\n", insert(["__proto__"], "d"), null);
  });

  it("append rows as the other rows are written", () => {
    yaml(
      "a:\n  - b: c\n    d: e\n",
      append(["a"], { b: "f", d: "g\nh" }),
      "a:\n  - b: c\n    d: e\n  - b: f\n    d: |\n      g\n      h\n",
    );
    yaml("a:\n  - { b: c }\nx: y\n", append(["a"], { b: "f" }), "a:\n  - { b: c }\n  - { b: f }\nx: y\n");
    yaml("a: [\n  b, # why\n  c\n  ]\n", append(["a"], "d"), "a: [\n  b, # why\n  c,\n  d\n  ]\n");
    yaml("a: b\n", append(["a"], "c"), null);
  });

  it("remove an entry with its own lines", () => {
    yaml("a: b\n# note\nc: |\n  d\n\ne: f", remove(["c"]), "a: b\n# note\n\ne: f");
    yaml("a: b\r\nc: d", remove(["c"]), "a: b");
    yaml("a:\n  - b: c\n    d: e\n", remove(["a", 0, "b"]), "a:\n  - d: e\n");
    yaml("a:\n  - b: c\n    # note\n    d: e\n", remove(["a", 0, "b"]), "a:\n  - \n    # note\n    d: e\n");
    yaml("a:\n  b: c\nd: e\n", remove(["a", "b"]), "a: {}\nd: e\n");
    yaml("a: # note\n- b\nd: e\n", remove(["a", 0]), "a: [] # note\nd: e\n");
    yaml("a:\n  - b\n  - c\n", remove(["a", 0]), "a:\n  - c\n");
    yaml("a: [b, c , d]\n", remove(["a", 1]), "a: [b, d]\n");
    yaml("a: [b, c, ]\n", remove(["a", 1]), "a: [b, ]\n");
    yaml("a: [ b ]\n", remove(["a", 0]), "a: []\n");
    yaml("a: b\n", remove(["a"]), "{}\n");
    yaml("a: |\n  b\nc: d\n  # text it would become\n", remove(["c"]), "a: |\n  b\n");
  });

  it("keep comments inside brackets, wherever the comma is", () => {
    yaml("a: [\n  b, # why\n  c\n  ]\n", remove(["a", 0]), "a: [\n   # why\n  c\n  ]\n");
    yaml("a: [\n  b # why\n  , c\n  ]\n", remove(["a", 1]), "a: [\n  b # why\n   \n  ]\n");
    yaml("a: [\n  # why\n  b,\n  ]\n", remove(["a", 0]), "a: [\n  # why\n  \n  ]\n");
    yaml("a: [\n  b, # why\n  c\n  ]\n", set(["a", 0], "x"), "a: [\n  x, # why\n  c\n  ]\n");
  });

  it("know a text whose lines end with CR alone", () => {
    yaml("a: b\rc: d\r", insert(["e"], "f\ng"), "a: b\rc: d\re: |\r  f\r  g\r");
    yaml("a: b\rc: d\r", remove(["a"]), "c: d\r");
  });

  it("make what is missing on the way, but never in place of words", () => {
    yaml("a:\nb: c\n", insert(["a", "x"], "z"), "a:\n  x: z\nb: c\n");
    yaml("b: c\n", insert(["a", "x", "w"], "z"), "b: c\na:\n  x:\n    w: z\n");
    yaml("a:\n  - b\n", insert(["a", 3], "z"), null);
    yaml("a:\n  - b\n", append(["a", 3], "z"), null);
    yaml("a:\n  - b\n", insert(["a", "x"], "z"), null);
    yaml("a: b\n", remove(["x"]), null);
    yaml("a: b\n", remove([]), null);
    yaml("a: b\n", set([], "x"), null);
    yaml("a: b\n", insert(["x"], JSON.parse('{"constructor": "y"}') as PlainValue), null);
    yaml("a: b\n", insert(["x"], [JSON.parse('{"__proto__": "y"}') as PlainValue]), null);
    yaml("a: b\n", insert(["x"], "half \ud800"), null);
    yaml("a: [b: c]\n", insert(["a", 0, "x"], "z"), null);
    yaml("a: [b: c]\n", remove(["a", 0, "b"]), null);
  });

  it("write a block in a list, and lists of lists", () => {
    yaml("a:\n  - |\n  - b\n", set(["a", 0], "x"), "a:\n  - |\n    x\n  - b\n");
    yaml("a:\n  - # why\n  - b\n", set(["a", 0], "x\ny"), 'a:\n  - "x\\ny" # why\n  - b\n');
    yaml("a:\n  - b\n", append(["a"], "x\ny"), "a:\n  - b\n  - |\n    x\n    y\n");
    yaml("a:\n  - b\n", append(["a"], [["x"], ["y\nz"]]), "a:\n  - b\n  - - [x]\n    - - |\n        y\n        z\n");
  });

  it("are refused on a text that is not whole", () => {
    yaml("a: b: c\n", set(["a"], "x"), null);
    yaml("a: \ud800\nb: c\n", set(["b"], "x"), null);
    yaml("- a\n", insert(["a"], "x"), null);
    yaml("a: b\n---\nc: d\n", set(["a"], "x"), null);
  });

  it("may be several, each after the one before", () => {
    yaml(
      "a: b\nc: [d]\n",
      [append(["c"], "e"), append(["c"], "f"), insert(["g"], "h"), set(["g"], "i"), remove(["a"])],
      "c: [d, e, f]\ng: i\n",
    );
    assert.deepEqual(editYaml("a: b\n", [set(["a"], "c"), set(["a"], "b")]), [{ start: 3, end: 4, text: "b" }]);
    yaml("a: b\n", [set(["a"], "c"), set(["x"], "y")], null);
  });

  it("work on a slice, which still ends its line", () => {
    const text = "---\na: b\n---\n## Notes\n";
    const slice = (given: string, edits: readonly RecordEdit[]): TextEdit[] | null => editYamlSlice(given, 4, 9, edits);
    check(slice, text, insert(["c"], "d\ne"), "---\na: b\nc: |\n  d\n  e\n---\n## Notes\n");
    check(slice, text, remove(["a"]), "---\n{}\n---\n## Notes\n");
  });
});

describe("edits: json", () => {
  const json = (before: string, edits: RecordEdit | RecordEdit[], expected: string | null): void =>
    check(editJson, before, edits, expected);

  it("stay on one line, or on lines of their own", () => {
    json('{"a":1}', insert(["b"], "x"), '{"a":1, "b": "x"}');
    json('{\r\n\t"a": 1\r\n}', insert(["b"], "x"), '{\r\n\t"a": 1,\r\n\t"b": "x"\r\n}');
    json("{}", insert(["b"], ["x"]), '{"b": ["x"]}');
    json('{"a": [{"b": 1}]}', append(["a"], { b: "2" }), '{"a": [{"b": 1}, {"b": "2"}]}');
    json(
      '{\n  "a": [\n    {\n      "b": 1\n    }\n  ]\n}\n',
      append(["a"], { b: "2" }),
      '{\n  "a": [\n    {\n      "b": 1\n    },\n    {\n      "b": "2"\n    }\n  ]\n}\n',
    );
  });
  it("set and remove only what they name", () => {
    json('{"a": 58 , "b": null}', set(["a"], "59"), '{"a": "59" , "b": null}');
    json('{"a": 58 , "b": null}', set(["b"], { c: "d" }), '{"a": 58 , "b": {"c": "d"}}');
    json('{"a": 1, "b": 2, "c": 3}', remove(["b"]), '{"a": 1, "c": 3}');
    json('{"a": 1, "b": 2}', remove(["b"]), '{"a": 1}');
    json('{\n  "a": [\n    1\n  ]\n}', remove(["a", 0]), '{\n  "a": []\n}');
    json('{"a": "x"}', set(["a"], "a\u2028\n\u0007\u0085."), '{"a": "a\\u2028\\n\\u0007\\u0085."}');
    json('{"a": 1', set(["a"], "2"), null);
    json('{"a": 1}', remove(["b"]), null);
    json('{"a": 1}', insert(["b"], "half \ud800"), null);
    json('{"a": 1}', append(["a"], "x"), null);
    json('{"a": {}}', insert(["a", "b"], []), '{"a": {"b": []}}');
  });
});

describe("edits: every generated edit gives the value it should", () => {
  for (const [name, write, edit, parse] of [
    ["yaml", writeYaml, editYaml, parseYaml],
    ["json", writeJson, editJson, parseJson],
  ] as const) {
    it(name, () => {
      let refused = 0;
      let made = 0;
      fc.assert(
        fc.property(group, hand, newValue, fc.nat(), fc.constantFrom("set", "insert", "append", "remove"), (top, by, value, pick, op) => {
          const text = write(top, by);
          const parsed = parse(text);
          assert.ok(parsed.readable && parsed.root !== null, text);
          const start = plain(parsed.root);
          const paths = pathsOf(start, op);
          const path = paths[pick % paths.length];
          if (path === undefined) return;
          const planned = edit(text, [op === "remove" ? { op, path } : { op, path, value }]);
          if (planned === null) {
            refused++;
            return;
          }
          made++;
          const next = applyEdits(text, planned);
          const after = parse(next);
          assert.ok(after.root !== null && after.readable && after.problems.length === 0, next);
          assert.ok(samePlain(plain(after.root), naive(start, op, path, value as Plain)), next);
          for (const note of text.match(/# (?:note|line) \d+/g) ?? []) {
            if (op !== "remove") assert.ok(next.includes(note), `${note} in ${next}`);
          }
        }),
        { seed: 20181010, numRuns: Number(process.env["RUNS"] ?? 1000) },
      );
      assert.ok(made > 10 * refused, `${refused} refused, ${made} made`);
    });
  }
});

/** Every path an operation could be asked for. */
function pathsOf(value: Plain, op: RecordEdit["op"], path: Step[] = []): Step[][] {
  const found: Step[][] = [];
  const isEmpty = value === null || typeof value === "string" || Object.keys(value).length === 0;
  if (path.length > 0 && (op === "remove" || (op === "set" && isEmpty))) found.push(path);
  if (op === "append" && path.length > 0 && (value === null || Array.isArray(value))) found.push(path);
  if (op === "insert" && value !== null && typeof value === "object" && !Array.isArray(value)) found.push([...path, "brandNew"]);
  if (value !== null && typeof value === "object") {
    if (Array.isArray(value)) for (const [i, item] of value.entries()) found.push(...pathsOf(item, op, [...path, i]));
    else for (const [key, item] of Object.entries(value)) found.push(...pathsOf(item, op, [...path, key]));
  }
  return found;
}

/** The expected value, worked out the plainest way. */
function naive(value: Plain, op: RecordEdit["op"], path: Step[], given: Plain): Plain {
  const copy = JSON.parse(JSON.stringify(value)) as Plain;
  const clean = (v: Plain): Plain =>
    typeof v === "string"
      ? v.trim()
      : Array.isArray(v)
        ? v.map(clean)
        : v === null
          ? v
          : Object.fromEntries(Object.entries(v).map(([k, i]) => [k, clean(i)]));
  let owner = copy as Record<Step, Plain>;
  for (const step of path.slice(0, -1)) owner = owner[step] as Record<Step, Plain>;
  const last = path[path.length - 1] as Step;
  if (op === "remove") {
    if (Array.isArray(owner)) owner.splice(last as number, 1);
    else delete owner[last];
  } else if (op === "append") owner[last] = [...((owner[last] ?? []) as Plain[]), clean(given)];
  else owner[last] = clean(given);
  return copy;
}

import assert from "node:assert/strict";
import type { ProblemCode } from "../../server/src/source/problem.ts";
import { MAX_LENGTH, MAX_LINES } from "../../server/src/syntax/bounds.ts";
import { parseJson } from "../../server/src/syntax/json/parse.ts";
import { plain } from "../../server/src/syntax/plain.ts";
import { parseYaml } from "../../server/src/syntax/yaml/parse.ts";

const SECOND = 1_000_000;

/** Read a text twice, whole and while typing at its end: both within a second, and with the problems that belong. */
function check(parse: typeof parseYaml, text: string, readable: boolean, ...codes: ProblemCode[]): void {
  for (const changed of [undefined, { start: text.length, end: text.length }]) {
    const start = process.cpuUsage();
    const parsed = parse(text, { changed });
    const { user, system } = process.cpuUsage(start);
    assert.ok(user + system < SECOND, "within a second of work");
    for (const problem of parsed.problems) {
      assert.ok(0 <= problem.start && problem.start <= problem.end && problem.end <= text.length);
    }
    if (changed !== undefined) continue;
    assert.equal(parsed.readable, readable);
    assert.deepEqual([...new Set(parsed.problems.map((problem) => problem.code))].sort(), codes.sort());
    if (parsed.root !== null) plain(parsed.root);
  }
}

describe("hostile yaml", () => {
  // The record itself is one level, so n more make n + 1.
  const shapes: Record<string, (n: number) => string> = {
    "flow lists": (n) => `a: ${"[".repeat(n - 1)}${"]".repeat(n - 1)}`,
    "flow lists with a value": (n) => `a: ${"[".repeat(n - 1)}x${"]".repeat(n - 1)}`,
    "flow groups": (n) => `a: ${"{a: ".repeat(n - 1)}x${"}".repeat(n - 1)}`,
    "compact lists": (n) => `a:\n${"- ".repeat(n - 1)}x`,
    "block groups": (n) => Array.from({ length: n }, (_, i) => `${" ".repeat(i)}a:`).join("\n"),
  };
  for (const [name, make] of Object.entries(shapes)) {
    it(`nesting: ${name}`, () => {
      check(parseYaml, make(63), true);
      check(parseYaml, make(64), true);
      check(parseYaml, make(65), false, "too-deep");
      check(parseYaml, make(1000), false, "too-deep");
      // Indentation alone makes 100,000 block groups larger than any text may be.
      check(parseYaml, make(100_000 > MAX_LINES && name === "block groups" ? 1900 : 100_000), false, "too-deep");
    });
  }

  it("brackets that never close", () => check(parseYaml, `a: ${"[".repeat(100_000)}`, false, "too-deep"));
  it("pairs in lists", () => check(parseYaml, `a: ${"[b: ".repeat(40)}${"]".repeat(40)}`, false, "too-deep"));
  it("40,000 keys", () => check(parseYaml, Array.from({ length: 40_000 }, (_, i) => `key${i}: x`).join("\n"), true));
  it("40,000 keys in braces", () => {
    check(parseYaml, `a: {${Array.from({ length: 40_000 }, (_, i) => `key${i}: x`).join(", ")}}`, true);
  });
  it("the same key 40,000 times", () => check(parseYaml, "key: x\n".repeat(40_000), true, "key-twice"));
  it("anchors and aliases that multiply", () => {
    const lines = ["a0: &a0 [x, x]"];
    for (let i = 1; i < 5000; i++) lines.push(`a${i}: &a${i} [${`*a${i - 1}, `.repeat(9)}]`);
    check(parseYaml, lines.join("\n"), true, "alias", "anchor");
  });
  it("anchors over anchors", () => {
    check(parseYaml, `a:\n${Array.from({ length: 60 }, (_, i) => `${" ".repeat(i + 1)}&a${i}`).join("\n")} x`, false, "broken");
    check(parseYaml, `a: ${"&a ".repeat(20_000)}x`, false, "broken");
    check(parseYaml, `a: ${"&a [".repeat(60)}x${"]".repeat(60)}`, true, "anchor");
    check(parseYaml, `a:\n${Array.from({ length: 60 }, (_, i) => `${" ".repeat(i + 1)}&a${i} b:`).join("\n")}`, true, "anchor");
    check(
      parseYaml,
      `a:\n${Array.from({ length: 60 }, (_, i) => `${" ".repeat(i + 1)}&a${i} !b\n${" ".repeat(i + 1)}c:`).join("\n")}`,
      true,
      "anchor",
      "tag",
    );
  });
  it("merge keys", () =>
    check(parseYaml, `a: &a {b: c}\n${"d:\n  <<: *a\n".repeat(1)}${"x: {<<: [*a]}\n"}`, true, "alias", "anchor", "merge-key"));
  it("tabs", () => {
    check(parseYaml, `a:\n${"\tb: c\n".repeat(20_000)}`, false, "tab-indent");
    check(parseYaml, "\t".repeat(100_000), false, "not-a-record");
  });
  it("byte order marks", () => {
    check(parseYaml, "\ufeffa: b", true);
    check(parseYaml, "\ufeff".repeat(100_000), false, "not-a-record");
    check(parseYaml, "\ufeff\n".repeat(20_000), false, "not-a-record");
    check(parseYaml, `a: b\n${"\ufeff# x\n".repeat(20_000)}`, false, "broken");
  });
  it("quotes that never close", () => {
    check(parseYaml, `a: "${"x ".repeat(100_000)}`, false, "broken");
    check(parseYaml, `a: '${"x\n  ".repeat(40_000)}`, false, "broken");
    check(parseYaml, "a: 'x\n".repeat(40_000), false, "broken");
  });
  it("one line of a million characters", () => check(parseYaml, `a: ${"x".repeat(1_000_000)}`, true));
  it("a broken line every second line", () => check(parseYaml, "a: b: c\nd: e\n".repeat(20_000), false, "broken"));
  it("blank lines and comments", () => check(parseYaml, `a: b\n${"\n".repeat(20_000)}${"# c\n".repeat(20_000)}d: e`, true));
  it("question marks, dashes, colons", () => {
    check(parseYaml, "? ".repeat(50_000), false, "too-deep");
    check(parseYaml, ": ".repeat(50_000), false, "too-deep");
    check(parseYaml, `a: ${"-".repeat(100_000)}`, true);
  });
  it("documents", () => check(parseYaml, "---\na: b\n".repeat(20_000), false, "several-documents"));
  it("keys that reach behind objects", () => {
    for (const key of ["__proto__", "constructor", "prototype"]) {
      for (const text of [`${key}: {a: b}`, `a:\n  - {"${key}": b}`, `a: [ '${key}': b ]`]) {
        check(parseYaml, text, true, "reserved-key");
        assert.ok(!JSON.stringify(plain(parseYaml(text).root as never)).includes(key));
      }
    }
    assert.equal(({} as Record<string, unknown>)["a"], undefined);
  });
  it("a very long key is cut where it is told", () => {
    const key = "k".repeat(5000);
    const [problem] = parseYaml(`${key}: 1\n${key}: 2\n`).problems;
    assert.equal(problem?.data?.["key"], `${"k".repeat(80)}…`);
  });
  it("over the bounds", () => {
    check(parseYaml, `a: ${"x".repeat(MAX_LENGTH)}`, false, "too-long");
    check(parseYaml, `a: b${"\n".repeat(MAX_LINES)}`, false, "too-long");
    check(parseYaml, `a: b${"\r\n".repeat(MAX_LINES - 1)}`, true);
    check(parseYaml, `a: b${"\r".repeat(MAX_LINES)}`, false, "too-long");
  });
  it("control characters and halves of characters", () => {
    check(parseYaml, "a: \0", false, "broken");
    check(parseYaml, "a: \u0007", false, "broken");
    check(parseYaml, "a: \ud800", true, "lone-surrogate");
    check(parseYaml, 'a: "\\udc00"', true, "lone-surrogate");
    check(parseYaml, 'a: "\\ud83d\\ude42"', true);
    check(parseYaml, 'a: "\\Uffffffff"', true);
    check(parseYaml, `# ${"\udc00\ud800".repeat(50_000)}\na: b`, true, "lone-surrogate");
  });
});

describe("hostile json", () => {
  const nest = (n: number, open: string, close: string, inner = ""): string => `{"a":${open.repeat(n - 1)}${inner}${close.repeat(n - 1)}}`;
  it("nesting", () => {
    for (const [open, close, inner] of [
      ["[", "]", ""],
      ['{"a":', "}", "1"],
    ] as const) {
      check(parseJson, nest(63, open, close, inner), true);
      check(parseJson, nest(64, open, close, inner), true);
      for (const n of [65, 1000, 100_000]) check(parseJson, nest(n, open, close, inner), false, "too-deep");
    }
    check(parseJson, "[".repeat(100_000), false, "too-deep");
  });
  it("brackets inside texts do not count", () => check(parseJson, `{"a": "${"[".repeat(100)}\\"${"{".repeat(100)}"}`, true));
  it("40,000 keys", () => {
    check(parseJson, `{${Array.from({ length: 40_000 }, (_, i) => `"k${i}":1`).join(",")}}`, true);
    check(parseJson, `{${Array.from({ length: 40_000 }, () => `"k":1`).join(",")}}`, true, "key-twice");
  });
  it("keys that reach behind objects", () => {
    for (const key of ["__proto__", "constructor", "prototype", "\\u005f_proto__"]) {
      const text = `{"a": [{"${key}": {"b": 1}}]}`;
      check(parseJson, text, true, "reserved-key");
      assert.deepEqual(JSON.stringify(plain(parseJson(text).root as never)), '{"a":[{}]}');
    }
  });
  it("broken all over", () => {
    check(parseJson, `{"a": ${'"x" '.repeat(40_000)}}`, false, "broken");
    check(parseJson, `{${",".repeat(100_000)}}`, false, "broken");
    check(parseJson, `{"a": "${"\\".repeat(100_001)}`, false, "broken");
    check(parseJson, `/*${"/*".repeat(50_000)}`, false, "broken");
  });
  it("over the bounds", () => check(parseJson, `{"a": "${"x".repeat(MAX_LENGTH)}"}`, false, "too-long"));
  it("halves of characters", () => {
    check(parseJson, '{"a": "\\ud800"}', true, "lone-surrogate");
    check(parseJson, '{"\\ud800": 1}', true, "lone-surrogate");
    check(parseJson, '{"a": "\ud800"}', true, "lone-surrogate");
    check(parseJson, '{"a": "\\ud83d\\ude42"}', true);
  });
});

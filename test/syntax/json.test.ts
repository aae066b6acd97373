import { parseJson } from "../../server/src/syntax/json/parse.ts";
import { expectShown } from "./show.ts";

function check(text: string, expected: string): void {
  expectShown(text, parseJson(text), expected);
}

function checkTyping(text: string, expected: string): void {
  expectShown(text, parseJson(text, { changed: { start: 0, end: 0 } }), expected);
}

describe("json: what is read, and where it stands", () => {
  it("every kind of value", () =>
    check(
      '{"a": "x y ", "b": 5.0, "c": true, "d": null, "e": [1, {"f": "\\u0041\\r\\n"}], "g": {}}',
      `
      record group «{"a": "x y ", "b": 5.0, "c": true, "d": null, "e": [1, {"f": "\\u0041\\r\\n"}], "g": {}}»
        a«"a"» "x y" «"x y "»
        b«"b"» "5.0" «5.0»
        c«"c"» "true" «true»
        d«"d"» null «null»
        e«"e"» list «[1, {"f": "\\u0041\\r\\n"}]»
          0 "1" «1»
          1 group «{"f": "\\u0041\\r\\n"}»
            f«"f"» "A" «"\\u0041\\r\\n"»
        g«"g"» group «{}»
      `,
    ));
  it("a byte order mark", () =>
    check(
      '\ufeff{"a":1}',
      `
      record group «{"a":1}»
        a«"a"» "1" «1»
      `,
    ));
  it("a long number keeps its figures", () =>
    check(
      '{"a": 9007199254740993, "b": 1.10, "c": 1e400}',
      `
      record group «{"a": 9007199254740993, "b": 1.10, "c": 1e400}»
        a«"a"» "9007199254740993" «9007199254740993»
        b«"b"» "1.10" «1.10»
        c«"c"» "1e400" «1e400»
      `,
    ));
  it("no comma at the end", () =>
    check(
      '{"a":1,}',
      `
      not readable
      ! broken «}»
      `,
    ));
  it("nothing after the record", () =>
    check(
      '{"a":1} x',
      `
      not readable
      ! broken «x»
      `,
    ));
  it("no comments", () =>
    check(
      '// c\n{"a":1}',
      `
      not readable
      ! broken «// c»
      `,
    ));
  it("a list is not a record", () =>
    check(
      "[1]",
      `
      not readable
      ! not-a-record «[1]»
      `,
    ));
  it("a text is not a record", () =>
    check(
      '"x"',
      `
      not readable
      ! not-a-record «"x"»
      `,
    ));
  it("nothing", () =>
    check(
      "",
      `
      not readable
      ! broken @0
      `,
    ));
  it("a key twice, also in disguise", () =>
    check(
      '{"a":1,"a":2,"\\u0061":3}',
      `
      record group «{"a":1,"a":2,"\\u0061":3}»
        a«"a"» "1" «1»
      ! key-twice «"a"» {"key":"a"}
      ! key-twice «"\\u0061"» {"key":"a"}
      `,
    ));
  it("keys that reach behind a group", () =>
    check(
      '{"__proto__": {"x": 1}, "b": 2}',
      `
      record group «{"__proto__": {"x": 1}, "b": 2}»
        b«"b"» "2" «2»
      ! reserved-key «"__proto__"» {"key":"__proto__"}
      `,
    ));
  it("half of a character", () =>
    check(
      '{"a": "\\ud800", "\\ud800": "\ud800"}',
      `
      record group «{"a": "\\ud800", "\\ud800": "\\ud800"}»
        a«"a"» "�" «"\\ud800"»
        �«"\\ud800"» "�" «"\\ud800"»
      ! lone-surrogate «"\\ud800"»
      ! lone-surrogate «"\\ud800"»
      ! lone-surrogate «\\ud800»
      `,
    ));
  it("other quotes", () =>
    check(
      "{'a': 1}",
      `
      not readable
      ! broken «'a'»
      `,
    ));
  it("other numbers", () =>
    check(
      '{"a": 01}',
      `
      not readable
      ! broken «1»
      `,
    ));
  it("words", () =>
    check(
      '{"a": NaN}',
      `
      not readable
      ! broken «NaN»
      `,
    ));
  it("a tab in a text", () =>
    check(
      '{"a": "x\ty"}',
      `
      not readable
      ! broken «"x→y"»
      `,
    ));
});

describe("json: places", () => {
  it("a break at the end of a line is shown on what stands before it", () =>
    check(
      '{"a": 1,\n\n',
      `
      not readable
      ! broken «,»
      `,
    ));

  it("what is no record is shown on its first line", () =>
    check(
      "[\n1\n]",
      `
      not readable
      ! not-a-record «[»
      `,
    ));
});

describe("json: while it is being typed", () => {
  it("values without names are left out", () =>
    checkTyping(
      '{"a": 1, 2, [3], "b": [1,, 2}',
      `
      record group «{"a": 1, 2, [3], "b": [1,, 2}» uncertain
        a«"a"» "1" «1»
        b«"b"» list «[1,, 2}»
          0 "1" «1»
          1 "2" «2»
      ! broken «2»
      `,
    ));

  it("a value not written yet", () =>
    checkTyping(
      '{"a": 1, "b": , "c": [{"d": 1, "e"}]}',
      `
      record group «{"a": 1, "b": , "c": [{"d": 1, "e"}]}» uncertain
        a«"a"» "1" «1»
        b«"b"» null @13
        c«"c"» list «[{"d": 1, "e"}]»
          0 group «{"d": 1, "e"}» uncertain
            d«"d"» "1" «1»
            e«"e"» null @34
      ! broken «,»
      `,
    ));
  it("a quote left open", () =>
    checkTyping(
      '{"a": 1, "b": "x\n"c": 2}',
      `
      record group «{"a": 1, "b": "x↵"c": 2}» uncertain
        a«"a"» "1" «1»
        b«"b"» "x" «"x»
        c«"c"» "2" «2»
      ! broken «"x»
      `,
    ));
  it("a brace left open", () =>
    checkTyping(
      '{"a": {"b": 1',
      `
      record group «{"a": {"b": 1» uncertain
        a«"a"» group «{"b": 1» uncertain
          b«"b"» "1" «1»
      ! broken «1»
      `,
    ));
  it("a comma left out", () =>
    checkTyping(
      '{"a": 1 "b": 2}',
      `
      record group «{"a": 1 "b": 2}» uncertain
        a«"a"» "1" «1»
        b«"b"» "2" «2»
      ! broken «"b"»
      `,
    ));
  it("nothing", () =>
    checkTyping(
      "",
      `
      not readable
      ! broken @0
      `,
    ));
});

// Long because it is a list of cases.
import assert from "node:assert/strict";
import { parseYaml, parseYamlSlice } from "../../server/src/syntax/yaml/parse.ts";
import { expectShown, show } from "./show.ts";

function check(text: string, expected: string): void {
  expectShown(text, parseYaml(text), expected);
}

describe("yaml: what is read, and where it stands", () => {
  it("plain, quoted and bracketed values", () =>
    check(
      "record: rmp # c\ncrn: 'X9''1'\nauthor: { name: Ben, grade }\n",
      `
      record group «record: rmp # c↵crn: 'X9''1'↵author: { name: Ben, grade }»
        record«record» "rmp" «rmp»
        crn«crn» "X9'1" «'X9''1'»
        author«author» group «{ name: Ben, grade }»
          name«name» "Ben" «Ben»
          grade«grade» null @55
      `,
    ));
  it("nothing written, and words that only look like nothing", () =>
    check(
      "a:\nb: ~\nc: null\nd: \"\"\ne: 'null'\nf: Null\n",
      `
      record group «a:↵b: ~↵c: null↵d: ""↵e: 'null'↵f: Null»
        a«a» null @2
        b«b» null «~»
        c«c» null «null»
        d«d» "" «""»
        e«e» "null" «'null'»
        f«f» "Null" «Null»
      `,
    ));
  it("blocks: trimmed, line ends LF, a byte order mark skipped", () =>
    check(
      "\ufeffa: 1\r\nb: |\r\n\r\n  one \r\n    two\r\n\r\n\r\nc: >-\r\n  x\r\n  y\r\n",
      `
      record group «a: 1␍↵b: |␍↵␍↵  one ␍↵    two␍↵␍↵␍↵c: >-␍↵  x␍↵  y»
        a«a» "1" «1»
        b«b» "one \\n  two" «|␍↵␍↵  one ␍↵    two»
        c«c» "x y" «>-␍↵  x␍↵  y»
      `,
    ));
  it("blocks: kept line ends, no text, an explicit indent", () =>
    check(
      "a: |+ # keep\n  x\n\n\nb: |\nc: |2\n   y\n",
      `
      record group «a: |+ # keep↵  x↵↵↵b: |↵c: |2↵   y»
        a«a» "x" «|+ # keep↵  x↵↵↵»
        b«b» "" «|»
        c«c» "y" «|2↵   y»
      `,
    ));
  it("markers around the document", () =>
    check(
      "--- # head\na: 1\n...\n",
      `
      record group «a: 1»
        a«a» "1" «1»
      `,
    ));
  it("lists in every shape", () =>
    check(
      "a:\n  - x: 1\n    y: [p, q: r, ]\n  -\n  - - z\nb:\n- |\n  t\n",
      `
      record group «a:↵  - x: 1↵    y: [p, q: r, ]↵  -↵  - - z↵b:↵- |↵  t»
        a«a» list «- x: 1↵    y: [p, q: r, ]↵  -↵  - - z»
          0 group «x: 1↵    y: [p, q: r, ]»
            x«x» "1" «1»
            y«y» list «[p, q: r, ]»
              0 "p" «p»
              1 group «q: r»
                q«q» "r" «r»
          1 null @34
          2 list «- z»
            0 "z" «z»
        b«b» list «- |↵  t»
          0 "t" «|↵  t»
      `,
    ));
  it("values over several lines", () =>
    check(
      'a: plain\n  goes on\n\n  here # c\nb: "x\\n\n  y"\n',
      `
      record group «a: plain↵  goes on↵↵  here # c↵b: "x\\n↵  y"»
        a«a» "plain goes on\\nhere" «plain↵  goes on↵↵  here»
        b«b» "x\\n y" «"x\\n↵  y"»
      `,
    ));
  it("a key twice: the first counts", () =>
    check(
      'a: 1\n"a": 2\na: 3\nb: 4\n',
      `
      record group «a: 1↵"a": 2↵a: 3↵b: 4»
        a«a» "1" «1»
        b«b» "4" «4»
      ! key-twice «"a"» {"key":"a"}
      ! key-twice «a» {"key":"a"}
      `,
    ));
  it("anchors, aliases, tags and merge keys are named, the rest is read", () =>
    check(
      "a: &x 1\nb: *x\nc: !!str 3\n<<: *x\n'<<': d\n",
      `
      record group «a: &x 1↵b: *x↵c: !!str 3↵<<: *x↵'<<': d»
        a«a» "1" «1»
        b«b» null «*x»
        c«c» "3" «3»
        <<«'<<'» "d" «d»
      ! anchor «&x»
      ! alias «*x»
      ! tag «!!str»
      ! merge-key «<<»
      ! alias «*x»
      `,
    ));
  it("keys that are not words are named and left out", () =>
    check(
      "? k\n: v\n[l]: m\n{n: o}: p\n*q : r\ns: t\n",
      `
      record group «? k↵: v↵[l]: m↵{n: o}: p↵*q : r↵s: t»
        s«s» "t" «t»
      ! complex-key «?»
      ! complex-key «[l]»
      ! complex-key «{n: o}»
      ! alias «*q»
      `,
    ));
  it("the same inside brackets", () =>
    check(
      "a: [{b: c}: d, ? e : f, g]\n",
      `
      record group «a: [{b: c}: d, ? e : f, g]»
        a«a» list «[{b: c}: d, ? e : f, g]»
          0 group «{b: c}: d»
          1 group «e : f»
          2 "g" «g»
      ! complex-key «{b: c}»
      ! complex-key «?»
      `,
    ));
  it("an anchor on a group and on a list", () =>
    check(
      "a: &b\n  c: d\ne: &f [g]\nh: !i\n  - j\n",
      `
      record group «a: &b↵  c: d↵e: &f [g]↵h: !i↵  - j»
        a«a» group «c: d»
          c«c» "d" «d»
        e«e» list «[g]»
          0 "g" «g»
        h«h» list «- j»
          0 "j" «j»
      ! anchor «&b»
      ! anchor «&f»
      ! tag «!i»
      `,
    ));
  it("a second document", () =>
    check(
      "a: 1\n---\nb: 2\n",
      `
      record group «a: 1»
        a«a» "1" «1»
      not readable
      ! several-documents «---»
      `,
    ));
  it("a second document after an end marker", () =>
    check(
      "a: 1\n...\n---\nb: 2\n",
      `
      record group «a: 1»
        a«a» "1" «1»
      not readable
      ! several-documents «---»
      `,
    ));
  it("a list is not a record", () =>
    check(
      "- a\n- b\n",
      `
      not readable
      ! not-a-record «- a»
      `,
    ));
  it("words are not a record", () =>
    check(
      "words\n",
      `
      not readable
      ! not-a-record «words»
      `,
    ));
  it("nothing is not a record", () =>
    check(
      "",
      `
      not readable
      ! not-a-record @0
      `,
    ));
  it("a comment is not a record", () =>
    check(
      "# only a note\n",
      `
      not readable
      ! not-a-record @0
      `,
    ));
  it("a tab that indents", () =>
    check(
      "a:\n\tb: c\n",
      `
      not readable
      ! tab-indent «→»
      `,
    ));
  it("a second colon", () =>
    check(
      "a: b: c\n",
      `
      not readable
      ! broken «: c»
      `,
    ));
  it("a quote left open is shown where it opens", () =>
    check(
      'a: "x\nb: c\n',
      `
      not readable
      ! broken «a: "x»
      `,
    ));
  it("a bracket left open", () =>
    check(
      "a: [x,\nb: c\n",
      `
      not readable
      ! broken «a: [x,»
      `,
    ));
  it("a word without a colon", () =>
    check(
      "a: 1\nfoo\nb: 2\n",
      `
      not readable
      ! broken «foo»
      `,
    ));
  it("a line indented too little", () =>
    check(
      "a:\n  b: 1\n c: 2\n",
      `
      not readable
      ! broken «c: 2»
      `,
    ));
  it("half of a character", () =>
    check(
      "a: x\ud800y\n",
      `
      record group «a: x\\ud800y»
        a«a» "x�y" «x\\ud800y»
      ! lone-surrogate «\\ud800»
      `,
    ));
  it("half of a character as an escape", () =>
    check(
      'a: "\\ud800"\n"\\udc00": b\n',
      `
      record group «a: "\\ud800"↵"\\udc00": b»
        a«a» "�" «"\\ud800"»
        �«"\\udc00"» "b" «b»
      ! lone-surrogate «"\\ud800"»
      ! lone-surrogate «"\\udc00"»
      `,
    ));
  it("keys that reach behind a group", () =>
    check(
      "__proto__: {a: b}\nc: {constructor: d, e: f}\n",
      `
      record group «__proto__: {a: b}↵c: {constructor: d, e: f}»
        c«c» group «{constructor: d, e: f}»
          e«e» "f" «f»
      ! reserved-key «__proto__» {"key":"__proto__"}
      ! reserved-key «constructor» {"key":"constructor"}
      `,
    ));

  it("a slice is read in the offsets of its text", () => {
    const text = '---\na: &b |\n  x\nc: "\\ud800"\nd: \ud800\n---\na: not this\n';
    const end = text.lastIndexOf("---");
    expectShown(
      text,
      parseYamlSlice(text, 4, end),
      `
      record group «a: &b |↵  x↵c: "\\ud800"↵d: \\ud800»
        a«a» "x" «|↵  x»
        c«c» "\ufffd" «"\\ud800"»
        d«d» "\ufffd" «\\ud800»
      ! anchor «&b»
      ! lone-surrogate «"\\ud800"»
      ! lone-surrogate «\\ud800»
      `,
    );
    const broken = "---\na: 1\nb: c: d\n---\n";
    assert.equal(show(broken, parseYamlSlice(broken, 4, 17)), "not readable\n! broken «: d»");
    const typed = parseYamlSlice(broken, 4, 17, { changed: { start: 10, end: 11 } });
    assert.deepEqual([typed.root?.start, typed.root?.end, typed.readable, typed.uncertain.size], [4, 8, true, 1]);
  });
});

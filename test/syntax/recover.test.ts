// Long because it is a list of cases.
import assert from "node:assert/strict";
import { parseYaml } from "../../server/src/syntax/yaml/parse.ts";
import { expectShown } from "./show.ts";

/** `«»` in the text is what was just typed. */
function check(marked: string, expected: string): void {
  const changed = { start: marked.indexOf("«"), end: marked.indexOf("»") - 1 };
  const text = marked.replace("«", "").replace("»", "");
  const parsed = parseYaml(text, { changed });
  expectShown(text, parsed, expected);
  const cold = parseYaml(text);
  assert.deepEqual([cold.root, cold.readable, cold.problems.length], [null, false, 1], "not read when nobody is typing");
  assert.deepEqual(cold.problems[0], parsed.problems[0], "the same place is shown either way");
}

describe("yaml: a broken text is read without the line being typed", () => {
  it("a word", () =>
    check(
      "items:\n  - id: C1\n    trigger: x\n    foo«»\n    owner: y\n  - id: C2\nstatus: complete\n",
      `
      record group «items:↵  - id: C1↵    trigger: x↵    foo↵    owner: y↵  - id: C2↵status: complete» uncertain
        items«items» list «- id: C1↵    trigger: x↵    foo↵    owner: y↵  - id: C2»
          0 group «id: C1↵    trigger: x↵    foo↵    owner: y» uncertain
            id«id» "C1" «C1»
            trigger«trigger» "x" «x»
            owner«owner» "y" «y»
          1 group «id: C2»
            id«id» "C2" «C2»
        status«status» "complete" «complete»
      ! broken «foo»
      `,
    ));
  it("an open double quote", () =>
    check(
      'items:\n  - id: C1\n    trigger: x\n    due: "abc«»\n    owner: y\n  - id: C2\nstatus: complete\n',
      `
      record group «items:↵  - id: C1↵    trigger: x↵    due: "abc↵    owner: y↵  - id: C2↵status: complete» uncertain
        items«items» list «- id: C1↵    trigger: x↵    due: "abc↵    owner: y↵  - id: C2»
          0 group «id: C1↵    trigger: x↵    due: "abc↵    owner: y» uncertain
            id«id» "C1" «C1»
            trigger«trigger» "x" «x»
            owner«owner» "y" «y»
          1 group «id: C2»
            id«id» "C2" «C2»
        status«status» "complete" «complete»
      ! broken «due: "abc»
      `,
    ));
  it("an open single quote", () =>
    check(
      "items:\n  - id: C1\n    trigger: x\n    due: 'abc«»\n    owner: y\n  - id: C2\nstatus: complete\n",
      `
      record group «items:↵  - id: C1↵    trigger: x↵    due: 'abc↵    owner: y↵  - id: C2↵status: complete» uncertain
        items«items» list «- id: C1↵    trigger: x↵    due: 'abc↵    owner: y↵  - id: C2»
          0 group «id: C1↵    trigger: x↵    due: 'abc↵    owner: y» uncertain
            id«id» "C1" «C1»
            trigger«trigger» "x" «x»
            owner«owner» "y" «y»
          1 group «id: C2»
            id«id» "C2" «C2»
        status«status» "complete" «complete»
      ! broken «due: 'abc»
      `,
    ));
  it("one space too many", () =>
    check(
      "items:\n  - id: C1\n    trigger: x\n     due«»: abc\n    owner: y\n  - id: C2\nstatus: complete\n",
      `
      record group «items:↵  - id: C1↵    trigger: x↵     due: abc↵    owner: y↵  - id: C2↵status: complete» uncertain
        items«items» list «- id: C1↵    trigger: x↵     due: abc↵    owner: y↵  - id: C2»
          0 group «id: C1↵    trigger: x↵     due: abc↵    owner: y» uncertain
            id«id» "C1" «C1»
            trigger«trigger» "x" «x»
            owner«owner» "y" «y»
          1 group «id: C2»
            id«id» "C2" «C2»
        status«status» "complete" «complete»
      ! broken «: abc»
      `,
    ));
  it("one space too few", () =>
    check(
      "items:\n  - id: C1\n    trigger: x\n   due«»: abc\n    owner: y\n  - id: C2\nstatus: complete\n",
      `
      record group «items:↵  - id: C1↵    trigger: x↵   due: abc↵    owner: y↵  - id: C2↵status: complete» uncertain
        items«items» list «- id: C1↵    trigger: x↵   due: abc↵    owner: y↵  - id: C2»
          0 group «id: C1↵    trigger: x↵   due: abc↵    owner: y» uncertain
            id«id» "C1" «C1»
            trigger«trigger» "x" «x»
            owner«owner» "y" «y»
          1 group «id: C2»
            id«id» "C2" «C2»
        status«status» "complete" «complete»
      ! broken «due: abc»
      `,
    ));
  it("a tab", () =>
    check(
      "items:\n  - id: C1\n    trigger: x\n\t«»due: abc\n    owner: y\n  - id: C2\nstatus: complete\n",
      `
      record group «items:↵  - id: C1↵    trigger: x↵→due: abc↵    owner: y↵  - id: C2↵status: complete» uncertain
        items«items» list «- id: C1↵    trigger: x↵→due: abc↵    owner: y↵  - id: C2»
          0 group «id: C1↵    trigger: x↵→due: abc↵    owner: y» uncertain
            id«id» "C1" «C1»
            trigger«trigger» "x" «x»
            owner«owner» "y" «y»
          1 group «id: C2»
            id«id» "C2" «C2»
        status«status» "complete" «complete»
      ! tab-indent «→»
      `,
    ));
  it("an item at the wrong depth", () =>
    check(
      "items:\n  - id: C1\n    trigger: x\n   - z«»\n    owner: y\n  - id: C2\nstatus: complete\n",
      `
      record group «items:↵  - id: C1↵    trigger: x↵   - z↵    owner: y↵  - id: C2↵status: complete» uncertain
        items«items» list «- id: C1↵    trigger: x↵   - z↵    owner: y↵  - id: C2»
          0 group «id: C1↵    trigger: x↵   - z↵    owner: y» uncertain
            id«id» "C1" «C1»
            trigger«trigger» "x" «x»
            owner«owner» "y" «y»
          1 group «id: C2»
            id«id» "C2" «C2»
        status«status» "complete" «complete»
      ! broken «- z»
      `,
    ));
  it("an open bracket", () =>
    check(
      "items:\n  - id: C1\n    trigger: x\n    due: [a, b«»\n    owner: y\n  - id: C2\nstatus: complete\n",
      `
      record group «items:↵  - id: C1↵    trigger: x↵    due: [a, b↵    owner: y↵  - id: C2↵status: complete» uncertain
        items«items» list «- id: C1↵    trigger: x↵    due: [a, b↵    owner: y↵  - id: C2»
          0 group «id: C1↵    trigger: x↵    due: [a, b↵    owner: y» uncertain
            id«id» "C1" «C1»
            trigger«trigger» "x" «x»
            owner«owner» "y" «y»
          1 group «id: C2»
            id«id» "C2" «C2»
        status«status» "complete" «complete»
      ! broken «due: [a, b»
      `,
    ));
  it("a second colon", () =>
    check(
      "items:\n  - id: C1\n    trigger: x\n    due: v: «»x\n    owner: y\n  - id: C2\nstatus: complete\n",
      `
      record group «items:↵  - id: C1↵    trigger: x↵    due: v: x↵    owner: y↵  - id: C2↵status: complete» uncertain
        items«items» list «- id: C1↵    trigger: x↵    due: v: x↵    owner: y↵  - id: C2»
          0 group «id: C1↵    trigger: x↵    due: v: x↵    owner: y» uncertain
            id«id» "C1" «C1»
            trigger«trigger» "x" «x»
            owner«owner» "y" «y»
          1 group «id: C2»
            id«id» "C2" «C2»
        status«status» "complete" «complete»
      ! broken «: x»
      `,
    ));
  it("an item's first line: its keys join the item above, and none is told twice", () =>
    check(
      "items:\n  - id: C1\n    trigger: x\n  - id«»: C2: y\n    trigger: z\n",
      `
      record group «items:↵  - id: C1↵    trigger: x↵  - id: C2: y↵    trigger: z» uncertain
        items«items» list «- id: C1↵    trigger: x↵  - id: C2: y↵    trigger: z»
          0 group «id: C1↵    trigger: x↵  - id: C2: y↵    trigger: z» uncertain
            id«id» "C1" «C1»
            trigger«trigger» "x" «x»
      ! broken «: y»
      `,
    ));
  it("the last line of a group", () =>
    check(
      "items:\n  - id: C1\n    trigger: «»x: y\nstatus: complete\n",
      `
      record group «items:↵  - id: C1↵    trigger: x: y↵status: complete» uncertain
        items«items» list «- id: C1»
          0 group «id: C1» uncertain
            id«id» "C1" «C1»
        status«status» "complete" «complete»
      ! broken «: y»
      `,
    ));
  it("prose that left its block", () =>
    check(
      "items:\n  - id: C1\n    trigger: x\n    notes: |\n      one\n   tw«»o\n    owner: y\n  - id: C2\nstatus: complete\n",
      `
      record group «items:↵  - id: C1↵    trigger: x↵    notes: |↵      one↵   two↵    owner: y↵  - id: C2↵status: complete» uncertain
        items«items» list «- id: C1↵    trigger: x↵    notes: |↵      one↵   two↵    owner: y↵  - id: C2»
          0 group «id: C1↵    trigger: x↵    notes: |↵      one↵   two↵    owner: y» uncertain
            id«id» "C1" «C1»
            trigger«trigger» "x" «x»
            notes«notes» "one" «|↵      one»
            owner«owner» "y" «y»
          1 group «id: C2»
            id«id» "C2" «C2»
        status«status» "complete" «complete»
      ! broken «two»
      `,
    ));
  it("several lines at once", () =>
    check(
      'items:\n  - id: C1\n    trigger: x\n    foo: {«a\n    bar: "b»\n    owner: y\n  - id: C2\nstatus: complete\n',
      `
      record group «items:↵  - id: C1↵    trigger: x↵    foo: {a↵    bar: "b↵    owner: y↵  - id: C2↵status: complete» uncertain
        items«items» list «- id: C1↵    trigger: x↵    foo: {a↵    bar: "b↵    owner: y↵  - id: C2»
          0 group «id: C1↵    trigger: x↵    foo: {a↵    bar: "b↵    owner: y» uncertain
            id«id» "C1" «C1»
            trigger«trigger» "x" «x»
            owner«owner» "y" «y»
          1 group «id: C2»
            id«id» "C2" «C2»
        status«status» "complete" «complete»
      ! broken «bar: "b»
      `,
    ));
  it("a break somewhere else than the typing", () =>
    check(
      'a«»: 1\nitems:\n  - id: "C1\n  - id: C2\n',
      `
      record group «a: 1↵items:↵  - id: "C1↵  - id: C2» uncertain
        a«a» "1" «1»
        items«items» list «- id: C2»
          0 group «id: C2»
            id«id» "C2" «C2»
      ! broken «- id: "C1»
      `,
    ));
  it("two breaks, one of them typed", () =>
    check(
      "a: b: c\nd: «»e: f\ng: h\n",
      `
      record group «g: h» uncertain
        g«g» "h" «h»
      ! broken «: c»
      `,
    ));
  it("nothing else in the text", () =>
    check(
      "a: b: «»c\n",
      `
      not readable
      ! broken «: c»
      `,
    ));

  it("tells what it refuses in the rest", () => {
    const text = "a: &x 1\na: 2\nb: c: d\n";
    const parsed = parseYaml(text, { changed: { start: text.length - 2, end: text.length - 2 } });
    assert.deepEqual(
      parsed.problems.map((problem) => problem.code),
      ["anchor", "broken"],
    );
  });

  it("gives up after eight lines", () => {
    const text = (lines: number): string => `a: 1\n${"b: c: d\n".repeat(lines)}e: f\n`;
    const at = { start: 0, end: 0 };
    assert.equal(parseYaml(text(8), { changed: at }).readable, true);
    assert.equal(parseYaml(text(9), { changed: at }).readable, false);
  });

  it("never goes beyond the text, whatever is said to be typed", () => {
    for (const changed of [
      { start: -5, end: -1 },
      { start: 900, end: 999 },
      { start: 4, end: 2 },
    ]) {
      assert.equal(parseYaml("a: 1\nb: c: d\n", { changed }).readable, true);
    }
  });
});

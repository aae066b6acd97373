/** The outline, what folds away, and what is found across cases. */
import assert from "node:assert/strict";
import { analyseFile } from "../../server/src/engine/file.ts";
import { foldsOf } from "../../server/src/language/folding.ts";
import type { OutlineItem } from "../../server/src/language/symbols.ts";
import { outlineOf, search } from "../../server/src/language/symbols.ts";
import { lineIndex } from "../../server/src/source/lines.ts";
import { CASE, fileOf, viewOf } from "./caseFiles.ts";

const view = viewOf(CASE);

/** The outline as indented lines `what name: detail`, checked to be one that editors take. */
function outline(path: string, text: string): string[] {
  const file = analyseFile(path, text);
  const out: string[] = [];
  const go = (item: OutlineItem, depth: number): void => {
    assert.ok(item.name !== "");
    assert.ok(item.span.start <= item.mark.start && item.mark.end <= item.span.end && item.mark.start <= item.mark.end, item.name);
    out.push(`${"  ".repeat(depth)}${item.what} ${item.name}${item.detail === "" ? "" : `: ${item.detail}`}`);
    for (const child of item.children) {
      assert.ok(item.span.start <= child.span.start && child.span.end <= item.span.end, child.name);
      go(child, depth + 1);
    }
  };
  for (const item of outlineOf(file)) go(item, 0);
  return out;
}

/** Folds as `first-last`, lines from 1. */
function folds(path: string, text: string): string {
  const all = foldsOf(analyseFile(path, text), lineIndex(text));
  return all.map(({ first, last }) => `${first + 1}-${last + 1}`).join(" ");
}

const textOf = (path: string, crlf: boolean): string => fileOf(view, path).text.replaceAll("\n", crlf ? "\r\n" : "\n");
const check = (path: string, tree: readonly string[], folded: string): void => {
  for (const crlf of [false, true]) {
    assert.deepEqual(outline(path, textOf(path, crlf)), tree);
    assert.equal(folds(path, textOf(path, crlf)), folded);
  }
};

describe("outline and folding", () => {
  it("follow a record in YAML", () => {
    check(
      "a/rosh-2.case.yaml",
      [
        "record Risk of serious harm analysis, 2022-10-03: rosh-2022-10-03",
        "  group Author",
        "  text Who is at risk: Tamsin (P1) most of all, then P2.",
        '  text Nature of the risk: Hitting: P1 has been hurt by "falls",…',
        "  rows Circumstances that increase risk",
        "    row F1: Drinking after an argument with P1's brother",
        "    row F2: Losing work",
        "  group Not applicable",
      ],
      "7-9 10-11 12-19 13-17 15-17 18-19 20-21",
    );
  });

  it("follow a record in JSON, with closing brackets left in sight", () => {
    check(
      "a/rosh-1.case.json",
      [
        "record Risk of serious harm analysis, 2022-04-20: rosh-1",
        "  group Author",
        "  text Who is at risk: Tamsin (P1) P2 as well, and not P10…",
        "  rows Circumstances that increase risk",
        "    row F1: He has drunk and P1 says no",
      ],
      "1-10 8-9",
    );
  });

  it("follow several records in Markdown, each by itself, and the front matter", () => {
    check(
      "a/contacts.case.md",
      [
        "record visit-2022-05-03: Contact, 2022-05-03",
        "  text Check in: Saw P1 on Saturday.",
        "  rows Set tasks",
        "    row T1: Ring the clinic and tell P1 when",
        "    row T2: Bring the letter",
        "record visit-2022-05-10: Contact, 2022-05-10",
        "  text Review: T1: done. T2: forgotten.",
        "  rows Set tasks",
        "    row T1: Bring the letter this time",
        "record visit-2022-05-17: Contact, 2022-05-17",
        "  text Review: T1 done at last, see visit-2022-05-10.",
      ],
      "1-8 10-19 14-15 17-19 21-28 24-25 27-28 30-35 34-35",
    );
  });

  it("make do with what can be read", () => {
    assert.deepEqual(outline("a/x.case.yaml", "record: rosh\nwhoIsAtRisk: [\n"), []);
    assert.equal(folds("a/x.case.yaml", "record: rosh\nwhoIsAtRisk: [\n"), "");
    assert.equal(folds("a/x.case.md", "---\nrecord: rosh\n---\n## Who is at risk\nHer\n"), "1-3 4-5");
    assert.deepEqual(outline("a/x.case.yaml", "record: rosh\nriskIncreaseFactors:\n  -\n  - {}\n  - people: [P1]\n").length, 4);
    assert.deepEqual(outline("a/x.case.yaml", ""), []);
  });
});

describe("search across cases", () => {
  const found = (query: string, most?: number): string[] => search(view.files, query, most).map((f) => `${f.what} ${f.name} | ${f.within}`);

  it("finds cases, people, places, circumstances and records, by loosely matching words", () => {
    assert.deepEqual(found("d204 callan").slice(0, 1), ["case D204816 Callan Reeve | "]);
    assert.deepEqual(found("tamsin"), ["person P1 Tamsin Holt | D204816 Callan Reeve"]);
    assert.deepEqual(found("tmsn"), ["person P1 Tamsin Holt | D204816 Callan Reeve"]);
    assert.deepEqual(found("mill lane"), ["address L2 9 Mill Lane, Trewen | D204816 Callan Reeve"]);
    assert.deepEqual(found("losing"), ["factor F2 Losing work | Risk of serious harm analysis, 2022-10-03"]);
    assert.deepEqual(found("contact 2022-05-10"), ["record Contact, 2022-05-10 | D204816 visit-2022-05-10"]);
    assert.deepEqual(found("zz"), []);
  });

  it("is bounded", () => {
    assert.equal(found("").length, 14);
    assert.equal(found("", 3).length, 3);
  });
});

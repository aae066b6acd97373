/** The page beside a baseline, and how sure its margins are. */
import assert from "node:assert/strict";
import type { CaseResult } from "../../../server/src/engine/types.ts";
import { type Asked, FEW, madeUpCase, pageOf } from "./caseload.ts";

const words = (asked: Asked): string =>
  pageOf(asked)
    .replace(/<(style|script)>[\s\S]*?<\/\1>/gu, "")
    .replace(/<[^>]*>/gu, " ")
    .replace(/\s+/gu, " ");

/** A case of which the first `known` findings stand in the baseline. */
function beside(known: number): CaseResult {
  const one = madeUpCase(2);
  let left = known;
  const files = one.files.map((file) => ({
    ...file,
    records: file.records.map((record) => ({
      ...record,
      findings: record.findings.map((finding) => (left-- > 0 ? { ...finding, known: true as const } : finding)),
    })),
  }));
  return { ...one, files, baseline: { known, fixed: 2, undecided: 0 } };
}
const all = madeUpCase(2).files.flatMap((file) => file.records.flatMap((record) => record.findings)).length;
const baseline = { asOf: "2019-01-31", entries: 40 };
const marks = (text: string): number => [...text.matchAll(/ (?:gap|weak|thought), known /gu)].length;

describe("the page beside a baseline", () => {
  it("marks what is known, begins with what is new, and says how much of each there is", () => {
    assert.ok(all > 4, `${all} findings`);
    const text = words({ cases: [beside(3)], baseline, options: { isFull: true } });
    assert.equal(marks(text), 3);
    assert.ok(text.includes(`Beside the baseline of 31 January 2019: ${all - 3} new, 3 known. Of the baseline, 2 no longer found.`), text);
    assert.ok(text.includes("3 findings stand in the baseline."));
    const begin = text.slice(text.indexOf("To begin with"), text.indexOf("Key questions"));
    assert.equal(marks(begin), 0);
    assert.ok(begin.length > 100);
  });

  it("says that nothing is new where all is known, and marks nothing without a baseline", () => {
    const text = words({ cases: [beside(all)], baseline, options: { isFull: true } });
    assert.ok(text.includes(`Nothing here is new. ${all} findings stand in the baseline.`));
    assert.ok(!text.includes("To begin with"));
    assert.equal(marks(text), all);
    assert.doesNotMatch(words({ cases: [madeUpCase(2)] }), /baseline|, known /u);
  });
});

describe("how sure margins are", () => {
  it("stands with the charts, with the groups and in the guide", () => {
    const text = words({ ...FEW, end: { sureness: { margins: 95, groups: 90 } } });
    for (const said of [
      "margin at 95 per cent confidence: in 95 of 100",
      "may lie, at 90 per cent confidence",
      "with 95 per cent confidence",
    ])
      assert.ok(text.includes(said), said);
    assert.doesNotMatch(words({ ...FEW, end: { sureness: undefined } }), /per cent confidence/u);
  });
});

describe("charts", () => {
  it("each have a table beside them that says the same", () => {
    const page = pageOf(FEW);
    const charts = [...page.matchAll(/<svg class="bars"[\s\S]*?<\/svg>\s*<\/div>\s*<div class="frame"[\s\S]*?<\/table>/gu)];
    assert.equal(charts.length, [...page.matchAll(/<svg class="bars"/gu)].length);
    assert.ok(charts.length > 4);
    for (const [chart] of charts) {
      const table = chart.slice(chart.indexOf("<table>"));
      for (const [, id = "", percent = ""] of chart.matchAll(/<text x="0"[^>]*>(\d[\d.]*) {2}(\d+%)/gu)) {
        assert.ok(table.includes(`<b>${id}</b>`) && table.includes(percent), `${id} ${percent}`);
      }
    }
  });

  it("tell a share of too few cases without a band", () => {
    const question = { id: "2.1.1", question: "Is it engaging?", gapFree: 1, relevant: 4, person: 0, percent: 25, margin: 30, band: null };
    const rating = { pack: "hmip-2018", standard: "2.1", title: "Assessment", questions: [question], indicative: null };
    const caseload = { ratings: [{ ...rating, isNearBoundary: false, discretion: null }], overall: [], groups: [], findings: [] };
    const text = words({ ...FEW, end: { caseload } });
    for (const said of [
      "Too few to rate: a band needs 10 relevant cases or more.",
      "2.1.1 25% ± 30, too few to rate",
      "1 of 4 25% ± 30 none too few to rate",
    ])
      assert.ok(text.includes(said), said);
    assert.ok(!text.includes("No case could be counted"));
  });
});

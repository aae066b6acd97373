/**
 * The published results of one inspection, reproduced from records: 19 figures, 6 ratings and the overall rating of
 * HM Inspectorate of Probation's report on Cumbria and Lancashire CRC, May 2019 (Annex 2, and the summary of ratings).
 */
import assert from "node:assert/strict";
import { packs } from "../../schemas/packs/index.ts";
import { addRow, newCounters } from "../../server/src/caseload/counters.ts";
import { readDecided } from "../../server/src/caseload/discretion.ts";
import { ratingOf } from "../../server/src/caseload/ratings.ts";
import { rowOf } from "../../server/src/caseload/row.ts";
import { settingsOfCaseload } from "../../server/src/caseload/settings.ts";
import type { CaseRow, QuestionState } from "../../server/src/caseload/types.ts";
import { wholeOf } from "../../server/src/caseload/whole.ts";
import { checkCase } from "../../server/src/engine/case.ts";
import { analyseFile } from "../../server/src/engine/file.ts";
import { groupCases } from "../../server/src/engine/folders.ts";
import { settingsValue } from "../../server/src/engine/texts.ts";
import type { Finding } from "../../server/src/engine/types.ts";
import { envFor, findingsOf } from "../support/check.ts";
import { DEFECTS } from "./annex2/defects.ts";
import type { Annex2Case } from "./annex2/index.ts";
import { ANNEX2, AS_OF, annex2, DECIDED, RELEVANT, rebuilt } from "./annex2/index.ts";

const env = envFor({ packs, asOf: AS_OF });

interface Read {
  readonly row: CaseRow;
  readonly findings: readonly Finding[];
}

function read(one: Annex2Case): Read {
  const [files, ...others] = groupCases(Object.entries(one.files).map(([path, text]) => analyseFile(path, text)));
  assert.ok(files !== undefined && others.length === 0, `${one.folder} is one case`);
  const result = checkCase(files, env);
  return { row: rowOf(files, result, env, (name) => name), findings: findingsOf([result]).map(({ finding }) => finding) };
}

function reported(rows: readonly CaseRow[]) {
  const counters = newCounters();
  for (const row of rows) addRow(counters, row);
  const parsed = settingsValue(DECIDED);
  assert.ok("value" in parsed);
  const { problems, ...decided } = readDecided(parsed.value, packs);
  assert.deepEqual(problems, []);
  return wholeOf(counters, { packs, ...decided, setting: settingsOfCaseload(env, counters) });
}

/** Question to [gap-free, relevant, per cent]. */
const figures = (rows: readonly CaseRow[]): Record<string, readonly (number | null)[]> =>
  Object.fromEntries(
    reported(rows).ratings.flatMap(({ questions }) => questions.map((q) => [q.id, [q.gapFree, q.relevant, q.percent]] as const)),
  );

describe("Annex 2 from records", () => {
  const cases = annex2();
  let rows: CaseRow[] = [];
  before(() => {
    rows = cases.map((one) => read(one).row);
  });

  it("has 119, 38 and 27 cases, each with a CRN of its own, the same every time", () => {
    const of = (sample: string): number => cases.filter((one) => one.sample === sample).length;
    assert.deepEqual([of("supervision"), of("unpaid-work"), of("resettlement")], [119, 38, 27]);
    assert.equal(new Set(rows.map((row) => row.crn)).size, 184);
    assert.equal(cases.filter((one) => one.sample === "supervision" && one.isHarm).length, RELEVANT);
    assert.deepEqual(annex2().at(50), cases[50]);
  });

  it("gives the 19 published figures", () => {
    assert.deepEqual(
      figures(rows),
      Object.fromEntries(Object.entries(ANNEX2).map(([q, { gapFree, of, percent }]) => [q, [gapFree, of, percent]])),
    );
  });

  it("gives the six published ratings, one of them lifted by people, and two more near a boundary", () => {
    const { ratings } = reported(rows);
    assert.deepEqual(
      ratings.map((one) => [one.standard, one.indicative, ratingOf(one), one.isNearBoundary]),
      [
        ["2.1", "inadequate", "inadequate", true],
        ["2.2", "inadequate", "inadequate", false],
        ["2.3", "inadequate", "inadequate", false],
        ["2.4", "inadequate", "requires-improvement", true],
        ["4.1", "inadequate", "inadequate", false],
        ["4.2", "requires-improvement", "requires-improvement", true],
      ],
    );
    assert.deepEqual(
      ratings.flatMap(({ discretion }) => discretion ?? []),
      [
        {
          standard: "2.4",
          to: "requires-improvement",
          who: "Lead inspector",
          why: "Wider evidence was gathered about this part of practice.",
        },
      ],
    );
  });

  it("gives 7 of 30, requires improvement", () => {
    const { overall } = reported(rows);
    assert.deepEqual(
      overall.map(({ pack, points, most, indicative, given }) => [pack, points, most, indicative, given.map((one) => one.standard)]),
      [["hmip-2018", 7, 30, "requires-improvement", ["1.1", "1.2", "1.3", "1.4"]]],
    );
  });

  it("starts from cases in which nothing is found", () => {
    for (const index of [0, 20, 40, 60, 80, 99, 101, 110, 120, 130, 150, 160, 170, 183]) {
      const { row, findings } = read(rebuilt(index, () => []));
      assert.deepEqual(
        findings.map((f) => `${index} ${f.rule} ${f.path}`),
        [],
      );
      assert.ok(!Object.values(row.questions).includes("gap"));
    }
  });

  it("has no state but those its defects make", () => {
    cases.forEach((one, i) => {
      const gaps = Object.entries(rows[i]?.questions ?? {}).flatMap(([question, state]) => (state === "gap" ? [question] : []));
      assert.deepEqual(gaps.sort(), one.defects.toSorted(), one.folder);
    });
  });

  for (const [question, { name }] of Object.entries(DEFECTS))
    it(`${question}: ${name}; a gap there and in no other question`, () => {
      for (const index of casesAbout(cases, question)) {
        const clean = read(rebuilt(index, () => [])).row.questions;
        assert.equal(clean[question], "no-gap");
        assert.deepEqual(read(rebuilt(index, () => [question])).row.questions, { ...clean, [question]: "gap" satisfies QuestionState });
      }
    });

  for (const question of Object.keys(ANNEX2))
    it(`${question}: mending one case moves its count by one and no other`, () => {
      const index = cases.findIndex((one) => one.defects.includes(question));
      const mended = read(rebuilt(index, (before) => before.filter((one) => one !== question))).row;
      const expected = figures(rows);
      const { gapFree, of } = ANNEX2[question] as (typeof ANNEX2)[string];
      expected[question] = [gapFree + 1, of, Math.round((100 * (gapFree + 1)) / of)];
      assert.deepEqual(figures(rows.with(index, mended)), expected);
    });
});

/** The first case of each sort that a question is about. */
function casesAbout(cases: readonly Annex2Case[], question: string): number[] {
  const isHarmOnly = ANNEX2[question]?.of === RELEVANT;
  const sample = question.startsWith("2.") ? "supervision" : question.startsWith("4.1") ? "unpaid-work" : "resettlement";
  const sorts = cases.map((one) => (one.sample === sample && (one.isHarm || !isHarmOnly) ? String(one.isHarm) : ""));
  return [...new Set(sorts)].flatMap((sort) => (sort === "" ? [] : sorts.indexOf(sort)));
}

/** Many comparisons at once: what chance alone brings is not named, and what is really there is. */
import assert from "node:assert/strict";
import { packs } from "../../schemas/packs/index.ts";
import { groupsOf } from "../../server/src/caseload/groups.ts";
import { chanceOf } from "../../server/src/caseload/intervals.ts";
import type { GroupResult } from "../../server/src/caseload/report.ts";
import { settingsUnder } from "../../server/src/caseload/settings.ts";
import { comparisonsIn } from "../../server/src/caseload/together.ts";
import type { Counters } from "../../server/src/caseload/types.ts";
import { wholeOf } from "../../server/src/caseload/whole.ts";
import { envFor } from "../support/check.ts";
import { chance } from "./annex2/chance.ts";
import { countedOf, rowsOf, type Wanted } from "./made-up.ts";

const SEED = 20_191_105;

/** Group and question of every difference that is called clear. */
const clearIn = (groups: readonly GroupResult[]): string[] =>
  groups.flatMap(({ dimension, value, shares }) =>
    shares.flatMap((share) => (share.difference?.isClear === true ? `${dimension} ${value} ${share.question}` : [])),
  );

const setting = settingsUnder({ ...envFor(), packs }, "hmip-2018");
const named = (counters: Counters): string[] =>
  wholeOf(counters, { packs, discretion: [], setting }).findings.flatMap(({ rule, message }) =>
    rule === "batch-disproportionality" ? message : [],
  );

describe("the chance of a difference", () => {
  // Worked out in whole numbers: the hypergeometric tail, doubled.
  const rows: [number, number, number, number, number][] = [
    [3, 10, 9, 10, 0.0197666],
    [22, 40, 128, 160, 0.0031999],
    [65, 100, 35, 100, 0.0000364],
    [0, 10, 50, 100, 0.0032153],
    [5, 10, 50, 100, 1],
    [0, 10, 0, 90, 1],
    [10, 10, 90, 90, 1],
  ];
  for (const [a, n, b, m, expected] of rows)
    it(`of ${a} in ${n} beside ${b} in ${m} is ${expected}`, () => {
      const [one, other] = [
        { hits: a, of: n },
        { hits: b, of: m },
      ];
      assert.equal(Math.round(chanceOf(one, other) * 1e7), Math.round(expected * 1e7));
      assert.ok(Math.abs(chanceOf(one, other) - chanceOf(other, one)) < 1e-9);
    });
  it("is never under-stated, whatever is compared", () => {
    for (const [n, m, p] of [
      [10, 40, 0.5],
      [10, 170, 0.3],
      [25, 25, 0.8],
    ] as const) {
      const weight = weights(n, p);
      const other = weights(m, p);
      for (const level of [0.2, 0.05, 0.002]) {
        let often = 0;
        for (let a = 0; a <= n; a++)
          for (let b = 0; b <= m; b++)
            if (chanceOf({ hits: a, of: n }, { hits: b, of: m }) <= level) often += (weight[a] ?? 0) * (other[b] ?? 0);
        assert.ok(often <= level, `${n} and ${m}: ${often} over ${level}`);
      }
    }
  });
});

describe("comparisons made together", () => {
  const wanted: Wanted = { women: 30, men: 150 };

  it("are counted once where two groups are one beside the other", () => {
    const groups = groupsOf(countedOf(rowsOf({ women: 60, men: 120 }, chance(SEED))));
    const of = (dimension: string) => groups.filter((group) => group.dimension === dimension);
    assert.deepEqual([of("sex").length, comparisonsIn(of("sex"))], [2, 12]);
    assert.deepEqual([of("office").length, comparisonsIn(of("office"))], [3, 36]);
    assert.equal(comparisonsIn(groups), 12 * groups.length - 12);
  });

  it("of caseloads without a difference name one in no more runs than was said", () => {
    const by = chance(SEED);
    const all = Array.from({ length: 300 }, () => countedOf(rowsOf(wanted, by)));
    for (const [confidence, share] of [
      [80, 0.2],
      [95, 0.05],
    ] as const) {
      const groups = all.map((counters) => groupsOf(counters, { smallest: 10, confidence }));
      const wrong = groups.filter((one) => clearIn(one).length > 0).length;
      assert.ok(wrong <= share * all.length, `${wrong} of ${all.length} at ${confidence} per cent`);
      // Each by itself every run would name some, so that the figures above are not just those of a dull caseload.
      assert.ok(groups.every((one) => one.some(({ shares }) => shares.some(isApart))));
    }
  });

  it("find thirty points in a hundred and a hundred, and say how many comparisons there were", () => {
    const by = chance(SEED);
    const planted = { question: "2.2.3", women: 35, men: 65 };
    let found = 0;
    let beside = 0;
    for (let run = 0; run < 100; run++) {
      const messages = named(countedOf(rowsOf({ women: 100, men: 100, planted }, by)));
      const own = messages.filter((message) => message.startsWith("Records for women show more gaps than others on 2.2.3, "));
      assert.ok(own.every((message) => /beyond chance \(80 per cent; comparisons made: 2\d\d\)\.$/u.test(message)));
      if (own.length > 0) found++;
      if (messages.length > own.length) beside++;
    }
    // The cases are drawn anew each time, and so the difference is not always thirty points.
    assert.ok(found >= 80, `found in ${found} of 100`);
    assert.ok(beside <= 20, `beside it, something else in ${beside} of 100`);
  });

  it("find 35 of 100 beside 65 of 100 every time", () => {
    const by = chance(SEED);
    for (let run = 0; run < 20; run++) {
      const rows = rowsOf({ women: 100, men: 100 }, by).map((row, i) => ({
        ...row,
        questions: { ...row.questions, "2.2.3": i < 35 || i >= 135 ? ("no-gap" as const) : ("gap" as const) },
      }));
      assert.ok(clearIn(groupsOf(countedOf(rows))).includes("sex female 2.2.3"));
    }
  });

  it("call both of two groups clear or neither, and nothing whose own interval does not leave 0 out", () => {
    const groups = groupsOf(countedOf(rowsOf({ women: 100, men: 100, planted: { question: "2.2.3", women: 35, men: 65 } }, chance(SEED))));
    assert.deepEqual(
      clearIn(groups).filter((one) => one.startsWith("sex")),
      ["sex male 2.2.3", "sex female 2.2.3"],
    );
    for (const share of groups.flatMap(({ shares }) => shares)) assert.ok(share.difference?.isClear !== true || isApart(share));
  });
});

const isApart = ({ difference: shown }: GroupResult["shares"][number]): boolean => shown !== null && (shown.from > 0 || shown.to < 0);

/** Binomial shares for each number of hits. */
function weights(of: number, p: number): number[] {
  const out = [(1 - p) ** of];
  for (let x = 0; x < of; x++) out.push(((out[x] ?? 0) * (of - x) * p) / ((x + 1) * (1 - p)));
  return out;
}

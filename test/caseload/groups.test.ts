/** Groups beside the rest: intervals, and that no count kept back can be worked out. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { newCounters } from "../../server/src/caseload/counters.ts";
import { groupsOf } from "../../server/src/caseload/groups.ts";
import { difference, sampleSize, zOf } from "../../server/src/caseload/intervals.ts";
import { keptBack } from "../../server/src/caseload/keep-back.ts";
import type { Counters } from "../../server/src/caseload/types.ts";

/** By value: cases without a gap, and cases with one. */
function counted(groups: Readonly<Record<string, readonly [number, number]>>): Counters {
  const counters = newCounters();
  const total = { gap: 0, noGap: 0, person: 0, notApplicable: 0 };
  counters.groups["sex"] = {};
  for (const [value, [noGap, gap]] of Object.entries(groups)) {
    counters.groups["sex"][value] = { cases: noGap + gap, questions: { p: { "2.1.1": { gap, noGap, person: 0, notApplicable: 0 } } } };
    counters.cases += noGap + gap;
    total.gap += gap;
    total.noGap += noGap;
  }
  counters.questions["p"] = { "2.1.1": total };
  return counters;
}

const shown = (counters: Counters): string[] => groupsOf(counters).map((g) => `${g.value} ${g.cases ?? "kept back"}`);

describe("a difference of two shares", () => {
  it("has the interval that Newcombe's paper gives for 56 of 70 and 48 of 80", () => {
    const { by, from, to } = difference({ hits: 56, of: 70 }, { hits: 48, of: 80 }, 1.96);
    assert.deepEqual(
      [by, from, to].map((n) => n.toFixed(4)),
      ["0.2000", "0.0524", "0.3339"],
    );
  });
  it("knows the usual confidences", () => assert.deepEqual([80, 90, 95, 99].map(zOf), [1.2816, 1.6449, 1.96, 2.5758]));
  it("is narrower where both rest on the same cases", () => {
    const apart = difference({ hits: 50, of: 100 }, { hits: 45, of: 100 }, 1.2816);
    const same = difference({ hits: 50, of: 100 }, { hits: 45, of: 100 }, 1.2816, 0.8);
    assert.ok(!apart.isClear && same.isClear && same.from > apart.from);
  });
  for (const [population, cases] of [
    [416, 118],
    [417, 119],
    [429, 119],
    [430, 120],
    [5502, 160],
    [3, 3],
  ] as const)
    it(`a sample of ${population} needs ${cases} cases`, () => assert.equal(sampleSize(population, 80, 5), cases));
});

describe("groups of a caseload", () => {
  it("are told apart when the interval leaves nothing out", () => {
    const [men, women] = groupsOf(counted({ female: [14, 26], male: [96, 64] }));
    assert.deepEqual([men?.shares[0]?.difference?.isClear, women?.shares[0]?.percent], [true, 35]);
    assert.equal(women?.shares[0]?.difference?.points, -25);
  });
  it("of fifteen are too few to tell", () => {
    const [first] = groupsOf(counted({ female: [8, 7], male: [9, 6] }));
    assert.equal(first?.shares[0]?.difference?.isClear, false);
  });
  it("take the next smallest with them when one is small", () =>
    assert.deepEqual(shown(counted({ female: [20, 20], male: [60, 40], intersex: [2, 1], "": [10, 10] })), [
      "male 100",
      "female 40",
      "intersex kept back",
      " kept back",
    ]));
  it("are not shown at all when everything would be kept back", () =>
    assert.deepEqual(shown(counted({ female: [2, 1], male: [3, 2] })), []));
  it("show no share that gives the rest away", () => {
    const counters = counted({ female: [20, 20], male: [60, 40] });
    const women = counters.groups["sex"]?.["female"]?.questions["p"]?.["2.1.1"];
    assert.ok(women);
    Object.assign(women, { noGap: 2, gap: 1, person: 37 });
    counters.questions["p"] = { "2.1.1": { noGap: 62, gap: 41, person: 37, notApplicable: 0 } };
    assert.deepEqual(
      groupsOf(counters).map((g) => g.shares.length),
      [0, 0],
    );
  });

  // Somebody who knows the total, the order of choosing and every line of it tries all that could have been kept back.
  it("keep back what nobody can work out", () => {
    const [smallest, most] = [4, 9];
    const view = (counts: readonly number[]): string => {
      const kept = keptBack(
        counts.map((count, i) => ({ key: String(i), count })),
        smallest,
        1,
      );
      return kept === undefined ? "nothing" : counts.map((count, i) => (kept.has(String(i)) ? "-" : count)).join(" ");
    };
    const worlds = new Map<string, number[][]>();
    for (let n = 0; n < most ** 4; n++) {
      const counts = [0, 1, 2, 3].map((i) => 1 + (Math.floor(n / most ** i) % most));
      const seen = `${counts.reduce((a, b) => a + b)}: ${view(counts)}`;
      worlds.set(seen, [...(worlds.get(seen) ?? []), counts]);
    }
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: most }), { minLength: 4, maxLength: 4 }), (counts) => {
        const seen = view(counts);
        if (seen === "nothing" || !seen.includes("-")) return;
        const possible = worlds.get(`${counts.reduce((a, b) => a + b)}: ${seen}`) ?? [];
        seen.split(" ").forEach((cell, i) => {
          if (cell === "-") assert.ok(new Set(possible.map((world) => world[i])).size > 1, `${counts.join(" ")} shows ${seen}`);
        });
      }),
      { seed: 20190529, numRuns: 2000 },
    );
  });
  it("never show a small group, nor leave one or a few cases over", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(40), fc.nat(40)), { minLength: 1, maxLength: 6 }), (given) => {
        const counts = given.filter(([a, b]) => a + b > 0);
        const counters = counted(Object.fromEntries(counts.map((pair, i) => [`g${i}`, pair])));
        const groups = groupsOf(counters);
        const out = groups.filter((g) => g.cases === null);
        for (const g of groups) assert.ok(g.cases === null || g.cases >= 10);
        const left = counters.cases - groups.reduce((sum, g) => sum + (g.cases ?? 0), 0);
        assert.ok(groups.length === 0 || (out.length === 0 && left === 0) || (out.length > 1 && left >= 10));
      }),
      { seed: 7, numRuns: 500 },
    );
  });
});

/** Too few cases to rate: the figures are told, and no band. */
import assert from "node:assert/strict";
import { packs } from "../../schemas/packs/index.ts";
import { newCounters } from "../../server/src/caseload/counters.ts";
import { overallOf, ratingOf, ratingsOf } from "../../server/src/caseload/ratings.ts";
import type { Band, StandardRating } from "../../server/src/caseload/report.ts";
import { isStandardTooFew, isTooFewToRate } from "../../server/src/caseload/too-few.ts";

type Counts = Readonly<Record<string, readonly [noGap: number, gap: number]>>;

function rated(counts: Counts, lift?: Band): StandardRating {
  const counters = newCounters();
  const questions: (typeof counters)["questions"][string] = {};
  for (const [id, [noGap, gap]] of Object.entries(counts)) questions[id] = { noGap, gap, person: 4, notApplicable: 3 };
  counters.questions["hmip-2018"] = questions;
  const discretion = lift === undefined ? [] : [{ standard: "2.2", to: lift, who: "Head of quality", why: "Seen in practice." }];
  const found = ratingsOf(counters, packs, { discretion }).find(({ standard }) => standard === "2.2");
  assert.ok(found);
  return found;
}

describe("a standard with few cases", () => {
  const rows: [string, Counts, Band | null, boolean][] = [
    ["nine cases", { "2.2.1": [9, 0] }, null, true],
    ["ten cases", { "2.2.1": [10, 0] }, "outstanding", false],
    ["one case", { "2.2.1": [0, 1] }, null, true],
    ["no case", { "2.2.1": [0, 0] }, null, false],
    ["few on every question", { "2.2.1": [5, 4], "2.2.2": [1, 1], "2.2.3": [2, 0] }, null, true],
    // What has too few cases may not lift a rating by being left out.
    ["few on the lowest question", { "2.2.1": [70, 30], "2.2.2": [90, 10], "2.2.3": [1, 5] }, null, true],
    ["few on a question of the same band", { "2.2.1": [70, 30], "2.2.3": [6, 3] }, "good", false],
    ["few on a better question", { "2.2.1": [41, 59], "2.2.3": [5, 1] }, "inadequate", false],
    ["few on a worse question, when it is inadequate already", { "2.2.1": [41, 59], "2.2.3": [0, 3] }, "inadequate", false],
  ];
  for (const [what, counts, band, isTooFew] of rows)
    it(`${what}: ${isTooFew ? "too few to rate" : (band ?? "nothing to go by")}`, () => {
      const rating = rated(counts);
      assert.deepEqual([rating.indicative, isStandardTooFew(rating)], [band, isTooFew]);
      if (band === null) assert.equal(rating.isNearBoundary, false);
    });

  it("keeps its figures and margins, and has no band for them", () => {
    const [first, second] = rated({ "2.2.1": [6, 3], "2.2.2": [8, 2] }).questions;
    assert.ok(first !== undefined && second !== undefined);
    assert.deepEqual([first.percent, first.margin, first.band, isTooFewToRate(first)], [67, 21.4, null, true]);
    assert.deepEqual([second.percent, second.margin, second.band, isTooFewToRate(second)], [80, 20.3, "outstanding", false]);
    assert.equal(isTooFewToRate({ relevant: 0 }), false);
  });

  it("can be rated by people all the same, and not without a case", () => {
    assert.deepEqual(ratingOf(rated({ "2.2.1": [6, 3] }, "good")), "good");
    assert.equal(rated({ "2.2.1": [6, 3] }, "good").indicative, null);
    assert.equal(ratingOf(rated({ "2.2.1": [0, 0] }, "good")), null);
  });

  it("is not taken into an overall rating", () => {
    const given = Array.from({ length: 9 }, (_, i) => ({ standard: `1.${i}`, band: "good" as const, who: "A", why: "B" }));
    assert.equal(overallOf([rated({ "2.2.1": [10, 0] })], given).length, 1);
    assert.equal(overallOf([rated({ "2.2.1": [9, 0] })], given).length, 0);
    assert.equal(overallOf([rated({ "2.2.1": [9, 0] }, "good")], given).length, 1);
  });
});

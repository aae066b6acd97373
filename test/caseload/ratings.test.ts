/** From counts to ratings, by the figures: bands and their edges, rounding, margins, discretion and the overall rating. */
import assert from "node:assert/strict";
import { packs } from "../../schemas/packs/index.ts";
import { newCounters } from "../../server/src/caseload/counters.ts";
import { readDecided, unusedDiscretion } from "../../server/src/caseload/discretion.ts";
import { zOf } from "../../server/src/caseload/intervals.ts";
import type { RatingOptions } from "../../server/src/caseload/ratings.ts";
import { bandOf, marginOf, overallOf, percentOf, populationTroubles, ratingOf, ratingsOf } from "../../server/src/caseload/ratings.ts";
import type { Band, StandardRating } from "../../server/src/caseload/report.ts";
import type { Counters } from "../../server/src/caseload/types.ts";
import { settingsValue } from "../../server/src/engine/texts.ts";

type Counts = Readonly<Record<string, readonly [noGap: number, gap: number, person?: number]>>;

function counted(counts: Counts, standard = "hmip-2018"): Counters {
  const counters = newCounters();
  counters.cases = 200;
  const questions: Counters["questions"][string] = {};
  for (const [id, [noGap, gap, person = 0]] of Object.entries(counts)) questions[id] = { noGap, gap, person, notApplicable: 3 };
  counters.questions[standard] = questions;
  return counters;
}

const rated = (counts: Counts, options: RatingOptions = {}): StandardRating[] => ratingsOf(counted(counts), packs, options);
const of = (ratings: readonly StandardRating[], standard: string): StandardRating => {
  const found = ratings.find((rating) => rating.standard === standard);
  assert.ok(found, `no rating for ${standard}`);
  return found;
};

describe("the share of cases without a gap", () => {
  const rounding: [number, number, number][] = [
    [76, 119, 64],
    [57, 119, 48],
    [1, 2, 50],
    [99, 200, 50],
    [197, 400, 49],
    [1, 8, 13],
    [0, 7, 0],
    [7, 7, 100],
    [799, 1000, 80],
    [794, 1000, 79],
  ];
  for (const [part, whole, percent] of rounding)
    it(`of ${part} in ${whole} is ${percent} per cent, halves up`, () => assert.equal(percentOf(part, whole), percent));

  const bands: [number, Band][] = [
    [0, "inadequate"],
    [49, "inadequate"],
    [50, "requires-improvement"],
    [64, "requires-improvement"],
    [65, "good"],
    [79, "good"],
    [80, "outstanding"],
    [100, "outstanding"],
  ];
  for (const [percent, band] of bands) it(`of ${percent} per cent lies in the band ${band}`, () => assert.equal(bandOf(percent), band));

  it("counts neither cases for a person nor cases the question is not about", () => {
    const [first] = of(rated({ "2.1.1": [30, 10, 60] }), "2.1").questions;
    assert.deepEqual([first?.gapFree, first?.relevant, first?.person, first?.percent, first?.band], [30, 40, 60, 75, "good"]);
  });
  it("is unknown where no case is relevant, with no band and no margin", () => {
    const rating = of(rated({ "2.1.1": [0, 0, 5] }), "2.1");
    assert.deepEqual([rating.questions[0]?.percent, rating.questions[0]?.band, rating.questions[0]?.margin], [null, null, null]);
    assert.deepEqual([rating.indicative, rating.isNearBoundary, ratingOf(rating)], [null, false, null]);
  });
});

describe("the margin of a share", () => {
  // n, population, per cent of confidence, points either way: HMIP 2019 L602 sets its samples so.
  const rows: [number, number | undefined, number, number][] = [
    [119, undefined, 80, 5.9],
    [119, 423, 80, 5],
    [38, undefined, 80, 10.4],
    [38, 48, 80, 4.8],
    [27, undefined, 80, 12.3],
    [27, 32, 80, 5],
    [100, undefined, 95, 9.8],
    [100, 100, 95, 0],
    [100, 90, 95, 0],
    [1, 1, 95, 0],
    [1, undefined, 80, 64.1],
  ];
  for (const [cases, population, confidence, margin] of rows)
    it(`of ${cases} cases of ${population ?? "nobody knows how many"} at ${confidence} per cent is ${margin}`, () =>
      assert.equal(marginOf(cases, population, zOf(confidence)), margin));

  const counts: Counts = { "2.1.1": [60, 40], "2.2.3": [25, 25], "4.1.1": [10, 10] };
  const margins = (population: RatingOptions["population"]): (number | null | undefined)[] => {
    const ratings = rated(counts, { population });
    return [of(ratings, "2.1").questions[0]?.margin, of(ratings, "2.2").questions[2]?.margin, of(ratings, "4.1").questions[0]?.margin];
  };
  it("takes the population of each kind of case, and of risk of harm as a share of all", () => {
    assert.deepEqual(margins({ all: 400 }), [5.6, 7.9, 14.3]);
    assert.deepEqual(margins({ all: 400, "unpaid-work": 40, "risk-of-harm": 60 }), [5.6, 3.7, 10.3]);
  });
  it("takes one number for cases of every kind, each question its share", () => assert.deepEqual(margins(400), [4.5, 6.4, 10.3]));
  it("is questioned where the population is smaller than the cases", () => {
    const ratings = rated(counts);
    assert.equal(populationTroubles(ratings, packs, 99).length, 1);
    assert.equal(populationTroubles(ratings, packs, { all: 400, "unpaid-work": 19 }).length, 1);
    assert.deepEqual(populationTroubles(ratings, packs, 200), []);
    assert.deepEqual(populationTroubles(ratings, packs, { "unpaid-work": 20 }), []);
    assert.deepEqual(populationTroubles(ratings, packs, undefined), []);
  });
});

describe("a standard", () => {
  it("takes its lowest question, and leaves out those that nothing is known of", () => {
    assert.equal(of(rated({ "2.2.1": [90, 10], "2.2.2": [66, 34], "2.2.3": [41, 59] }), "2.2").indicative, "inadequate");
    assert.equal(of(rated({ "2.2.1": [90, 10], "2.2.2": [66, 34] }), "2.2").indicative, "good");
  });
  const near: [number, boolean][] = [
    [44, false],
    [45, true],
    [50, true],
    [55, true],
    [56, false],
    [59, false],
    [60, true],
    [70, true],
    [71, false],
    [75, true],
    [85, true],
    [86, false],
    [3, false],
  ];
  for (const [percent, isNear] of near)
    it(`whose lowest share is ${percent} is ${isNear ? "" : "not "}near another band`, () =>
      assert.equal(of(rated({ "2.1.1": [percent, 100 - percent] }), "2.1").isNearBoundary, isNear));

  it("is rated under every pack that cases were counted under, with what the pack takes over", () => {
    const ids = (standard: string, question: string): string[] =>
      ratingsOf(counted({ [question]: [5, 5] }, standard), packs).flatMap((one) =>
        one.indicative === null ? [] : `${one.pack} ${one.standard}`,
      );
    assert.deepEqual(ids("hmip-2023", "2.4.3"), ["hmip-2023 2.4"]);
    assert.deepEqual(ids("dipp-2025", "C2"), ["dipp-2025 C"]);
    assert.deepEqual(ids("nobody-knows", "C2"), []);
  });
});

describe("discretion", () => {
  const who = { who: "Head of quality", why: "Seen in practice." };
  it("stands beside the band that the figures point to", () => {
    const discretion = [{ standard: "2.4", to: "good" as const, ...who }];
    const ratings = rated({ "2.4.1": [49, 51] }, { discretion });
    assert.deepEqual([of(ratings, "2.4").indicative, ratingOf(of(ratings, "2.4"))], ["inadequate", "good"]);
    assert.deepEqual(unusedDiscretion({ discretion }, ratings), []);
  });
  it("is told of where no case was rated", () => {
    const discretion = [{ standard: "4.2", to: "good" as const, ...who }];
    assert.equal(unusedDiscretion({ discretion }, rated({ "2.4.1": [49, 51] }, { discretion })).length, 1);
  });

  const said = (text: string): readonly string[] => {
    const parsed = settingsValue(text);
    assert.ok("value" in parsed);
    return readDecided(parsed.value, packs).problems;
  };
  const row = 'standard: "2.4", to: good, who: Ann, why: Seen';
  const usable = [
    `list: [{ ${row} }]`,
    `{"list": [{ "standard": "2.4", "to": "Requires Improvement", "who": "Ann", "why": "Seen" }]}`,
    `given: [{ standard: 1.1, band: good, who: Ann, why: Heard }]\nlist: []`,
    "list:\n",
  ];
  for (const text of usable) it(`can be read: ${text}`, () => assert.deepEqual(said(text), []));
  const notUsable: [string, RegExp][] = [
    ["lists: []", /Did you mean list\?/u],
    ["list: { standard: a }", /needs rows/u],
    ["list: [good]", /Row 1 of `list` needs/u],
    [`list: [{ ${row}, whom: B }]`, /Did you mean who\?/u],
    [`list: [{ standard: "2.4", to: good, who: Ann }]`, /needs `why`/u],
    [`list: [{ standard: "2.4", to: good, who: " ", why: Seen }]`, /needs `who`/u],
    [`list: [{ standard: "2.4", to: better, who: Ann, why: Seen }]`, /one of inadequate, requires-improvement, good, outstanding/u],
    [`list: [{ ${row} }, { ${row} }]`, /stands twice/u],
    [`list: [{ standard: "9.9", to: good, who: Ann, why: Seen }]`, /rated by no pack/u],
    [`given: [{ standard: "2.1", band: good, who: Ann, why: Seen }]`, /rated from records/u],
    [`list: [{ standard: [2], to: good, who: Ann, why: Seen }]`, /needs `standard`/u],
  ];
  for (const [text, sentence] of notUsable)
    it(`cannot be read: ${text}`, () => {
      const problems = said(text);
      assert.match(problems.join("\n"), sentence);
      for (const problem of problems) assert.ok(problem.split(" ").length <= 25, problem);
    });
  it("needs names and values", () => assert.match(readDecided(["2.4"], packs).problems.join(), /needs `list` or `given`/u));
  it("is not used in part", () => {
    const read = readDecided({ list: [{ standard: "2.4", to: "good", ...who }, {}] }, packs);
    assert.deepEqual([read.discretion, read.given], [[], []]);
  });
});

describe("the overall rating", () => {
  const six: Counts = { "2.1.1": [0, 9], "2.2.1": [0, 9], "2.3.1": [0, 9], "2.4.1": [0, 9], "4.1.1": [0, 9], "4.2.1": [0, 9] };
  const given = (...bands: Band[]) => bands.map((band, i) => ({ standard: `1.${i + 1}`, band, who: "A", why: "B" }));
  const overall = (points: number) => {
    // 3 points a standard until they are spent.
    const bands = (["inadequate", "requires-improvement", "good", "outstanding"] as const).slice();
    const share = (i: number): number => Math.max(0, Math.min(3, points - 3 * i));
    const counts = Object.fromEntries(
      Object.keys(six).map((id, i) => [id, [[0, 50, 65, 80][share(i)] as number, [100, 50, 35, 20][share(i)] as number] as const]),
    );
    return overallOf(rated(counts), given(...[6, 7, 8, 9].map((i) => bands[share(i)] as Band)))[0];
  };
  const rows: [number, Band][] = [
    [0, "inadequate"],
    [5, "inadequate"],
    [6, "requires-improvement"],
    [7, "requires-improvement"],
    [15, "requires-improvement"],
    [16, "good"],
    [25, "good"],
    [26, "outstanding"],
    [30, "outstanding"],
  ];
  for (const [points, band] of rows)
    it(`with ${points} of 30 is ${band}`, () => {
      const found = overall(points);
      assert.deepEqual([found?.points, found?.most, found?.indicative], [points, 30, band]);
    });
  it("is not told unless all ten standards are known", () => {
    assert.deepEqual(overallOf(rated(six), []), []);
    assert.deepEqual(overallOf(rated(six), given("good", "good", "good")), []);
    assert.deepEqual(overallOf(rated(six), given("good", "good", "good", "good", "good")), []);
    assert.deepEqual(overallOf(rated({ ...six, "4.2.1": [0, 0] }), given("good", "good", "good", "good")), []);
    assert.deepEqual(overallOf(rated({}), given("good", "good", "good", "good")), []);
  });
});

import assert from "node:assert/strict";
import fc from "fast-check";
import { closest, slips } from "../../server/src/source/suggest.ts";

const NAMES = [
  "date",
  "dateOfBirth",
  "overallRiskLevel",
  "contactFrequency",
  "adjustments",
  "sex",
  "officers",
  "home-visit-missing",
  "review-missing",
];

/** The textbook recurrence, written as it is defined. */
function naive(a: string, b: string): number {
  if (a === "" || b === "") return a.length + b.length;
  const [headA, headB] = [a.slice(0, -1), b.slice(0, -1)];
  let cost = Math.min(naive(headA, b) + 1, naive(a, headB) + 1, naive(headA, headB) + (a.at(-1) === b.at(-1) ? 0 : 1));
  if (a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1)) {
    cost = Math.min(cost, naive(a.slice(0, -2), b.slice(0, -2)) + 1);
  }
  return cost;
}

describe("did you mean", () => {
  const rows: [string, string | undefined][] = [
    ["date", "date"],
    ["Date of birth", "dateOfBirth"],
    ["date_of_birth", "dateOfBirth"],
    ["HOME VISIT MISSING", "home-visit-missing"],
    ["dtae", "date"],
    ["adte", "date"],
    ["dates", "date"],
    ["dateOfBrith", "dateOfBirth"],
    ["oficer", "officers"],
    ["contactFreqency", "contactFrequency"],
    ["home-vist-mising", "home-visit-missing"],
    ["contact", "contactFrequency"],
    ["riskLevel", "overallRiskLevel"],
    ["birth", "dateOfBirth"],
    ["sxe", "sex"],
    ["xx", undefined],
    ["", undefined],
    ["---", undefined],
    ["antecedents", undefined],
    ["colourBand", undefined],
    ["a".repeat(100_000), undefined],
  ];
  for (const [word, expected] of rows) {
    it(`${word.slice(0, 20) || "nothing"} gives ${expected ?? "nothing"}`, () => assert.equal(closest(word, NAMES), expected));
  }
  it("prefers the nearer, and the first among equals", () => {
    assert.equal(closest("reviews", ["reviewer", "review"]), "review");
    assert.equal(closest("review", ["previews", "reviews"]), "reviews");
    assert.equal(closest("name", ["nameOfWitness", "game"]), "game");
    assert.equal(closest("any", []), undefined);
  });
  it("counts slips as the definition does", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 5 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 6 }), (a, b, most) => {
        assert.equal(slips(a, b, most), Math.min(naive(a, b), most + 1));
      }),
      { seed: 7, numRuns: 1000 },
    );
  });
});

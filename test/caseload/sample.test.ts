/** Samples: how many, from where, and the same again. */
import assert from "node:assert/strict";
import type { Candidate } from "../../server/src/caseload/sample.ts";
import { allocate, drawSample } from "../../server/src/caseload/sample.ts";
import { listIn } from "../../server/src/cli/list.ts";

const people = (n: number): Candidate[] =>
  Array.from({ length: n }, (_, i) => ({
    crn: `Q${100000 + i}`,
    folder: `cases/${i}`,
    groups: {
      sex: i % 5 === 0 ? "female" : "male",
      ethnicity: null,
      age: null,
      grade: null,
      office: null,
      sentence: i % 2 === 0 ? "licence" : "community-order",
      rosh: ["low", "medium", "high"][i % 3] ?? null,
    },
  }));

describe("a sample", () => {
  it("is like the caseload within a point or two", () => {
    const { cases, beside } = drawSample(people(430), 120, 11);
    assert.equal(cases.length, 120);
    assert.ok(beside.length >= 7 && beside.every(({ sample, caseload }) => Math.abs(sample - caseload) < 2));
  });
  it("is the same for the same seed in any order of cases, and another for another", () => {
    const folders = (list: Candidate[], seed: number): string =>
      drawSample(list, 40, seed)
        .cases.map((one) => one.folder)
        .join();
    assert.equal(folders(people(200), 5), folders(people(200).reverse(), 5));
    assert.notEqual(folders(people(200), 5), folders(people(200), 6));
  });
  it("draws each case about as often as any other", () => {
    const times = new Map<string, number>();
    for (let seed = 0; seed < 400; seed++)
      for (const { folder } of drawSample(people(60), 30, seed).cases) times.set(folder, (times.get(folder) ?? 0) + 1);
    assert.equal(times.size, 60);
    for (const n of times.values()) assert.ok(n > 140 && n < 260, String(n));
  });
  it("gives whole cases to the largest remainders", () =>
    assert.deepEqual(
      [
        ...allocate(
          [
            { key: "a", cases: 55 },
            { key: "b", cases: 34 },
            { key: "c", cases: 11 },
          ],
          10,
          1,
        ),
      ],
      [
        ["a", 6],
        ["b", 3],
        ["c", 1],
      ],
    ));
  it("decides equal remainders by lot, not by name", () => {
    const strata = Array.from({ length: 40 }, (_, i) => ({ key: `${i < 20 ? "a" : "b"}${i}`, cases: 1 }));
    let first = 0;
    for (let seed = 0; seed < 50; seed++) for (const [key, n] of allocate(strata, 10, seed)) if (key.startsWith("a")) first += n;
    assert.ok(first > 200 && first < 300, String(first));
  });
  it("is all of them when more are wanted than there are", () => assert.equal(drawSample(people(7), 50, 1).cases.length, 7));
  it("keeps small groups of the caseload back", () => {
    const few = people(100).map((one, i) => (i < 3 ? { ...one, groups: { ...one.groups, rosh: "very-high" } } : one));
    const { rosh = {} } = drawSample(few, 20, 1).drawnFrom.groups;
    assert.ok(!("very-high" in rosh) && Object.keys(rosh).length === 2);
  });
  it("is read back from a list, in text and in JSON, and other lists stay lists", () => {
    const { drawnFrom } = drawSample(people(100), 20, 1);
    assert.deepEqual(listIn(`# 20 of 100\n# drawn from: ${JSON.stringify(drawnFrom)}\ncases/1\n`), { paths: ["cases/1"], drawnFrom });
    assert.deepEqual(listIn(JSON.stringify({ cases: [{ crn: null, folder: "a" }], drawnFrom })), { paths: ["a"], drawnFrom });
    assert.deepEqual(listIn("a\r\n\r\nb"), { paths: ["a", "b"], drawnFrom: undefined });
  });
});

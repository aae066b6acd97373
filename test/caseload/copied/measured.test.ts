/** How much of what was copied is found, and what else: measured on a made-up caseload of a thousand cases. */
import assert from "node:assert/strict";
import type { CopiedParts, Drawn } from "../../../server/src/caseload/copied/index.ts";
import { createCopied, drawCase } from "../../../server/src/caseload/copied/index.ts";
import { envFor } from "../../support/check.ts";
import type { How, MadeUp } from "./made-up.ts";
import { chance, madeUp, read } from "./made-up.ts";

const CASES = 1000;
const PAIRS = 200;
/** Enough for what does not depend on numbers. */
const FEW = 120;
/** Of a hundred exact copies, fifty with 3 words in 100 changed, fifty with other names. */
const FLOORS: Readonly<Record<How, number>> = { exact: 98, words: 40, names: 46 };

function drawn(made: MadeUp): Drawn[] {
  const env = envFor();
  return made.cases.map((files) => drawCase(read(files), env) as Drawn);
}

function findings(cases: readonly Drawn[]): ReturnType<ReturnType<typeof createCopied>["findings"]> {
  const copied = createCopied();
  for (const one of cases) copied.addDrawn(one);
  return copied.findings();
}

describe("text copied between people, measured", function () {
  this.timeout(240_000);
  let few: Drawn[];
  let found: ReturnType<typeof findings>;

  before(() => {
    few = drawn(madeUp(9, FEW, 30));
    found = findings(few);
    assert.ok(found.length > 20);
  });

  it("finds nearly all that was copied, and nothing else", () => {
    const made = madeUp(7, CASES, PAIRS);
    const all = findings(drawn(made));
    const hits = new Set<object>();
    const counts: Record<How, { planted: number; found: number }> = {
      exact: { planted: 0, found: 0 },
      words: { planted: 0, found: 0 },
      names: { planted: 0, found: 0 },
    };
    for (const { how, places } of made.planted) {
      counts[how].planted++;
      const hit = all.find((one) => places.every((place) => one.places.some(({ path, at }) => `${path} ${at}` === place)));
      if (hit === undefined) continue;
      hits.add(hit);
      counts[how].found++;
    }
    const rows = (Object.keys(counts) as How[]).map((how) => ({ how, ...counts[how], floor: FLOORS[how] }));
    console.table(rows);
    for (const row of rows) assert.ok(row.found >= row.floor, `${row.how}: ${row.found} of ${row.planted}`);
    assert.equal(all.length - hits.size, 0, "findings that nobody planted");
  });

  it("finds nothing where nothing was copied", () => assert.deepEqual(findings(drawn(madeUp(8, CASES, 0))), []));

  it("does not depend on the order of cases", () => {
    const next = chance(3);
    const shuffled = few.map((one) => ({ one, at: next() })).sort((a, b) => a.at - b.at);
    assert.deepEqual(findings(shuffled.map(({ one }) => one)), found);
  });

  it("gives the same from shards, merged in any order, as from one run", () => {
    const shards = [0, 1, 2].map((shard) => {
      const copied = createCopied();
      for (const [n, one] of few.entries()) if (n % 3 === shard) copied.addDrawn(one);
      return JSON.parse(JSON.stringify(copied.parts())) as CopiedParts;
    });
    for (const order of [shards, [...shards].reverse()]) {
      const whole = createCopied();
      for (const shard of order) assert.equal(whole.merge(shard), true);
      assert.deepEqual(whole.findings(), found);
    }
  });

  it("keeps no more than 16 kilobytes for a case of forty texts", () => {
    const copied = createCopied();
    for (const one of few) copied.addDrawn(one);
    const { sums, pieces } = copied.parts();
    const bytes = ((sums.join("").length + pieces.length) * 3) / 4;
    assert.ok(bytes / FEW < 16_000, `${Math.round(bytes / FEW)} bytes a case`);
  });
});

/** How much of what was copied is found, and what else: measured on a made-up caseload of a thousand cases. */
import assert from "node:assert/strict";
import type { Drawn } from "../../../server/src/caseload/copied/index.ts";
import { createCopied, drawCase } from "../../../server/src/caseload/copied/index.ts";
import { envFor } from "../../support/check.ts";
import type { How, MadeUp, Planted } from "./made-up.ts";
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
  for (const one of cases) copied.add(one);
  return copied.findings();
}

describe("text copied between people, measured", function () {
  this.timeout(240_000);
  let planted: readonly Planted[];
  let all: Drawn[];

  before(() => {
    const made = madeUp(7, CASES, PAIRS);
    planted = made.planted;
    all = drawn(made);
  });

  it("finds nearly all that was copied, and nothing else", () => {
    const found = findings(all);
    const hits = new Set<object>();
    const counts: Record<How, { planted: number; found: number }> = {
      exact: { planted: 0, found: 0 },
      words: { planted: 0, found: 0 },
      names: { planted: 0, found: 0 },
    };
    for (const { how, places } of planted) {
      counts[how].planted++;
      const hit = found.find((one) => places.every((place) => one.places.some(({ path, at }) => `${path} ${at}` === place)));
      if (hit === undefined) continue;
      hits.add(hit);
      counts[how].found++;
    }
    const rows = (Object.keys(counts) as How[]).map((how) => ({ how, ...counts[how], floor: FLOORS[how] }));
    console.table(rows);
    for (const row of rows) assert.ok(row.found >= row.floor, `${row.how}: ${row.found} of ${row.planted}`);
    assert.equal(found.length - hits.size, 0, "findings that nobody planted");
  });

  it("finds nothing where nothing was copied", () => {
    const copies = new Set(planted.map(({ places }) => places[1]));
    const own = all.map((one) => without(one, copies));
    const pieces = (cases: readonly Drawn[]): number => cases.reduce((sum, one) => sum + one.pieces.length, 0);
    assert.ok(pieces(all) - pieces(own) >= PAIRS * 0.98);
    assert.deepEqual(findings(own), []);
  });

  it("does not depend on the order of cases", () => {
    const few = drawn(madeUp(9, FEW, 30));
    const found = findings(few);
    assert.ok(found.length > 20);
    const next = chance(3);
    const shuffled = few.map((one) => ({ one, at: next() })).sort((a, b) => a.at - b.at);
    assert.deepEqual(findings(shuffled.map(({ one }) => one)), found);
  });
});

/** A case without some of its pieces. */
function without(one: Drawn, places: ReadonlySet<string>): Drawn {
  const sums: number[] = [];
  let from = 0;
  const pieces = one.pieces.filter(({ path, record, field, runs }) => {
    from += runs;
    if (places.has(`${path} ${record === undefined ? field : `records[${record}].${field}`}`)) return false;
    for (let i = from - runs; i < from; i++) sums.push(one.sums[i] as number);
    return true;
  });
  return { ...one, pieces, sums: Uint32Array.from(sums) };
}

/** What is put aside while cases come, so that memory does not grow with them. */
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type { Drawn, Scratch } from "../../../server/src/caseload/copied/index.ts";
import { createCopied, drawCase } from "../../../server/src/caseload/copied/index.ts";
import { newKeys } from "../../../server/src/caseload/copied/keys.ts";
import { inMemory } from "../../../server/src/caseload/copied/scratch.ts";
import { BANDS } from "../../../server/src/caseload/copied/sketch.ts";
import { scratchFile } from "../../../server/src/host/scratch.ts";
import { envFor } from "../../support/check.ts";
import { inFolder } from "../../support/cli.ts";
import { chance, madeUp, read } from "./made-up.ts";

/** Cases with runs of words of their own, all different. */
function others(one: Drawn, n: number): Drawn {
  const pieces = one.pieces.map((piece) => ({ ...piece, person: `${piece.person}-${n}`, path: `${n}/${piece.path}` }));
  return { ...one, pieces, sums: one.sums.map((sum) => Math.imul(sum ^ n, 0x9e3779b1) >>> 0) };
}

describe("what is put aside", function () {
  this.timeout(60_000);

  for (const [name, make] of Object.entries({ memory: inMemory, "a file": scratchFile }))
    it(`comes back from ${name}, from anywhere in it`, () => {
      const next = chance(4);
      const scratch = make();
      const all = Buffer.from(Array.from({ length: 700_000 }, () => Math.floor(next() * 256)));
      for (let at = 0; at < all.length; ) {
        const part = all.subarray(at, at + Math.floor(next() ** 4 * 300_000));
        assert.equal(scratch.append(part), at);
        at += part.length;
      }
      assert.equal(scratch.length, all.length);
      for (let i = 0; i < 200; i++) {
        const from = Math.floor(next() * all.length);
        const into = new Uint8Array(Math.floor(next() ** 3 * (all.length - from)));
        scratch.read(from, into);
        assert.ok(Buffer.compare(into, all.subarray(from, from + into.length)) === 0, `${from} and ${into.length} more`);
      }
      scratch.close();
    });

  it("leaves no file behind, not even while it is wanted", () => {
    if (process.platform === "win32") return;
    inFolder({}, (folder) => {
      const before = process.env["TMPDIR"];
      process.env["TMPDIR"] = folder;
      try {
        const scratch = scratchFile();
        scratch.append(new Uint8Array(1 << 20));
        assert.deepEqual(readdirSync(folder), []);
        scratch.close();
      } finally {
        if (before === undefined) delete process.env["TMPDIR"];
        else process.env["TMPDIR"] = before;
      }
    });
  });

  it("brings equal keys together, however many parts there are", () => {
    const next = chance(6);
    const keys = newKeys(inMemory(), 2 ** 20);
    const wanted = new Map<string, number>();
    for (let at = 0; at < 60_000; at++) {
      const [band, key] = [at % BANDS, Math.floor(next() * 5000) * 7919];
      keys.add(band, key, at);
      wanted.set(`${band} ${key}`, (wanted.get(`${band} ${key}`) ?? 0) + 1);
    }
    let parts = 0;
    keys.parts((part, ats, count) => {
      parts++;
      const here = new Map<string, number>();
      for (let i = 0; i < count; i++) {
        const name = `${(ats[i] as number) % BANDS} ${part[i]}`;
        here.set(name, (here.get(name) ?? 0) + 1);
      }
      for (const [name, many] of here) {
        assert.equal(many, wanted.get(name), name);
        wanted.delete(name);
      }
    });
    assert.equal(parts, BANDS * 4);
    assert.equal(wanted.size, 0);
  });

  it("is all that grows", () => {
    setFlagsFromString("--expose-gc");
    const collect = runInNewContext("gc") as () => void;
    const made = madeUp(9, 20, 5).cases.map((files) => drawCase(read(files), envFor()) as Drawn);
    const open: Scratch[] = [];
    const copied = createCopied({
      scratch: () => {
        const one = scratchFile();
        open.push(one);
        return one;
      },
    });
    const held = (): number => {
      collect();
      const { heapUsed, arrayBuffers } = process.memoryUsage();
      return heapUsed + arrayBuffers;
    };
    const add = (from: number, to: number): void => {
      for (let n = from; n < to; n++) copied.add(others(made[n % made.length] as Drawn, n));
    };
    add(0, 100);
    const before = held();
    add(100, 1100);
    const more = held() - before;
    const bytes = open.reduce((sum, one) => sum + one.length, 0);
    assert.ok(bytes > 10_000_000 && bytes < 1100 * 24_000, `${bytes} bytes put aside`);
    assert.ok(more < 1_000_000, `${more} bytes more for 1000 cases`);
    copied.close();
  });
});

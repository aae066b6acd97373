/** The line that tells how far a run is: what it counts, when it is there, and when it is not. */
import assert from "node:assert/strict";
import { progressOn } from "../../server/src/cli/progress.ts";
import { inFolder, run } from "../support/cli.ts";
import { manyCases } from "./stop.ts";

const LINE = /^\r\u001b\[K\[([= ]{30})\] (.*)$/u;

interface Asked {
  readonly isTTY?: boolean;
  readonly isLog?: boolean;
  readonly isShared?: boolean;
  readonly shard?: { readonly index: number; readonly of: number };
}

/** What is written by 1,000 files of 500 cases in ten seconds, of which every second case is told. */
function lines({ isTTY = true, isLog = false, isShared = false, shard }: Asked): string[] {
  const out: string[] = [];
  let now = 0;
  let asked = 0;
  const stream = { isTTY, write: (text: string) => out.push(text) > 0 };
  const total = (): number => {
    asked++;
    return 1_000;
  };
  const progress = progressOn(stream as unknown as NodeJS.WriteStream, total, shard, { now: () => now, isLog, isShared });
  for (let n = 1; n <= 500; n++) {
    now += 20;
    if (n % 2 !== 0) continue;
    progress.beside(() => out.push(`case ${n}\n`));
    progress.told(n / 2, n, 2 * n);
  }
  progress.clear();
  assert.equal(asked, isTTY && !isLog ? 1 : 0, "nobody counts files for a line that nobody sees");
  return out.filter((text) => isShared || !text.startsWith("case "));
}

describe("the line of progress", () => {
  it("counts cases and records, and the share of the walk that is done", () => {
    const told = lines({});
    assert.equal(told.pop(), "\r\u001b[K", "it goes away");
    assert.ok(told.length > 50 && told.length <= 100, `${told.length} lines in ten seconds`);
    const [, bar, words] = LINE.exec(told[Math.floor(told.length / 2)] ?? "") ?? [];
    assert.match(words ?? "", /^12\d cases, 2[45]\d records, (?:49|50|51) per cent, about [56] seconds left$/u);
    assert.equal(bar?.trim().length, 15);
    assert.doesNotMatch(told[2] ?? "", /left/u, "nobody can tell yet");
  });

  it("says which part it is about", () => {
    const [first = ""] = lines({ shard: { index: 2, of: 16 } });
    assert.match(LINE.exec(first)?.[2] ?? "", /^part 2 of 16: \d cases, \d records, \d per cent$/u);
  });

  it("makes room for a report on the same terminal", () => {
    const told = lines({ isShared: true });
    const at = told.findIndex((text) => LINE.test(text));
    assert.deepEqual(
      told.slice(at + 1, at + 4).map((text) => text.slice(0, 5)),
      ["\r\u001b[K", "case ", told[at]?.slice(0, 5)],
    );
  });

  it("is not written where nobody looks", () => {
    assert.deepEqual(lines({ isTTY: false }), []);
    assert.deepEqual(lines({ isLog: true }), []);
  });

  it("leaves a log as it is, whatever the command", function () {
    this.timeout(60_000);
    inFolder(manyCases(), (cwd) => {
      for (const args of [
        ["check", "records", "--shard", "1/2", "--format", "json", "--output", "1.json"],
        ["report", "records", "--format", "json"],
        ["sample", "records", "--seed", "4"],
        ["baseline", "records", "--output", "baseline.json"],
      ])
        assert.equal(run([...args, "--as-of", "2024-01-01"], cwd).err, "", args[0]);
    });
  });
});

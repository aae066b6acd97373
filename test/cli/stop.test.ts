/** Ctrl+C, a signal or a fault half-way: what was written is whole and says that it is part, or nothing is there. */
import assert from "node:assert/strict";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { FORMATS } from "../../server/src/report/formats/index.ts";
import { inFolder, run } from "../support/cli.ts";
import type { Stop } from "./stop.ts";
import { CASES, manyCases, READ, stopped } from "./stop.ts";

const PARTLY = /stopped (?:before (?:its|the) end|after this case): this is only part of the records/iu;

/** At the fortieth case, and late enough that workers have told some. */
const EARLY = 80;
const LATE = 320;
/** A shard first reads some records for the key under which it counts officers. */
const IN_SHARD = EARLY + 64;

interface Way {
  readonly args: readonly string[];
  readonly at: number;
  readonly toFile: boolean;
}

const ways: readonly Way[] = [
  { args: ["check"], at: EARLY, toFile: false },
  { args: ["report"], at: EARLY, toFile: true },
  { args: ["check", "--workers", "1"], at: LATE, toFile: true },
  { args: ["report", "--shard", "1/2"], at: IN_SHARD, toFile: false },
];
/** Each format by `check` and by `report`, and each way by half of the formats. */
const waysOf = (format: string): readonly Way[] => (Object.keys(READ).indexOf(format) % 2 === 0 ? ways.slice(0, 2) : ways.slice(2));

describe("a run that is stopped", function () {
  this.timeout(60_000);
  if (process.platform === "win32") return;
  let cwd = "";
  let clear: () => void = () => {};
  before(
    () =>
      new Promise<void>((ready) => {
        inFolder(manyCases(), (folder) => {
          cwd = folder;
          ready();
          return new Promise<void>((resolve) => {
            clear = resolve;
          });
        });
      }),
  );
  after(() => clear());

  it("is tried in every format", () => {
    assert.deepEqual(Object.keys(READ).sort(), Object.keys(FORMATS).sort());
  });

  for (const [format, read] of Object.entries(READ)) {
    it(`tells what it found as ${format}, and that it is part`, async () => {
      const all = waysOf(format).map(async ({ args, at, toFile }) => {
        const name = args.join(" ");
        // A spreadsheet is no text for a terminal.
        const one: Stop = { args: [...args, "--format", format], does: "signal SIGINT", at, toFile: toFile || format === "xlsx" };
        const { code, bytes, err, hasFile } = await stopped(one, cwd);
        assert.equal(code, 2, `${name}: ${err}`);
        assert.equal(hasFile, one.toFile, name);
        assert.match(await read(bytes), PARTLY, name);
        assert.match(err, /Stopped before the end: what is reported is only part\./u, name);
      });
      await Promise.all(all);
    });
  }

  it("has told some cases and not all, whoever did the work", async () => {
    for (const { args, at, toFile } of ways) {
      const { bytes } = await stopped({ args: [...args, "--format", "json"], does: "signal SIGTERM", at, toFile }, cwd);
      const { cases, problems } = JSON.parse(bytes.toString("utf8"));
      assert.ok(cases.length > 5 && cases.length < CASES, `${args.join(" ")}: ${cases.length}`);
      // The place where it stopped is the last case that is told.
      assert.equal(problems[0].path, cases.at(-1).folder);
    }
  });

  it("hears a real Ctrl+C at the first output", async () => {
    const { code, bytes } = await stopped({ args: ["check", "--format", "jsonl"], does: "", at: 0, toFile: false, onOutput: true }, cwd);
    assert.equal(code, 2);
    assert.match(await (READ["jsonl"] as (typeof READ)[string])(bytes), PARTLY);
  });

  it("says so when it was stopped before its first case", async () => {
    const { code, bytes } = await stopped({ args: ["check", "--format", "json"], does: "signal", at: 1, toFile: true }, cwd);
    assert.equal(code, 2);
    assert.ok(JSON.parse(bytes.toString("utf8")).cases.length <= 1);
  });

  it("as a part is refused by merge", async () => {
    const part = async (n: number, does: string): Promise<string> => {
      const name = `part-${n}.json`;
      const { bytes } = await stopped({ args: ["check", "--shard", `${n}/2`, "--format", "json"], does, at: IN_SHARD, toFile: true }, cwd);
      writeFileSync(join(cwd, name), bytes);
      return name;
    };
    const { code, err } = run(["merge", await part(1, "signal"), await part(2, "signal")], cwd);
    assert.equal(code, 2);
    assert.match(err, /Shard 1 of 2, part-1\.json, was stopped before its end\./u);
  });

  it("ends at once on a second Ctrl+C, and leaves nothing", async () => {
    const tried = [
      ["SIGINT", 130, "json", true, ["check"], EARLY],
      ["SIGTERM", 143, "json", true, ["check"], EARLY],
      // Of a page nothing is written yet.
      ["SIGINT", 130, "html", true, ["report", "--workers", "1"], LATE],
      ["SIGINT", 130, "json", false, ["check"], EARLY],
    ] as const;
    for (const [signal, code, format, toFile, args, at] of tried) {
      const told = await stopped({ args: [...args, "--format", format], does: `twice ${signal}`, at, toFile }, cwd);
      assert.equal(told.code, code, `${args.join(" ")} ${format}: ${told.err}`);
      assert.equal(told.hasFile, false);
    }
  });

  it("by a fault of its own leaves no file, and ends", async () => {
    for (const [workers, at] of [
      ["0", EARLY],
      ["1", LATE],
    ] as const) {
      const args = ["report", "--workers", workers, "--format", "json"];
      const { code, err, hasFile } = await stopped({ args, does: "fault", at, toFile: true }, cwd);
      assert.equal(code, 2);
      assert.equal(hasFile, false);
      assert.match(err, /Something went wrong in Caselint itself \(TypeError\); the run is not complete\./u);
      assert.doesNotMatch(err, /planted/u);
    }
  });

  it("leaves the report that stood there before", async () => {
    const old = join(cwd, "old");
    mkdirSync(old);
    writeFileSync(join(old, "report.json"), "before");
    const args = ["check", "--format", "json", "--output", "old/report.json"];
    await stopped({ args, does: "fault", at: EARLY, toFile: false }, cwd);
    assert.deepEqual(readdirSync(old), ["report.json"]);
    assert.equal(readFileSync(join(old, "report.json"), "utf8"), "before");
  });
});

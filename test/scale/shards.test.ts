/** Shards put together are the run they are shards of, byte for byte and in every format. */
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { FORMAT_NAMES } from "../../server/src/report/formats/names.ts";
import { caseload } from "../support/caseload.ts";
import { inFolder, run } from "../support/cli.ts";

const DAY = ["--as-of", "2024-01-01"];

/** Reports of all shards, by name of file. */
function shardsOf(of: number, cwd: string, args: readonly string[]): string[] {
  return Array.from({ length: of }, (_, i) => {
    const name = `${i + 1}of${of}.json`;
    const { code, err } = run([...args, "--shard", `${i + 1}/${of}`, "--format", "json", "--output", name], cwd);
    assert.ok(code === 0 || code === 1 || code === 2, err);
    return name;
  });
}

function written(args: readonly string[], cwd: string): { code: number | null; bytes: Buffer } {
  const { code, err } = run([...args, "--output", "out.bin"], cwd);
  try {
    return { code, bytes: readFileSync(join(cwd, "out.bin")) };
  } catch {
    throw new Error(err);
  }
}

describe("shards", function () {
  this.timeout(180_000);

  it("of any number merge into the bytes of the whole run", () => {
    inFolder(caseload(), (cwd) => {
      const whole = written(["report", ".", ...DAY, "--format", "json"], cwd);
      assert.equal(whole.code, 2);
      assert.ok(JSON.parse(whole.bytes.toString("utf8")).summary.cases > 55);
      for (const of of [1, 2, 16]) {
        const merged = written(["merge", ...shardsOf(of, cwd, ["report", ".", ...DAY]), "--format", "json"], cwd);
        assert.deepEqual(merged, whole, `${of} shards`);
      }
    });
  });

  it("merge in every format, with text, with settings and whichever order they are given in", () => {
    inFolder(caseload(), (cwd) => {
      const names = shardsOf(7, cwd, ["report", ".", ...DAY, "--with-text"]).reverse();
      for (const format of FORMAT_NAMES) {
        const options = ["--format", format, "--with-text", "--full"];
        const whole = written(["report", ".", ...DAY, ...options], cwd);
        const merged = written(["merge", ...names, ...options], cwd);
        assert.deepEqual(merged, whole, format);
      }
    });
  });

  it("hold each case once, and only their own", () => {
    inFolder(caseload(), (cwd) => {
      const names = shardsOf(3, cwd, ["check", "north", "loose", ...DAY]);
      const folders = names.map((name) => {
        const { shard, cases } = JSON.parse(readFileSync(join(cwd, name), "utf8"));
        assert.match(shard.run, /^[0-9a-f]{16}$/u);
        return cases.map((one: { folder: string }) => one.folder) as string[];
      });
      const whole = JSON.parse(run(["check", "north", "loose", ...DAY, "--format", "json"], cwd).out);
      assert.deepEqual(folders.flat().sort(), whole.cases.map((one: { folder: string }) => one.folder).sort());
      assert.ok(folders.every((own) => own.length > 0));
    });
  });

  it("hold no text of a record unless asked", () => {
    inFolder(caseload(), (cwd) => {
      const [name = ""] = shardsOf(1, cwd, ["report", ".", ...DAY]);
      const text = readFileSync(join(cwd, name), "utf8");
      for (const words of ["change of hours", "Fenwharf", "neighbourhood team"]) assert.ok(!text.includes(words), words);
    });
  });

  it("are refused when one is missing, twice there, cut off or of another run", () => {
    inFolder(caseload(), (cwd) => {
      const names = shardsOf(3, cwd, ["check", "north", ...DAY]);
      const [one = "", two = "", three = ""] = names;
      const other = shardsOf(3, cwd, ["check", "south", ...DAY].concat([]));
      assert.deepEqual(other, names);
      const refused = (args: readonly string[], why: RegExp): void => {
        const { code, out, err } = run(["merge", ...args, "--format", "json"], cwd);
        assert.equal(code, 2);
        assert.equal(out, "");
        assert.match(err, why);
      };
      refused([one, two], /Shard 3 of 3 is missing\./u);
      refused([one], /Shards 2 and 3 of 3 are missing\./u);
      refused([one, two, two, three], /Shard 2 of 3 is there twice: /u);
      const kept = readFileSync(join(cwd, one), "utf8");
      run(["check", "north", ...DAY, "--shard", "1/3", "--format", "json", "--output", "other.json"], cwd);
      refused(["other.json", two, three], /are not shards of one run: version, day, settings, options, paths or records differ\./u);
      writeFileSync(join(cwd, "cut.json"), kept.slice(0, -40));
      refused(["cut.json", two, three], /cut\.json is not whole\./u);
      refused(["single.case.yaml"], /is not the report of a shard\./u);
      refused(["nowhere.json"], /could not be read\./u);
      refused([one, two, three, "--with-text"], /hold no text/u);
      writeFileSync(join(cwd, "pretty.json"), JSON.stringify(JSON.parse(kept), null, 2));
      assert.equal(
        run(["merge", "pretty.json", two, three, "--format", "json"], cwd).out,
        run(["check", "south", ...DAY, "--format", "json"], cwd).out,
      );
    });
  });

  it("take a part and a number of parts", () => {
    inFolder({}, (cwd) => {
      for (const shard of ["0/3", "4/3", "1", "1/0", "a/b", "1/3/4"]) {
        const { code, err } = run(["check", ".", "--shard", shard], cwd);
        assert.equal(code, 2, shard);
        assert.match(err, /--shard needs a part and how many there are/u);
      }
      assert.match(run(["check", ".", "--shard", "1/2", "--redact"], cwd).err, /leave --redact out here/u);
    });
  });
});

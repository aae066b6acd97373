/** The scripts of the Indexed Job, run here as Kubernetes would: one process for each index, then the merge. */
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseAllDocuments } from "yaml";
import { caseload } from "../support/caseload.ts";
import { cli, inFolder, plainEnv, run } from "../support/cli.ts";
import { inRepo } from "../support/root.ts";

const here = inRepo("examples/scale/kubernetes");

describe("an Indexed Job", function () {
  this.timeout(120_000);
  if (process.platform === "win32") return;

  it("run as it stands gives the report of the whole", async () => {
    await inFolder(caseload(), async (cwd) => {
      const bin = join(cwd, ".bin");
      const results = join(cwd, ".results");
      mkdirSync(bin);
      mkdirSync(results);
      writeFileSync(join(bin, "caselint"), `#!/bin/sh\nexec "${process.execPath}" "${cli}" "$@"\n`);
      chmodSync(join(bin, "caselint"), 0o755);
      const env = {
        ...plainEnv(),
        PATH: `${bin}:${process.env["PATH"]}`,
        PARTS: "3",
        DAY: "2024-01-01",
        RECORDS: join(cwd, "north"),
        RESULTS: results,
      };
      const part = (index: number): Promise<number | null> =>
        new Promise((resolve) => {
          const one = spawn("/bin/sh", [join(here, "part.sh")], { env: { ...env, JOB_COMPLETION_INDEX: String(index) }, stdio: "ignore" });
          one.on("exit", resolve);
        });
      const merge = (): number | null => spawnSync("/bin/sh", [join(here, "merge.sh")], { env, stdio: "ignore" }).status;
      await Promise.all([part(0), part(1)]);
      assert.equal(merge(), 1, "a part is missing");
      await part(2);
      assert.equal(merge(), 0);
      const whole = run(["report", ".", "--as-of", "2024-01-01", "--format", "json"], join(cwd, "north")).out;
      assert.equal(readFileSync(join(results, "caseload.json"), "utf8"), whole);
    });
  });

  it("asks for as many parts as it makes, and says so to each", () => {
    const [, parts] = parseAllDocuments(readFileSync(join(here, "caseload.yaml"), "utf8")).map((one) => one.toJS());
    const { completions, completionMode, template } = parts.spec;
    assert.equal(completionMode, "Indexed");
    const said = template.spec.containers[0].env.find((one: { name: string }) => one.name === "PARTS");
    assert.equal(said.value, String(completions));
  });
});

/** The lines of the example for GitLab, run here as a runner would: a part after another, then the merge. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseDocument } from "yaml";
import { caseload } from "../support/caseload.ts";
import { cli, inFolder, plainEnv, run } from "../support/cli.ts";
import { inRepo } from "../support/root.ts";

interface Job {
  readonly stage: string;
  readonly script: readonly string[];
  readonly parallel?: number;
  readonly needs?: readonly string[];
  readonly artifacts: { readonly paths: readonly string[] };
}

const document = parseDocument(readFileSync(inRepo("examples/scale/gitlab-ci.yml"), "utf8"));
const { stages, part, merge } = document.toJS() as { readonly stages: readonly string[]; readonly part: Job; readonly merge: Job };

describe("the pipeline for GitLab", function () {
  this.timeout(60_000);

  it("is YAML, with jobs in stages that there are", () => {
    assert.deepEqual(document.errors, []);
    assert.deepEqual([part.stage, merge.stage], stages);
    assert.deepEqual(merge.needs, ["part"]);
  });

  it("has lines that give the report of the whole", () => {
    if (process.platform === "win32") return;
    inFolder(caseload(), (cwd) => {
      renameSync(join(cwd, "north"), join(cwd, "records"));
      const bin = join(cwd, ".bin");
      mkdirSync(bin);
      writeFileSync(join(bin, "caselint"), `#!/bin/sh\nexec "${process.execPath}" "${cli}" "$@"\n`);
      chmodSync(join(bin, "caselint"), 0o755);
      // A runner ends a job at the first line that fails.
      const job = ({ script }: Job, more: NodeJS.ProcessEnv): number | null =>
        spawnSync("/bin/sh", ["-e", "-c", script.join("\n")], {
          cwd,
          env: { ...plainEnv(), PATH: `${bin}:${process.env["PATH"]}`, CI_PIPELINE_CREATED_AT: "2024-01-01T23:59:58Z", ...more },
          stdio: "ignore",
        }).status;
      const total = part.parallel ?? 0;
      for (let index = 1; index <= total; index++) {
        // Records that cannot be read are told by 2, and the part is there all the same.
        assert.notEqual(job(part, { CI_NODE_INDEX: String(index), CI_NODE_TOTAL: String(total) }), 1);
        assert.ok(existsSync(join(cwd, `part-${index}.json`)));
      }
      job(merge, {});
      assert.deepEqual(merge.artifacts.paths, ["caseload.html"]);
      const whole = run(["report", "records", "--as-of", "2024-01-01", "--format", "html", "--workers", "0"], cwd).out;
      assert.equal(readFileSync(join(cwd, "caseload.html"), "utf8"), whole);
    });
  });
});

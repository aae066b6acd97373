/** What shards carry besides cases: what a list was drawn from, and what rules about many cases are set to. */
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { caseload } from "../support/caseload.ts";
import { inFolder, run } from "../support/cli.ts";

const DAY = ["--as-of", "2024-01-01"];
const SHARDS = 3;

interface Report {
  readonly caseload: { readonly findings: readonly { readonly rule: string; readonly severity: string }[] };
}

/** The report of a run in one piece, after asserting that its shards merge into the same bytes. */
function whole(args: readonly string[], cwd: string): Report {
  const names = Array.from({ length: SHARDS }, (_, i) => {
    const name = `${i + 1}.json`;
    const { err } = run([...args, ...DAY, "--workers", "0", "--shard", `${i + 1}/${SHARDS}`, "--format", "json", "--output", name], cwd);
    assert.doesNotMatch(err, /^caselint:/mu);
    return name;
  });
  const one = run([...args, ...DAY, "--workers", "0", "--format", "json"], cwd).out;
  assert.equal(run(["merge", ...names, "--format", "json"], cwd).out, one);
  return JSON.parse(one);
}

const severities = (report: Report, rule: string): string[] =>
  report.caseload.findings.filter((one) => one.rule === rule).map((one) => one.severity);

describe("shards carry", function () {
  this.timeout(120_000);

  it("what rules about many cases are set to, whoever says so", () => {
    // A team with settings of its own would say for its cases what holds.
    const { "south/caselint.yaml": _own, ...files } = caseload();
    inFolder(files, (cwd) => {
      const settings = (text: string): void => writeFileSync(join(cwd, "caselint.yaml"), text);
      const copied = (standard: string): string[] =>
        severities(whole(["report", "north", "south", "loose", "--standard", standard], cwd), "batch-duplicate-text");
      const usual = copied("hmip-2018");
      assert.ok(usual.length > 0);
      assert.ok(!usual.includes("error"));
      settings("rules: { batch-duplicate-text: error }\n");
      assert.deepEqual(
        copied("hmip-2018"),
        usual.map(() => "error"),
      );
      settings("rules: { batch-duplicate-text: off }\n");
      assert.deepEqual(copied("hmip-2018"), []);
      const pack = "id: own\ntitle: Our own\nextends: hmip-2018\nfrom: 2018-01-01\nseverities: { batch-duplicate-text: error }\n";
      writeFileSync(join(cwd, "own.yaml"), pack);
      settings("extends: [own.yaml]\n");
      assert.deepEqual(
        copied("own"),
        usual.map(() => "error"),
      );
      // Only some of the parts hold cases of a team that says otherwise.
      writeFileSync(join(cwd, "north/caselint.yaml"), "rules: { batch-duplicate-text: off }\n");
      copied("own");
    });
  });

  it("what a list was drawn from", () => {
    inFolder(caseload(), (cwd) => {
      const sample = run(["sample", "north", "south", "--seed", "4", "--size", "20", ...DAY], cwd).out;
      assert.match(sample, /^# drawn from: \{/mu);
      writeFileSync(join(cwd, "list"), sample);
      assert.match(JSON.stringify(whole(["report", "--files-from", "list"], cwd)), /were checked; \d+ are needed/u);
    });
  });
});

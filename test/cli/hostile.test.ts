/** Files made to break a reader: each is reported, none ends the run, and the record beside them is checked. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CONTINGENCY, HEADER } from "../support/caseText.ts";
import { cli, inFolder, plainEnv, run } from "../support/cli.ts";

const deep = "[".repeat(20_000);
const hostile: Readonly<Record<string, string | Uint8Array>> = {
  "deep.case.yaml": deep,
  "deep.case.json": `{"record":${deep}`,
  "dashes.case.yaml": "- ".repeat(20_000),
  "alias.case.yaml": `record: contact\na: &a [x, x]\n${Array.from({ length: 20 }, (_, i) => `b${i}: &b${i} [*a, *a]`).join("\n")}\n`,
  "proto.case.json": '{"record":"contact","__proto__":{"crn":"D204816"},"constructor":1}',
  "tag.case.yaml": "record: !!js/function 'function () {}'\n",
  "front.case.md": "---js\nmodule.exports = process.exit(7)\n---\n",
  "keys.case.yaml": `record: contact\n${Array.from({ length: 20_000 }, (_, i) => `k${i}: 1`).join("\n")}\n`,
  "long.case.yaml": `record: contact\nnotes: ${"x".repeat(2_200_000)}\n`,
  "lines.case.yaml": `record: contact\n${"\n".repeat(60_000)}`,
  "nul.case.yaml": "record: contact\u0000\n",
  "utf16.case.yaml": Buffer.from("\ufeffrecord: contact\n", "utf16le"),
  "surrogate.case.json": '{"record":"contact","notes":"\\ud800"}',
  "empty.case.yaml": "",
  "spaces.case.md": " \n\t\n",
  "\u001b[31mred\u202e.case.yaml": "record: contact\n",
};

describe("hostile files", function () {
  // Hundreds of files, each a start of the tool; a busy machine takes its time.
  this.timeout(60_000);
  it("are each reported, and the rest is checked", () => {
    inFolder(
      {
        "d/case.case.yaml": HEADER,
        "d/plan.case.yaml": CONTINGENCY,
        ...Object.fromEntries(Object.entries(hostile).map(([name, text]) => [`d/${name}`, text])),
      },
      (cwd) => {
        symlinkSync(".", join(cwd, "d/loop"));
        const ran = run(["d", "--format", "json", "--as-of", "2022-04-25"], cwd);
        assert.equal(ran.code, 2);
        const report = JSON.parse(ran.out) as { records: { path: string; findings: { rule: string }[] }[]; problems: { path: string }[] };
        assert.deepEqual(
          report.problems.map((p) => p.path),
          ["d/utf16.case.yaml"],
        );
        for (const name of Object.keys(hostile)) {
          const own = report.records.filter((r) => r.path === `d/${name}`);
          assert.ok(
            own.some((r) => r.findings.length > 0),
            name,
          );
          assert.ok(own.flatMap((r) => r.findings).length <= 1001, name);
          assert.ok(!own.some((r) => r.findings.some((f) => f.rule === "record-rule-failed")), name);
        }
        assert.ok(report.records.some((r) => r.path === "d/plan.case.yaml" && r.findings.some((f) => f.rule === "contingency-no-trigger")));
        const text = run(["d", "--as-of", "2022-04-25"], cwd);
        assert.ok(!text.out.includes("\u001b") && !text.err.includes("\u001b") && !text.out.includes("\u202e"));
      },
    );
  });
});

describe("a run that is stopped", () => {
  const cases = 800;
  const prepare = (cwd: string): void => {
    for (let i = 0; i < cases; i++) {
      mkdirSync(join(cwd, `c${i}`));
      writeFileSync(join(cwd, `c${i}/case.case.yaml`), HEADER);
      writeFileSync(join(cwd, `c${i}/plan.case.yaml`), CONTINGENCY);
    }
  };
  // The pipe is not read at first, so the tool waits in the middle of its report.
  const stopped = async (cwd: string, args: readonly string[]): Promise<{ code: number | null; out: string; err: string }> => {
    const child = spawn(process.execPath, [cli, ".", "--as-of", "2022-04-25", ...args], {
      cwd,
      env: plainEnv(),
      stdio: ["ignore", "pipe", "pipe"],
    });
    let out = "";
    let err = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      err += text;
    });
    child.stdout.setEncoding("utf8");
    await once(child.stdout, "readable");
    child.kill("SIGINT");
    child.stdout.on("data", (text: string) => {
      out += text;
    });
    const [code] = (await once(child, "close")) as [number | null];
    return { code, out, err };
  };

  it("keeps what it found, says that it is part, and leaves with 2", () =>
    inFolder({}, async (cwd) => {
      prepare(cwd);
      const text = await stopped(cwd, []);
      assert.equal(text.code, 2, text.err);
      assert.match(text.out, /Stopped before the end: this is only part of the records\./u);
      assert.match(text.err, /Stopped before the end/u);
      const json = await stopped(cwd, ["--format", "json"]);
      assert.equal(json.code, 2);
      const report = JSON.parse(json.out) as { complete: boolean; summary: { cases: number }; records: unknown[] };
      assert.equal(report.complete, false);
      assert.ok(report.summary.cases < cases && report.records.length === report.summary.cases * 2);
    }));

  it("ends quietly when nobody reads on", () =>
    inFolder({}, async (cwd) => {
      prepare(cwd);
      const child = spawn(process.execPath, [cli, ".", "--as-of", "2022-04-25"], {
        cwd,
        env: plainEnv(),
        stdio: ["ignore", "pipe", "pipe"],
      });
      let err = "";
      child.stderr.setEncoding("utf8").on("data", (text: string) => {
        err += text;
      });
      await once(child.stdout, "readable");
      child.stdout.destroy();
      const [code] = (await once(child, "close")) as [number | null];
      assert.equal(code, 2);
      assert.ok(!/Something went wrong|EPIPE/u.test(err), err);
    }));
});

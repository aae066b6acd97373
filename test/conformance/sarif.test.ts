/**
 * SARIF by its published schema, and by the SARIF Multitool where CASELINT_SARIF_MULTITOOL says where that stands
 * (the program of the npm package @microsoft/sarif-multitool-linux, -darwin or -win32, 104 MB, installed anywhere).
 */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Ajv from "ajv";
import type { Asked } from "../report/formats/caseload.ts";
import { textOf, WHOLE } from "../report/formats/caseload.ts";

const dir = process.env["CASELINT_CONFORMANCE"] ?? "";
const multitool = process.env["CASELINT_SARIF_MULTITOOL"];
/** There is no web site to name: help is on the machine. */
const ACCEPTED = new Set(["SARIF2005"]);

const asked: readonly Asked[] = [{}, { whole: WHOLE, withText: true }, { cases: [], problems: [] }];

describe("sarif", () => {
  it("keeps to the schema of SARIF 2.1.0", () => {
    const schema = JSON.parse(readFileSync(join(dir, "corpora/sarif/sarif-schema-2.1.0.json"), "utf8")) as Record<string, unknown>;
    // Draft 4 names itself by `id`; it uses nothing else that later drafts read otherwise.
    const { id: _id, $schema: _schema, ...plain } = schema;
    const validate = new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(plain);
    for (const one of asked) assert.ok(validate(JSON.parse(textOf("sarif", one))), JSON.stringify(validate.errors?.slice(0, 3)));
    assert.ok(!validate(JSON.parse(textOf("sarif").replaceAll('"startLine"', '"lineStart"'))));
  });

  // A program of 104 MB that few machines have: asked only where somebody says where it stands.
  if (multitool !== undefined)
    it("has no fault or weakness that the Multitool finds", function () {
      this.timeout(120_000);
      const folder = mkdtempSync(join(tmpdir(), "caselint-sarif-"));
      try {
        for (const [i, one] of asked.entries()) {
          const [report, found] = [join(folder, `${i}.sarif`), join(folder, `${i}.found.sarif`)];
          writeFileSync(report, textOf("sarif", one));
          const args = [
            "validate",
            report,
            "--output",
            found,
            "--log",
            "ForceOverwrite",
            "--rule-kind",
            "Sarif;Gh",
            "--level",
            "Error;Warning",
          ];
          try {
            execFileSync(multitool, args, { stdio: "ignore" });
          } catch {
            // It leaves with 1 where it finds something, which is read below.
          }
          const read = JSON.parse(readFileSync(found, "utf8").replace(/^\ufeff/u, "")) as { runs: [{ results: { ruleId: string }[] }] };
          const rules = new Set(read.runs[0].results.map((r) => r.ruleId).filter((rule) => !ACCEPTED.has(rule)));
          assert.deepEqual([...rules], []);
        }
      } finally {
        rmSync(folder, { recursive: true });
      }
    });
});

/** The two worked cases: one well kept, one badly, with the list of what is to be found in it. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { rules } from "../../server/src/rules/index.ts";
import { checkFiles, findingsOf } from "../support/check.ts";
import { recordsUnder } from "../support/folder.ts";

const dir = process.env["CASELINT_CONFORMANCE"] ?? "";
const severities: Readonly<Record<string, string>> = { E: "error", W: "warning", I: "info" };
const run = (name: string) =>
  findingsOf(checkFiles(recordsUnder(join(dir, "domain", name)), { asOf: "2019-03-29", standard: "hmip-2018" }));
const line = (s: ReturnType<typeof run>[number]): string =>
  [s.finding.rule, s.file, s.finding.path, s.finding.about.join("+"), s.finding.severity].join(" | ");

describe("worked cases", () => {
  it("finds nothing in the good case", () => {
    assert.deepEqual(
      run("good-case").map((s) => `${line(s)} :: ${s.finding.message}`),
      [],
    );
  });

  it("finds in the bad case what the list says, and nothing else", () => {
    const known = new Set(rules.map((r) => r.id));
    const expected = readFileSync(join(dir, "domain/bad-case.expected.tsv"), "utf8")
      .split("\n")
      .slice(1)
      .filter((row) => row.trim() !== "")
      .map((row) => row.split("\t"))
      .filter((row) => known.has(row[0] as string))
      .map(([rule, file, path, about, severity]) => [rule, file, path, about, severities[severity as string]].join(" | "))
      .sort();
    assert.ok(expected.length > 0);
    assert.deepEqual(run("bad-case").map(line).sort(), expected);
  });
});

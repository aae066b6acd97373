/**
 * Whole cases in pairs: `NN-name-well-kept`, where nothing is found, and `NN-name`, the same case kept badly.
 * Each folder says in `expected.tsv`, written before the rules were run, what is to be found in it and on which day.
 */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkCase } from "../../server/src/engine/case.ts";
import { analyseFile } from "../../server/src/engine/file.ts";
import { groupCases } from "../../server/src/engine/folders.ts";
import type { CaseResult } from "../../server/src/engine/types.ts";
import { settingsSource } from "../../server/src/host/settings.ts";
import { formRules } from "../../server/src/rules/_form/catalogue.ts";
import { rules } from "../../server/src/rules/index.ts";
import { findingsOf } from "../support/check.ts";
import { recordsUnder } from "../support/folder.ts";
import { inRepo } from "../support/root.ts";

const COLUMNS = ["rule", "file", "path", "about", "severity"].join("\t");
const WELL_KEPT = /-well-kept$/u;
/** Findings about files and rules that no case can show. */
const ELSEWHERE = new Set(["record-unreadable", "record-rule-failed", "record-too-many"]);

const known = new Set([...rules, ...formRules].map((rule) => rule.id));
const cases = inRepo("test/cases");
const FOLDERS = readdirSync(cases, { withFileTypes: true })
  .filter((one) => one.isDirectory())
  .map((one) => one.name)
  .sort();

interface Expected {
  readonly asOf: string;
  /** Rows as text. */
  readonly rows: readonly string[];
}

function expectedOf(name: string): Expected {
  const [day, about, header, ...rows] = readFileSync(join(cases, name, "expected.tsv"), "utf8")
    .trimEnd()
    .split("\n");
  const asOf = /^# as-of: (\d{4}-\d{2}-\d{2})$/u.exec(day ?? "")?.[1];
  assert.ok(asOf !== undefined, `${name}/expected.tsv: the first line gives the day, "# as-of: 2019-03-29"`);
  assert.match(about ?? "", /^# \S/u, `${name}/expected.tsv: the second line says what the case is about`);
  assert.equal(header, COLUMNS, `${name}/expected.tsv: the third line names the columns`);
  return { asOf, rows };
}

const ruleOf = (row: string): string => row.slice(0, row.indexOf("\t"));
const memo = new Map<string, readonly CaseResult[]>();

/** A folder as a user would have it checked: with the standard its records and settings ask for. */
function results(name: string): readonly CaseResult[] {
  const before = memo.get(name);
  if (before !== undefined) return before;
  const folder = join(cases, name);
  const source = settingsSource({ asOf: expectedOf(name).asOf, rules, standardFlag: undefined, cwd: folder });
  const env = source.envFor(folder);
  assert.deepEqual(source.troubles, [], `${name}: settings`);
  const files = Object.entries(recordsUnder(folder)).map(([path, text]) => analyseFile(path, text));
  const made = groupCases(files).map((group) => checkCase(group, env));
  memo.set(name, made);
  return made;
}

function found(name: string): string[] {
  return findingsOf(results(name))
    .map(({ file, finding }) => [finding.rule, file, finding.path, finding.about.join("+"), finding.severity].join("\t"))
    .sort();
}

const fired = (names: readonly string[]): Set<string> => new Set(names.flatMap(found).map(ruleOf));

describe("whole cases", () => {
  it("come in pairs", () => {
    const bad = FOLDERS.filter((name) => !WELL_KEPT.test(name));
    assert.deepEqual(FOLDERS, bad.flatMap((name) => [name, `${name}-well-kept`]).sort());
  });

  it("share a CRN with their twin and with no other pair", () => {
    const pairs = new Map<string, string>();
    for (const name of FOLDERS) {
      const crn = results(name).find((result) => result.crn !== undefined)?.crn ?? "";
      const pair = name.replace(WELL_KEPT, "");
      assert.equal(pairs.get(crn) ?? pair, pair, `${name} has the CRN of ${pairs.get(crn)}`);
      pairs.set(crn, pair);
    }
  });

  for (const name of FOLDERS) {
    it(name, () => {
      const expected = expectedOf(name).rows;
      assert.deepEqual(
        expected.filter((row) => !known.has(ruleOf(row))),
        [],
        "rules that do not exist",
      );
      assert.equal(new Set(expected).size, expected.length, "a row stands twice");
      const seen = found(name);
      const missing = expected.filter((row) => !seen.includes(row));
      const unexpected = seen.filter((row) => !expected.includes(row));
      assert.deepEqual({ missing, unexpected }, { missing: [], unexpected: [] });
      assert.equal(seen.length, expected.length, "something was found twice");
      for (const result of results(name)) assert.deepEqual(result.problems, [], "problems with the settings");
    });
  }

  it("show every rule at least once", () => {
    const seen = fired(FOLDERS);
    const missing = [...known].filter((id) => !seen.has(id) && !ELSEWHERE.has(id) && !id.startsWith("batch-")).sort();
    assert.deepEqual(missing, [], `not shown by any case: ${missing.join(", ")}`);
  });

  it("show every rule of a badly kept case silent in its well-kept twin", () => {
    for (const name of FOLDERS.filter((one) => !WELL_KEPT.test(one))) {
      const twin = fired([`${name}-well-kept`]);
      const both = [...fired([name])].filter((id) => twin.has(id)).sort();
      assert.deepEqual(both, [], `${name} and its twin both show ${both.join(", ")}`);
    }
  });
});

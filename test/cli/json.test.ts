/** The JSON reports, held against their contract. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { CONTINGENCY, HEADER, MISSPELT } from "../support/caseText.ts";
import { inFolder, run } from "../support/cli.ts";

const place = z.strictObject({ line: z.int().positive(), column: z.int().positive() });
const severity = z.enum(["error", "warning", "info"]);
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/u);

const finding = z.strictObject({
  rule: z.string().min(1),
  severity,
  message: z.string().min(1),
  path: z.string(),
  about: z.array(z.string()),
  range: z.strictObject({ start: place, end: place }),
  cites: z.array(z.string()),
  fixes: z.array(z.strictObject({ title: z.string().min(1), class: z.enum(["safe", "prompt", "choice"]) })),
  excerpt: z.string().optional(),
});

const report = z.strictObject({
  schema: z.literal(1),
  tool: z.strictObject({ name: z.literal("caselint"), version: z.string().min(1) }),
  asOf: date,
  complete: z.boolean(),
  shard: z.null(),
  summary: z.strictObject({ cases: z.int(), records: z.int(), errors: z.int(), warnings: z.int(), infos: z.int(), notEvaluated: z.int() }),
  problems: z.array(z.strictObject({ path: z.string(), message: z.string().min(1) })),
  records: z.array(
    z.strictObject({
      path: z.string().min(1),
      record: z.string().nullable(),
      id: z.string(),
      crn: z.string().nullable(),
      standard: z.string(),
      status: z.string().nullable(),
      notYetRecorded: z.array(z.string()),
      notEvaluated: z.array(z.strictObject({ rule: z.string(), reason: z.string().min(1) })),
      findings: z.array(finding),
    }),
  ),
  cases: z.array(
    z.strictObject({
      crn: z.string().nullable(),
      folder: z.string(),
      questions: z.record(z.string(), z.enum(["gap", "no-gap", "for-a-person", "not-applicable"])),
      judgements: z.array(
        z.strictObject({
          rule: z.string(),
          about: z.array(z.string()),
          date: date.nullable(),
          reviewBy: date.nullable(),
          agreed: z.boolean(),
        }),
      ),
    }),
  ),
});

type Report = z.infer<typeof report>;

const asked = ["--as-of", "2022-04-25", "--standard", "hmip-2018", "--format", "json"];

function check(files: Readonly<Record<string, string | Uint8Array>>, args: readonly string[], code: number): Report {
  const ran = inFolder(files, (cwd) => run(["check", ...args, ...asked], cwd));
  assert.equal(ran.code, code, ran.err);
  return report.parse(JSON.parse(ran.out));
}

const small = { "b/case.case.yaml": HEADER, "b/plan.case.yaml": CONTINGENCY };

describe("check --format json", () => {
  it("gives records in the order of their paths, whatever the order of folders", () => {
    const files = {
      ...small,
      "b/a/x.case.yaml": CONTINGENCY,
      "b-a/case.case.yaml": HEADER,
      "a.case.yaml": CONTINGENCY,
      "z/q.case.json": "{}",
    };
    const { records, summary, cases } = check(files, ["z", "."], 1);
    const paths = records.map((r) => r.path);
    assert.deepEqual(paths, [
      "a.case.yaml",
      "b-a/case.case.yaml",
      "b/a/x.case.yaml",
      "b/case.case.yaml",
      "b/plan.case.yaml",
      "z/q.case.json",
    ]);
    assert.deepEqual(paths, [...paths].sort());
    assert.deepEqual(
      cases.map((c) => c.folder),
      [".", "b-a", "b", "z"],
    );
    assert.equal(summary.records, 6);
    assert.equal(summary.cases, 4);
    const found = records.flatMap((r) => r.findings);
    assert.deepEqual(
      [summary.errors, summary.warnings, summary.infos],
      ["error", "warning", "info"].map((s) => found.filter((f) => f.severity === s).length),
    );
  });

  it("places findings from 1, in UTF-16 units, whatever ends the lines", () => {
    const emoji = CONTINGENCY.replace("- id: C1", '- { action: "😀 ring", id: C1 }').replace(/ {4}action[\s\S]*$/u, "");
    for (const [text, line, column] of [
      [CONTINGENCY, 7, 9],
      [CONTINGENCY.replaceAll("\n", "\r\n"), 7, 9],
      [`\ufeff${CONTINGENCY}`, 7, 9],
      [emoji, 7, 30],
    ] as const) {
      const { records } = check({ ...small, "b/plan.case.yaml": text }, ["b/plan.case.yaml"], 1);
      const found = records[0]?.findings.find((f) => f.rule === "contingency-no-trigger");
      assert.deepEqual(found?.range.start, { line, column });
      assert.equal(found?.path, "items[C1].trigger");
    }
  });

  it("says what was not evaluated and why, and stays complete", () => {
    const { records, summary, complete } = check({ ...small, "b/broken.case.yaml": "record: [" }, ["b"], 1);
    const broken = records.find((r) => r.path === "b/broken.case.yaml");
    assert.deepEqual(
      broken?.findings.map((f) => [f.rule, f.path]),
      [["record-syntax", ""]],
    );
    assert.deepEqual(
      broken?.notEvaluated.map((n) => n.rule),
      ["*"],
    );
    assert.equal(broken?.record, null);
    assert.equal(summary.notEvaluated, 1);
    assert.equal(complete, true);
  });

  it("is not complete when something could not be read", () => {
    const { problems, complete, records } = check({ ...small, "b/bad.case.yaml": Buffer.from([0xff, 0x0a]) }, ["b", "nowhere"], 2);
    assert.equal(complete, false);
    assert.deepEqual(
      problems.map((p) => p.path),
      ["b/bad.case.yaml", "nowhere"],
    );
    assert.equal(records.length, 3);
  });

  it("lists judgements", () => {
    const judged = `${HEADER}judgements:\n  - rule: contingency-missing\n    reason: Agreed with the manager for the first month only\n    agreedBy: Odo Marsh, SPO\n    date: 2022-04-20\n    reviewBy: 2022-05-20\n`;
    const { cases } = check({ ...small, "b/case.case.yaml": judged }, ["b"], 1);
    assert.deepEqual(cases[0]?.judgements, [
      { rule: "contingency-missing", about: [], date: "2022-04-20", reviewBy: "2022-05-20", agreed: true },
    ]);
  });

  it("adds an excerpt only where it is asked for", () => {
    assert.ok(check(small, ["b"], 1).records.every((r) => r.findings.every((f) => f.excerpt === undefined)));
    const found = check(small, ["b", "--with-text"], 1).records.flatMap((r) => r.findings);
    assert.ok(found.some((f) => f.excerpt === "- id: C1"));
  });

  it("is the same twice, and the same through a file", () => {
    inFolder({ ...small, "b/other.case.yaml": MISSPELT }, (cwd) => {
      const first = run(["b", ...asked], cwd);
      assert.equal(run(["b", ...asked], cwd).out, first.out);
      assert.equal(run(["b", ...asked, "--output", "out.json"], cwd).out, "");
      assert.equal(readFileSync(join(cwd, "out.json"), "utf8"), first.out);
    });
  });

  it("keeps the same pseudonyms apart within a run, and changes them between runs", () => {
    const files = { ...small, "b/more.case.yaml": CONTINGENCY, "c/case.case.yaml": HEADER.replace("D204816", "E111222") };
    const [one, two] = [check(files, ["--redact"], 1), check(files, ["--redact"], 1)];
    assert.equal(new Set(one.records.map((r) => r.crn)).size, 2);
    assert.equal(new Set(one.records.map((r) => r.path)).size, 4);
    assert.ok(one.records.every((r) => two.records.every((o) => o.crn !== r.crn)));
    assert.ok(one.cases.every((c) => one.records.some((r) => r.path.startsWith(`${c.folder}/`) && r.crn === c.crn)));
  });
});

const ruleList = z.strictObject({
  schema: z.literal(1),
  rules: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z0-9-]+$/u),
      kind: z.string().min(1),
      scope: z.enum(["record", "case", "caseload"]),
      severity,
      packs: z.array(z.string()),
      cites: z.array(z.string()),
      fixes: z.array(z.enum(["safe", "prompt", "choice"])),
      mustAnswer: z.boolean(),
      since: z.string().min(1),
    }),
  ),
});

describe("rules --format json", () => {
  it("tells what each rule is and offers", () => {
    const ran = inFolder({}, (cwd) => run(["rules", "--format", "json"], cwd));
    assert.equal(ran.code, 0);
    const { rules } = ruleList.parse(JSON.parse(ran.out));
    assert.deepEqual(
      rules.map((r) => r.id),
      rules.map((r) => r.id).sort(),
    );
    const known = rules.find((r) => r.id === "contingency-no-trigger");
    assert.deepEqual(
      [known?.kind, known?.scope, known?.severity, known?.fixes, known?.mustAnswer],
      ["contingency", "record", "error", ["prompt"], true],
    );
    assert.ok(known?.packs.includes("hmip-2018"));
    assert.ok(rules.some((r) => r.id === "record-syntax" && r.mustAnswer));
  });
});

/** Two reports side by side. */
import assert from "node:assert/strict";
import { followUp, readActions } from "../../server/src/caseload/actions.ts";
import type { Comparison } from "../../server/src/caseload/compare.ts";
import { compareReports } from "../../server/src/caseload/compare.ts";
import { readReport } from "../../server/src/caseload/read-report.ts";

interface Case {
  readonly crn: string;
  readonly findings?: readonly (readonly [rule: string, path: string, id?: string, line?: number])[];
  readonly question?: string;
  readonly notEvaluated?: string;
  readonly judged?: string;
}

const report = (cases: readonly Case[]) => ({
  schema: 1,
  tool: { name: "caselint", version: "0.1.0" },
  asOf: "2019-03-29",
  shard: null,
  complete: true,
  records: cases.map(({ crn, findings = [], notEvaluated }) => ({
    path: `${crn}/case.case.yaml`,
    record: "case",
    id: "case",
    crn,
    standard: "hmip-2018",
    notEvaluated: notEvaluated === undefined ? [] : [{ rule: notEvaluated, reason: "" }],
    findings: findings.map(([rule, path, , line = 1]) => ({
      rule,
      path,
      severity: "error",
      message: "",
      about: [],
      range: { start: { line, column: 1 } },
    })),
  })),
  cases: cases.map(({ crn, question, judged }) => ({
    crn,
    folder: crn,
    questions: question === undefined ? {} : { "2.2.3": question },
    judgements: judged === undefined ? [] : [{ rule: judged, about: [] }],
  })),
});

function compared(before: readonly Case[], after: readonly Case[]): Comparison {
  const [a, b] = [before, after].map((cases) => readReport(JSON.stringify(report(cases))));
  assert.ok(a !== undefined && b !== undefined && !("why" in a) && !("why" in b));
  return compareReports(a, b, 80);
}

const counts = (c: Comparison) => [c.fixed, c.new, c.inNewCases, c.setAside, c.undecided].map((list) => list.length);

describe("a comparison of two reports", () => {
  it("knows a finding again on another line, and each of several alike", () => {
    const c = compared(
      [
        {
          crn: "A100001",
          findings: [
            ["r", "a", "x", 3],
            ["r", "a", "x", 9],
            ["s", "b"],
          ],
        },
      ],
      [
        {
          crn: "A100001",
          findings: [
            ["r", "a", "x", 40],
            ["t", "b"],
          ],
        },
      ],
    );
    assert.deepEqual([counts(c), c.still], [[2, 1, 0, 0, 0], 1]);
  });
  it("does not take what was not evaluated for put right, nor what was set aside", () => {
    assert.deepEqual(
      counts(compared([{ crn: "A100001", findings: [["r", "a"]] }], [{ crn: "A100001", notEvaluated: "r" }])),
      [0, 0, 0, 0, 1],
    );
    assert.deepEqual(
      counts(compared([{ crn: "A100001", findings: [["r", "a"]] }], [{ crn: "A100001", notEvaluated: "*" }])),
      [0, 0, 0, 0, 1],
    );
    assert.deepEqual(counts(compared([{ crn: "A100001", findings: [["r", "a"]] }], [{ crn: "A100001", judged: "r" }])), [0, 0, 0, 1, 0]);
  });
  it("tells cases that went and came apart from cases that changed", () => {
    const c = compared([{ crn: "A100001", findings: [["r", "a"]] }], [{ crn: "A100002", findings: [["r", "a"]] }]);
    assert.deepEqual([counts(c), c.cases], [[0, 0, 1, 0, 0], { both: 0, onlyBefore: 1, onlyAfter: 1 }]);
  });
  const caseload = (n: number, gapFree: number): Case[] =>
    Array.from({ length: n }, (_, i) => ({ crn: `A${100000 + i}`, question: i < gapFree ? "no-gap" : "gap" }));
  it("tells how shares moved, and when cases are too few", () => {
    const [share] = compared(caseload(40, 16), caseload(40, 24)).shares;
    assert.deepEqual(
      [share?.before.percent, share?.after.percent, share?.difference?.points, share?.difference?.isClear],
      [40, 60, 20, true],
    );
    assert.equal(compared(caseload(9, 2), caseload(9, 8)).shares[0]?.difference, null);
  });
  it("follows actions up", () => {
    const { actions, problems } = readActions(
      [{ action: "Train", question: "2.2.3", by: "2019-01-31", who: "Somebody" }],
      () => true,
      () => true,
      () => true,
    );
    const [followed] = followUp(actions, compared(caseload(40, 16), caseload(40, 24)), "2019-03-29");
    assert.deepEqual(
      [problems, followed?.outcome, followed?.isDue, JSON.stringify(followed).includes("Somebody")],
      [[], "better", true, false],
    );
  });
  const refused: [string, unknown, RegExp][] = [
    ["other JSON", { a: 1 }, /no report of Caselint/u],
    ["another schema", { ...report([]), schema: 2 }, /schema 2/u],
    ["a shard", { ...report([]), shard: { index: 1, of: 4 } }, /part 1 of 4/u],
    ["pseudonyms", report([{ crn: "x0123456789" }]), /--redact/u],
  ];
  for (const [what, value, why] of refused)
    it(`is refused for ${what}`, () => {
      const read = readReport(JSON.stringify(value));
      assert.ok("why" in read && why.test(read.why));
    });
});

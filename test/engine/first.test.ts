/** Where a case begins: by consequence, three rules at most, each with its reason. */
import assert from "node:assert/strict";
import { firstGaps } from "../../server/src/engine/first.ts";
import { checkFiles } from "../support/check.ts";

const HEADER = `record: case
crn: D204816
dateOfBirth: 1991-11-30
sex: male
ethnicity: prefer-not-to-say
disability: [none]
officers:
  - { name: Oriel Fenwharf, grade: PO, from: 2018-10-01 }
sentence: { type: community-order, startDate: 2018-10-01, endDate: 2019-09-30 }
`;
const ROSH = `record: rosh
crn: D204816
date: 2018-10-20
author: { name: Oriel Fenwharf, grade: PO }
status: complete
overallRiskLevel: high
`;

/** Rules to begin with, and how many more there are of each. */
function check(files: Readonly<Record<string, string>>, expected: readonly string[], most?: number): void {
  const [result] = checkFiles(files, { asOf: "2019-03-29", standard: "hmip-2018" });
  assert.ok(result !== undefined);
  assert.deepEqual(
    firstGaps(result, most).map(({ finding, more, reason }) => {
      assert.match(reason, /^[a-z].*[a-z]$/u);
      return more === 0 ? finding.rule : `${finding.rule} +${more}`;
    }),
    expected,
  );
}

describe("where to begin", () => {
  it("asks other agencies first, then what to do when risk rises, then the level", () =>
    check({ "a/case.case.yaml": HEADER, "a/rosh.case.yaml": ROSH }, [
      "check-police-da-missing",
      "contingency-missing",
      "rosh-circumstances-missing",
    ]));

  it("puts what cannot be read before everything", () =>
    check({ "a/case.case.yaml": HEADER, "a/rosh.case.yaml": ROSH, "a/plan.case.yaml": 'record: plan\nnotes: "x' }, ["record-syntax"], 1));

  it("names a rule once, however often it speaks", () =>
    check({ "a/case.case.yaml": HEADER.replace(/^(?:sex|ethnicity|disability).*\n/gmu, "") }, [
      "assessment-missing",
      "plan-missing",
      "case-protected-characteristic-missing +2",
    ]));

  it("is silent where nothing is found", () =>
    check({ "a/case.case.yaml": HEADER.replace("2018-10-01, endDate", "2019-03-27, endDate") }, []));
});

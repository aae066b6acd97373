/** What examples cannot show of the rules on plans, reviews and unpaid work. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { rules } from "../../server/src/rules/index.ts";
import { checkFiles, findingsOf } from "../support/check.ts";
import { recordsUnder } from "../support/folder.ts";
import { inRepo } from "../support/root.ts";

const TOP = "crn: X123456\nauthor: { name: Nell Harrow, grade: PO }\nstatus: complete\n";
const HEADER = `record: case
crn: X123456
dateOfBirth: 1990-05-04
officers: [{ name: Nell Harrow, grade: PO, from: 2018-09-03 }]
sentence: { type: community-order, startDate: 2018-09-03, endDate: 2019-09-02 }
`;

/** Findings of one rule in a header and one more record, as "path cites". */
function check(rule: string, record: string, header = HEADER): string[] {
  const files = { "case/case.case.yaml": header, "case/one.case.yaml": record + TOP };
  return findingsOf(checkFiles(files, { asOf: "2019-03-29" }))
    .filter((s) => s.finding.rule === rule)
    .map((s) => `${s.finding.path} ${s.finding.cites.map((c) => c.replace("hmip-2018/", "")).join("+")}`);
}

describe("rules on plans, reviews and unpaid work", () => {
  it("cite for each thing that a review leaves open the question it answers", () => {
    assert.deepEqual(check("review-change-unanswered", "record: review\ndate: 2019-03-01\ntrigger: scheduled\n"), [
      "compliance 2.4.1",
      "factorChanges 2.4.2",
      "riskChanged 2.4.3",
    ]);
  });

  it("say nothing of reviewing in the example of good reviewing, and on no later day", () => {
    for (const asOf of ["2019-03-29", "2019-06-10", "2099-12-31"]) {
      const results = checkFiles(recordsUnder(join(inRepo("samples"), "inspection-examples", "reviewing")), { asOf });
      const found = findingsOf(results).map((s) => s.finding.rule);
      assert.deepEqual(
        found.filter((id) => id.startsWith("review-")),
        [],
        asOf,
      );
    }
    assert.ok(rules.some((r) => r.id === "review-missing"));
  });

  it("leave a decision alone whose day cannot be read", () => {
    const session = "record: upw\ndate: 2018-09-10\nsessions: [{ date: 2018-10-06, outcome: unacceptable-absence }]\n";
    assert.deepEqual(check("upw-absence-not-enforced", session), ["sessions[2018-10-06].outcome 4.1.4"]);
    const files = {
      "case/case.case.yaml": HEADER,
      "case/upw.case.yaml": session + TOP,
      "case/enforcement.case.yaml": `record: enforcement\ndate: 2018-10-09\nfailureDate: sixth of October\ndecision: first-warning\n${TOP}`,
    };
    const found = findingsOf(checkFiles(files, { asOf: "2019-03-29" })).map((s) => s.finding.rule);
    assert.equal(found.includes("upw-absence-not-enforced"), false);
  });

  it("count what was taken out of a plan as not there, and a reason as an answer", () => {
    const plan = (rest: string): string => `record: plan\ndate: 2018-09-20\nobjectives:\n  - id: O1\n    title: I will pay\n${rest}`;
    assert.deepEqual(check("plan-objective-no-steps", plan("    status: removed\n")), []);
    assert.deepEqual(check("plan-objective-no-steps", plan("    status: active\n")), ["objectives[O1].steps 2.2.1+2.2.2"]);
    const reason = "notApplicable:\n  objectives[O1].steps: One payment, made at the counter in April\n";
    assert.deepEqual(check("plan-objective-no-steps", plan("    status: active\n") + reason), []);
  });
});

/** Levels in custody: when they count, when they are ignored, when nobody can tell, and the level in the wrong column. */
import assert from "node:assert/strict";
import { checkFiles, findingsOf } from "../support/check.ts";

const HEADER = (sentence: string): string => `record: case\ncrn: X123456\nsentence: { ${sentence} }\n`;
const ROSH = (lines: string): string =>
  `record: rosh\ncrn: X123456\ndate: 2019-03-01\nauthor: { name: Nell Harrow, grade: PO }\nstatus: complete\n${lines}`;
const COMMUNITY = "riskInCommunity: { children: low, public: medium, knownAdult: low, staff: low }\n";
const CUSTODY = "riskInCustody: { children: low, public: low, knownAdult: low, staff: low, prisoners: high }\n";

/** Messages of the rule on the analysis, or why it was not evaluated. */
function said(rule: string, sentence: string | undefined, lines: string): string[] {
  const files: Record<string, string> = { "a/rosh.case.yaml": ROSH(lines) };
  if (sentence !== undefined) files["a/case.case.yaml"] = HEADER(sentence);
  const results = checkFiles(files);
  const skipped = results.flatMap((r) => r.files.flatMap((f) => f.records.flatMap((x) => x.notEvaluated))).filter((n) => n.rule === rule);
  const found = findingsOf(results).filter((s) => s.finding.rule === rule);
  return [...found.map((s) => `${s.finding.messageId} ${s.finding.path}`), ...skipped.map(() => "not evaluated")];
}

describe("levels in custody and the overall level", () => {
  const TABLE: readonly (readonly [sentence: string, overall: string, expected: string])[] = [
    ["type: custody, startDate: 2018-10-08", "medium", "lower overallRiskLevel"],
    ["type: custody, startDate: 2018-10-08", "high", ""],
    ["type: custody, startDate: 2018-10-08", "very-high", "higher overallRiskLevel"],
    ["type: licence, startDate: 2018-10-08", "medium", "lower overallRiskLevel"],
    ["type: licence, startDate: 2018-10-08, releaseDate: 2019-03-02", "medium", "lower overallRiskLevel"],
    ["type: licence, startDate: 2018-10-08, releaseDate: 2019-03-01", "medium", "not evaluated"],
    ["type: licence, startDate: 2018-10-08, releaseDate: 2019-03-01", "high", "not evaluated"],
    ["type: licence, startDate: 2018-10-08, releaseDate: 2019-03-01", "low", "lower overallRiskLevel"],
    ["type: licence, startDate: 2018-10-08, releaseDate: 2019-03-01", "very-high", "higher overallRiskLevel"],
    ["type: community-order, startDate: 2018-10-08", "medium", ""],
    ["type: community-order, startDate: 2018-10-08", "high", "higher overallRiskLevel"],
    ["type: suspended-sentence-order, startDate: 2018-10-08", "high", "higher overallRiskLevel"],
    ["type: post-sentence-supervision, startDate: 2018-10-08, releaseDate: 2019-01-07", "medium", ""],
  ];
  for (const [sentence, overall, expected] of TABLE) {
    it(`${overall} with ${sentence}: ${expected || "fine"}`, () => {
      assert.equal(said("rosh-overall-not-highest", sentence, `${COMMUNITY}${CUSTODY}overallRiskLevel: ${overall}\n`).join(), expected);
    });
  }
});

describe("a level for prisoners in the community", () => {
  const lines = COMMUNITY.replace(" }", ", prisoners: low }");

  it("is reported once, by name", () => {
    const sentence = "type: community-order, startDate: 2018-10-08";
    assert.deepEqual(said("rosh-custody-column-wrong", sentence, lines), ["prisoners riskInCommunity.prisoners"]);
    assert.deepEqual(said("record-field-unknown", sentence, lines), []);
  });

  it("is left to the form where no case rule speaks", () => {
    assert.deepEqual(said("record-field-unknown", undefined, lines), ["unknown riskInCommunity.prisoners"]);
  });

  it("does not hide other unknown names", () => {
    const other = COMMUNITY.replace(" }", ", pets: low }");
    assert.deepEqual(said("record-field-unknown", "type: community-order, startDate: 2018-10-08", other), ["unknown riskInCommunity.pets"]);
  });
});

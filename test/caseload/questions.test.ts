/** What a case shows for a key question, by what stands in its records. */
import assert from "node:assert/strict";
import { packs } from "../../schemas/packs/index.ts";
import { countedUnder } from "../../server/src/caseload/questions.ts";
import { rowOf } from "../../server/src/caseload/row.ts";
import type { CaseRow, QuestionState } from "../../server/src/caseload/types.ts";
import { checkCase } from "../../server/src/engine/case.ts";
import type { Env } from "../../server/src/engine/env.ts";
import { analyseFile } from "../../server/src/engine/file.ts";
import { groupCases } from "../../server/src/engine/folders.ts";
import type { CaseResult } from "../../server/src/engine/types.ts";
import { envFor } from "../support/check.ts";

const AS_OF = "2019-03-29";

interface Options {
  readonly env?: Partial<Env>;
  /** What is told of: everything, unless changed. */
  readonly told?: (result: CaseResult) => CaseResult;
}

/** Records with `---` between them, each a file of its own, as one row. */
function rowIn(text: string, { env: more = {}, told = (result) => result }: Options = {}): CaseRow {
  const env: Env = { ...envFor({ packs, asOf: AS_OF }), ...more };
  const files = text.split(/^---\n/mu).map((one, i) => analyseFile(`c/${i === 0 ? "case" : `r${i}`}.case.yaml`, one));
  const [found] = groupCases(files);
  assert.ok(found);
  return rowOf(found, told(checkCase(found, env)), env, (name) => name);
}

function shows(text: string, expected: Readonly<Record<string, QuestionState>>, options?: Options): void {
  const { questions } = rowIn(text, options);
  assert.deepEqual(Object.fromEntries(Object.keys(expected).map((question) => [question, questions[question]])), expected);
}

/** A header; `more` are further lines of it. */
const header = (sentence: string, more = ""): string => `record: case
crn: X100001
dateOfBirth: 1990-02-03
officers: [{ name: Ida Quern, grade: PO, from: 2018-09-03 }]
standard: hmip-2018
sentence: { ${sentence} }
${more}`;

const ORDER = "type: community-order, startDate: 2018-09-03, endDate: 2019-09-02";
const CUSTODY = "type: custody, startDate: 2018-11-05, endDate: 2020-05-04";
const UPW = "requirements: [{ id: R1, type: unpaid-work, amount: 60, unit: hours }]\n";
const VIOLENCE = "offences: [{ date: 2018-06-02, index: yes, elements: [violence] }]\n";
const ROSH = "---\nrecord: rosh\ncrn: X100001\ndate: 2018-09-14\nstatus: complete\noverallRiskLevel: low\n";
const TTG =
  "---\nrecord: ttg\ncrn: X100001\ndate: 2019-02-01\nstatus: complete\nprison: HMP Larkfield\nharm: Nobody has been hurt before; the address was asked about all the same.\n";

describe("which cases a question is about", () => {
  const supervision = (state: QuestionState) => ({ "2.1.1": state, "2.3.2": state, "2.4.1": state });
  const resettlement = (state: QuestionState) => ({ "4.2.1": state, "4.2.2": state, "4.2.3": state });
  const unpaid = (state: QuestionState) => ({ "4.1.1": state, "4.1.4": state });
  it("an order: supervision, and neither unpaid work nor resettlement", () => {
    shows(header(ORDER), { "2.1.1": "gap", "2.4.1": "gap", ...unpaid("not-applicable"), ...resettlement("not-applicable") });
  });
  it("unpaid work alone: unpaid work only", () => {
    shows(header(ORDER, UPW), { ...supervision("not-applicable"), "4.1.1": "gap", ...resettlement("not-applicable") });
  });
  it("unpaid work beside other requirements: both", () => {
    const both = "requirements: [{ id: R1, type: unpaid-work, amount: 60, unit: hours }, { id: R2, type: rar, amount: 10, unit: days }]\n";
    shows(header(ORDER, both), { "2.1.1": "gap", "4.1.1": "gap" });
  });
  it("custody far from release: nothing", () => {
    shows(header(`${CUSTODY}, releaseDate: 2019-06-22`), { ...supervision("not-applicable"), ...resettlement("not-applicable") });
  });
  it("the last twelve weeks of custody: resettlement", () => {
    shows(header(`${CUSTODY}, releaseDate: 2019-06-21`), { ...supervision("not-applicable"), "4.2.1": "gap" });
  });
  it("custody without a day of release: a person has to tell", () => {
    shows(header(CUSTODY), resettlement("for-a-person"));
  });
  it("a licence that has not begun: as custody", () => {
    const licence = "type: licence, startDate: 2018-09-03, releaseDate: 2019-04-05, endDate: 2020-09-02";
    shows(header(licence), { ...supervision("not-applicable"), "4.2.1": "gap" });
  });
  it("a licence: supervision, and for a person whether resettlement was due", () => {
    const licence = "type: licence, startDate: 2018-05-07, releaseDate: 2018-09-03, endDate: 2020-09-02";
    shows(header(licence), { "2.1.1": "gap", ...resettlement("for-a-person") });
    shows(`${header(licence)}${TTG}`, { "2.1.1": "gap", "4.2.1": "no-gap", "4.2.3": "gap" });
  });
  it("somebody recalled: still supervision", () => {
    const licence = "type: licence, startDate: 2018-05-07, releaseDate: 2018-09-03, endDate: 2020-09-02";
    const recall =
      "---\nrecord: enforcement\ncrn: X100001\ndate: 2019-03-01\nstatus: complete\nrecallDecision: fixed-term-28\nrecallRequested: 2019-03-01\n";
    shows(`${header(licence)}${recall}`, { "2.1.1": "gap" });
  });
  it("risk of harm: only cases with it; unknown is for a person", () => {
    shows(header(ORDER, VIOLENCE), { "2.2.3": "gap", "2.3.3": "for-a-person" });
    shows(`${header(ORDER)}${ROSH}`, { "2.2.3": "not-applicable", "2.3.3": "not-applicable", "2.2.1": "gap" });
    shows(header(ORDER), { "2.2.3": "for-a-person", "2.2.1": "gap" });
  });
  it("without a header nothing is known", () => {
    const { questions } = rowIn("record: plan\ncrn: X100001\ndate: 2019-02-01\nstatus: complete\n");
    assert.deepEqual(new Set(Object.values(questions)), new Set(["for-a-person"]));
  });
});

describe("what a question shows", () => {
  const bare = header("type: community-order, startDate: 2019-03-25, endDate: 2020-03-24");
  it("no gap, while no deciding rule speaks", () => shows(bare, { "2.1.1": "no-gap", "2.4.1": "no-gap" }));
  it("for a person, where a deciding rule could not be evaluated", () => {
    shows(header("type: community-order, endDate: 2019-09-02"), { "2.1.1": "for-a-person", "2.4.1": "for-a-person" });
  });
  it("for a person, while a file of the case cannot be read", () => {
    shows(`${bare}---\nrecord: plan\ncrn: [X100001\n`, { "2.2.1": "for-a-person", "2.4.1": "no-gap" });
    shows(`${bare}---\n[\n`, { "2.2.1": "for-a-person", "2.4.1": "for-a-person" });
  });
  it("for a person, where rules look only at records, and one may be among what cannot be read", () => {
    const work = header("type: community-order, startDate: 2019-03-25, endDate: 2020-03-24", UPW);
    const upw =
      "---\nrecord: upw\ncrn: X100001\ndate: 2019-03-27\nstatus: complete\npersonal: { workSkills: Tiling, futureWorkPlans: A shop, educationTrainingNeed: no }\n";
    shows(`${work}${upw}`, { "4.1.3": "no-gap" });
    shows(`${work}${upw}---\n[\n`, { "4.1.3": "for-a-person" });
    shows(`${work}${upw}---\nrecord: upw\ncrn: [X100001\n`, { "4.1.3": "for-a-person" });
    shows(`${work}${upw}---\nrecord: contact\ncrn: [X100001\n`, { "4.1.3": "no-gap" });
  });
  it("for a person, while there is only a draft, of which nothing is said yet", () => {
    const plan = "---\nrecord: plan\ncrn: X100001\ndate: 2019-03-27\n";
    shows(`${bare}${plan}status: in-progress\n`, { "2.2.1": "for-a-person" });
    shows(`${bare}${plan}status: complete\n`, { "2.2.1": "gap" });
  });
  it("for a person, where unpaid work or resettlement has no record to look at", () => {
    shows(header("type: community-order, startDate: 2019-03-25, endDate: 2020-03-24", UPW), {
      "4.1.2": "for-a-person",
      "4.1.4": "for-a-person",
    });
    shows(header(`${CUSTODY}, releaseDate: 2019-06-21`), { "4.2.2": "for-a-person" });
  });
  it("for a person, where only some files of the case are told of", () => {
    const told = (result: CaseResult): CaseResult => ({ ...result, files: result.files.slice(1) });
    shows(
      `${bare}---\nrecord: plan\ncrn: X100001\ndate: 2019-03-27\nstatus: complete\n`,
      { "2.1.1": "for-a-person", "2.2.1": "gap" },
      { told },
    );
  });
  it("no gap, where a judgement holds", () => {
    const judged = `judgements:
  - { rule: assessment-missing, reason: He was in hospital until the week of the report and cannot be seen before April, date: 2019-03-25, reviewBy: 2019-06-25, agreedBy: { name: Ruth Tarnbeck, grade: SPO } }
`;
    shows(header(ORDER), { "2.1.1": "gap" });
    shows(header(ORDER, judged), { "2.1.1": "no-gap" });
  });
  it("no gap, where the rule is off; settings decide", () => {
    const settingsFile = { path: "caselint.yaml", settings: { rules: { "review-missing": "off" as const } } };
    shows(header(ORDER), { "2.4.1": "gap" });
    shows(header(ORDER), { "2.4.1": "no-gap" }, { env: { settingsFile } });
  });
  it("covers every question of the pack", () => {
    for (const pack of packs) {
      const row = rowIn(header(ORDER), { env: { standardFlag: pack.id } });
      if (pack.extends === undefined) assert.deepEqual(Object.keys(row.questions).sort(), Object.keys(pack.clauses).sort(), pack.id);
      assert.equal(row.standard, pack.byName === true ? pack.extends : pack.id);
    }
  });
  it("counts local practice under the standard it is built on", () => {
    const local = { ...packs[0], id: "ours", extends: "hmip-2021" } as (typeof packs)[number];
    assert.equal(countedUnder(local, packs), "hmip-2021");
    assert.equal(countedUnder({ ...local, extends: "nowhere" }, packs), "ours");
  });
});

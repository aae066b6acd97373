/** A case as a row: groups, team, flags and the officer's key, from its records alone. */
import assert from "node:assert/strict";
import { ageBandOf } from "../../server/src/caseload/dimensions.ts";
import { rowOf } from "../../server/src/caseload/row.ts";
import type { CaseRow } from "../../server/src/caseload/types.ts";
import { checkCase } from "../../server/src/engine/case.ts";
import { analyseFile } from "../../server/src/engine/file.ts";
import { groupCases } from "../../server/src/engine/folders.ts";
import { envFor } from "../support/check.ts";

const header = (more = ""): string => `record: case
crn: D204816
dateOfBirth: 1998-03-30
officers:
  - { name: Oriel Fenwharf, grade: PSO, from: 2018-04-01, to: 2018-12-31 }
  - { name: Tamsin  Quayle, grade: PO, from: 2019-01-01 }
sentence: { type: community-order, startDate: 2018-04-01, endDate: 2020-03-31 }
${more}`;

function row(files: Readonly<Record<string, string>>): CaseRow {
  const env = envFor({ asOf: "2019-03-29", standard: "hmip-2018" });
  const [group] = groupCases(Object.entries(files).map(([path, text]) => analyseFile(`rowan/${path}`, text)));
  assert.ok(group);
  return rowOf(group, checkCase(group, env), env, (name) => `key of ${name}`);
}
const headed = (more: string): CaseRow => row({ "case.case.yaml": header(more) });

describe("a case as a row", () => {
  it("has the groups its header names", () => {
    const { groups, standard, isActive } = headed("sex: female\nethnicity: white-irish\npdu: Eden\nteam: North\n");
    assert.deepEqual(groups, {
      sex: "female",
      ethnicity: "white",
      age: "18-20",
      grade: "PO",
      office: "Eden",
      sentence: "community-order",
      rosh: null,
    });
    assert.deepEqual([standard, isActive], ["hmip-2018", true]);
  });
  it("does not take what is not known for a group", () => {
    const { groups } = headed("sex: unknown\nethnicity: unknown\n");
    assert.deepEqual([groups.sex, groups.ethnicity, groups.office], [null, null, null]);
  });
  it("keeps the present officer as a key", () => assert.equal(headed("").officer, "key of tamsin quayle"));
  it("leaves out a team called after an officer", () => assert.equal(headed("team: Oriel Fenwharf\n").team, null));
  it("has no groups without a header", () => {
    const { groups, officer, isActive } = row({ "x.case.yaml": "record: contingency\ncrn: D204816\ndate: 2019-01-02\n" });
    assert.deepEqual([Object.values(groups).filter((v) => v !== null), officer, isActive], [[], null, false]);
  });
  const flag = "registrations:\n  - { type: child-concerns, registered: 2018-05-01 }\n";
  const check = (more: string): string =>
    `record: check\ncrn: D204816\ndate: 2018-06-01\nauthor: { name: Tamsin Quayle, grade: PO }\nstatus: complete\ntype: children\n${more}`;
  it("is flagged without an enquiry", () => assert.deepEqual(headed(flag).safeguarding, { flagged: true, recorded: false }));
  it("counts an enquiry that went out", () =>
    assert.deepEqual(row({ "case.case.yaml": header(flag), "c.case.yaml": check("requested: 2018-06-01\n") }).safeguarding.recorded, true));
  it("does not count one that was only prepared", () =>
    assert.deepEqual(
      row({ "case.case.yaml": header(flag), "c.case.yaml": check("request: not-yet-sent\n") }).safeguarding.recorded,
      false,
    ));
  for (const [born, band] of [
    ["2001-03-29", "18-20"],
    ["2001-03-30", "under-18"],
    ["1998-03-29", "21-25"],
    ["1969-03-29", "50-and-over"],
    ["1969-03-30", "36-49"],
    ["2019-04-01", null],
  ] as const)
    it(`born ${born} is ${band ?? "in no band"}`, () => assert.equal(ageBandOf(born, "2019-03-29"), band));
});

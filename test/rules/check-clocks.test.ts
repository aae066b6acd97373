/** The edges of the clocks of checks: last days in time, days to come, values that cannot be used, settings. */
import assert from "node:assert/strict";
import { packs } from "../../schemas/packs/index.ts";
import { checkFiles, findingsOf } from "../support/check.ts";

const CASE = `record: case
crn: X123456
dateOfBirth: 1990-05-04
sex: female
officers: [{ name: Nell Harrow, grade: PO, from: 2019-01-07 }]
sentence: { type: community-order, startDate: 2019-01-07, endDate: 2020-01-06 }
`;
const HARM = "offences:\n  - { date: 2018-11-02, index: yes, elements: [violence] }\n";
const NEWCOMER =
  "people:\n  - { id: P1, role: child, livesWith: yes, contact: yes, atRisk: unknown, childStatus: unknown, from: 2019-03-04 }\n";
const CHILD = "people:\n  - { id: P1, role: child, livesWith: yes, contact: yes, atRisk: unknown, childStatus: unknown }\n";
const check = (more: string): string => `record: check\ncrn: X123456\nauthor: { name: Nell Harrow, grade: PO }\nstatus: complete\n${more}`;

interface Given {
  readonly header: string;
  readonly checks?: readonly string[];
  readonly asOf?: string;
  readonly parameters?: Readonly<Record<string, Readonly<Record<string, string | number | boolean>>>>;
}

/** Paths at which a rule speaks in a case. */
function places(rule: string, { header, checks = [], asOf = "2019-03-29", parameters }: Given): readonly string[] {
  const files: Record<string, string> = { "case/case.case.yaml": CASE + header };
  for (const [i, text] of checks.entries()) files[`case/check-${i}.case.yaml`] = check(text);
  const set = parameters === undefined ? packs : packs.map((pack) => ({ ...pack, parameters }));
  const results = checkFiles(files, { asOf, standard: "hmip-2018", packs: set });
  return findingsOf(results)
    .filter((s) => s.finding.rule === rule)
    .map((s) => s.finding.path);
}

describe("clocks of checks", () => {
  const police = (given: Given) => places("check-police-da-missing", given);

  it("leaves the last day in time alone", () => {
    assert.deepEqual(police({ header: HARM, asOf: "2019-01-28" }), []);
    assert.deepEqual(police({ header: HARM, asOf: "2019-01-29" }), ["record"]);
  });

  it("takes a late request, and none that is still to come", () => {
    assert.deepEqual(police({ header: HARM, checks: ["type: police-da\nrequest: sent\nrequested: 2019-03-29\n"] }), []);
    assert.deepEqual(police({ header: HARM, checks: ["type: police-da\nrequest: sent\nrequested: 2019-04-01\n"] }), ["record"]);
  });

  it("stays silent where a day or a type cannot be used", () => {
    assert.deepEqual(police({ header: HARM, checks: ["type: police-da\nrequest: sent\nrequested: 2019-02-30\n"] }), []);
    assert.deepEqual(police({ header: HARM, checks: ["type: constabulary\nrequest: sent\nrequested: 2019-02-20\n"] }), []);
  });

  it("asks in every case only where a pack says so", () => {
    assert.deepEqual(police({ header: "" }), []);
    assert.deepEqual(police({ header: "", parameters: { "check-police-da-missing": { everyCase: true } } }), ["record"]);
  });

  it("gives a child who appeared later a clock of its own", () => {
    assert.deepEqual(places("check-children-missing", { header: CHILD }), ["record"]);
    assert.deepEqual(places("check-children-missing", { header: NEWCOMER }), []);
    assert.deepEqual(places("check-new-household", { header: NEWCOMER }), ["people[P1]"]);
    assert.deepEqual(places("check-new-household", { header: NEWCOMER, asOf: "2019-03-11" }), []);
    assert.deepEqual(places("check-new-household", { header: CHILD }), []);
  });

  it("leaves an answer alone until the day after six months", () => {
    const checks = ["type: police-da\nrequest: sent\nrequested: 2018-09-20\nresponded: 2018-09-29\nresponse: not-known\n"];
    assert.deepEqual(places("check-police-da-stale", { header: "", checks }), []);
    assert.deepEqual(places("check-police-da-stale", { header: "", checks, asOf: "2019-03-30" }), ["responded"]);
    assert.deepEqual(
      places("check-police-da-stale", { header: "", checks, asOf: "2019-04-30", parameters: { "check-police-da-stale": { months: 9 } } }),
      [],
    );
  });

  it("counts a reminder that is still to come for nothing", () => {
    const waiting = "type: housing\nrequest: sent\nrequested: 2019-03-01\nchased:\n  - { date: DAY, text: Rang the desk }\n";
    assert.deepEqual(places("check-awaiting-response", { header: "", checks: [waiting.replace("DAY", "2019-03-18")] }), []);
    assert.deepEqual(places("check-awaiting-response", { header: "", checks: [waiting.replace("DAY", "2019-04-02")] }), ["responded"]);
  });
});

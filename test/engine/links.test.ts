/** Links of a case: what may be pointed at, what is said where nothing is there, and records in somebody else's folder. */
import assert from "node:assert/strict";
import { checkFiles, findingsOf } from "../support/check.ts";

const CASE = `record: case
crn: X123456
standard: hmip-2018
people: [{ id: P1, name: Imogen, role: partner, atRisk: yes }]
addresses: [{ id: L1, text: 3 Weir Cottages }]
`;
const TOP = "crn: X123456\ndate: 2019-03-25\nauthor: { name: Nell Harrow, grade: PO }\nstatus: complete\n";
const files = (texts: Readonly<Record<string, string>>) => ({ "c/case.case.yaml": CASE, ...texts });
const found = (texts: Readonly<Record<string, string>>) =>
  findingsOf(checkFiles(files(texts))).filter((s) => /^record-(?:link|id-twice|wrong)/u.test(s.finding.rule));

/** `file path message about` of each finding about links. */
function check(texts: Readonly<Record<string, string>>, expected: readonly string[]): void {
  const lines = found(texts).map(({ file, finding }) =>
    [file.slice(2).replace(".case.yaml", ""), finding.path, finding.messageId, finding.about.join("+")].join(" ").trim(),
  );
  assert.deepEqual(lines.sort(), [...expected].sort());
}
const contact = (body: string) => ({ "c/contact.case.yaml": `record: contact\n${TOP}type: office-visit\n${body}` });
const checkRecord = (body: string) => ({ "c/check.case.yaml": `record: check\n${TOP}id: check-a\ntype: police-da\n${body}` });

describe("a link", () => {
  it("to a row or a record of the case is fine", () => {
    check(contact("followsUp: [P1, case, contact]\n"), []);
    check(checkRecord("about: [P1, L1]\nusedIn: [case, check-a]\n"), []);
  });
  it("to a row that is nowhere is said, wherever it stands", () => {
    check(checkRecord("about: [P1, P2, L9]\n"), ["check about[1] id P2", "check about[2] id L9"]);
    check(contact("followsUp: [P2]\n"), ["contact followsUp[0] id P2"]);
    check({ "c/visit.case.yaml": `record: home-visit\n${TOP}address: L2\n` }, ["visit address id L2"]);
  });
  it("to a record that is nowhere is said, with the one that was probably meant", () => {
    check(checkRecord("usedIn: [nowhere]\nreliesOn: [chekc-a]\n"), ["check reliesOn[0] meant chekc-a", "check usedIn[0] record nowhere"]);
    check(contact("followsUp: [P0]\n"), ["contact followsUp[0] record P0"]);
    const [meant] = found(checkRecord("reliesOn: [chekc-a]\n"));
    assert.deepEqual(meant?.finding.fixes, [
      { title: "Write check-a", class: "choice", steps: [{ do: "replace", path: ["reliesOn", 0], value: "check-a" }] },
    ]);
    assert.match(meant?.finding.message ?? "", /check-a/u);
    assert.deepEqual(found(checkRecord("usedIn: [nowhere]\n"))[0]?.finding.fixes, []);
  });
  it("in brackets among words counts, and one without does not", () =>
    check(contact("notes: Saw Imogen (P1), Ted (P2) and P3; see (A4).\n"), ["contact notes id A4", "contact notes id P2"]));
  it("of a judgement may be a code, and is not looked up", () => {
    const judged = (about: string, reason: string) =>
      contact(
        `judgements:\n  - { rule: contact-note-thin, about: [${about}], reason: ${reason}, agreedBy: Una, date: 2019-03-25, reviewBy: 2019-06-01 }\n`,
      );
    check(judged("P7, drugs, nowhere", "He is on the ward"), []);
    check(judged("P1", '"He lives with Ted (P2)"'), ["contact judgements[0].reason id P2"]);
  });
  it("is not judged while a record cannot be read, as it may lead there", () =>
    check({ ...contact("followsUp: [P2, nowhere]\n"), "c/plan.case.yaml": "record: plan\nobjectives: [\n" }, []));
});

describe("records of a case", () => {
  it("with one id are said at the second", () => {
    check({ ...checkRecord(""), "c/other.case.yaml": `record: check\n${TOP}id: check-a\ntype: children\n` }, ["other id record check-a"]);
    const [twice] = found({ ...checkRecord(""), "c/other.case.yaml": `record: check\n${TOP}id: check-a\ntype: children\n` });
    assert.match(twice?.finding.message ?? "", /check-a/u);
  });
  it("belong to somebody else when both numbers can be used and differ", () => {
    const other = (crn: string) => ({ "c/plan.case.yaml": `record: plan\n${TOP.replace("X123456", crn)}` });
    check(other("X123457"), ["plan crn crn"]);
    check(other("X123456"), []);
    for (const crn of ["X12345", "X1234567", "123456", "XX123456"]) check(other(crn), []);
    check({ ...other("X123457"), "c/case.case.yaml": CASE.replace("X123456", "X1234567") }, []);
    check({ ...other("X123457"), "c/case.case.yaml": CASE.replace("crn: X123456\n", "") }, []);
  });
  it("have one header", () => check({ "c/d.case.yaml": CASE.replace("X123456", "X123457") }, ["d record header"]));
});

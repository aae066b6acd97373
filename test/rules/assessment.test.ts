/** What the examples of the assessment rules leave open: reasons, drafts, values that cannot be read, order of dates. */
import assert from "node:assert/strict";
import { bandOf } from "../../schemas/vocab/predictor-bands.ts";
import { nextId } from "../../server/src/rules/_kit/index.ts";
import { checkFiles, lines } from "../support/check.ts";

const HEADER = "record: case\ncrn: X123456\nsentence: { type: community-order, offenceDate: 2018-06-01, startDate: 2019-03-20 }\n";

/** Findings of one rule on an assessment, and on the header beside it, as "path" or "path about". */
function check(rule: string, assessment: string, expected: readonly string[], others: Readonly<Record<string, string>> = {}): void {
  const text = `record: assessment\ncrn: X123456\nauthor: { name: Nell Harrow, grade: PO }\n${assessment}`;
  const files = { "case/a.case.yaml": text, "case/case.case.yaml": HEADER, ...others };
  const found = lines(checkFiles(files)).filter((line) => line.startsWith(`${rule} `));
  assert.deepEqual(
    found.map((line) => line.split(" ").slice(2, -1).join(" ").trim()),
    expected,
  );
}

const DONE = "date: 2019-03-01\nstatus: complete\ntype: layer-3\n";
const DRAFT = "date: 2019-03-01\nstatus: in-progress\ntype: layer-3\n";

describe("assessment rules", () => {
  const ten = [
    "accommodation",
    "ete",
    "finance",
    "relationships",
    "lifestyle",
    "drugs",
    "alcohol",
    "emotional-wellbeing",
    "thinking",
    "attitudes",
  ];
  const need = "assessment-need-section-unanswered";

  it("ask for each section on need by itself", () => {
    check(need, DONE, ten.map((area) => `needs[${area}]`).sort());
    check(need, DRAFT, []);
    check(need, DONE.replace("layer-3", "layer-1"), []);
    check(
      need,
      `${DONE}needs:\n  - { area: drugs }\n  - { area: ete, score: 12 }\n`,
      ten
        .filter((a) => a !== "ete")
        .map((area) => `needs[${area}]`)
        .sort(),
    );
    check(need, `${DONE}notApplicable: { needs: Only the offence was looked at that day }\n`, []);
    check(need, `${DONE}needs: tbc\n`, []);
    check(need, `${DONE}needs:\n  - { area: gardening, score: 1 }\n`, []);
  });

  it("move on to the next part when the first has a reason", () => {
    const rule = "assessment-offence-descriptive-only";
    const what = `${DONE}offenceDetails: He drove off without paying for forty litres of diesel.\n`;
    check(rule, what, ["motivationAndTriggers"]);
    check(rule, `${what}notApplicable: { motivationAndTriggers: Says nothing on legal advice }\n`, ["patternOfOffending"]);
    check(rule, `${what}motivationAndTriggers: [rent, shame]\n`, ["patternOfOffending"]);
  });

  it("are silent on what could not be read", () => {
    check("assessment-no-external-source", `${DONE}sources: [interview, polise]\n`, []);
    check("assessment-person-not-involved", `${DONE}selfAssessment: sort of\n`, []);
    check("assessment-strengths-missing", `${DONE}strengths:\n  - { id: S1, text: [choir] }\n`, []);
    check("assessment-motivation-missing", `${DONE}motivation: so-so\n`, []);
  });

  it("tell placeholders from short texts, and drafts from finished ones", () => {
    const rule = "assessment-thin-text";
    check(rule, `${DONE}personViews: TBC\nothersInvolved: see above.\nreadiness: Good\nimpactOnVictim: Upset\n`, [
      "impactOnVictim",
      "othersInvolved",
      "personViews",
    ]);
    check(rule, `${DRAFT}personViews: TBC\n`, []);
    check(rule, `${DONE.replace("complete", "locked-incomplete")}personViews: TBC\n`, ["personViews"]);
    check(rule, `${DONE}needs:\n  - { area: drugs, text: None known, score: 0 }\n  - { area: alcohol, text: n/a, score: 0 }\n`, [
      "needs[alcohol].text",
    ]);
  });

  it("judge dates one by one", () => {
    const rule = "assessment-date-impossible";
    check(rule, `${DONE}started: 01/02/2019\n`, ["started"]);
    check(rule, "status: complete\ntype: layer-3\nstarted: 2018-05-31\ndate: 2018-05-30\n", ["date"]);
    check(rule, "status: complete\ntype: layer-3\nstarted: 2019-05-31\ndate: 2019-05-30\n", ["date", "started"]);
    check(rule, `${DONE}started: 2018-06-01\nupdated: 2019-09-09\n`, []);
    const superseded = `record: assessment\ncrn: X123456\nauthor: { name: Nell Harrow, grade: PO }\nstatus: complete\ntype: layer-3\ndate: 2017-02-01\nstarted: 2017-02-02\n`;
    check(rule, DONE, ["date"], { "case/old.case.yaml": superseded });
    check(rule, DONE, [], { "case/old.case.yaml": superseded.replace("2017-02-02", "2017-01-02") });
  });

  it("know the ends of the bands", () => {
    const edges: readonly (readonly [Parameters<typeof bandOf>[0], number, string])[] = [
      ["ogrs3", 49.9, "low"],
      ["ogrs3", 50, "medium"],
      ["ogrs3", 75, "high"],
      ["ogrs3", 90, "very-high"],
      ["ogp", 33, "low"],
      ["ogp", 34, "medium"],
      ["ogp", 67, "high"],
      ["ogp", 85, "very-high"],
      ["ovp", 29, "low"],
      ["ovp", 30, "medium"],
      ["ovp", 60, "high"],
      ["ovp", 80, "very-high"],
      ["rsr", 2.9, "low"],
      ["rsr", 3, "medium"],
      ["rsr", 6.9, "high"],
      ["rsr", 99, "high"],
      ["csrp", 0.99, "low"],
      ["csrp", 1, "medium"],
      ["csrp", 3, "high"],
      ["csrp", 6.9, "very-high"],
    ];
    for (const [name, score, band] of edges) assert.equal(bandOf(name, score), band, `${name} ${score}`);
  });

  it("number new rows on from the highest", () => {
    assert.equal(nextId("S", undefined), "S1");
    assert.equal(nextId("S", [{ id: "S1" }, {}, { id: "S7" }, { id: "F9" }]), "S8");
    assert.equal(nextId("S", [{ id: "S7" }, { id: "S1" }, { id: "S7.5" }, { id: "Sx" }]), "S8");
  });
});

/** The allocation guide, cell by cell and reason by reason. */
import assert from "node:assert/strict";
import { checkCase } from "../../server/src/engine/case.ts";
import { analyseFile } from "../../server/src/engine/file.ts";
import { hoverAt } from "../../server/src/language/hover.ts";
import { caseView } from "../../server/src/record/case.ts";
import { bandRank, colourBand } from "../../server/src/record/colour-band.ts";
import type { RecordFacts } from "../../server/src/record/types.ts";
import { envFor } from "../support/check.ts";

interface Given {
  /** Lines of the header. */
  readonly header?: string;
  readonly harm?: string;
  readonly concern?: string;
  /** Lines of the assessment. */
  readonly assessment?: string;
}

const COMMON = "crn: X123456\ndate: 2019-03-01\nauthor: { name: Nell Harrow, grade: PO }\nstatus: complete\n";

function filesOf({ header = "", harm, concern, assessment }: Given) {
  const rosh = [harm === undefined ? "" : `overallRiskLevel: ${harm}\n`, concern === undefined ? "" : `childrenConcern: ${concern}\n`].join(
    "",
  );
  return [
    analyseFile(
      "a/case.case.yaml",
      `record: case\ncrn: X123456\n${/dateOfBirth/u.test(header) ? "" : "dateOfBirth: 1985-05-04\n"}${header}\n`,
    ),
    ...(rosh === "" ? [] : [analyseFile("a/rosh.case.yaml", `record: rosh\n${COMMON}${rosh}`)]),
    ...(assessment === undefined ? [] : [analyseFile("a/assessment.case.yaml", `record: assessment\n${COMMON}${assessment}\n`)]),
  ];
}

function guideFor(given: Given) {
  const facts = filesOf(given).flatMap((file) => file.entries.map((entry) => entry.facts));
  return colourBand(caseView("2019-03-29", facts[0] as RecordFacts<"case">, facts));
}

const check = (given: Given, band: string | undefined, automatic: readonly string[] = [], consider: readonly string[] = []): void => {
  const guide = guideFor(given);
  assert.equal(guide.band, band, JSON.stringify(given));
  const others = guide.automatic.filter((reason) => !/risk of reoffending/u.test(reason.label));
  assert.deepEqual(
    others.map(({ label, band: one }) => `${label}: ${one}`),
    automatic,
  );
  assert.deepEqual(
    guide.consider.map(({ label, band: one }) => `${label}: ${one}`),
    consider,
  );
};

describe("the matrix of the allocation guide", () => {
  const MATRIX: readonly (readonly [scores: readonly number[], low: string, medium: string])[] = [
    [[90, 95, 100], "red", "red"],
    [[50, 75, 89], "yellow", "blue"],
    [[0, 20, 49], "green", "yellow"],
  ];
  for (const [scores, low, medium] of MATRIX) {
    for (const score of scores) {
      it(`gives ${low} and ${medium} for ${score}`, () => {
        check({ header: `ogrs3: ${score}`, harm: "low" }, low);
        check({ header: `ogrs3: ${score}`, harm: "medium" }, medium);
        assert.equal(guideFor({ header: `ogrs3: ${score}`, harm: "low" }).unsure, undefined);
      });
      it(`has no column for high and very high risk of serious harm (${score})`, () => {
        check({ header: `ogrs3: ${score}`, harm: "high" }, undefined);
        check({ header: `ogrs3: ${score}`, harm: "very-high" }, undefined);
        assert.equal(guideFor({ header: `ogrs3: ${score}`, harm: "high" }).unsure, undefined);
      });
    }
  }

  it("takes the score of the assessment first", () => {
    const assessment =
      "type: layer-3\nscores:\n  - { predictor: ovp, score: 95, band: very-high }\n  - { predictor: ogrs3, score: 62, band: medium }";
    check({ header: "ogrs3: 12", harm: "medium", assessment }, "blue");
    check({ header: "ogrs3: 12", harm: "medium", assessment: "type: layer-3" }, "yellow");
  });

  it("gives no band by guessing", () => {
    check({ harm: "low" }, undefined);
    check({ header: "ogrs3: 95" }, undefined);
    assert.match(guideFor({ harm: "low" }).unsure ?? "", /OGRS3/u);
    assert.match(guideFor({ header: "ogrs3: 95" }).unsure ?? "", /serious harm/u);
  });
});

describe("what places a case by itself", () => {
  const PLAN = "people:\n  - { id: P1, role: child, childStatus: child-protection-plan }";
  const TABLE: readonly (readonly [header: string, label: string, band: string, veryHigh: string])[] = [
    [PLAN, "child protection plan", "blue", "red"],
    ["registrations:\n  - { type: child-protection, date: 2019-01-14 }", "child protection plan", "blue", "red"],
    ["registrations:\n  - { type: visor, date: 2019-01-14 }", "sexual offence or ViSOR entry", "blue", "red"],
    ["offences:\n  - { date: 2012-06-01, index: no, elements: [sexual] }", "sexual offence or ViSOR entry", "blue", "red"],
    ["circumstances: [prevent]", "Prevent case", "blue", "red"],
    ["requirements:\n  - { id: R1, type: drug-rehabilitation }", "treatment requirement", "yellow", "yellow"],
    ["requirements:\n  - { id: R1, type: alcohol-treatment }", "treatment requirement", "yellow", "yellow"],
    ["requirements:\n  - { id: R1, type: mental-health-treatment }", "treatment requirement", "yellow", "yellow"],
    ["circumstances: [serious-organised-crime]", "link to serious organised crime", "yellow", "yellow"],
    [
      "dateOfBirth: 1994-03-30\ncircumstances: [adverse-childhood-experiences]",
      "young person with adverse childhood experiences",
      "yellow",
      "yellow",
    ],
  ];
  for (const [header, label, band, veryHigh] of TABLE) {
    it(`${label} (${header.replace(/\s+/gu, " ")})`, () => {
      // With no column in the matrix, nothing else speaks.
      check({ header: `ogrs3: 20\n${header}`, harm: "high" }, band, [`${label}: ${band}`]);
      check({ header: `ogrs3: 92\n${header}`, harm: "high" }, veryHigh, [`${label}: ${veryHigh}`]);
      // The matrix is never lowered.
      assert.equal(guideFor({ header: `ogrs3: 92\n${header}`, harm: "low" }).band, "red");
    });
  }

  it("IOM nominals are red, whatever else is known", () => {
    const header = "registrations:\n  - { type: iom, date: 2019-01-14 }";
    check({ header }, "red", ["IOM nominal: red"]);
    check({ header: `${header}\nogrs3: 3\ncircumstances: [prevent]`, harm: "high" }, "red", ["IOM nominal: red", "Prevent case: red"]);
    check({ header: header.replace("2019-01-14", "2019-01-14, deregistered: 2019-03-01"), harm: "high" }, undefined);
  });

  it("a young person is under 25 on the day", () => {
    check({ header: "dateOfBirth: 1994-03-29\ncircumstances: [adverse-childhood-experiences]", harm: "high" }, undefined);
  });

  it("unpaid work and attendance centre alone get no band", () => {
    const header = "ogrs3: 95\nregistrations:\n  - { type: iom, date: 2019-01-14 }\nrequirements:\n  - { id: R1, type: unpaid-work }";
    check({ header, harm: "medium" }, undefined);
    assert.equal(guideFor({ header, harm: "medium" }).isHub, true);
    check({ header: `${header}\n  - { id: R2, type: rar }`, harm: "medium" }, "red", ["IOM nominal: red"]);
  });

  it("has an order", () => {
    assert.deepEqual((["green", "yellow", "blue", "red"] as const).map(bandRank), [1, 2, 3, 4]);
  });
});

describe("what asks for thought about a higher band", () => {
  const TABLE: readonly (readonly [Given, string])[] = [
    [{ concern: "yes - her nephews" }, "concern for a child"],
    [{ header: "people:\n  - { id: P1, role: child, childStatus: child-in-need }" }, "child in need"],
    [{ header: "offences:\n  - { date: 2018-06-01, index: yes, elements: [violence, domestic-abuse] }" }, "domestic abuse"],
    [{ header: "offences:\n  - { date: 2018-06-01, index: yes, elements: [hate] }" }, "hate crime"],
    [{ header: "circumstances: [complex-mental-health]" }, "complex mental health"],
  ];
  for (const [given, label] of TABLE) {
    it(label, () => {
      check({ ...given, header: `ogrs3: 20\n${given.header ?? ""}`, harm: "low" }, "green", [], [`${label}: blue`]);
      check({ ...given, header: `ogrs3: 90\n${given.header ?? ""}`, harm: "low" }, "red", [], [`${label}: red`]);
    });
  }

  it("what nobody knows asks for nothing", () => {
    check({ header: "ogrs3: 20", harm: "low", concern: "unknown" }, "green");
  });
});

describe("the band, for somebody who rests on it", () => {
  const given: Given = { header: "colourBand: green\nogrs3: 62\ncircumstances: [prevent, complex-mental-health]", harm: "low" };
  const hover = (standard: string, word: string): string => {
    const files = filesOf(given);
    const header = files[0] as (typeof files)[number];
    const env = envFor({ standard });
    const context = { packs: [], view: { files, asOf: "2019-03-29" }, env, whole: checkCase({ folder: "a", files }, env) };
    return hoverAt(header, undefined, header.text.indexOf(word) + 1, context)?.markdown ?? "";
  };

  it("comes with every reason where a local pack is on", () => {
    for (const word of ["colourBand", "green"]) {
      const text = hover("test-2021", word);
      assert.match(text, /at least Blue/u);
      for (const label of [
        "high risk of reoffending with low risk of serious harm: Yellow",
        "Prevent case: Blue",
        "complex mental health: Blue",
      ])
        assert.ok(text.includes(`- ${label}`), text);
    }
  });

  it("stays away elsewhere", () => {
    assert.doesNotMatch(hover("hmip-2018", "colourBand"), /Allocation guide/u);
    assert.doesNotMatch(hover("test-2021", "ogrs3"), /Allocation guide/u);
  });
});

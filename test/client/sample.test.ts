/** The sample case, on many days: the same few findings, whatever the day. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { packs } from "../../schemas/packs/index.ts";
import { checkCase } from "../../server/src/engine/case.ts";
import { analyseFile } from "../../server/src/engine/file.ts";
import { rules } from "../../server/src/engine/rules.ts";
import { inRepo } from "../support/root.ts";
import { sampleCase } from "../support/sampleCase.ts";

const expected = [
  "check-awaiting-response checks.case.yaml",
  "contact-task-not-reviewed contacts.case.md",
  "contingency-not-linked-to-risk contingency.case.yaml",
  "plan-strengths-unused plan.case.yaml",
  "record-value-not-usable rmp.case.md",
  "rmp-action-incomplete rmp.case.md",
  "rmp-section-missing rmp.case.md",
];
/** Each weekday, Easter, Christmas and New Year, the days around them, and the end of February. */
const days = [
  "2026-11-23 2026-11-24 2026-11-25 2026-11-26 2026-11-27 2026-11-28 2026-11-29 2026-12-24 2026-12-28 2027-01-01",
  "2027-01-04 2027-02-28 2027-03-01 2027-03-26 2027-03-29 2027-05-03 2027-06-13 2027-08-30 2027-10-31 2027-11-22",
].flatMap((line) => line.split(" "));

function findingsOn(day: string) {
  const files = [...sampleCase(day)].map(([name, text]) => analyseFile(`sample/${name}`, text));
  const env = { asOf: day, packs, localPacks: [], rules, settingsFile: undefined, standardFlag: undefined };
  const { files: found } = checkCase({ folder: "sample", files }, env);
  return found.flatMap(({ path, records }) => records.flatMap(({ findings }) => findings.map((finding) => ({ path, finding }))));
}

describe("the sample case", () => {
  it(`shows the same ${expected.length} things on ${days.length} days of a year`, () => {
    for (const day of days) {
      const seen = findingsOn(day).map(({ path, finding }) => `${finding.rule} ${path.replace("sample/", "")}`);
      assert.deepEqual(seen.sort(), expected, day);
    }
  });

  it("has one safe fix, in the record that opens", () => {
    const safe = findingsOn(days[0] ?? "").filter(({ finding }) => finding.fixes.some((fix) => fix.class === "safe"));
    assert.deepEqual(
      safe.map(({ path }) => path),
      ["sample/rmp.case.md"],
    );
  });

  it("keeps weekdays, so nobody is seen on a weekend", () => {
    for (const text of sampleCase("2027-01-03").values()) {
      for (const [date] of text.matchAll(/(?<=^(?:- )?(?:date|requested|responded): )\d{4}-\d\d-\d\d/gmu)) {
        const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
        if (!text.includes(`    date: ${date}\n    index`)) assert.ok(weekday > 0 && weekday < 6, date);
      }
      assert.doesNotMatch(text, /\{\{/u);
    }
  });

  it("is copied whole", () => {
    const source = readFileSync(inRepo("client/src/sample.ts"), "utf8");
    const named = [...source.matchAll(/^ {2}"([\w-]+\.case\.\w+)",$/gmu)].map(([, name]) => name);
    assert.deepEqual(named.sort(), [...sampleCase("2027-01-03").keys()].sort());
  });
});

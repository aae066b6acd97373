/** The samples show what their README says they show, on the day they are meant for and on any later day. */
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkCase } from "../../server/src/engine/case.ts";
import { analyseFile } from "../../server/src/engine/file.ts";
import { groupCases } from "../../server/src/engine/folders.ts";
import { settingsSource } from "../../server/src/host/settings.ts";
import { rules } from "../../server/src/rules/index.ts";
import type { Seen } from "../support/check.ts";
import { checkFiles, findingsOf } from "../support/check.ts";
import { recordsUnder } from "../support/folder.ts";
import { inRepo } from "../support/root.ts";

const DAY = "2019-03-29";
const LATER = ["2026-11-21", "2099-12-31"];
const samples = inRepo("samples");
const CASES = readdirSync(samples).filter((name) => name.startsWith("case-"));
const EXAMPLES = readdirSync(join(samples, "inspection-examples")).map((name) => `inspection-examples/${name}`);

/** What is found in a folder of samples, with the settings that lie beside it. */
function found(name: string, asOf = DAY): Seen[] {
  const folder = join(samples, name);
  const source = settingsSource({ asOf, rules, standardFlag: undefined, cwd: samples });
  const env = source.envFor(folder);
  assert.deepEqual(source.troubles, [], `settings of ${name}`);
  const files = Object.entries(recordsUnder(folder)).map(([path, text]) => analyseFile(path, text));
  return findingsOf(groupCases(files).map((group) => checkCase(group, env)));
}

const ruleIds = (seen: readonly Seen[]): Set<string> => new Set(seen.map((s) => s.finding.rule));

/** Every one of these rules speaks; rules made later may speak too. */
function speaks(name: string, expected: readonly string[]): void {
  const seen = ruleIds(found(name));
  assert.deepEqual(
    expected.filter((id) => !seen.has(id)),
    [],
    `${name} should show these`,
  );
}

const WELL_KEPT = ["case-01-unpaid-work-only", "case-02-domestic-abuse-well-kept"];

/** Worked out by hand from the rules' conditions before the samples were run. */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  "case-03-licence-middling": [
    "assessment-diversity-impact-missing",
    "check-prison-missing",
    "contingency-not-linked-to-risk",
    "plan-requirement-not-covered",
    "review-missing",
    "rmp-action-incomplete",
  ],
  "case-04-suspended-sentence-middling": [
    "assessment-need-section-unanswered",
    "check-children-stale",
    "check-police-da-stale",
    "rmp-victim-not-planned-for",
    "rosh-children-unclear",
  ],
  "case-05-harm-overlooked": [
    "assessment-domestic-abuse-contradiction",
    "assessment-layer1-insufficient",
    "assessment-motivation-missing",
    "assessment-offence-descriptive-only",
    "assessment-score-band-mismatch",
    "assessment-source-unsupported",
    "assessment-strengths-missing",
    "assessment-thin-text",
    "check-children-missing",
    "check-police-da-missing",
    "contact-next-appointment-missing",
    "contact-section-empty-phrase",
    "contact-section-missing",
    "contact-task-not-reviewed",
    "contingency-missing",
    "home-visit-missing",
    "plan-contact-level-missing",
    "plan-harm-objective-missing",
    "plan-objective-no-steps",
    "plan-objective-not-smart",
    "plan-objective-placeholder",
    "plan-requirement-not-covered",
    "rmp-missing-low-rosh",
    "rosh-children-low-with-concern",
    "rosh-children-unclear",
    "rosh-circumstances-missing",
    "rosh-full-analysis-missing",
    "rosh-known-adult-low-with-abuse",
    "rosh-low-with-indicators",
    "rosh-protective-factors-missing",
    "rosh-who-missing",
  ],
  "case-06-plan-on-paper-only": [
    "check-after-police-event",
    "check-awaiting-response",
    "check-children-stale",
    "check-detail-missing",
    "check-new-household",
    "check-not-used",
    "contact-next-appointment-missing",
    "contact-section-missing",
    "contact-significant-event-not-escalated",
    "contact-task-not-reviewed",
    "contingency-generic",
    "contingency-no-action",
    "contingency-no-trigger",
    "contingency-not-linked-to-risk",
    "home-visit-missing",
    "plan-missing",
    "review-after-event-missing",
    "review-missing",
    "rmp-action-incomplete",
    "rmp-agency-not-linked",
    "rmp-checks-not-planned",
    "rmp-factor-unaddressed",
    "rmp-section-missing",
    "rmp-victim-not-planned-for",
    "rosh-who-does-not-cover-level",
    "upw-absence-not-enforced",
    "upw-ete-not-considered",
    "upw-harm-not-considered",
    "upw-hazard-not-carried-over",
    "upw-health-missing",
    "upw-motivation-missing",
    "upw-start-late",
  ],
};

describe("samples", () => {
  it("are the folders these tests know, each described in the README", () => {
    assert.deepEqual(CASES, [...WELL_KEPT, ...Object.keys(EXPECTED)].sort());
    const readme = readFileSync(join(samples, "README.md"), "utf8");
    for (const name of [...CASES, ...EXAMPLES]) assert.ok(readme.includes(`\`${name.replace("inspection-examples/", "")}\``), name);
  });

  it("say in their headers that they are made up or published, and share no CRN", () => {
    const crns = new Map<string, string>();
    for (const name of [...CASES, ...EXAMPLES]) {
      const header = ["case.case.yaml", "case.case.md"].map((file) => join(samples, name, file)).find(existsSync);
      const text = readFileSync(header ?? "", "utf8");
      assert.match(
        text,
        /^(?:---\n)?# (?:A sample\. Everybody and everywhere in this folder is invented|From a published inspection report)/u,
        name,
      );
      const crn = /^crn: ([A-Z]\d{6})/mu.exec(text)?.[1] ?? "";
      assert.equal(crns.get(crn), undefined, `${name} has the CRN of ${crns.get(crn)}`);
      crns.set(crn, name);
    }
  });

  it("are written in all three formats, 4 to 12 files a case", () => {
    for (const name of CASES) {
      const files = Object.keys(recordsUnder(join(samples, name)));
      assert.ok(files.length >= 4 && files.length <= 12, `${name}: ${files.length}`);
      for (const end of [".yaml", ".md", ".json"])
        assert.ok(
          files.some((f) => f.endsWith(end)),
          `${name} has nothing in ${end}`,
        );
    }
  });

  for (const asOf of [DAY, ...LATER]) {
    it(`have nothing wrong with their form, as of ${asOf}`, () => {
      for (const name of [...CASES, ...EXAMPLES]) {
        assert.deepEqual(
          [...ruleIds(found(name, asOf))].filter((id) => /^(?:record|judgement)-/u.test(id)),
          [],
          name,
        );
      }
    });

    it(`show two well-kept cases without a finding, as of ${asOf}`, () => {
      for (const name of WELL_KEPT) {
        assert.deepEqual(
          found(name, asOf).map((s) => `${s.finding.rule} ${s.file} ${s.finding.path}`),
          [],
          name,
        );
      }
    });
  }

  it("need no settings for the well-kept cases on the day they are meant for", () => {
    for (const name of WELL_KEPT) assert.deepEqual(findingsOf(checkFiles(recordsUnder(join(samples, name)), { asOf: DAY })), [], name);
  });

  for (const [name, expected] of Object.entries(EXPECTED)) it(`${name} shows what it should`, () => speaks(name, expected));

  it("find more in the poor cases than in the middling ones", () => {
    const count = (name: string): number => found(name).length;
    const [third, fourth, fifth, sixth] = Object.keys(EXPECTED).map(count) as [number, number, number, number];
    assert.ok(Math.max(third, fourth) < Math.min(fifth, sixth), [third, fourth, fifth, sixth].join(" "));
  });

  it("find in the example on assessing what its inspector found", () => {
    speaks("inspection-examples/assessing", [
      "check-police-da-missing",
      "check-detail-missing",
      "rosh-circumstances-missing",
      "rosh-nature-missing",
    ]);
    for (const asOf of LATER) assert.ok(ruleIds(found("inspection-examples/assessing", asOf)).has("check-police-da-missing"), asOf);
  });
});

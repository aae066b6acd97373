/**
 * How well the rules that read words tell a finding from what only looks like one. The passages were written from the
 * record format, without looking at the rules; half of them must stay silent. `UPDATE=1` writes the table into docs/prose.md.
 */
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { inRepo } from "../support/root.ts";
import type { Count } from "./set.ts";
import { count, known, passageFiles, say } from "./set.ts";

/** Of the findings a rule makes, at least this share is right. */
const PRECISION = 0.9;
/** Passages that must be counted for the measure to mean anything. */
const ENOUGH = 200;
/**
 * Of the findings a rule has to make, at least this share is made: what was measured, so that it only goes up.
 * Under 0.7 a reason stands beside it.
 */
const RECALL: Readonly<Record<string, number>> = {
  "assessment-offence-descriptive-only": 0.88,
  "assessment-thin-text": 1,
  "case-term-outdated": 0.94,
  "check-detail-missing": 1,
  "check-passive-reliance": 0.89,
  "contact-copied-from-previous": 1,
  "contact-section-empty-phrase": 0.9,
  "contact-sensitive-not-marked": 1,
  "contact-task-not-reviewed": 1,
  "contingency-generic": 0.91,
  "home-visit-observations-missing": 1,
  "plan-objective-placeholder": 0.91,
  "record-link-unknown": 1,
  "record-not-applicable-unclear": 1,
  "record-prompt-left": 1,
  "review-copied-forward": 1,
  "rmp-unsafe-disclosure": 1,
  "rmp-victim-not-planned-for": 1,
  "rosh-level-text-conflict": 0.88,
  "rosh-who-does-not-cover-level": 1,
  "rosh-who-missing": 1,
};

const page = inRepo("docs", "prose.md");
const MARKED = /(<!-- table: start -->\n)[\s\S]*?(<!-- table: end -->)/u;

const files = passageFiles();
const there = files.filter(known);
const absent = files.filter((file) => !known(file));

function tableOf(counts: readonly Count[]): string {
  const rows = counts.map((c) => `| \`${c.rule}\` | ${c.passages} | ${c.precision.toFixed(2)} | ${c.recall.toFixed(2)} |`);
  const all = counts.reduce((sum, c) => sum + c.passages, 0);
  return ["| rule | passages | precision | recall |", "| --- | ---: | ---: | ---: |", ...rows, `| all | ${all} | | |`].join("\n");
}

const listed = (title: string, of: Count["missed"]): string => of.map((p) => `\n  ${title} ${p.id}: ${p.why}: ${p.text}`).join("");

describe("rules that read words", () => {
  const counts: Count[] = [];

  it("have a sound set of passages", () => {
    const ids = files.flatMap((file) => file.passages.map((p) => p.id));
    assert.equal(new Set(ids).size, ids.length, "an id is used twice");
    assert.deepEqual(
      files.flatMap((file) => file.passages.filter((p) => p.says !== "finding" && p.says !== "nothing").map((p) => p.id)),
      [],
    );
    for (const file of files) {
      const silent = file.passages.filter((p) => p.says === "nothing").length;
      assert.ok(silent >= 4 && silent < file.passages.length, `${file.rule} needs passages of both sorts`);
    }
    assert.deepEqual(
      files.flatMap((file) => file.passages.flatMap((passage) => say(file, passage).spoilt)),
      [],
      "records around a passage are themselves in order",
    );
  });

  for (const file of there) {
    it(`${file.rule} finds what it should, and little else`, () => {
      const c = count(file);
      counts.push(c);
      const floor = RECALL[file.rule];
      assert.ok(floor !== undefined, `give ${file.rule} a floor: measured ${c.recall.toFixed(2)}`);
      assert.ok(c.precision >= PRECISION, `precision ${c.precision.toFixed(2)}${listed("wrong", c.wrong)}`);
      assert.ok(c.recall + 0.005 >= floor, `recall ${c.recall.toFixed(2)} under ${floor}${listed("missed", c.missed)}`);
    });
  }

  it("are measured on enough passages", () => {
    const counted = there.reduce((sum, file) => sum + file.passages.length, 0);
    if (absent.length > 0) console.warn(`      not counted yet: ${absent.map((file) => file.rule).join(", ")}`);
    else assert.ok(counted >= ENOUGH, `only ${counted} passages are counted`);
  });

  it("are described with these figures in docs/prose.md", () => {
    if (counts.length < there.length) return;
    const text = readFileSync(page, "utf8");
    assert.match(text, MARKED);
    const fresh = text.replace(MARKED, (_all, start: string, end: string) => `${start}${tableOf(counts)}\n${end}`);
    if (process.env["UPDATE"] === "1") writeFileSync(page, fresh);
    else assert.equal(text, fresh, "run the tests of this folder with UPDATE=1");
  });
});

/** What we say of the inspection report, held against the report itself, which stays outside the repository. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { caseloadRules, rules } from "../../server/src/rules/index.ts";
import { type Lines, linesNamed, readFailings } from "../../tools/gen/failings.ts";
import { figures, runs } from "../support/figures.ts";
import { root } from "../support/root.ts";

const RUN = 9;
const report = readFileSync(join(process.env["CASELINT_CONFORMANCE"] ?? "", "seeds/004_21b7716ec1d77ed9.txt"), "utf8");
const lines = report.split("\n");
const inReport = new Set(runs(report, RUN));
const every = [...rules, ...caseloadRules];
const entries = readFailings(root, every).flatMap((section) => [...section.failings, ...section.ground]);

const textOf = ({ line, to }: Lines): string => lines.slice(line - 1, to).join("\n");
/** Figures of a retelling that are not on the lines it retells. */
const unfounded = (text: string, on: readonly Lines[]): string[] => {
  const there = figures(on.map(textOf).join("\n"));
  return [...figures(text)].filter((figure) => !there.has(figure));
};
const copied = (text: string): string[] => runs(text, RUN).filter((run) => inReport.has(run));

describe("what is said of the inspection report", () => {
  it("speaks of lines that the report has", () => {
    const named = [...entries, ...every.flatMap((rule) => linesNamed(rule.source))];
    assert.deepEqual(
      named.filter(({ line, to }) => lines[line - 1]?.trim() === "" || lines[to - 1] === undefined || lines[to - 1]?.trim() === ""),
      [],
    );
  });

  it("gives figures as they stand on the line", () => {
    assert.deepEqual(
      entries.flatMap((entry) => unfounded(entry.text, [entry]).map((figure) => `L${entry.line}: ${figure} in "${entry.text}"`)),
      [],
    );
  });

  it("gives figures in the reasons of rules as they stand on the lines that the rule names", () => {
    const sourced = every.filter((rule) => linesNamed(rule.source).length > 0);
    assert.ok(sourced.length > 100);
    assert.deepEqual(
      sourced.flatMap(({ id, why, source }) => unfounded(why, linesNamed(source)).map((figure) => `${id}: ${figure} in "${why}"`)),
      [],
    );
  });

  it(`shares no ${RUN} words in a row with it`, () => {
    assert.deepEqual([...entries.map((entry) => entry.text), ...every.map((rule) => rule.why)].flatMap(copied), []);
  });

  it("is checked: a figure and a sentence that are planted are found", () => {
    assert.deepEqual(unfounded("Only 42 per cent, or a third.", [{ line: 98, to: 98 }]), ["1/3", "42"]);
    assert.deepEqual(unfounded("In 41 per cent.", [{ line: 98, to: 98 }]), []);
    assert.equal(copied("of the cases inspected where a risk of harm to others").length, 3);
  });
});

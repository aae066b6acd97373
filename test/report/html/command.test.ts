import assert from "node:assert/strict";
import { inFolder, run } from "../../support/cli.ts";

const files = {
  "rowan-lane/case.case.yaml":
    "record: case\ncrn: D204816\ndateOfBirth: 1991-11-30\nofficers:\n  - { name: Oriel Fenwharf, grade: PO, from: 2022-04-01 }\nsentence: { type: community-order, startDate: 2022-04-01, endDate: 2024-03-31 }\n",
  "rowan-lane/plan.case.yaml":
    "record: plan\ncrn: D204816\ndate: 2022-04-20\nauthor: { name: Oriel Fenwharf, grade: PO }\nstatus: complete\nobjectives:\n  - id: O1\n    objective: Zqcanary words about the neighbour\n    completed: perhaps\n",
};

/** The page that a command writes. */
function check(args: readonly string[], says: readonly RegExp[], never: readonly RegExp[]): void {
  const { out, err } = inFolder(files, (cwd) => run([...args, "--as-of", "2022-06-01", "--format", "html"], cwd));
  assert.match(out, /^<!doctype html>[\s\S]*<\/html>\n$/u, err);
  for (const one of says) assert.match(out, one);
  for (const one of never) assert.doesNotMatch(out, one);
}

describe("the page as the command line writes it", () => {
  it("names a case and its files, no person, and none of its words", () => {
    check(["report"], [/<h3>Case D204816<\/h3>/u, /rowan-lane\/plan\.case\.yaml/u, /id="ratings"/u], [/Fenwharf|Zqcanary/u]);
  });

  it("has nothing about a caseload for check", () => {
    check(["check"], [/<h3>Case D204816<\/h3>/u], [/id="ratings"|id="groups"/u]);
  });

  it("holds no CRN and no path when they are to be replaced", () => {
    check(["report", "--redact"], [/<h3>Case x[0-9a-f]{10}<\/h3>/u], [/D204816|rowan-lane|\/plan\.case/u]);
  });

  it("takes a handling line of one's own", () => {
    check(["report", "--handling", "Keep <in> the team"], [/Keep &lt;in&gt; the team/u], [/Official-sensitive/u]);
  });
});

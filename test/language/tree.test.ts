/** The tree of cases: what stands on each line, in which order, and what is found when words are looked for. */
import assert from "node:assert/strict";
import { checkCase } from "../../server/src/engine/case.ts";
import { rules } from "../../server/src/engine/rules.ts";
import { casesIn } from "../../server/src/host/cases.ts";
import { settingsSource } from "../../server/src/host/settings.ts";
import { treeLines } from "../../server/src/language/tree.ts";
import type { TreeCase } from "../../server/src/language/treeItems.ts";
import type { TreeAsk, TreeLine } from "../../server/src/language/treeLine.ts";
import { treeOf } from "../../server/src/lsp/caseTrees.ts";
import { inRepo } from "../support/root.ts";

const AS_OF = "2019-03-29";

function casesOf(...names: string[]): TreeCase[] {
  const cwd = inRepo("samples");
  const settings = settingsSource({ asOf: AS_OF, rules, standardFlag: undefined, cwd });
  const out: TreeCase[] = [];
  for (const step of casesIn(names, { cwd, troubles: [], ignored: settings.ignored })) {
    if ("settled" in step) continue;
    const env = settings.envFor(step.folder);
    out.push(treeOf(checkCase(step.case, env), step.case.files, env));
  }
  return out;
}

const TWO = casesOf("case-03-licence-middling", "case-04-suspended-sentence-middling");

/** Every line, those below indented, as "state label | detail". */
function drawn(cases: readonly TreeCase[], given: Partial<TreeAsk> = {}): string[] {
  const out: string[] = [];
  const ids = new Set<string>();
  const walk = (parent: string | null, indent: string): TreeLine[] => {
    const lines = treeLines(cases, { grouping: "case", filter: "", only: null, ...given, parent });
    for (const line of lines) {
      assert.ok(!ids.has(line.id), `twice: ${line.id}`);
      ids.add(line.id);
      out.push(`${indent}${line.state} ${line.label} | ${line.detail}`);
      const below = line.children > 0 ? walk(line.id, `${indent}  `) : [];
      assert.equal(below.length, line.children, line.label);
    }
    return [...lines];
  };
  walk(null, "");
  return out;
}

const top = (lines: readonly string[]): string[] => lines.filter((line) => !line.startsWith(" "));

describe("the tree of cases", () => {
  it("begins a case with what comes first, then goes record by record, and ends with what has no gap", () => {
    const [one] = TWO as [TreeCase];
    const lines = drawn([one]);
    assert.deepEqual(lines.slice(0, 5), [
      "case K204733 case-03-licence-middling | 6 open, 7 due",
      "  open No formal review was completed in time: the first was due 8 days ago, and there is none. | Case record",
      "  open F3, which increases risk, is not covered by any contingency. | Contingency plan, 2018-10-12",
      "  open This action does not say by when it is due. | Risk management plan, 2018-10-12",
      "  record Assessment, 2018-10-10 | 1 open",
    ]);
    assert.ok(lines.includes("    due Action A1 | due in 4 days, 2 April 2019"));
    assert.deepEqual(lines.slice(-9, -7), [
      "  strength No gap found | 8 key questions",
      "    strength 2.1.2 Does assessment focus sufficiently on the factors linked to offending and desistance? | no gap found",
    ]);
    // What comes first is not said again under its record.
    assert.equal(lines.filter((line) => line.includes("No formal review")).length, 1);
  });

  it("groups by kind, by question and by when something is due", () => {
    assert.deepEqual(top(drawn(TWO, { grouping: "due" })), [
      "overdue Overdue | 1",
      "group Within a week | 2",
      "group Within a month | 5",
      "group Later | 7",
      "group Without a date | 11 open",
    ]);
    assert.ok(
      drawn(TWO, { grouping: "due" }).includes(
        "  overdue Action A3 | 57 days overdue, 31 January 2019 \u00b7 K204744 case-04-suspended-sentence-middling, Risk management plan, 2018-07-06",
      ),
    );
    const questions = drawn(TWO, { grouping: "question" });
    assert.equal(questions[0], "group 2.1.1 Does assessment focus sufficiently on engaging the service user? | Assessment \u00b7 1 open");
    assert.ok(questions.includes("  strength K204744 case-04-suspended-sentence-middling | no gap found"));
    assert.deepEqual(top(drawn(TWO, { grouping: "kind" })).slice(0, 2), ["group Case record | 2 open, 2 due", "group Assessment | 2 open"]);
  });

  it("does not name the only case again under each group", () => {
    const lines = drawn(TWO.slice(0, 1), { grouping: "due" });
    assert.ok(lines.includes("  due Action A1 | due in 4 days, 2 April 2019 \u00b7 Risk management plan, 2018-10-12"));
  });

  it("finds words in a line, its record, its rule and its case, and then claims nothing of the whole", () => {
    const found = (filter: string): string[] => drawn(TWO, { filter });
    assert.deepEqual(found("overdue a3"), [
      "case K204744 case-04-suspended-sentence-middling | 1 overdue",
      "  record Risk management plan, 2018-07-06 | 1 overdue",
      "    overdue Action A3 | 57 days overdue, 31 January 2019",
    ]);
    assert.deepEqual(top(found("k204733")), ["case K204733 case-03-licence-middling | 6 open, 7 due"]);
    assert.deepEqual(top(found("k204733 contingency")), ["case K204733 case-03-licence-middling | 1 open"]);
    assert.deepEqual(found("nowhere-said"), []);
    assert.ok(!found("contingency").some((line) => line.includes("No gap found")));
    const only = new Set(["case-03-licence-middling/rmp.case.md"]);
    assert.deepEqual(top(drawn(TWO, { only })), ["case K204733 case-03-licence-middling | 1 open, 3 due"]);
  });

  it("holds no names of people and no words of the records", () => {
    const all = (["case", "kind", "question", "due"] as const).flatMap((grouping) => drawn(TWO, { grouping })).join("\n");
    for (const words of ["Tamsin", "Ockwell", "Lantern Row", "methadone", "Nerys"]) assert.ok(!all.includes(words), words);
  });
});

import { riskLevel } from "../../../../schemas/vocab/rosh.ts";
import type { CaseView } from "../../record/case.ts";
import { hasChildFlag, hasHarmHistory, hasProtectiveOrder, isDaPerpetrator, isMappa, rank } from "../../record/harm.ts";
import type { RecordFacts } from "../../record/types.ts";
import { ask, choose, defineRule } from "../_kit/index.ts";

/** An earlier analysis put the case at high or very high. */
function wasHigh(view: CaseView, now: RecordFacts<"rosh">): boolean {
  return view.done("rosh").some((r) => {
    const level = r.value.overallRiskLevel;
    return level !== undefined && rank(level) >= 3 && r.date !== undefined && now.date !== undefined && r.date <= now.date;
  });
}

function signs(view: CaseView, now: RecordFacts<"rosh">): string[] {
  const found: string[] = [];
  if (isDaPerpetrator(view)) found.push("domestic abuse");
  if (hasChildFlag(view)) found.push("a concern for a child");
  if (hasHarmHistory(view)) found.push("harmful offences or registers");
  if (hasProtectiveOrder(view)) found.push("a protective order");
  if (isMappa(view)) found.push("MAPPA");
  if (wasHigh(view, now)) found.push("an earlier high level");
  return found;
}

export default defineRule({
  id: "rosh-low-with-indicators",
  scope: "case",
  record: "rosh",
  reads: ["rosh", "assessment", "check"],
  severity: "warning",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.1.3"],
  messages: {
    low: {
      what: "The case is rated low although its records hold signs of harm: {signs}.",
      ask: "What makes low right in spite of this, or which level would be right?",
    },
  },
  why: "Inspectors found a quarter of all cases wrongly assessed as low risk of harm, and among the cases rated low not one had a proper plan to keep people safe. Low can still be right: then the record should say why.",
  source: "HMIP 2019 L435, L463",
  check(view, cx) {
    const rosh = view.current("rosh");
    if (rosh === undefined || rosh.value.overallRiskLevel !== "low" || rosh.value.lowRationale !== undefined) return;
    const found = signs(view, rosh);
    if (found.length === 0) return;
    const path = ["overallRiskLevel"];
    const why = ask(
      "Add a prompt for why low is right",
      ["lowRationale"],
      "what makes a low level right in spite of the signs of harm, and the evidence for it",
    );
    cx.report("low", rosh, path, { data: { signs: found.join(", ") }, fix: [why, ...choose("Overall", path, riskLevel)] });
  },
  examples: {
    valid: [
      `record: case
offences:
  - { date: 2018-05-02, text: Took a ring from a shop, index: yes }
---
record: rosh
overallRiskLevel: low
`,
      // A reason is given.
      `record: case
offences:
  - { date: 2018-05-02, text: Pushed a doorman, index: yes, elements: [violence] }
---
record: rosh
overallRiskLevel: low
lowRationale: One push of a doorman in eleven years, sober since, and the police know of nothing else.
`,
      `record: case
mappaCategory: "2"
---
record: rosh
overallRiskLevel: medium
`,
      // A register entry that has ended no longer counts.
      `record: case
registrations:
  - { type: weapons, date: 2016-01-10, deregistered: 2018-01-10 }
---
record: rosh
overallRiskLevel: low
`,
    ],
    invalid: [
      `record: case
offences:
  - { date: 2018-05-02, text: Pushed a doorman, index: yes, elements: [violence] }
---
record: rosh
overallRiskLevel: «low»
`,
      `record: case
orders:
  - { type: restraining-order, text: Not to go to Quay Street, from: 2018-05-02 }
---
record: rosh
overallRiskLevel: «low»
lowRationale: "[add what makes a low level right]"
`,
      `record: case
---
record: rosh
date: 2018-06-01
overallRiskLevel: high
---
record: rosh
overallRiskLevel: «low»
changeRationale: He has moved away and drinks no more.
`,
    ],
  },
});

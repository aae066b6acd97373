import { COMMUNITY, CUSTODY } from "../../record/groups.ts";
import type { Level } from "../../record/harm.ts";
import { rank } from "../../record/harm.ts";
import type { RecordFacts } from "../../record/types.ts";
import { ask, defineRule } from "../_kit/index.ts";

type Rosh = RecordFacts<"rosh">["value"];

const isLower = (now: Level | undefined, before: Level | undefined): boolean =>
  now !== undefined && before !== undefined && rank(now) < rank(before);

/** The first level that is lower than before, in words. */
function lowered(now: Rosh, before: Rosh): string | undefined {
  if (isLower(now.overallRiskLevel, before.overallRiskLevel)) return "overall";
  for (const { group, label } of COMMUNITY)
    if (isLower(now.riskInCommunity?.[group], before.riskInCommunity?.[group])) return label.toLowerCase();
  for (const { group, label } of CUSTODY)
    if (isLower(now.riskInCustody?.[group], before.riskInCustody?.[group])) return `${label.toLowerCase()}, in custody`;
  return undefined;
}

export default defineRule({
  id: "rosh-downgrade-unexplained",
  scope: "case",
  record: "rosh",
  reads: ["rosh"],
  severity: "warning",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.4.3"],
  messages: {
    noReason: {
      what: "A level is lower than in the last analysis and no reason is recorded: {level}.",
      ask: "What has changed since then, and how do you know?",
      missing: true,
    },
  },
  why: "A lower level means fewer visits, less contact and often another officer. Only just over half of the cases inspected had their risk of harm properly reviewed, so the reader needs to see what changed and what shows it, not only that the level fell.",
  source: "HMIP 2019 L503",
  check(view, cx) {
    const now = view.current("rosh");
    if (now === undefined || now.value.changeRationale !== undefined) return;
    const done = view.done("rosh");
    // A draft is the current one only where none is complete: then there is nothing before it.
    const before = done[done.indexOf(now) - 1];
    if (before === undefined) return;
    const level = lowered(now.value, before.value);
    if (level === undefined) return;
    const path = ["changeRationale"];
    cx.report("noReason", now, path, {
      data: { level },
      fix: ask("Add a prompt for why the level changed", path, "what is different since the last analysis, and the evidence for it"),
    });
  },
  examples: {
    valid: [
      `record: case
---
record: rosh
date: 2018-06-01
overallRiskLevel: high
---
record: rosh
overallRiskLevel: medium
changeRationale: He has kept away from the betting shop since November, which his sister and the police both confirm.
`,
      `record: case
---
record: rosh
date: 2018-06-01
riskInCommunity: { children: low, public: low, knownAdult: low, staff: low }
overallRiskLevel: low
---
record: rosh
riskInCommunity: { children: low, public: medium, knownAdult: low, staff: low }
overallRiskLevel: medium
`,
      // The earlier one was never finished.
      `record: case
---
record: rosh
date: 2018-06-01
status: in-progress
overallRiskLevel: high
---
record: rosh
overallRiskLevel: medium
`,
    ],
    invalid: [
      `record: case
---
record: rosh
date: 2018-06-01
overallRiskLevel: high
---
«record»: rosh
overallRiskLevel: medium
`,
      `record: case
---
record: rosh
date: 2018-06-01
riskInCommunity: { children: medium, public: medium, knownAdult: low, staff: low }
overallRiskLevel: medium
---
record: rosh
riskInCommunity: { children: low, public: medium, knownAdult: low, staff: low }
overallRiskLevel: medium
changeRationale: «"[add what is different]"»
`,
    ],
  },
});

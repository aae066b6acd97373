import { kinds } from "../../../../schemas/kinds.ts";
import { riskLevel } from "../../../../schemas/vocab/rosh.ts";
import { rank } from "../../record/harm.ts";
import { nearestAnalysis, recordedLevels, rowOf } from "../../record/stated.ts";
import type { Kind, LevelStatement } from "../../record/types.ts";
import { choose, defineRule } from "../_kit/index.ts";

/** Each group as a sentence and as a menu name it. */
const NAMES: Readonly<Record<LevelStatement["group"], readonly [inSentence: string, label: string]>> = {
  children: ["children", "Children"],
  public: ["the public", "Public"],
  knownAdult: ["known adults", "Known adult"],
  staff: ["staff", "Staff"],
  prisoners: ["prisoners", "Prisoners"],
  overall: ["the case overall", "Overall"],
};
const WORDS = ["", "low", "medium", "high", "very high"];

/** Where that level stands in an analysis. */
function levelPath(group: LevelStatement["group"]): readonly string[] {
  if (group === "overall") return ["overallRiskLevel"];
  return [group === "prisoners" ? "riskInCustody" : "riskInCommunity", group];
}

export default defineRule({
  id: "rosh-level-text-conflict",
  scope: "case",
  record: "rosh",
  reads: ["rosh"],
  severity: "warning",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.1.3"],
  parameters: {
    days: { default: 30, unit: "days", help: "How far from an analysis another record may be dated and still be compared with it." },
  },
  messages: {
    differs: {
      what: "The text puts {group} at {said}; the risk of serious harm record of about that date says {level}.",
      ask: "Which of the two is right, and does the other need to change?",
    },
  },
  why: "When a note gives one level and the analysis another, colleagues act on whichever they happen to read. Inspectors found a quarter of cases wrongly rated as low, and a note that says otherwise is often the first sign of it.",
  source: "HMIP 2019 L435",
  check(view, cx) {
    const days = cx.parameter("days");
    for (const kind of kinds as readonly Kind[]) {
      for (const record of view.of(kind)) {
        if (record.levels.length === 0) continue;
        const rosh = nearestAnalysis(view, record, days);
        if (rosh === undefined) continue;
        const seen = new Set<string>();
        for (const statement of record.levels) {
          const row = rowOf(statement);
          const levels = recordedLevels(rosh.value, statement.group).filter((l) => l !== undefined);
          const level = levels[0];
          if (seen.has(row) || level === undefined || levels.includes(statement.level)) continue;
          seen.add(row);
          const [group, label] = NAMES[statement.group];
          const data = { group, said: WORDS[rank(statement.level)] as string, level: WORDS[rank(level)] as string };
          // Only an analysis can be put right where the finding is.
          const fix = record === rosh ? choose(label, levelPath(statement.group), riskLevel) : [];
          cx.report("differs", record, statement.path, { data, fix });
        }
      }
    }
  },
  examples: {
    valid: [
      `record: case
---
record: rosh
riskInCommunity: { children: low, public: low, knownAdult: medium, staff: low }
overallRiskLevel: medium
---
record: contact
date: 2019-03-08
notes: Agreed with the hostel that he is a medium risk to known adults. He was high risk to staff in prison.
`,
      // Too long after to be about the same analysis.
      `record: case
---
record: rosh
date: 2018-10-01
riskInCommunity: { children: low, public: low, knownAdult: medium, staff: low }
overallRiskLevel: medium
---
record: contact
date: 2019-03-08
notes: The police have him as a high risk to known adults.
`,
      // No group is named, so nothing can be compared.
      `record: case
---
record: rosh
riskInCommunity: { children: low, public: low, knownAdult: medium, staff: low }
overallRiskLevel: medium
---
record: contact
date: 2019-03-08
notes: Discussed the high risk times, which are Friday nights and pay day.
`,
    ],
    invalid: [
      `record: case
---
record: rosh
riskInCommunity: { children: low, public: low, knownAdult: medium, staff: low }
overallRiskLevel: medium
---
record: contact
date: 2019-03-08
notes: «The police have him as a high risk to known adults.»
`,
      `record: case
---
record: rosh
«whoIsAtRisk»: |
  Rosalind, his sister, and her lodgers. He is a low risk to children and a high risk to staff.
riskInCommunity: { children: low, public: low, knownAdult: medium, staff: medium }
overallRiskLevel: medium
`,
      // The nearer of two analyses counts.
      `record: case
---
record: rosh
date: 2019-02-04
overallRiskLevel: high
---
record: rosh
date: 2019-03-01
overallRiskLevel: medium
changeRationale: He has stopped drinking, as the hostel and two tests confirm.
---
record: contact
date: 2019-02-20
notes: «Case discussion. He is high risk overall.»
`,
    ],
  },
});

import { COMMUNITY, CUSTODY, groupOfRole } from "../../record/groups.ts";
import type { Level } from "../../record/harm.ts";
import { rank } from "../../record/harm.ts";
import { mentionsGroup, mentionsPerson } from "../../record/mentions.ts";
import { askBeside, defineRule } from "../_kit/index.ts";

const PATH = ["whoIsAtRisk"];
const isRaised = (level: Level | undefined): boolean => level !== undefined && rank(level) >= 2;

export default defineRule({
  id: "rosh-who-does-not-cover-level",
  scope: "case",
  record: "rosh",
  reads: ["rosh"],
  severity: "warning",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.1.3"],
  messages: {
    notNamed: {
      what: "This group is rated medium or above, but who is at risk names nobody of it: {group}.",
      ask: "Who in this group is in danger, by name or in words that a colleague would recognise?",
      missing: true,
    },
  },
  why: "A raised level for a known adult, with no known adult named, leaves everyone after you asking who it is. Names and ids tie the level to the people that checks, visits and safety planning are for.",
  source: "HMIP 2019 L431; SUM6; local multi-agency guidance",
  check(view, cx) {
    const rosh = view.current("rosh");
    const text = rosh?.value.whoIsAtRisk?.text;
    // With nothing written there, that alone is said, by a rule of its own.
    if (rosh === undefined || text === undefined) return;
    const people = view.header.value.people ?? [];
    for (const { group, label } of CUSTODY) {
      const inCommunity = COMMUNITY.find((g) => g.group === group);
      const raised =
        isRaised(rosh.value.riskInCustody?.[group]) ||
        (inCommunity !== undefined && isRaised(rosh.value.riskInCommunity?.[inCommunity.group]));
      if (!raised || mentionsGroup(text, group)) continue;
      if (people.some((p) => groupOfRole(p.role) === group && mentionsPerson(text, p))) continue;
      const name = label.toLowerCase();
      cx.report("notNamed", rosh, PATH, {
        about: [group],
        data: { group: name },
        fix: askBeside(`Add a prompt for who is at risk: ${name}`, PATH, `who is at risk, ${name}`),
      });
    }
  },
  examples: {
    valid: [
      `record: case
people:
  - { id: P1, name: Rosalind Oakmere, role: other-family, atRisk: yes }
---
record: rosh
whoIsAtRisk: |
  Rosalind, whose flat he turns up at, and members of the public near the betting shop.
riskInCommunity: { children: low, public: medium, knownAdult: high, staff: low }
overallRiskLevel: high
`,
      // A link by id will do, and low needs nobody.
      `record: case
people:
  - { id: P1, name: Rosalind Oakmere, role: other-family, atRisk: yes }
---
record: rosh
whoIsAtRisk: His sister (P1), mostly when she will not lend him money.
riskInCommunity: { children: low, public: low, knownAdult: medium, staff: low }
overallRiskLevel: medium
`,
      `record: case
---
record: rosh
riskInCommunity: { children: low, public: low, knownAdult: medium, staff: low }
overallRiskLevel: medium
`,
    ],
    invalid: [
      {
        text: `record: case
people:
  - { id: P1, name: Rosalind Oakmere, role: other-family, atRisk: yes }
---
record: rosh
whoIsAtRisk: «Anyone who says no to him when he has been drinking at the quarry club»
riskInCommunity: { children: low, public: low, knownAdult: high, staff: low }
overallRiskLevel: high
`,
        about: ["knownAdult"],
      },
      // A child who is named stands for children, not for known adults.
      {
        text: `record: case
people:
  - { id: P1, name: Rosalind Oakmere, role: other-family, atRisk: yes }
  - { id: P2, name: Wilf, role: child, livesWith: no, contact: yes, atRisk: yes, childStatus: none }
---
record: rosh
«whoIsAtRisk»: |
  Wilf (P2), his nephew, who is in the room when the shouting starts on a Sunday afternoon.
riskInCommunity: { children: medium, public: low, knownAdult: medium, staff: low }
overallRiskLevel: medium
`,
        about: ["knownAdult"],
      },
      {
        text: `record: case
---
record: rosh
whoIsAtRisk: «Members of the public who owe him money, or whom he owes after a bad week»
riskInCommunity: { children: low, public: medium, knownAdult: low, staff: low }
riskInCustody: { children: low, public: low, knownAdult: low, staff: low, prisoners: medium }
overallRiskLevel: medium
`,
        about: ["prisoners"],
      },
    ],
  },
});

import { isDaPerpetrator, overallOf, rank } from "../../record/harm.ts";
import { plannedActions } from "../../record/management.ts";
import { addRow, defineRule, nextId, prompt } from "../_kit/index.ts";

const CASE = (level: string, elements = "violence"): string => `record: case
offences:
  - { date: 2018-11-02, text: Punched a man outside a bar, index: yes, elements: [${elements}] }
---
record: rosh
overallRiskLevel: ${level}
---
`;
const TALK =
  "actions:\n  - { id: A1, text: Goes through the week with him, section: supervision, type: constructive, owner: Nell Harrow, by: 2019-04-05 }\n";

export default defineRule({
  id: "rmp-no-control-measure",
  scope: "case",
  record: "rmp",
  reads: ["rosh", "assessment", "check"],
  severity: "warning",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.2.3"],
  messages: {
    none: {
      what: "The plan has no action that monitors or restricts, though {reason}.",
      ask: "What would tell you that something is going wrong, and what stands in its way meanwhile?",
      missing: true,
    },
  },
  why: "Help changes people slowly, and until it works somebody has to watch and something has to hold. Only four in ten plans inspected dealt with the risk of harm properly; a plan of constructive work alone leaves those at risk to trust that it will succeed.",
  source: "HMIP 2019 L459",
  check(view, cx) {
    const plan = view.current("rmp");
    if (plan === undefined) return;
    if (plannedActions(plan).some((a) => a.section === "monitoring-and-control" || a.type === "restrictive")) return;
    // An action whose heading or kind could not be read may be the one looked for.
    if (plan.unusable.some((path) => /^actions(?:\.\d+(?:\.(?:section|type))?)?$/u.test(path))) return;
    const overall = overallOf(view);
    const isHigh = overall !== undefined && rank(overall) >= 3;
    if (!isHigh && !isDaPerpetrator(view)) {
      if (overall === undefined) cx.notEvaluated("The overall risk of serious harm is not recorded.");
      return;
    }
    cx.report("none", plan, ["actions"], {
      data: { reason: isHigh ? `the risk of serious harm is ${overall === "high" ? "high" : "very high"}` : "domestic abuse is on record" },
      fix: addRow("Add a row of prompts for a control", ["actions"], {
        id: nextId("A", plan.value.actions),
        text: prompt("what is watched or limited, and how you would hear that it has failed"),
        section: "monitoring-and-control",
        owner: prompt("who will do it"),
        by: prompt("the day it is due"),
      }),
    });
  },
  examples: {
    valid: [
      `${CASE("high")}record: rmp
actions:
  - { id: A1, text: Checks the tag data each Monday, section: monitoring-and-control, owner: Nell Harrow, by: 2019-04-01 }
`,
      `${CASE("medium", "violence, domestic-abuse")}record: rmp
actions:
  - { id: A1, text: Keeps him out of Quarry Street, section: victim-safety-planning, type: restrictive, owner: Sergeant Plum, by: 2019-04-01 }
`,
      `${CASE("medium")}record: rmp\n${TALK}`,
      CASE("very-high"),
    ],
    invalid: [
      `${CASE("high")}record: rmp\n${TALK.replace("actions", "«actions»")}`,
      `${CASE("low", "domestic-abuse")}«record»: rmp\nsupervision: Seen weekly.\n`,
      // Only prompts so far.
      `${CASE("very-high")}record: rmp
«actions»:
  - { id: A1, text: "[add what is watched]", section: monitoring-and-control, owner: Nell Harrow, by: 2019-04-01 }
`,
    ],
  },
});

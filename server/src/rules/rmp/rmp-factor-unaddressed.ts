import { currentFactors, plannedActions } from "../../record/management.ts";
import { addRow, defineRule, nextId, prompt } from "../_kit/index.ts";

export default defineRule({
  id: "rmp-factor-unaddressed",
  scope: "case",
  record: "rmp",
  reads: ["rosh", "rmp"],
  severity: "warning",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.2.3"],
  messages: {
    noAction: {
      what: "{factor}, which increases risk, has no action in the plan.",
      ask: "What will you do, or watch for, so that this does not lead to harm?",
      missing: true,
    },
  },
  why: "What the analysis names as making harm more likely is only under control once somebody has something to do about it. Inspectors found the critical factors planned for in just over one-half of cases.",
  source: "HMIP 2019 L459; HMIP standards 2018, 2.2.3",
  check(view, cx) {
    const plan = view.current("rmp");
    if (plan === undefined) return;
    const covered = new Set<string>();
    for (const action of plannedActions(plan)) for (const id of action.factors ?? []) covered.add(id);
    for (const factor of currentFactors(view)) {
      if (covered.has(factor)) continue;
      cx.report("noAction", plan, ["actions"], {
        about: [factor],
        data: { factor },
        fix: addRow(`Add a row of prompts for ${factor}`, ["actions"], {
          id: nextId("A", plan.value.actions),
          text: prompt("what will be done about this circumstance"),
          section: prompt("the heading it belongs under"),
          owner: prompt("who will do it"),
          by: prompt("the day it is due"),
          factors: [factor],
        }),
      });
    }
  },
  examples: {
    valid: [
      `record: case
---
record: rosh
riskIncreaseFactors:
  - { id: F1, text: Days after he is paid }
  - { id: F2, text: Rows about the shared garden }
---
record: rmp
actions:
  - { id: A1, text: Ring him on pay day, section: supervision, owner: Nell Harrow, by: 2019-04-05, factors: [F1] }
  - { id: A2, text: Mediation with next door, section: interventions-and-treatment, owner: Nell Harrow, by: 2019-04-19, factors: [F2] }
`,
      // F1 was in the earlier analysis only.
      `record: case
---
record: rosh
date: 2018-06-01
riskIncreaseFactors:
  - { id: F1, text: Days after he is paid }
---
record: rosh
date: 2019-02-01
riskIncreaseFactors:
  - { id: F2, text: Rows about the shared garden }
---
record: rmp
actions:
  - { id: A2, text: Mediation with next door, section: interventions-and-treatment, owner: Nell Harrow, by: 2019-04-19, factors: [F2] }
`,
      // There is no plan at all, which is said elsewhere.
      `record: case
---
record: rosh
riskIncreaseFactors:
  - { id: F1, text: Days after he is paid }
`,
    ],
    invalid: [
      {
        about: ["F2"],
        text: `record: case
---
record: rosh
riskIncreaseFactors:
  - { id: F1, text: Days after he is paid }
  - { id: F2, text: Rows about the shared garden }
---
record: rmp
«actions»:
  - { id: A1, text: Ring him on pay day, section: supervision, owner: Nell Harrow, by: 2019-04-05, factors: [F1] }
`,
      },
      {
        about: ["F1"],
        text: `record: case
---
record: rosh
riskIncreaseFactors:
  - { id: F1, text: Days after he is paid }
---
«record»: rmp
supervision: Seen each Monday.
`,
      },
      // A row of prompts plans nothing yet.
      {
        about: ["F1"],
        text: `record: case
---
record: rosh
riskIncreaseFactors:
  - { id: F1, text: Days after he is paid }
---
record: rmp
«actions»:
  - { id: A1, text: "[add what will be done]", section: supervision, factors: [F1] }
`,
      },
    ],
  },
});

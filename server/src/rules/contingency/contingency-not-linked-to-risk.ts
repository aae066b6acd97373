import { currentFactors, writtenContingencies } from "../../record/management.ts";
import { addRow, defineRule, nextId, prompt } from "../_kit/index.ts";

export default defineRule({
  id: "contingency-not-linked-to-risk",
  scope: "case",
  record: "contingency",
  reads: ["rosh", "contingency"],
  severity: "warning",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.2.3"],
  messages: {
    notLinked: {
      what: "{factor}, which increases risk, is not covered by any contingency.",
      ask: "If this came about, how would you know, and what would you do?",
      missing: true,
    },
  },
  why: "The analysis has already said what would make harm more likely, so those are the moments to be ready for. Contingencies that are about something else leave staff without a plan just when circumstances change.",
  source: "HMIP 2019 L459; managing risk of harm guidance",
  check(view, cx) {
    const current = view.current("contingency");
    if (current === undefined) return;
    const covered = new Set<string>();
    for (const item of writtenContingencies(current)) for (const id of item.factors ?? []) covered.add(id);
    for (const factor of currentFactors(view)) {
      if (covered.has(factor)) continue;
      cx.report("notLinked", current, ["items"], {
        about: [factor],
        data: { factor },
        fix: addRow(`Add a row of prompts for ${factor}`, ["items"], {
          id: nextId("C", current.value.items),
          trigger: prompt("how you would know that this circumstance has come about"),
          factors: [factor],
          action: prompt("what will be done at once"),
          owner: prompt("who will do it, and who if they are away"),
          timescale: prompt("how fast"),
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
record: contingency
items:
  - { id: C1, trigger: He is drunk at the gate, action: Ring next door, owner: Nell Harrow, timescale: same day, factors: [F1, F2] }
`,
      // F1 belongs to an analysis that has been replaced.
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
record: contingency
items:
  - { id: C1, trigger: He is at the gate, action: Ring next door, owner: Nell Harrow, timescale: same day, factors: [F2] }
`,
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
record: contingency
«items»:
  - { id: C1, trigger: He is drunk at the gate, action: Ring next door, owner: Nell Harrow, timescale: same day, factors: [F1] }
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
record: contingency
«items»:
  - { id: C1, trigger: He is drunk at the gate, action: Ring next door, owner: Nell Harrow, timescale: same day }
  - { id: C2, trigger: "[add how you would know]", factors: [F1] }
`,
      },
    ],
  },
});

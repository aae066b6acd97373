import { isStockAction, namesSomebody } from "../../record/stock-actions.ts";
import { askBeside, defineRule } from "../_kit/index.ts";

export default defineRule({
  id: "contingency-generic",
  scope: "record",
  record: "contingency",
  severity: "warning",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.2.3"],
  messages: {
    generic: {
      what: "These contingencies could be anybody's: only standard actions, tied to no risk factor, person or address.",
      ask: "What would it look like if this person's risk were rising, and who would be in danger?",
    },
  },
  why: "Recall, breach and a call to the police are always open, so a list of them tells a colleague nothing about this person. Plans that inspectors found wanting left staff without a clear way to act when circumstances changed.",
  source: "HMIP 2019 L459",
  check(record, cx) {
    if (record.status !== "complete") return;
    let first = -1;
    for (const [i, item] of (record.items ?? []).entries()) {
      if (item.factors !== undefined || namesSomebody(item.trigger ?? "") || namesSomebody(item.action ?? "")) return;
      if (item.action === undefined) continue;
      if (!isStockAction(item.action)) return;
      if (first < 0) first = i;
    }
    if (first < 0) return;
    cx.report("generic", ["items"], {
      fix: askBeside(
        "Add a prompt beside the trigger",
        ["items", first, "trigger"],
        "what would be different for this person, and where or with whom it would show",
      ),
    });
  },
  examples: {
    valid: [
      // One contingency of their own is enough.
      `items:
  - { id: C1, trigger: He reoffends, action: Recall, owner: Nell Harrow, timescale: same day }
  - { id: C2, trigger: He gives up the allotment, action: Ring the warden and see him there, owner: Nell Harrow, timescale: 2 working days }
`,
      // A stock action, but for a circumstance or a place of this case.
      `items:
  - { id: C1, trigger: He is drinking again, action: Tell the police, owner: Nell Harrow, timescale: same day, factors: [F1] }
`,
      `items:
  - { id: C1, trigger: He is seen near L2, action: Tell the police, owner: Nell Harrow, timescale: same day }
`,
      `status: in-progress
items:
  - { id: C1, trigger: He reoffends, action: Recall, owner: Nell Harrow, timescale: same day }
`,
    ],
    invalid: [
      `«items»:
  - { id: C1, trigger: He reoffends, action: Breach and recall, owner: Nell Harrow, timescale: same day }
  - { id: C2, trigger: Risk goes up, action: Review the OASys and discuss with SPO, owner: Nell Harrow, timescale: 1 week }
`,
      `«items»:
  - id: C1
    trigger: |
      Any new offence,
      or worry about others.
    action: Contact the police immediately.
    owner: Nell Harrow
    timescale: same day
`,
    ],
  },
});

import { actionCheck } from "../../../../schemas/vocab/rosh.ts";
import { hasAdultFlag, isChildInvolved, isDaPerpetrator } from "../../record/harm.ts";
import { plannedActions } from "../../record/management.ts";
import { addRow, defineRule, nextId, prompt } from "../_kit/index.ts";

const LABELS = new Map<string, string>(actionCheck.values.map((v) => [v.value, v.label]));

export default defineRule({
  id: "rmp-checks-not-planned",
  scope: "case",
  record: "rmp",
  reads: ["rosh", "rmp", "assessment", "check"],
  severity: "warning",
  pack: "18",
  since: "0.1",
  cites: ["hmip-2018/2.2.3"],
  messages: {
    notPlanned: {
      what: "{check}: not in the plan, although the case calls for it.",
      ask: "Who will ask or visit, by when, and what would you do with what you learn?",
      missing: true,
    },
  },
  why: "Enquiries and visits that are left out of the plan depend on somebody remembering them. The local operating model lists safeguarding checks, domestic abuse checks and a home visit among what a risk management plan holds, and inspectors found that only one-third of the people who needed a home visit had one.",
  source: "HMIP 2019 L733, L486",
  check(view, cx) {
    const plan = view.current("rmp");
    if (plan === undefined) return;
    const needed: ("police-da" | "children" | "adult-safeguarding" | "home-visit")[] = [];
    if (isDaPerpetrator(view)) needed.push("police-da");
    if (isChildInvolved(view)) needed.push("children");
    if (hasAdultFlag(view)) needed.push("adult-safeguarding");
    if (needed.length === 0) return;
    needed.push("home-visit");
    const planned = new Set<string | undefined>(plannedActions(plan).map((action) => action.check));
    for (const check of needed) {
      if (planned.has(check)) continue;
      cx.report("notPlanned", plan, ["actions"], {
        about: [check],
        data: { check: LABELS.get(check) as string },
        fix: addRow("Add a row of prompts for it", ["actions"], {
          id: nextId("A", plan.value.actions),
          text: prompt(check === "home-visit" ? "whom you will see at home and why" : "whom you will ask about whom"),
          section: check === "home-visit" ? "supervision" : "monitoring-and-control",
          owner: prompt("who will do it"),
          by: prompt("the day it is due"),
          check,
        }),
      });
    }
  },
  examples: {
    valid: [
      `record: case
registrations:
  - { type: da-perpetrator, date: 2019-01-10 }
---
record: rmp
actions:
  - { id: A1, text: Ask for call-outs, section: monitoring-and-control, owner: Nell Harrow, by: 2019-04-05, check: police-da }
  - { id: A2, text: See him at his flat, section: supervision, owner: Nell Harrow, by: 2019-02-05, done: 2019-02-04, check: home-visit }
`,
      // Nothing calls for a check.
      `record: case
---
record: rmp
actions:
  - { id: A1, text: See him each Monday, section: supervision, owner: Nell Harrow, by: 2019-04-05 }
`,
    ],
    invalid: [
      {
        about: ["police-da"],
        text: `record: case
registrations:
  - { type: da-history, date: 2019-01-10 }
---
record: rmp
«actions»:
  - { id: A1, text: Ask for intelligence, section: monitoring-and-control, owner: Nell Harrow, by: 2019-04-05, check: police-intelligence }
  - { id: A2, text: See him at his flat, section: supervision, owner: Nell Harrow, by: 2019-04-05, check: home-visit }
`,
      },
      {
        about: ["home-visit"],
        text: `record: case
people:
  - { id: P1, name: Rory, role: child, livesWith: yes, atRisk: no }
---
record: rmp
«actions»:
  - { id: A1, text: Ask children's services about Rory, section: monitoring-and-control, owner: Nell Harrow, by: 2019-04-05, check: children }
`,
      },
      {
        about: ["adult-safeguarding"],
        text: `record: case
registrations:
  - { type: adult-at-risk, date: 2019-01-10 }
---
«record»: rmp
supervision: Seen each Monday.
`,
      },
    ],
  },
});

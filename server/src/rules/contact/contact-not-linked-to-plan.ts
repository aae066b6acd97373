import { isUnclear } from "../../record/contacts.ts";
import { defineRule, type Fix } from "../_kit/index.ts";

export default defineRule({
  id: "contact-not-linked-to-plan",
  scope: "case",
  record: "contact",
  reads: ["plan"],
  severity: "warning",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.3.2"],
  messages: {
    notLinked: {
      what: "This note describes work and does not say which objective of the sentence plan it serves.",
      ask: "Which objective was this work for, or does the plan need another one?",
      missing: true,
    },
  },
  why: "Sessions that are not tied to the plan drift towards whatever is loudest on the day. Inspectors found too little structured work on offending and on risk of harm in the cases they read.",
  source: "HMIP 2019 L411; HMIP standards 2018, 2.3.2",
  check(view, cx) {
    let first: string | undefined;
    for (const plan of view.done("plan")) if (plan.date !== undefined && (first === undefined || plan.date < first)) first = plan.date;
    // There is nothing to link to before it.
    if (first === undefined) return;
    const objectives = view.current("plan")?.value.objectives ?? [];
    const fixes: Fix[] = [];
    for (const { id, status } of objectives) {
      if (id === undefined || status === "removed") continue;
      fixes.push({ title: `Objective: ${id}`, class: "choice", steps: [{ do: "add", path: ["objectives"], value: id }] });
    }
    for (const contact of view.of("contact")) {
      const { intervention, objectives: linked } = contact.value;
      if (intervention === undefined || linked !== undefined || isUnclear(contact, "objectives")) continue;
      if (contact.date !== undefined && contact.date >= first) cx.report("notLinked", contact, ["objectives"], { fix: fixes });
    }
  },
  examples: {
    valid: [
      `record: case
---
record: plan
date: 2019-01-21
objectives:
  - { id: O1, title: Three sober weekends a month }
---
record: contact
date: 2019-02-01
type: office-visit
intervention: Went through the drink diary of January.
objectives: [O1]
`,
      // Before there was a plan.
      `record: case
---
record: plan
date: 2019-02-04
objectives:
  - { id: O1, title: Three sober weekends a month }
---
record: contact
date: 2019-02-01
type: office-visit
intervention: Went through the drink diary of January.
`,
      `record: case
---
record: plan
date: 2019-01-21
---
record: contact
date: 2019-02-01
type: office-visit
intervention: Found her a bed for the night.
notApplicable:
  objectives: A crisis about housing, which no objective covers yet
`,
    ],
    invalid: [
      `record: case
---
record: plan
date: 2019-01-21
objectives:
  - { id: O1, title: Three sober weekends a month }
  - { id: O2, title: Keep the flat, status: removed }
---
«record»: contact
date: 2019-01-21
type: office-visit
intervention: Went through the drink diary of January.
`,
    ],
  },
});

import { agency as agencies } from "../../../../schemas/vocab/people.ts";
import { agenciesInvolved } from "../../record/agencies.ts";
import { plannedActions } from "../../record/management.ts";
import { addRow, defineRule, nextId, prompt } from "../_kit/index.ts";

const LABELS = new Map<string, string>(agencies.values.map((v) => [v.value, v.label]));

export default defineRule({
  id: "rmp-agency-not-linked",
  scope: "case",
  record: "rmp",
  reads: ["rmp", "check", "contact"],
  severity: "warning",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.2.3"],
  messages: {
    noPart: {
      what: "{agency}: known to be involved in this case, but without a part in the plan.",
      ask: "What does this agency do to keep people safe, and who there have you agreed it with?",
      missing: true,
    },
  },
  why: "Agencies that work on the same person without one plan each see only part of the danger. Inspectors found planning with other agencies weaker still than planning for risk itself, with each service working in its own silo.",
  source: "HMIP 2019 L459; HMIP standards 2018, 2.2.3",
  check(view, cx) {
    const plan = view.current("rmp");
    if (plan === undefined) return;
    const linked = new Set(plannedActions(plan).map((action) => action.agency));
    for (const one of agenciesInvolved(view)) {
      if (linked.has(one)) continue;
      cx.report("noPart", plan, ["actions"], {
        about: [one],
        data: { agency: LABELS.get(one) as string },
        fix: addRow("Add a row of prompts for this agency's part", ["actions"], {
          id: nextId("A", plan.value.actions),
          text: prompt("what this agency will do, as agreed with it"),
          section: prompt("the heading it belongs under"),
          owner: prompt("who there will do it"),
          agency: one,
          by: prompt("the day it is due"),
        }),
      });
    }
  },
  examples: {
    valid: [
      `record: case
registrations:
  - { type: iom, date: 2019-01-10 }
---
record: check
type: children
requested: 2019-01-08
responded: 2019-01-15
response: known
---
record: rmp
actions:
  - { id: A1, text: Joint visit with the social worker, section: supervision, owner: Nell Harrow, agency: childrens-services, by: 2019-04-05 }
  - { id: A2, text: Weekly call with the IOM constable, section: monitoring-and-control, owner: PC Lisle, agency: iom, by: 2019-04-05 }
`,
      // The police do not know him, and the register entry is closed.
      `record: case
registrations:
  - { type: mappa, date: 2015-01-10, deregistered: 2017-01-10 }
---
record: check
type: police-da
requested: 2019-01-08
responded: 2019-01-15
response: not-known
---
record: rmp
actions:
  - { id: A1, text: See him each Monday, section: supervision, owner: Nell Harrow, by: 2019-04-05 }
`,
    ],
    invalid: [
      {
        about: ["childrens-services"],
        text: `record: case
---
record: check
type: children
requested: 2019-01-08
responded: 2019-01-15
response: known
---
record: rmp
«actions»:
  - { id: A1, text: Ask police for call-outs, section: monitoring-and-control, owner: Nell Harrow, agency: police, by: 2019-04-05 }
`,
      },
      {
        about: ["substance-misuse"],
        text: `record: case
requirements:
  - { id: R1, type: alcohol-treatment }
---
«record»: rmp
supervision: Seen each Monday.
`,
      },
      {
        about: ["marac"],
        text: `record: case
---
record: contact
type: marac
notes: Heard on the list for the week.
---
record: rmp
«actions»:
  - { id: A1, text: "[add what MARAC will do]", section: supervision, agency: marac }
`,
      },
    ],
  },
});

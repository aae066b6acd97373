import { saidYes } from "../../record/answers.ts";
import { plannedActions } from "../../record/management.ts";
import { mentionsPerson } from "../../record/mentions.ts";
import { addRow, defineRule, nextId, prompt } from "../_kit/index.ts";

export default defineRule({
  id: "rmp-victim-not-planned-for",
  scope: "case",
  record: "rmp",
  reads: ["rmp"],
  severity: "error",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.2.3", "hmip-2018/2.3.3"],
  mustAnswer: true,
  messages: {
    notPlanned: {
      what: "{person} is at risk and is not covered in victim safety planning.",
      ask: "What keeps this person safe, and who has agreed to do it?",
      missing: true,
    },
  },
  why: "Naming somebody as at risk and then planning nothing for them leaves them to look after themselves. Inspectors found the right focus on protecting actual and potential victims in only four out of ten cases, with domestic abuse and safeguarding cases the most worrying.",
  source: "HMIP 2019 L486",
  check(view, cx) {
    const plan = view.current("rmp");
    if (plan === undefined) return;
    const text = plan.value.victimSafetyPlanning?.text ?? "";
    const covered = new Set<string>();
    for (const action of plannedActions(plan))
      if (action.section === "victim-safety-planning") for (const id of action.people ?? []) covered.add(id);
    for (const person of view.header.value.people ?? []) {
      if (!saidYes(person.atRisk) || (person.to !== undefined && person.to < view.asOf)) continue;
      if (mentionsPerson(text, person) || (person.id !== undefined && covered.has(person.id))) continue;
      const about = person.id === undefined ? [] : [person.id];
      cx.report("notPlanned", plan, ["victimSafetyPlanning"], {
        about,
        data: { person: person.id ?? "Somebody in the header" },
        fix: addRow("Add a row of prompts for this person's safety", ["actions"], {
          id: nextId("A", plan.value.actions),
          text: prompt("what will be done to keep this person safe"),
          section: "victim-safety-planning",
          owner: prompt("who will do it"),
          by: prompt("the day it is due"),
          ...(person.id === undefined ? {} : { people: about }),
        }),
      });
    }
  },
  examples: {
    valid: [
      // Named by id, by first name, and by an action under the heading.
      `record: case
people:
  - { id: P1, name: Imogen Carrow, role: ex-partner, atRisk: yes }
  - { id: P2, name: Teddy, role: child, atRisk: yes }
  - { id: P3, name: Wilf Carrow, role: victim, atRisk: yes }
---
record: rmp
victimSafetyPlanning: The refuge rings P1 each Friday; Teddy has a code word with his teacher.
actions:
  - { id: A1, text: Fit a door alarm, section: victim-safety-planning, owner: Sergeant Plum, by: 2019-04-05, people: [P3] }
`,
      // No longer part of his life, or not known to be at risk.
      `record: case
people:
  - { id: P1, name: Imogen Carrow, role: ex-partner, atRisk: yes, to: 2018-12-24 }
  - { id: P2, name: Teddy, role: child, atRisk: unknown }
---
record: rmp
victimSafetyPlanning: His neighbours have the duty number.
`,
      `record: case
people:
  - { id: P1, name: Imogen Carrow, role: ex-partner, atRisk: yes }
---
record: rmp
status: in-progress
`,
    ],
    invalid: [
      {
        about: ["P2"],
        text: `record: case
people:
  - { id: P1, name: Imogen Carrow, role: ex-partner, atRisk: yes }
  - { id: P2, name: Teddy, role: child, atRisk: yes }
---
record: rmp
victimSafetyPlanning: «The refuge rings Imogen each Friday.»
`,
      },
      {
        about: ["P1"],
        text: `record: case
people:
  - { id: P1, name: Imogen Carrow, role: ex-partner, atRisk: yes - she has left the area }
---
«record»: rmp
notApplicable:
  victimSafetyPlanning: She has left the area and wants no contact
supervision: Seen weekly.
`,
      },
      // An action under another heading protects nobody by itself.
      {
        about: ["P1"],
        text: `record: case
people:
  - { id: P1, name: Imogen Carrow, role: ex-partner, atRisk: yes }
---
record: rmp
victimSafetyPlanning: «Neighbours have the duty number.»
actions:
  - { id: A1, text: Ask about the week, section: supervision, owner: Nell Harrow, by: 2019-04-05, people: [P1] }
`,
      },
    ],
  },
});

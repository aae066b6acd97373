import { isRelevantCase } from "../../record/harm.ts";
import { isObjectiveUnclear, plannedObjectives } from "../../record/objectives.ts";
import { addRow, defineRule, nextId, prompt } from "../_kit/index.ts";

const CASE = `record: case
offences:
  - { date: 2018-08-11, index: yes, elements: [violence] }
---
`;

export default defineRule({
  id: "plan-harm-objective-missing",
  scope: "case",
  record: "plan",
  reads: ["plan", "rosh", "assessment", "check"],
  severity: "warning",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.2.3"],
  messages: {
    none: {
      what: "No objective is there to keep people safe, although risk-of-harm issues apply.",
      ask: "Who must not be hurt, and what will this plan do to see to it?",
      missing: true,
    },
  },
  why: "Work on needs lowers risk in time, and somebody may be hurt before then. Keeping people safe was the weakest part of all planning inspected: only four plans in ten addressed risk of harm properly.",
  source: "HMIP 2019 L459, L733",
  check(view, cx) {
    const plan = view.current("plan");
    if (plan === undefined || plannedObjectives(plan).some(({ row }) => row.purpose === "harm")) return;
    const relevant = isRelevantCase(view);
    if (relevant === undefined)
      return cx.notEvaluated("There is neither an assessment nor a risk of serious harm analysis to tell whether harm is an issue.");
    if (!relevant) return;
    if (isObjectiveUnclear(plan, "purpose")) return cx.notEvaluated("The purpose of an objective could not be read.");
    cx.report("none", plan, ["objectives"], {
      fix: addRow("Add prompts for an objective on keeping people safe", ["objectives"], {
        id: nextId("O", plan.value.objectives),
        title: prompt("who will be safe, and from what"),
        purpose: "harm",
        measure: prompt("what would show that they are safe"),
        actor: prompt("who mainly does it"),
        targetDate: prompt("by when"),
      }),
    });
  },
  examples: {
    valid: [
      `${CASE}record: plan
objectives:
  - { id: O1, title: My sister is safe in her own house, purpose: harm, status: active }
`,
      // No issue of harm: a low level, and nothing else that says so.
      `record: case
---
record: rosh
overallRiskLevel: low
---
record: plan
objectives:
  - { id: O1, title: I will pay my rent, purpose: reoffending, status: active }
`,
      // Nothing tells whether harm is an issue.
      `record: case
---
record: plan
objectives:
  - { id: O1, title: I will pay my rent, purpose: reoffending, status: active }
`,
    ],
    invalid: [
      `${CASE}record: plan
«objectives»:
  - { id: O1, title: I will pay my rent, purpose: reoffending, status: active }
  - { id: O2, title: My sister is safe in her own house, purpose: harm, status: removed }
`,
      `${CASE}«record»: plan
agreement: agreed
`,
    ],
  },
});

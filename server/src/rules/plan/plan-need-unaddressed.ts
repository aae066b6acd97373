import { area } from "../../../../schemas/vocab/assessment.ts";
import { isObjectiveUnclear, plannedObjectives, prioritisedAreas } from "../../record/objectives.ts";
import { addRow, defineRule, nextId, prompt } from "../_kit/index.ts";

const LABELS = new Map<string, string>(area.values.map((a) => [a.value, a.label]));

const CASE = `record: case
---
record: assessment
type: layer-3
needs:
  - { area: alcohol, score: 5, linkedToHarm: yes, linkedToReoffending: no }
  - { area: drugs, score: 4, linkedToHarm: no, linkedToReoffending: unknown }
  - { area: thinking, score: 3, linkedToHarm: yes, linkedToReoffending: yes }
`;

export default defineRule({
  id: "plan-need-unaddressed",
  scope: "case",
  record: "plan",
  reads: ["assessment", "plan"],
  severity: "warning",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.2.2"],
  messages: {
    unaddressed: {
      what: "{area} is assessed as a need linked to harm or reoffending, and no objective is about it.",
      ask: "What will be done about it in this sentence, or why not now?",
      missing: true,
    },
  },
  why: "The assessment has already said what drives this person's offending, and the plan is where that turns into work. Inspectors found plans that did not see well enough what lay behind the offending, or how one thing hung on another.",
  source: "HMIP 2019 L453",
  check(view, cx) {
    const plan = view.current("plan");
    if (plan === undefined) return;
    const areas = prioritisedAreas(view);
    if (areas === undefined) return cx.notEvaluated("There is no assessment that says what the needs are.");
    const covered = new Set(plannedObjectives(plan).flatMap(({ row }) => row.areas ?? []));
    for (const one of areas) {
      if (covered.has(one)) continue;
      if (isObjectiveUnclear(plan, "areas")) return cx.notEvaluated("The areas of an objective could not be read.");
      const label = LABELS.get(one) as string;
      cx.report("unaddressed", plan, ["objectives"], {
        about: [one],
        data: { area: label },
        fix: addRow(`Add prompts for an objective on ${label.toLowerCase()}`, ["objectives"], {
          id: nextId("O", plan.value.objectives),
          title: prompt("what will be different, in words the person would use"),
          areas: [one],
          measure: prompt("how both of you will know"),
          actor: prompt("who mainly does it"),
          targetDate: prompt("by when"),
        }),
      });
    }
  },
  examples: {
    valid: [
      // Drugs is a need with no known link, and thinking is below its threshold.
      `${CASE}---
record: plan
objectives:
  - { id: O1, title: I will keep my Fridays dry, areas: [lifestyle, alcohol], status: active }
`,
      `${CASE}---
record: plan
objectives:
  - { id: O1, title: I kept my Fridays dry, areas: [alcohol], status: achieved }
`,
      `${CASE}---
record: plan
status: in-progress
objectives:
  - { id: O1, title: I will pay my rent, areas: [finance], status: active }
`,
    ],
    invalid: [
      {
        about: ["alcohol"],
        text: `${CASE}---
record: plan
«objectives»:
  - { id: O1, title: I will keep my Fridays dry, areas: [alcohol], status: removed }
`,
      },
      {
        about: ["alcohol"],
        text: `${CASE}---
«record»: plan
agreement: agreed
`,
      },
      // Where there is no score, the answer says that it is a need.
      {
        about: ["finance"],
        text: `record: case
---
record: assessment
type: layer-3
needs:
  - { area: finance, need: yes, linkedToHarm: unknown, linkedToReoffending: yes }
---
record: plan
«objectives»:
  - { id: O1, title: "[add what will be different]", areas: [finance] }
`,
      },
    ],
  },
});

import { area } from "../../../../schemas/vocab/assessment.ts";
import { interventionType } from "../../../../schemas/vocab/plan.ts";
import { plannedObjectives, prioritisedAreas } from "../../record/objectives.ts";
import { choose, defineRule } from "../_kit/index.ts";

const LABELS = new Map<string, string>(area.values.map((a) => [a.value, a.label]));
const STRUCTURED: ReadonlySet<string | undefined> = new Set(["accredited", "structured", "toolkit", "crs"]);

const CASE = `record: case
---
record: assessment
type: layer-3
needs:
  - { area: thinking, score: 6, linkedToHarm: yes, linkedToReoffending: yes }
  - { area: ete, score: 2, linkedToHarm: no, linkedToReoffending: yes }
---
`;

export default defineRule({
  id: "plan-no-structured-intervention",
  scope: "case",
  record: "plan",
  reads: ["assessment", "plan"],
  severity: "warning",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.2.2"],
  messages: {
    none: {
      what: "No structured intervention is planned for {area}, a need linked to harm or reoffending.",
      ask: "Which programme, toolkit or service would work on this with the person?",
      missing: true,
    },
  },
  why: "Talking about a need is not the same as work that is known to change it. Inspectors found plans that made no attempt to bring in structured work against offending.",
  source: "HMIP 2019 L453",
  check(view, cx) {
    const plan = view.current("plan");
    if (plan === undefined) return;
    const areas = prioritisedAreas(view);
    if (areas === undefined) return cx.notEvaluated("There is no assessment that says what the needs are.");
    const objectives = plannedObjectives(plan);
    for (const one of areas) {
      const own = objectives.filter(({ row }) => row.areas?.includes(one));
      const first = own[0];
      // No objective at all in this area is said by another rule.
      if (first === undefined) continue;
      const isPlanned = own.some(
        ({ row, index }) =>
          STRUCTURED.has(row.interventionType) ||
          plan.unusable.includes(`objectives.${index}.interventionType`) ||
          cx.notApplicable(plan, `objectives[${row.id ?? index}].interventionType`),
      );
      if (isPlanned) continue;
      const path = ["objectives", first.index, "interventionType"];
      cx.report("none", plan, path, {
        about: [one],
        data: { area: (LABELS.get(one) as string).toLowerCase() },
        fix: choose("Intervention", path, interventionType),
      });
    }
  },
  examples: {
    valid: [
      // One of two objectives of the area is enough.
      `${CASE}record: plan
objectives:
  - { id: O1, title: I will count to ten, areas: [thinking], status: active, interventionType: unstructured }
  - { id: O2, title: I will finish the course, areas: [thinking], status: future, interventionType: accredited }
`,
      // Employment is below its threshold, and thinking has no objective, which is another rule's business.
      `${CASE}record: plan
objectives:
  - { id: O1, title: I will find a job, areas: [ete], status: active, interventionType: none }
`,
    ],
    invalid: [
      {
        about: ["thinking"],
        text: `${CASE}record: plan
objectives:
  - { id: O1, title: I will count to ten, areas: [thinking], status: active, interventionType: «unstructured» }
  - { id: O2, title: I will walk away, areas: [thinking], status: active }
`,
      },
      {
        about: ["thinking"],
        text: `${CASE}record: plan
objectives:
  - { id: O1, title: I finished the course, areas: [thinking], status: removed, interventionType: accredited }
  - { id: «O2», title: I will walk away, areas: [thinking], status: active }
`,
      },
    ],
  },
});

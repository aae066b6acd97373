import { requirementType } from "../../../../schemas/vocab/case.ts";
import { defineRule } from "../_kit/index.ts";

const LABELS = new Map<string | undefined, string>(requirementType.values.map((t) => [t.value, t.label]));

const CASE = `record: case
requirements:
  - { id: R1, type: rar, amount: 20, unit: days }
  - { id: R2, type: unpaid-work, amount: 60, unit: hours }
---
`;

export default defineRule({
  id: "plan-requirement-not-covered",
  scope: "case",
  record: "plan",
  reads: ["plan"],
  severity: "warning",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.2.1"],
  messages: {
    notCovered: {
      what: "{condition}, which the sentence or licence contains, is not covered by the plan.",
      ask: "How and when will this part of the sentence be carried out?",
      missing: true,
    },
  },
  why: "Whatever the court or the licence asks for has to happen in the time there is, and the person can be taken back to court or prison over it. Inspectors found plans clear about what the sentence required and by when, and this keeps it so.",
  source: "HMIP 2019 L451",
  check(view, cx) {
    const plan = view.current("plan");
    if (plan === undefined || plan.unusable.some((path) => path.startsWith("requirementsCovered"))) return;
    const covered = new Set(plan.value.requirementsCovered);
    const rows = [...(view.header.value.requirements ?? []), ...(view.header.value.licenceConditions ?? [])];
    for (const { id, type } of rows) {
      if (id === undefined || covered.has(id)) continue;
      covered.add(id);
      const label = LABELS.get(type);
      cx.report("notCovered", plan, ["requirementsCovered"], {
        about: [id],
        data: { condition: label === undefined ? id : `${id} (${label.toLowerCase()})` },
        fix: {
          title: `${id} is covered by this plan`,
          class: "choice",
          steps: [{ do: "add", path: ["requirementsCovered"], value: id }],
        },
      });
    }
  },
  examples: {
    valid: [
      `${CASE}record: plan
requirementsCovered: [R2, R1]
`,
      `record: case
---
record: plan
agreement: agreed
`,
    ],
    invalid: [
      {
        about: ["R2"],
        text: `${CASE}record: plan
«requirementsCovered»: [R1]
`,
      },
      {
        about: ["R3"],
        text: `record: case
licenceConditions:
  - { id: R3, type: residence, address: L1 }
---
«record»: plan
agreement: agreed
`,
      },
    ],
  },
});

import { characteristic } from "../../../../schemas/vocab/people.ts";
import { addRow, defineRule, prompt } from "../_kit/index.ts";

const LABELS = new Map<string, string>(characteristic.values.map((c) => [c.value, c.label]));

const CASE = `record: case
---
record: assessment
type: layer-3
diversity:
  - characteristic: travel
    impact: One bus a day from the head of the dale, so that a late appointment costs her the night
  - characteristic: caring
---
`;

export default defineRule({
  id: "plan-diversity-not-addressed",
  scope: "case",
  record: "plan",
  reads: ["assessment", "plan"],
  severity: "warning",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.2.1"],
  messages: {
    noAdjustment: {
      what: "{factor} is assessed as affecting engagement, and the plan makes no adjustment for it.",
      ask: "What will you do differently, so that this person can take part?",
      missing: true,
    },
  },
  why: "What makes it harder to come, take part or understand does not go away because the plan is silent about it, and missed appointments are then taken for unwillingness. Inspectors asked for planning to be strengthened so that diversity needs are properly considered.",
  source: "HMIP 2019 L455",
  check(view, cx) {
    const plan = view.current("plan");
    if (plan === undefined || plan.unusable.some((path) => /^adjustments(?:\.\d+(?:\.characteristic)?)?$/u.test(path))) return;
    const made = new Set<string | undefined>();
    (plan.value.adjustments ?? []).forEach((row, i) => {
      if (row.text !== undefined || plan.unusable.includes(`adjustments.${i}.text`)) made.add(row.characteristic);
    });
    for (const { characteristic: factor, impact } of view.current("assessment")?.value.diversity ?? []) {
      if (factor === undefined || impact === undefined || made.has(factor)) continue;
      made.add(factor);
      const label = LABELS.get(factor) as string;
      cx.report("noAdjustment", plan, ["adjustments"], {
        about: [factor],
        data: { factor: label },
        fix: addRow(`Add a prompt for an adjustment: ${label.toLowerCase()}`, ["adjustments"], {
          characteristic: factor,
          text: prompt("what you will do differently"),
        }),
      });
    }
  },
  examples: {
    valid: [
      // Caring has no effect written down, which the assessment is asked about.
      `${CASE}record: plan
adjustments:
  - { characteristic: travel, text: Seen at the village hall on market days }
`,
      `record: case
---
record: plan
agreement: agreed
`,
    ],
    invalid: [
      {
        about: ["travel"],
        text: `${CASE}«record»: plan
agreement: agreed
`,
      },
      {
        about: ["travel"],
        text: `${CASE}record: plan
«adjustments»:
  - { characteristic: travel, text: "[add what you will do differently]" }
  - { characteristic: caring, text: Home before her mother wakes }
`,
      },
    ],
  },
});

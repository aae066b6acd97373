import { defineRule, type Fix } from "../_kit/index.ts";

const CASE = `record: case
---
record: assessment
type: layer-3
strengths:
  - { id: S1, text: "His aunt has kept a room for him since he was nine, and rings me" }
  - { id: S2, text: "Runs the boxing club's accounts and is trusted with the float" }
---
`;

export default defineRule({
  id: "plan-strengths-unused",
  scope: "case",
  record: "plan",
  reads: ["assessment", "plan"],
  severity: "info",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.2.2"],
  messages: {
    unused: {
      what: "The plan uses none of the {count} assessed.",
      ask: "Which of the things that already go well could carry part of this plan?",
      missing: true,
    },
  },
  why: "People give up offending by building on what they already have. A little over half of the plans inspected made proper use of protective factors and sources of support, and fewer still for women and for people from black and minority ethnic backgrounds.",
  source: "HMIP 2019 L457",
  check(view, cx) {
    const plan = view.current("plan");
    if (plan === undefined || plan.unusable.some((path) => path.startsWith("strengthsUsed"))) return;
    const used = new Set<string>(plan.value.strengthsUsed);
    const strengths = (view.current("assessment")?.value.strengths ?? []).filter((s) => s.id !== undefined && s.text !== undefined);
    if (strengths.length === 0 || strengths.some((s) => used.has(s.id as string))) return;
    const fix = strengths.map(
      ({ id }): Fix => ({
        title: `The plan uses ${id}`,
        class: "choice",
        steps: [{ do: "add", path: ["strengthsUsed"], value: id as string }],
      }),
    );
    const count = strengths.length === 1 ? "one strength" : `${strengths.length} strengths`;
    cx.report("unused", plan, ["strengthsUsed"], { data: { count }, fix });
  },
  examples: {
    valid: [
      `${CASE}record: plan
strengthsUsed: [S2]
`,
      // Nothing to use.
      `record: case
---
record: assessment
type: layer-3
strengths:
  - { id: S1, text: "[add what goes well]" }
---
record: plan
agreement: agreed
`,
    ],
    invalid: [
      `${CASE}«record»: plan
agreement: agreed
`,
      // What is named is not in this assessment any more.
      `${CASE}record: plan
«strengthsUsed»: [S7]
`,
    ],
  },
});

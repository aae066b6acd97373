import { assessmentType } from "../../../../schemas/vocab/assessment.ts";
import { isRelevantCase } from "../../record/harm.ts";
import { choose, defineRule } from "../_kit/index.ts";

export default defineRule({
  id: "assessment-layer1-insufficient",
  scope: "case",
  record: "assessment",
  reads: ["assessment", "rosh", "check"],
  severity: "warning",
  pack: "18",
  since: "0.1",
  cites: ["hmip-2018/2.1.2"],
  messages: {
    layer1: {
      what: "The current assessment is layer 1 only, although risk of harm issues apply to this case.",
      ask: "Which needs and patterns would a layer 3 or SAN assessment bring out here?",
    },
  },
  why: "Layer 1 has no sections on need and little room for why the offence happened. Where inspectors found it used for first assessments, offending-related factors and needs were badly under-analysed, and plans had little to build on.",
  source: "HMIP 2019 L392, L421, L733",
  check(view, cx) {
    const assessment = view.current("assessment");
    if (assessment?.value.type !== "layer-1" || isRelevantCase(view) !== true) return;
    cx.report("layer1", assessment, ["type"], { fix: choose("Type", ["type"], assessmentType) });
  },
  examples: {
    valid: [
      // Nothing in the case speaks of harm.
      `record: case
---
record: rosh
overallRiskLevel: low
---
record: assessment
type: layer-1
`,
      // A full assessment followed the short one.
      `record: case
---
record: rosh
overallRiskLevel: high
---
record: assessment
date: 2018-12-10
type: layer-1
---
record: assessment
date: 2019-03-05
type: layer-3
`,
    ],
    invalid: [
      `record: case
---
record: rosh
overallRiskLevel: medium
---
record: assessment
type: «layer-1»
`,
      `record: case
people:
  - { id: P1, name: Bryony, role: child, childStatus: child-in-need }
---
record: assessment
type: «layer-1»
`,
    ],
  },
});

import { defineCaseloadRule } from "../_kit/caseload.ts";

export default defineCaseloadRule({
  id: "batch-sample-unrepresentative",
  scope: "caseload",
  record: "batch",
  severity: "info",
  pack: "core",
  since: "0.1",
  cites: [],
  messages: {
    differs: {
      what: "The sample holds {sample} per cent {group}; the caseload holds {population} per cent.",
      ask: "Was the sample drawn by sex, sentence and level of risk?",
    },
    small: {
      what: "Groups by {dimension} that are too small to show here lie more than {points} points from their share of the caseload.",
      ask: "Was the sample drawn by sex, sentence and level of risk?",
    },
  },
  parameters: {
    points: { default: 5, unit: "percentage points", help: "How far a share of the sample may lie from that of the caseload." },
  },
  why: "A share worked out on cases that are not like the rest says little about the rest. Inspections match their samples to the caseload by sex, disposal and level of risk.",
  source: "HMIP 2019 L602, L616",
  reads: "Shares by sex, sentence type and overall level in the sample, and in the population given to `sample`.",
  examples: {
    valid: ["The sample holds 16 per cent women and the caseload 14."],
    invalid: ["The sample holds 30 per cent women and the caseload 14."],
  },
});

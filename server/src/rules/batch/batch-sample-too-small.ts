import { defineCaseloadRule } from "../_kit/caseload.ts";

export default defineCaseloadRule({
  id: "batch-sample-too-small",
  scope: "caseload",
  record: "batch",
  severity: "info",
  pack: "core",
  since: "0.1",
  cites: [],
  messages: {
    few: {
      what: "{cases} cases were checked; {needed} are needed for {confidence} per cent confidence and a margin of {margin}.",
      ask: "Can more cases be drawn, or the wider margin be said with the result?",
    },
  },
  parameters: {
    confidence: { default: 80, unit: "per cent", help: "How sure to be." },
    margin: { default: 5, unit: "percentage points", help: "How far the share may lie from the true one." },
  },
  why: "A share of a few cases moves by ten points when one record changes. Inspections draw enough cases for 80 per cent confidence with a margin of five, and so can a team.",
  source: "HMIP 2019 L602",
  reads: "The number of cases, and the population given to `sample`.",
  examples: {
    valid: ["119 cases of 5,500."],
    invalid: ["40 cases of 5,500."],
  },
});

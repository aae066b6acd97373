import { defineCaseloadRule } from "../_kit/caseload.ts";

export default defineCaseloadRule({
  id: "batch-key-question-rating",
  scope: "caseload",
  record: "batch",
  severity: "info",
  pack: "core",
  since: "0.1",
  cites: [],
  messages: {
    low: {
      what: "{percent} per cent of relevant cases show no gap on {question}, which lies in the band {band}.",
      ask: "Which finding comes up most often under this question, and what would help staff with it?",
    },
  },
  parameters: {
    below: { default: 65, unit: "per cent", help: "Shares below this are named. Bands are under 50, 50 to 64, 65 to 79, and 80 or more." },
  },
  why: "A standard is rated by its weakest question, so the lowest share shows where work on recording matters most. The figure is indicative: it speaks of what records show, not of what an inspector would decide.",
  source: "HMIP 2019 L634-677, Annex 2",
  reads: "Findings alone: for each key question, relevant cases and those without a decisive finding.",
  examples: {
    valid: ["82 of 100 relevant cases show no gap on a question."],
    invalid: ["41 of 100 relevant cases show no gap on planning for other people's safety."],
  },
});

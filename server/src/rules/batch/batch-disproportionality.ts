import { defineCaseloadRule } from "../_kit/caseload.ts";

export default defineCaseloadRule({
  id: "batch-disproportionality",
  scope: "caseload",
  record: "batch",
  severity: "info",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.1.1"],
  messages: {
    differs: {
      what: "Records for {group} show more gaps than others on {question}, beyond chance ({confidence} per cent; comparisons made: {comparisons}).",
      ask: "What in the work, or in who does it, could explain the difference?",
    },
  },
  parameters: {
    confidence: {
      default: 80,
      unit: "per cent",
      help: "How sure to be, over all comparisons together, before a difference is named: 80, as the inspections use, or 95.",
    },
    smallest: { default: 10, unit: "cases", help: "Groups with fewer cases are never shown, nor can they be worked out from the others." },
  },
  why: "Women and people from minority ethnic backgrounds had substantially poorer assessments and fewer strengths recognised in the inspection. A difference between groups is a question for the organisation, never about one member of staff. Many comparisons are made, and some groups come out worse by chance, so a difference has to stand out among all of them.",
  source: "HMIP 2019 L442, L444, L457",
  reads: "Shares of cases without a gap, by sex, ethnicity, age band and grade, with their intervals.",
  examples: {
    valid: [
      "A difference of four points between groups of fifteen cases each: too few to tell.",
      "Of 200 comparisons, one differs as far as one in 50 would by chance.",
    ],
    invalid: ["Assessments of 40 women show a gap in 26, those of 160 men in 64."],
  },
});

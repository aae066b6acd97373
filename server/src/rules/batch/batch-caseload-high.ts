import { defineCaseloadRule } from "../_kit/caseload.ts";

export default defineCaseloadRule({
  id: "batch-caseload-high",
  scope: "caseload",
  record: "batch",
  severity: "info",
  pack: "loc",
  since: "0.1",
  cites: [],
  messages: {
    many: {
      what: "{officers} officers hold more than {limit} active cases each.",
      ask: "Which work could move, and what do they need in the meantime?",
    },
  },
  parameters: { limit: { default: 60, unit: "cases", help: "Active cases for each officer beyond which it is said." } },
  why: "Gaps in records often begin with too many cases. The average was 46 for each officer and up to 120 in the hub. Counts are given for a team, never a name.",
  source: "HMIP 2019 L299",
  reads: "Active cases by current officer, counted and then forgotten: no name leaves the count.",
  examples: {
    valid: ["Nobody holds more than 58 cases."],
    invalid: ["Three officers hold more than 60 cases."],
  },
});

import { ask, defineRule } from "../_kit/index.ts";

export default defineRule({
  id: "rosh-protective-factors-missing",
  scope: "record",
  record: "rosh",
  severity: "warning",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.1.2"],
  messages: {
    blank: {
      what: "What would reduce the risk is not recorded.",
      ask: "What or who already keeps this person from doing harm, and what else would?",
      missing: true,
    },
  },
  why: "A risk management plan works by making more of what already helps: people, routines, controls, the person's own efforts. Without them the plan can only restrict, and losing one of them goes unnoticed.",
  source: "OASys R10.5, SUM10; HMIP 2019 L425",
  check(record, cx) {
    if (record.riskMitigationFactors !== undefined) return;
    const path = ["riskMitigationFactors"];
    cx.report("blank", path, {
      fix: ask(
        "Add a prompt for what would reduce the risk",
        path,
        "people, support, controls and the person's own efforts that lower the risk",
      ),
    });
  },
  examples: {
    valid: [
      `riskMitigationFactors: His job at the quarry.
`,
      `notApplicable:
  riskMitigationFactors: Met once so far; to be asked on 8 March
`,
      `status: in-progress
`,
    ],
    invalid: [
      `«record»: rosh
overallRiskLevel: low
`,
      `riskMitigationFactors: «"[add what would lower the risk]"»
`,
    ],
  },
});

import { ask, defineRule } from "../_kit/index.ts";

export default defineRule({
  id: "oversight-process-only",
  scope: "record",
  record: "oversight",
  severity: "warning",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.2.3"],
  messages: {
    blank: {
      what: "The checklist is filled in, and no discussion of risk is recorded.",
      ask: "Who could be hurt, what has changed, and what do we not know yet?",
      missing: true,
    },
  },
  why: "A list of ticks shows that papers exist, not that anybody thought about danger. Inspectors found managers focused on process, giving too little weight to the analysis and management of risk of harm.",
  source: "HMIP 2019 L303, L384",
  check(record, cx) {
    if (record.riskAnalysis !== undefined || (record.checklist?.length ?? 0) === 0) return;
    cx.report("blank", ["riskAnalysis"], {
      fix: ask(
        "Add a prompt for the discussion of risk",
        ["riskAnalysis"],
        "who could be hurt, how, what has changed, and what is not known",
      ),
    });
  },
  examples: {
    valid: [
      `reason: supervision
checklist: [Plan completed]
riskAnalysis: We went through what the call-out in March may mean for Rosa and the twins.
`,
      "reason: supervision\n",
      // Still being written.
      `status: in-progress
reason: supervision
checklist: [Plan completed]
`,
    ],
    invalid: [
      {
        message: "blank",
        text: `«record»: oversight
reason: supervision
checklist: [Plan completed, Contacts up to date]
`,
      },
      {
        message: "blank",
        text: `reason: supervision
checklist: [Plan completed]
riskAnalysis: «"[add what you discussed]"»
`,
      },
    ],
  },
});

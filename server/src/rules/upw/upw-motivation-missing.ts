import { ask, defineRule } from "../_kit/index.ts";

export default defineRule({
  id: "upw-motivation-missing",
  scope: "record",
  record: "upw",
  severity: "warning",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/4.1.1"],
  messages: {
    blank: {
      what: "The assessment does not say how motivated and willing to comply the person is.",
      ask: "What do they say about doing the hours, and what could stop them from coming?",
      missing: true,
    },
  },
  why: "Most failures to attend have a reason that could have been heard beforehand. Only 13 per cent of the unpaid work cases inspected held an assessment of how motivated and willing the person was.",
  source: "HMIP 2019 L543",
  check(record, cx) {
    if (record.motivation !== undefined) return;
    cx.report("blank", ["motivation"], {
      fix: ask("Add a prompt for motivation", ["motivation"], "what the person says about the work, and what could stop them from coming"),
    });
  },
  examples: {
    valid: [
      "motivation: Would rather be indoors, and will come if he is told the day before where to stand.\n",
      `notApplicable:
  motivation: Assessed on paper at the prison gate, he is seen on Monday
`,
      "status: in-progress\n",
    ],
    invalid: [
      `«record»: upw
sources: [interview]
`,
      `motivation: «"[add what the person says]"»
`,
    ],
  },
});

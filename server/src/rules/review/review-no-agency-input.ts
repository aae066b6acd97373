import { addRow, defineRule, prompt } from "../_kit/index.ts";

export default defineRule({
  id: "review-no-agency-input",
  scope: "record",
  record: "review",
  severity: "warning",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.4.2", "hmip-2018/2.4.3"],
  messages: {
    none: {
      what: "The review holds nothing from another agency, and no reason why.",
      ask: "Who else sees this person or their family, and what would they say has changed?",
      missing: true,
    },
  },
  why: "What the person tells us is one side of what has happened since. Inspectors found reviewing not sufficiently informed by other agencies, and in far too many cases staff who believed that the police or others would get in touch if something happened.",
  source: "HMIP 2019 L501, L503",
  check(record, cx) {
    const isThere = record.agencyInput?.some(
      (row, i) => row.agency !== undefined || row.text !== undefined || row.date !== undefined || cx.unusable(["agencyInput", i]),
    );
    if (isThere === true) return;
    cx.report("none", ["agencyInput"], {
      fix: addRow("Add prompts for what an agency said", ["agencyInput"], {
        agency: prompt("which agency"),
        text: prompt("what they said about this period"),
        date: prompt("the day they said it"),
      }),
    });
  },
  examples: {
    valid: [
      `trigger: scheduled
agencyInput:
  - { agency: police, text: No call-outs since November, date: 2019-02-27 }
`,
      `trigger: scheduled
notApplicable:
  agencyInput: No other agency works with her, and the police enquiry is not due before May
`,
      `status: in-progress
trigger: scheduled
`,
    ],
    invalid: [
      `«record»: review
trigger: scheduled
`,
      `trigger: scheduled
«agencyInput»:
  - { agency: "[add which agency]", text: "[add what they said]" }
`,
      // "n/a" is no reason.
      `«record»: review
trigger: scheduled
notApplicable:
  agencyInput: n/a
`,
    ],
  },
});

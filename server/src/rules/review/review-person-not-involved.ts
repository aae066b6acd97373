import { ask, defineRule } from "../_kit/index.ts";

export default defineRule({
  id: "review-person-not-involved",
  scope: "record",
  record: "review",
  severity: "warning",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.4.1", "hmip-2018/2.4.3"],
  messages: {
    blank: {
      what: "The review does not hold the person's own view of what has changed.",
      ask: "What do they say is different since the last review, and what would they change?",
      missing: true,
    },
  },
  why: "A review done to somebody misses what only they know, and they have no part in what is decided. Fewer than six in ten of the cases inspected showed people being meaningfully involved in their reviews, and they were often left out where risk of harm was reviewed.",
  source: "HMIP 2019 L493, L505",
  check(record, cx) {
    if (record.personViews !== undefined) return;
    cx.report("blank", ["personViews"], {
      fix: ask("Add a prompt for the person's views", ["personViews"], "what the person says has changed, in their own words"),
    });
  },
  examples: {
    valid: [
      `trigger: scheduled
personViews: She thinks that the mornings work and the forms do not.
`,
      `trigger: transfer
notApplicable:
  personViews: In hospital until the middle of April, and asked to be left alone until then
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
personViews: «"[add what the person says]"»
`,
    ],
  },
});

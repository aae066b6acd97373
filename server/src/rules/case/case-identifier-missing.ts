import { kinds } from "../../../../schemas/kinds.ts";
import { ask, defineRule } from "../_kit/index.ts";

const CRN = /^[A-Z]\d{6}$/u;

export default defineRule({
  id: "case-identifier-missing",
  scope: "record",
  // The header first, as the rule is listed there; then every other kind.
  record: ["case", ...kinds.filter((kind) => kind !== "case")],
  severity: "error",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.3.1"],
  mustAnswer: true,
  messages: {
    absent: {
      what: "The record has no CRN, so it cannot be tied to its case.",
      ask: "Which case does this record belong to?",
    },
    unusable: {
      what: "The CRN is not one letter and six digits, so the record cannot be tied to its case.",
      ask: "How is the CRN written on nDelius?",
    },
  },
  why: "The CRN is all that holds the records of one person together. A note filed without it, or under a mistyped one, is missing when somebody looks for what was known, and may end up with a stranger's case.",
  source: "nDelius: a CRN is one letter and six digits",
  check(record, cx) {
    const crn = record.crn;
    const path = ["crn"];
    if (crn === undefined && !cx.unusable(path)) {
      cx.report("absent", path, { fix: ask("Add a prompt for the CRN", path, "the CRN, one letter and six digits") });
      return;
    }
    if (crn !== undefined && CRN.test(crn)) return;
    const tidy = crn?.toUpperCase().replace(/\s/gu, "");
    if (tidy === undefined || !CRN.test(tidy)) cx.report("unusable", path);
    else
      cx.report("unusable", path, {
        fix: { title: "Write the CRN with a capital and no spaces", class: "safe", steps: [{ do: "replace", path, value: tidy }] },
      });
  },
  examples: {
    valid: [
      `record: case
crn: X123456
`,
      `record: review
crn: D004711
trigger: event
`,
    ],
    invalid: [
      { text: "record: case\n«crn»:\n", message: "absent" },
      { text: 'record: rmp\ncrn: «"[add the CRN]"»\n', message: "absent" },
      { text: "record: case\ncrn: «X12345»\n", message: "unusable" },
      { text: "record: rosh\ncrn: «1234567»\n", message: "unusable" },
      { text: "record: plan\ncrn: «x 123456»\n", message: "unusable" },
    ],
  },
});

import { addRow, ask, defineRule, prompt } from "../_kit/index.ts";
import { nextId } from "../_kit/next-id.ts";

export default defineRule({
  id: "rosh-circumstances-missing",
  scope: "record",
  record: "rosh",
  severity: "error",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.1.3"],
  messages: {
    circumstances: {
      what: "The circumstances in which harm is likely are not recorded.",
      ask: "What would have to happen for harm to become more likely?",
      missing: true,
    },
    greatest: {
      what: "When the risk is likely to be greatest is not recorded.",
      ask: "At which times, and after which events, would you worry most?",
      missing: true,
    },
  },
  why: "Plans, contingencies and visits all hang on the situations in which harm becomes likely. In a second domestic abuse assault that inspectors read, nobody could tell from the record when the danger would come.",
  source: "HMIP 2019 L431; OASys R10.3, R10.4, SUM11",
  check(record, cx) {
    const list = ["riskIncreaseFactors"];
    const rows = record.riskIncreaseFactors;
    if (!rows?.some((row) => row.text !== undefined) && !cx.unusable(list) && !cx.notApplicable("riskIncreaseFactors")) {
      const row = { id: nextId("F", rows ?? []), text: prompt("one situation in which harm becomes more likely") };
      cx.report("circumstances", list, { fix: addRow("Add a prompt for a circumstance", list, row) });
      return;
    }
    if (cx.form !== "older" || record.riskImminence !== undefined) return;
    const path = ["riskImminence"];
    cx.report("greatest", path, {
      fix: ask("Add a prompt for when the risk is greatest", path, "how soon harm could happen, and at what times it is more likely"),
    });
  },
  examples: {
    valid: [
      `riskIncreaseFactors:
  - { id: F1, text: Pay day with the lads from the quarry }
riskImminence: Friday nights, and the week after a lost bet.
`,
      `status: in-progress
riskIncreaseFactors: []
`,
    ],
    invalid: [
      { text: `«record»: rosh\nriskImminence: Friday nights.\n`, message: "circumstances" },
      {
        text: `«riskIncreaseFactors»:
  - id: F1
    text: "[add one situation in which harm becomes more likely]"
riskImminence: Friday nights.
`,
        message: "circumstances",
      },
      {
        text: `«record»: rosh
riskIncreaseFactors:
  - { id: F1, text: Pay day with the lads from the quarry }
`,
        message: "greatest",
      },
    ],
  },
});

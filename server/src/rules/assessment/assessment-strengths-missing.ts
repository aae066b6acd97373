import { addRow, ask, defineRule, nextId, prompt } from "../_kit/index.ts";

const HELPS = "what helps, and what shows that it does";

export default defineRule({
  id: "assessment-strengths-missing",
  scope: "record",
  record: "assessment",
  severity: "warning",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.1.2"],
  messages: {
    none: {
      what: "The assessment names no strengths or protective factors.",
      ask: "Who or what already helps this person stay out of trouble, and how do you know?",
      missing: true,
    },
  },
  why: "People move away from offending by building on what they already have. Inspectors found that officers drew on strengths in little more than half of cases, and that the others lost a better chance of change.",
  source: "HMIP 2019 L425",
  check(record, cx) {
    const rows = record.strengths ?? [];
    if (rows.some((row, i) => row.text !== undefined || cx.unusable(["strengths", i]) || cx.unusable(["strengths", i, "text"]))) return;
    const fix =
      rows.length > 0
        ? ask("Add a prompt for the strength", ["strengths", 0, "text"], HELPS)
        : addRow("Add a strength to fill in", ["strengths"], { id: nextId("S", rows), text: prompt(HELPS) });
    cx.report("none", ["strengths"], { fix });
  },
  examples: {
    valid: [
      `type: layer-3
strengths:
  - id: S1
    text: Looks after his nephew on Saturdays and has not missed one
`,
      // Looked for and not found is an answer, if it says so.
      `type: layer-3
notApplicable:
  strengths: Asked twice and spoke with the hostel; nothing could be named yet, on the list for the review
`,
    ],
    invalid: [
      "«record»: assessment\ntype: layer-3\n",
      `type: layer-3
«strengths»:
  - id: S1
    text: "[add what helps]"
`,
    ],
  },
});

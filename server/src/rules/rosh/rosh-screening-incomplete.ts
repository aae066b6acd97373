import { chooseAnswer, defineRule } from "../_kit/index.ts";

const QUESTIONS = [
  ["harmToOthers", "Harm to others"],
  ["children", "Children"],
  ["self", "Self"],
  ["other", "Escape, control, breach of trust"],
] as const;

export default defineRule({
  id: "rosh-screening-incomplete",
  scope: "record",
  record: "rosh",
  severity: "error",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.1.3"],
  messages: {
    blank: {
      what: "The screening question on {question} has no answer.",
      ask: "What do you know that answers it, and if nothing, who could tell you?",
      missing: true,
    },
  },
  why: "The screening decides whether a full analysis is needed, so a question left open can hide the harm it asks about. Risk of harm to others was analysed in enough detail in only half of the cases inspected. `unknown` is an honest answer; no answer is not.",
  source: "HMIP 2019 L437; OASys R1 to R4",
  check(record, cx) {
    if (cx.unusable(["screening"])) return;
    for (const [name, title] of QUESTIONS) {
      if (record.screening?.[name] !== undefined) continue;
      const path = ["screening", name];
      cx.report("blank", path, { data: { question: title.toLowerCase() }, fix: chooseAnswer(title, path) });
    }
  },
  examples: {
    valid: [
      `screening: { harmToOthers: no, children: no, self: no, other: no }
`,
      // Not knowing is an answer, and R5 may be left out.
      `screening: { harmToOthers: unknown, children: yes - his nephews, self: no, other: no }
`,
      `status: in-progress
screening: { harmToOthers: no }
`,
      `screening: { harmToOthers: no, children: no, self: no }
notApplicable:
  screening.other: Never been in custody or under supervision before this week
`,
    ],
    invalid: [
      `«screening»: { harmToOthers: no, children: no, self: no }
`,
      `«screening»:
  children: no
  self: no
  other: no
`,
      `«record»: rosh
overallRiskLevel: low
`,
    ],
  },
});

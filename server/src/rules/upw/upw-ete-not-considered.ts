import { ask, chooseAnswer, defineRule } from "../_kit/index.ts";

const QUESTIONS = [
  ["workSkills", "Work skills", "what the person can already do, or no"],
  ["educationTrainingNeed", "Education or training need", ""],
  ["futureWorkPlans", "Future work plans", "what work the person would like to do, or no"],
] as const;

export default defineRule({
  id: "upw-ete-not-considered",
  scope: "record",
  record: "upw",
  severity: "warning",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/4.1.3"],
  messages: {
    blank: {
      what: "The question on skills and work has no answer: {question}.",
      ask: "What could this person learn or show in their hours that an employer would care about?",
      missing: true,
    },
  },
  why: "Hours of work are a chance to learn a skill or show one, and that helps people to stop offending. Only one person in six in the cases inspected was given an explicit opportunity to build on what they can do.",
  source: "HMIP 2019 L553; unpaid work assessment, employment and skills",
  check(record, cx) {
    if (cx.unusable(["personal"])) return;
    for (const [name, title, what] of QUESTIONS) {
      if (record.personal?.[name] !== undefined) continue;
      const path = ["personal", name];
      const fix = name === "educationTrainingNeed" ? chooseAnswer(title, path) : ask(`Add a prompt for ${title.toLowerCase()}`, path, what);
      cx.report("blank", path, { data: { question: title.toLowerCase() }, fix });
    }
  },
  examples: {
    valid: [
      `personal: { workSkills: Dry-stone walling, educationTrainingNeed: no, futureWorkPlans: no }
`,
      "status: in-progress\n",
    ],
    invalid: [
      `«personal»: { workSkills: Dry-stone walling, educationTrainingNeed: unknown }
`,
      `«personal»:
  workSkills: Dry-stone walling
  futureWorkPlans: To wall for himself
`,
      `personal:
  workSkills: «"[add what the person can already do]"»
  educationTrainingNeed: no
  futureWorkPlans: To wall for himself
`,
    ],
  },
});

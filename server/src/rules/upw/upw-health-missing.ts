import { chooseAnswer, defineRule } from "../_kit/index.ts";

const QUESTIONS = [
  ["physicalDisability", "Physical disability"],
  ["learningDisability", "Learning disability"],
  ["learningDifficulty", "Learning difficulty"],
  ["mentalHealthCondition", "Mental health condition"],
  ["allergies", "Allergies"],
  ["lossConsciousness", "Loss of consciousness"],
  ["epilepsy", "Epilepsy"],
  ["pregnancy", "Pregnancy"],
] as const;

const MAN = "record: case\nsex: male\n---\n";
const ANSWERS =
  "physicalDisability: no, learningDisability: no, learningDifficulty: unknown, mentalHealthCondition: no, allergies: yes - nettles";

export default defineRule({
  id: "upw-health-missing",
  scope: "record",
  record: "upw",
  readsHeader: true,
  severity: "warning",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/4.1.1"],
  messages: {
    blank: {
      what: "The health question has no answer: {question}.",
      ask: "Could this person come to harm at work because nobody asked?",
      missing: true,
    },
  },
  why: "Somebody who faints, cannot read a safety notice or reacts to a sting has to be known before the tools come out. Far too few people in the cases inspected had their health, safety or vulnerability considered enough.",
  source: "HMIP 2019 L543; unpaid work assessment, health",
  check(record, cx) {
    if (cx.unusable(["health"])) return;
    const header = cx.header();
    // A sex that could not be read may be male.
    const skipsPregnancy = header.value.sex === "male" || header.unusable.includes("sex");
    for (const [name, title] of QUESTIONS) {
      if (record.health?.[name] !== undefined || (name === "pregnancy" && skipsPregnancy)) continue;
      const path = ["health", name];
      cx.report("blank", path, { data: { question: title.toLowerCase() }, fix: chooseAnswer(title, path) });
    }
  },
  examples: {
    valid: [
      `${MAN}record: upw
health: { ${ANSWERS}, lossConsciousness: no, epilepsy: no }
`,
      `record: case
sex: female
---
record: upw
health: { ${ANSWERS}, lossConsciousness: no, epilepsy: no, pregnancy: unknown }
`,
      `${MAN}record: upw
status: in-progress
`,
    ],
    invalid: [
      `${MAN}record: upw
«health»: { ${ANSWERS}, lossConsciousness: no }
`,
      // Nothing says that it does not need to be asked.
      `record: case
---
record: upw
«health»: { ${ANSWERS}, lossConsciousness: no, epilepsy: no }
`,
    ],
  },
});

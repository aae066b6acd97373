import { motivation } from "../../../../schemas/vocab/assessment.ts";
import { choose, defineRule } from "../_kit/index.ts";

export default defineRule({
  id: "assessment-motivation-missing",
  scope: "record",
  record: "assessment",
  severity: "warning",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.1.1"],
  messages: {
    none: {
      what: "The assessment does not say how motivated and ready to comply this person is.",
      ask: "How far along are they in wanting to change, and what have they done that shows it?",
      missing: true,
    },
  },
  why: "Without knowing how ready somebody is, appointments and programmes are set by habit, and the first missed one comes as a surprise. Inspectors found motivation and readiness to comply assessed in only a little more than half of cases.",
  source: "HMIP 2019 L419",
  check(record, cx) {
    if (record.motivation !== undefined) return;
    cx.report("none", ["motivation"], { fix: choose("Motivation to change", ["motivation"], motivation) });
  },
  examples: {
    valid: [
      "type: layer-3\nmotivation: thinking-about-it\n",
      // Not wanting to say is an answer too.
      "type: san\nmotivation: does-not-want-to-answer\n",
    ],
    invalid: [
      `«record»: assessment
type: layer-3
readiness: He comes on time and says little; the early bus suits him and he is worried about being seen at the office.
`,
      'type: layer-3\nmotivation: «"[add how far along]"»\n',
    ],
  },
});

import { agreement } from "../../../../schemas/vocab/plan.ts";
import { ask, choose, defineRule } from "../_kit/index.ts";

export default defineRule({
  id: "plan-agreement-missing",
  scope: "record",
  record: "plan",
  severity: "warning",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.2.1"],
  messages: {
    noAnswer: {
      what: "The plan does not say whether the person agreed to it, did not agree, or could not answer.",
      ask: "What did they say when you showed it to them?",
      missing: true,
    },
    noNote: {
      what: "The person did not agree or could not answer, and what they said is not recorded.",
      ask: "What do they not agree with, or what stood in the way of an answer?",
      missing: true,
    },
  },
  why: "A plan made for somebody rather than with them is theirs to ignore, and a disagreement that is written down can be worked on. Just over half of the people in the cases inspected were included in planning their sentences.",
  source: "HMIP 2019 L449; sentence plan service, agreement step",
  check(record, cx) {
    if (record.agreement === undefined) return cx.report("noAnswer", ["agreement"], { fix: choose("Agreement", ["agreement"], agreement) });
    if (record.agreement === "agreed" || record.agreementNote !== undefined) return;
    cx.report("noNote", ["agreementNote"], {
      fix: ask("Add a prompt for what the person said", ["agreementNote"], "what they do not agree with, or why they could not answer"),
    });
  },
  examples: {
    valid: [
      "agreement: agreed\n",
      `agreement: not-agreed
agreementNote: He thinks that the order itself is wrong and will come to every appointment to say so.
`,
    ],
    invalid: [
      {
        message: "noAnswer",
        text: `«record»: plan
contactFrequency: weekly
`,
      },
      {
        message: "noNote",
        text: `«record»: plan
agreement: could-not-answer
`,
      },
      {
        message: "noNote",
        text: `agreement: not-agreed
agreementNote: «"[add what they do not agree with]"»
`,
      },
    ],
  },
});

import { ask, chooseAnswer, defineRule } from "../_kit/index.ts";

export default defineRule({
  id: "review-change-unanswered",
  scope: "record",
  record: "review",
  severity: "warning",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.4.1", "hmip-2018/2.4.2", "hmip-2018/2.4.3"],
  messages: {
    compliance: {
      what: "The review does not say what changed in compliance and engagement.",
      ask: "Is it easier or harder for this person to keep to the sentence than before, and why?",
      missing: true,
      cites: ["hmip-2018/2.4.1"],
    },
    factors: {
      what: "The review does not say what changed in needs and strengths.",
      ask: "What drives the offending more, or less, than it did?",
      missing: true,
      cites: ["hmip-2018/2.4.2"],
    },
    risk: {
      what: "The review does not say whether risk of harm changed.",
      ask: "Could somebody be hurt now who could not before, or the other way round?",
      missing: true,
      cites: ["hmip-2018/2.4.3"],
    },
    riskUnknown: {
      what: "The review leaves it open whether risk of harm changed.",
      ask: "Who could tell you, and when will you have asked them?",
      missing: true,
      cites: ["hmip-2018/2.4.3"],
    },
    riskChanges: {
      what: "Risk of harm changed, and the review does not say how.",
      ask: "Who is at risk of what now, how likely is it, and how do you know?",
      missing: true,
      cites: ["hmip-2018/2.4.3"],
    },
  },
  why: "A review that does not say what changed cannot tell anybody what to do next. Just over half of the cases inspected had risk of harm properly reviewed, and reviews that did look at change were followed by better plans.",
  source: "HMIP 2019 L493, L495, L503",
  check(record, cx) {
    if (record.compliance === undefined) {
      const what = "what helps and what gets in the way of keeping to the sentence, and what is different";
      cx.report("compliance", ["compliance"], { fix: ask("Add a prompt for compliance", ["compliance"], what) });
    }
    if (record.factorChanges === undefined) {
      const what = "what has changed in needs and strengths, and how you know";
      cx.report("factors", ["factorChanges"], { fix: ask("Add a prompt for needs and strengths", ["factorChanges"], what) });
    }
    const answer: string | undefined = record.riskChanged;
    if (answer === undefined || answer.startsWith("unknown"))
      cx.report(answer === undefined ? "risk" : "riskUnknown", ["riskChanged"], {
        fix: chooseAnswer("Did risk of harm change?", ["riskChanged"]),
      });
    else if (answer.startsWith("yes") && record.riskChanges === undefined) {
      const what = "who is at risk of what now, how likely it is, and how you know";
      cx.report("riskChanges", ["riskChanges"], { fix: ask("Add a prompt for what changed in risk", ["riskChanges"], what) });
    }
  },
  examples: {
    valid: [
      `trigger: scheduled
compliance: Comes early now that the bus runs.
factorChanges: Drinking is down to Sundays; nothing else has moved.
riskChanged: no
`,
      `trigger: event
compliance: Comes early now that the bus runs.
factorChanges: Nothing has moved since January.
riskChanged: yes - a child in the house
riskChanges: His brother's baby is there on weekdays.
`,
      `status: in-progress
trigger: scheduled
riskChanged: unknown
`,
    ],
    invalid: [
      {
        message: "compliance",
        text: `«record»: review
trigger: scheduled
factorChanges: Nothing has moved since January.
riskChanged: no
`,
      },
      {
        message: "factors",
        text: `trigger: scheduled
compliance: Comes early now that the bus runs.
factorChanges: «"[add what has changed]"»
riskChanged: no
`,
      },
      {
        message: "risk",
        text: `«record»: review
trigger: scheduled
compliance: Comes early now that the bus runs.
factorChanges: Nothing has moved since January.
`,
      },
      {
        message: "riskUnknown",
        text: `trigger: scheduled
compliance: Comes early now that the bus runs.
factorChanges: Nothing has moved since January.
riskChanged: «unknown - police not asked yet»
`,
      },
      {
        message: "riskChanges",
        text: `«record»: review
trigger: event
compliance: Comes early now that the bus runs.
factorChanges: Nothing has moved since January.
riskChanged: yes
`,
      },
    ],
  },
});

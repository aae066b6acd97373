import { askAll, defineRule } from "../_kit/index.ts";

const PARTS = ["offenceDetails", "motivationAndTriggers", "patternOfOffending", "impactOnVictim", "issuesContributing"] as const;

export default defineRule({
  id: "assessment-offence-analysis-missing",
  scope: "record",
  record: "assessment",
  severity: "error",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.1.2"],
  messages: {
    nothing: {
      what: "The assessment holds no analysis of the offence at all.",
      ask: "What happened, why then, and how does it fit with what went before?",
      missing: true,
    },
  },
  why: "Without an account of the offence nobody can say what made it likely or what would make another one likely. Inspectors found that clear explanations of how and why offending came about were often absent, which leaves the plan without a foundation.",
  source: "HMIP 2019 L423",
  check(record, cx) {
    for (const part of PARTS) if (record[part] !== undefined || cx.unusable([part])) return;
    const first = PARTS.find((part) => !cx.notApplicable(part));
    if (first === undefined) return;
    const fix = askAll("Add prompts for the analysis of the offence", [
      [["offenceDetails"], "what happened, when, where and how"],
      [["motivationAndTriggers"], "why it happened, why then and why to that person"],
      [["patternOfOffending"], "what this has in common with earlier behaviour, convicted or not"],
      [["impactOnVictim"], "what it has meant for whoever was harmed"],
      [["issuesContributing"], "what in the person's life and thinking feeds the risk"],
    ]);
    cx.report("nothing", [first], { fix });
  },
  examples: {
    valid: [
      `type: layer-3
offenceDetails: He took three phones from a changing room at the leisure centre while the football team was on the pitch.
motivationAndTriggers: He owed forty pounds that night and knew the lockers did not shut.
patternOfOffending: Every theft on file follows a week without money; none was planned for longer than an afternoon.
`,
      // One part is enough for this rule; others ask for the rest.
      `type: layer-1
issuesContributing: Debt to a neighbour, and nobody at home who notices what he brings in.
`,
      `type: layer-1
status: in-progress
`,
    ],
    invalid: [
      "«record»: assessment\ntype: layer-3\n",
      `type: layer-3
offenceDetails: «"[add what happened]"»
impactOnVictim: ""
`,
    ],
  },
});

import { defineRule } from "../_kit/index.ts";

/** A prompt that nobody filled in, or what people type for "to be confirmed". `xx` in small letters may end a quoted text message. */
const GAP = /\[[Aa][Dd][Dd]\b[^\]]*\]|(?<![\p{L}\p{N}])(?:[Tt][Bb][Cc]|X{2,})(?![\p{L}\p{N}])/u;

const hasGap = (text: string | undefined): boolean => text !== undefined && GAP.test(text);

export default defineRule({
  id: "plan-objective-placeholder",
  scope: "record",
  record: "plan",
  severity: "error",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.2.1", "hmip-2018/2.2.2"],
  messages: {
    gap: {
      what: "This objective still has a gap from the template in it.",
      ask: "What belongs there for this person?",
    },
    stepGap: {
      what: "This step still has a gap from the template in it.",
      ask: "What belongs there for this person?",
    },
  },
  why: "A goal with a gap in it was picked from a list and not made with the person. They are shown a copy of the plan, and a gap where their own life should be tells them how much it is worth.",
  source: "Sentence plan service, goal templates",
  check(record, cx) {
    for (const [i, row] of (record.objectives ?? []).entries()) {
      for (const name of ["title", "measure", "intervention"] as const) {
        if (!hasGap(row[name])) continue;
        cx.report("gap", ["objectives", i, name]);
        break;
      }
      for (const [j, { text }] of (row.steps ?? []).entries())
        if (hasGap(text)) cx.report("stepGap", ["objectives", i, "steps", j, "text"]);
    }
  },
  examples: {
    valid: [
      `objectives:
  - { id: O1, title: I will take size XXL overalls back to the depot, measure: The depot has them }
`,
      // A prompt with no words beside it is blank, and that is another rule's business.
      `objectives:
  - { id: O1, title: "[add what will be different]", status: future }
`,
      `objectives:
  - { id: O1, title: "I will answer her \\"night xx\\" and leave it there [as agreed]" }
`,
    ],
    invalid: [
      {
        message: "gap",
        text: `status: in-progress
objectives:
  - id: O1
    title: «I will cut down my spending on [add what]»
`,
      },
      {
        message: "gap",
        text: `objectives:
  - id: O1
    title: I will pay my rent
    measure: «Statement from XX housing»
`,
      },
      {
        message: "stepGap",
        text: `objectives:
  - id: O1
    title: I will pay my rent
    steps:
      - text: Open an account
      - text: «Ring the landlord, date TBC»
`,
      },
    ],
  },
});

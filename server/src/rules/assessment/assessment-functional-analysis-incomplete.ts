import { askAll, defineRule, firstBlank } from "../_kit/index.ts";

const PARTS = ["antecedents", "behaviour", "consequences", "functionOfBehaviour"] as const;
const NAMES: Readonly<Record<(typeof PARTS)[number], string>> = {
  antecedents: "what came before",
  behaviour: "what the person did, thought and felt",
  consequences: "what followed",
  functionOfBehaviour: "what the behaviour did for the person",
};

export default defineRule({
  id: "assessment-functional-analysis-incomplete",
  scope: "record",
  record: "assessment",
  severity: "warning",
  pack: "loc",
  since: "0.1",
  cites: ["hmip-2018/2.1.2"],
  messages: {
    part: {
      what: "The functional analysis does not say {part}.",
      ask: "Could a colleague follow the whole chain, from what led up to it to what it gave the person?",
      missing: true,
    },
  },
  why: "The local operating model asks for a functional assessment so that the offence is investigated and not just retold. The four parts only explain something together: with one left out, the chain from pressure to payoff breaks, and so does the choice of what to work on.",
  source: "HMIP 2019 L733",
  check(record, cx) {
    const first = firstBlank(record, cx, PARTS);
    if (first === undefined) return;
    const blank = PARTS.filter((part) => record[part] === undefined && !cx.unusable([part]));
    const fix = askAll(
      "Add prompts for the functional analysis",
      blank.map((part) => [[part], NAMES[part]] as const),
    );
    cx.report("part", [first], { data: { part: NAMES[first] }, fix });
  },
  examples: {
    valid: [
      `type: layer-3
antecedents: Laid off in spring, two months behind with the rent, and a row with his landlord that morning.
behaviour: He kicked the office door in, shouted for ten minutes, and left before anyone came down.
consequences: He felt taller for an hour, then lost the room and the deposit.
functionOfBehaviour: Being heard by somebody who had stopped answering.
`,
      `type: layer-3
status: in-progress
antecedents: Laid off in spring and two months behind with the rent.
`,
    ],
    invalid: [
      `«record»: assessment
type: layer-3
antecedents: Laid off in spring, two months behind with the rent, and a row with his landlord that morning.
behaviour: He kicked the office door in, shouted for ten minutes, and left before anyone came down.
consequences: He felt taller for an hour, then lost the room and the deposit.
`,
      `type: layer-3
antecedents: «"[add what came before]"»
functionOfBehaviour: Being heard by somebody who had stopped answering.
`,
    ],
  },
});

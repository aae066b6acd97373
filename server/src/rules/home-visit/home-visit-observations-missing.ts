import { childrenSeen } from "../../../../schemas/vocab/check.ts";
import { isThin } from "../../record/written.ts";
import { askBeside, choose, defineRule, type Fix, prompt } from "../_kit/index.ts";

const PARTS = ["present", "childrenSeen", "observations"] as const;
type Part = (typeof PARTS)[number];
const MESSAGES = { present: "noOneNamed", childrenSeen: "noChildren", observations: "noObservations" } as const;

const FIXES: Readonly<Record<Part, readonly Fix[]>> = {
  present: [
    {
      title: "Add a prompt for who was there",
      class: "prompt",
      steps: [{ do: "add", path: ["present"], value: prompt("everyone you met, by name or id") }],
    },
  ],
  childrenSeen: choose("Children seen", ["childrenSeen"], childrenSeen),
  observations: [
    askBeside("Add a prompt for what was observed", ["observations"], "which rooms you saw, what you asked, and what did not add up"),
  ],
};

export default defineRule({
  id: "home-visit-observations-missing",
  scope: "record",
  record: "home-visit",
  severity: "warning",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.3.3"],
  messages: {
    noOneNamed: {
      what: "This visit was carried out, and the record does not say who was there.",
      ask: "Whom did you meet, and whom did you expect to meet?",
      missing: true,
    },
    noChildren: {
      what: "This visit was carried out, and the record does not say whether children were seen.",
      ask: "Which children live or stay there, and did you see them?",
      missing: true,
    },
    noObservations: {
      what: "This visit was carried out, and what was observed takes up fewer than {words} words.",
      ask: "What did you see, hear and ask, and what did not add up?",
      missing: true,
    },
  },
  parameters: {
    words: { default: 12, unit: "words", help: "A shorter text than this does not say what was observed." },
  },
  why: "A visit is worth what was noticed there: who sat in the next room, where the children sleep, what did not fit the story. Inspectors named a lack of professional curiosity as part of the culture, and visits that record nothing show it.",
  source: "HMIP 2019 L409, L440, L486; HMIP standards 2018, 2.3.3",
  check(record, cx) {
    if (record.outcome !== "completed") return;
    const words = cx.parameter("words");
    for (const name of PARTS) {
      const isWritten =
        name === "observations" ? record.observations !== undefined && !isThin(record.observations, words) : record[name] !== undefined;
      if (isWritten || cx.unusable([name]) || cx.notApplicable(name)) continue;
      return cx.report(MESSAGES[name], [name], { data: { words }, fix: FIXES[name] });
    }
  },
  examples: {
    valid: [
      `address: L1
outcome: completed
present: [Jo (P1), her sister]
childrenSeen: none-live-there
observations: Shown the kitchen and both bedrooms; one bed is slept in, and a second toothbrush was explained as the sister's.
`,
      "address: L1\noutcome: not-undertaken\n",
      "status: in-progress\naddress: L1\noutcome: completed\n",
      `address: L1
outcome: completed
notApplicable:
  present: Nobody came to the door of the annexe, and the garden was seen from outside
childrenSeen: no
observations: Curtains drawn at noon; a child's bicycle lay on the path and was gone an hour later.
`,
    ],
    invalid: [
      { text: "«record»: home-visit\naddress: L1\noutcome: completed\n", message: "noOneNamed" },
      {
        text: "«record»: home-visit\naddress: L1\noutcome: completed\npresent: [Jo (P1)]\nobservations: Fine.\n",
        message: "noChildren",
      },
      {
        text: "address: L1\noutcome: completed\npresent: [Jo (P1)]\nchildrenSeen: yes\nobservations: «Clean and tidy; no concerns.»\n",
        message: "noObservations",
      },
    ],
  },
});

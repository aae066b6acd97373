import { riskLevel } from "../../../../schemas/vocab/rosh.ts";
import type { CaseView } from "../../record/case.ts";
import { hasChildFlag, isDaPerpetrator } from "../../record/harm.ts";
import { ask, choose, defineRule } from "../_kit/index.ts";

/** A child lives with the person now. */
function livesWithChild(view: CaseView): boolean {
  return (view.header.value.people ?? []).some(
    (p) => p.role === "child" && p.livesWith === "yes" && (p.to === undefined || p.to >= view.asOf),
  );
}

export default defineRule({
  id: "rosh-children-low-with-concern",
  scope: "case",
  record: "rosh",
  reads: ["rosh", "assessment", "check"],
  severity: "error",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.1.3"],
  messages: {
    concern: {
      what: "Risk to children is low although the case holds a concern for a child.",
      ask: "What makes low right for these children, or which level would be right?",
    },
    abuse: {
      what: "Risk to children is low although a child lives with the person and domestic abuse is recorded.",
      ask: "What does the child see and hear at home, and is low still right?",
    },
  },
  why: "Risk to children was highlighted in at least four of every ten cases inspected, and low levels led to harm being missed. A protection plan, a register entry or abuse in the home weighs against low; if low is right all the same, the reason has to be there to read.",
  source: "HMIP 2019 L431, L433, L435",
  check(view, cx) {
    const rosh = view.current("rosh");
    if (rosh === undefined || rosh.value.riskInCommunity?.children !== "low" || rosh.value.lowRationale !== undefined) return;
    const message = hasChildFlag(view) ? "concern" : livesWithChild(view) && isDaPerpetrator(view) ? "abuse" : undefined;
    if (message === undefined) {
      if (rosh.value.childrenConcern === "unknown") cx.notEvaluated("Whether there is concern for a child is recorded as not known.");
      return;
    }
    const path = ["riskInCommunity", "children"];
    const why = ask(
      "Add a prompt for why low is right",
      ["lowRationale"],
      "what makes low right for these children, and the evidence for it",
    );
    cx.report(message, rosh, path, { fix: [why, ...choose("Children", path, riskLevel)] });
  },
  examples: {
    valid: [
      `record: case
people:
  - { id: P2, name: Wilf, role: child, livesWith: yes, contact: yes, atRisk: no, childStatus: none }
---
record: rosh
childrenConcern: no
riskInCommunity: { children: low, public: low, knownAdult: low, staff: low }
`,
      `record: case
people:
  - { id: P2, name: Wilf, role: child, livesWith: no, contact: no, atRisk: no, childStatus: child-in-need }
---
record: rosh
riskInCommunity: { children: low, public: low, knownAdult: low, staff: low }
lowRationale: The plan for Wilf is about his school; the social worker sees no link to this man, whom he has never met.
`,
      // Domestic abuse is recorded, but the child lives elsewhere.
      `record: case
registrations:
  - { type: da-perpetrator, date: 2018-05-02 }
people:
  - { id: P2, name: Wilf, role: child, livesWith: no, contact: no, atRisk: no, childStatus: none }
---
record: rosh
riskInCommunity: { children: low, public: low, knownAdult: medium, staff: low }
`,
    ],
    invalid: [
      {
        text: `record: case
registrations:
  - { type: child-protection, date: 2018-05-02 }
---
record: rosh
riskInCommunity: { children: «low», public: low, knownAdult: low, staff: low }
`,
        message: "concern",
      },
      {
        text: `record: case
---
record: check
type: children
request: sent
requested: 2019-02-01
responded: 2019-02-11
response: known
---
record: rosh
riskInCommunity: { children: «low», public: low, knownAdult: low, staff: low }
`,
        message: "concern",
      },
      {
        text: `record: case
registrations:
  - { type: da-perpetrator, date: 2018-05-02 }
people:
  - { id: P2, name: Wilf, role: child, livesWith: yes, contact: yes, atRisk: no, childStatus: none }
---
record: rosh
riskInCommunity: { children: «low», public: low, knownAdult: medium, staff: low }
`,
        message: "abuse",
      },
    ],
  },
});

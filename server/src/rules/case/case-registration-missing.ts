import { isRegistered } from "../../record/harm.ts";
import { addRow, defineRule, prompt } from "../_kit/index.ts";

const header = (rows = ""): string => `record: case
dateOfBirth: 1990-05-04
officers: [{ name: Nell Harrow, grade: PO, from: 2019-01-07 }]
sentence: { type: community-order, startDate: 2019-01-07, endDate: 2020-01-06 }
${rows}`;
const ASSESSMENT = `---
record: assessment
date: 2019-01-21
type: layer-3
domesticAbusePerpetrator: yes - two former partners
`;
const ROSH = `---
record: rosh
date: 2019-01-21
childrenConcern: yes - his nephews
adultConcern: yes
`;

export default defineRule({
  id: "case-registration-missing",
  scope: "case",
  record: "case",
  reads: ["assessment", "rosh"],
  severity: "warning",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.1.3"],
  messages: {
    notRegistered: {
      what: "The register has no active entry for {concerns}, though the assessment or analysis says yes to it.",
      ask: "Which register entry would tell the next person who opens this case?",
    },
  },
  why: "The register is what a duty officer, a court or a manager sees first, and what reports are counted from. Inspectors found that poor recording hid what was done about the risk of harm, and that managers could not see how many safeguarding referrals were made.",
  source: "HMIP 2019 L332",
  check(view, cx) {
    const rosh = view.current("rosh")?.value;
    const concerns: string[] = [];
    if (view.current("assessment")?.value.domesticAbusePerpetrator === "yes" && !isRegistered(view, "da-perpetrator", "da-history"))
      concerns.push("domestic abuse");
    if (rosh?.childrenConcern === "yes" && !isRegistered(view, "child-concerns", "child-protection", "risk-to-children"))
      concerns.push("concern for a child");
    if (rosh?.adultConcern === "yes" && !isRegistered(view, "adult-at-risk")) concerns.push("an adult at risk");
    if (concerns.length === 0) return;
    if (view.header.unusable.some((path) => path.startsWith("registrations")))
      return cx.notEvaluated("A register entry could not be read.");
    cx.report("notRegistered", view.header, ["registrations"], {
      data: { concerns: concerns.join(" and ") },
      fix: addRow("Add prompts for a register entry", ["registrations"], {
        type: prompt("the register entry"),
        date: prompt("the day it was put on the register"),
      }),
    });
  },
  examples: {
    valid: [
      `${header("registrations:\n  - { type: da-history, date: 2019-01-25 }\n")}${ASSESSMENT}`,
      `${header("registrations:\n  - { type: risk-to-children, date: 2019-01-25 }\n  - { type: adult-at-risk, date: 2019-01-25 }\n")}${ROSH}`,
      `${header()}${ASSESSMENT.replace("yes - two former partners", "unknown")}`,
    ],
    invalid: [
      `${header().replace("record", "«record»")}${ASSESSMENT}`,
      `${header("«registrations»:\n  - { type: da-history, date: 2018-01-25, deregistered: 2018-11-30 }\n")}${ASSESSMENT}`,
      `${header("«registrations»:\n  - { type: child-concerns, date: 2019-01-25 }\n")}${ROSH}`,
    ],
  },
});

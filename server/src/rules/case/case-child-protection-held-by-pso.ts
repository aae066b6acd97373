import { hasChildPlan, officerOf } from "../../record/harm.ts";
import { defineRule, prompt, startRecord } from "../_kit/index.ts";

const CASE = (grade: string, status = "child-protection-plan"): string => `record: case
officers: [{ name: Ada Finch, grade: ${grade}, from: 2019-01-07 }]
people:
  - { id: P1, name: Robin, role: child, livesWith: no, contact: yes, atRisk: unknown, childStatus: ${status} }
`;
const OVERSIGHT = (lines: string): string => `---
record: oversight
author: { name: Moses Birdsall, grade: SPO }
${lines}`;

export default defineRule({
  id: "case-child-protection-held-by-pso",
  scope: "case",
  record: "case",
  reads: ["oversight"],
  severity: "warning",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.3.3"],
  messages: {
    held: {
      what: "A PSO holds this child protection case, and no manager's entry discusses the risk in that.",
      ask: "Who decided that this grade is right for the case, and what helps the officer with it?",
    },
  },
  why: "Work around a child protection plan asks for training that a services officer may not have had. Inspectors found such cases not always held by probation officers; where that cannot be helped, a manager has to think it through and say so.",
  source: "HMIP 2019 L293",
  check(view, cx) {
    if (!hasChildPlan(view)) return;
    const officer = officerOf(view);
    if (officer?.row.grade !== "PSO") return;
    const isExplained = view
      .done("oversight")
      .some(({ value }) => (value.reason === "allocation" || value.reason === "child-protection") && value.riskAnalysis !== undefined);
    if (isExplained) return;
    cx.report("held", view.header, ["officers", officer.index, "grade"], {
      fix: startRecord("Start a manager's entry on who holds the case", "oversight", {
        reason: "child-protection",
        riskAnalysis: prompt("who could be hurt and how, why this grade is right, and what support the officer gets"),
      }),
    });
  },
  examples: {
    valid: [
      CASE("PO"),
      CASE("PSO", "child-in-need"),
      `${CASE("PSO")}${OVERSIGHT("reason: allocation\nriskAnalysis: Robin sees him on Sundays with his aunt there. Ada is joined by a PO at every core group.\n")}`,
    ],
    invalid: [
      CASE("«PSO»"),
      `record: case
officers:
  - { name: Nell Harrow, grade: PO, from: 2018-09-03, to: 2019-01-04 }
  - { name: Ada Finch, grade: «PSO», from: 2019-01-07 }
registrations:
  - { type: child-protection, date: 2018-11-19 }
`,
      // Looked at for another reason, or not said yet.
      `${CASE("«PSO»")}${OVERSIGHT("reason: supervision\nriskAnalysis: Robin sees him on Sundays with his aunt there.\n")}`,
      `${CASE("«PSO»")}${OVERSIGHT("reason: child-protection\nchecklist: [Plan seen]\n")}`,
    ],
  },
});

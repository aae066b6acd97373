import { chooseAnswer, defineRule } from "../_kit/index.ts";

const QUESTIONS = [
  ["locationExclusionCriteria", "Places to avoid"],
  ["restrictedPlacement", "Restricted placement"],
  ["noFemaleSupervisor", "No female supervisor"],
  ["noMaleSupervisor", "No male supervisor"],
  ["restrictiveOrders", "Restrictive orders"],
  ["riskManagementIssuesIndividual", "Issues in an individual placement"],
  ["riskManagementIssuesSupervisedGroup", "Issues in a supervised group"],
  ["alcoholDrugIssues", "Alcohol or drug issues"],
] as const;

export default defineRule({
  id: "upw-harm-not-considered",
  scope: "record",
  record: "upw",
  severity: "error",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/4.1.1"],
  messages: {
    blank: {
      what: "The question on managing risk has no answer: {question}.",
      ask: "What does whoever hands out the tools need to know about this?",
      missing: true,
    },
  },
  why: "A supervisor meets the person with a van, tools and other people, and has only this assessment to go by. Levels of risk were mostly right in the unpaid work cases inspected, yet in only half of them were the risks suitably considered.",
  source: "HMIP 2019 L545; unpaid work assessment, managing risk",
  check(record, cx) {
    if (cx.unusable(["managing"])) return;
    for (const [name, title] of QUESTIONS) {
      if (record.managing?.[name] !== undefined) continue;
      const path = ["managing", name];
      cx.report("blank", path, { data: { question: title.toLowerCase() }, fix: chooseAnswer(title, path) });
    }
  },
  examples: {
    valid: [
      `managing:
  locationExclusionCriteria: yes - not within sight of the weir
  restrictedPlacement: no
  noFemaleSupervisor: no
  noMaleSupervisor: unknown
  restrictiveOrders: no
  riskManagementIssuesIndividual: no
  riskManagementIssuesSupervisedGroup: no
  alcoholDrugIssues: no
`,
      "status: in-progress\n",
      `managing: { locationExclusionCriteria: no, restrictedPlacement: no, noFemaleSupervisor: no, noMaleSupervisor: no, restrictiveOrders: no, riskManagementIssuesIndividual: no, alcoholDrugIssues: no }
notApplicable:
  managing.riskManagementIssuesSupervisedGroup: Will only ever work with one other person, in her aunt's shop
`,
    ],
    invalid: [
      `«managing»: { locationExclusionCriteria: no, restrictedPlacement: no, noFemaleSupervisor: no, noMaleSupervisor: no, restrictiveOrders: no, riskManagementIssuesIndividual: no, riskManagementIssuesSupervisedGroup: no }
`,
      `managing:
  locationExclusionCriteria: no
  restrictedPlacement: no
  noFemaleSupervisor: no
  noMaleSupervisor: no
  restrictiveOrders: «"[add which orders]"»
  riskManagementIssuesIndividual: no
  riskManagementIssuesSupervisedGroup: no
  alcoholDrugIssues: no
`,
      `«record»: upw
motivation: He likes to be out of doors and says so.
`,
    ],
  },
});

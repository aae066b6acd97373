import type { CaseView } from "../../record/case.ts";
import { hasChildFlag, isRegistered } from "../../record/harm.ts";
import { chooseAnswer, defineRule } from "../_kit/index.ts";

interface Hazard {
  readonly name: string;
  readonly group: "risk" | "managing";
  readonly question: "additionalRoshInfo" | "violentOffences" | "historySexualOffending" | "posesRiskToChildren" | "restrictiveOrders";
  readonly title: string;
  isOnRecord(view: CaseView): boolean;
}

function hasOffence(view: CaseView, ...wanted: readonly string[]): boolean {
  return (view.header.value.offences ?? []).some((o) => o.elements?.some((e) => wanted.includes(e)));
}

const HAZARDS: readonly Hazard[] = [
  {
    name: "a weapon",
    group: "risk",
    question: "additionalRoshInfo",
    title: "Other risk-of-harm information (including weapons)",
    isOnRecord: (view) => hasOffence(view, "weapon") || isRegistered(view, "weapons"),
  },
  {
    name: "violence or threats",
    group: "risk",
    question: "violentOffences",
    title: "Violent offences (including threats)",
    isOnRecord: (view) => hasOffence(view, "violence", "excessive-violence", "threats"),
  },
  {
    name: "sexual offending",
    group: "risk",
    question: "historySexualOffending",
    title: "History of sexual offending",
    isOnRecord: (view) => hasOffence(view, "sexual"),
  },
  {
    name: "concern for children",
    group: "risk",
    question: "posesRiskToChildren",
    title: "Poses a risk to children",
    isOnRecord: hasChildFlag,
  },
  {
    name: "a protective or other order",
    group: "managing",
    question: "restrictiveOrders",
    title: "Restrictive orders",
    isOnRecord: (view) => (view.header.value.orders ?? []).some((o) => o.type !== undefined),
  },
];

const CASE = `record: case
offences:
  - { date: 2018-08-11, index: yes, elements: [weapon, threats] }
---
`;

export default defineRule({
  id: "upw-hazard-not-carried-over",
  scope: "case",
  record: "upw",
  reads: ["upw", "rosh", "check"],
  severity: "error",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/4.1.1"],
  messages: {
    saysNo: {
      what: "The case records {hazard}, and this answer is no.",
      ask: "Would the supervisor want to know, before handing out the tools?",
    },
    blank: {
      what: "The case records {hazard}, and this question has no answer: {question}.",
      ask: "Would the supervisor want to know, before handing out the tools?",
      missing: true,
    },
  },
  why: "Supervisors rely on this assessment and seldom see the rest of the case. Inspectors found cases in which weapons, threats to others and restraining orders were not in it, which puts people on the site in danger.",
  source: "HMIP 2019 L545",
  check(view, cx) {
    const upw = view.current("upw");
    if (upw === undefined) return;
    for (const { name, group, question, title, isOnRecord } of HAZARDS) {
      const said = (upw.value[group] as { readonly [Q in typeof question]?: string } | undefined)?.[question];
      // "unknown" is not "no", and is asked about by whoever reads it.
      if ((said !== undefined && said !== "no") || !isOnRecord(view) || upw.unusable.includes(group)) continue;
      const path = [group, question];
      const data = { hazard: name, question: title.toLowerCase() };
      cx.report(said === undefined ? "blank" : "saysNo", upw, path, { data, fix: chooseAnswer(title, path) });
    }
  },
  examples: {
    valid: [
      `${CASE}record: upw
risk: { additionalRoshInfo: yes - carried a knife, violentOffences: unknown }
`,
      // Nothing on the case for these to repeat.
      `record: case
offences:
  - { date: 2018-08-11, index: yes, elements: [acquisitive] }
---
record: upw
risk: { additionalRoshInfo: no, violentOffences: no }
`,
      // Blank in a draft is not a finding yet.
      `${CASE}record: upw
status: in-progress
risk: { additionalRoshInfo: yes - carried a knife }
`,
    ],
    invalid: [
      {
        message: "saysNo",
        text: `${CASE}record: upw
status: in-progress
risk:
  additionalRoshInfo: yes - carried a knife
  violentOffences: «no - nobody was hurt»
`,
      },
      {
        message: "blank",
        text: `record: case
people:
  - { id: P1, name: Wren, role: child, livesWith: no, contact: yes, atRisk: unknown, childStatus: child-in-need }
---
record: upw
«risk»:
  additionalRoshInfo: no
`,
      },
      {
        message: "saysNo",
        text: `record: case
orders:
  - { type: non-molestation-order, from: 2018-09-12 }
---
record: upw
managing: { restrictiveOrders: «no» }
`,
      },
      {
        message: "saysNo",
        text: `record: case
registrations:
  - { type: weapons, date: 2018-09-12 }
---
record: upw
risk:
  additionalRoshInfo: «no»
`,
      },
      {
        message: "blank",
        text: `record: case
offences:
  - { date: 2011-08-11, index: no, elements: [sexual] }
---
«record»: upw
motivation: He likes to be out of doors.
`,
      },
    ],
  },
});

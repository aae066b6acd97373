import { addWorkingDays } from "../../record/calendar.ts";
import { hasUnclearType, isDrafted, wasAsked } from "../../record/checks.ts";
import { startOf } from "../../record/harm.ts";
import { isChildInvolvedFromStart } from "../../record/newcomers.ts";
import { defineRule, startCheck } from "../_kit/index.ts";

const header = (child: string, mark = "«record»"): string => `${mark}: case
dateOfBirth: 1990-05-04
officers: [{ name: Nell Harrow, grade: PO, from: 2019-01-07 }]
sentence: { type: community-order, startDate: 2019-01-07, endDate: 2020-01-06 }
people:
  - { id: P1, name: Robin, role: child, atRisk: unknown, childStatus: unknown, ${child} }
`;

export default defineRule({
  id: "check-children-missing",
  scope: "case",
  record: "check",
  reads: ["check", "rosh"],
  severity: "error",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.1.3"],
  messages: {
    notAsked: {
      what: "Children's services have not been asked about the children in this case, {days} working days or more into the sentence.",
      ask: "What do children's services know about the children this person lives with or sees?",
    },
  },
  parameters: {
    days: {
      default: 15,
      unit: "working days",
      help: "Days from the start of the sentence, or from release, within which children's services are asked.",
    },
  },
  why: "Only children's services can say whether a child is already being protected, and from what. Inspectors found that what they knew was not easy enough to get and too seldom acted on, while children at risk were in the case.",
  source: "HMIP 2019 L260, L431",
  check(view, cx) {
    const start = startOf(view);
    if (start === undefined) return cx.notEvaluated("The day on which the sentence or licence started is not recorded.");
    if (view.asOf <= addWorkingDays(start, cx.parameter("days"))) return;
    if (!isChildInvolvedFromStart(view, start) || wasAsked(view, "children")) return;
    if (hasUnclearType(view)) return cx.notEvaluated("A check does not say which agency was asked.");
    const children = (view.header.value.people ?? []).filter((p) => p.role === "child" && p.id !== undefined).map((p) => p.id as string);
    cx.report("notAsked", view.header, ["record"], {
      data: { days: cx.parameter("days") },
      fix: isDrafted(view, "children") ? [] : startCheck("children", children),
    });
  },
  examples: {
    valid: [
      header("livesWith: no, contact: no", "record"),
      `${header("livesWith: no, contact: yes", "record")}---
record: check
type: children
about: [P1]
request: sent
requested: 2019-01-14
`,
      header("livesWith: yes, contact: yes, from: 2019-02-18", "record"),
    ],
    invalid: [
      header("livesWith: no, contact: yes - Sundays at the park"),
      `${header("livesWith: no, contact: no")}---
record: rosh
date: 2019-01-20
childrenContact: yes - coaches a football team
`,
      `${header("livesWith: yes, contact: yes")}---
record: check
type: police-da
about: [P1]
request: sent
requested: 2019-01-14
`,
    ],
  },
});

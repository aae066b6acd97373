import { isHighRisk } from "../../record/escalation.ts";
import { hasChildPlan, overallOf } from "../../record/harm.ts";
import { askAll, defineRule } from "../_kit/index.ts";

const PATH = ["countersignedBy"];

export default defineRule({
  id: "oversight-countersign-missing",
  scope: "case",
  record: "oversight",
  reads: ["assessment", "rosh", "oversight"],
  severity: "warning",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.1.3"],
  messages: {
    high: {
      what: "The overall level is high or very high, and no manager has countersigned the assessment.",
      ask: "Which manager has read it, and when?",
      missing: true,
    },
    trainee: {
      what: "A trainee wrote this assessment, and no manager has countersigned it.",
      ask: "Which manager has read it, and when?",
      missing: true,
    },
    pso: {
      what: "A PSO wrote this assessment, a child has a protection plan, and no manager has countersigned it.",
      ask: "Which manager has read it, and when?",
      missing: true,
    },
  },
  why: "Countersigning is where a missed danger can still be caught before the plan is built on it. It protects the person who wrote the assessment as well as the public.",
  source: "PC10/2005; HMIP 2019 L293, L410",
  check(view, cx) {
    const assessment = view.current("assessment");
    if (assessment === undefined) return;
    const grade = assessment.value.author?.grade;
    const ground = isHighRisk(view) ? "high" : grade === "PQiP" ? "trainee" : grade === "PSO" && hasChildPlan(view) ? "pso" : undefined;
    if (ground === undefined) {
      if (view.current("rosh") !== undefined && overallOf(view) === undefined)
        cx.notEvaluated("The overall level is not recorded, so it is not known whether a countersignature is needed.");
      return;
    }
    const rosh = view.current("rosh");
    if (assessment.value.countersignedBy !== undefined || rosh?.value.countersignedBy !== undefined) return;
    const signed = new Set(view.done("oversight").flatMap((o) => o.value.countersigns ?? []));
    if (signed.has(assessment.id) || (rosh !== undefined && signed.has(rosh.id))) return;
    cx.report(ground, assessment, PATH, {
      fix: askAll("Add prompts for the countersignature", [
        [[...PATH, "name"], "the manager's name"],
        [[...PATH, "date"], "the day it was countersigned"],
      ]),
    });
  },
  examples: {
    valid: [
      `record: assessment
countersignedBy: { name: Ada Quill, grade: SPO, date: 2019-03-04 }
---
record: rosh
overallRiskLevel: high
---
record: case
`,
      `record: assessment
---
record: rosh
overallRiskLevel: high
---
record: oversight
reason: assessment
countersigns: [assessment]
---
record: case
`,
      `record: assessment
author: { name: Jo Ashby, grade: PSO }
---
record: case
registrations:
  - { type: child-concerns, date: 2018-11-05 }
`,
    ],
    invalid: [
      {
        message: "high",
        text: `«record»: assessment
---
record: rosh
overallRiskLevel: very-high
---
record: case
`,
      },
      {
        message: "trainee",
        text: `«record»: assessment
author: { name: Jo Ashby, grade: PQiP }
---
record: case
`,
      },
      {
        message: "pso",
        text: `«record»: assessment
author: { name: Jo Ashby, grade: PSO }
---
record: case
registrations:
  - { type: child-protection, date: 2018-11-05 }
`,
      },
    ],
  },
});

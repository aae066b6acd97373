import { askAll, defineRule } from "../_kit/index.ts";

const PARTS = ["title", "measure", "actor", "targetDate"] as const;
const LACKS = {
  title: "what is to change",
  measure: "how anybody will know",
  actor: "who does it",
  targetDate: "by when",
} as const;
const ASKS = {
  title: "what will be different, in words the person would use",
  measure: "what both of you will be able to see or count",
  actor: "who mainly does it",
  targetDate: "the day by which it should be reached",
} as const;

export default defineRule({
  id: "plan-objective-not-smart",
  scope: "record",
  record: "plan",
  severity: "warning",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.2.1", "hmip-2018/2.2.2", "hmip-2018/2.2.3"],
  messages: {
    lacks: {
      what: "This objective does not say {part}.",
      ask: "If the two of you looked at this objective in three months, how would you both know whether it was reached?",
      missing: true,
    },
  },
  why: "An objective that nobody can measure, that belongs to nobody or that has no day cannot be reached, and the person cannot see that they are getting anywhere. The operating manual of the inspected service asks for SMART objectives for harm, for reoffending and for delivering the sentence.",
  source: "HMIP 2019 L733; sentence plan service, goal parts",
  check(record, cx) {
    for (const [i, row] of (record.objectives ?? []).entries()) {
      if (row.status !== "active" && row.status !== "future") continue;
      const blank = PARTS.filter(
        (name) =>
          row[name] === undefined && !cx.unusable(["objectives", i, name]) && !cx.notApplicable(`objectives[${row.id ?? i}].${name}`),
      );
      const first = blank[0];
      if (first === undefined) continue;
      cx.report("lacks", ["objectives", i, first], {
        data: { part: LACKS[first] },
        fix: askAll(
          "Add prompts for what this objective lacks",
          blank.map((name) => [["objectives", i, name], ASKS[name]] as const),
        ),
      });
    }
  },
  examples: {
    valid: [
      `objectives:
  - id: O1
    title: I will sleep at home six nights a week
    status: active
    measure: The landlady's book and my own count agree
    actor: person
    targetDate: 2019-06-28
`,
      // What was removed or reached need not be completed.
      `objectives:
  - { id: O1, title: I will find a job, status: removed }
  - { id: O2, title: I will find a garage that takes me on, status: achieved }
`,
      `notApplicable:
  objectives[O1].targetDate: Goes on for as long as the order does
objectives:
  - { id: O1, title: I will stay away from the weir, status: active, measure: Nobody sees me there, actor: person }
`,
    ],
    invalid: [
      `objectives:
  - id: «O1»
    title: I will sleep at home six nights a week
    status: active
    actor: person
    targetDate: 2019-06-28
`,
      `objectives:
  - id: O1
    title: «"[add what will be different]"»
    status: future
    actor: person
`,
      // The day is there but cannot be read; the measure is not there.
      `objectives:
  - { id: «O1», title: I will sleep at home, status: active, actor: person, targetDate: soon }
`,
      `notApplicable:
  objectives[O1].measure: He wants to be taken at his word
objectives:
  - { id: «O1», title: I will sleep at home, status: active, targetDate: 2019-06-28 }
`,
    ],
  },
});

import { addRow, defineRule, prompt } from "../_kit/index.ts";

export default defineRule({
  id: "plan-objective-no-steps",
  scope: "record",
  record: "plan",
  severity: "warning",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.2.1", "hmip-2018/2.2.2"],
  messages: {
    none: {
      what: "This current objective has no steps.",
      ask: "What happens first, and who does it?",
      missing: true,
    },
  },
  why: "An objective says where to, and steps say how. Without them nobody knows what the next appointment is for, and the person is left with a wish that others have for them. Inspectors found that planning too rarely connected what lay behind the offending with work that would change it.",
  source: "HMIP 2019 L453; sentence plan service, goal and steps",
  check(record, cx) {
    for (const [i, row] of (record.objectives ?? []).entries()) {
      if (row.status !== "active") continue;
      const isThere = row.steps?.some((step, j) => step.text !== undefined || isUnreadable(cx, i, j));
      if (isThere === true) continue;
      const path = ["objectives", i, "steps"];
      cx.report("none", path, { fix: addRow("Add a prompt for a first step", path, { text: prompt("what happens first, and when") }) });
    }
  },
  examples: {
    valid: [
      `objectives:
  - id: O1
    title: I will pay my rent
    status: active
    steps:
      - text: Open an account at the credit union
`,
      `objectives:
  - { id: O1, title: I will pay my rent, status: future }
  - { id: O2, title: I will find a room, status: achieved }
`,
    ],
    invalid: [
      `objectives:
  - { id: «O1», title: I will pay my rent, status: active }
`,
      `objectives:
  - id: O1
    title: I will pay my rent
    status: active
    «steps»:
      - text: "[add what happens first]"
        actor: person
`,
    ],
  },
});

/** A step that is there but could not be read is reported by itself. */
function isUnreadable(cx: { unusable(path: readonly (string | number)[]): boolean }, objective: number, step: number): boolean {
  const path = ["objectives", objective, "steps", step];
  return cx.unusable(path) || cx.unusable([...path, "text"]);
}

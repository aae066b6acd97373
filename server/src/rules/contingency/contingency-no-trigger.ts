import { ask, defineRule } from "../_kit/index.ts";

export default defineRule({
  id: "contingency-no-trigger",
  scope: "record",
  record: "contingency",
  severity: "error",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.2.3"],
  mustAnswer: true,
  messages: {
    noTrigger: {
      what: "This contingency does not say what would set it off.",
      ask: "What change would tell you that risk is rising for this person?",
      missing: true,
    },
  },
  why: "A contingency without a trigger is never used: nobody can tell when its moment has come. Inspectors found no contingency arrangements at all in six of ten plans, which left staff without a clear way to act when circumstances changed.",
  source: "HMIP 2019 L459",
  check(record, cx) {
    for (const [i, { trigger }] of (record.items ?? []).entries()) {
      if (trigger !== undefined) continue;
      const path = ["items", i, "trigger"];
      cx.report("noTrigger", path, {
        fix: ask("Add a prompt for the trigger", path, "what would set this off, in words that fit only this person"),
      });
    }
  },
  examples: {
    valid: [
      `items:
  - id: C1
    trigger: He stays away from his sister's flat two nights running without telling anyone
    action: Ring his sister and the hostel, and see him the next day
    owner: Nell Harrow
    timescale: 1 working day
`,
    ],
    invalid: [
      `items:
  - id: «C1»
    action: Ring his sister and the hostel, and see him the next day
    owner: Nell Harrow
    timescale: 1 working day
`,
      `items:
  - id: C1
    trigger: «"[add what would set this off]"»
    action: Ring his sister and the hostel, and see him the next day
    owner: Nell Harrow
    timescale: 1 working day
`,
    ],
  },
});

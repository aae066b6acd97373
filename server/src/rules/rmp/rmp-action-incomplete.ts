import { askAll, defineRule } from "../_kit/index.ts";

const ASKS = { owner: "who will do it, by name or post", by: "the day it is due" } as const;

export default defineRule({
  id: "rmp-action-incomplete",
  scope: "record",
  record: "rmp",
  severity: "warning",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.2.3"],
  messages: {
    noOwner: {
      what: "This action does not say who will do it.",
      ask: "Who has agreed to this, and do they know that it is theirs?",
      missing: true,
    },
    noDate: {
      what: "This action does not say by when it is due.",
      ask: "On which day would you want to know that it has been done?",
      missing: true,
    },
  },
  why: "An action that belongs to nobody, or has no day, is easily taken for done. If something goes wrong afterwards, a named owner and a date are what shows that the decision could be defended.",
  source: "Risk of serious harm guidance, risk management plan template; defensible practice",
  check(record, cx) {
    for (const [i, action] of (record.actions ?? []).entries()) {
      const blank = (["owner", "by"] as const).filter(
        (name) =>
          action[name] === undefined && !cx.unusable(["actions", i, name]) && !cx.notApplicable(`actions[${action.id ?? i}].${name}`),
      );
      const first = blank[0];
      if (first === undefined) continue;
      cx.report(first === "owner" ? "noOwner" : "noDate", ["actions", i, first], {
        fix: askAll(
          "Add prompts for what this action lacks",
          blank.map((name) => [["actions", i, name], ASKS[name]] as const),
        ),
      });
    }
  },
  examples: {
    valid: [
      `actions:
  - { id: A1, text: Ring the landlord, section: supervision, owner: Nell Harrow, by: 2019-04-05 }
`,
      // A post is an owner, and a late day is a day.
      `actions:
  - { id: A1, text: Ring the landlord, section: supervision, owner: Duty officer at Elm Street, by: 2019-02-05, done: 2019-02-11 }
`,
      `notApplicable:
  actions[A1].by: Done every week for as long as she lives there
actions:
  - { id: A1, text: Ask her to show the diary, section: supervision, owner: Nell Harrow }
`,
    ],
    invalid: [
      {
        message: "noOwner",
        text: `actions:
  - id: «A1»
    text: Ring the landlord
    section: supervision
    by: 2019-04-05
`,
      },
      {
        message: "noDate",
        text: `actions:
  - id: A1
    text: Ring the landlord
    section: supervision
    owner: Nell Harrow
  - id: A2
    text: Visit her at home
    section: supervision
    owner: Nell Harrow
    by: «"[add the day it is due]"»
`,
      },
      // The owner is there but cannot be read, or a reason stands for it.
      {
        message: "noDate",
        text: `actions:
  - { id: «A1», text: Ring the landlord, section: supervision, owner: { name: Nell Harrow } }
`,
      },
      {
        message: "noDate",
        text: `notApplicable:
  actions[A1].owner: Whoever has the morning desk that week
actions:
  - { id: «A1», text: Ring the landlord, section: supervision }
`,
      },
    ],
  },
});

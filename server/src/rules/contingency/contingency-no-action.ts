import { askAll, defineRule } from "../_kit/index.ts";

const PARTS = ["action", "owner", "timescale"] as const;
const ASKS = {
  action: "what will be done at once, so that a colleague could do it",
  owner: "who will do it, and who if they are away",
  timescale: "how fast, such as same day or 2 working days",
} as const;
const MESSAGES = { action: "noAction", owner: "noOwner", timescale: "noTimescale" } as const;

export default defineRule({
  id: "contingency-no-action",
  scope: "record",
  record: "contingency",
  severity: "error",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.2.3"],
  mustAnswer: true,
  messages: {
    noAction: {
      what: "This contingency does not say what will be done.",
      ask: "What would you want a colleague to do first if it happened tonight?",
      missing: true,
    },
    noOwner: {
      what: "This contingency does not say who will act.",
      ask: "Who acts, and who acts when they are away?",
      missing: true,
    },
    noTimescale: {
      what: "This contingency does not say how fast somebody will act.",
      ask: "How long could this wait before somebody might be hurt?",
      missing: true,
    },
  },
  why: "A trigger that leads nowhere warns without protecting: the person on duty needs the step, the name and the time. Six out of ten of the plans inspected had no contingency arrangements, so nobody had a clear way to act when risk rose.",
  source: "HMIP 2019 L459",
  check(record, cx) {
    for (const [i, item] of (record.items ?? []).entries()) {
      const blank = PARTS.filter((name) => item[name] === undefined && !cx.unusable(["items", i, name]));
      const first = blank[0];
      if (first === undefined) continue;
      cx.report(MESSAGES[first], ["items", i, first], {
        fix: askAll(
          "Add prompts for what this contingency lacks",
          blank.map((name) => [["items", i, name], ASKS[name]] as const),
        ),
      });
    }
  },
  examples: {
    valid: [
      `items:
  - id: C1
    trigger: She misses two doses in a row
    action: Ring the pharmacy and see her at the hostel
    owner: Nell Harrow; the duty officer if she is away
    timescale: same day
`,
      // A missing trigger is another matter, and a post is an owner.
      `items:
  - id: C1
    action: Ring the pharmacy and see her at the hostel
    owner: Duty officer
    timescale: 4 hours
`,
      `status: in-progress
items:
  - id: C1
    trigger: She misses two doses in a row
`,
    ],
    invalid: [
      {
        message: "noAction",
        text: `items:
  - id: «C1»
    trigger: She misses two doses in a row
    owner: Nell Harrow
    timescale: same day
`,
      },
      {
        message: "noOwner",
        text: `items:
  - id: «C1»
    trigger: She misses two doses in a row
    action: Ring the pharmacy and see her at the hostel
`,
      },
      // Who acts is there but cannot be read, which is said of it there.
      {
        message: "noTimescale",
        text: `items:
  - id: «C1»
    trigger: She misses two doses in a row
    action: Ring the pharmacy and see her at the hostel
    owner: { name: Nell Harrow }
`,
      },
      // No reason excuses a contingency from saying how fast.
      {
        message: "noTimescale",
        text: `notApplicable:
  items[C1].timescale: Depends on when we hear of it
items:
  - id: C1
    trigger: She misses two doses in a row
    action: Ring the pharmacy and see her at the hostel
    owner: Nell Harrow
    timescale: «"[add how fast]"»
`,
      },
    ],
  },
});

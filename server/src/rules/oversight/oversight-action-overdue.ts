import { daysBetween } from "../../record/calendar.ts";
import { ask, defineRule } from "../_kit/index.ts";

export default defineRule({
  id: "oversight-action-overdue",
  scope: "record",
  record: "oversight",
  severity: "warning",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.3.3"],
  messages: {
    overdue: {
      what: "An action from management oversight was due {days} ago and is not marked as done.",
      ask: "Was it done, and when? If not, what stands in the way?",
    },
  },
  why: "Oversight helps only when what was agreed is done. An action that quietly lapses leaves the danger the manager saw where it was.",
  source: "HMIP 2019 L410",
  check(record, cx) {
    (record.actions ?? []).forEach((row, i) => {
      if (row.due === undefined || row.done !== undefined || row.due >= cx.asOf) return;
      const path = ["actions", i, "done"];
      if (cx.unusable(path)) return;
      const days = daysBetween(row.due, cx.asOf);
      cx.report("overdue", path, {
        data: { days: days === 1 ? "1 day" : `${days} days` },
        fix: ask("Add a prompt for the day it was done", path, "the day it was done"),
      });
    });
  },
  examples: {
    valid: [
      `reason: supervision
actions:
  - { text: Ring the school, owner: Nell Harrow, due: 2019-03-29 }
  - { text: Book the visit, owner: Nell Harrow, due: 2019-03-08, done: 2019-03-20 }
`,
      `reason: supervision
actions:
  - { text: Ring the school, owner: Nell Harrow }
`,
    ],
    invalid: [
      {
        message: "overdue",
        text: `reason: supervision
actions:
  - { «text»: Ring the school, owner: Nell Harrow, due: 2019-03-28 }
`,
      },
    ],
  },
});

import { daysBetween } from "../../record/calendar.ts";
import { sessionsOf } from "../../record/unpaid-work.ts";
import { ask, defineRule } from "../_kit/index.ts";

const CASE = `record: case
sentence: { type: community-order, startDate: 2019-01-07, endDate: 2020-01-06 }
---
`;

export default defineRule({
  id: "upw-start-late",
  scope: "case",
  record: "upw",
  reads: ["upw"],
  severity: "warning",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/4.1.4"],
  messages: {
    late: {
      what: "The first session was offered {days} days after sentence, and no reason is recorded.",
      ask: "What held it up, and is it likely to do so again?",
      missing: true,
    },
  },
  parameters: {
    days: { default: 14, unit: "days", help: "Days after sentence by which the first session of unpaid work is offered." },
  },
  why: "Work that begins soon after court begins while the person still expects it. Nearly three quarters of the unpaid work requirements inspected started within 14 days of sentence; where one did not, a reason tells a thought-out delay from a forgotten case.",
  source: "HMIP 2019 L555",
  check(view, cx) {
    const first = sessionsOf(view)[0];
    if (first === undefined || view.of("upw").some((r) => r.value.lateReason !== undefined)) return;
    const start = view.header.value.sentence?.startDate;
    if (start === undefined) return cx.notEvaluated("The day of sentence is not recorded.");
    const days = daysBetween(start, first.date);
    if (days <= cx.parameter("days")) return;
    cx.report("late", first.record, ["lateReason"], {
      data: { days },
      fix: ask("Add a prompt for why work started late", ["lateReason"], "what held it up, and what was done about it"),
    });
  },
  examples: {
    valid: [
      // Offered in time, although not kept.
      `${CASE}record: upw
sessions:
  - { date: 2019-02-02, outcome: attended-complied }
  - { date: 2019-01-21, outcome: unacceptable-absence }
`,
      `${CASE}record: upw
lateReason: Nobody could begin before the thaw, and the indoor project had no woman on it.
sessions:
  - { date: 2019-02-23, outcome: attended-complied }
`,
      `${CASE}record: upw
motivation: He likes to be out of doors.
`,
    ],
    invalid: [
      `${CASE}«record»: upw
sessions:
  - { date: 2019-01-22, outcome: attended-complied }
`,
      `${CASE}record: upw
lateReason: «"[add what held it up]"»
sessions:
  - { date: 2019-02-02, outcome: attended-complied }
`,
    ],
  },
});

import { addWorkingDays, workingDaysBetween } from "../../record/calendar.ts";
import { askBeside, defineRule } from "../_kit/index.ts";

export default defineRule({
  id: "contact-recorded-late",
  scope: "record",
  record: "contact",
  severity: "warning",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.3.1"],
  messages: {
    late: {
      what: "This note was written {days} working days after the contact, and {limit} is the most allowed.",
      ask: "What held it up, and did anybody need to know sooner?",
    },
  },
  parameters: {
    days: { default: 1, unit: "working days", help: "Days after the contact within which it is written up." },
  },
  why: "Whoever covers the case tomorrow works from what is written today, and memory loses detail quickly. Inspectors heard of delays in recording because of faults in computers; saying why a note is late keeps it trustworthy.",
  source: "HMIP 2019 L375; the length is local practice",
  check(record, cx) {
    const { date, recorded } = record;
    if (date === undefined || recorded === undefined) return;
    const limit = cx.parameter("days");
    if (recorded <= addWorkingDays(date, limit)) return;
    cx.report("late", ["recorded"], {
      data: { days: workingDaysBetween(date, recorded), limit },
      fix: askBeside("Add a prompt for why it was written late", ["notes"], "why this was written up late"),
    });
  },
  examples: {
    valid: [
      "date: 2019-03-15\ntype: phone-call\nnotes: Rang about the bus.\n",
      // A Friday's note on the Monday is one working day late.
      "date: 2019-03-15\nrecorded: 2019-03-18\ntype: phone-call\nnotes: Rang about the bus.\n",
      // Late is counted from the contact: the event itself was long before.
      "date: 2019-03-15\nrecorded: 2019-03-15\neventDate: 2019-02-02\ntype: phone-call\nsignificantEvent: loss-of-work\nnotes: Told us of it today.\n",
    ],
    invalid: [
      "date: 2019-03-15\nrecorded: «2019-03-19»\ntype: phone-call\nnotes: Rang about the bus.\n",
      "date: 2019-03-15\nrecorded: «2019-03-28»\nstatus: in-progress\ntype: office-visit\n",
    ],
  },
});

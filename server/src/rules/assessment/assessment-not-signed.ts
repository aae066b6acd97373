import { assessmentStatus } from "../../../../schemas/vocab/record.ts";
import { workingDaysBetween } from "../../record/calendar.ts";
import { choose, defineRule } from "../_kit/index.ts";

export default defineRule({
  id: "assessment-not-signed",
  scope: "record",
  record: "assessment",
  severity: "warning",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.1.1"],
  messages: {
    open: {
      what: "The assessment is still open, {days} working days after it was started; {most} is usual at most.",
      ask: "What is missing before it can be signed off?",
    },
    locked: {
      what: "The assessment was locked before it was finished, {days} working days after it was started.",
      ask: "Who finishes it, or starts it again?",
    },
  },
  parameters: {
    days: { default: 5, unit: "working days", help: "How long an assessment may stay open before anybody asks about it." },
  },
  why: "Others cannot rely on an assessment that nobody has signed: it may change, or may never have been finished. One that was locked half-way looks done in a list, and its empty parts are found only when somebody needs them.",
  source: "Statuses of the assessment services: open, locked incomplete",
  check(record, cx) {
    const status = record.status;
    if (status !== "in-progress" && status !== "locked-incomplete") return;
    const since = record.started ?? (cx.unusable(["started"]) ? undefined : record.date);
    if (since === undefined) return cx.notEvaluated("The day on which the assessment was started is not recorded.");
    const days = workingDaysBetween(since, cx.asOf);
    const most = cx.parameter("days");
    if (!(days > most)) return;
    cx.report(status === "in-progress" ? "open" : "locked", ["status"], {
      data: { days, most },
      fix: choose("Status", ["status"], assessmentStatus),
    });
  },
  examples: {
    valid: [
      // Five working days, to the day.
      "started: 2019-03-22\ndate: 2019-03-28\nstatus: in-progress\ntype: layer-3\n",
      "started: 2018-12-03\ndate: 2019-01-10\nstatus: complete\ntype: layer-3\n",
      "date: 2019-03-25\nstatus: locked-incomplete\ntype: layer-3\n",
    ],
    invalid: [
      { message: "open", text: "started: 2019-03-21\ndate: 2019-03-28\nstatus: «in-progress»\ntype: layer-3\n" },
      { message: "open", text: "date: 2019-03-04\nstatus: «in-progress»\ntype: san\n" },
      { message: "locked", text: "started: 2019-01-07\ndate: 2019-03-27\nstatus: «locked-incomplete»\ntype: layer-3\n" },
    ],
  },
});

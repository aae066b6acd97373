import { appointmentTypes, contactOutcome } from "../../../../schemas/vocab/contact.ts";
import { daysBetween } from "../../record/calendar.ts";
import { choose, defineRule } from "../_kit/index.ts";

export default defineRule({
  id: "contact-outcome-missing",
  scope: "record",
  record: "contact",
  severity: "error",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.3.1"],
  messages: {
    none: {
      what: "This appointment was {days} days ago and has no outcome.",
      ask: "Did the person come, and if they did not, what was decided?",
    },
  },
  why: "Without an outcome nobody can tell whether the person was seen, so a missed appointment passes unnoticed and nothing follows from it. Case systems list such appointments as being without an outcome for this reason.",
  source: "Manage people on probation: appointments without an outcome; HMIP standards 2018, 2.3.1",
  check(record, cx) {
    const { date, type } = record;
    if (type === undefined || !appointmentTypes.has(type) || record.outcome !== undefined) return;
    if (date === undefined || date >= cx.asOf) return;
    // Asked for in a draft too, so what else would excuse it is looked at here.
    if (cx.unusable(["outcome"]) || cx.notApplicable("outcome")) return;
    cx.report("none", ["outcome"], { data: { days: daysBetween(date, cx.asOf) }, fix: choose("Outcome", ["outcome"], contactOutcome) });
  },
  examples: {
    valid: [
      "date: 2019-03-29\ntype: office-visit\n",
      "date: 2019-03-12\ntype: phone-call\nnotes: Rang about the bus.\n",
      "date: 2019-03-12\ntype: programme-session\noutcome: sent-home-service\n",
      "date: 2019-03-12\ntype: office-visit\nnotApplicable:\n  outcome: Moved to the next day when the office was flooded\n",
    ],
    invalid: [
      "«record»: contact\ndate: 2019-03-28\ntype: office-visit\n",
      "date: 2019-03-12\nstatus: in-progress\ntype: three-way-meeting\n«outcome»:\n",
    ],
  },
});

import { addWorkingDays, isWithin, workingDaysBetween } from "../../record/calendar.ts";
import type { CaseView } from "../../record/case.ts";
import { defineRule, type Fix, prompt, startRecord } from "../_kit/index.ts";

/** A manager who looked for one of these reasons has not discussed an event, unless the entry follows it up. */
const OTHER_MATTERS: ReadonlySet<string | undefined> = new Set([
  "allocation",
  "home-visit",
  "contact-frequency",
  "assessment",
  "quality-check",
]);

/** A complete review, or a manager's discussion, dated from the first day to the last. */
function isTakenUp(view: CaseView, id: string, from: string, last: string): boolean {
  if (view.done("review").some((r) => isWithin(r.date, from, last))) return true;
  return view
    .done("oversight")
    .some((r) => isWithin(r.date, from, last) && (r.value.followsUp?.includes(id) || !OTHER_MATTERS.has(r.value.reason)));
}

function fixes(id: string): Fix[] {
  return [
    startRecord("Start a review of this event", "review", {
      date: prompt("the day of the review"),
      trigger: "event",
      followsUp: [id],
      riskChanges: prompt("who may be harmed now, how, and how we know"),
    }),
    startRecord("Start a note of a discussion with a manager", "oversight", {
      date: prompt("the day of the discussion"),
      reason: "significant-event",
      followsUp: [id],
      riskAnalysis: prompt("who could be hurt, what has changed, and what we do not know"),
    }),
  ];
}

const EVENT = `record: contact
id: told-of-baby
date: 2019-03-01
type: phone-call
significantEvent: new-child
`;

export default defineRule({
  id: "contact-significant-event-not-escalated",
  scope: "case",
  record: "contact",
  reads: ["contact", "review", "oversight"],
  severity: "error",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.4.3"],
  messages: {
    notTakenUp: {
      what: "This event has been known for {days} working days, and neither a review nor a manager has looked at it.",
      ask: "What does it change about who may be harmed, and who has talked that through with you?",
    },
  },
  parameters: {
    days: { default: 10, unit: "working days", help: "Days after we learned of an event within which it is reviewed or discussed." },
  },
  why: "Serious harm is often preceded by an event that was written down and left there. The operating manual of the inspected provider asked for a review after a significant event, and a second person sees what the first has got used to.",
  source: "HMIP 2019 L733; reviews of serious further offences",
  check(view, cx) {
    for (const contact of view.of("contact")) {
      // The clock starts when we learned of it, not when it happened.
      const day = contact.date;
      if (contact.value.significantEvent === undefined || day === undefined) continue;
      const last = addWorkingDays(day, cx.parameter("days"));
      if (view.asOf <= last || isTakenUp(view, contact.id, day, last)) continue;
      cx.report("notTakenUp", contact, ["significantEvent"], {
        data: { days: workingDaysBetween(day, view.asOf) },
        fix: fixes(contact.id),
      });
    }
  },
  examples: {
    valid: [
      `record: case\n---\n${EVENT}---\nrecord: review\ndate: 2019-03-15\ntrigger: event\n`,
      `record: case\n---\n${EVENT}---\nrecord: oversight\ndate: 2019-03-04\nreason: significant-event\n`,
      // The tenth working day is still in time.
      { text: `record: case\n---\n${EVENT}`, asOf: "2019-03-15" },
      // Long ago, but we learned of it only now.
      { text: `record: case\n---\n${EVENT}eventDate: 2018-11-20\n`, asOf: "2019-03-04" },
    ],
    invalid: [
      `record: case\n---\n${EVENT.replace("new-child", "«new-child»")}---\nrecord: oversight\ndate: 2019-03-04\nreason: allocation\n`,
      // Begun and not finished.
      `record: case\n---\n${EVENT.replace("new-child", "«new-child»")}---\nrecord: review\nstatus: in-progress\ndate: 2019-03-05\ntrigger: event\n`,
      `record: case\n---\n${EVENT.replace("new-child", "«new-child»")}---\nrecord: review\ndate: 2019-03-18\ntrigger: event\n`,
    ],
  },
});

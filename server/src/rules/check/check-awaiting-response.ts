import { addWorkingDays, isWithin, workingDaysBetween } from "../../record/calendar.ts";
import { addRow, defineRule, prompt } from "../_kit/index.ts";

export default defineRule({
  id: "check-awaiting-response",
  scope: "record",
  record: "check",
  severity: "warning",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.1.3", "hmip-2018/2.4.3"],
  messages: {
    awaited: {
      what: "This check has waited {days} working days for an answer and has not been chased since.",
      ask: "Who could you ring today to get an answer?",
    },
  },
  parameters: {
    days: { default: 10, unit: "working days", help: "Days after the request, or after the latest reminder, before it is chased." },
  },
  why: "An enquiry without an answer protects nobody, and an agency that has lost it will not say so. Inspectors found many staff who waited for police and others to get in touch, and reviews that went ahead without what those agencies knew.",
  source: "HMIP 2019 L501",
  check(record, cx) {
    const { requested, responded, response } = record;
    if (requested === undefined) return;
    if (responded !== undefined || response !== undefined || cx.unusable(["responded"]) || cx.unusable(["response"])) return;
    if (cx.notApplicable("responded") || cx.notApplicable("response")) return;
    let since = requested;
    for (const [i, { date }] of (record.chased ?? []).entries()) {
      if (isWithin(date, since, cx.asOf)) since = date as string;
      // A reminder whose day could not be read may be the latest one.
      if (cx.unusable(["chased", i, "date"])) return;
    }
    if (cx.asOf <= addWorkingDays(since, cx.parameter("days"))) return;
    cx.report("awaited", ["responded"], {
      data: { days: workingDaysBetween(since, cx.asOf) },
      fix: addRow("Add a prompt for chasing it", ["chased"], {
        date: prompt("the day you chased it"),
        text: prompt("who you asked, and what they said"),
      }),
    });
  },
  examples: {
    valid: [
      `type: housing
request: sent
requested: 2019-03-15
`,
      `type: housing
request: sent
requested: 2019-01-08
chased:
  - { date: 2019-02-01, text: Left a message with the duty desk }
  - { date: 2019-03-20, text: "Rang again, promised by Friday" }
`,
      `type: housing
request: sent
requested: 2019-01-08
responded: 2019-01-21
response: no-trace
`,
      `type: housing
request: not-yet-sent
`,
    ],
    invalid: [
      `«record»: check
type: housing
request: sent
requested: 2019-03-14
`,
      `type: housing
request: sent
requested: 2019-01-08
chased:
  - { date: 2019-02-01, text: Left a message with the duty desk }
«responded»:
`,
    ],
  },
});

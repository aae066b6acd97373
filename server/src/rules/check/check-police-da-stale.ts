import { addMonths, addWorkingDays, daysBetween } from "../../record/calendar.ts";
import type { CaseView } from "../../record/case.ts";
import { isAwaited, isDrafted, latestAnswer } from "../../record/checks.ts";
import { isActive, isDaPerpetrator } from "../../record/harm.ts";
import { defineRule, startCheck } from "../_kit/index.ts";

const EVENTS: ReadonlySet<string | undefined> = new Set(["domestic-abuse-incident", "police-call-out", "breach-of-order", "new-partner"]);

/** The latest day after `day`, but not after `until`, of an event or offence that bears on domestic abuse. */
function newsAfter(view: CaseView, day: string, until: string): string | undefined {
  let latest = day;
  const consider = (date: string | undefined): void => {
    if (date !== undefined && date > latest && date <= until) latest = date;
  };
  for (const contact of view.of("contact")) if (EVENTS.has(contact.value.significantEvent)) consider(contact.date);
  for (const offence of view.header.value.offences ?? []) if (offence.elements?.includes("domestic-abuse")) consider(offence.date);
  return latest === day ? undefined : latest;
}

const HEADER = `record: case
dateOfBirth: 1990-05-04
officers: [{ name: Nell Harrow, grade: PO, from: 2018-09-03 }]
sentence: { type: community-order, startDate: 2018-09-03, endDate: 2020-09-02 }
`;
const EVENT = `---
record: contact
date: 2019-03-04
type: phone-call
notes: His sister rang to say that the police were called to the flat on Saturday night.
significantEvent: police-call-out
`;
const known = (day: string): string => `${HEADER}---
record: check
type: police-da
request: sent
requested: 2018-09-05
responded: ${day}
response: known
detail: Two call-outs to the flat in Mill Lane, in May and June 2018, both in the evening, no charge either time.
`;

export default defineRule({
  id: "check-police-da-stale",
  scope: "case",
  record: "check",
  reads: ["check", "contact", "assessment"],
  severity: "warning",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.1.3", "hmip-2018/2.4.3"],
  messages: {
    old: {
      what: "The latest police answer on domestic abuse is {days} days old; {months} months is the longest it is relied on.",
      ask: "What may have happened since then that only the police know about?",
    },
    overtaken: {
      what: "The latest police answer on domestic abuse is from {days} days before something new happened.",
      ask: "What do the police now know about this?",
    },
  },
  parameters: {
    months: { default: 6, unit: "months", help: "How long an answer is relied on." },
    days: { default: 0, unit: "working days", help: "Days left to ask the police again after an event or offence." },
  },
  why: "An answer describes the day it was given. Inspectors read a case with a second domestic abuse assault and no up-to-date police check, so nobody saw where the next harm was likely.",
  source: "HMIP 2019 L431",
  check(view, cx) {
    const latest = latestAnswer(view, "police-da");
    // Once the sentence is over nobody is asked to ask again.
    if (latest === undefined || !isActive(view)) return;
    const { check, responded } = latest;
    const fix = isDrafted(view, "police-da") ? [] : startCheck("police-da", check.value.about);
    if (view.asOf > addMonths(responded, cx.parameter("months"))) {
      if (isAwaited(view, "police-da", responded)) return;
      cx.report("old", check, ["responded"], { data: { days: daysBetween(responded, view.asOf), months: cx.parameter("months") }, fix });
      return;
    }
    if (!isDaPerpetrator(view)) return;
    const days = cx.parameter("days");
    const news = newsAfter(view, responded, days === 0 ? view.asOf : addWorkingDays(view.asOf, -days - 1));
    if (news === undefined || isAwaited(view, "police-da", news)) return;
    cx.report("overtaken", check, ["responded"], { data: { days: daysBetween(responded, news) }, fix });
  },
  examples: {
    valid: [
      known("2018-10-01"),
      `${known("2019-03-06")}${EVENT}`,
      { text: known("2018-10-01"), asOf: "2021-03-11" },
      `${known("2018-12-03")}${EVENT}---
record: check
type: police-da
request: sent
requested: 2019-03-26
`,
      `${known("2018-12-03").replace("response: known", "response: not-known")}${EVENT}`,
    ],
    invalid: [
      { text: known("«2018-09-20»"), message: "old" },
      { text: `${known("«2018-12-03»")}${EVENT}`, message: "overtaken" },
      {
        text: known("«2018-12-03»").replace(
          "---",
          "offences:\n  - { date: 2019-02-09, index: yes, elements: [violence, domestic-abuse] }\n---",
        ),
        message: "overtaken",
      },
    ],
  },
});

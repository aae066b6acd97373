import { addWorkingDays, isWithin } from "../../record/calendar.ts";
import type { CaseView } from "../../record/case.ts";
import { isDrafted } from "../../record/checks.ts";
import { defineRule, startCheck } from "../_kit/index.ts";

const EVENTS: ReadonlySet<string | undefined> = new Set([
  "arrest",
  "police-call-out",
  "allegation",
  "domestic-abuse-incident",
  "breach-of-order",
]);
const POLICE: ReadonlySet<string | undefined> = new Set(["police-da", "police-intelligence"]);

/** Police liaison, or a police check requested (or answered without a request), from one day to another. */
function spokeToPolice(view: CaseView, from: string, until: string): boolean {
  return (
    view.of("contact").some((c) => c.value.type === "police-liaison" && isWithin(c.date, from, until)) ||
    view.of("check").some((c) => POLICE.has(c.value.type) && isWithin(c.value.requested ?? c.value.responded, from, until))
  );
}

const HEADER = `record: case
dateOfBirth: 1990-05-04
---
`;
const event = (value: string): string => `${HEADER}record: contact
date: 2019-03-11
type: phone-call
notes: His mother rang. He was arrested on Saturday after a fight outside the club and let go on Sunday.
significantEvent: ${value}
`;

export default defineRule({
  id: "check-after-police-event",
  scope: "case",
  record: "check",
  reads: ["check", "contact"],
  severity: "warning",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.3.3"],
  messages: {
    notAsked: {
      what: "The police were not asked about this event within {days} working days of it becoming known.",
      ask: "What do the police say happened, and who else was there?",
    },
  },
  parameters: {
    days: { default: 5, unit: "working days", help: "Days after we learned of the event within which the police are asked." },
  },
  why: "What we are told first about an arrest or a call-out is one side of it. Inspectors saw staff trusting that the police would be in touch if anything mattered; asking shows who was hurt and whether the risk has changed.",
  source: "HMIP 2019 L501",
  check(view, cx) {
    const days = cx.parameter("days");
    for (const contact of view.of("contact")) {
      const { date, value } = contact;
      if (date === undefined || !EVENTS.has(value.significantEvent)) continue;
      const until = addWorkingDays(date, days);
      if (view.asOf <= until || spokeToPolice(view, date, until)) continue;
      cx.report("notAsked", contact, ["significantEvent"], {
        data: { days },
        fix: isDrafted(view, "police-intelligence") ? [] : startCheck("police-intelligence"),
      });
    }
  },
  examples: {
    valid: [
      `${event("arrest")}---
record: contact
date: 2019-03-18
type: police-liaison
notes: Spoke to the custody sergeant. A friend of his was hurt; no charge yet, and he is on bail until May.
`,
      `${event("allegation")}---
record: check
type: police-da
request: sent
requested: 2019-03-11
`,
      event("loss-of-home"),
      { text: event("arrest"), asOf: "2019-03-18" },
    ],
    invalid: [
      event("«arrest»"),
      `${event("«police-call-out»")}---
record: check
type: police-intelligence
request: sent
requested: 2019-03-19
`,
    ],
  },
});

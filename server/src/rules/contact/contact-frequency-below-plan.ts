import { frequencyDays } from "../../../../schemas/vocab/plan.ts";
import { keptOf } from "../../record/contacts.ts";
import { expectedDays, openUntil, pausesOf } from "../../record/pauses.ts";
import type { RecordFacts } from "../../record/types.ts";
import { askBeside, defineRule, type Fix } from "../_kit/index.ts";

const WHY = "why there was no contact for so long, and what was done about it";

/** Where the reason for a gap would be written: in the notes of a contact; a visit and a plan have no such place. */
function reason(record: RecordFacts): Fix[] {
  if (record.kind !== "contact") return [];
  return [askBeside("Add a prompt for why there was no contact", ["notes"], WHY)];
}

const CASE = `record: case
sentence: { type: community-order, startDate: 2018-09-03, endDate: 2020-09-02 }
`;
const PLAN = `---
record: plan
date: 2019-01-07
contactFrequency: fortnightly
contactType: [office]
`;
const seen = (day: string, outcome = "attended-complied"): string => `---
record: contact
date: ${day}
type: office-visit
outcome: ${outcome}
`;

export default defineRule({
  id: "contact-frequency-below-plan",
  scope: "case",
  record: "contact",
  reads: ["plan", "contact", "home-visit", "enforcement"],
  severity: "warning",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.2.1", "hmip-2018/2.3.3"],
  messages: {
    gap: {
      what: "{days} days passed without contact before this, where the plan allows {planned}.",
      ask: "What kept you apart for so long, and does the plan still fit?",
    },
    open: {
      what: "{days} days have passed since this without contact, where the plan allows {planned}.",
      ask: "How is the person doing, and when will they be seen?",
    },
    none: {
      what: "No contact has been kept in the {days} days since the plan, which allows {planned} between contacts.",
      ask: "How is the person doing, and when will they be seen?",
    },
  },
  parameters: {
    percent: { default: 150, unit: "per cent", help: "How long a gap may be, as a share of the longest one that is planned." },
  },
  why: "The planned level of contact is what makes change in risk visible in time; when it slips, nobody is looking. Time in which contact is suspended or the person is in custody does not count, nor do absences that were accepted.",
  source: "HMIP standards 2018, 2.2.1 and 2.3.3",
  check(view, cx) {
    const plan = view.current("plan");
    const frequency = plan?.value.contactFrequency;
    const since = plan?.dated;
    if (plan === undefined || frequency === undefined || since === undefined) return;
    const unread = [...view.all("contact"), ...view.all("home-visit")].some((r) => r.unusable.includes("date"));
    if (unread) return cx.notEvaluated("The day of a contact or visit could not be read.");
    const planned = frequencyDays[frequency];
    const most = (planned * cx.parameter("percent")) / 100;
    const pauses = pausesOf(view);
    const until = openUntil(view);
    let from = since;
    let last: RecordFacts | undefined;
    for (const { day, record } of keptOf(view)) {
      if (day < since) continue;
      const days = expectedDays(pauses, from, day < until ? day : until);
      if (days > most) cx.report("gap", record, ["date"], { data: { days, planned }, fix: reason(record) });
      from = day;
      last = record;
    }
    const days = expectedDays(pauses, from, until);
    if (days <= most) return;
    if (last === undefined) cx.report("none", plan, ["contactFrequency"], { data: { days, planned } });
    else cx.report("open", last, ["date"], { data: { days, planned }, fix: reason(last) });
  },
  examples: {
    valid: [
      // Twenty-one days are one and a half times a fortnight, and not more.
      `${CASE}${PLAN}${seen("2019-01-28")}${seen("2019-02-18")}${seen("2019-03-11")}`,
      // Absences that were accepted, and visits, keep contact alive.
      `${CASE}${PLAN}${seen("2019-01-21")}${seen("2019-02-04", "acceptable-medical")}${seen("2019-02-25", "acceptable-family")}---
record: home-visit
date: 2019-03-18
address: L1
outcome: completed
`,
      `${CASE}contactSuspended: { reason: reset, from: 2019-01-25, to: 2019-03-15 }\n${PLAN}${seen("2019-01-21")}${seen("2019-03-20")}`,
      // Nothing is expected once the sentence has ended.
      { text: `${CASE}${PLAN}${seen("2020-08-20")}${seen("2020-08-05")}`.replace("2019-01-07", "2020-07-20"), asOf: "2020-12-01" },
    ],
    invalid: [
      {
        text: `${CASE}${PLAN}${seen("2019-01-21")}${seen("«2019-02-12»")}${seen("2019-02-25")}${seen("2019-03-18")}`,
        message: "gap",
      },
      {
        text: `${CASE}${PLAN}${seen("2019-01-21")}${seen("2019-02-11")}${seen("«2019-02-25»")}${seen("2019-03-12", "unacceptable-absence")}`,
        message: "open",
      },
      { text: `${CASE}${PLAN.replace("fortnightly", "«fortnightly»")}${seen("2019-01-03")}`, message: "none" },
      // The plan was changed since, and its new frequency counts from then.
      {
        text: `${CASE}${PLAN.replace("fortnightly", "«weekly»\nupdated: 2019-03-18")}${seen("2019-02-01")}`,
        message: "none",
      },
    ],
  },
});

// Long because of its three clocks, each with examples.
import { event as events } from "../../../../schemas/vocab/contact.ts";
import { addWorkingDays, daysBetween, isWithin } from "../../record/calendar.ts";
import type { CaseView } from "../../record/case.ts";
import { startOf } from "../../record/harm.ts";
import { levelChanges } from "../../record/levels-over-time.ts";
import { knownSince } from "../../record/newcomers.ts";
import { defineRule, type Fix, prompt, startRecord } from "../_kit/index.ts";

const LABELS = new Map<string, string>(events.values.map((e) => [e.value, e.label]));

/** Start a review, unless one is being written already. */
function startReview(view: CaseView, followsUp?: string): Fix[] {
  if (view.of("review").some((r) => !r.complete)) return [];
  const links = followsUp === undefined ? {} : { followsUp: [followsUp] };
  const fix = startRecord("Start a review of what changed", "review", {
    trigger: "event",
    ...links,
    riskChanged: prompt("yes, no or unknown"),
    riskChanges: prompt("who is at risk of what now, how likely it is, and how you know"),
    personViews: prompt("what the person says has changed, in their own words"),
  });
  return [fix];
}

const header = (rows = ""): string => `record: case
sentence: { type: community-order, startDate: 2018-09-03, endDate: 2019-09-02 }
${rows}---
`;
const partner = (firstKnown: string): string =>
  `people:\n  - { id: «P1», name: Jo Fell, role: partner, atRisk: unknown, from: 2019-01-12, firstKnown: ${firstKnown} }\n`;
const unmarked = (text: string): string => text.replace(/[«»]/gu, "");
const contact = (date: string, event = "arrest"): string => `record: contact
date: ${date}
type: phone-call
significantEvent: ${event}
`;
const review = (date: string): string => `---
record: review
date: ${date}
trigger: event
`;

export default defineRule({
  id: "review-after-event-missing",
  scope: "case",
  record: "review",
  reads: ["review", "contact", "rosh"],
  severity: "error",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.4.3"],
  messages: {
    event: {
      what: "What this contact records ({event}) was not followed by a review within {days} working days.",
      ask: "What does it change about who could be hurt, and about what you planned?",
    },
    newcomer: {
      what: "Someone or somewhere new, known of for {since} days, was not followed by a review within {days} working days.",
      ask: "What does it change about who could be hurt, and about what you planned?",
    },
    level: {
      what: "The overall level is {direction} than before, and no review was completed within {days} working days of it.",
      ask: "What changed, and what follows from it for the plan?",
    },
  },
  parameters: {
    days: { default: 10, unit: "working days", help: "Days after a significant change was known within which a review is completed." },
  },
  why: "Plans fit the life that the person had when they were written; an arrest, a new partner or another level means that they may not fit any more. Reviewing was weakest where other people's safety was concerned: just over half of the cases inspected properly reviewed risk of harm.",
  source: "HMIP 2019 L503, L733",
  check(view, cx) {
    const done = view.done("review");
    if (done.some((r) => r.date === undefined)) return cx.notEvaluated("The day of a review is not recorded.");
    const days = cx.parameter("days");
    /** No review between these days, and the last of them is over. */
    const isOwed = (first: string, last: string): boolean => view.asOf > last && !done.some((r) => isWithin(r.date, first, last));

    const told = new Set<string>();
    for (const one of view.of("contact")) {
      const event = one.value.significantEvent;
      if (event === undefined || one.date === undefined) continue;
      told.add(one.date);
      if (!isOwed(one.date, addWorkingDays(one.date, days))) continue;
      const label = (LABELS.get(event) as string).toLowerCase();
      cx.report("event", one, ["significantEvent"], { data: { event: label, days }, fix: startReview(view, one.id) });
    }

    const start = startOf(view);
    if (start === undefined)
      cx.notEvaluated("Who is new cannot be told: the day on which the sentence or licence started is not recorded.");
    for (const list of start === undefined ? [] : (["people", "addresses"] as const)) {
      for (const [i, row] of (view.header.value[list] ?? []).entries()) {
        const known = knownSince(row, start as string, view.asOf);
        if (known === undefined || told.has(known) || (row.to !== undefined && row.to < view.asOf)) continue;
        if (!isOwed(known, addWorkingDays(known, days))) continue;
        cx.report("newcomer", view.header, [list, i], { data: { since: daysBetween(known, view.asOf), days }, fix: startReview(view) });
      }
    }

    for (const { record, date, direction } of levelChanges(view)) {
      if (!isOwed(addWorkingDays(date, -days), addWorkingDays(date, days))) continue;
      cx.report("level", record, ["overallRiskLevel"], { data: { direction, days }, fix: startReview(view, record.id) });
    }
  },
  examples: {
    valid: [
      // The tenth working day, to the day.
      header() + contact("2019-02-08") + review("2019-02-22"),
      // There is still time.
      { text: header() + contact("2019-03-15"), asOf: "2019-03-29" },
      // Both were told on the same day, so that one review answers both.
      unmarked(header(partner("2019-02-08"))) + contact("2019-02-08", "new-partner") + review("2019-02-14"),
      // There before the sentence, whenever we heard of it.
      unmarked(header(partner("2019-02-08"))).replace("2019-01-12", "2017-05-01"),
      // Reviewed first, and the level written down afterwards.
      `${header()}record: rosh
date: 2018-09-21
overallRiskLevel: medium
---
record: rosh
date: 2019-02-14
overallRiskLevel: low
${review("2019-01-31")}`,
    ],
    invalid: [
      {
        message: "event",
        text: header() + contact("2019-02-08", "«arrest»") + review("2019-02-25") + review("2019-02-07"),
      },
      {
        message: "event",
        text: `${header() + contact("2019-02-08", "«new-address»")}---
record: review
date: 2019-02-11
status: in-progress
trigger: event
`,
      },
      { message: "newcomer", text: header(partner("2019-03-14")) },
      {
        message: "newcomer",
        text: header('addresses:\n  - { id: «L1», text: "Quay House", from: 2019-02-01 }\n') + review("2019-01-31"),
      },
      {
        message: "level",
        text: `${header()}record: rosh
date: 2018-09-21
overallRiskLevel: medium
---
record: rosh
date: 2019-02-14
overallRiskLevel: «high»
${review("2019-01-30")}`,
      },
    ],
  },
});

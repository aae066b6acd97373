import { addMonths } from "../../record/calendar.ts";
import type { CaseView } from "../../record/case.ts";
import { type Contact, isPlainFailure, isUnclear } from "../../record/contacts.ts";
import { inCustody } from "../../record/harm.ts";
import { defineRule, prompt, startRecord } from "../_kit/index.ts";

const RECALLED: ReadonlySet<string | undefined> = new Set(["recall-requested", "immediate-breach-or-recall", "breach-or-recall-started"]);

/** Recall was decided on, for or against, on or after that day. A day or decision that nobody can read may be it. */
function isDecided(view: CaseView, day: string): boolean {
  const isLater = (on: string | undefined): boolean => on !== undefined && on >= day;
  for (const record of view.of("enforcement")) {
    const { decision, failureDate, recallDecision, recallRequested } = record.value;
    if (isUnclear(record, "recallDecision") || isUnclear(record, "date")) return true;
    const isRecall = recallDecision !== undefined || recallRequested !== undefined || RECALLED.has(decision);
    if (isRecall && (isLater(record.date) || failureDate === day)) return true;
  }
  return view.of("contact").some((c) => c.value.type === "recall-decision" && isLater(c.date));
}

type Ground = "event" | "failures" | "trigger";
const PLACES = { event: "significantEvent", failures: "outcome", trigger: "triggers" } as const;

function groundOf(contact: Contact, isRepeated: boolean): Ground | undefined {
  const { outcome, significantEvent, triggers } = contact.value;
  if (significantEvent === "arrest" || significantEvent === "out-of-touch") return "event";
  if (isRepeated && isPlainFailure(outcome)) return "failures";
  return triggers !== undefined && triggers.length > 0 ? "trigger" : undefined;
}

const header = (type = "licence"): string => `record: case
sentence: { type: ${type}, startDate: 2017-10-02, releaseDate: 2018-10-01, endDate: 2019-10-01 }
---
`;
const missed = (day: string, outcome: string): string => `record: contact
date: ${day}
type: office-visit
outcome: ${outcome}
`;

export default defineRule({
  id: "enforcement-recall-not-considered",
  scope: "case",
  record: "enforcement",
  reads: ["contact", "enforcement"],
  severity: "error",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.3.1"],
  messages: {
    event: {
      what: "This event on licence calls for a decision about recall, and none is recorded since.",
      ask: "Can the risk still be managed in the community, and who decided that it can?",
    },
    failures: {
      what: "There have been {count} failures on licence within {months} months, and no decision about recall is recorded since.",
      ask: "Can the risk still be managed in the community, and who decided that it can?",
    },
    trigger: {
      what: "A contingency was set off on licence, and no decision about recall is recorded since.",
      ask: "Can the risk still be managed in the community, and who decided that it can?",
    },
  },
  parameters: {
    failures: { default: 2, help: "Failures to comply on licence that call for a decision about recall." },
    months: { default: 12, unit: "months", help: "Time in which those failures lie." },
  },
  why: "Recall need not follow from an arrest or from losing touch, but a decision has to, for or against, with a manager's reasons. Reviews of further serious offences found warning after warning on licence without anybody asking the question.",
  source: "HMIP standards 2018, 2.3.1; serious further offence reviews",
  check(view, cx) {
    if (view.header.value.sentence?.type !== "licence") return;
    const months = cx.parameter("months");
    const failures: string[] = [];
    for (const contact of view.of("contact")) {
      const day = contact.date;
      // Inside, before release or after a recall, there is nothing to recall from.
      if (day === undefined || inCustody(view, day)) continue;
      if (isPlainFailure(contact.value.outcome)) failures.push(day);
      const count = failures.filter((earlier) => day <= addMonths(earlier, months)).length;
      const ground = groundOf(contact, count >= cx.parameter("failures"));
      if (ground === undefined || isDecided(view, day)) continue;
      cx.report(ground, contact, [PLACES[ground]], {
        data: { count, months },
        fix: startRecord("Start a decision about recall", "enforcement", {
          date: prompt("the day of the decision"),
          failureDate: day,
          followsUp: [contact.id],
          recallDecision: prompt("which kind of recall, or none"),
          alternativesTried: prompt("what was tried first"),
          spoRationale: prompt("the manager's reasons"),
        }),
      });
    }
  },
  examples: {
    valid: [
      `${header()}record: contact
date: 2019-02-04
type: phone-call
significantEvent: arrest
---
record: enforcement
date: 2019-02-20
failureDate: 2019-02-04
recallDecision: no-recall
`,
      `${header()}${missed("2019-01-14", "unacceptable-absence")}---
${missed("2019-02-04", "acceptable-medical")}`,
      `${header("community-order")}record: contact
date: 2019-02-04
type: phone-call
significantEvent: arrest
`,
      // Before release.
      `${header()}record: contact
date: 2018-08-06
type: prison-liaison
significantEvent: arrest
`,
    ],
    invalid: [
      {
        text: `${header()}record: contact
date: 2019-03-28
type: phone-call
significantEvent: «out-of-touch»
---
record: enforcement
date: 2019-02-20
failureDate: 2019-02-04
recallDecision: no-recall
`,
        message: "event",
      },
      {
        text: `${header()}${missed("2019-01-14", "unacceptable-absence")}---
${missed("2019-02-04", "«attended-failed-to-comply»")}---
record: enforcement
date: 2019-02-05
failureDate: 2019-02-04
decision: first-warning
`,
        message: "failures",
      },
      {
        text: `${header()}record: contact
date: 2019-02-04
type: phone-call
«triggers»: [C2]
`,
        message: "trigger",
      },
    ],
  },
});

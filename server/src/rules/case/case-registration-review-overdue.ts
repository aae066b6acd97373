import { registration } from "../../../../schemas/vocab/registration.ts";
import { daysBetween } from "../../record/calendar.ts";
import { defineRule, prompt, startRecord } from "../_kit/index.ts";

const LABELS: ReadonlyMap<string | undefined, string> = new Map(registration.values.map((v) => [v.value, v.label]));

export default defineRule({
  id: "case-registration-review-overdue",
  scope: "record",
  record: "case",
  severity: "warning",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.4.3"],
  messages: {
    overdue: {
      what: "The register entry {entry} was due for review {days} ago.",
      ask: "Does this entry still describe the risk, and who decides whether it stays?",
    },
  },
  why: "An entry that nobody looks at again goes on speaking for the case: it frightens where the risk has gone, and reassures where it has grown. Others open the register first and take what it says as true today.",
  source: "nDelius: next review date of a register entry",
  check(record, cx) {
    for (const [i, { nextReviewDate: due, deregistered: ended, type }] of (record.registrations ?? []).entries()) {
      if (due === undefined || due >= cx.asOf || (ended !== undefined && ended <= cx.asOf)) continue;
      if (cx.unusable(["registrations", i, "deregistered"])) continue;
      const days = daysBetween(due, cx.asOf);
      const entry = LABELS.get(type);
      cx.report("overdue", ["registrations", i, "nextReviewDate"], {
        data: { entry: entry === undefined ? `${i + 1}` : `"${entry}"`, days: days === 1 ? "one day" : `${days} days` },
        fix: startRecord("Start a note on the review of this entry", "contact", {
          type: "case-decision",
          notes: prompt("whether the entry stays, at what level, why, and when it is looked at again"),
        }),
      });
    }
  },
  examples: {
    valid: [
      "registrations:\n  - { type: weapons, date: 2018-09-10, nextReviewDate: 2019-03-29 }\n",
      "registrations:\n  - { type: weapons, date: 2018-03-12, nextReviewDate: 2018-09-10, deregistered: 2018-09-11 }\n",
      "registrations:\n  - { type: weapons, date: 2018-03-12 }\n",
    ],
    invalid: [
      "registrations:\n  - { type: weapons, date: 2018-09-10, nextReviewDate: «2019-03-28» }\n",
      `registrations:
  - { type: iom, date: 2018-09-10, nextReviewDate: 2019-09-10 }
  - { type: risk-to-staff, date: 2018-09-10, nextReviewDate: «2019-01-10» }
`,
    ],
  },
});

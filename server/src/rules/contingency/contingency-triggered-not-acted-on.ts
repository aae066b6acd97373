import { dueBy, isWithin, parsePeriod } from "../../record/calendar.ts";
import { type FollowUp, followUpsOf, triggeredBy } from "../../record/follow-ups.ts";
import { contingencyById } from "../../record/management.ts";
import { defineRule, prompt, startRecord } from "../_kit/index.ts";

export default defineRule({
  id: "contingency-triggered-not-acted-on",
  scope: "case",
  record: "contingency",
  reads: ["contingency", "contact", "check", "review", "home-visit", "oversight", "enforcement"],
  severity: "error",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.4.3"],
  messages: {
    notActedOn: {
      what: "{contingency} was set off here, and nothing in the record follows it up within its timescale.",
      ask: "What was done, by whom and when, and where is it written down?",
    },
  },
  why: "A contingency only protects people if somebody carries it out when its moment comes. Inspectors found reviewing weakest where other people's safety was concerned: only around four in ten cases changed what was planned when circumstances had changed.",
  source: "HMIP 2019 L503; HMIP standards 2018, 2.4.3",
  check(view, cx) {
    let answers: FollowUp[] | undefined;
    for (const contact of view.of("contact")) {
      const day = contact.date;
      if (day === undefined) continue;
      for (const id of triggeredBy(contact, view)) {
        const row = contingencyById(view, id);
        // A contingency that nobody wrote is an unknown link, which is said of the link.
        if (row === undefined) continue;
        const period = row.timescale === undefined ? null : parsePeriod(row.timescale);
        if (period === null) {
          cx.notEvaluated("A contingency that was set off does not say how fast somebody will act.");
          continue;
        }
        const last = dueBy(day, period);
        if (view.asOf <= last) continue;
        answers ??= followUpsOf(view);
        const linked = answers.filter((a) => a.followsUp.includes(contact.id) || a.followsUp.includes(id));
        if (linked.some((a) => isWithin(a.day, day, last))) continue;
        const started = linked.some((a) => a.day === undefined);
        const fix = started
          ? []
          : startRecord("Start a contact that says what was done", "contact", {
              date: prompt("the day it was done"),
              type: prompt("the kind of contact"),
              followsUp: [contact.id, id],
              notes: prompt("what was done, by whom, and what came of it"),
            });
        cx.report("notActedOn", contact, [contact.value.triggers === undefined ? "factors" : "triggers"], {
          about: [id],
          data: { contingency: id },
          fix,
        });
      }
    }
  },
  examples: {
    valid: [
      `record: case
---
record: contingency
date: 2019-01-15
items:
  - { id: C1, trigger: He is back at the weir, action: Ring the angling club, owner: Nell Harrow, timescale: 1 working day }
---
record: contact
id: seen-at-weir
date: 2019-02-08
type: phone-call
triggers: [C1]
---
record: contact
date: 2019-02-11
type: phone-call
followsUp: [seen-at-weir]
`,
      // There is still time until the end of the day on which as-of falls.
      `record: case
---
record: contingency
date: 2019-01-15
items:
  - { id: C1, trigger: He is back at the weir, action: Ring the angling club, owner: Nell Harrow, timescale: 24 hours }
---
record: contact
date: 2019-03-28
type: phone-call
triggers: [C1]
`,
      // The contingency was written after the event, so it could not have been followed.
      `record: case
---
record: contingency
date: 2019-02-15
items:
  - { id: C1, trigger: He is back at the weir, action: Ring the angling club, owner: Nell Harrow, timescale: same day, factors: [F1] }
---
record: contact
date: 2019-02-08
type: phone-call
significantEvent: other
factors: [F1]
`,
      // An event that touches another factor sets nothing off.
      `record: case
---
record: contingency
date: 2019-01-15
items:
  - { id: C1, trigger: He is back at the weir, action: Ring the angling club, owner: Nell Harrow, timescale: same day, factors: [F1] }
---
record: contact
date: 2019-02-08
type: phone-call
significantEvent: relapse
factors: [F2]
`,
    ],
    invalid: [
      // What was done about an earlier time does not answer this one.
      {
        about: ["C1"],
        text: `record: case
---
record: contingency
date: 2019-01-15
items:
  - { id: C1, trigger: He is back at the weir, action: Ring the angling club, owner: Nell Harrow, timescale: 3 days }
---
record: contact
date: 2019-02-07
type: phone-call
followsUp: [C1]
---
record: contact
date: 2019-02-08
type: phone-call
«triggers»: [C1]
`,
      },
      {
        about: ["C1"],
        text: `record: case
---
record: contingency
date: 2019-01-15
items:
  - { id: C1, trigger: He is back at the weir, action: Ring the angling club, owner: Nell Harrow, timescale: 1 working day }
---
record: contact
id: seen-at-weir
date: 2019-02-08
type: phone-call
«triggers»: [C1]
---
record: contact
date: 2019-02-12
type: phone-call
followsUp: [seen-at-weir]
`,
      },
      {
        about: ["C2"],
        text: `record: case
---
record: contingency
date: 2019-01-15
items:
  - { id: C1, trigger: He is back at the weir, action: Ring the angling club, owner: Nell Harrow, timescale: same day, factors: [F1] }
  - { id: C2, trigger: He is drinking, action: See him at home, owner: Nell Harrow, timescale: 36 hours, factors: [F2] }
---
record: contact
date: 2019-02-08
type: phone-call
significantEvent: relapse
«factors»: [F2]
---
record: check
type: police-intelligence
date: 2019-02-09
requested: 2019-02-11
followsUp: [C2]
`,
      },
    ],
  },
});

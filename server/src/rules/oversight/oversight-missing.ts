import { addMonths } from "../../record/calendar.ts";
import { workingDaysIn } from "../../record/clock.ts";
import type { Ground } from "../../record/escalation.ts";
import { oversightGround } from "../../record/escalation.ts";
import { isActive, overallOf } from "../../record/harm.ts";
import { defineRule, prompt, startRecord } from "../_kit/index.ts";

const REASON: Readonly<Record<Ground, string>> = {
  level: "high-risk",
  "child-protection": "child-protection",
  band: "high-risk",
  event: "significant-event",
};

export default defineRule({
  id: "oversight-missing",
  scope: "case",
  record: "oversight",
  reads: ["oversight", "rosh", "contact"],
  severity: "error",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.2.3", "hmip-2018/2.3.3"],
  messages: {
    level: {
      what: "No manager has discussed this high risk case in the last {months} months.",
      ask: "What would you want a manager to help you think through?",
    },
    "child-protection": {
      what: "A child has a protection plan, and no manager has discussed the case in the last {months} months.",
      ask: "What would you want a manager to help you think through about this child?",
    },
    band: {
      what: "The colour band asks for a manager's discussion, and there is none in the last {months} months.",
      ask: "What would you want a manager to help you think through?",
    },
    event: {
      what: "A significant event was recorded, and no manager has discussed the case in the last {months} months.",
      ask: "What did the event change, and who has looked at it with you?",
    },
  },
  parameters: {
    months: { default: 3, unit: "months", help: "How far back a discussion counts." },
    days: { default: 10, unit: "working days", help: "How long after the start of the sentence, or release, the first may be on its way." },
  },
  why: "A second pair of eyes notices what has become normal to whoever holds the case. Inspectors found that management oversight made too little difference, and asked for it to attend to risk of harm and not only to process.",
  source: "HMIP 2019 L303, L410",
  check(view, cx) {
    if (!isActive(view)) return;
    const months = cx.parameter("months");
    const since = addMonths(view.asOf, -months);
    const ground = oversightGround(view, since);
    if (ground === undefined) {
      if (view.current("rosh") !== undefined && overallOf(view) === undefined)
        cx.notEvaluated("The overall level is not recorded, so it is not known whether a manager should have looked.");
      return;
    }
    const days = workingDaysIn(view);
    if (days === undefined) return cx.notEvaluated("The day the sentence or the licence began is not recorded.");
    if (days <= cx.parameter("days")) return;
    if (view.done("oversight").some((o) => o.date !== undefined && o.date >= since)) return;
    cx.report(ground, view.header, ["record"], {
      data: { months },
      fix: startRecord("Start a management oversight entry with prompts", "oversight", {
        reason: REASON[ground],
        riskAnalysis: prompt("who could be hurt, how, what has changed, and what is not known"),
      }),
    });
  },
  examples: {
    valid: [
      `record: case
sentence: { type: community-order, startDate: 2018-10-01, endDate: 2019-09-30 }
---
record: rosh
overallRiskLevel: high
---
record: oversight
date: 2018-12-29
reason: high-risk
`,
      // Ten working days have not passed since release.
      `record: case
sentence: { type: licence, startDate: 2018-04-02, releaseDate: 2019-03-15, endDate: 2019-09-30 }
---
record: rosh
overallRiskLevel: very-high
`,
      `record: case
sentence: { type: community-order, startDate: 2018-10-01, endDate: 2019-09-30 }
---
record: rosh
overallRiskLevel: medium
`,
      // The event is more than three months ago.
      `record: case
sentence: { type: community-order, startDate: 2018-10-01, endDate: 2019-09-30 }
---
record: contact
date: 2018-12-28
type: police-liaison
significantEvent: arrest
`,
      // The sentence is over.
      `record: case
sentence: { type: community-order, startDate: 2018-01-01, endDate: 2019-02-28 }
---
record: rosh
overallRiskLevel: high
`,
    ],
    invalid: [
      {
        message: "level",
        text: `«record»: case
sentence: { type: community-order, startDate: 2018-10-01, endDate: 2019-09-30 }
---
record: rosh
overallRiskLevel: high
---
record: oversight
date: 2018-12-28
reason: supervision
`,
      },
      {
        message: "level",
        text: `«record»: case
sentence: { type: community-order, startDate: 2018-10-01, endDate: 2019-09-30 }
---
record: rosh
overallRiskLevel: very-high
---
record: oversight
date: 2019-03-11
status: in-progress
reason: supervision
`,
      },
      {
        message: "child-protection",
        text: `«record»: case
sentence: { type: community-order, startDate: 2018-10-01, endDate: 2019-09-30 }
registrations:
  - { type: child-protection, date: 2018-11-05 }
`,
      },
      {
        message: "band",
        text: `«record»: case
sentence: { type: community-order, startDate: 2018-10-01, endDate: 2019-09-30 }
colourBand: blue
`,
      },
      {
        message: "event",
        text: `«record»: case
sentence: { type: community-order, startDate: 2018-10-01, endDate: 2019-09-30 }
---
record: contact
date: 2019-01-07
type: police-liaison
significantEvent: arrest
`,
      },
    ],
  },
});

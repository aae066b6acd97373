import { addWorkingDays, isWithin, workingDaysBetween } from "../../record/calendar.ts";
import { followUpsOf } from "../../record/follow-ups.ts";
import { defineRule, prompt, startRecord } from "../_kit/index.ts";

const VISIT = `record: case
---
record: home-visit
id: visit-forge
date: 2019-03-04
address: L1
outcome: completed
concern: yes - bruise on the boy's arm, and nobody would say why
`;
const marked = VISIT.replace(/concern: (.*)/u, "concern: «$1»");

export default defineRule({
  id: "home-visit-concern-not-followed-up",
  scope: "case",
  record: "home-visit",
  reads: ["home-visit", "contact", "check", "review", "oversight", "enforcement"],
  severity: "error",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.3.3"],
  messages: {
    notFollowedUp: {
      what: "A concern was seen at this visit {days} working days ago, and no record within {limit} follows it up.",
      ask: "Whom did you tell, what did they do, and where is it written down?",
    },
  },
  parameters: {
    days: { default: 5, unit: "working days", help: "Days after the visit within which a concern is followed up." },
  },
  why: "Seeing something wrong helps nobody until somebody who can act is told. Only four in ten cases showed enough attention to actual and possible victims, inspectors found, and domestic abuse and safeguarding cases worried them most.",
  source: "HMIP 2019 L486; home visits framework; HMIP standards 2018, 2.3.3",
  check(view, cx) {
    for (const visit of view.of("home-visit")) {
      const day = visit.date;
      if (visit.value.concern !== "yes" || day === undefined) continue;
      const limit = cx.parameter("days");
      const last = addWorkingDays(day, limit);
      if (view.asOf <= last) continue;
      if (followUpsOf(view).some((a) => a.followsUp.includes(visit.id) && isWithin(a.day, day, last))) continue;
      cx.report("notFollowedUp", visit, ["concern"], {
        data: { days: workingDaysBetween(day, view.asOf), limit },
        fix: startRecord("Start a contact that follows this up", "contact", {
          date: prompt("the day it was followed up"),
          type: prompt("the kind of contact, such as a referral"),
          followsUp: [visit.id],
          notes: prompt("whom you told, what they will do, and by when"),
        }),
      });
    }
  },
  examples: {
    valid: [
      `${VISIT}---
record: contact
date: 2019-03-05
type: child-safeguarding
followsUp: [visit-forge]
`,
      `${VISIT}---
record: check
type: children
date: 2019-03-11
requested: 2019-03-11
followsUp: [visit-forge]
`,
      { text: VISIT, asOf: "2019-03-11" },
      VISIT.replace("concern: yes", "concern: unknown"),
    ],
    invalid: [
      marked,
      // Asked too late, and a contact that does not say what it follows up.
      `${marked}---
record: check
type: children
date: 2019-03-12
requested: 2019-03-12
followsUp: [visit-forge]
---
record: contact
date: 2019-03-05
type: child-safeguarding
`,
    ],
  },
});

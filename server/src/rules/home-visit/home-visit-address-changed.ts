import { daysBetween } from "../../record/calendar.ts";
import { inCustody } from "../../record/harm.ts";
import { completedVisits, homesOf, type Visit } from "../../record/visits.ts";
import { defineRule } from "../_kit/index.ts";
import { startVisit } from "../_kit/start-visit.ts";

/** The visit was made, or exempted, at that address. Where it does not say at which, or with what outcome, it may have been. */
function shows({ value, date, unusable }: Visit, id: string | undefined, from: string): boolean {
  const isHere = value.address === undefined ? date === undefined || date >= from : value.address === id;
  return isHere && (value.outcome === "completed" || value.outcome === "exempted" || unusable.includes("outcome"));
}

const header = (second: string): string => `record: case
addresses:
  - { id: L1, text: "2 Weir Lane", from: 2017-05-01, to: 2019-02-10 }
  - ${second}
---
record: home-visit
date: 2018-12-11
address: L1
outcome: completed
`;

export default defineRule({
  id: "home-visit-address-changed",
  scope: "case",
  record: "home-visit",
  reads: ["home-visit", "enforcement"],
  severity: "warning",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.3.3"],
  messages: {
    notVisited: {
      what: "The person moved here {days} days ago, after the last home visit, and nobody has visited since.",
      ask: "Who else lives at this address, and when will you see it?",
    },
  },
  why: "What was seen in the last home says nothing about this one: other people, other children, other neighbours. Home visits were made for only one in three of the people who needed them, and a move is when a visit is easily forgotten.",
  source: "HMIP 2019 L486; home visits framework",
  check(view, cx) {
    // In custody there is no home to visit.
    if (inCustody(view, view.asOf)) return;
    const visits = completedVisits(view);
    // Where none was ever made, that is said once, of the case.
    const first = visits.find((v) => v.date !== undefined)?.date;
    if (first === undefined) return;
    for (const { id, index, from } of homesOf(view)) {
      if (from === undefined || from <= first) continue;
      if (view.of("home-visit").some((visit) => shows(visit, id, from))) continue;
      cx.report("notVisited", view.header, ["addresses", index], {
        data: { days: daysBetween(from, view.asOf) },
        fix: startVisit(id),
      });
    }
  },
  examples: {
    valid: [
      header('{ id: L2, text: "The Old Forge", from: 2018-11-20 }'),
      `${header('{ id: L2, text: "The Old Forge", from: 2019-02-11 }')}---
record: home-visit
date: 2019-03-04
address: L2
outcome: completed
`,
      header('{ id: L2, text: "The Old Forge", whose: [P1], from: 2019-02-11 }'),
      header('{ id: L2, text: "The Old Forge", from: 2019-02-11, to: 2019-03-01 }'),
      // Where no visit was ever made, another rule says so.
      'record: case\naddresses:\n  - { id: L2, text: "The Old Forge", from: 2019-02-11 }\n',
    ],
    invalid: [
      header('{ id: «L2», text: "The Old Forge", from: 2019-02-11 }'),
      // A visit to where the person used to live does not show the new home.
      `${header('{ id: «L2», text: "The Old Forge", from: 2019-02-11 }')}---
record: home-visit
date: 2019-03-04
address: L2
outcome: delayed
---
record: home-visit
date: 2019-03-11
address: L1
outcome: completed
`,
    ],
  },
});

import { daysBetween } from "../../record/calendar.ts";
import { isUnclear } from "../../record/contacts.ts";
import { inCustody, isStandaloneUpw, startOf } from "../../record/harm.ts";
import { completedVisits, homesOf, visitDue } from "../../record/visits.ts";
import { defineRule } from "../_kit/index.ts";
import { startVisit } from "../_kit/start-visit.ts";

const header = (more = ""): string => `record: case
sentence: { type: community-order, startDate: 2018-12-03, endDate: 2020-12-02 }
${more}`;
const level = (overall: string): string => `---
record: rosh
date: 2018-12-17
overallRiskLevel: ${overall}
`;

export default defineRule({
  id: "home-visit-missing",
  scope: "case",
  record: "home-visit",
  reads: ["home-visit", "rosh", "enforcement"],
  severity: "error",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.3.3"],
  messages: {
    none: {
      what: "No home visit was carried out in time, which was within {days} days of the start.",
      ask: "Who lives there, and what would you see that you cannot see in the office?",
    },
  },
  parameters: {
    highDays: {
      default: 15,
      unit: "days",
      help: "Days to a first visit where the level is high or very high, or the offending is sexual or against an exploited child.",
    },
    mediumWeeks: { default: 6, unit: "weeks", help: "Weeks to a first visit where the level is medium." },
    lowWeeks: { default: 12, unit: "weeks", help: "Weeks to a first visit where the level is low." },
  },
  why: "A visit shows who else lives there, how children are, and whether what is said in the office is so. Home visits were made for only one in three of the people who needed them, inspectors found.",
  source: "HMIP 2019 L486; home visits framework; HMIP standards 2018, 2.3.3",
  check(view, cx) {
    if (inCustody(view, view.asOf) || isStandaloneUpw(view)) return;
    const start = startOf(view);
    if (start === undefined) return cx.notEvaluated("The day on which the sentence or licence started is not recorded.");
    const due = visitDue(view, start, {
      highDays: cx.parameter("highDays"),
      mediumWeeks: cx.parameter("mediumWeeks"),
      lowWeeks: cx.parameter("lowWeeks"),
    });
    if (due === undefined)
      return cx.notEvaluated("How soon a home visit is due depends on the overall level of risk, which is not recorded.");
    if (view.asOf <= due) return;
    if (completedVisits(view).some((v) => v.date !== undefined && v.date <= due)) return;
    // One that was exempted, or whose outcome or day nobody can read, may be what is asked for.
    if (view.of("home-visit").some((v) => v.value.outcome === "exempted" || isUnclear(v, "outcome") || isUnclear(v, "date"))) return;
    const homes = homesOf(view);
    cx.report("none", view.header, ["record"], {
      data: { days: daysBetween(start, due) },
      fix: startVisit(homes.length === 1 ? homes[0]?.id : undefined),
    });
  },
  examples: {
    valid: [
      `${header()}${level("medium")}---
record: home-visit
date: 2019-01-14
address: L1
outcome: completed
`,
      { text: `${header()}${level("high")}`, asOf: "2018-12-18" },
      { text: `${header()}${level("low")}`, asOf: "2019-02-25" },
      // An exemption of any day.
      `${header()}${level("high")}---
record: home-visit
date: 2019-03-20
address: L1
outcome: exempted
`,
      `${header("requirements: [{ id: R1, type: unpaid-work }]\n")}${level("medium")}`,
      header(),
      // Back in prison.
      `record: case
sentence: { type: licence, startDate: 2017-12-04, releaseDate: 2018-12-03, endDate: 2020-12-02 }
${level("high")}---
record: enforcement
date: 2019-02-11
failureDate: 2019-02-08
recallDecision: standard
`,
    ],
    invalid: [
      `${header().replace("record", "«record»")}${level("high")}---
record: home-visit
date: 2018-12-19
address: L1
outcome: completed
`,
      `${header().replace("record", "«record»")}${level("low")}---
record: home-visit
date: 2019-01-14
address: L1
outcome: delayed
`,
      {
        text: `${header('registrations: [{ type: visor, date: 2018-12-03 }]\naddresses: [{ id: L1, text: "4 Ash Way" }]\n').replace("record", "«record»")}${level("low")}`,
        asOf: "2018-12-19",
      },
    ],
  },
});

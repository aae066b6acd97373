import { workingDaysBetween } from "../../record/calendar.ts";
import { overallOf, rank, startOf } from "../../record/harm.ts";
import { defineRule } from "../_kit/index.ts";

const CASE = (start: string, tier = ""): string => `record: case
sentence: { type: community-order, startDate: ${start} }
${tier}---
record: assessment
type: layer-3
purpose: initial
`;
const ROSH = (level: string): string => `---\nrecord: rosh\noverallRiskLevel: ${level}\n`;

export default defineRule({
  id: "assessment-late",
  scope: "case",
  record: "assessment",
  reads: ["assessment", "rosh"],
  severity: "warning",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.1.1", "hmip-2018/2.1.2", "hmip-2018/2.1.3"],
  messages: {
    late: {
      what: "The first assessment was completed {days} working days after the start; {most} is the longest it should take.",
      ask: "What held it up, and was the risk managed in the meantime?",
    },
  },
  parameters: {
    days: { default: 15, unit: "working days", help: "How long after the start of the sentence a first assessment may take." },
    highDays: { default: 5, unit: "working days", help: "The same in tier 4, or where the risk of serious harm is high or very high." },
  },
  why: "Until the first assessment is done, contact, referrals and protection rest on guesses, and the riskiest weeks are often the first. A good reason for the delay is worth writing down as a judgement, so that nobody takes it for neglect.",
  source: "National Standards 2007",
  check(view, cx) {
    const done = view.done("assessment");
    const first = done.find((a) => a.value.purpose === "initial") ?? done[0];
    if (first?.date === undefined) return;
    const start = startOf(view);
    if (start === undefined) return cx.notEvaluated("The day on which the sentence or licence started is not recorded.");
    const days = workingDaysBetween(start, first.date);
    const overall = overallOf(view);
    const isHigh = isTier4(view.header.value.tier) || (overall !== undefined && rank(overall) >= 3);
    const most = cx.parameter(isHigh ? "highDays" : "days");
    if (days > most) cx.report("late", first, ["date"], { data: { days, most } });
    else if (overall === undefined && days > cx.parameter("highDays"))
      cx.notEvaluated("The overall risk of serious harm, which decides how long it may take, is not recorded.");
  },
  examples: {
    valid: [
      // 15 working days, to the day.
      `${CASE("2019-02-08")}${ROSH("medium")}`,
      `${CASE("2019-02-22", "tier: 4\n")}${ROSH("medium")}`,
      // The first was in time; this one is another.
      `${CASE("2018-02-05").replace("purpose: initial", "purpose: review")}---
record: assessment
date: 2018-02-20
type: layer-1
purpose: initial
${ROSH("low")}`,
      // B4 is a tier of another kind.
      `${CASE("2019-02-08", "tier: B4\n")}${ROSH("low")}`,
      CASE("2019-02-08"),
    ],
    invalid: [
      `${CASE("2019-02-07")}date: «2019-03-01»\n${ROSH("medium")}`,
      `${CASE("2019-02-21")}date: «2019-03-01»\n${ROSH("high")}`,
      `${CASE("2019-02-21", "tier: 4\n")}date: «2019-03-01»\n`,
    ],
  },
});

const isTier4 = (tier: string | undefined): boolean => tier !== undefined && /^(?:tier\s*)?4$/iu.test(tier.trim());

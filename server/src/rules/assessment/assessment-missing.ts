import { workingDaysBetween } from "../../record/calendar.ts";
import { startOf } from "../../record/harm.ts";
import { defineRule, prompt, startRecord } from "../_kit/index.ts";

export default defineRule({
  id: "assessment-missing",
  scope: "case",
  record: "assessment",
  reads: ["assessment"],
  severity: "error",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.1.1", "hmip-2018/2.1.2", "hmip-2018/2.1.3"],
  messages: {
    none: {
      what: "The case has no completed assessment, {days} working days after the sentence started.",
      ask: "What stands between you and a finished assessment of this person?",
    },
  },
  parameters: {
    days: { default: 15, unit: "working days", help: "How long after the start of the sentence a first assessment may take." },
  },
  why: "The plan, the level of contact and the work on risk all rest on the assessment. Until it is finished, a colleague who picks the case up has only the offence to go on, and risks that were known early are easily lost.",
  source: "HMIP 2019 L417; National Standards 2007",
  check(view, cx) {
    if (view.done("assessment").length > 0) return;
    const start = startOf(view);
    if (start === undefined) {
      cx.notEvaluated("The day on which the sentence or licence started is not recorded.");
      return;
    }
    const days = workingDaysBetween(start, view.asOf);
    if (!(days > cx.parameter("days"))) return;
    const fix = view.all("assessment").length > 0 ? [] : [startRecord("Start an assessment", "assessment", skeleton())];
    cx.report("none", view.header, ["record"], { data: { days }, fix });
  },
  examples: {
    valid: [
      `record: case
sentence: { type: community-order, startDate: 2019-02-01 }
---
record: assessment
type: layer-3
`,
      // 15 working days later, to the day.
      `record: case
sentence: { type: community-order, startDate: 2019-03-08 }
`,
      // On licence the clock starts at release.
      `record: case
sentence: { type: licence, startDate: 2018-06-04, releaseDate: 2019-03-20 }
`,
    ],
    invalid: [
      `«record»: case
sentence: { type: community-order, startDate: 2019-03-07 }
`,
      `«record»: case
sentence: { type: community-order, startDate: 2019-02-01 }
---
record: assessment
status: in-progress
type: layer-3
`,
      // A record dated later has not happened yet.
      `«record»: case
sentence: { type: community-order, startDate: 2019-02-01 }
---
record: assessment
date: 2019-04-02
type: layer-3
`,
    ],
  },
});

/** What a new assessment asks first; the rest is asked for once it is complete. */
function skeleton(): Record<string, string> {
  return {
    type: prompt("the tool used: layer-1, layer-3 or san"),
    personViews: prompt("how the person sees the offence and their life, in their own terms"),
    offenceDetails: prompt("what happened, when, where and how"),
    motivationAndTriggers: prompt("why it happened, why then and why to that person"),
    patternOfOffending: prompt("what this has in common with earlier behaviour, convicted or not"),
  };
}

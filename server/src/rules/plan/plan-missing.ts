import { workingDaysIn } from "../../record/clock.ts";
import { defineRule, prompt, startRecord } from "../_kit/index.ts";

export default defineRule({
  id: "plan-missing",
  scope: "case",
  record: "plan",
  reads: ["plan"],
  severity: "error",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.2.1", "hmip-2018/2.2.2", "hmip-2018/2.2.3"],
  messages: {
    none: {
      what: "The case has no completed sentence plan, {days} working days after the sentence started.",
      ask: "What have you and this person agreed to do, and what is still in the way of writing it down?",
    },
  },
  parameters: {
    days: { default: 15, unit: "working days", help: "How long after the start of the sentence, or release, a first plan may take." },
  },
  why: "Without a plan, appointments drift from one week's news to the next, and neither the person nor a colleague who takes over can see what the sentence is for. Inspectors found planning to vary widely from case to case, though plans that were there were clear and written down.",
  source: "HMIP 2019 L449, L451; National Standards 2007",
  check(view, cx) {
    if (view.done("plan").length > 0) return;
    const days = workingDaysIn(view);
    if (days === undefined) return cx.notEvaluated("The day on which the sentence or licence started is not recorded.");
    if (!(days > cx.parameter("days"))) return;
    const fix = view.all("plan").length > 0 ? [] : startRecord("Start a sentence plan with prompts", "plan", skeleton());
    cx.report("none", view.header, ["record"], { data: { days }, fix });
  },
  examples: {
    valid: [
      `record: case
sentence: { type: community-order, startDate: 2019-02-04 }
---
record: plan
agreement: agreed
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
sentence: { type: community-order, startDate: 2019-02-04 }
---
record: plan
status: in-progress
agreement: agreed
`,
      // A plan dated later is not there yet.
      `«record»: case
sentence: { type: community-order, startDate: 2019-02-04 }
---
record: plan
date: 2019-04-02
agreement: agreed
`,
    ],
  },
});

/** What a new plan asks first. */
function skeleton() {
  return {
    personViews: prompt("what the person wants from the sentence, in their own words"),
    agreement: prompt("agreed, not-agreed or could-not-answer"),
    contactFrequency: prompt("the longest gap there will be between contacts"),
    contactType: prompt("where and how you will meet"),
    objectives: [
      {
        id: "O1",
        title: prompt("what will be different, in words the person would use"),
        measure: prompt("how both of you will know"),
        actor: prompt("who mainly does it"),
        targetDate: prompt("by when"),
      },
    ],
  };
}

import { addWorkingDays, isWithin } from "../../record/calendar.ts";
import type { Check } from "../../record/checks.ts";
import type { RecordFacts } from "../../record/types.ts";
import { ask, defineRule, type Fix, prompt } from "../_kit/index.ts";

const USES: ReadonlySet<string> = new Set(["assessment", "rosh", "rmp", "plan", "review"]);

/** Written or changed between the answer and the last day in time; drafts are not done yet, but for an analysis of risk. */
function usesIt(record: RecordFacts | undefined, from: string, until: string): boolean {
  if (record === undefined || !USES.has(record.kind)) return false;
  if (!record.complete && record.kind !== "rosh") return false;
  return [record.date, record.dated].some((day) => isWithin(day, from, until));
}

/** A value that could not be used is reported by itself. */
const isUnclear = (check: Check): boolean => check.unusable.some((path) => /^(?:usedIn|responded|concern|noChangeReason)\b/u.test(path));

const USED_IN: Fix = {
  title: "Add a prompt for where it was used",
  class: "prompt",
  steps: [{ do: "put", path: ["usedIn"], value: [prompt("the id of the assessment, plan or review that uses it")] }],
};
const NO_CHANGE = ask(
  "Add a prompt for why it changes nothing",
  ["noChangeReason"],
  "why this leaves the assessment and the plans as they are",
);

const checkRecord = (more: string): string => `record: check
type: children
request: sent
requested: 2019-02-18
responded: 2019-03-04
response: known
detail: On a child in need plan since January because of arguments at night, and the school is worried about her sleep.
concern: yes - the plan was new to us
${more}`;
const review = (date: string): string => `---
record: case
dateOfBirth: 1990-05-04
---
record: review
id: after-answer
date: ${date}
trigger: event
`;

export default defineRule({
  id: "check-not-used",
  scope: "case",
  record: "check",
  reads: ["assessment", "rosh", "rmp", "plan", "review"],
  severity: "error",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.1.3", "hmip-2018/2.4.3"],
  messages: {
    notUsed: {
      what: "This answer raises a concern, and no assessment, plan or review uses it.",
      ask: "What does this change in who is at risk, or in what is done about it?",
    },
    notInTime: {
      what: "This answer raises a concern, and nothing it names was written or changed within {days} working days of it.",
      ask: "Where was this answer acted on at the time?",
    },
  },
  parameters: {
    days: { default: 10, unit: "working days", help: "Days after the answer within which an assessment, plan or review uses it." },
  },
  why: "Asking is a beginning: an answer that stays in the file keeps nobody safe. Inspectors found that staff did not act enough on what children's services, drug and alcohol services and other partners told them.",
  source: "HMIP 2019 L260",
  check(view, cx) {
    for (const check of view.of("check")) {
      const { concern, responded, noChangeReason } = check.value;
      if (concern !== "yes" || responded === undefined || noChangeReason !== undefined) continue;
      const until = addWorkingDays(responded, cx.parameter("days"));
      if (view.asOf <= until || isUnclear(check) || cx.notApplicable(check, "usedIn")) continue;
      if ((check.value.usedIn ?? []).some((id) => usesIt(view.byId(id), responded, until))) continue;
      const isNamed = check.value.usedIn !== undefined;
      cx.report(isNamed ? "notInTime" : "notUsed", check, ["usedIn"], {
        data: { days: cx.parameter("days") },
        fix: isNamed ? NO_CHANGE : [USED_IN, NO_CHANGE],
      });
    }
  },
  examples: {
    valid: [
      `${checkRecord("usedIn: [after-answer]\n")}${review("2019-03-18")}`,
      `${checkRecord("noChangeReason: The plan covers what ours does already, and her worker sits in our meetings.\n")}${review("2019-01-18")}`,
      { text: `${checkRecord("")}${review("2019-01-18")}`, asOf: "2019-03-18" },
      `${checkRecord("").replace("concern: yes", "concern: no")}${review("2019-01-18")}`,
    ],
    invalid: [
      { text: `${checkRecord("").replace("record", "«record»")}${review("2019-03-18")}`, message: "notUsed" },
      { text: `${checkRecord("«usedIn»: [after-answer]\n")}${review("2019-03-19")}`, message: "notInTime" },
    ],
  },
});

import { addWorkingDays } from "../../record/calendar.ts";
import { hasUnclearType, isDrafted, wasAsked } from "../../record/checks.ts";
import { isRelevantCase, startOf } from "../../record/harm.ts";
import { defineRule, startCheck } from "../_kit/index.ts";

const HEADER = `«record»: case
dateOfBirth: 1990-05-04
officers: [{ name: Nell Harrow, grade: PO, from: 2019-01-07 }]
sentence: { type: community-order, startDate: 2019-01-07, endDate: 2020-01-06 }
offences:
  - { date: 2018-11-02, index: yes, elements: [violence] }
`;
const SILENT = HEADER.replace(/[«»]/gu, "");

export default defineRule({
  id: "check-police-da-missing",
  scope: "case",
  record: "check",
  reads: ["check", "assessment", "rosh"],
  severity: "error",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.1.3"],
  messages: {
    notAsked: {
      what: "The police have not been asked about domestic abuse, {days} working days or more into the sentence.",
      ask: "What might the police know about this household that nobody here does?",
    },
  },
  parameters: {
    days: {
      default: 15,
      unit: "working days",
      help: "Days from the start of the sentence, or from release, within which the police are asked.",
    },
    everyCase: { default: false, help: "Ask for the enquiry in every case, not only where there are signs of a risk of harm." },
  },
  why: "Call-outs and complaints that never reached court are known to the police alone. Inspectors found assessments that lacked what other agencies, above all the police, could have told, and with it a clear picture of who might be hurt and when.",
  source: "HMIP 2019 L427, L431",
  check(view, cx) {
    const start = startOf(view);
    if (start === undefined) return cx.notEvaluated("The day on which the sentence or licence started is not recorded.");
    if (view.asOf <= addWorkingDays(start, cx.parameter("days"))) return;
    if (hasUnclearType(view)) return cx.notEvaluated("A check does not say which agency was asked.");
    if (wasAsked(view, "police-da")) return;
    const isRelevant = cx.parameterText("everyCase") === "true" || isRelevantCase(view);
    if (isRelevant === undefined)
      return cx.notEvaluated("Neither an analysis of risk nor an assessment says whether anyone may be at risk.");
    if (!isRelevant) return;
    cx.report("notAsked", view.header, ["record"], {
      data: { days: cx.parameter("days") },
      fix: isDrafted(view, "police-da") ? [] : startCheck("police-da"),
    });
  },
  examples: {
    valid: [
      `${SILENT}---
record: check
type: police-da
request: sent
requested: 2019-03-04
`,
      { text: SILENT, asOf: "2019-01-28" },
      `${SILENT}---
record: check
id: before-sentence
type: police-da
request: sent
responded: 2018-12-20
response: not-known
---
record: check
type: police-da
request: not-sent-up-to-date
reliesOn: [before-sentence]
`,
    ],
    invalid: [
      { text: HEADER, asOf: "2019-01-29" },
      `${HEADER}---
record: check
type: police-intelligence
request: sent
requested: 2019-01-10
`,
      `${HEADER}---
record: check
type: police-da
request: not-yet-sent
`,
    ],
  },
});

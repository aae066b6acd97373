import { addMonths, addWorkingDays, daysBetween } from "../../record/calendar.ts";
import { isAwaited, isDrafted, latestAnswer } from "../../record/checks.ts";
import { isActive, isChildInvolved } from "../../record/harm.ts";
import { newcomersOf } from "../../record/newcomers.ts";
import { defineRule, startCheck } from "../_kit/index.ts";

const text = (responded: string, more = ""): string => `record: case
dateOfBirth: 1990-05-04
officers: [{ name: Nell Harrow, grade: PO, from: 2018-09-03 }]
sentence: { type: community-order, startDate: 2018-09-03, endDate: 2020-09-02 }
people:
  - { id: P1, name: Robin, role: child, livesWith: no, contact: yes, atRisk: no, childStatus: none }
${more}---
record: check
type: children
about: [P1]
request: sent
requested: 2018-09-05
responded: ${responded}
response: not-known
`;
const PARTNER = "  - { id: P2, name: Jo Fell, role: partner, atRisk: unknown, from: 2019-02-16, firstKnown: 2019-03-04 }\n";

export default defineRule({
  id: "check-children-stale",
  scope: "case",
  record: "check",
  reads: ["check", "rosh"],
  severity: "warning",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.4.3"],
  messages: {
    old: {
      what: "The latest answer from children's services is {days} days old; {months} months is the longest it is relied on.",
      ask: "What may have changed for the children since then?",
    },
    overtaken: {
      what: "The latest answer from children's services is from {days} days before the household changed.",
      ask: "Do children's services know who is in the children's lives now?",
    },
  },
  parameters: {
    months: { default: 6, unit: "months", help: "How long an answer is relied on." },
    days: {
      default: 0,
      unit: "working days",
      help: "Days left to ask children's services again after a change in the household became known.",
    },
  },
  why: "Plans for children start, change and end within weeks, and a new partner or home can undo what made a child safe. Inspectors found reviews without enough from other agencies, and staff unable to get at what children's services knew.",
  source: "HMIP 2019 L501",
  check(view, cx) {
    // Once the sentence is over nobody is asked to ask again.
    if (!isActive(view) || !isChildInvolved(view)) return;
    const latest = latestAnswer(view, "children");
    if (latest === undefined) return;
    const { check, responded } = latest;
    const fix = isDrafted(view, "children") ? [] : startCheck("children", check.value.about);
    if (view.asOf > addMonths(responded, cx.parameter("months"))) {
      if (isAwaited(view, "children", responded)) return;
      cx.report("old", check, ["responded"], { data: { days: daysBetween(responded, view.asOf), months: cx.parameter("months") }, fix });
      return;
    }
    let change = responded;
    const days = cx.parameter("days");
    for (const { known } of newcomersOf(view) ?? []) {
      if (known > change && (days === 0 || view.asOf > addWorkingDays(known, days))) change = known;
    }
    if (change === responded || isAwaited(view, "children", change)) return;
    cx.report("overtaken", check, ["responded"], { data: { days: daysBetween(responded, change) }, fix });
  },
  examples: {
    valid: [
      text("2018-10-01"),
      text("2019-03-05", PARTNER),
      { text: text("2018-12-03", PARTNER), asOf: "2021-03-11" },
      text("2018-12-03", "  - { id: P2, name: Jo Fell, role: other-family, atRisk: no, from: 2019-02-16 }\n"),
      `${text("2018-12-03", PARTNER)}---
record: check
type: children
about: [P1, P2]
request: sent
requested: 2019-03-26
`,
    ],
    invalid: [
      { text: text("«2018-09-20»"), message: "old" },
      { text: text("«2018-12-03»", PARTNER), message: "overtaken" },
      {
        text: text("«2018-12-03»", 'addresses:\n  - { id: L1, text: "Weir Cottage, Thornbeck", from: 2019-01-21 }\n'),
        message: "overtaken",
      },
    ],
  },
});

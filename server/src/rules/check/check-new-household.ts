import { addWorkingDays, daysBetween, isWithin } from "../../record/calendar.ts";
import type { CaseView } from "../../record/case.ts";
import { isAsked, isDrafted } from "../../record/checks.ts";
import { type Newcomer, newcomersOf } from "../../record/newcomers.ts";
import { defineRule, type Fix, startCheck } from "../_kit/index.ts";

/** Enquiries that look at a household as a whole; one about prison or health says nothing of it unless it names the newcomer. */
const HOUSEHOLD: ReadonlySet<string | undefined> = new Set(["police-da", "police-intelligence", "children", "adult-safeguarding", "other"]);

function isChecked(view: CaseView, newcomer: Newcomer): boolean {
  return view.of("check").some((check) => {
    const { about, requested, type } = check.value;
    if (newcomer.id !== undefined && about?.includes(newcomer.id)) return isAsked(view, check);
    return isWithin(requested, newcomer.known, view.asOf) && HOUSEHOLD.has(type);
  });
}

function fixes(view: CaseView, newcomer: Newcomer): Fix[] {
  const id = newcomer.id;
  if (id === undefined) return [];
  const types = newcomer.role === "adult-at-risk" ? (["police-da", "adult-safeguarding"] as const) : (["police-da", "children"] as const);
  return types.filter((type) => !isDrafted(view, type, id)).map((type) => startCheck(type, [id]));
}

const header = (rows: string): string => `record: case
dateOfBirth: 1990-05-04
officers: [{ name: Nell Harrow, grade: PO, from: 2018-09-03 }]
sentence: { type: community-order, startDate: 2018-09-03, endDate: 2020-09-02 }
${rows}`;
const partner = (id: string): string =>
  `people:\n  - { id: ${id}, name: Jo Fell, role: partner, atRisk: unknown, from: 2019-02-16, firstKnown: 2019-03-04 }\n`;

export default defineRule({
  id: "check-new-household",
  scope: "case",
  record: "check",
  reads: ["check"],
  severity: "error",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.4.3"],
  messages: {
    person: {
      what: "Someone new has been known of for {days} days, and no check has been made about them.",
      ask: "Who needs to be asked whether this person, or a child with them, could be at risk?",
    },
    address: {
      what: "A new address has been known of for {days} days, and no check has been made about it.",
      ask: "Who lives at this address, and what do police and children's services know of it?",
    },
  },
  parameters: {
    days: { default: 5, unit: "working days", help: "Days after someone or somewhere new became known within which a check is made." },
  },
  why: "Harm moves with the person into each new home and relationship, and a new partner rarely knows what the record knows. Reviews in the inspected cases did not draw enough on other agencies when lives changed, and staff waited to be told.",
  source: "HMIP 2019 L501; HMIP 2018 2.4.3",
  check(view, cx) {
    const newcomers = newcomersOf(view);
    if (newcomers === undefined) return cx.notEvaluated("The day on which the sentence or licence started is not recorded.");
    for (const newcomer of newcomers) {
      if (view.asOf <= addWorkingDays(newcomer.known, cx.parameter("days")) || isChecked(view, newcomer)) continue;
      cx.report(newcomer.list === "people" ? "person" : "address", view.header, [newcomer.list, newcomer.index], {
        data: { days: daysBetween(newcomer.known, view.asOf) },
        fix: fixes(view, newcomer),
      });
    }
  },
  examples: {
    valid: [
      { text: header(partner("P1")), asOf: "2019-03-11" },
      `${header(partner("P1"))}---
record: check
type: housing
about: [P1]
request: sent
requested: 2019-03-05
`,
      `${header(partner("P1"))}---
record: check
type: children
request: sent
requested: 2019-03-05
`,
      header("people:\n  - { id: P1, name: Jo Fell, role: partner, atRisk: no, from: 2018-05-01, firstKnown: 2019-03-04 }\n"),
      header(
        'people:\n  - { id: P1, name: Ida Moss, role: other, atRisk: no }\naddresses:\n  - { id: L1, text: "Quay House", whose: [P1], from: 2019-02-01 }\n',
      ),
      header("people:\n  - { id: P1, name: Jo Fell, role: partner, atRisk: no, from: 2019-01-05, to: 2019-03-02 }\n"),
    ],
    invalid: [
      { text: header(partner("«P1»")), message: "person" },
      {
        text: `${header(partner("«P1»"))}---
record: check
type: police-da
about: [P1]
request: not-yet-sent
---
record: check
type: prison
request: sent
requested: 2019-03-06
`,
        message: "person",
      },
      { text: header('addresses:\n  - { id: «L1», text: "Quay House", from: 2019-02-01 }\n'), message: "address" },
    ],
  },
});

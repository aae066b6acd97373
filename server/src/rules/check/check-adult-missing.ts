import { hasUnclearType, isDrafted, wasAsked } from "../../record/checks.ts";
import { hasAdultFlag } from "../../record/harm.ts";
import { defineRule, startCheck } from "../_kit/index.ts";

const header = (mark: string, more: string): string => `${mark}: case
dateOfBirth: 1990-05-04
officers: [{ name: Nell Harrow, grade: PO, from: 2019-01-07 }]
sentence: { type: community-order, startDate: 2019-01-07, endDate: 2020-01-06 }
${more}`;
const UNCLE = "people:\n  - { id: P1, name: Walter Reed, role: adult-at-risk, atRisk: yes - takes his pension }\n";

export default defineRule({
  id: "check-adult-missing",
  scope: "case",
  record: "check",
  reads: ["check", "rosh"],
  severity: "warning",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.1.3"],
  messages: {
    notAsked: {
      what: "An adult may need protection in this case, and no adult safeguarding enquiry has been made.",
      ask: "What does adult social care know about this adult and their situation?",
    },
  },
  why: "An adult with care and support needs may be harmed for years without a charge, and adult social care is often the only one to know. Inspectors met some staff with very little grasp of adult safeguarding, and only four in ten cases paid enough attention to protecting actual and possible victims.",
  source: "HMIP 2019 L439, L486",
  check(view, cx) {
    if (!hasAdultFlag(view) || wasAsked(view, "adult-safeguarding")) return;
    if (hasUnclearType(view)) return cx.notEvaluated("A check does not say which agency was asked.");
    const adults = (view.header.value.people ?? [])
      .filter((p) => p.role === "adult-at-risk" && p.id !== undefined)
      .map((p) => p.id as string);
    cx.report("notAsked", view.header, ["record"], {
      fix: isDrafted(view, "adult-safeguarding") ? [] : startCheck("adult-safeguarding", adults),
    });
  },
  examples: {
    valid: [
      header("record", UNCLE.replace("yes - takes his pension", "unknown")),
      `${header("record", UNCLE)}---
record: check
type: adult-safeguarding
about: [P1]
request: sent
requested: 2019-03-20
`,
      header("record", "registrations:\n  - { type: adult-at-risk, date: 2018-02-01, deregistered: 2018-12-01 }\n"),
    ],
    invalid: [
      header("«record»", UNCLE),
      header("«record»", "registrations:\n  - { type: adult-at-risk, date: 2019-02-01 }\n"),
      `${header("«record»", "")}---
record: rosh
adultConcern: yes - his neighbour
---
record: check
type: adult-safeguarding
request: not-yet-sent
`,
    ],
  },
});

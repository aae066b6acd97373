import type { CaseView } from "../../record/case.ts";
import { isUnclear } from "../../record/contacts.ts";
import { isNotMade, type Visit } from "../../record/visits.ts";
import { askAll, defineRule } from "../_kit/index.ts";

/** A manager put a name to it in the visit, or in an entry of their own about it. */
function isAgreed(view: CaseView, visit: Visit): boolean {
  const signed = visit.value.agreedBy;
  if (signed?.name !== undefined || signed?.grade !== undefined || signed?.date !== undefined || isUnclear(visit, "agreedBy")) return true;
  return view.done("oversight").some((o) => o.value.reason === "home-visit" && o.value.followsUp?.includes(visit.id) === true);
}

const REASON = [["reason"], "what stood in the way of the visit"] as const;
const AGREED = [
  [["agreedBy", "name"], "the manager who agreed"],
  [["agreedBy", "date"], "the day they agreed"],
] as const;

export default defineRule({
  id: "home-visit-not-undertaken-unexplained",
  scope: "case",
  record: "home-visit",
  reads: ["oversight"],
  severity: "warning",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.3.3"],
  messages: {
    noReason: {
      what: "This home visit was not made, and the record does not say why.",
      ask: "What stood in the way, and what took the place of the visit?",
      missing: true,
    },
    notAgreed: {
      what: "This home visit was not made, and no manager is recorded as having agreed to that.",
      ask: "Who agreed, on what day, and until when?",
      missing: true,
    },
  },
  why: "A visit that is put off again and again leaves a home unseen, and a decision to leave it unseen belongs to a manager. Home visits were made for only one in three of the people who needed them, inspectors found.",
  source: "Manage people on probation: home visit outcomes; HMIP 2019 L486",
  check(view, cx) {
    for (const visit of view.all("home-visit")) {
      if (!isNotMade(visit.value.outcome)) continue;
      const agreed = isAgreed(view, visit) || cx.notApplicable(visit, "agreedBy");
      if (visit.value.reason === undefined && !isUnclear(visit, "reason") && !cx.notApplicable(visit, "reason"))
        cx.report("noReason", visit, ["reason"], {
          fix: askAll("Add prompts for why, and who agreed", agreed ? [REASON] : [REASON, ...AGREED]),
        });
      else if (!agreed) cx.report("notAgreed", visit, ["agreedBy"], { fix: askAll("Add prompts for who agreed", AGREED) });
    }
  },
  examples: {
    valid: [
      `record: case
---
record: home-visit
address: L1
outcome: delayed
reason: The house is being rewired until May.
agreedBy: { name: Ines Fall, grade: SPO, date: 2019-03-01 }
`,
      `record: case
---
record: home-visit
id: visit-at-mill
address: L1
outcome: exempted
reason: Lives in a barracks that probation staff may not enter.
---
record: oversight
reason: home-visit
followsUp: [visit-at-mill]
`,
      "record: case\n---\nrecord: home-visit\naddress: L1\noutcome: referred-to-spo\n",
      "record: case\n---\nrecord: home-visit\nstatus: in-progress\naddress: L1\noutcome: delayed\n",
    ],
    invalid: [
      { text: "record: case\n---\n«record»: home-visit\naddress: L1\noutcome: not-undertaken\n", message: "noReason" },
      {
        text: `record: case
---
«record»: home-visit
id: visit-at-mill
address: L1
outcome: not-approved
reason: Police advise against it since the fire.
---
record: oversight
reason: supervision
followsUp: [visit-at-mill]
`,
        message: "notAgreed",
      },
      {
        text: `record: case
---
record: home-visit
address: L1
outcome: exempted
«reason»:
agreedBy: { name: Ines Fall, grade: SPO, date: 2019-03-01 }
`,
        message: "noReason",
      },
    ],
  },
});

import { appointmentTypes } from "../../../../schemas/vocab/contact.ts";
import type { CaseView } from "../../record/case.ts";
import { type Check, isAnswered } from "../../record/checks.ts";
import type { RecordFacts } from "../../record/types.ts";
import { defineRule, startCheck } from "../_kit/index.ts";

const REPORT = (more = ""): string => `record: contact
type: phone-call
notes: Rang about his shifts.
selfReports:
  - text: Says that he has not seen Jo since the court case
    harm: yes
${more}`;

export default defineRule({
  id: "assessment-self-report-unverified",
  scope: "case",
  record: "assessment",
  reads: ["check", "contact", "home-visit"],
  severity: "warning",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.1.3"],
  messages: {
    nothing: {
      what: "A statement about risk rests on what the person said, with nothing named that bears it out.",
      ask: "Who else would know whether this is so, and have they been asked?",
      missing: true,
    },
    notEnough: {
      what: "What is named for a statement about risk is no answered check, completed visit or word from others.",
      ask: "Who besides the person would know whether this is so?",
    },
  },
  why: "People leave out what would cost them their freedom or their children, and some believe what they say. Inspectors met a culture that lacked professional curiosity, in which one person's account is easily taken for the facts.",
  source: "HMIP 2019 L440; HMPPS on professional curiosity",
  check(view, cx) {
    const assessment = view.current("assessment");
    const records: RecordFacts<"assessment" | "contact">[] = assessment === undefined ? [] : [assessment];
    for (const record of [...records, ...view.of("contact")]) {
      for (const [i, row] of (record.value.selfReports ?? []).entries()) {
        if (row.harm !== "yes" || row.text === undefined) continue;
        const path = ["selfReports", i, "verifiedBy"];
        if (record.unusable.some((one) => one.startsWith(path.join(".")))) continue;
        const named = row.verifiedBy ?? [];
        if (named.some((id) => bearsOut(view, id))) continue;
        // A name of nothing in the case is reported where links are.
        if (named.some((id) => view.byId(id) === undefined)) continue;
        cx.report(named.length === 0 ? "nothing" : "notEnough", record, path, { fix: startCheck("other") });
      }
    }
  },
  examples: {
    valid: [
      `record: case
---
${REPORT("    verifiedBy: [check]\n")}---
record: check
id: check
type: police-da
request: sent
requested: 2019-02-04
responded: 2019-02-11
response: not-known
`,
      // Nobody's risk hangs on it, or that is not known yet.
      `record: case
---
record: assessment
type: layer-3
selfReports:
  - { text: Says that he likes the new foreman, harm: no }
  - { text: Says that he is asleep by ten, harm: unknown }
`,
      `record: case
---
${REPORT("    verifiedBy: [call]\n")}---
record: contact
id: call
type: police-liaison
notes: The neighbourhood officer has seen her alone each week and knows of no visits.
`,
    ],
    invalid: [
      { message: "nothing", text: `record: case\n---\n${REPORT().replace("text:", "«text»:")}` },
      {
        message: "notEnough",
        text: `record: case
---
record: assessment
type: layer-3
selfReports:
  - { text: Says that he no longer drinks at home, harm: yes, «verifiedBy»: [seen] }
---
record: contact
id: seen
type: office-visit
outcome: attended-complied
`,
      },
      // Asked, but not answered.
      {
        message: "notEnough",
        text: `record: case
---
${REPORT("    «verifiedBy»: [asked]\n")}---
record: check
id: asked
type: police-da
request: sent
requested: 2019-03-04
`,
      },
    ],
  },
});

/** An answered check, a completed visit, or a contact that is no appointment of the person's. */
function bearsOut(view: CaseView, id: string): boolean {
  const record = view.byId(id);
  if (record === undefined || (record.date !== undefined && record.date > view.asOf)) return false;
  if (record.kind === "check") return isAnswered(view, record as Check);
  if (record.kind === "home-visit") return (record as RecordFacts<"home-visit">).value.outcome === "completed";
  if (record.kind !== "contact") return false;
  const type = (record as RecordFacts<"contact">).value.type;
  return type !== undefined && !appointmentTypes.has(type);
}

import { saidYes } from "../../record/answers.ts";
import { daysBetween } from "../../record/calendar.ts";
import { ask, defineRule } from "../_kit/index.ts";

const REASON = ask("Add a prompt for the reason", ["absenceReason"], "what the person said, and what you saw that bears it out");
const SEEN = ask("Add a prompt for the evidence", ["evidenceSeen"], "yes or no, and what it was");

export default defineRule({
  id: "enforcement-absence-unevidenced",
  scope: "record",
  record: "contact",
  severity: "warning",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.3.1"],
  messages: {
    noReason: {
      what: "This absence was accepted, and the record does not say for what reason.",
      ask: "What did the person tell you, and how do you know that it is so?",
      missing: true,
    },
    notSeen: {
      what: "This absence was accepted, and the evidence due {days} days ago has not been seen.",
      ask: "Did it come, and if it did not, does the absence still count as acceptable?",
    },
  },
  why: "An absence accepted on trust alone treats people unequally, and cannot be defended in court when a breach comes to be heard. The standard for enforcement asks for a reason, and for proof where it can be had.",
  source: "PC43/2004; manage people on probation; HMIP standards 2018, 2.3.1",
  check(record, cx) {
    const { outcome, evidenceDue, evidenceSeen } = record;
    // An acceptable failure is one that nothing followed for a year: no reason was asked for.
    if (outcome === undefined || !outcome.startsWith("acceptable-") || outcome === "acceptable-failure") return;
    if (record.absenceReason === undefined && !cx.unusable(["absenceReason"]) && !cx.notApplicable("absenceReason"))
      return cx.report("noReason", ["absenceReason"], { fix: REASON });
    if (evidenceDue === undefined || evidenceDue >= cx.asOf || saidYes(evidenceSeen)) return;
    if (cx.unusable(["evidenceSeen"]) || cx.notApplicable("evidenceSeen")) return;
    cx.report("notSeen", ["evidenceSeen"], {
      data: { days: daysBetween(evidenceDue, cx.asOf) },
      fix: evidenceSeen === undefined ? SEEN : [],
    });
  },
  examples: {
    valid: [
      `type: office-visit
outcome: acceptable-medical
absenceReason: In hospital overnight with her asthma.
evidenceDue: 2019-03-08
evidenceSeen: yes - discharge letter
`,
      `type: office-visit
outcome: acceptable-employment
absenceReason: Called in for the early shift.
evidenceDue: 2019-03-29
`,
      "type: office-visit\noutcome: acceptable-failure\n",
      "type: office-visit\noutcome: unacceptable-absence\n",
    ],
    invalid: [
      { text: "«record»: contact\ntype: office-visit\noutcome: acceptable-judgement\n", message: "noReason" },
      {
        text: "«record»: contact\ntype: office-visit\noutcome: acceptable-employment\nabsenceReason: Called in for the early shift.\nevidenceDue: 2019-03-28\n",
        message: "notSeen",
      },
      {
        text: "type: office-visit\noutcome: acceptable-medical\nabsenceReason: Had a migraine.\nevidenceDue: 2019-03-08\nevidenceSeen: «no - says the surgery is slow»\n",
        message: "notSeen",
      },
    ],
  },
});

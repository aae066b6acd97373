import { ask, defineRule } from "../_kit/index.ts";
import { RMP_ASKS, RMP_REQUIRED } from "../_kit/rmp-headings.ts";

const NAMES: Readonly<Record<(typeof RMP_REQUIRED)[number], string>> = {
  keyInformationCurrentSituation: "The current situation",
  supervision: "Supervision",
  monitoringAndControl: "Monitoring and control",
  interventionsAndTreatment: "Interventions and treatment",
  victimSafetyPlanning: "Victim safety planning",
};

export default defineRule({
  id: "rmp-section-missing",
  scope: "record",
  record: "rmp",
  severity: "error",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.2.3"],
  messages: {
    blank: {
      what: "{heading} has nothing written under it in this risk management plan.",
      ask: "What would a colleague who takes over tomorrow need to read here?",
      missing: true,
    },
  },
  why: "Each heading answers a different question about safety, so an empty one leaves a gap that the others do not fill. Only 4 in 10 of the plans inspected dealt with risk of harm properly, and just as few cases gave victims the attention they need.",
  source: "HMIP 2019 L459, L486; MAPPA guidance 12.11; OASys RM28.1 to RM33",
  check(record, cx) {
    for (const name of RMP_REQUIRED) {
      if (record[name] !== undefined) continue;
      cx.report("blank", [name], { data: { heading: NAMES[name] }, fix: ask("Add a prompt under this heading", [name], RMP_ASKS[name]) });
    }
  },
  examples: {
    valid: [
      `keyInformationCurrentSituation: Lives with his aunt at Quarry Bank and drives for a bakery.
supervision: Seen each Monday; drink and the week with his aunt are asked about.
monitoringAndControl: Police send call-outs to the address on the first of the month.
interventionsAndTreatment: Ten sessions on anger with the programme team.
victimSafetyPlanning: His aunt has the duty number and a word to use on the phone.
`,
      // A reason stands for a heading that does not apply.
      `notApplicable:
  interventionsAndTreatment: Too unwell for any work until the hospital discharges her
keyInformationCurrentSituation: On ward 4 since January.
supervision: Seen on the ward every fortnight with her nurse.
monitoringAndControl: The ward rings if she leaves without permission.
victimSafetyPlanning: Her brother is told before any leave.
`,
      `status: in-progress
supervision: Seen each Monday.
`,
    ],
    invalid: [
      `«record»: rmp
keyInformationCurrentSituation: Lives with his aunt at Quarry Bank and drives for a bakery.
supervision: Seen each Monday; drink and the week with his aunt are asked about.
interventionsAndTreatment: Ten sessions on anger with the programme team.
victimSafetyPlanning: His aunt has the duty number and a word to use on the phone.
`,
      `keyInformationCurrentSituation: Lives with his aunt at Quarry Bank and drives for a bakery.
supervision: «"[add how often he is seen]"»
monitoringAndControl: Police send call-outs to the address on the first of the month.
interventionsAndTreatment: Ten sessions on anger with the programme team.
victimSafetyPlanning: His aunt has the duty number and a word to use on the phone.
`,
      // No reason excuses a plan from saying how victims are kept safe.
      `«record»: rmp
notApplicable:
  victimSafetyPlanning: Nobody lives with him at the moment
keyInformationCurrentSituation: Lives alone at Quarry Bank and drives for a bakery.
supervision: Seen each Monday; drink and money are asked about.
monitoringAndControl: Police send call-outs to the address on the first of the month.
interventionsAndTreatment: Ten sessions on anger with the programme team.
`,
    ],
  },
});

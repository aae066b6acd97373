import { saidYes } from "../../record/answers.ts";
import { ask, defineRule } from "../_kit/index.ts";

export default defineRule({
  id: "assessment-person-not-involved",
  scope: "record",
  record: "assessment",
  severity: "warning",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.1.1"],
  messages: {
    noViews: {
      what: "The assessment does not show that the person had a say in it.",
      ask: "What does this person say about the offence and what would help, or why could they not be asked?",
      missing: true,
    },
  },
  why: "People keep to what they helped to shape, and they often know what nobody else does. Inspectors found people's own views allowed for almost two-thirds of the time. Where they are not, the assessment is about somebody and not with them.",
  source: "HMIP 2019 L417",
  check(record, cx) {
    if (record.personViews !== undefined || saidYes(record.selfAssessment) || cx.unusable(["selfAssessment"])) return;
    const path = ["personViews"];
    cx.report("noViews", path, {
      fix: ask("Add a prompt for the person's views", path, "how they see the offence and their life, in their own terms"),
    });
  },
  examples: {
    valid: [
      `type: layer-3
personViews: Wants the tag off before her daughter's wedding and says the curfew is the only thing that got her home at night.
selfAssessment: no
`,
      "type: layer-3\nselfAssessment: yes - filled in with the interpreter on the phone\n",
      `type: layer-3
notApplicable:
  personViews: In intensive care since the day after sentence; the ward will ring when he can talk
`,
    ],
    invalid: [
      `«record»: assessment
type: layer-3
selfAssessment: no
`,
      `type: layer-3
personViews: «"[add how they see it]"»
`,
      // Nobody knows whether it was done: the record still shows no say.
      "«record»: assessment\ntype: layer-3\nselfAssessment: unknown\n",
    ],
  },
});

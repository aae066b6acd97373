import { contactMode } from "../../../../schemas/vocab/contact.ts";
import { frequency } from "../../../../schemas/vocab/plan.ts";
import { choose, defineRule, type Fix, firstBlank } from "../_kit/index.ts";

const MODES: readonly Fix[] = contactMode.values.map((mode) => ({
  title: `Type of contact: ${mode.label}`,
  class: "choice",
  steps: [{ do: "add", path: ["contactType"], value: mode.value }],
}));

export default defineRule({
  id: "plan-contact-level-missing",
  scope: "record",
  record: "plan",
  severity: "warning",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.2.1"],
  messages: {
    noFrequency: {
      what: "The plan does not say how often there will be contact.",
      ask: "How long may this person go unseen, given their risk and needs?",
      missing: true,
    },
    noType: {
      what: "The plan does not say what type of contact there will be.",
      ask: "Where and how does meeting this person do most good?",
      missing: true,
    },
  },
  why: "Contact that is not planned is set by whoever has a gap in the diary, and nobody can tell when it has fallen too low. Inspectors found plans that said too little about what kind of contact there should be, and how often.",
  source: "HMIP 2019 L451",
  check(record, cx) {
    const blank = firstBlank(record, cx, ["contactFrequency", "contactType"]);
    if (blank === "contactFrequency") cx.report("noFrequency", [blank], { fix: choose("Contact", [blank], frequency) });
    // An item of the list that could not be read is reported by itself.
    else if (blank === "contactType" && !contactMode.values.some((_, i) => cx.unusable([blank, i])))
      cx.report("noType", [blank], { fix: MODES });
  },
  examples: {
    valid: [
      `contactFrequency: weekly
contactType: [office, home]
`,
      `contactFrequency: weekly
notApplicable:
  contactType: Depends on the lifeboat rota, agreed each Friday
`,
      `status: in-progress
contactType: [office]
`,
    ],
    invalid: [
      {
        message: "noFrequency",
        text: `«record»: plan
contactType: [office]
`,
      },
      {
        message: "noFrequency",
        text: `contactFrequency: «"[add how often]"»
`,
      },
      {
        message: "noType",
        text: `«record»: plan
contactFrequency: weekly
`,
      },
    ],
  },
});

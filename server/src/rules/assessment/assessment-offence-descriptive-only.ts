import { ask, defineRule, firstBlank } from "../_kit/index.ts";

export default defineRule({
  id: "assessment-offence-descriptive-only",
  scope: "record",
  record: "assessment",
  severity: "error",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.1.2"],
  messages: {
    noWhy: {
      what: "The assessment tells what happened but not why it happened.",
      ask: "What set it off, what did the person want from it, and why this victim on this day?",
      missing: true,
    },
    noPattern: {
      what: "The assessment tells what happened but not how it fits with earlier behaviour.",
      ask: "Which steps does this offence share with earlier incidents, convicted or not?",
      missing: true,
    },
  },
  why: "A description on its own cannot tell you what would make it happen again. Inspectors found assessments mostly descriptive, with the explanation of how and why the offending came about frequently missing, so planning had nothing firm under it.",
  source: "HMIP 2019 L423",
  check(record, cx) {
    if (record.offenceDetails === undefined) return;
    const first = firstBlank(record, cx, ["motivationAndTriggers", "patternOfOffending"]);
    if (first === undefined) return;
    const path = [first];
    if (first === "motivationAndTriggers")
      cx.report("noWhy", path, {
        fix: ask("Add a prompt for why it happened", path, "what set it off, what the person wanted, and why then and there"),
      });
    else
      cx.report("noPattern", path, {
        fix: ask("Add a prompt for the pattern", path, "what this offence has in common with earlier behaviour, convicted or not"),
      });
  },
  examples: {
    valid: [
      `type: layer-3
offenceDetails: She broke the window of her brother's van with a brick at two in the morning and waited for him.
motivationAndTriggers: He had told their mother about the eviction, and she wanted him to feel as exposed as she did.
patternOfOffending: Damage each time, never to strangers, and each time after something private was passed on.
`,
      // With no account of the offence at all, another rule speaks.
      `type: layer-3
issuesContributing: She has nowhere to take a grievance that she trusts.
`,
      `type: layer-3
offenceDetails: She drove her own car home from a wedding while over the limit, and was stopped on the ring road.
motivationAndTriggers: The taxi had not come and she had work at six.
notApplicable:
  patternOfOffending: First arrest of any kind at 58, and the police hold nothing else
`,
    ],
    invalid: [
      {
        message: "noWhy",
        text: `«record»: assessment
type: layer-3
offenceDetails: She broke the window of her brother's van with a brick at two in the morning and waited for him.
patternOfOffending: Damage each time, never to strangers, and each time after something private was passed on.
`,
      },
      {
        message: "noPattern",
        text: `type: layer-3
offenceDetails: She broke the window of her brother's van with a brick at two in the morning and waited for him.
motivationAndTriggers: He had told their mother about the eviction, and she wanted him to feel as exposed as she did.
patternOfOffending: «"[add the pattern]"»
`,
      },
    ],
  },
});

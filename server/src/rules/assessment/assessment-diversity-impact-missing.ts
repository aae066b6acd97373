import { characteristic } from "../../../../schemas/vocab/people.ts";
import { ask, defineRule } from "../_kit/index.ts";

const LABELS = new Map<string | undefined, string>(characteristic.values.map((c) => [c.value, c.label]));

export default defineRule({
  id: "assessment-diversity-impact-missing",
  scope: "record",
  record: "assessment",
  severity: "warning",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.1.1"],
  messages: {
    noImpact: {
      what: "The row on {factor} does not say how it affects engagement.",
      ask: "What will be harder or easier for this person because of it, and what will you do differently?",
      missing: true,
    },
  },
  why: "A factor that is only ticked changes nothing about how letters are written, when appointments fall or who sees the person. Inspectors found needs and diversity brought out in just over half of cases; where they were, officers went on to take them into account.",
  source: "HMIP 2019 L419",
  check(record, cx) {
    for (const [i, row] of (record.diversity ?? []).entries()) {
      if (row.impact !== undefined || cx.unusable(["diversity", i])) continue;
      const path = ["diversity", i, "impact"];
      cx.report("noImpact", path, {
        data: { factor: LABELS.get(row.characteristic) ?? "this factor" },
        fix: ask("Add a prompt for the effect on engagement", path, "what this makes harder or easier, and what you will do differently"),
      });
    }
  },
  examples: {
    valid: [
      `type: layer-3
diversity:
  - characteristic: employment
    impact: Nights at the bakery; anything before noon costs her sleep and she then misses the bus
`,
      // Nothing is listed.
      "type: layer-3\n",
    ],
    invalid: [
      `type: layer-3
diversity:
  - «characteristic»: learning-difficulty
`,
      `type: layer-3
diversity:
  - characteristic: employment
    impact: Nights at the bakery; anything before noon costs her sleep and she then misses the bus
  - characteristic: learning-difficulty
    impact: «"[add what this makes harder]"»
`,
    ],
  },
});

import { area as areas } from "../../../../schemas/vocab/assessment.ts";
import { isNeed } from "../../record/needs.ts";
import { chooseAnswer, defineRule } from "../_kit/index.ts";

const LINKS = [
  { name: "linkedToHarm", to: "harm" },
  { name: "linkedToReoffending", to: "reoffending" },
] as const;
const LABELS: ReadonlyMap<string | undefined, string> = new Map(areas.values.map((v) => [v.value, v.label]));

export default defineRule({
  id: "assessment-need-link-unanswered",
  scope: "record",
  record: "assessment",
  severity: "warning",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.1.2", "hmip-2018/2.1.3"],
  messages: {
    blank: {
      what: "{area} is a need, and whether it is linked to {to} is not answered.",
      ask: "If this need got worse, who would be hurt, or what would happen again?",
      missing: true,
    },
  },
  why: "A score says that something is wrong in a life; the link says what it has to do with offending and with harm. Without it everything looks as important as everything else, and the plan cannot put the needs that matter first.",
  source: "OASys sections 3 to 12, questions 98 and 99; thresholds of the assessment services",
  check(record, cx) {
    for (const [i, row] of (record.needs ?? []).entries()) {
      if (!isNeed(row)) continue;
      const first = LINKS.find(
        ({ name }) => row[name] === undefined && !cx.unusable(["needs", i, name]) && !cx.notApplicable(`needs[${row.area ?? i}].${name}`),
      );
      if (first === undefined) continue;
      const area = LABELS.get(row.area) ?? `Section ${i + 1}`;
      const path = ["needs", i, first.name];
      cx.report("blank", path, { data: { area, to: first.to }, fix: chooseAnswer(`Linked to ${first.to}`, path) });
    }
  },
  examples: {
    valid: [
      `type: layer-3
needs:
  - { area: alcohol, score: 4, linkedToHarm: yes, linkedToReoffending: unknown }
  - { area: drugs, score: 1 }
  - { area: finance, need: no }
`,
      // Just below the threshold.
      "type: layer-3\nneeds:\n  - { area: thinking, score: 3 }\n",
      `type: layer-3
needs:
  - { area: ete, score: 3, linkedToReoffending: yes }
notApplicable:
  needs[ete].linkedToHarm: Out of work only since the site closed on Friday
`,
    ],
    invalid: [
      "type: layer-3\nneeds:\n  - { «area»: alcohol, score: 4, linkedToReoffending: yes }\n",
      "type: san\nneeds:\n  - { «area»: finance, need: yes - owes three lenders, linkedToHarm: no }\n",
      `type: layer-3
needs:
  - { area: thinking, score: 4, linkedToHarm: yes, linkedToReoffending: yes }
  - { area: accommodation, score: 2, linkedToHarm: «""» }
`,
    ],
  },
});

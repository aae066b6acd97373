import { riskLevel } from "../../../../schemas/vocab/rosh.ts";
import { COMMUNITY, CUSTODY } from "../../record/groups.ts";
import { choose, defineRule } from "../_kit/index.ts";

const PLACES: readonly { readonly path: readonly string[]; readonly label: string; readonly where: string }[] = [
  ...COMMUNITY.map(({ group, label }) => ({ path: ["riskInCommunity", group], label, where: `${label.toLowerCase()}, in the community` })),
  ...CUSTODY.map(({ group, label }) => ({ path: ["riskInCustody", group], label, where: `${label.toLowerCase()}, in custody` })),
  { path: ["overallRiskLevel"], label: "Overall", where: "overall" },
];

export default defineRule({
  id: "rosh-level-invalid",
  scope: "record",
  record: "rosh",
  severity: "error",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.1.3"],
  mustAnswer: true,
  messages: {
    notALevel: {
      what: "The level given is not low, medium, high or very high: {where}.",
      ask: "Which of the four levels does the evidence support?",
    },
  },
  why: "There are four levels, and low is the lowest: nobody under supervision carries no risk at all. Any other word cannot be compared, counted or acted on, and the group it stands for drops out of sight.",
  source: "PC36/2006; risk levels of the assessment services; HMIP 2019 L435",
  check(_record, cx) {
    for (const { path, label, where } of PLACES) {
      if (cx.unusable(path)) cx.report("notALevel", path, { data: { where }, fix: choose(label, path, riskLevel) });
    }
  },
  examples: {
    valid: [
      `riskInCommunity: { children: low, public: Very high, knownAdult: MEDIUM, staff: low }
overallRiskLevel: very_high
`,
      // Nothing there is not a wrong level.
      `riskInCommunity: { children: low, public: low, knownAdult: , staff: low }
`,
    ],
    invalid: [
      `riskInCommunity: { children: low, public: low, knownAdult: low, staff: «no risk» }
overallRiskLevel: low
`,
      `riskInCommunity: { children: low, public: low, knownAdult: low, staff: low }
riskInCustody: { children: low, public: low, knownAdult: low, staff: low, prisoners: «n/a» }
overallRiskLevel: low
`,
      `riskInCommunity: { children: low, public: low, knownAdult: low, staff: low }
overallRiskLevel: «none»
`,
    ],
  },
});

import { riskLevel } from "../../../../schemas/vocab/rosh.ts";
import { COMMUNITY } from "../../record/groups.ts";
import { choose, defineRule } from "../_kit/index.ts";

export default defineRule({
  id: "rosh-level-missing",
  scope: "record",
  record: "rosh",
  severity: "error",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.1.3"],
  mustAnswer: true,
  messages: {
    blank: {
      what: "The level of risk in the community is not recorded for this group: {group}.",
      ask: "How serious would the harm be to this group, and how likely is it?",
      missing: true,
    },
  },
  why: "Each group has a level of its own because people are dangerous to some and not to others. A group without one is a group nobody plans for. In at least four of every ten cases inspected there was a risk to children; in a further fifth it was not clear.",
  source: "HMIP 2019 L433; OASys R10.6, SUM6.1 to SUM6.4",
  check(record, cx) {
    if (cx.unusable(["riskInCommunity"])) return;
    const levels = record.riskInCommunity;
    for (const { group, label } of COMMUNITY) {
      if (levels?.[group] !== undefined) continue;
      const path = ["riskInCommunity", group];
      cx.report("blank", path, { data: { group: label.toLowerCase() }, fix: choose(label, path, riskLevel) });
    }
  },
  examples: {
    valid: [
      `riskInCommunity: { children: low, public: low, knownAdult: medium, staff: low }
`,
      // A level that is not in the list is a finding of its own, and not missing as well.
      `riskInCommunity: { children: low, public: low, knownAdult: none, staff: low }
`,
      `status: in-progress
riskInCommunity: { public: low }
`,
    ],
    invalid: [
      `«riskInCommunity»: { children: low, public: low, staff: low }
`,
      `riskInCommunity:
  children: low
  public: low
  knownAdult: medium
  staff: «"[add the level]"»
`,
      // No reason excuses a level.
      `«riskInCommunity»: { children: low, public: low, knownAdult: low }
notApplicable:
  riskInCommunity.staff: He has always been polite to us
`,
      `«record»: rosh
overallRiskLevel: low
`,
    ],
  },
});

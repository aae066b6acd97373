import { placementFeature } from "../../../../schemas/vocab/services.ts";
import type { RecordFacts } from "../../record/types.ts";
import { defineRule } from "../_kit/index.ts";

const LABELS = new Map<string, string>(placementFeature.values.map((f) => [f.value, f.label]));

/** Features that this placement must not have: those listed, and those that answers rule out. */
function restrictionsOf({ restrictions, managing, risk }: RecordFacts<"upw">["value"]): ReadonlySet<string> {
  const out = new Set<string>(restrictions);
  if (managing?.noFemaleSupervisor === "yes") out.add("female-supervisor");
  if (managing?.noMaleSupervisor === "yes") out.add("male-supervisor");
  if (risk?.posesRiskToChildren === "yes") out.add("children-on-site");
  if (risk?.risksHistoryOfOffendingAgainstVulnerableAdults === "yes") out.add("vulnerable-adults-on-site");
  return out;
}

export default defineRule({
  id: "upw-placement-conflict",
  scope: "case",
  record: "upw",
  reads: ["upw"],
  severity: "error",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/4.1.2"],
  messages: {
    conflict: {
      what: "The placement has what this assessment rules out: {features}.",
      ask: "Where else could this person work, or what has changed since the restriction was made?",
    },
  },
  why: "A restriction protects a child, a victim, a supervisor or the person, and only does so while the placement keeps to it. Inspectors asked for the way in which risk of harm is handled in arranging placements to improve.",
  source: "HMIP 2019 L547",
  check(view, cx) {
    const upw = view.current("upw");
    const features = upw?.value.placement?.features;
    if (upw === undefined || features === undefined) return;
    const ruledOut = restrictionsOf(upw.value);
    const both = features.filter((feature, i) => ruledOut.has(feature) && features.indexOf(feature) === i);
    if (both.length === 0) return;
    const names = both.map((feature) => (LABELS.get(feature) as string).toLowerCase()).join("; ");
    cx.report("conflict", upw, ["placement", "features"], { data: { features: names } });
  },
  examples: {
    valid: [
      `record: case
---
record: upw
restrictions: [children-on-site]
risk: { posesRiskToChildren: unknown, risksHistoryOfOffendingAgainstVulnerableAdults: no }
managing: { noMaleSupervisor: yes - asked for a woman }
placement: { kind: group, features: [vulnerable-adults-on-site, female-supervisor, tools] }
`,
      `record: case
---
record: upw
restrictions: [tools]
`,
    ],
    invalid: [
      `record: case
---
record: upw
status: in-progress
restrictions: [excluded-area, co-defendant]
placement: { kind: group, «features»: [tools, co-defendant] }
`,
      `record: case
---
record: upw
risk: { posesRiskToChildren: yes - his nephews }
placement:
  «features»: [children-on-site]
`,
      `record: case
---
record: upw
managing: { noFemaleSupervisor: yes, noMaleSupervisor: no }
risk: { risksHistoryOfOffendingAgainstVulnerableAdults: yes - a neighbour with dementia }
placement:
  «features»: [female-supervisor, vulnerable-adults-on-site]
`,
    ],
  },
});

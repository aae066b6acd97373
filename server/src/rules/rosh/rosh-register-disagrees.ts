import { riskLevel } from "../../../../schemas/vocab/rosh.ts";
import { type Level, overallOf } from "../../record/harm.ts";
import { choose, defineRule } from "../_kit/index.ts";

const ENTRIES: Readonly<Record<string, Level>> = {
  "very-high-rosh": "very-high",
  "high-rosh": "high",
  "medium-rosh": "medium",
  "low-rosh": "low",
};
const LABELS: ReadonlyMap<string, string> = new Map(riskLevel.values.map((v) => [v.value, v.label.toLowerCase()]));
const CASE = (rows: string): string => `record: case\nregistrations:\n${rows}---\nrecord: rosh\n`;

export default defineRule({
  id: "rosh-register-disagrees",
  scope: "case",
  record: "rosh",
  reads: [],
  severity: "error",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.1.3"],
  messages: {
    differs: {
      what: "The overall level is {overall}; the register says {registered}.",
      ask: "Which of the two is out of date?",
    },
  },
  why: "A duty officer, a court or the police go by the register and may never open the analysis. Where the two differ, some of them act on a level that nobody stands by any more.",
  source: "nDelius register: RVHR, RHRH, RMRH, RLRH",
  check(view, cx) {
    const rosh = view.current("rosh");
    const overall = overallOf(view);
    if (rosh === undefined || overall === undefined) return;
    const others = new Set<Level>();
    for (const row of view.header.value.registrations ?? []) {
      const level = row.type === undefined ? undefined : ENTRIES[row.type];
      if (level === undefined || level === overall || (row.deregistered !== undefined && row.deregistered <= view.asOf)) continue;
      others.add(level);
    }
    if (others.size === 0) return;
    if (view.header.unusable.some((path) => /^registrations\.\d+\.deregistered$/u.test(path)))
      return cx.notEvaluated("The day on which a register entry ended cannot be used.");
    const path = ["overallRiskLevel"];
    cx.report("differs", rosh, path, {
      data: { overall: LABELS.get(overall) as string, registered: [...others].map((level) => LABELS.get(level) as string).join(" and ") },
      fix: choose("Overall", path, riskLevel),
    });
  },
  examples: {
    valid: [
      `${CASE("  - { type: medium-rosh, date: 2018-10-15 }\n")}overallRiskLevel: medium\n`,
      // The old entry was closed.
      `${CASE("  - { type: high-rosh, date: 2018-01-15, deregistered: 2018-10-15 }\n  - { type: medium-rosh, date: 2018-10-15 }\n")}overallRiskLevel: medium\n`,
      // Nothing on the register about the level, or no level yet.
      `${CASE("  - { type: weapons, date: 2018-10-15 }\n")}overallRiskLevel: low\n`,
      CASE("  - { type: high-rosh, date: 2018-10-15 }\n"),
    ],
    invalid: [
      `${CASE("  - { type: medium-rosh, date: 2018-10-15 }\n")}overallRiskLevel: «high»\n`,
      `${CASE("  - { type: very-high-rosh, date: 2018-01-15 }\n  - { type: medium-rosh, date: 2018-10-15 }\n")}overallRiskLevel: «medium»\n`,
    ],
  },
});

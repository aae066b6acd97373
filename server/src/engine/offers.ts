/** How the findings of a rule can be put right, learned from the rule's own examples. */
import type { Pack } from "../../../schemas/pack.ts";
import { packs } from "../../../schemas/packs/index.ts";
import { checkCase } from "./case.ts";
import { exampleCase } from "./examples.ts";
import { analyseFile } from "./file.ts";
import type { Rule } from "./rules.ts";
import type { Finding } from "./types.ts";

export type Offer = Finding["fixes"][number];

const ORDER = ["safe", "prompt", "choice"] as const;

/** Each way once, in the order met. Starting a judgement is not among them: every rule that may be set aside has it. */
export function offersOf(rule: Rule): Offer[] {
  const out = new Map<string, Offer>();
  for (const given of rule.examples.invalid) {
    const { files, example } = exampleCase(rule, given);
    const env = {
      asOf: example.asOf ?? "2019-03-29",
      packs: [packFor(rule)],
      localPacks: [],
      rules: [rule],
      settingsFile: undefined,
      standardFlag: undefined,
    };
    const analysed = Object.entries(files).map(([path, text]) => analyseFile(path, text));
    for (const file of checkCase({ folder: "case", files: analysed }, env).files) {
      for (const record of file.records) {
        for (const finding of record.findings) {
          if (finding.rule === rule.id) for (const fix of finding.fixes) if (!isJudgement(fix)) out.set(`${fix.class} ${fix.title}`, fix);
        }
      }
    }
  }
  return [...out.values()];
}

export const classesOf = (offers: readonly Offer[]): Offer["class"][] => ORDER.filter((c) => offers.some((o) => o.class === c));

const isJudgement = (fix: Offer): boolean => fix.steps.some((s) => s.do === "add" && s.path[0] === "judgements");

/** A standard in which the rule is on, with nothing else said about it. */
function packFor(rule: Rule): Pack {
  return {
    id: "any",
    title: "any",
    from: "2000-01-01",
    form: rule.pack === "21" ? "newer" : "older",
    groups: [rule.pack],
    standards: {},
    clauses: {},
    parameters: {},
    severities: {},
    figures: {},
    terms: packs[0]?.terms ?? {},
  };
}

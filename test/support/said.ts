/**
 * All that a rule says to its own examples, written out: findings with their words and places, what is offered, and
 * what was not evaluated. Kept in files, so that a change of words or of a fix is seen by whoever reads the change.
 */
import { packs } from "../../schemas/packs/index.ts";
import type { Rule } from "../../server/src/rules/_kit/index.ts";
import { lineIndex } from "../../server/src/source/lines.ts";
import { checkFiles } from "./check.ts";
import { exampleCase } from "./examples.ts";
import { testPack } from "./testPack.ts";

const standardOf = (rule: Rule): string => (rule.pack === "core" || rule.pack === "18" ? "hmip-2018" : "test-2021");

export function saidOf(rule: Rule): string {
  const out = [`# ${rule.id}`];
  for (const side of ["invalid", "valid"] as const) {
    rule.examples[side].forEach((given, i) => {
      const { files, example } = exampleCase(rule, given);
      const results = checkFiles(files, {
        asOf: example.asOf ?? "2019-03-29",
        standard: standardOf(rule),
        rules: [rule],
        packs: [...packs, testPack],
      });
      out.push("", `## ${side} ${i + 1}`);
      for (const result of results) {
        for (const file of result.files) {
          const lines = lineIndex(file.text);
          for (const record of file.records) {
            for (const one of record.notEvaluated) if (one.rule === rule.id) out.push(`not evaluated in ${record.kind}: ${one.reason}`);
            for (const finding of record.findings) {
              if (finding.rule !== rule.id) continue;
              const { line, column } = lines.position(finding.start);
              const about = finding.about.length === 0 ? "" : ` about ${finding.about.join(", ")}`;
              out.push(`${finding.severity} ${file.path}:${line + 1}:${column + 1} ${finding.path}${about} [${finding.messageId}]`);
              out.push(`  ${finding.message}`, `  ${finding.ask}`);
              for (const fix of finding.fixes) {
                if (fix.steps.some((step) => step.do === "add" && step.path[0] === "judgements")) continue;
                out.push(`  ${fix.class}: ${fix.title}`);
                for (const step of fix.steps) out.push(`    ${JSON.stringify(step)}`);
              }
            }
          }
        }
      }
    });
  }
  return `${out.join("\n")}\n`;
}

/** The file a rule is kept in: one for each family. */
export const familyOf = (rule: Rule): string => rule.id.slice(0, rule.id.startsWith("home-visit-") ? 10 : rule.id.indexOf("-"));

/** Every family's file by its name. */
export function saidByFamily(rules: readonly Rule[]): Map<string, string> {
  const out = new Map<string, string>();
  for (const rule of rules) {
    const family = familyOf(rule);
    const before = out.get(family);
    out.set(family, before === undefined ? saidOf(rule) : `${before}\n${saidOf(rule)}`);
  }
  return out;
}

/**
 * What the fixes of every rule do to every example, in every syntax: words stay, prompts clear nothing, a second
 * run changes nothing, whatever comes out can be read again, and the same is found in it whatever the syntax.
 */
import assert from "node:assert/strict";
import type { CaseResult } from "../../server/src/engine/types.ts";
import type { Fix, Rule } from "../../server/src/rules/_kit/index.ts";
import { rules } from "../../server/src/rules/index.ts";
import type { Seen } from "../support/check.ts";
import { findingsOf } from "../support/check.ts";
import { exampleCase } from "../support/examples.ts";
import { apply, check, type Files, plan, tryFix } from "../support/fixes.ts";
import { rewritten } from "../support/rewritten.ts";

const SYNTAXES = ["YAML", "JSON", "Markdown"] as const;

/** What each fix of an example leads to, by the finding and the fix. */
type Outcomes = Map<string, readonly string[]>;

const nameOf = (path: string): string => path.replace(/\.case\.\w+$/u, "");
const placeOf = ({ file, finding }: Seen): string => [finding.rule, nameOf(file), finding.path, finding.about.join("+")].join(" | ");

/** Try every fix of a rule's findings in files, and say what is found after each. */
function tryAll(rule: Rule, files: Files, asOf: string, offered: Set<string>, planned: Set<string>): Outcomes {
  const outcomes: Outcomes = new Map();
  const results = check(files, rule, asOf);
  for (const seen of findingsOf(results).filter((s) => s.finding.rule === rule.id)) {
    for (const fix of seen.finding.fixes) {
      offered.add(fix.class);
      try {
        const after = tryFix({ rule, files, asOf, results, seen, fix });
        if (after !== null) planned.add(fix.class);
        outcomes.set(`${fix.title} (${fix.class}): ${placeOf(seen)}`, after === null ? ["not made"] : verdicts(check(after, rule, asOf)));
      } catch (problem) {
        throw new Error(
          `"${fix.title}" (${fix.class}) at ${seen.finding.path} ${seen.finding.about.join()}: ${(problem as Error).message}\n${files[seen.file]}`,
          { cause: problem },
        );
      }
    }
  }
  return outcomes;
}

const verdicts = (results: readonly CaseResult[]): string[] =>
  findingsOf(results)
    .map((seen) => `${placeOf(seen)} | ${seen.finding.severity}`)
    .sort();

for (const rule of rules) {
  describe(`${rule.id} put right`, () => {
    const inYaml: Outcomes[] = [];

    for (const syntax of SYNTAXES) {
      it(`in ${syntax}, with every class of fix it offers`, () => {
        const planned = new Set<string>();
        const offered = new Set<string>();
        for (const [i, given] of rule.examples.invalid.entries()) {
          const made = exampleCase(rule, given);
          const asOf = made.example.asOf ?? "2019-03-29";
          const files = syntax === "YAML" ? made.files : rewritten(made.files, syntax === "JSON" ? "json" : "markdown");
          if (files === undefined) continue;
          const outcomes = tryAll(rule, files, asOf, offered, planned);
          if (syntax === "YAML") inYaml[i] = outcomes;
          else assert.deepEqual(outcomes, inYaml[i], `example ${i + 1} as ${syntax}:\n${Object.values(files).join("\n~~~\n")}`);
          if (made.example.fixed !== undefined && syntax === "YAML")
            assert.equal(firstFix(rule, made.files, check(made.files, rule, asOf), asOf), made.example.fixed);
        }
        assert.deepEqual([...planned].sort(), [...offered].sort());
      });
    }
  });
}

/** The file of the rule's first finding after its first fix. */
function firstFix(rule: Rule, files: Files, results: readonly CaseResult[], asOf: string): string {
  const seen = findingsOf(results).find((s) => s.finding.rule === rule.id) as Seen;
  const planned = plan(files, results, seen, seen.finding.fixes[0] as Fix, asOf);
  assert.ok(planned !== null, "the first fix cannot be made");
  return planned.create?.text ?? (apply(files, seen.file, planned)[seen.file] as string);
}

/** Runs the examples of a local rule, as its author meant them. */
import type { Rule } from "../../rules/_kit/index.ts";
import { checkCase } from "../case.ts";
import type { Env } from "../env.ts";
import { exampleCase } from "../examples.ts";
import { analyseFile } from "../file.ts";
import type { CaseResult, Finding } from "../types.ts";

export interface Tried {
  readonly rule: string;
  readonly valid: number;
  readonly invalid: number;
  /** A sentence for each example that does not come out as its author says. */
  readonly problems: readonly string[];
}

/** Findings that tell of an example nobody could read as it was meant. */
const UNREAD: ReadonlySet<string> = new Set([
  "record-syntax",
  "record-kind-unknown",
  "record-field-unknown",
  "record-value-not-usable",
  "record-rule-failed",
]);

/** The day that examples are checked for. */
const AS_OF = "2019-03-29";

/**
 * @param env packs and rules at hand; what `caselint.yaml` turns off or on does not count here
 */
export function tryExamples(rule: Rule, env: Env): Tried {
  const problems: string[] = [];
  const own: Env = { ...env, asOf: AS_OF, settingsFile: undefined, standardFlag: rule.localTo };
  const { valid, invalid } = rule.examples;
  for (const [i, given] of valid.entries()) {
    const { found, unread } = run(rule, given, own);
    if (unread !== undefined) problems.push(`Example ${i + 1} of what is fine cannot be read as it stands. ${unread.message}`);
    else if (found.length > 0) problems.push(`Example ${i + 1} of what is fine is reported, at ${pathsOf(found)}.`);
  }
  for (const [i, given] of invalid.entries()) {
    const { found, unread, marked } = run(rule, given, own);
    if (unread !== undefined) problems.push(`Example ${i + 1} of what is to be reported cannot be read as it stands. ${unread.message}`);
    else if (found.length === 0) problems.push(`Example ${i + 1} of what is to be reported is not reported.`);
    else if (marked !== undefined && !found.some((f) => f.start === marked.start && f.end === marked.end))
      problems.push(`Example ${i + 1} of what is to be reported is found at ${pathsOf(found)}, not at its mark.`);
  }
  return { rule: rule.id, valid: valid.length, invalid: invalid.length, problems };
}

function run(rule: Rule, given: Parameters<typeof exampleCase>[1], env: Env) {
  const { files, marked } = exampleCase(rule, given);
  const analysed = Object.entries(files).map(([path, text]) => analyseFile(path, text));
  const all = findingsOf(checkCase({ folder: "case", files: analysed }, env));
  return { marked, found: all.filter((f) => f.rule === rule.id), unread: all.find((f) => UNREAD.has(f.rule)) };
}

const pathsOf = (found: readonly Finding[]): string => found.map((f) => f.path).join(", ");
const findingsOf = (result: CaseResult) => result.files.flatMap((file) => file.records.flatMap((record) => record.findings));

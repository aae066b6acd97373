import assert from "node:assert/strict";
import type { ProblemCode, SyntaxProblem } from "../../server/src/source/problem.ts";
import { type Plain, plain } from "../../server/src/syntax/plain.ts";
import { isStop, readEvents } from "../../server/src/syntax/yaml/events.ts";
import { parseYaml } from "../../server/src/syntax/yaml/parse.ts";
import { buildTree } from "../../server/src/syntax/yaml/tree.ts";

/** One case of the YAML test suite: a text, whether it must be refused, its events, and its value as JSON. */
export interface SuiteCase {
  readonly name: string;
  readonly yaml: string;
  readonly fail: boolean;
  readonly tree: string;
  readonly json: string | null;
}

export type Verdict = "refused" | "named" | "value" | "no value";

/** Check one case against our reader and say how it came out; throws when the verdict is not right. */
export function checkSuiteCase(given: SuiteCase): Verdict {
  const parsed = parseYaml(given.yaml);
  for (const { start, end } of parsed.problems) assert.ok(0 <= start && start <= end && end <= given.yaml.length);
  const codes = new Set<ProblemCode>(parsed.problems.map((problem) => problem.code));
  const read = readEvents(given.yaml);
  if (given.fail) {
    assert.ok(isStop(read) && !parsed.readable && (codes.has("broken") || codes.has("tab-indent")), "must be refused");
    return "refused";
  }
  assert.ok(!isStop(read), "must be read");
  const problems: SyntaxProblem[] = [];
  const { root, several } = buildTree(given.yaml, read, 0, problems);
  const wanted = constructs(given.tree);
  const named = new Set<string>(problems.map((problem) => problem.code));
  for (const code of wanted) assert.ok(named.has(code), `names the ${code}`);
  if (several) return "named";
  for (const code of named) assert.ok(wanted.has(code) || code === "complex-key" || code === "key-twice", `no ${code} here`);
  if (named.size > 0) return "named";
  if (given.json === null) return "no value";
  const expected = given.json.trim() === "" ? null : (JSON.parse(given.json) as unknown);
  assert.deepEqual(comparable(root === null ? null : plain(root), expected), expected);
  return "value";
}

/** What a text holds that records may not, by the suite's own events. */
function constructs(tree: string): Set<string> {
  const found = new Set<string>();
  let documents = 0;
  for (const line of tree.split("\n")) {
    const event = line.trim();
    if (event.startsWith("+DOC")) documents++;
    if (event.startsWith("=ALI")) found.add("alias");
    const head = event.startsWith("=VAL") ? (event.slice(4).split(/ [:'"|>]/)[0] ?? "") : event;
    if (/ &/.test(head)) found.add("anchor");
    if (/ <[^>]+>/.test(head)) found.add("tag");
  }
  // The suite stops at the first document's end as little as we go on after it.
  return documents > 1 ? new Set(["several-documents"]) : found;
}

/** Our value written the way the suite's JSON has it: texts trimmed, numbers and words as JSON types. */
function comparable(ours: Plain, expected: unknown): unknown {
  if (Array.isArray(expected)) return Array.isArray(ours) ? ours.map((item, i) => comparable(item, expected[i])) : ours;
  if (typeof expected === "object" && expected !== null) {
    if (ours === null || typeof ours === "string" || Array.isArray(ours)) return ours;
    const out: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(ours)) out[key] = comparable(value, (expected as Record<string, unknown>)[key]);
    return out;
  }
  if (typeof ours !== "string") return ours;
  if (typeof expected === "string") return ours === expected.trim() ? expected : ours;
  if (typeof expected === "number") return Number(ours);
  if (typeof expected === "boolean") return ours === "true" ? true : ours === "false" ? false : ours;
  return ours;
}

/** A local rule as a rule of the engine: the same contexts, the same findings, the same settings. */
import type { Condition, LocalRule } from "../../../../schemas/pack.ts";
import { shapes } from "../../record/shapes.ts";
import type { Kind } from "../../record/types.ts";
import type { Fix, RecordContext, Rule } from "../../rules/_kit/index.ts";
import { ask, choose, chooseAnswer } from "../../rules/_kit/index.ts";
import type { Shape } from "../../source/shape.ts";
import type { Step } from "../../source/tree.ts";
import type { Test, Verdict } from "./conditions.ts";
import { testOf } from "./conditions.ts";
import { type FieldPath, rowsOf, stepsOf, valueAt } from "./paths.ts";

/** What a rule's conditions come to once they are checked. */
interface Ready {
  readonly when: readonly Test[];
  readonly required: readonly Test[];
  /** The path with the innermost list: the rule is asked once for each of its rows. */
  readonly along: FieldPath | undefined;
  /** The same path as far as the row itself. */
  readonly row: FieldPath | undefined;
}

/**
 * The rule, or sentences about what in it cannot be used.
 *
 * @param pack the local pack that brings it
 */
export function localRule(given: LocalRule, pack: { readonly id: string; readonly title: string }): Rule | readonly string[] {
  const shape = shapes.get(given.record);
  if (shape === undefined) return [`Rule ${given.id}: \`record\` needs one of ${[...shapes.keys()].join(", ")}.`];
  const problems: string[] = [];
  const when = tests(given, "when", shape, problems);
  const required = tests(given, "require", shape, problems);
  const along = longest([...when, ...required], given.id, problems);
  if (problems.length > 0) return problems;
  const words = { what: given.message, ask: given.ask };
  const ready: Ready = { when, required, along, row: along === undefined ? undefined : toRow(along) };
  return {
    id: given.id,
    scope: "record",
    record: given.record as Kind,
    severity: given.severity,
    pack: "loc",
    localTo: pack.id,
    since: pack.id,
    cites: given.cites,
    messages: { missing: { ...words, missing: true }, differs: words },
    why: given.why,
    source: given.source ?? pack.title,
    examples: given.examples,
    check: (record: never, cx: RecordContext) => check(ready, record, cx),
  };
}

function tests(given: LocalRule, list: "when" | "require", shape: Shape, problems: string[]): Test[] {
  const out: Test[] = [];
  for (const [i, condition] of given[list].entries()) {
    const test = testOf(condition as Condition, shape);
    if (typeof test === "string") problems.push(`Rule ${given.id}, \`${list}\` ${i + 1}: ${test}`);
    else out.push(test);
  }
  return out;
}

/** One rule goes along one list: every path with rows must lie on the way of the longest. */
function longest(all: readonly Test[], id: string, problems: string[]): FieldPath | undefined {
  const paths = all.flatMap((test) => [test.path, ...test.others]);
  const along = paths.reduce<FieldPath | undefined>((a, b) => (b.lists.length > (a?.lists.length ?? 0) ? b : a), undefined);
  for (const path of paths) {
    const astray = path.lists.find((list, i) => along?.lists[i] !== list);
    if (astray === undefined) continue;
    problems.push(`Rule ${id} looks at the rows of ${along?.lists.at(-1)} and of ${astray}. Make it a rule for each list.`);
    break;
  }
  return along;
}

function check({ when, required, along, row }: Ready, record: unknown, cx: RecordContext): void {
  for (const rows of rowsOf(along, record)) {
    if (row !== undefined && valueAt(row, record, rows) === undefined) continue;
    if (!when.every((test) => verdictOf(test, record, rows, cx) === "holds")) continue;
    const failing = required.find((test) => verdictOf(test, record, rows, cx) === "fails");
    if (failing === undefined) continue;
    const isMissing = valueAt(failing.path, record, rows) === undefined;
    const steps = stepsOf(failing.path, rows);
    cx.report(isMissing ? "missing" : "differs", steps, {
      about: row === undefined ? [] : aboutOf(row, record, rows),
      fix: fixesFor(failing, steps, isMissing),
    });
  }
}

/** What stands there but cannot be used is reported as such, and decides nothing. */
function verdictOf(test: Test, record: unknown, rows: readonly number[], cx: RecordContext): Verdict {
  const value = valueAt(test.path, record, rows);
  if (value === undefined && cx.unusable(stepsOf(test.path, rows))) return "open";
  return test.judge(value, record, rows, cx.asOf);
}

function toRow(along: FieldPath): FieldPath {
  const end = along.each.lastIndexOf(true) + 1;
  return { ...along, names: along.names.slice(0, end), each: along.each.slice(0, end) };
}

/** The id of the row, which tells findings apart; names and words of people are not repeated. */
function aboutOf(path: FieldPath, record: unknown, rows: readonly number[]): readonly string[] {
  const label = path.row?.label;
  const type = label === undefined ? undefined : path.row?.byName.get(label)?.type;
  if (label === undefined || (type !== "id" && type !== "choice")) return [];
  const value = (valueAt(path, record, rows) as Readonly<Record<string, unknown>>)[label];
  return typeof value === "string" ? [value] : [];
}

function fixesFor(test: Test, steps: readonly Step[], isMissing: boolean): readonly Fix[] {
  const { field } = test.path;
  if (test.word === "written" && !isMissing) return [];
  if (field.type === "choice" && field.vocab !== undefined) return choose(field.title, steps, field.vocab);
  if (field.type === "answer" && isMissing) return chooseAnswer(field.title, steps);
  if (isMissing && (field.type === "text" || field.type === "prose"))
    return [ask(`Add a prompt: ${field.title}`, steps, field.title.charAt(0).toLowerCase() + field.title.slice(1))];
  return [];
}

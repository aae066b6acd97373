/** The edges of a rule in a table: records written as in its examples, and what it says of them. */
import assert from "node:assert/strict";
import { packs } from "../../schemas/packs/index.ts";
import type { Fix, Rule } from "../../server/src/rules/_kit/index.ts";
import { rules } from "../../server/src/rules/index.ts";
import { checkFiles } from "./check.ts";
import { exampleCase } from "./examples.ts";
import { testPack } from "./testPack.ts";

export interface EdgeOptions {
  readonly asOf?: string;
  readonly standard?: string;
  readonly parameters?: Readonly<Record<string, string | number | boolean>>;
}

/**
 * What is expected, in the order of the places: "contact-2 outcome", "contact-2 review T1" where it is about T1,
 * "case not evaluated". A file without a number is the first of its kind. A line may go on with ": " and the words
 * of the finding, or with " -> " and what its fixes do; the others of its row then say so too.
 */
export type Edge = readonly [text: string, expected: readonly string[], options?: EdgeOptions];

export function edges(id: string, rows: Readonly<Record<string, Edge>>): void {
  describe(`${id} at its edges`, () => {
    for (const [title, row] of Object.entries(rows)) it(title, () => assert.deepEqual(said(id, row), row[1]));
  });
}

const standardOf = (rule: Rule): string => (rule.pack === "core" || rule.pack === "18" ? "hmip-2018" : "test-2021");

function said(id: string, [text, expected, { asOf = "2019-03-29", parameters, standard } = {}]: Edge): string[] {
  const rule = rules.find((r) => r.id === id);
  assert.ok(rule, `${id} is no rule`);
  const all = [...packs, testPack];
  const set = parameters === undefined ? all : all.map((pack) => ({ ...pack, parameters: { [id]: parameters } }));
  const results = checkFiles(exampleCase(rule, text).files, { asOf, standard: standard ?? standardOf(rule), rules: [rule], packs: set });
  const out: string[] = [];
  const has = (mark: string): boolean => expected.some((line) => line.includes(mark));
  for (const { path, records } of results.flatMap((r) => r.files)) {
    const name = path.slice("case/".length, path.indexOf(".case."));
    for (const record of records) {
      for (const one of record.notEvaluated) if (one.rule === id) out.push(`${name} not evaluated${has(": ") ? `: ${one.reason}` : ""}`);
      for (const one of record.findings) {
        assert.notEqual(one.rule, "record-rule-failed");
        if (one.rule !== id) continue;
        const place = [name, one.path, ...one.about].join(" ");
        out.push(has(" -> ") ? `${place} -> ${doneBy(one.fixes)}` : has(": ") ? `${place}: ${one.message}` : place);
      }
    }
  }
  return out.sort();
}

/** What fixes do, step by step: "add setTasks T1, [add what]"; "nothing" where none is offered. A judgement is offered everywhere. */
function doneBy(fixes: readonly Fix[]): string {
  const steps = fixes.flatMap((fix) => fix.steps).filter((step) => !("path" in step && step.path[0] === "judgements"));
  const words = steps.map((step) => {
    const where = step.do === "record" ? step.kind : step.path.join(".");
    const what = "value" in step ? step.value : "";
    return `${step.do} ${where} ${
      typeof what === "string"
        ? what
        : Object.values(what as object)
            .flat()
            .join(", ")
    }`.trim();
  });
  return words.length === 0 ? "nothing" : words.join("; ");
}

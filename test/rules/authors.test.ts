/** What is asked of everybody who writes a rule. */
import assert from "node:assert/strict";
import { rules } from "../../server/src/rules/index.ts";
import { asExample } from "../support/examples.ts";

describe("rules as their authors wrote them", () => {
  it("have ids of their own", () => {
    const ids = rules.map((r) => r.id);
    assert.deepEqual(ids, [...new Set(ids)]);
  });

  it("show no example twice", () => {
    for (const rule of rules) {
      const texts = [...rule.examples.valid, ...rule.examples.invalid].map((e) => JSON.stringify(asExample(e)));
      assert.equal(new Set(texts).size, texts.length, rule.id);
    }
  });

  it("use each of their messages in an example", () => {
    for (const rule of rules) {
      const ids = Object.keys(rule.messages);
      if (ids.length === 1) continue;
      const shown = new Set(rule.examples.invalid.map((e) => asExample(e).message));
      assert.deepEqual(
        ids.filter((id) => !shown.has(id)),
        [],
        `${rule.id}: name the message in the example that shows it`,
      );
    }
  });

  it("cite clauses that the standard has", async () => {
    const { packs } = await import("../../schemas/packs/index.ts");
    const known = new Set(packs.flatMap((p) => Object.keys(p.clauses).map((c) => `${p.id}/${c}`)));
    for (const rule of rules) for (const cite of rule.cites) assert.ok(known.has(cite), `${rule.id} cites ${cite}`);
  });
});

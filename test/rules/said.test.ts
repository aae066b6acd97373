/** What rules say to their examples is what is written in test/rules/said; `npm run gen` writes it anew. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { rules } from "../../server/src/rules/index.ts";
import { root } from "../support/root.ts";
import { familyOf, saidOf } from "../support/said.ts";

const folder = join(root, "test/rules/said");
const kept = new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "utf8")]));

describe("what rules say", () => {
  for (const rule of rules) {
    it(`${rule.id} as before`, () => {
      const file = kept.get(`${familyOf(rule)}.txt`) ?? "";
      const start = file.indexOf(`# ${rule.id}\n`);
      assert.ok(start >= 0, `${rule.id} is not in ${familyOf(rule)}.txt: run npm run gen`);
      const next = file.indexOf("\n# ", start + 1);
      assert.equal(saidOf(rule), next < 0 ? file.slice(start) : file.slice(start, next));
    });
  }
});

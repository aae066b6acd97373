import assert from "node:assert/strict";
import { importProblems } from "./imports.ts";
import { purityProblems } from "./purity.ts";
import { sources } from "./repository.ts";
import { table } from "./table.ts";

/** A house in order, small enough to read. */
const tidy: Readonly<Record<string, string>> = {
  "schemas/kit.ts": `import * as z from "zod"; export const text = z.string();`,
  "server/src/source/tree.ts": "export interface Tree { readonly start: number }",
  "server/src/record/read.ts": `import type { Tree } from "../source/tree.ts"; export const at = (tree: Tree) => tree.start;`,
  "server/src/rules/_kit/rule.ts": "export const rule = 1;",
  "server/src/rules/plan/plan-missing.ts": `import { rule } from "../_kit/rule.ts"; export default rule;`,
  "server/src/rules/plan/plan-late.ts": `import { rule } from "../_kit/rule.ts"; export default rule;`,
  "server/src/rules/index.ts": `import missing from "./plan/plan-missing.ts"; export const rules = [missing];`,
  "server/src/engine/record.ts": `import { rules } from "../rules/index.ts"; export const day = (text: string) => new Date(text).getTime() + rules.length;`,
  "server/src/host/read.ts": `import { readFileSync } from "node:fs"; export const read = () => [readFileSync("x"), Date.now()];`,
  "server/src/lsp/protocol.ts": `export const statusMethod = "caselint/status";`,
  "client/src/extension.ts": `import type { statusMethod } from "../../server/src/lsp/protocol.ts"; export const m: typeof statusMethod = "caselint/status";`,
};

/** What is wrong with the tidy house once these files are added or changed. */
function check(planted: Readonly<Record<string, string>>): string[] {
  const files = new Map(Object.entries({ ...tidy, ...planted }));
  return [...importProblems(files), ...purityProblems(files)];
}

describe("the house", () => {
  const files = sources();

  it("is looked at in full", () => {
    const product = [...files.keys()].filter((file) => /^(server|client|schemas)\//.test(file));
    assert.ok(product.length >= 60, `only ${product.length} modules found`);
  });

  it("keeps its layers apart", () => {
    assert.deepEqual(importProblems(files), []);
  });

  it("keeps clock, chance and machine out of the pure folders", () => {
    assert.deepEqual(purityProblems(files), []);
  });

  it("has a table that names only layers it has", () => {
    const names = new Set(table.map(({ name }) => name));
    const unknown = table.flatMap(({ may }) => (may === "anything" ? [] : may)).filter((name) => !names.has(name));
    assert.deepEqual(unknown, []);
  });
});

describe("the check of the house", () => {
  it("is content with a tidy house", () => {
    assert.deepEqual(check({}), []);
  });

  const engine = "server/src/engine/planted.ts";
  const planted: readonly [what: string, file: string, text: string, expected: RegExp][] = [
    [
      "a type-only import",
      "server/src/source/planted.ts",
      `import type { text } from "../../../schemas/kit.ts"; export type T = typeof text;`,
      /source may not import schemas/,
    ],
    [
      "the type of an import",
      "server/src/source/planted.ts",
      `export type T = import("../../../schemas/kit.ts").Field;`,
      /source may not import schemas/,
    ],
    ["a dynamic import", engine, `export const later = () => import("../host/read.ts");`, /engine may not import host/],
    ["a dynamic import of something unknown", engine, "export const later = (x: string) => import(x);", /only known when it runs/],
    ["a re-export", "server/src/record/planted.ts", `export * from "../rules/_kit/rule.ts";`, /record may not import kit/],
    ["a side-effect import", "server/src/report/planted.ts", `import "../host/read.ts";`, /report may not import host/],
    [
      "a built-in module in a pure folder",
      engine,
      `import { readFileSync } from "node:fs"; export const x = readFileSync;`,
      /does no I\/O/,
    ],
    ["a built-in module without node:", "server/src/host/planted.ts", `import fs from "fs"; export const x = fs;`, /without node:/],
    [
      "a rule that imports a rule",
      "server/src/rules/plan/plan-late.ts",
      `import x from "./plan-missing.ts"; export default x;`,
      /a rule never sees another/,
    ],
    [
      "a rule that imports the engine",
      "server/src/rules/plan/plan-late.ts",
      `import { day } from "../../engine/record.ts"; export default day;`,
      /rule may not import engine/,
    ],
    ["a circle", "server/src/source/tree.ts", `import type { B } from "./b.ts"; export type Tree = B;`, /not there/],
    ["a package that is not allowed", engine, `import { load } from "js-yaml"; export const x = load;`, /may not use that package/],
    [
      "a test helper in the product",
      "server/src/cli/planted.ts",
      `import { x } from "../../../test/x.ts"; export const y = x;`,
      /not there/,
    ],
    ["an import of nothing", engine, `import { x } from "./gone.ts"; export const y = x;`, /not there/],
    ["an import without its ending", engine, `import { day } from "./record"; export const y = day;`, /not there/],
    ["a file in no layer", "server/src/other/planted.ts", "export const x = 1;", /lies in no layer/],
    [
      "a value of the server in the client",
      "client/src/extension.ts",
      `import { statusMethod } from "../../server/src/lsp/protocol.ts"; export const m = statusMethod;`,
      /only its types/,
    ],
    [
      "the command line in the language server",
      "server/src/lsp/planted.ts",
      `import type { x } from "../cli/x.ts"; export type X = typeof x;`,
      /not there/,
    ],
    ["Date.now", engine, "export const now = () => Date.now();", /Date\.now/],
    ["the clock by another name", engine, "const { now } = Date; export const x = now;", /Date other than by name/],
    ["a new Date of nothing", engine, "export const now = new Date();", /new Date\(\)/],
    ["Math.random", engine, "export const dice = Math.random();", /Math\.random/],
    ["process", "server/src/language/planted.ts", "export const home = process.env;", /process/],
    ["console", "schemas/planted.ts", `export const say = () => console.log("x");`, /console/],
    ["globalThis", engine, `export const x = globalThis["process"];`, /globalThis/],
  ];
  for (const [what, file, text, expected] of planted) {
    it(`catches ${what}`, () => {
      const problems = check({ [file]: text });
      assert.ok(
        problems.some((problem) => expected.test(problem) && problem.startsWith(file)),
        `found only: ${problems.join("; ") || "nothing"}`,
      );
    });
  }

  it("catches files that import each other", () => {
    const problems = check({
      "server/src/source/a.ts": `import type { B } from "./b.ts"; export type A = B | 1;`,
      "server/src/source/b.ts": `import type { A } from "./a.ts"; export type B = A | 2;`,
    });
    assert.deepEqual(problems.length, 1);
    assert.match(problems[0] ?? "", /a circle.*a\.ts -> .*b\.ts -> .*a\.ts/);
  });

  it("catches layers that import the test folder", () => {
    const problems = check({
      "test/x.ts": "export const x = 1;",
      "server/src/cli/planted.ts": `import { x } from "../../../test/x.ts"; export const y = x;`,
    });
    assert.match(problems.join("\n"), /cli may not import test/);
  });

  it("catches the command line and the language server importing each other", () => {
    const problems = check({
      "server/src/cli/x.ts": "export const x = 1;",
      "server/src/lsp/planted.ts": `import { x } from "../cli/x.ts"; export const y = x;`,
    });
    assert.match(problems.join("\n"), /lsp may not import cli/);
  });

  it("does not take names for the real things", () => {
    assert.deepEqual(
      check({
        [engine]:
          "export const x = (a: { process: number; now: Date }) => ({ process: a.process, console: Math.max(1, a.now.getTime()), y: Date.UTC(2020, 1) });",
      }),
      [],
    );
  });
});

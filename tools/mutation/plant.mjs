// Plants mutants in the code under trial and bundles the tests with it. Nothing in the tree is changed.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { Instrumenter } from "@stryker-mutator/instrumenter";

const require = createRequire(import.meta.url);
const { buildTests, filesUnder, root } = require("../../esbuild.js");

/** What is tried: the rules, the engine, and the reading and writing of the three syntaxes. */
export const UNDER_TRIAL = ["server/src/rules/", "server/src/engine/", "server/src/syntax/"];
/** Written by npm run gen, or only words for people, which other tests read. */
const LEFT_OUT = [/^server\/src\/rules\/index\.ts$/, /^server\/src\/rules\/_form\/catalogue\.ts$/];
// Tests that start processes would not see a mutant, which is switched on inside this one.
const TESTS = [
  "test/rules/",
  "test/engine/",
  "test/syntax/",
  "test/record/",
  "test/source/",
  "test/cases/",
  "test/language/explain.test.ts",
];

// Time limits of their own, which planted code cannot keep.
const SLOW = new Set(["test/syntax/hostile.test.ts"]);

const silent = { isDebugEnabled: () => false, debug() {}, info() {}, warn() {}, error() {}, trace() {}, fatal() {} };

/**
 * @param only keeps the mutants of files whose path starts so
 * @param tests keeps the tests of files whose path starts so
 * @returns the mutants and the bundled test files
 */
export async function plant(only, tests, outdir) {
  const files = UNDER_TRIAL.flatMap((folder) => filesUnder(folder, ".ts"))
    .filter((file) => !LEFT_OUT.some((pattern) => pattern.test(file)))
    .filter((file) => only.length === 0 || only.some((start) => file.startsWith(start)));
  const inputs = files.map((name) => ({ name, mutate: true, content: readFileSync(path.join(root, name), "utf8") }));
  const options = { plugins: null, excludedMutations: [], ignorers: [] };
  const { files: planted, mutants } = await new Instrumenter(silent).instrument(inputs, options);
  const code = new Map(planted.map((file) => [path.join(root, file.name), file.content]));
  const plugin = {
    name: "mutants",
    setup(build) {
      build.onLoad({ filter: /\.ts$/ }, ({ path: file }) => {
        const contents = code.get(file);
        return contents === undefined ? undefined : { contents, loader: "ts" };
      });
    },
  };
  const folders = tests.length === 0 ? TESTS : tests;
  const entries = filesUnder("test", ".test.ts").filter((file) => folders.some((folder) => file.startsWith(folder)) && !SLOW.has(file));
  return { mutants, tests: await buildTests(entries, outdir, { plugins: [plugin] }) };
}

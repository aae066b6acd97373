// npm run conformance -- DIR: the tests that need data from outside. DIR holds corpora/ and domain/.
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { runMocha } from "./mocha.mjs";

const require = createRequire(import.meta.url);
const { buildProduct, buildTests, filesUnder } = require("../esbuild.js");

const given = process.argv[2];
if (!given) fail("Say where the data is: npm run conformance -- DIR");
const data = path.resolve(given);
for (const folder of ["corpora", "domain"]) {
  if (!existsSync(path.join(data, folder))) fail(`The folder ${data} has no ${folder}/ in it.`);
}
const entries = filesUnder("test/conformance", ".test.ts");
if (entries.length === 0) fail("There is no test in test/conformance/.");
const [files] = await Promise.all([buildTests(entries, "out/conformance"), buildProduct()]);
process.exitCode = await runMocha("conformance", files, {
  args: process.argv.slice(3),
  env: { CASELINT_CONFORMANCE: data },
});

function fail(sentence) {
  console.error(sentence);
  process.exit(2);
}

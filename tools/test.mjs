// npm run test:unit [-- PATH... -- MOCHA OPTIONS]: build, then run the tests that need nothing from outside.
// A PATH keeps only the tests under it: `npm run test:unit -- test/syntax`.
import { rmSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { runMocha } from "./mocha.mjs";

const require = createRequire(import.meta.url);
const { buildProduct, buildTests, filesUnder, root } = require("../esbuild.js");

const args = process.argv.slice(2);
const firstOption = args.findIndex((arg) => arg.startsWith("-"));
const paths = (firstOption < 0 ? args : args.slice(0, firstOption)).map((arg) => arg.replaceAll("\\", "/").replace(/^\.\//, ""));
const options = firstOption < 0 ? [] : args.slice(firstOption).filter((arg) => arg !== "--");

// Other folders have their own runners: they need data from outside, or an editor.
const elsewhere = ["test/conformance/", "test/editor/"];
const all = filesUnder("test", ".test.ts").filter((file) => !elsewhere.some((folder) => file.startsWith(folder)));
const entries = paths.length === 0 ? all : all.filter((file) => paths.some((start) => file.startsWith(start)));
if (entries.length === 0) {
  console.error("No test file lies there.");
  process.exit(1);
}
// A folder of its own, so that two runs at once do not take each other's tests away.
const outdir = `out/test-${process.pid}`;
const [files] = await Promise.all([buildTests(entries, outdir), buildProduct()]);
process.exitCode = await runMocha("unit", files, { args: options });
rmSync(path.join(root, outdir), { recursive: true, force: true });

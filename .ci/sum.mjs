// Adds up what the runs left in out/results/. A run that left nothing there failed, and so did one that a check
// before the tests (types, style) stopped.
import { existsSync, readFileSync } from "node:fs";

const expected = ["unit", "pages", "editors", "editor", "conformance"];
const stopped = process.argv[2] !== "0";
let passed = 0;
let failed = 0;
for (const name of expected) {
  const file = new URL(`../out/results/${name}.json`, import.meta.url);
  if (!existsSync(file)) {
    console.log(`${name}: did not run to its end`);
    failed += 1;
    continue;
  }
  const { passes, failures, pending } = JSON.parse(readFileSync(file, "utf8"));
  console.log(`${name}: ${passes} passed, ${failures} failed${pending > 0 ? `, ${pending} skipped` : ""}`);
  passed += passes;
  failed += failures + pending;
}
if (stopped && failed === 0) {
  console.log("A check outside the tests failed; see above.");
  failed = 1;
}
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
console.log(`${passed} passed, ${failed} failed`);

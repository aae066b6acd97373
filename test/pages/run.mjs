// npm run test:pages [-- --shots DIR]: the HTML report in a real browser, with the network shut. It must ask for
// nothing, break no policy, say nothing on the console, show no barrier that axe-core knows, and fit a narrow window.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";
import { ensureChromium, Missing, root } from "../editor/host.mjs";
import { checks } from "./checks.mjs";

const require = createRequire(import.meta.url);
const { buildTests } = require("../../esbuild.js");
const { values: options } = parseArgs({ options: { shots: { type: "string" } } });

const counts = { name: "pages", passes: 0, failures: 0, pending: 0 };
const result = path.join(root, "out/results/pages.json");
const work = path.join(tmpdir(), `caselint-pages-${process.pid}`);

/** Made by the product's own sources, from a made-up caseload. */
async function makePages() {
  const outdir = `out/pages-${process.pid}`;
  const [file, signed] = await buildTests(["test/report/html/caseload.ts", "test/report/html/countersign.ts"], outdir);
  const { FEW, hostile, pageOf } = await import(pathToFileURL(file).href);
  const { toSign } = await import(pathToFileURL(signed).href);
  rmSync(path.join(root, outdir), { recursive: true, force: true });
  const problems = [{ path: "a/b.case.yaml", message: "It is not plain UTF-8 text." }];
  const pages = {
    whole: pageOf(),
    few: pageOf({ ...FEW, end: { isComplete: false, isStopped: true, problems } }),
    hostile: pageOf(hostile),
    countersign: toSign(),
  };
  mkdirSync(work, { recursive: true });
  return Object.fromEntries(
    Object.entries(pages).map(([name, text]) => {
      const at = path.join(work, `${name}.html`);
      writeFileSync(at, text);
      return [name, pathToFileURL(at).href];
    }),
  );
}

try {
  mkdirSync(path.dirname(result), { recursive: true });
  rmSync(result, { force: true });
  const pages = await makePages();
  const browser = await chromium.launch({
    executablePath: ensureChromium(),
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
  const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
  if (options.shots) mkdirSync(options.shots, { recursive: true });
  for (const [name, check] of checks({ browser, pages, axe, shots: options.shots })) {
    try {
      await check();
      counts.passes += 1;
      console.log(`  ✔ ${name}`);
    } catch (problem) {
      counts.failures += 1;
      console.log(`  ✘ ${name}\n    ${problem instanceof Error ? problem.message : problem}`);
    }
  }
  await browser.close();
  writeFileSync(result, `${JSON.stringify(counts)}\n`);
  console.log(`Pages: ${counts.passes} passed, ${counts.failures} failed`);
  process.exitCode = counts.failures === 0 && counts.passes > 0 ? 0 : 1;
} catch (problem) {
  console.error(problem instanceof Missing ? problem.message : problem);
  process.exitCode = 1;
} finally {
  rmSync(work, { recursive: true, force: true });
}

// npm run mutation [-- PATH...] [--tests PATH] [--minutes 60] [--workers 2] [--seed 7] [--list]: change the code in small ways, one at
// a time, and see whether a test notices. The mutants come in a shuffled order of a fixed seed, so that a run that
// ends at its time limit is a fair sample; the report says how many were tried.
import { fork } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { plant } from "./plant.mjs";
import { report } from "./report.mjs";

const require = createRequire(import.meta.url);
const { root } = require("../../esbuild.js");
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    minutes: { type: "string", default: "58" },
    workers: { type: "string", default: "2" },
    seed: { type: "string", default: "7" },
    list: { type: "boolean", default: false },
    tests: { type: "string", multiple: true, default: [] },
  },
});
/** Milliseconds of tests that a mutant meets at first; one that lives meets more, and at the end the rest, as time allows. */
const BUDGETS = [1200, 12_000];
const started = Date.now();
let until = started + Number(values.minutes) * 60_000;
// Ctrl+C ends the trying, not the report.
process.once("SIGINT", () => {
  until = 0;
});
const say = (text) => process.stderr.write(`${text}\n`);

const outdir = `out/mutation-${process.pid}`;
const { mutants, tests: files } = await plant(positionals, values.tests, outdir);
say(`${mutants.length} mutants planted, ${files.length} test files.`);

function startTrial() {
  const trial = fork(path.join(path.dirname(fileURLToPath(import.meta.url)), "trial.mjs"), [JSON.stringify({ files, root })], {
    cwd: root,
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    execArgv: ["--max-old-space-size=3000"],
  });
  return new Promise((resolve, reject) => {
    trial.once("message", () => resolve(trial));
    trial.once("exit", (code) => reject(new Error(`A trial ended while loading, ${code}.`)));
  });
}

/** Ask a trial; undefined when it does not answer in time, and the trial is then stopped. */
function ask(trial, message, milliseconds) {
  return new Promise((resolve) => {
    const done = (answer) => {
      clearTimeout(timer);
      trial.removeAllListeners("message");
      trial.removeAllListeners("exit");
      resolve(answer);
    };
    const timer = setTimeout(() => {
      trial.kill("SIGKILL");
      done(undefined);
    }, milliseconds);
    trial.on("message", done);
    trial.on("exit", () => done(undefined));
    trial.send(message);
  });
}

const first = await startTrial();
const answer = await ask(first, { do: "survey" }, 15 * 60_000);
if (answer === undefined) throw new Error("The tests did not come to an end without any mutant.");
const { took, perTest, atLoad, failing } = answer.survey;
for (const one of failing) say(`Left out, as it fails by itself: ${one}`);
const reach = new Map();
const hits = new Map();
for (const [test, counts] of Object.entries(perTest)) {
  if (took[Number(test)] < 0) continue;
  for (const [id, count] of Object.entries(counts)) {
    if (!reach.has(id)) reach.set(id, []);
    reach.get(id).push(Number(test));
    hits.set(id, Math.max(hits.get(id) ?? 0, count));
  }
}
const whole = took.reduce((sum, ms) => sum + Math.max(0, ms), 0);
say(`${took.length} tests take ${(whole / 1000).toFixed(0)} s; surveyed after ${((Date.now() - started) / 1000).toFixed(0)} s.`);

const results = new Map();
const onlyAtLoad = new Set(atLoad.filter((id) => !reach.has(id)));
for (const { id } of mutants) {
  if (onlyAtLoad.has(id)) results.set(id, "at load");
  else if (!reach.has(id)) results.set(id, "not reached");
}

/** mulberry32 */
let state = Number(values.seed);
function random() {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}
const order = mutants.map(({ id }) => id).filter((id) => reach.has(id));
for (let i = order.length - 1; i > 0; i--) {
  const j = Math.floor(random() * (i + 1));
  [order[i], order[j]] = [order[j], order[i]];
}

/** Tests that reach a mutant: those that reach few mutants know them best, so they come first. */
const breadth = new Map(Object.entries(perTest).map(([test, counts]) => [Number(test), Object.keys(counts).length]));
function testsFor(id, budget) {
  const all = reach.get(id).sort((a, b) => breadth.get(a) * (took[a] + 0.2) - breadth.get(b) * (took[b] + 0.2));
  const out = [];
  let sum = 0;
  for (const test of all) {
    if (out.length > 0 && sum + took[test] > budget) continue;
    out.push(test);
    sum += took[test];
  }
  return { tests: out.sort((a, b) => a - b), sum, whole: out.length === all.length };
}

const again = [];
async function work(queue, trial, budgets) {
  let mine = trial ?? (await startTrial());
  for (;;) {
    const id = queue.shift();
    if (id === undefined || Date.now() > until) {
      mine.kill();
      return;
    }
    for (const budget of budgets) {
      const { tests, sum, whole: isWhole } = testsFor(id, budget);
      const got = await ask(mine, { do: "try", id, tests, hitLimit: (hits.get(id) ?? 1) * 100 + 10_000 }, sum * 5 + 6000);
      if (got === undefined) {
        results.set(id, "timed out");
        mine = await startTrial();
      } else results.set(id, got.survived ? "survived" : "killed");
      if (results.get(id) !== "survived" || isWhole) break;
      if (budget === budgets.at(-1)) again.push(id);
    }
    const tried = results.size;
    if (tried % 500 === 0) say(`${tried} of ${mutants.length} after ${((Date.now() - started) / 60_000).toFixed(1)} min`);
  }
}

const count = Number(values.workers);
await Promise.all(Array.from({ length: count }, (_, i) => work(order, i === 0 ? first : undefined, BUDGETS)));
say(`${again.length} that lived through the first pass meet the other tests.`);
if (Date.now() < until)
  await Promise.all(Array.from({ length: count }, () => work(again.splice(0), undefined, [Number.POSITIVE_INFINITY])));

rmSync(path.join(root, outdir), { recursive: true, force: true });
mkdirSync(path.join(root, "out/results"), { recursive: true });
const summary = report(mutants, results, (file) => readFileSync(path.join(root, file), "utf8"), values.list);
writeFileSync(path.join(root, "out/results/mutation.json"), `${JSON.stringify(summary.rows, null, 1)}\n`);
process.stdout.write(summary.text);
process.exitCode = summary.score >= 85 ? 0 : 1;

// One process that tries mutants: loads the tests once, then runs those that reach a mutant until one of them fails.
import path from "node:path";
import { fileURLToPath } from "node:url";
import Mocha from "mocha";

globalThis.__stryker__ ??= {};
const space = globalThis.__stryker__;
const { files, root } = JSON.parse(process.argv[2]);
process.env.CASELINT_ROOT = root;
process.chdir(root);
// Fewer runs of tests by chance: planted code is several times slower.
process.env.RUNS ??= "30";
// Tests talk to nobody here.
console.log = console.warn = console.error = () => {};

const mocha = new Mocha({ timeout: 20_000 });
for (const file of files) mocha.addFile(path.resolve(file));
await mocha.loadFilesAsync();

const suites = (suite) => (suite.parent ? [...suites(suite.parent), suite] : [suite]);
const tests = [];
(function collect(suite) {
  for (const test of suite.tests) if (test.fn) tests.push({ test, suites: suites(suite) });
  for (const child of suite.suites) collect(child);
})(mocha.suite);

function call(fn, context) {
  if (fn.length === 0) return fn.call(context);
  return new Promise((resolve, reject) => fn.call(context, (problem) => (problem ? reject(problem) : resolve())));
}

/** Run tests in order; stops at the first that fails. Hooks of a suite run once for a run of its tests. */
async function run(wanted, { each } = {}) {
  const context = { timeout() {}, slow() {}, retries() {}, skip() {}, test: {} };
  let open = [];
  const close = async (upTo) => {
    while (open.length > upTo) for (const hook of open.pop()._afterAll) await call(hook.fn, context);
  };
  try {
    for (const index of wanted) {
      const { test, suites: chain } = tests[index];
      let common = 0;
      while (common < open.length && open[common] === chain[common]) common++;
      await close(common);
      space.currentTestId = undefined;
      for (const suite of chain.slice(common)) {
        for (const hook of suite._beforeAll) await call(hook.fn, context);
        open.push(suite);
      }
      each?.before(index);
      for (const suite of chain) for (const hook of suite._beforeEach) await call(hook.fn, context);
      await call(test.fn, context);
      for (const suite of [...chain].reverse()) for (const hook of suite._afterEach) await call(hook.fn, context);
      each?.after(index);
    }
    return true;
  } catch (problem) {
    if (each) throw new Error(`${tests[wanted[0]]?.test.fullTitle() ?? ""}: ${problem.message}`, { cause: problem });
    return false;
  } finally {
    space.currentTestId = undefined;
    try {
      await close(0);
    } catch {
      // A hook that cleans up may stumble over what the mutant left behind.
      open = [];
    }
  }
}

/** Which tests reach which mutants, how often, and how long each takes (milliseconds). */
async function survey() {
  const took = new Array(tests.length).fill(0);
  const failing = [];
  let at = 0;
  const each = {
    before: (index) => {
      space.currentTestId = `${index}`;
      at = performance.now();
    },
    after: (index) => {
      took[index] = performance.now() - at;
      space.currentTestId = undefined;
    },
  };
  for (let index = 0; index < tests.length; index++) {
    try {
      await run([index], { each });
    } catch (problem) {
      failing.push(`${tests[index].test.fullTitle()}: ${problem.message.slice(0, 300)}`);
      took[index] = -1;
    }
  }
  const { perTest = {}, static: atLoad = {} } = space.mutantCoverage ?? {};
  return { took, perTest, atLoad: Object.keys(atLoad), failing };
}

process.on("message", async (message) => {
  if (message.do === "survey") process.send({ survey: await survey() });
  else {
    space.activeMutant = message.id;
    space.hitCount = 0;
    space.hitLimit = message.hitLimit;
    const survived = await run(message.tests);
    space.activeMutant = undefined;
    process.send({ id: message.id, survived });
  }
});
process.on("unhandledRejection", () => {});
process.on("uncaughtException", () => {});
process.send({ ready: true, me: path.basename(fileURLToPath(import.meta.url)) });

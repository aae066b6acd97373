/** The suite in VS Code's web worker extension host, where there is no Node. */
import "mocha/mocha.js";
import { webTests } from "./records.ts";

interface Runner {
  readonly failures: number;
  on(event: string, act: (test: { readonly title: string; readonly duration?: number }, fault?: Error) => void): void;
}
declare const mocha: { setup(options: object): void; run(done: (failures: number) => void): void };

/** Lines of the suite among hundreds of others in the window's own log. */
const mark = "\u2063";
const say = (text: string): void => console.log(mark + text.split("\n").join(`\n${mark}`));

/** Mocha's own reporters for browsers want a page. */
function report(runner: Runner): void {
  let passes = 0;
  runner.on("suite", ({ title }) => say(`  ${title}`));
  runner.on("pass", ({ title, duration }) => {
    passes += 1;
    say(`    ✔ ${title} (${duration}ms)`);
  });
  runner.on("fail", ({ title }, fault) => say(`    FAILED ${title}\n${fault?.stack ?? fault?.message ?? ""}`));
  runner.on("end", () => say(`RESULT ${JSON.stringify({ passes, failures: runner.failures, pending: 0 })}`));
}

class Reporter {
  constructor(runner: Runner) {
    report(runner);
  }
}

export async function run(): Promise<void> {
  mocha.setup({ ui: "bdd", reporter: Reporter, timeout: 30_000 });
  webTests();
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} failed`);
}

/** The command line tool: finds the command, says what cannot be done, and sets the exit code. */

import { isMainThread, workerData } from "node:worker_threads";
import { LANGUAGES, loadWords } from "../l10n/index.ts";
import { speak } from "../l10n/say.ts";
import type { Args } from "./args.ts";
import { oneOf, parse, Usage } from "./args.ts";
import type { ExitCode } from "./exit.ts";
import { commandHelp, generalHelp } from "./help.ts";
import { say, stdoutBrokenBy, stdoutSink } from "./terminal.ts";
import { VERSION } from "./version.ts";

// Each command is loaded when it is asked for, so that --version does not wait for any.
async function run(args: Args): Promise<ExitCode> {
  switch (args.command) {
    case "merge":
      return (await import("./scale/merge.ts")).merge(args);
    case "baseline":
      return (await import("./take-baseline.ts")).takeBaseline(args);
    case "fix":
      return (await import("./fix.ts")).fix(args);
    case "sample":
      return (await import("./sample.ts")).sample(args);
    case "compare":
      return (await import("./compare.ts")).compare(args);
    case "explain":
      return (await import("./explain.ts")).explain(args);
    case "rules":
      return (await import("./rules.ts")).listRules(args);
    case "settings":
      return (await import("./settings.ts")).showSettings(args);
    case "new":
      return (await import("./new.ts")).startRecord(args);
    case "convert":
      return (await import("./convert.ts")).convert(args);
    case "schema":
      return (await import("./schema.ts")).schema(args);
    case "lsp":
      return (await import("./lsp.ts")).lsp(args);
    default:
      return (await import("./check.ts")).check(args);
  }
}

async function main(argv: readonly string[]): Promise<ExitCode> {
  const args = parse(argv);
  if (args.has("version")) {
    stdoutSink().write(`${VERSION}\n`);
    return 0;
  }
  // The environment is not asked: what is told must not depend on the machine.
  const language = oneOf(args, "lang", LANGUAGES, "en");
  if (language !== "en") speak(await loadWords(language));
  if (args.has("help")) {
    stdoutSink().write(args.isNamed ? commandHelp(args.command) : generalHelp());
    return 0;
  }
  return run(args);
}

function start(): void {
  main(process.argv.slice(2)).then(
    (code) => {
      process.exitCode = code;
      // What was still on its way to the reader may fail after the last command has ended.
      process.on("exit", () => {
        const problem = stdoutBrokenBy();
        if (problem === undefined) return;
        process.exitCode = 2;
        if (problem !== "EPIPE") say("caselint: The output could not be written. Is the disk full?");
      });
    },
    (problem: unknown) => {
      process.exitCode = 2;
      if (problem instanceof Usage) say(`caselint: ${problem.message}`);
      // The text of an unforeseen fault may hold record text, so only its kind and place in the tool are shown.
      else
        say(
          `caselint: Something went wrong in Caselint itself (${problem instanceof Error ? problem.name : "unknown"}); the run is not complete.\n${placeOf(problem)}`,
        );
    },
  );
}

// Workers run this same file.
if (!isMainThread && (workerData as { caselint?: boolean } | null)?.caselint === true)
  import("./scale/worker.ts").then(({ work }) => work());
else start();

function placeOf(problem: unknown): string {
  const stack = problem instanceof Error ? (problem.stack ?? "") : "";
  return stack
    .split("\n")
    .filter((line) => /^\s+at /u.test(line))
    .slice(0, 5)
    .join("\n");
}

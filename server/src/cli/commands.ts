/** All commands, as the file beside the tool's first one: workers run it too. */
import { isMainThread, workerData } from "node:worker_threads";
import { keepHeapSmall } from "../host/heap.ts";
import type { Words } from "../l10n/index.ts";
import { speak } from "../l10n/say.ts";
import type { Args } from "./args.ts";
import type { ExitCode } from "./exit.ts";
import { leave } from "./leave.ts";

/** Runs a command to its end. @param words undefined for English */
export function run(args: Args, words: Words | undefined): Promise<void> {
  // Each file of the package has a language of its own.
  if (words !== undefined) speak(words);
  // Not the language server, which lives on quick answers.
  if (args.command !== "lsp") keepHeapSmall();
  return leave(command(args));
}

/** Each command is loaded when it is asked for. */
async function command(args: Args): Promise<ExitCode> {
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

if (!isMainThread && (workerData as { caselint?: boolean } | null)?.caselint === true)
  import("./scale/worker.ts").then(({ work }) => work());

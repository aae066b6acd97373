/** `--watch`: the cases that changed, again and again, until Ctrl+C. */
import path from "node:path";
import type { CaseResult, Severity } from "../engine/types.ts";
import type { FoundCase } from "../host/cases.ts";
import { casesIn } from "../host/cases.ts";
import type { Trouble } from "../host/find.ts";
import { foldersUnder, isFolder } from "../host/find.ts";
import type { SettingsSource } from "../host/settings.ts";
import { watchFolders } from "../host/watch.ts";
import type { Problem } from "../report/json.ts";
import { addCase, fresh, newTally } from "../report/summary.ts";
import { caseText } from "../report/text.ts";
import { count, countOf, inert, rank, SEVERITIES } from "../report/words.ts";
import type { Args } from "./args.ts";
import { oneOf, Usage } from "./args.ts";
import { baselineFor } from "./baseline.ts";
import { asOfDate, pathsOf, settingsOf } from "./common.ts";
import type { ExitCode } from "./exit.ts";
import { gatherProblems, problemsText } from "./problems.ts";
import { redactor } from "./redact.ts";
import { keyOf } from "./scale/cache.ts";
import { checkFound } from "./scale/work.ts";
import { paintFor, say, stdoutSink, widthOf } from "./terminal.ts";

/** Editors write a file in several steps; this many milliseconds after the last one it is looked at. */
const QUIET_MS = 200;

/** What is kept of a case: enough to know whether it changed, and to add it up. */
interface Known {
  readonly key: string;
  readonly records: number;
  readonly fresh: Readonly<Record<Severity, number>>;
  readonly problems: readonly Problem[];
}

export async function watch(args: Args): Promise<ExitCode> {
  for (const other of ["stdin", "files-from", "output", "shard", "timings"])
    if (args.has(other)) throw new Usage(`The options --watch and --${other} do not go together.`);
  if ((args.value("format") ?? "text") !== "text") throw new Usage("With --watch the report is text, so no other format can be given.");
  const failOn = oneOf(args, "fail-on", ["error", "warning", "info", "never"] as const, "error");
  const paths = pathsOf(args);
  const asOf = asOfDate(args);
  const settings = settingsOf(args, asOf, paths);
  const baseline = baselineFor(args);
  const redact = args.has("redact") ? redactor() : undefined;
  const sink = stdoutSink();
  const paint = paintFor(args, process.stdout);
  const told = { paint, width: widthOf(process.stdout), withText: args.has("with-text"), isFull: args.has("full") };
  let known = new Map<string, Known>();
  let problems: Problem[] = [];

  /** One look at everything; only what changed is checked and told. */
  const round = (isFirst: boolean): ReadonlySet<string> => {
    settings.forget();
    const now = new Map<string, Known>();
    const troubles: Trouble[] = [];
    const folders = foldersOf(paths, settings);
    for (const step of casesIn(paths, { cwd: process.cwd(), troubles, ignored: settings.ignored })) {
      if ("settled" in step) continue;
      addFolders(step, folders);
      const key = keyOf([], settings.keyFor(step.folder), step);
      const before = known.get(step.shown);
      if (before?.key === key) {
        now.set(step.shown, before);
        continue;
      }
      const { result } = checkFound(step, settings.envFor(step.folder), false, baseline);
      now.set(step.shown, knownOf(key, result, baseline?.about));
      if (!args.has("quiet") || !isFirst) sink.write(caseText(redact === undefined ? result : redact.case(result), told));
    }
    for (const shown of known.keys()) if (!now.has(shown)) sink.write(`${inert(redact?.path(shown) ?? shown)} is not there any more.\n\n`);
    known = now;
    const all = [...now.values()];
    problems = gatherProblems(
      [...troubles, ...settings.troubles],
      all.flatMap((one) => one.problems),
      redact,
    );
    sink.write(`${paint.bold(sumsOf(all))}\n`);
    process.stderr.write(problemsText(problems, false, paintFor(args, process.stderr)));
    return folders;
  };

  await untilStopped(round);
  if (problems.length > 0) return 2;
  const counted = failOn === "never" ? [] : SEVERITIES.filter((severity) => rank(severity) <= rank(failOn));
  return [...known.values()].some((one) => counted.some((severity) => one.fresh[severity] > 0)) ? 1 : 0;
}

/** Runs a first round, and another after each change. Nothing runs in between. */
function untilStopped(round: (isFirst: boolean) => ReadonlySet<string>): Promise<void> {
  return new Promise((resolve) => {
    let timer: NodeJS.Timeout | undefined;
    const again = (): void => {
      watching.folders(round(false));
    };
    const watching = watchFolders({
      changed: () => {
        if (timer !== undefined) clearTimeout(timer);
        timer = setTimeout(again, QUIET_MS);
      },
      fellBack: () => say("This system does not tell of changes here, so the folders are looked at every few seconds."),
    });
    const stop = (): void => {
      if (timer !== undefined) clearTimeout(timer);
      watching.close();
      process.removeListener("SIGINT", stop);
      process.removeListener("SIGTERM", stop);
      resolve();
    };
    process.on("SIGINT", stop);
    process.on("SIGTERM", stop);
    watching.folders(round(true));
    say("Waiting for changes. Ctrl+C ends.");
  });
}

function foldersOf(paths: readonly string[], settings: SettingsSource): Set<string> {
  const out = new Set<string>();
  for (const given of paths) {
    const target = path.resolve(given);
    if (!isFolder(target)) out.add(path.dirname(target));
    else for (const { folder } of foldersUnder(target, [], settings.ignored)) out.add(folder.path);
  }
  return out;
}

/** A path inside a case brings the rest of it, which may lie elsewhere. */
function addFolders(found: FoundCase, folders: Set<string>): void {
  folders.add(found.folder);
  for (const file of found.files) folders.add(path.dirname(path.resolve(file.path)));
}

function knownOf(key: string, result: CaseResult, about: { readonly asOf: string; readonly entries: number } | undefined): Known {
  const tally = newTally(about);
  addCase(tally, result);
  const unread = result.files.flatMap((file) => (file.unreadable === undefined ? [] : [{ path: file.path, message: file.unreadable }]));
  return {
    key,
    records: tally.records,
    fresh: { error: fresh(tally, "error"), warning: fresh(tally, "warning"), info: fresh(tally, "info") },
    problems: [...result.problems, ...unread],
  };
}

function sumsOf(all: readonly Known[]): string {
  const of = (take: (one: Known) => number): number => all.reduce((sum, one) => sum + take(one), 0);
  const found = SEVERITIES.map((severity) => ({ severity, number: of((one) => one.fresh[severity]) })).filter((one) => one.number > 0);
  const what = found.length === 0 ? "no gap found" : found.map((one) => countOf(one.severity, one.number)).join(", ");
  return `${count(all.length, "case")}, ${count(
    of((one) => one.records),
    "record",
  )}: ${what}.`;
}

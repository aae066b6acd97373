// Long because a run is told here from its options to its exit code.
/** `caselint check`: every case after another, reported as it is found. */
import path from "node:path";
import { checkCase } from "../engine/case.ts";
import { formRules, rules } from "../engine/rules.ts";
import { beyondCalendar, calendarUntil } from "../engine/shell.ts";
import type { CaseResult, Severity } from "../engine/types.ts";
import type { FoundCase } from "../host/cases.ts";
import { casesIn, countRecords } from "../host/cases.ts";
import type { Trouble } from "../host/find.ts";
import { exists, isRecordName } from "../host/find.ts";
import { openOutput } from "../host/output.ts";
import { decode, readText } from "../host/read.ts";
import type { SettingsSource } from "../host/settings.ts";
import type { Problem } from "../report/json.ts";
import { noPaint } from "../report/paint.ts";
import type { Tally } from "../report/summary.ts";
import { addCase, newTally, restrict } from "../report/summary.ts";
import { statsText, timingsText } from "../report/summary-text.ts";
import { rank } from "../report/words.ts";
import { closest } from "../source/suggest.ts";
import type { Args } from "./args.ts";
import { oneOf, Usage } from "./args.ts";
import { asOfDate, pathsOf, settingsOf } from "./common.ts";
import type { ExitCode } from "./exit.ts";
import { COMMANDS } from "./options.ts";
import { gatherProblems, problemsText } from "./problems.ts";
import { progressOn } from "./progress.ts";
import type { Redactor } from "./redact.ts";
import { redactor } from "./redact.ts";
import type { Reporter } from "./reporters.ts";
import { jsonReporter, textReporter } from "./reporters.ts";
import type { Sink } from "./terminal.ts";
import { paintFor, say, stdoutSink, widthOf } from "./terminal.ts";
import { timed } from "./timings.ts";

/** How long to work before looking whether somebody wants it to stop, in milliseconds. */
const SLICE_MS = 50;

export async function check(args: Args): Promise<ExitCode> {
  const asOf = asOfDate(args);
  const failOn = oneOf(args, "fail-on", ["error", "warning", "info", "never"] as const, "error");
  const isJson = args.value("format") === "json";
  if (args.has("redact") && args.has("with-text")) throw new Usage("--redact takes text out and --with-text puts it in: use one of them.");
  const given = await inputOf(args);
  const timings = args.has("timings") ? timed(rules) : undefined;
  const settings = settingsOf(args, asOf, given.paths, timings?.rules ?? rules);
  const redact = args.has("redact") ? redactor() : undefined;

  const file = outputFor(args);
  const sink: Sink =
    file === undefined
      ? stdoutSink()
      : { write: (text) => file.write(text), drained: () => Promise.resolve(), isOpen: () => file.isOpen() };
  const paint = file === undefined ? paintFor(args, process.stdout) : noPaint;
  const reporter = isJson
    ? jsonReporter(sink, { asOf, withText: args.has("with-text") })
    : textReporter(sink, {
        asOf,
        paint,
        width: file === undefined ? widthOf(process.stdout) : 100,
        withText: args.has("with-text"),
        isQuiet: args.has("quiet"),
        isFull: args.has("full"),
      });

  const run = await checkAll(given, settings, reporter, sink, redact);
  const problems = gatherProblems(run.troubles, run.problems, redact);
  const tally = run.tally;
  if (tally.cases === 0 && problems.length === 0 && !run.isStopped)
    problems.push({ path: given.paths.map((p) => redact?.path(p) ?? p).join(", "), message: NO_RECORDS });
  const isComplete = problems.length === 0 && !run.isStopped && sink.isOpen();
  reporter.end({
    tally,
    problems,
    isComplete,
    isStopped: run.isStopped,
    calendarUntil: beyondCalendar(asOf) ? calendarUntil : undefined,
    sentence: (rule, messageId) => sentence(rule, messageId, settings),
  });
  const extras = (args.has("stats") ? statsText(tally) : "") + (timings === undefined ? "" : timingsText(timings.times));
  if (extras !== "") (isJson || file !== undefined ? say : sink.write)(`\n${extras}`);
  let isWritten = true;
  if (file !== undefined && !file.finish()) {
    isWritten = false;
    say(`caselint: The report could not be written to ${args.value("output")}. Is there room, and may files be written there?`);
  }
  if (!isJson || problems.length > 0) process.stderr.write(problemsText(problems, run.isStopped, paintFor(args, process.stderr)));
  const meant = args.isNamed ? undefined : commandMeant(args.positionals[0]);
  if (meant !== undefined) say(`Did you mean the command ${meant}?`);
  if (!isComplete || !isWritten) return 2;
  return failOn !== "never" && hasFrom(tally, failOn) ? 1 : 0;
}

/** A slip in the name of a command is taken for a path, which is then not there. */
function commandMeant(word: string | undefined): string | undefined {
  return word === undefined || !/^[a-z]+$/u.test(word) || exists(path.resolve(word)) ? undefined : closest(word, Object.keys(COMMANDS));
}

const NO_RECORDS = "There are no records here. Records end in .case.yaml, .case.yml, .case.json or .case.md.";

const hasFrom = (tally: Tally, severity: Severity): boolean =>
  (Object.keys(tally.severities) as Severity[]).some((s) => tally.severities[s] > 0 && rank(s) <= rank(severity));

interface Input {
  readonly paths: readonly string[];
  readonly overlay: ReadonlyMap<string, string>;
}

async function inputOf(args: Args): Promise<Input> {
  const list = args.value("files-from");
  const isStdin = args.has("stdin");
  const stdinPath = args.value("stdin-path");
  if (!isStdin && stdinPath !== undefined) throw new Usage("The option --stdin-path goes with --stdin.");
  if (!isStdin) {
    const listed = list === undefined ? [] : await listedPaths(list);
    return { paths: list === undefined ? pathsOf(args) : [...args.positionals, ...listed], overlay: new Map() };
  }
  if (stdinPath === undefined) throw new Usage("The option --stdin needs --stdin-path PATH, the file that the text stands for.");
  if (list !== undefined || args.positionals.length > 0)
    throw new Usage("With --stdin one record is checked, so no other paths can be given.");
  if (!isRecordName(path.basename(stdinPath)))
    throw new Usage("The option --stdin-path needs the name of a record: it ends in .case.yaml, .case.yml, .case.json or .case.md.");
  const read = decode(await readStdin());
  if ("why" in read) throw new Usage(`Standard input is not plain UTF-8 text (byte ${read.byte ?? 0}), so nothing was checked.`);
  return { paths: [stdinPath], overlay: new Map([[path.resolve(stdinPath), read.text]]) };
}

async function listedPaths(list: string): Promise<string[]> {
  const read = list === "-" ? decode(await readStdin()) : readText(path.resolve(list));
  if ("why" in read) throw new Usage(`The list of files ${list} could not be read.`);
  const paths = read.text.split(/\r\n|\n|\r/u).filter((line) => line.trim() !== "");
  if (paths.length === 0) throw new Usage(`The list of files ${list} is empty.`);
  return paths;
}

async function readStdin(): Promise<Buffer> {
  const parts: Buffer[] = [];
  try {
    for await (const part of process.stdin) parts.push(part as Buffer);
  } catch {
    throw new Usage("Standard input could not be read.");
  }
  return Buffer.concat(parts);
}

function outputFor(args: Args): ReturnType<typeof openOutput> {
  const name = args.value("output");
  if (name === undefined) return undefined;
  const file = openOutput(path.resolve(name));
  if (file === undefined) throw new Usage(`The report cannot be written to ${name}. Is the folder there, and may files be written in it?`);
  return file;
}

interface Run {
  readonly tally: Tally;
  readonly troubles: readonly Trouble[];
  readonly problems: readonly Problem[];
  readonly isStopped: boolean;
}

async function checkAll(
  given: Input,
  settings: SettingsSource,
  reporter: Reporter,
  sink: Sink,
  redact: Redactor | undefined,
): Promise<Run> {
  const tally = newTally();
  const troubles: Trouble[] = [];
  const problems: Problem[] = [];
  let isStopped = false;
  const stop = (): void => {
    isStopped = true;
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
  const cwd = process.cwd();
  const progress = progressOn(process.stderr, () => countRecords(given.paths, cwd, settings.ignored));
  const options = { cwd, troubles, overlay: given.overlay, ignored: settings.ignored, read: () => progress.step() };
  let last = Date.now();
  reporter.start();
  for (const step of casesIn(given.paths, options)) {
    if ("settled" in step) reporter.settled(redact === undefined ? step.settled : "");
    else {
      const result = resultOf(step, settings, problems);
      const shown = redact === undefined ? result : redact.case(result);
      addCase(tally, shown);
      progress.clear();
      reporter.found(shown);
    }
    if (Date.now() - last < SLICE_MS) continue;
    // A breath: lets Ctrl+C be heard and the output be taken.
    await sink.drained();
    await new Promise((resolve) => setImmediate(resolve));
    last = Date.now();
    if (isStopped || !sink.isOpen()) break;
  }
  progress.clear();
  process.removeListener("SIGINT", stop);
  process.removeListener("SIGTERM", stop);
  return { tally, troubles: [...troubles, ...settings.troubles], problems, isStopped };
}

function resultOf(found: FoundCase, settings: SettingsSource, problems: Problem[]): CaseResult {
  const result = restrict(checkCase(found.case, settings.envFor(found.folder)), found.only);
  for (const problem of result.problems) problems.push(problem);
  for (const file of result.files) if (file.unreadable !== undefined) problems.push({ path: file.path, message: file.unreadable });
  return result;
}

/** What a rule says, without what it fills in. */
function sentence(rule: string, messageId: string, settings: SettingsSource): string {
  const messages = [...rules, ...formRules, ...settings.localRules()].find((r) => r.id === rule)?.messages;
  return (messages?.[messageId]?.what ?? rule).replace(/\{\w+\}/gu, "…");
}

/** A report from its first word to the exit code: the same for what was checked now and for what shards found. */
import path from "node:path";
import { packs } from "../../../schemas/packs/index.ts";
import type { DrawnFrom } from "../caseload/drawn-from.ts";
import type { CaseloadFinding, CaseloadReport } from "../caseload/report.ts";
import type { Counters } from "../caseload/types.ts";
import { wholeOf } from "../caseload/whole.ts";
import type { RuleSetting } from "../engine/settings.ts";
import { beyondCalendar, calendarUntil } from "../engine/shell.ts";
import type { Severity } from "../engine/types.ts";
import { openOutput } from "../host/output.ts";
import { spool } from "../host/spool.ts";
import { FORMATS } from "../report/formats/index.ts";
import { BINARY, FORMAT_NAMES, isFormatName } from "../report/formats/names.ts";
import type { Format, Reporter, ReportOptions, Sureness } from "../report/formats/reporter.ts";
import type { Problem } from "../report/json.ts";
import { noPaint } from "../report/paint.ts";
import type { Tally } from "../report/summary.ts";
import { fresh } from "../report/summary.ts";
import { statsText, timingsText } from "../report/summary-text.ts";
import { rank } from "../report/words.ts";
import type { Args } from "./args.ts";
import { oneOf, Usage } from "./args.ts";
import type { ExitCode } from "./exit.ts";
import { problemsText } from "./problems.ts";
import type { RatingInput } from "./ratings.ts";
import { ratingInput, ratingProblems } from "./ratings.ts";
import { redactor } from "./redact.ts";
import type { Sink } from "./terminal.ts";
import { paintFor, say, stdoutSink, widthOf } from "./terminal.ts";
import { VERSION } from "./version.ts";

export interface Told {
  readonly tally: Tally;
  readonly counters: Counters;
  /** What the cases were drawn from, where a list of `caselint sample` says so. A shard writes it down too. */
  readonly drawnFrom?: DrawnFrom | undefined;
  /** Texts copied between cases. */
  readonly copied: readonly CaseloadFinding[];
  /** In order, each once. */
  readonly problems: Problem[];
  readonly isStopped: boolean;
  readonly sentence: (rule: string, messageId: string) => string;
  /** What rules about many cases are set to. */
  readonly setting: (rule: string) => RuleSetting;
  readonly timings?: ReadonlyMap<string, { readonly ms: number; readonly calls: number }> | undefined;
  /** What a merge needs of a shard, written behind the rest. */
  readonly parts?: (() => Iterable<string>) | undefined;
}

export interface Telling {
  readonly reporter: Reporter;
  readonly sink: Sink;
  end(told: Told): ExitCode;
  /** Nothing is written after all. */
  abandon(): void;
}

/** Usage that cannot be served is said before anything is read. */
export async function openTelling(args: Args, options: Pick<ReportOptions, "asOf" | "shard" | "isReport">): Promise<Telling> {
  const { asOf, isReport } = options;
  const failOn = oneOf(args, "fail-on", ["error", "warning", "info", "never"] as const, "error");
  if (args.has("redact") && args.has("with-text")) throw new Usage("--redact takes text out and --with-text puts it in: use one of them.");
  const format = args.value("format") ?? "text";
  const isText = format === "text";
  if (BINARY.has(format) && args.value("output") === undefined)
    throw new Usage(`The format ${format} is not text, so it needs a file: --output report.${format}`);
  const ratings = isReport ? ratingInput(args) : undefined;
  const make = await formatOf(format);
  const file = outputFor(args);
  const sink: Sink =
    file === undefined
      ? stdoutSink()
      : { write: (text) => file.write(text), drained: () => Promise.resolve(), isOpen: () => file.isOpen() };
  const redact = args.has("redact") ? redactor() : undefined;
  const paint = file === undefined ? paintFor(args, process.stdout) : noPaint;
  const reporter = make(sink, {
    tool: { name: "caselint", version: VERSION },
    ...options,
    paint,
    width: file === undefined ? widthOf(process.stdout) : 100,
    withText: args.has("with-text"),
    isQuiet: args.has("quiet"),
    isFull: args.has("full"),
    handling: args.value("handling"),
    spool,
  });

  const end = (told: Told): ExitCode => {
    const { tally, problems, isStopped } = told;
    const caseload = ratings === undefined ? undefined : caseloadOf(told, ratings);
    if (ratings !== undefined && caseload !== undefined && !isStopped && options.shard === null)
      for (const { path: file, message } of ratingProblems(args, ratings, caseload))
        problems.push({ path: redact === undefined || file.startsWith("--") ? file : redact.path(file), message });
    const isComplete = problems.length === 0 && !isStopped && sink.isOpen();
    reporter.end({
      tally,
      caseload: caseload === undefined || redact === undefined ? caseload : redact.caseload(caseload),
      sureness: ratings === undefined ? undefined : surenessOf(ratings, told.setting),
      problems,
      isComplete,
      isStopped,
      calendarUntil: beyondCalendar(asOf) ? calendarUntil : undefined,
      sentence: told.sentence,
      parts: told.parts,
    });
    const extras = (args.has("stats") ? statsText(tally) : "") + (told.timings === undefined ? "" : timingsText(told.timings));
    if (extras !== "") (!isText || file !== undefined ? say : sink.write)(`\n${extras}`);
    let isWritten = true;
    if (file !== undefined && !file.finish()) {
      isWritten = false;
      say(`caselint: The report could not be written to ${args.value("output")}. Is there room, and may files be written there?`);
    }
    if (isText || problems.length > 0 || isStopped) process.stderr.write(problemsText(problems, isStopped, paintFor(args, process.stderr)));
    if (!isComplete || !isWritten) return 2;
    return failOn !== "never" && hasFrom(tally, failOn) ? 1 : 0;
  };
  return { reporter, sink, end, abandon: () => file?.abandon() };
}

/** Margins and differences are as sure as was asked for, else as the standard has it. */
function surenessOf({ confidence }: RatingInput, setting: Told["setting"]): Sureness {
  const usual = setting("batch-disproportionality").parameters["confidence"];
  return { margins: confidence ?? 80, groups: confidence ?? Number(usual ?? 80) };
}

function caseloadOf(told: Told, ratings: RatingInput): CaseloadReport {
  const whole = wholeOf(told.counters, { packs, ...ratings, setting: told.setting, drawnFrom: told.drawnFrom });
  return told.copied.length === 0 ? whole : { ...whole, findings: [...whole.findings, ...told.copied] };
}

function formatOf(name: string): Promise<Format> {
  if (!isFormatName(name)) throw new Usage(`The format "${name.slice(0, 40)}" is not known. Known are ${FORMAT_NAMES.join(", ")}.`);
  return FORMATS[name]();
}

const hasFrom = (tally: Tally, severity: Severity): boolean =>
  (Object.keys(tally.severities) as Severity[]).some((s) => fresh(tally, s) > 0 && rank(s) <= rank(severity));

function outputFor(args: Args): ReturnType<typeof openOutput> {
  const name = args.value("output");
  if (name === undefined) return undefined;
  const file = openOutput(path.resolve(name));
  if (file === undefined) throw new Usage(`The report cannot be written to ${name}. Is the folder there, and may files be written in it?`);
  return file;
}

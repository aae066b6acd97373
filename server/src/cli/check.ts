/** `caselint check` and `caselint report`: every case after another, reported as it is found. */
import path from "node:path";
import type { DrawnFrom } from "../caseload/drawn-from.ts";
import { settingsOfCaseload, settingsUnder } from "../caseload/settings.ts";
import type { Env } from "../engine/env.ts";
import { caseloadRules, formRules, rules } from "../engine/rules.ts";
import type { RuleSetting } from "../engine/settings.ts";
import { exists, isFolder, isRecordName } from "../host/find.ts";
import { decode, readText } from "../host/read.ts";
import type { SettingsSource } from "../host/settings.ts";
import { key, t } from "../l10n/say.ts";
import type { Problem } from "../report/json.ts";
import { closest } from "../source/suggest.ts";
import type { Args } from "./args.ts";
import { Usage } from "./args.ts";
import type { BaselineInUse } from "./baseline.ts";
import { baselineFor } from "./baseline.ts";
import { asOfDate, pathsOf, settingsOf } from "./common.ts";
import type { ExitCode } from "./exit.ts";
import type { List } from "./list.ts";
import { listIn } from "./list.ts";
import { COMMANDS } from "./options.ts";
import { gatherProblems } from "./problems.ts";
import { redactor } from "./redact.ts";
import type { Input, Run } from "./run.ts";
import { runCases } from "./run.ts";
import type { Parts } from "./scale/parts.ts";
import type { Scale } from "./scale/scale.ts";
import { scaleOf } from "./scale/scale.ts";
import { openTelling } from "./telling.ts";
import { say } from "./terminal.ts";
import { timed } from "./timings.ts";

export async function check(args: Args): Promise<ExitCode> {
  if (args.has("watch")) return (await import("./watch.ts")).watch(args);
  const asOf = asOfDate(args);
  const isReport = args.command === "report";
  const given = await inputOf(args);
  const timings = args.has("timings") ? timed(rules) : undefined;
  const settings = settingsOf(args, asOf, given.paths, timings?.rules ?? rules);
  const baseline = baselineFor(args);
  const scale = scaleOf(args, { asOf, given, settings, isReport });
  try {
    return await checkAt(scale, { args, asOf, isReport, given, timings, settings, baseline });
  } finally {
    // Workers that nobody ends keep the process alive.
    await scale.close();
  }
}

interface Checking {
  readonly args: Args;
  readonly asOf: string;
  readonly isReport: boolean;
  readonly given: Given;
  readonly timings: ReturnType<typeof timed> | undefined;
  readonly settings: SettingsSource;
  readonly baseline: BaselineInUse | undefined;
}

async function checkAt(scale: Scale, checking: Checking): Promise<ExitCode> {
  const { args, asOf, isReport, given, timings, settings, baseline } = checking;
  const telling = await openTelling(args, { asOf, isReport, shard: scale.shard });
  const redact = args.has("redact") ? redactor() : undefined;
  const { reporter, sink } = telling;
  const { pool, memory, records } = scale;
  const keep = scale.parts?.add;
  const run = await runCases({
    given,
    settings,
    reporter,
    sink,
    isReport,
    redact,
    baseline,
    shard: scale.shard ?? undefined,
    records,
    pool,
    memory,
    keep,
    officerKey: scale.officerKey,
  });
  await scale.close();
  const problems = gatherProblems(run.troubles, run.problems, redact);
  if (run.total === 0 && problems.length === 0 && !run.isStopped)
    problems.push({ path: given.paths.map((p) => redact?.path(p) ?? p).join(", "), message: t(NO_RECORDS) });
  const own = (rule: string, messageId: string): string => sentence(rule, messageId, settings);
  const code = telling.end({
    tally: run.tally,
    counters: run.counters,
    // What was copied is told of whole caseloads only.
    copied: run.isStopped ? [] : (run.copied?.end(problems) ?? []),
    problems,
    isStopped: run.isStopped,
    sentence: own,
    setting: settingsOfCaseload(envOfAll(given, settings), run.counters),
    drawnFrom: given.drawnFrom,
    timings: timings?.times,
    parts:
      scale.parts === undefined ? undefined : () => partsOf(scale.parts as Parts, run, problems, { args, given, settings, own, baseline }),
  });
  const meant = args.isNamed ? undefined : commandMeant(args.positionals[0]);
  if (meant !== undefined) say(`Did you mean the command ${meant}?`);
  return code;
}

interface Given extends Input {
  /** Of a list that `caselint sample` wrote. */
  readonly drawnFrom?: DrawnFrom | undefined;
}

/** Settings of the folder that holds all of the paths. */
export function envOfAll(given: Input, settings: SettingsSource): Env {
  let all: string | undefined;
  for (const one of given.paths) {
    const target = path.resolve(one);
    const folder = isFolder(target) ? target : path.dirname(target);
    all ??= folder;
    while (folder !== all && !folder.startsWith(all.endsWith(path.sep) ? all : all + path.sep)) all = path.dirname(all);
  }
  return settings.envFor(all ?? process.cwd());
}

interface Around {
  readonly args: Args;
  readonly given: Given;
  readonly settings: SettingsSource;
  readonly own: (rule: string, messageId: string) => string;
  readonly baseline: BaselineInUse | undefined;
}

function partsOf(parts: Parts, run: Run, problems: readonly Problem[], { args, given, settings, own, baseline }: Around): Iterable<string> {
  const local = new Set(settings.localRules().map((rule) => rule.id));
  const sentences: Record<string, Record<string, string>> = {};
  for (const { rule, messageId } of run.tally.rules.values()) if (local.has(rule)) sentences[rule] = { [messageId]: own(rule, messageId) };
  const byStandard: Record<string, Record<string, RuleSetting>> = {};
  for (const standard of ["", ...Object.keys(run.counters.questions)]) {
    const setting = settingsUnder(envOfAll(given, settings), standard === "" ? undefined : standard);
    byStandard[standard] = Object.fromEntries(caseloadRules.map(({ id }) => [id, setting(id)]));
  }
  return parts.pieces({
    form: 2,
    command: args.command === "report" ? "report" : "check",
    withText: args.has("with-text"),
    stopped: run.isStopped,
    total: run.total,
    failed: run.failed,
    baseline: baseline?.about ?? null,
    problems,
    sentences,
    drawnFrom: given.drawnFrom ?? null,
    settings: byStandard,
  });
}

/** A slip in the name of a command is taken for a path, which is then not there. */
function commandMeant(word: string | undefined): string | undefined {
  return word === undefined || !/^[a-z]+$/u.test(word) || exists(path.resolve(word)) ? undefined : closest(word, Object.keys(COMMANDS));
}

const NO_RECORDS = key("There are no records here. Records end in .case.yaml, .case.yml, .case.json or .case.md.");

async function inputOf(args: Args): Promise<Given> {
  const list = args.value("files-from");
  const isStdin = args.has("stdin");
  const stdinPath = args.value("stdin-path");
  if (!isStdin && stdinPath !== undefined) throw new Usage("The option --stdin-path goes with --stdin.");
  if (!isStdin) {
    if (list === undefined) return { paths: pathsOf(args), overlay: new Map() };
    const { paths, drawnFrom } = await listedPaths(list);
    return { paths: [...args.positionals, ...paths], overlay: new Map(), drawnFrom };
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

async function listedPaths(list: string): Promise<List> {
  const read = list === "-" ? decode(await readStdin()) : readText(path.resolve(list));
  if ("why" in read) throw new Usage(`The list of files ${list} could not be read.`);
  const listed = listIn(read.text);
  if (listed.paths.length === 0) throw new Usage(`The list of files ${list} is empty.`);
  return listed;
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

/** What a rule says, without what it fills in. */
function sentence(rule: string, messageId: string, settings: SettingsSource): string {
  const messages = [...rules, ...formRules, ...settings.localRules()].find((r) => r.id === rule)?.messages;
  return t(messages?.[messageId]?.what ?? rule).replace(/\{\w+\}/gu, "…");
}

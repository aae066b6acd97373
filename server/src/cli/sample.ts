/** `caselint sample`: draws cases to look at closely, so that they speak for the whole caseload. */
import { randomInt } from "node:crypto";
import path from "node:path";
import { groupTitle, valuesOf } from "../caseload/dimensions.ts";
import { marginOf, sampleSize } from "../caseload/intervals.ts";
import { viewOf } from "../caseload/row.ts";
import type { Candidate, Sample } from "../caseload/sample.ts";
import { drawSample } from "../caseload/sample.ts";
import { casesIn, countRecords } from "../host/cases.ts";
import type { Trouble } from "../host/find.ts";
import { openOutput } from "../host/output.ts";
import type { Problem } from "../report/json.ts";
import { count, thousands } from "../report/words.ts";
import type { Args } from "./args.ts";
import { oneOf, Usage } from "./args.ts";
import { asOfDate, pathsOf, settingsOf } from "./common.ts";
import type { ExitCode } from "./exit.ts";
import { DRAWN_FROM } from "./list.ts";
import { gatherProblems, problemsText } from "./problems.ts";
import { progressOn } from "./progress.ts";
import { paintFor, say, stdoutSink } from "./terminal.ts";
import { VERSION } from "./version.ts";

interface Asked {
  readonly asOf: string;
  readonly confidence: number;
  readonly margin: number;
  readonly seed: number;
  /** Undefined: as many as confidence and margin ask for. */
  readonly size: number | undefined;
}

export async function sample(args: Args): Promise<ExitCode> {
  const format = oneOf(args, "format", ["text", "json"] as const, "text");
  const asked: Asked = {
    asOf: asOfDate(args),
    confidence: numberIn(args, "confidence", 50, 99.9) ?? 80,
    margin: numberIn(args, "margin", 0.5, 50) ?? 5,
    // Somebody who names no seed wants cases that nobody chose; the seed is told, so that they can be drawn again.
    seed: wholeIn(args, "seed", 0) ?? randomInt(1, 1_000_000),
    size: wholeIn(args, "size", 1),
  };
  const paths = pathsOf(args);
  const file = outputFor(args);
  const { candidates, problems } = candidatesIn(args, paths, asked.asOf);
  if (candidates.length === 0) {
    file?.abandon();
    process.stderr.write(problemsText(problems, false, paintFor(args, process.stderr)));
    throw new Usage("There are no cases here to draw from.");
  }
  const size = asked.size ?? sampleSize(candidates.length, asked.confidence, asked.margin);
  const drawn = drawSample(candidates, size, asked.seed);
  const out = format === "json" ? sampleJson(drawn, asked, problems) : sampleText(drawn, asked);
  let isWritten = true;
  if (file === undefined) {
    const sink = stdoutSink();
    sink.write(out);
    await sink.drained();
  } else {
    file.write(out);
    isWritten = file.finish();
    if (!isWritten)
      say(`caselint: The sample could not be written to ${args.value("output")}. Is there room, and may files be written there?`);
  }
  process.stderr.write(problemsText(problems, false, paintFor(args, process.stderr)));
  return problems.length > 0 || !isWritten ? 2 : 0;
}

/** Every case is read, and no rule is asked. */
function candidatesIn(args: Args, paths: readonly string[], asOf: string): { candidates: Candidate[]; problems: Problem[] } {
  const settings = settingsOf(args, asOf, paths);
  const troubles: Trouble[] = [];
  const unread: Problem[] = [];
  const candidates: Candidate[] = [];
  const cwd = process.cwd();
  const progress = progressOn(process.stderr, () => countRecords(paths, cwd, settings.ignored));
  for (const found of casesIn(paths, { cwd, troubles, ignored: settings.ignored, read: () => progress.step() })) {
    if ("settled" in found) continue;
    for (const one of found.case.files) if (one.unreadable !== undefined) unread.push({ path: one.path, message: UNREAD });
    const { header, view } = viewOf(found.case, asOf);
    candidates.push({ crn: header?.crn ?? null, folder: found.case.folder, groups: valuesOf(view) });
  }
  progress.clear();
  return { candidates, problems: gatherProblems([...troubles, ...settings.troubles], unread, undefined) };
}

const UNREAD = "This file could not be read, so the case was grouped without it.";

/** Lines of `# ` are for people, and for `report --files-from`, which takes the others as paths. */
function sampleText(drawn: Sample, asked: Asked): string {
  const [size, all] = [drawn.cases.length, drawn.drawnFrom.cases];
  const off = marginOf(size, all, asked.confidence);
  const lines = [
    `${thousands(size)} of ${count(all, "case")}, drawn with the seed ${asked.seed} as of ${asked.asOf}`,
    off === 0
      ? "Every case is in it, so its shares are those of the caseload"
      : `Shares lie within ${off.toFixed(1)} percentage points at ${asked.confidence} per cent confidence`,
  ];
  const needed = sampleSize(all, asked.confidence, asked.margin);
  if (size < needed) lines.push(`For a margin of ${asked.margin} points ${needed} cases are needed`);
  if (drawn.beside.length > 0) lines.push("", "Per cent of the sample and of the caseload");
  for (const { dimension, value, sample, caseload } of drawn.beside)
    lines.push(`  ${groupTitle(dimension, value).padEnd(34)} ${figure(sample)} ${figure(caseload)}`);
  const { all: strata, notDrawn } = drawn.strata;
  if (notDrawn > 0)
    lines.push(
      "",
      `Of ${count(strata, "combination")} of sex, sentence and risk, ${notDrawn} ${notDrawn === 1 ? "has" : "have"} too few cases for one of the sample`,
    );
  const head = lines.map((line) => (line === "" ? "# " : `# ${line}`));
  return `${[...head, `${DRAWN_FROM}${JSON.stringify(drawn.drawnFrom)}`, ...drawn.cases.map((one) => one.folder)].join("\n")}\n`;
}

const figure = (share: number): string => String(Math.round(share)).padStart(4);

function sampleJson(drawn: Sample, asked: Asked, problems: readonly Problem[]): string {
  const size = drawn.cases.length;
  const value = {
    schema: 1,
    tool: { name: "caselint", version: VERSION },
    asOf: asked.asOf,
    complete: problems.length === 0,
    seed: asked.seed,
    size,
    confidence: asked.confidence,
    margin: Math.round(10 * marginOf(size, drawn.drawnFrom.cases, asked.confidence)) / 10,
    needed: sampleSize(drawn.drawnFrom.cases, asked.confidence, asked.margin),
    drawnFrom: drawn.drawnFrom,
    beside: drawn.beside.map(({ dimension, value, sample, caseload }) => ({
      dimension,
      value,
      sample: Math.round(10 * sample) / 10,
      caseload: Math.round(10 * caseload) / 10,
    })),
    strata: drawn.strata,
    cases: drawn.cases.map(({ crn, folder }) => ({ crn, folder })),
    problems,
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}

function numberIn(args: Args, option: string, least: number, most: number): number | undefined {
  const given = args.value(option);
  if (given === undefined) return undefined;
  const number = /^\d{1,3}(?:\.\d{1,2})?$/u.test(given) ? Number(given) : Number.NaN;
  if (!(number >= least && number <= most)) throw new Usage(`The option --${option} needs a number from ${least} to ${most}.`);
  return number;
}

function wholeIn(args: Args, option: string, least: number): number | undefined {
  const given = args.value(option);
  if (given === undefined) return undefined;
  if (!/^\d{1,9}$/u.test(given) || Number(given) < least) throw new Usage(`The option --${option} needs a whole number from ${least} on.`);
  return Number(given);
}

function outputFor(args: Args): ReturnType<typeof openOutput> {
  const name = args.value("output");
  if (name === undefined) return undefined;
  const file = openOutput(path.resolve(name));
  if (file === undefined) throw new Usage(`The sample cannot be written to ${name}. Is the folder there, and may files be written in it?`);
  return file;
}

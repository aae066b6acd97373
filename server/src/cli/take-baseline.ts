/** `caselint baseline`: writes down what is found today, so that later checks tell only what is new. */
import path from "node:path";
import type { BaselineHead, Key } from "../engine/baseline/index.ts";
import { caseNames, keysOf } from "../engine/baseline/index.ts";
import { checkCase } from "../engine/case.ts";
import type { CaseResult } from "../engine/types.ts";
import { casesIn, countRecords } from "../host/cases.ts";
import type { Trouble } from "../host/find.ts";
import { exists, isRecordName } from "../host/find.ts";
import { count, inert } from "../report/words.ts";
import type { Args } from "./args.ts";
import { Usage } from "./args.ts";
import type { BaselineInUse } from "./baseline.ts";
import { baselineIn, hashWith, newSalt, placeOf, putBaseline } from "./baseline.ts";
import { asOfDate, pathsOf, settingsOf } from "./common.ts";
import type { ExitCode } from "./exit.ts";
import { gatherProblems, problemsText } from "./problems.ts";
import { progressOn } from "./progress.ts";
import { paintFor, stdoutSink } from "./terminal.ts";
import { VERSION } from "./version.ts";

/** What is kept of one case, and under which of its names. */
interface Kept {
  readonly names: ReturnType<typeof caseNames>;
  readonly keys: readonly Key[];
}

export async function takeBaseline(args: Args): Promise<ExitCode> {
  const asOf = asOfDate(args);
  const paths = pathsOf(args);
  const { file, before } = target(args);
  const settings = settingsOf(args, asOf, paths);
  const head: BaselineHead =
    args.has("prune") && before !== undefined
      ? { ...before.baseline.head, tool: VERSION }
      : { tool: VERSION, asOf, salt: before?.baseline.head.salt ?? newSalt(), redacted: args.has("redact") };
  const hash = hashWith(head.salt);
  const troubles: Trouble[] = [];
  const problems: { path: string; message: string }[] = [];
  const cwd = process.cwd();
  const progress = progressOn(process.stderr, () => countRecords(paths, cwd, settings.ignored));
  const kept: Kept[] = [];
  const looked = new Set<string>();
  const sums = { cases: 0, fixed: 0, undecided: 0, unknown: 0 };
  for (const found of casesIn(paths, { cwd, troubles, ignored: settings.ignored, read: () => progress.step() })) {
    if ("settled" in found) continue;
    const env = settings.envFor(found.folder);
    const result = checkCase(found.case, env);
    const names = caseNames(result, placeOf(found, file), hash, head.redacted);
    for (const name of Object.values(names)) looked.add(name);
    const all = keysOf(found.case, result, { hash, isRedacted: head.redacted });
    let keys = all.map((one) => one.key);
    if (args.has("prune") && before !== undefined) {
      const { known, fixed, undecided } = before.match(found, result, env);
      keys = [...known.values(), ...undecided];
      sums.fixed += fixed.length;
      sums.undecided += undecided.length;
      sums.unknown += all.length - known.size;
    }
    sums.cases++;
    kept.push({ names, keys });
    problems.push(...troubled(result));
  }
  progress.clear();
  if (sums.cases === 0 && troubles.length === 0) throw new Usage("There are no records here, so no baseline was taken.");

  const cases = byName(kept);
  if (args.has("prune") && before !== undefined)
    for (const name of before.baseline.cases) if (!looked.has(name)) cases.set(name, before.baseline.of(name));
  if (!putBaseline(file, head, cases))
    throw new Usage(`The baseline could not be written to ${inert(file)}. Is there room, and may files be written there?`);
  const entries = [...cases.values()].reduce((sum, keys) => sum + keys.length, 0);
  const sink = stdoutSink();
  sink.write(
    `${inert(file)}: ${args.has("prune") ? pruned(entries, sums) : `${count(entries, "finding")} in ${count(sums.cases, "case")}`}\n`,
  );
  await sink.drained();
  const said = gatherProblems([...troubles, ...settings.troubles], problems, undefined);
  process.stderr.write(problemsText(said, false, paintFor(args, process.stderr)));
  return said.length > 0 ? 2 : 0;
}

/** Where to write, and the baseline that stands there now. */
function target(args: Args): { file: string; before: BaselineInUse | undefined } {
  const file = args.value("output");
  const [isForced, isPruned] = [args.has("force"), args.has("prune")];
  if (file === undefined) throw new Usage("Where shall the baseline be written? caselint baseline PATH --output FILE.");
  if (isRecordName(path.basename(file))) throw new Usage(`A baseline cannot be called ${inert(file)}: that is a name for a record.`);
  if (isForced && isPruned)
    throw new Usage("--force takes the baseline anew and --prune only takes out what is no longer found: use one of them.");
  if (isPruned) {
    const before = baselineIn(file);
    if (args.has("redact") && !before.baseline.head.redacted)
      throw new Usage(`The baseline ${inert(file)} names cases by their CRN. Could it be taken anew, with --force and --redact?`);
    return { file, before };
  }
  if (!exists(path.resolve(file))) return { file, before: undefined };
  if (!isForced)
    throw new Usage(
      `There is a file at ${inert(file)} already. --prune takes out what is no longer found; --force takes the baseline anew.`,
    );
  try {
    return { file, before: baselineIn(file) };
  } catch (problem) {
    // It is replaced anyway: a damaged one only has no salt to go on with.
    if (problem instanceof Usage) return { file, before: undefined };
    throw problem;
  }
}

/** A CRN that stands in several folders is told apart by them. */
function byName(kept: readonly Kept[]): Map<string, readonly Key[]> {
  const folders = new Map<string, number>();
  for (const { names } of kept) folders.set(names.name, (folders.get(names.name) ?? 0) + 1);
  const out = new Map<string, readonly Key[]>();
  for (const { names, keys } of kept) {
    const name = folders.get(names.name) === 1 ? names.name : names.byBoth;
    if (keys.length > 0) out.set(name, [...(out.get(name) ?? []), ...keys]);
  }
  return out;
}

function troubled(result: CaseResult): { path: string; message: string }[] {
  const unread = result.files.flatMap((one) => (one.unreadable === undefined ? [] : [{ path: one.path, message: one.unreadable }]));
  return [...result.problems, ...unread];
}

function pruned(entries: number, { fixed, undecided, unknown }: { fixed: number; undecided: number; unknown: number }): string {
  const parts = [`${count(fixed, "finding")} taken out, ${count(entries, "finding")} kept`];
  if (undecided > 0) parts.push(`${undecided} of them could not be decided`);
  if (unknown > 0) parts.push(`${count(unknown, "new finding")} not added`);
  return parts.join("; ");
}

/** One run over cases, each checked, counted and given to the report in the order of their paths. */
import type { Drawn } from "../caseload/copied/index.ts";
import { addRow, newCounters } from "../caseload/counters.ts";
import type { CaseRow, Counters } from "../caseload/types.ts";
import type { CaseResult } from "../engine/types.ts";
import type { Settled } from "../host/cases.ts";
import { casesIn } from "../host/cases.ts";
import type { Trouble } from "../host/find.ts";
import type { SettingsSource } from "../host/settings.ts";
import type { Reporter } from "../report/formats/reporter.ts";
import type { Problem } from "../report/json.ts";
import type { Tally } from "../report/summary.ts";
import { addCase, newTally } from "../report/summary.ts";
import type { BaselineInUse } from "./baseline.ts";
import { progressOn } from "./progress.ts";
import type { Redactor } from "./redact.ts";
import type { Copying } from "./scale/copying.ts";
import { copying } from "./scale/copying.ts";
import type { FlowOptions, Task } from "./scale/flow.ts";
import { flow } from "./scale/flow.ts";
import type { Shard } from "./scale/shard.ts";
import { ownerOf } from "./scale/shard.ts";
import type { OfficerKey } from "./scale/work.ts";
import { checkFound } from "./scale/work.ts";
import { stoppedAfter, stopper } from "./stop.ts";
import type { Sink } from "./terminal.ts";

export interface Input {
  readonly paths: readonly string[];
  readonly overlay: ReadonlyMap<string, string>;
}

export interface RunOptions {
  readonly given: Input;
  readonly settings: SettingsSource;
  readonly reporter: Reporter;
  readonly sink: Sink;
  readonly isReport: boolean;
  readonly redact: Redactor | undefined;
  readonly baseline: BaselineInUse | undefined;
  readonly shard: Shard | undefined;
  /** Record files at and below the paths: asked only for progress. */
  readonly records: () => number;
  readonly pool: (FlowOptions["pool"] & { close?(): Promise<void> }) | undefined;
  readonly memory: FlowOptions["memory"];
  /** Told each case of a shard as it was found. */
  readonly keep: ((n: number, settled: string, result: CaseResult, row: CaseRow, drawn: Drawn | undefined) => void) | undefined;
  /** Stands for an officer within this run. */
  readonly officerKey: OfficerKey;
}

export interface Run {
  readonly tally: Tally;
  readonly counters: Counters;
  /** Not in a shard, which knows too few cases to tell what is copied. */
  readonly copied: Copying | undefined;
  readonly troubles: readonly Trouble[];
  readonly problems: readonly Problem[];
  readonly isStopped: boolean;
  /** Cases that were walked over, whichever shard they belong to. */
  readonly total: number;
  /** Cases that Caselint itself could not check. */
  readonly failed: number;
}

/** Ctrl+C and SIGTERM stop the run after the case at hand; what was found until then is whole. */
export async function runCases(options: RunOptions): Promise<Run> {
  const { given, settings, reporter, sink, isReport, redact, baseline, shard } = options;
  const tally = newTally(baseline?.about);
  const counters = newCounters();
  const copied = isReport && shard === undefined ? copying(redact) : undefined;
  const troubles: Trouble[] = [];
  const problems: Problem[] = [];
  const cwd = process.cwd();
  const progress = progressOn(process.stderr, options.records, shard);
  const stop = stopper(sink);
  let read = 0;
  let total = 0;
  let failed = 0;
  let settled = "";
  let last: string | undefined;
  /** Files that had been read when a case was found, by its place: cases are told later than they are read. */
  const readAt = new Map<number, number>();

  function* own(): Generator<Task | Settled, void> {
    for (const step of casesIn(given.paths, {
      cwd,
      troubles,
      overlay: given.overlay,
      ignored: settings.ignored,
      read: () => {
        read++;
      },
    })) {
      if ("settled" in step) {
        yield step;
        continue;
      }
      const n = total++;
      // Every shard reads the settings of every case, so that all of them say what cannot be used.
      settings.envFor(step.folder);
      if (shard !== undefined && ownerOf(step.shown, shard.of) !== shard.index) continue;
      readAt.set(n, read);
      yield { n, found: step };
    }
  }

  const check: FlowOptions["check"] = (found) => checkFound(found, settings.envFor(found.folder), isReport, baseline, options.officerKey);
  reporter.start();
  try {
    for await (const step of flow(own(), { check, memory: options.memory, pool: options.pool, breath: stop.breath })) {
      if ("settled" in step) {
        settled = step.settled;
        reporter.settled(redact === undefined ? settled : "");
        continue;
      }
      const { n, found, checked } = step;
      last = found.shown;
      if (checked === undefined) {
        failed++;
        problems.push({ path: found.shown, message: FAILED });
        continue;
      }
      const { result, row } = checked;
      for (const problem of result.problems) problems.push(problem);
      for (const file of result.files) if (file.unreadable !== undefined) problems.push({ path: file.path, message: file.unreadable });
      options.keep?.(n, settled, result, row, checked.drawn);
      progress.beside(() => tell(result, row, { tally, counters, reporter, redact }));
      if (checked.drawn !== undefined) copied?.add(checked.drawn);
      progress.told(tally.cases, tally.records, readAt.get(n) ?? read);
      readAt.delete(n);
    }
  } catch (problem) {
    // Workers that nobody ends would keep the process from ending.
    await options.pool?.close?.();
    throw problem;
  } finally {
    progress.clear();
    stop.end();
  }
  if (stop.isStopped()) problems.push(stoppedAfter(last, given.paths));
  return { tally, counters, copied, troubles: [...troubles, ...settings.troubles], problems, isStopped: stop.isStopped(), total, failed };
}

const FAILED = "Caselint itself stopped working on this case, so it was not checked.";

export interface Teller {
  readonly tally: Tally;
  readonly counters: Counters;
  readonly reporter: Reporter;
  readonly redact: Redactor | undefined;
}

/** One case into the counts and the report. */
export function tell(result: CaseResult, row: CaseRow, { tally, counters, reporter, redact }: Teller): void {
  const shown = redact === undefined ? result : redact.case(result);
  const shownRow = redact === undefined ? row : redact.row(row, shown);
  addCase(tally, shown);
  addRow(counters, shownRow);
  reporter.found(shown, shownRow);
}

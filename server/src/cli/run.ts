/** One run over cases, each checked, counted and given to the report in the order of their paths. */
import type { Copied } from "../caseload/copied/index.ts";
import { createCopied } from "../caseload/copied/index.ts";
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
import type { FlowOptions, Task } from "./scale/flow.ts";
import { flow } from "./scale/flow.ts";
import type { Shard } from "./scale/shard.ts";
import { ownerOf } from "./scale/shard.ts";
import { checkFound } from "./scale/work.ts";
import { stopper } from "./stop.ts";
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
  readonly pool: FlowOptions["pool"];
  readonly memory: FlowOptions["memory"];
  /** Told each case of a shard as it was found. */
  readonly keep: ((n: number, settled: string, result: CaseResult, row: CaseRow) => void) | undefined;
}

export interface Run {
  readonly tally: Tally;
  readonly counters: Counters;
  readonly copied: Copied | undefined;
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
  const copied = isReport ? createCopied({ path: redact?.path, id: redact?.id }) : undefined;
  const troubles: Trouble[] = [];
  const problems: Problem[] = [];
  const cwd = process.cwd();
  const progress = progressOn(process.stderr, options.records);
  const stop = stopper(sink);
  let total = 0;
  let failed = 0;
  let settled = "";

  function* own(): Generator<Task | Settled, void> {
    for (const step of casesIn(given.paths, {
      cwd,
      troubles,
      overlay: given.overlay,
      ignored: settings.ignored,
      read: () => progress.step(),
    })) {
      if ("settled" in step) {
        yield step;
        continue;
      }
      const n = total++;
      // Every shard reads the settings of every case, so that all of them say what cannot be used.
      settings.envFor(step.folder);
      if (shard === undefined || ownerOf(step.shown, shard.of) === shard.index) yield { n, found: step };
    }
  }

  const check: FlowOptions["check"] = (found) => checkFound(found, settings.envFor(found.folder), isReport, baseline);
  reporter.start();
  try {
    for await (const step of flow(own(), { check, memory: options.memory, pool: options.pool, breath: stop.breath })) {
      if ("settled" in step) {
        settled = step.settled;
        reporter.settled(redact === undefined ? settled : "");
        continue;
      }
      const { n, found, checked } = step;
      if (checked === undefined) {
        failed++;
        problems.push({ path: found.shown, message: FAILED });
        continue;
      }
      const { result, row } = checked;
      for (const problem of result.problems) problems.push(problem);
      for (const file of result.files) if (file.unreadable !== undefined) problems.push({ path: file.path, message: file.unreadable });
      options.keep?.(n, settled, result, row);
      tell(result, row, { tally, counters, reporter, redact });
      if (checked.drawn !== undefined) copied?.addDrawn(checked.drawn);
      progress.clear();
    }
  } finally {
    progress.clear();
    stop.end();
  }
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
  const shownRow = redact === undefined ? row : { ...row, crn: shown.crn ?? null, folder: shown.folder };
  addCase(tally, shown);
  addRow(counters, shownRow);
  reporter.found(shown, shownRow);
}

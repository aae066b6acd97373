/** A report on the cases of a folder, as the command line writes it, made while other messages are answered. */
import { packs } from "../../../schemas/packs/index.ts";
import { createCopied, drawCase } from "../caseload/copied/index.ts";
import { addRow, newCounters } from "../caseload/counters.ts";
import { rowOf } from "../caseload/row.ts";
import { settingsOfCaseload } from "../caseload/settings.ts";
import { wholeOf } from "../caseload/whole.ts";
import { checkCase } from "../engine/case.ts";
import { formRules, rules } from "../engine/rules.ts";
import { beyondCalendar, calendarUntil } from "../engine/shell.ts";
import type { FoundCase } from "../host/cases.ts";
import { casesIn, countRecords } from "../host/cases.ts";
import type { Trouble } from "../host/find.ts";
import { settingsSource } from "../host/settings.ts";
import { t } from "../l10n/say.ts";
import { FORMATS } from "../report/formats/index.ts";
import type { Problem } from "../report/json.ts";
import { noPaint } from "../report/paint.ts";
import { addCase, newTally, restrict } from "../report/summary.ts";
import type { Cancelling } from "./slices.ts";
import { inSlices } from "./slices.ts";

export interface ReportOn {
  readonly folder: string;
  readonly format: "html" | "csv" | "xlsx";
  /** Paths in the report are relative to it. */
  readonly cwd: string;
  /** ISO date. */
  readonly asOf: string;
  readonly version: string;
  readonly token: Cancelling;
  tell(files: number, all: number, cases: number): void;
}

/** The pieces of the report in order; undefined when it was cancelled, or when there is no record in the folder. */
export async function caseloadReport(on: ReportOn): Promise<(string | Uint8Array)[] | undefined> {
  const { folder, cwd, asOf, version } = on;
  const settings = settingsSource({ asOf, rules, standardFlag: undefined, cwd, version });
  const make = await FORMATS[on.format]();
  const pieces: (string | Uint8Array)[] = [];
  const reporter = make(
    { write: (piece) => void pieces.push(piece) },
    {
      tool: { name: "caselint", version },
      asOf,
      shard: null,
      isReport: true,
      paint: noPaint,
      width: 100,
      withText: false,
      isQuiet: false,
      isFull: false,
    },
  );
  const troubles: Trouble[] = [];
  const all = countRecords([folder], cwd, settings.ignored);
  let files = 0;
  const read = (): void => {
    files++;
  };
  const tally = newTally();
  const counters = newCounters();
  const copied = createCopied();
  const problems: Problem[] = [];
  const officer = standIns();
  const take = (found: FoundCase): void => {
    const env = settings.envFor(found.folder);
    const result = restrict(checkCase(found.case, env), found.only);
    const row = rowOf(found.case, result, env, officer);
    for (const problem of result.problems) problems.push(problem);
    for (const file of result.files) if (file.unreadable !== undefined) problems.push({ path: file.path, message: file.unreadable });
    const drawn = drawCase(found.case, env, found.only);
    addCase(tally, result);
    addRow(counters, row);
    reporter.found(result, row);
    if (drawn !== undefined) copied.add(drawn);
  };
  reporter.start();
  try {
    const steps = casesIn([folder], { cwd, troubles, ignored: settings.ignored, read });
    const isDone = await inSlices(
      steps,
      on.token,
      (step) => ("settled" in step ? reporter.settled(step.settled) : take(step)),
      () => on.tell(files, all, tally.cases),
    );
    if (!isDone || tally.cases === 0) return undefined;
    const setting = settingsOfCaseload(settings.envFor(folder), counters);
    const whole = wholeOf(counters, { packs, discretion: [], given: [], setting });
    const known = [...rules, ...formRules, ...settings.localRules()];
    const told = inOrder([...troubles, ...settings.troubles, ...problems]);
    reporter.end({
      tally,
      caseload: { ...whole, findings: [...whole.findings, ...copied.findings()] },
      sureness: { margins: 80, groups: Number(setting("batch-disproportionality").parameters["confidence"] ?? 80) },
      problems: told,
      isComplete: told.length === 0,
      isStopped: false,
      calendarUntil: beyondCalendar(asOf) ? calendarUntil : undefined,
      sentence: (rule, messageId) => sentence(known.find((one) => one.id === rule)?.messages[messageId]?.what ?? rule),
      parts: undefined,
    });
  } finally {
    copied.close();
  }
  return pieces;
}

/** A word for each name, good for this report alone. */
function standIns(): (name: string) => string {
  const known = new Map<string, string>();
  return (name) => {
    const word = known.get(name) ?? `officer-${known.size + 1}`;
    known.set(name, word);
    return word;
  };
}

const sentence = (what: string): string => t(what).replace(/\{\w+\}/gu, "…");

/** Each once, in the order of paths. */
function inOrder(problems: readonly Problem[]): Problem[] {
  const seen = new Map(problems.map(({ path, message }) => [`${path}\n${message}`, { path, message }]));
  return [...seen.values()].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.message < b.message ? -1 : 1));
}

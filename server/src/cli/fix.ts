/** `caselint fix`: safe fixes, case by case, each file written whole or not at all. */
import path from "node:path";
import { createTwoFilesPatch } from "diff";
import { checkCase } from "../engine/case.ts";
import { fixAll } from "../engine/fix.ts";
import type { FoundCase } from "../host/cases.ts";
import { casesIn, countRecords } from "../host/cases.ts";
import type { Trouble } from "../host/find.ts";
import type { SettingsSource } from "../host/settings.ts";
import { writeText } from "../host/write.ts";
import { count, inert } from "../report/words.ts";
import type { Args } from "./args.ts";
import { asOfDate, pathsOf, settingsOf } from "./common.ts";
import type { ExitCode } from "./exit.ts";
import { gatherProblems, problemsText } from "./problems.ts";
import { progressOn } from "./progress.ts";
import { paintFor, stdoutSink } from "./terminal.ts";

const BOM = "\ufeff";

export async function fix(args: Args): Promise<ExitCode> {
  const asOf = asOfDate(args);
  const paths = pathsOf(args);
  const settings = settingsOf(args, asOf, paths);
  const isDry = args.has("dry-run");
  const sink = stdoutSink();
  const cwd = process.cwd();
  const troubles: Trouble[] = [];
  const progress = progressOn(process.stderr, () => countRecords(paths, cwd, settings.ignored));
  let records = 0;
  let changed = 0;
  for (const step of casesIn(paths, { cwd, troubles, ignored: settings.ignored, read: () => progress.step() })) {
    if ("settled" in step) continue;
    records += step.only?.size ?? step.case.files.length;
    for (const file of step.case.files)
      if (file.unreadable !== undefined && isAsked(step, file.path))
        troubles.push({ path: file.path, message: "This file could not be read, so nothing in it was changed." });
    for (const [file, text] of fixed(step, asOf, settings)) {
      progress.clear();
      const before = step.case.files.find((f) => f.path === file)?.text ?? "";
      if (isDry) sink.write(patch(file, before, text));
      else if (!written(step, file, before, text, cwd, troubles)) continue;
      else sink.write(`${inert(file)}: changed\n`);
      changed++;
    }
    await sink.drained();
  }
  progress.clear();
  const problems = gatherProblems([...troubles, ...settings.troubles], [], undefined);
  if (records === 0 && problems.length === 0)
    problems.push({
      path: paths.join(", "),
      message: "There are no records here. Records end in .case.yaml, .case.yml, .case.json or .case.md.",
    });
  const summary =
    changed === 0
      ? `Nothing to put right in ${count(records, "record file")} without a person.`
      : `${count(changed, "file")} of ${count(records, "record file")} ${isDry ? "would be" : changed === 1 ? "was" : "were"} changed.`;
  // A patch stays clean, so that it can be given to other tools.
  if (records > 0) (isDry ? process.stderr : process.stdout).write(`${summary}\n`);
  process.stderr.write(problemsText(problems, false, paintFor(args, process.stderr)));
  return problems.length > 0 ? 2 : 0;
}

const isAsked = (found: FoundCase, file: string): boolean => found.only === undefined || found.only.has(file);

function fixed(found: FoundCase, asOf: string, settings: SettingsSource): [string, string][] {
  const env = settings.envFor(found.folder);
  const check = (files: FoundCase["case"]["files"]) => checkCase({ folder: found.case.folder, files }, env);
  return [...fixAll(found.case.files, found.case.folder, asOf, check)]
    .filter(([file]) => isAsked(found, file))
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

const OUTCOMES = {
  "changed-meanwhile": "This file was changed by somebody else meanwhile, so it was left as it is. Could the fix be run again?",
  failed: "This file could not be written, so it is as it was. Is there room, and may it be changed?",
} as const;

function written(found: FoundCase, file: string, before: string, text: string, cwd: string, troubles: Trouble[]): boolean {
  const bom = found.boms.has(file) ? BOM : "";
  const outcome = writeText(path.resolve(cwd, file), bom + text, Buffer.from(bom + before, "utf8"));
  if (outcome === "written") return true;
  troubles.push({ path: file, message: OUTCOMES[outcome] });
  return false;
}

/** A unified diff. What would steer a terminal is spelt out, but for line ends. */
function patch(file: string, before: string, after: string): string {
  const made = createTwoFilesPatch(file, file, before, after, "", "", { context: 3 });
  const lines = made.split("\n").filter((line) => !/^=+$/u.test(line));
  return lines.map((line) => (line.endsWith("\r") ? `${inert(line.slice(0, -1))}\r` : inert(line))).join("\n");
}

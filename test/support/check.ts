/** The one door of most tests: texts in, findings out, through the same pipeline as editor and command line. */

import type { Pack } from "../../schemas/pack.ts";
import { packs } from "../../schemas/packs/index.ts";
import { checkCase } from "../../server/src/engine/case.ts";
import type { Env } from "../../server/src/engine/env.ts";
import { analyseFile } from "../../server/src/engine/file.ts";
import { groupCases } from "../../server/src/engine/folders.ts";
import type { CaseResult, Finding } from "../../server/src/engine/types.ts";
import type { Rule } from "../../server/src/rules/_kit/index.ts";
import { rules } from "../../server/src/rules/index.ts";
import { testPack } from "./testPack.ts";

export interface CheckOptions {
  readonly asOf?: string;
  readonly standard?: string;
  readonly rules?: readonly Rule[];
  readonly packs?: readonly Pack[];
}

export interface Seen {
  readonly file: string;
  readonly finding: Finding;
}

export function envFor(options: CheckOptions = {}): Env {
  return {
    asOf: options.asOf ?? "2019-03-29",
    packs: options.packs ?? [...packs, testPack],
    localPacks: [],
    rules: options.rules ?? rules,
    settingsFile: undefined,
    standardFlag: options.standard,
  };
}

/** Check files given as path to text; several cases may be among them. */
export function checkFiles(files: Readonly<Record<string, string>>, options: CheckOptions = {}): CaseResult[] {
  const env = envFor(options);
  const analysed = Object.entries(files).map(([path, text]) => analyseFile(path, text));
  return groupCases(analysed).map((group) => checkCase(group, env));
}

export function findingsOf(results: readonly CaseResult[]): Seen[] {
  return results.flatMap((r) =>
    r.files.flatMap((f) => f.records.flatMap((record) => record.findings.map((finding) => ({ file: f.path, finding })))),
  );
}

/** One line a finding: `rule file path about severity`. */
export function lines(results: readonly CaseResult[]): string[] {
  return findingsOf(results)
    .map(({ file, finding }) =>
      [finding.rule, file, finding.path, finding.about.join("+"), finding.severity].join(" ").replace(/ +/gu, " "),
    )
    .sort();
}

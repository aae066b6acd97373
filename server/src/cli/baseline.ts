/** A baseline file, read once for a run or written whole. */
import { createHmac, randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Baseline, BaselineHead, Hash, Key, Matched } from "../engine/baseline/index.ts";
import { beside, readBaseline, withBaseline, writeBaseline } from "../engine/baseline/index.ts";
import type { Env } from "../engine/env.ts";
import type { CaseResult } from "../engine/types.ts";
import type { FoundCase } from "../host/cases.ts";
import { openOutput } from "../host/output.ts";
import { shownPath } from "../host/paths.ts";
import { inert } from "../report/words.ts";
import type { Args } from "./args.ts";
import { Usage } from "./args.ts";

/** A text of more letters than this comes near the longest that JavaScript can hold. */
const MOST_BYTES = 400 * 1024 * 1024;

export interface BaselineInUse {
  readonly baseline: Baseline;
  /** For the report. */
  readonly about: { readonly asOf: string; readonly entries: number };
  /** The case beside the baseline. `result` is that of the whole case as the engine gave it. */
  match(found: FoundCase, result: CaseResult, env: Env): Matched;
  /** The same, with known findings marked in the result. */
  mark(found: FoundCase, result: CaseResult, env: Env): CaseResult;
}

/** What `--baseline` names. */
export function baselineFor(args: Args): BaselineInUse | undefined {
  const file = args.value("baseline");
  if (file === undefined) return undefined;
  const output = args.value("output");
  if (output !== undefined && path.resolve(output) === path.resolve(file))
    throw new Usage("The report would be written over the baseline: --output and --baseline name the same file.");
  return baselineIn(file);
}

/** The baseline in a file; one that cannot be used stops the run. */
export function baselineIn(file: string): BaselineInUse {
  const baseline = readBaseline(textOf(file));
  if ("why" in baseline) throw new Usage(`The baseline ${inert(file)} ${baseline.why}`);
  const hash = hashWith(baseline.head.salt);
  const match = (found: FoundCase, result: CaseResult, env: Env): Matched =>
    beside(baseline, found.case, result, env, placeOf(found, file), hash);
  const about = { asOf: baseline.head.asOf, entries: baseline.entries };
  return { baseline, about, match, mark: (found, result, env) => withBaseline(result, match(found, result, env)) };
}

function textOf(file: string): string {
  try {
    const bytes = readFileSync(path.resolve(file));
    if (bytes.length > MOST_BYTES)
      throw new Usage(`The baseline ${inert(file)} is larger than 400 MB. Could one be taken for each part of the caseload?`);
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (problem) {
    if (problem instanceof Usage) throw problem;
    const code = (problem as NodeJS.ErrnoException).code;
    if (code === "ENOENT")
      throw new Usage(`There is no baseline at ${inert(file)}. \`caselint baseline PATH --output ${inert(file)}\` takes one.`);
    if (code === "ERR_ENCODING_INVALID_ENCODED_DATA") throw new Usage(`The baseline ${inert(file)} is not plain UTF-8 text.`);
    throw new Usage(`The baseline ${inert(file)} could not be read. Is it a file, and may it be opened?`);
  }
}

/** False when it could not be written; what stood there before is then as it was. */
export function putBaseline(file: string, head: BaselineHead, cases: ReadonlyMap<string, readonly Key[]>): boolean {
  const output = openOutput(path.resolve(file));
  if (output === undefined) return false;
  for (const piece of writeBaseline(head, cases)) output.write(piece);
  return output.finish();
}

/** Where a case lies, as seen from the baseline. */
export const placeOf = (found: FoundCase, file: string): string => shownPath(found.folder, path.dirname(path.resolve(file)));

export const newSalt = (): string => randomBytes(16).toString("hex");

/** 48 bits, under the salt of the file. */
export const hashWith =
  (salt: string): Hash =>
  (text) =>
    createHmac("sha256", salt).update(text).digest("hex").slice(0, 12);

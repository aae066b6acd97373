/** The baseline of a caseload: what was found on the day it was taken, so that later only what is new is told. */
import { formRuleById } from "../../rules/_form/catalogue.ts";
import type { CaseFiles } from "../case.ts";
import { caseWanted } from "../case.ts";
import type { Env } from "../env.ts";
import { effectiveIn } from "../env.ts";
import type { CaseResult } from "../types.ts";
import type { Baseline } from "./file.ts";
import type { Hash, Key } from "./key.ts";
import type { Matched } from "./match.ts";
import { matchCase } from "./match.ts";

export type { Baseline, BaselineHead } from "./file.ts";
export { readBaseline, writeBaseline } from "./file.ts";
export type { Hash, Key, KeyOptions } from "./key.ts";
export { keysOf } from "./key.ts";
export type { Matched } from "./match.ts";
export { withBaseline } from "./match.ts";

const CRN = /^[A-Z]\d{6}$/u;

/** Names a case goes by in a baseline. */
export interface CaseNames {
  /** By its CRN; by its place where it has none. */
  readonly name: string;
  /** By its place. */
  readonly byPlace: string;
  /** By both: for a CRN that stands in several folders. */
  readonly byBoth: string;
}

/** @param place the case folder as seen from the baseline: what a case without a CRN is known by */
export function caseNames(result: CaseResult, place: string, hash: Hash, isRedacted: boolean): CaseNames {
  const byPlace = `#${hash(`folder ${place}`)}`;
  const { crn } = result;
  if (crn === undefined) return { name: byPlace, byPlace, byBoth: byPlace };
  const name = isRedacted || !CRN.test(crn) ? `#${hash(`crn ${crn}`)}` : crn;
  return { name, byPlace, byBoth: `${name} ${byPlace}` };
}

/** All that a baseline holds of a case, under whichever of its names. */
export function heldOf(baseline: Baseline, names: CaseNames): readonly Key[] {
  return [...new Set([names.name, names.byPlace, names.byBoth])].flatMap((name) => baseline.of(name));
}

/** One case beside a baseline. `result` is that of the whole case, with nothing taken out or redacted. */
export function beside(baseline: Baseline, files: CaseFiles, result: CaseResult, env: Env, place: string, hash: Hash): Matched {
  const isRedacted = baseline.head.redacted;
  const held = heldOf(baseline, caseNames(result, place, hash, isRedacted));
  const header = files.files.flatMap((file) => file.entries).find((entry) => entry.kind === "case");
  const effective = effectiveIn(env)(caseWanted(header));
  const isOn = (rule: string): boolean => formRuleById.has(rule) || effective.rule(rule).on;
  return matchCase(files, result, held, { hash, isRedacted }, isOn);
}

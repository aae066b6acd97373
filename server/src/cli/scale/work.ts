/** Checking one case: the same wherever it is done, here, in a worker, or long ago. */
import { createHmac, randomBytes } from "node:crypto";
import type { Drawn } from "../../caseload/copied/index.ts";
import { drawCase } from "../../caseload/copied/index.ts";
import { rowOf } from "../../caseload/row.ts";
import type { CaseRow } from "../../caseload/types.ts";
import { checkCase } from "../../engine/case.ts";
import type { Env } from "../../engine/env.ts";
import type { CaseResult } from "../../engine/types.ts";
import type { FoundCase } from "../../host/cases.ts";
import { restrict } from "../../report/summary.ts";
import type { BaselineInUse } from "../baseline.ts";

/** What is known of a case once it is checked. Plain data without trees. */
export interface Checked {
  readonly result: CaseResult;
  readonly row: CaseRow;
  /** For text copied between cases; only in `report`, and where the rule is on. */
  readonly drawn: Drawn | undefined;
}

/** @param officer needed only where rows are counted together */
export function checkFound(
  found: FoundCase,
  env: Env,
  isReport: boolean,
  baseline: BaselineInUse | undefined,
  officer: OfficerKey = forNow,
): Checked {
  const whole = checkCase(found.case, env);
  const result = restrict(baseline === undefined ? whole : baseline.mark(found, whole, env), found.only);
  const drawn = isReport ? drawCase(found.case, env, found.only) : undefined;
  return { result, row: rowOf(found.case, result, env, officer), drawn };
}

/** Counting cases by officer needs no name: a word that stands for it is enough. */
export type OfficerKey = (name: string) => string;

/** Without the secret nobody can try out which names the words stand for. */
export const officerKey =
  (secret: string): OfficerKey =>
  (name) =>
    createHmac("sha256", secret).update(name).digest("hex").slice(0, 16);

/** A secret of this process, kept nowhere. */
export const newSecret = (): string => randomBytes(32).toString("hex");

const forNow = officerKey(newSecret());

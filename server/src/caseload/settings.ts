/** What rules about many cases are set to: one caseload, one setting, however many standards and folders it holds. */
import type { Env } from "../engine/env.ts";
import { effectiveIn } from "../engine/env.ts";
import type { RuleSetting } from "../engine/settings.ts";
import type { Counters } from "./types.ts";

/**
 * Settings by the standard that judges most of the cases, as the settings of the caseload's folder have it.
 *
 * @param env of the folder that holds all of the caseload
 */
export const settingsOfCaseload = (env: Env, counters: Counters): ((rule: string) => RuleSetting) =>
  settingsUnder(env, mostCommonStandard(counters));

/** Settings of a caseload that this standard judges; undefined where none is known. */
export const settingsUnder = (env: Env, standard: string | undefined): ((rule: string) => RuleSetting) =>
  effectiveIn(env)(standard === undefined ? {} : { caseStandard: standard }).rule;

/** The standard that judges most of the cases; of several, the first by name. Undefined without a case. */
export function mostCommonStandard(counters: Counters): string | undefined {
  let best: string | undefined;
  let most = 0;
  for (const standard of Object.keys(counters.questions).sort()) {
    // Every case stands somewhere in every question of its standard.
    const [count] = Object.values(counters.questions[standard] ?? {});
    const cases = count === undefined ? 0 : count.gap + count.noGap + count.person + count.notApplicable;
    if (cases <= most) continue;
    best = standard;
    most = cases;
  }
  return best;
}

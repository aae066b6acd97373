import type { Pack } from "../../../schemas/pack.ts";
import type { Words } from "../l10n/index.ts";
import type { CaseloadRule, Rule } from "./rules.ts";
import { caseloadRules } from "./rules.ts";
import type { Effective, RuleMetaLite, SettingsBase, SettingsFile, StandardWanted } from "./settings.ts";
import { settingsFor } from "./settings.ts";

/** All that a check needs besides the records: nothing here comes from a clock, a disk or an environment. */
export interface Env {
  /** ISO date: the day the records are checked for. */
  readonly asOf: string;
  readonly packs: readonly Pack[];
  readonly localPacks: readonly Pack[];
  readonly rules: readonly Rule[];
  /** The `caselint.yaml` of the case, if there is one. */
  readonly settingsFile: SettingsFile | undefined;
  /** Outranks what records and cases say. */
  readonly standardFlag: string | undefined;
  /** What findings are said in; English without it. It changes words and nothing else. */
  readonly words?: Words | undefined;
}

/** Rules as the settings see them. */
export function ruleMetas(rules: readonly Rule[]): readonly RuleMetaLite[] {
  const of = (r: Rule | CaseloadRule): RuleMetaLite => ({
    id: r.id,
    pack: r.pack,
    localTo: "localTo" in r ? r.localTo : undefined,
    severity: r.severity,
    parameters: (r.parameters ?? {}) as RuleMetaLite["parameters"],
  });
  // Rules about many cases run only in reports, and have severities and parameters like any other.
  return [...rules.map(of), ...caseloadRules.map(of)];
}

const known = new WeakMap<Env, (wanted: StandardWanted) => Effective>();

/** Effective settings for what a record and its case ask for. Thousands of cases share a handful, so they are worked out once. */
export function effectiveIn(env: Env): (wanted: StandardWanted) => Effective {
  let find = known.get(env);
  if (find === undefined) {
    const base: SettingsBase = {
      packs: env.packs,
      localPacks: env.localPacks,
      rules: ruleMetas(env.rules),
      ...(env.settingsFile === undefined ? {} : { file: env.settingsFile }),
      ...(env.standardFlag === undefined ? {} : { standardFlag: env.standardFlag }),
    };
    find = settingsFor(base);
    known.set(env, find);
  }
  return find;
}

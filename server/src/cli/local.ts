/** Rules and packs of an organisation's own, as the settings of a folder name them. */
import type { Pack } from "../../../schemas/pack.ts";
import { packs } from "../../../schemas/packs/index.ts";
import type { Rule } from "../engine/rules.ts";
import { rules } from "../engine/rules.ts";
import { settingsSource } from "../host/settings.ts";
import { today } from "./common.ts";
import { VERSION } from "./version.ts";

export interface Here {
  /** Standards, then local packs. */
  readonly packs: readonly Pack[];
  readonly localRules: readonly Rule[];
}

/** What holds in the folder where the tool was started. What cannot be used there is for `caselint settings` to say. */
export function here(): Here {
  const cwd = process.cwd();
  const env = settingsSource({ asOf: today(), rules, standardFlag: undefined, cwd, version: VERSION }).envFor(cwd);
  return { packs: [...packs, ...env.localPacks], localRules: env.rules.filter((rule) => rule.localTo !== undefined) };
}

/** What several commands take from the command line. */

import path from "node:path";
import { packs } from "../../../schemas/packs/index.ts";
import type { Rule } from "../engine/rules.ts";
import { rules } from "../engine/rules.ts";
import { isDate } from "../engine/shell.ts";
import { isFolder } from "../host/find.ts";
import type { SettingsSource } from "../host/settings.ts";
import { settingsSource } from "../host/settings.ts";
import { inWords } from "../l10n/say.ts";
import { closest } from "../source/suggest.ts";
import type { Args } from "./args.ts";
import { Usage } from "./args.ts";
import { VERSION } from "./version.ts";

/** The day the run is for: `--as-of`, else today where this computer is. */
export function asOfDate(args: Args): string {
  const given = args.value("as-of");
  if (given === undefined) return today();
  if (!isDate(given)) throw new Usage("The option --as-of needs a day such as 2019-03-29.");
  return given;
}

/** Today where this computer is, as an ISO date. */
export function today(): string {
  const now = new Date();
  const two = (n: number): string => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The paths of the command line; this folder when there are none. */
export const pathsOf = (args: Args): readonly string[] => (args.positionals.length === 0 ? ["."] : args.positionals);

/** Settings for these paths. A standard that nobody knows stops the run. */
export function settingsOf(args: Args, asOf: string, paths: readonly string[], used: readonly Rule[] = rules): SettingsSource {
  const standard = args.value("standard");
  const source = settingsSource({ asOf, rules: used, standardFlag: standard, cwd: process.cwd(), version: VERSION, words: inWords() });
  if (standard !== undefined) checkStandard(standard, source, paths);
  return source;
}

function checkStandard(standard: string, source: SettingsSource, paths: readonly string[]): void {
  const known = new Set(packs.map((p) => p.id));
  if (known.has(standard)) return;
  for (const given of paths) {
    const target = path.resolve(given);
    for (const pack of source.envFor(isFolder(target) ? target : path.dirname(target)).localPacks) known.add(pack.id);
  }
  if (known.has(standard)) return;
  const near = closest(standard, known);
  throw new Usage(
    `The standard "${standard.slice(0, 60)}" is not known. ${near === undefined ? "" : `Did you mean ${near}? `}Known are ${[...known].sort().join(", ")}.`,
  );
}

// Long because settings and the packs they name are read, checked and remembered together.
/** The settings of a case: the nearest `caselint.yaml` at or above its folder, and the local packs it names. */
import { createHash } from "node:crypto";
import { realpathSync } from "node:fs";
import path from "node:path";
import type { Pack } from "../../../schemas/pack.ts";
import { packs } from "../../../schemas/packs/index.ts";
import type { Env } from "../engine/env.ts";
import { ruleMetas } from "../engine/env.ts";
import type { Rule } from "../engine/rules.ts";
import type { SettingsFile } from "../engine/settings.ts";
import type { ReadPack } from "../engine/settings-file.ts";
import { readPack, readSettings } from "../engine/settings-file.ts";
import { settingsValue } from "../engine/texts.ts";
import type { Trouble } from "./find.ts";
import { exists, SETTINGS_NAME } from "./find.ts";
import type { Pattern } from "./ignore.ts";
import { fits, patternOf } from "./ignore.ts";
import { shownPath, slashes } from "./paths.ts";
import { readText } from "./read.ts";

export interface SettingsSource {
  /** Settings for the case in this absolute folder; the same object for the same `caselint.yaml`. */
  envFor(folder: string): Env;
  /** The same for the same settings and packs, word by word, and for no others: safe as part of a cache key. */
  keyFor(folder: string): string;
  /** True for a file or folder, by its absolute path, that `ignore` of the nearest settings leaves out. */
  ignored(file: string): boolean;
  /** Rules that the local packs read so far bring. */
  localRules(): readonly Rule[];
  /** What could not be used, each once. */
  readonly troubles: Trouble[];
  /** Forget what was read: a settings file changed. */
  forget(): void;
}

export interface SettingsOptions {
  readonly asOf: string;
  readonly rules: readonly Rule[];
  readonly standardFlag: string | undefined;
  /** Folder that shown paths are relative to. */
  readonly cwd: string;
  readonly extraPacks?: readonly Pack[];
  /** Version of this tool, for `requires`. */
  readonly version?: string;
  /** What findings are said in; English without it. */
  readonly words?: Env["words"];
}

/** Folders whose settings file is remembered. */
const MOST_FOLDERS = 4096;

export function settingsSource(options: SettingsOptions): SettingsSource {
  const troubles: Trouble[] = [];
  const byFile = new Map<string, Env>();
  /** What was read for each settings file. */
  const texts = new Map<string, string[]>();
  const keys = new Map<string, string>();
  const nearest = new Map<string, string | undefined>();
  const patterns = new Map<string, readonly Pattern[]>();

  const nearestFile = (folder: string): string | undefined => {
    if (nearest.has(folder)) return nearest.get(folder);
    const here = path.join(folder, SETTINGS_NAME);
    const up = path.dirname(folder);
    const found = exists(here) ? here : up === folder ? undefined : nearestFile(up);
    // Folders are asked for one near another, so a caseload of any size needs few of them.
    if (nearest.size === MOST_FOLDERS) nearest.clear();
    nearest.set(folder, found);
    return found;
  };

  const envOf = (file: string | undefined): Env => {
    let env = byFile.get(file ?? "");
    if (env === undefined) {
      const read: string[] = [];
      env = load(file, options, troubles, read);
      byFile.set(file ?? "", env);
      texts.set(file ?? "", read);
    }
    return env;
  };

  return {
    troubles,
    envFor: (folder) => envOf(nearestFile(path.resolve(folder))),
    keyFor: (folder) => {
      const file = nearestFile(path.resolve(folder));
      let key = keys.get(file ?? "");
      if (key === undefined) {
        envOf(file);
        // Sentences about settings name the file as it is shown.
        const shown = file === undefined ? "" : shownPath(file, options.cwd);
        const all = [options.asOf, options.standardFlag ?? "", shown, ...(texts.get(file ?? "") ?? [])];
        key = createHash("sha256").update(JSON.stringify(all)).digest("hex");
        keys.set(file ?? "", key);
      }
      return key;
    },
    localRules: () => {
      const out = new Map<string, Rule>();
      for (const env of byFile.values()) for (const rule of env.rules) if (rule.localTo !== undefined) out.set(rule.id, rule);
      return [...out.values()];
    },
    ignored: (file) => {
      const settings = nearestFile(path.dirname(file));
      if (settings === undefined) return false;
      let known = patterns.get(settings);
      if (known === undefined) {
        known = patternsOf(envOf(settings).settingsFile, troubles);
        patterns.set(settings, known);
      }
      if (known.length === 0) return false;
      const relative = slashes(path.relative(path.dirname(settings), file));
      return known.some((pattern) => fits(pattern, relative));
    },
    forget: () => {
      byFile.clear();
      texts.clear();
      keys.clear();
      patterns.clear();
      nearest.clear();
      troubles.length = 0;
    },
  };
}

function patternsOf(file: SettingsFile | undefined, troubles: Trouble[]): Pattern[] {
  const out: Pattern[] = [];
  for (const text of file?.settings.ignore ?? []) {
    const pattern = patternOf(text);
    if (pattern !== undefined) out.push(pattern);
    else
      troubles.push({
        path: file?.path ?? "",
        message: "A pattern under `ignore` cannot be used: only *, ** and ? have a meaning there, and nothing starts with !.",
      });
  }
  return out;
}

function load(file: string | undefined, options: SettingsOptions, troubles: Trouble[], texts: string[]): Env {
  const found = file === undefined ? undefined : readFile(file, options, troubles, texts);
  return {
    asOf: options.asOf,
    packs: [...packs, ...(options.extraPacks ?? [])],
    localPacks: found?.localPacks ?? [],
    rules: found === undefined || found.localRules.length === 0 ? options.rules : [...options.rules, ...found.localRules],
    settingsFile: found?.file,
    standardFlag: options.standardFlag,
    ...(options.words === undefined ? {} : { words: options.words }),
  };
}

interface Found {
  readonly file: SettingsFile;
  readonly localPacks: readonly Pack[];
  readonly localRules: readonly Rule[];
}

function readFile(file: string, options: SettingsOptions, troubles: Trouble[], texts: string[]): Found | undefined {
  const shown = shownPath(file, options.cwd);
  const value = readValue(file, shown, troubles, texts);
  if (value === undefined) return undefined;
  const given = [{ path: shown, value }];
  // Which packs there are comes first: the settings may name rules that those bring.
  const wanted = readSettings(given, ruleMetas(options.rules)).settings?.settings.extends ?? [];
  const troublesOfPacks: Trouble[] = [];
  const localPacks: Pack[] = [];
  const localRules: Rule[] = [];
  for (const name of wanted) {
    const found = localPack(file, name, shown, options, localRules, troublesOfPacks, texts);
    if (found?.pack === undefined || found.pack === null) continue;
    localPacks.push(found.pack);
    localRules.push(...found.rules);
  }
  const read = readSettings(given, ruleMetas([...options.rules, ...localRules]));
  troubles.push(...read.problems, ...troublesOfPacks);
  if (read.settings === null) return undefined;
  const requires = read.settings.settings.requires;
  if (requires !== undefined && options.version !== undefined && isOlder(options.version, requires)) {
    troubles.push({
      path: shown,
      message: `These settings ask for Caselint ${requires} or newer, and this is ${options.version}. Could it be updated?`,
    });
  }
  return { file: read.settings, localPacks, localRules };
}

/** Whether a version, part by part, comes before another. */
function isOlder(version: string, wanted: string): boolean {
  const [own, other] = [version, wanted].map((v) => v.split(/[.-]/u).map(Number)) as [number[], number[]];
  for (let i = 0; i < 3; i++) {
    const difference = (own[i] ?? 0) - (other[i] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

function readValue(file: string, shown: string, troubles: Trouble[], texts: string[]): unknown {
  const read = readText(file);
  texts.push("why" in read ? read.why : read.text);
  if ("why" in read) {
    troubles.push({ path: shown, message: "This settings file could not be opened, so the usual settings were used." });
    return undefined;
  }
  const value = settingsValue(read.text);
  if ("line" in value) {
    troubles.push({
      path: shown,
      message: `This settings file cannot be read from line ${value.line} on, so the usual settings were used. Is a colon, quote or space missing there?`,
    });
    return undefined;
  }
  return value.value;
}

/** A pack named by `extends`: data only, and only from below the folder of the settings file. */
function localPack(
  file: string,
  name: string,
  shown: string,
  options: SettingsOptions,
  before: readonly Rule[],
  troubles: Trouble[],
  texts: string[],
): ReadPack | undefined {
  const base = path.dirname(file);
  const target = path.resolve(base, name);
  let real: string;
  try {
    real = realpathSync(target);
  } catch {
    troubles.push({ path: shown, message: `The pack ${name} named here is not there. Is the name right?` });
    return undefined;
  }
  if (!real.startsWith(realpathSync(base) + path.sep)) {
    troubles.push({
      path: shown,
      message: `The pack ${name} lies outside the folder of this settings file, so it was not used. Could it be moved beside it?`,
    });
    return undefined;
  }
  const packShown = shownPath(target, options.cwd);
  const value = readValue(target, packShown, troubles, texts);
  if (value === undefined) return undefined;
  const read = readPack({ path: packShown, value }, ruleMetas([...options.rules, ...before]));
  troubles.push(...read.problems);
  return read;
}

/**
 * Reads `caselint.yaml` and local pack files from plain parsed values. What cannot be used is said and left
 * out; the rest counts. Apart from `settings.ts` because only folders with such files need zod.
 */
import { type Pack, type ParameterValue, packSchema, severity } from "../../../schemas/pack.ts";
import { type Settings, settingsSchema } from "../../../schemas/settings.ts";
import type { Rule } from "../rules/_kit/index.ts";
import { closest } from "../source/suggest.ts";
import { ruleMetas } from "./env.ts";
import { readLocalRules } from "./local-rules/read.ts";
import type { RuleMetaLite, SettingsFile } from "./settings.ts";

/** A sentence about a file of settings, for people. `path` is the file's. */
export interface SettingsProblem {
  readonly path: string;
  readonly message: string;
}

export interface ValueOfFile {
  readonly path: string;
  /** Maps, lists and scalars as a YAML or JSON reader gives them; scalars may all be texts. */
  readonly value: unknown;
}

type Plain = Readonly<Record<string, unknown>>;
type Say = (message: string) => void;
type Rules = ReadonlyMap<string, RuleMetaLite>;

const isPlain = (value: unknown): value is Plain => typeof value === "object" && value !== null && !Array.isArray(value);
const quoted = (text: string): string => `"${text.length > 60 ? `${text.slice(0, 59)}…` : text}"`;
const hint = (word: string, known: Iterable<string>, otherwise: string): string => {
  const near = closest(word, known);
  return near === undefined ? otherwise : `Did you mean ${near}?`;
};

const NUMBER = /^-?\d{1,9}(\.\d{1,9})?$/;
const BOOLEANS: ReadonlyMap<unknown, boolean> = new Map<unknown, boolean>([
  [true, true],
  [false, false],
  ["true", true],
  ["false", false],
  ["yes", true],
  ["no", false],
]);

/** The value as the parameter's own type, or undefined where it cannot be one. */
function parameterOf(value: unknown, like: ParameterValue): ParameterValue | undefined {
  if (typeof like === "number") {
    const number = typeof value === "string" && NUMBER.test(value) ? Number(value) : value;
    return typeof number === "number" && number >= 0 && number <= 1e9 ? number : undefined;
  }
  if (typeof like === "boolean") return BOOLEANS.get(value);
  if (typeof like === "string") return typeof value === "string" && value !== "" ? value : undefined;
  const list = typeof value === "string" ? [value] : value;
  return Array.isArray(list) && list.every((item) => typeof item === "string") ? list : undefined;
}

function kindOf(like: ParameterValue): string {
  if (typeof like === "number") return "a number from 0";
  if (typeof like === "boolean") return "true or false";
  return typeof like === "string" ? "a text" : "a list of texts";
}

function readRules(value: unknown, rules: Rules, key: string, say: Say): NonNullable<Settings["rules"]> {
  const out: NonNullable<Settings["rules"]> = {};
  for (const [id, given] of entries(value, key, "rule ids, each with off, error, warning or info", say)) {
    if (!rules.has(id)) {
      say(`Rule ${quoted(id)} under \`${key}\` is not known. ${hint(id, rules.keys(), "`caselint rules` lists them.")}`);
      continue;
    }
    // Some YAML readers take `off` for false.
    const level = severity.safeParse(given === false ? "off" : given);
    if (level.success) out[id] = level.data;
    else say(`Rule ${id} under \`${key}\` needs one of off, error, warning or info.`);
  }
  return out;
}

function readParameters(value: unknown, rules: Rules, say: Say): NonNullable<Settings["parameters"]> {
  const out: NonNullable<Settings["parameters"]> = {};
  for (const [id, given] of entries(value, "parameters", "rule ids, each with names and values", say)) {
    const rule = rules.get(id);
    if (rule === undefined) {
      say(`Rule ${quoted(id)} under \`parameters\` is not known. ${hint(id, rules.keys(), "`caselint rules` lists them.")}`);
      continue;
    }
    const names = Object.keys(rule.parameters);
    const values: Record<string, ParameterValue> = {};
    for (const [name, setting] of entries(given, `parameters: ${id}`, "names and values", say)) {
      const parameter = Object.hasOwn(rule.parameters, name) ? rule.parameters[name] : undefined;
      if (parameter === undefined) {
        const otherwise = names.length === 0 ? "It has none." : `It has ${names.join(", ")}.`;
        say(`Rule ${id} has no parameter ${quoted(name)}. ${hint(name, names, otherwise)}`);
        continue;
      }
      const usable = parameterOf(setting, parameter.default);
      if (usable === undefined) say(`Parameter ${name} of ${id} needs ${kindOf(parameter.default)}${unitOf(parameter.unit)}.`);
      else values[name] = usable;
    }
    out[id] = values;
  }
  return out;
}

const unitOf = (unit: string | undefined): string => (unit === undefined ? "" : ` (${unit})`);

function readTerms(value: unknown, say: Say): NonNullable<Settings["terms"]> {
  const out: NonNullable<Settings["terms"]> = {};
  for (const [term, better] of entries(value, "terms", "old terms, each with the new one", say)) {
    if (term.trim() !== "" && typeof better === "string" && better.trim() !== "") out[term] = better;
    else say(`Term ${quoted(term)} under \`terms\` needs the term to use instead, as a text.`);
  }
  return out;
}

/** The entries of a map; none, said, when it is not one. Nothing at all after the colon counts as an empty map. */
function entries(value: unknown, key: string, holds: string, say: Say): [string, unknown][] {
  if (value === null || value === undefined || value === "") return [];
  if (isPlain(value)) return Object.entries(value).filter(([name]) => name !== "__proto__");
  say(`\`${key}\` needs ${holds}.`);
  return [];
}

const NEEDS = {
  standard: "a pack id, for example hmip-2018",
  extends: "pack files inside the workspace, relative to this file and with /",
  ignore: "relative patterns with /",
  requires: 'a version in quotation marks, for example "0.1"',
} as const;

/** One of the plain keys; a single text stands for a list of one. */
function readPlain<K extends keyof typeof NEEDS>(key: K, value: unknown, say: Say): Settings[K] | undefined {
  if (value === null || value === undefined || value === "") return undefined;
  const listed = (key === "extends" || key === "ignore") && typeof value === "string" ? [value] : value;
  const read = settingsSchema.shape[key].safeParse(listed);
  if (read.success) return read.data as Settings[K];
  say(`\`${key}\` cannot be used as it stands. It needs ${NEEDS[key]}.`);
  return undefined;
}

const byId = (known: readonly RuleMetaLite[]): Rules => new Map(known.map((rule) => [rule.id, rule]));

function sayUnknownKeys(value: Plain, known: readonly string[], say: Say): void {
  for (const key of Object.keys(value)) {
    if (!known.includes(key)) say(`Setting ${quoted(key)} is not known. ${hint(key, known, `Use one of ${known.join(", ")}.`)}`);
  }
}

/**
 * The settings that hold, from the files found beside each other, the one to use first, and what could not
 * be used. No file: null and no problems. An empty file counts as settings that change nothing.
 */
export function readSettings(
  files: readonly ValueOfFile[],
  knownRules: readonly RuleMetaLite[],
): { settings: SettingsFile | null; problems: SettingsProblem[] } {
  const problems: SettingsProblem[] = [];
  const [first, ...others] = files;
  if (first === undefined) return { settings: null, problems };
  for (const { path } of others) problems.push({ path, message: `This file is not used, as ${first.path} holds here. Keep one of them.` });
  const say: Say = (message) => problems.push({ path: first.path, message });
  const value = first.value ?? {};
  if (!isPlain(value)) {
    say(`Settings need keys and values, such as \`standard: hmip-2018\`. Nothing of this file is used.`);
    return { settings: { path: first.path, settings: {} }, problems };
  }
  sayUnknownKeys(value, Object.keys(settingsSchema.shape), say);

  const rules = byId(knownRules);
  const settings: Settings = {};
  const [standard, packs, ignore] = [
    readPlain("standard", value["standard"], say),
    readPlain("extends", value["extends"], say),
    readPlain("ignore", value["ignore"], say),
  ];
  const wanted = value["requires"];
  const requires = readPlain("requires", typeof wanted === "number" ? `${wanted}` : wanted, say);
  if (standard !== undefined) settings.standard = standard;
  if (packs !== undefined) settings.extends = packs;
  if (ignore !== undefined) settings.ignore = ignore;
  if (requires !== undefined) settings.requires = requires;
  if ("rules" in value) settings.rules = readRules(value["rules"], rules, "rules", say);
  if ("parameters" in value) settings.parameters = readParameters(value["parameters"], rules, say);
  if ("terms" in value) settings.terms = readTerms(value["terms"], say);
  return { settings: { path: first.path, settings }, problems };
}

export interface ReadPack {
  readonly pack: Pack | null;
  /** Rules that the pack brings. */
  readonly rules: readonly Rule[];
  readonly problems: SettingsProblem[];
}

/** A local pack from its file, and what could not be used; no pack when its head (id, title, from and so on) is not usable. */
export function readPack(file: ValueOfFile, knownRules: readonly RuleMetaLite[]): ReadPack {
  const problems: SettingsProblem[] = [];
  const say: Say = (message) => problems.push({ path: file.path, message });
  if (!isPlain(file.value)) {
    say("A pack needs keys and values, at least `id`, `title` and `from`. Nothing of this file is used.");
    return { pack: null, rules: [], problems };
  }
  const known = Object.keys(packSchema.shape);
  sayUnknownKeys(file.value, known, say);
  const head: Record<string, unknown> = {};
  for (const key of known) if (Object.hasOwn(file.value, key) && file.value[key] !== null) head[key] = file.value[key];
  const own = readLocalRules(
    head["localRules"],
    { id: textOf(head["id"]), title: textOf(head["title"]) },
    knownRules.map((rule) => rule.id),
    say,
  );
  if (own.declared.length > 0) head["localRules"] = own.declared;
  else delete head["localRules"];
  const rules = byId([...knownRules, ...ruleMetas(own.rules)]);
  head["byName"] = head["byName"] === undefined ? undefined : BOOLEANS.get(head["byName"]);
  head["severities"] = readRules(head["severities"], rules, "severities", say);
  head["parameters"] = readParameters(head["parameters"], rules, say);
  head["terms"] = readTerms(head["terms"], say);
  const read = packSchema.safeParse(head);
  if (read.success) return { pack: read.data, rules: own.rules, problems };
  const places = new Set(read.error.issues.map((issue) => issue.path.slice(0, 3).join(": ")));
  for (const place of places) say(`\`${place}\` is missing or cannot be used as it stands. This pack stays off until it is put right.`);
  return { pack: null, rules: [], problems };
}

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

/** True if a tool of `version` is new enough for `requires` ("0.1", "0.1.4"); what comes after a hyphen does not count. */
export function versionMeets(version: string, requires: string): boolean {
  const have = version.split("-", 1).join("").split(".").map(Number);
  const need = requires.split(".").map(Number);
  for (let i = 0; i < need.length; i++) {
    const difference = (have[i] ?? 0) - (need[i] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}

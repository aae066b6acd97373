/**
 * Which standard judges a record, and what every rule is set to, with where each setting came from.
 * Order, weakest first: the rule itself, the pack, local packs, `caselint.yaml`.
 */
import type { Pack, ParameterValue, RuleGroup } from "../../../schemas/pack.ts";
import type { Settings } from "../../../schemas/settings.ts";
import { choose, citesUnder, fileName, lay, lineage, orphans, type PackSet, type StandardWanted, standardNamed } from "./packs.ts";

export type { SettingsFile, StandardWanted } from "./packs.ts";

export type Severity = "error" | "warning" | "info";

/** What settings need to know of a rule. */
export interface RuleMetaLite {
  readonly id: string;
  readonly pack: RuleGroup;
  /** Id of the local pack that brings the rule: it is on where that pack is, whatever the groups. */
  readonly localTo?: string | undefined;
  readonly severity: Severity;
  readonly parameters: Readonly<Record<string, { readonly default: ParameterValue; readonly unit?: string; readonly help: string }>>;
}

export interface RuleSetting {
  readonly on: boolean;
  readonly severity: Severity;
  readonly parameters: Readonly<Record<string, ParameterValue>>;
  /** "rule", "pack hmip-2018", "caselint.yaml (path)"; `parameters` has one for each of them. */
  readonly from: { readonly on: string; readonly severity: string; readonly parameters: Readonly<Record<string, string>> };
}

export interface Effective {
  /** The standard chosen, with what it extends and the local packs on top of it laid over each other. */
  readonly pack: Pack;
  /** Ids of the local packs that are on, weakest first. */
  readonly local: readonly string[];
  /** Why this standard: "command line", "record", "case", "caselint.yaml (path)", or a sentence about the sentence start. */
  readonly standardFrom: string;
  /** "(HMIP standards 2021, later than this sentence.)" where findings need to say so, else "". */
  readonly later: string;
  /** What a rule cites where this standard judges; the same list again for the same rule. */
  readonly cites: (rule: { readonly id: string; readonly cites: readonly string[] }) => readonly string[];
  /** The same for the same settings and rules, and for no others: safe as part of a cache key. */
  readonly key: string;
  /** Sentences about settings that could not be used, for people. */
  readonly problems: readonly string[];
  readonly rule: (id: string) => RuleSetting;
}

/** What holds for a whole folder. */
export interface SettingsBase extends PackSet {
  readonly rules: readonly RuleMetaLite[];
}

const NO_RULE: RuleSetting = {
  on: false,
  severity: "info",
  parameters: {},
  from: { on: "no such rule", severity: "no such rule", parameters: {} },
};

interface Layer {
  readonly name: string;
  /** Id of the pack; none for `caselint.yaml`. */
  readonly pack?: string;
  readonly groups: readonly RuleGroup[];
  readonly severities: Settings["rules"];
  readonly parameters: Settings["parameters"];
}

function settingOf(rule: RuleMetaLite, layers: readonly Layer[]): RuleSetting {
  let on = false;
  let onFrom = "no pack that is on has it";
  let severity = rule.severity;
  let severityFrom = "rule";
  const parameters: Record<string, ParameterValue> = {};
  const parametersFrom: Record<string, string> = {};
  for (const [name, parameter] of Object.entries(rule.parameters)) {
    parameters[name] = parameter.default;
    parametersFrom[name] = "rule";
  }
  for (const layer of layers) {
    if (!on && (rule.localTo === undefined ? layer.groups.includes(rule.pack) : layer.pack === rule.localTo)) {
      on = true;
      onFrom = layer.name;
    }
    const wanted = layer.severities?.[rule.id];
    if (wanted !== undefined) {
      // Naming a severity puts a rule on, whichever group it is of: whoever wrote it asked for the rule.
      on = wanted !== "off";
      onFrom = layer.name;
      if (wanted !== "off") {
        severity = wanted;
        severityFrom = layer.name;
      }
    }
    const values = layer.parameters?.[rule.id];
    if (values === undefined) continue;
    for (const name of Object.keys(rule.parameters)) {
      const value = values[name];
      if (value === undefined) continue;
      parameters[name] = value;
      parametersFrom[name] = layer.name;
    }
  }
  return { on, severity, parameters, from: { on: onFrom, severity: severityFrom, parameters: parametersFrom } };
}

/** 64 bits of a text, in hexadecimal: two FNV-1a sums with different starts. */
function fingerprint(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x9747b28c;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x85ebca6b);
    b ^= b >>> 13;
  }
  return (a >>> 0).toString(16).padStart(8, "0") + (b >>> 0).toString(16).padStart(8, "0");
}

function assemble(
  base: SettingsBase,
  chosen: Pack,
  byId: ReadonlyMap<string, Pack>,
): Omit<Effective, "standardFrom" | "problems" | "later"> {
  const layers: Layer[] = [];
  const line = lineage(chosen, byId);
  const [first = chosen, ...later] = line;
  const own = later.reduce((under, over) => lay(under, over, false), first);
  for (const pack of line)
    layers.push({
      name: `pack ${pack.id}`,
      pack: pack.id,
      groups: pack === chosen ? own.groups : [],
      severities: pack.severities,
      parameters: pack.parameters,
    });

  const local: Pack[] = [];
  for (const pack of base.localPacks) {
    const under = lineage(pack, byId).filter((ancestor) => !base.packs.includes(ancestor));
    const on = byId.get(pack.id) === pack && (pack.extends === undefined || standardNamed(pack.id, base, byId)?.id === chosen.id);
    if (on) for (const step of under) if (!local.includes(step)) local.push(step);
  }
  for (const pack of local)
    layers.push({ name: `pack ${pack.id}`, pack: pack.id, groups: pack.groups, severities: pack.severities, parameters: pack.parameters });

  const file = base.file;
  if (file !== undefined)
    layers.push({ name: fileName(file), groups: [], severities: file.settings.rules, parameters: file.settings.parameters });
  const laid = local.reduce((under, over) => lay(under, over, true), own);
  const pack: Pack = file?.settings.terms === undefined ? laid : { ...laid, terms: { ...laid.terms, ...file.settings.terms } };

  const settings = new Map<string, RuleSetting>();
  for (const rule of base.rules) settings.set(rule.id, settingOf(rule, layers));
  const sums = [...settings].map(([id, s]) => [id, s.on, s.severity, s.parameters]).sort((a, b) => (`${a[0]}` < `${b[0]}` ? -1 : 1));
  const key = `${chosen.id}-${fingerprint(JSON.stringify([pack, sums]))}`;
  const cited = new Map<string, readonly string[]>();
  const cites: Effective["cites"] = (rule) => {
    let known = cited.get(rule.id);
    if (known === undefined) {
      known = citesUnder(rule.cites, own, local);
      cited.set(rule.id, known);
    }
    return known;
  };
  return { pack, local: local.map(({ id }) => id), key, cites, rule: (id) => settings.get(id) ?? NO_RULE };
}

/**
 * Settings of a whole folder, worked out once for each standard met in it. The function given back is cheap
 * to call for every record: the same standard gives the same rule settings.
 */
export function settingsFor(base: SettingsBase): (wanted: StandardWanted) => Effective {
  const byId = new Map<string, Pack>();
  for (const pack of base.localPacks) byId.set(pack.id, pack);
  // A local file cannot take the place of a standard.
  for (const pack of base.packs) byId.set(pack.id, pack);
  const lost = orphans(base, byId);
  const assembled = new Map<string, Omit<Effective, "standardFrom" | "problems" | "later">>();
  const known = new Map<string, Effective>();
  return (wanted) => {
    // Asked for every record, and the records of a case nearly always want the same.
    const asked = JSON.stringify([wanted.recordStandard, wanted.caseStandard, wanted.sentenceStart]);
    const before = known.get(asked);
    if (before !== undefined) return before;
    const { pack, from, later, problems } = choose(base, wanted, byId);
    let settings = assembled.get(pack.id);
    if (settings === undefined) {
      settings = assemble(base, pack, byId);
      assembled.set(pack.id, settings);
    }
    const { local, key, cites, rule } = settings;
    const made = {
      pack: settings.pack,
      local,
      key,
      cites,
      rule,
      later,
      standardFrom: from,
      problems: problems.length === 0 ? lost : lost.concat(problems),
    };
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(asked, made);
    return made;
  };
}

/** Sentences start on many days: what was worked out for this many is kept. */
const MOST_KNOWN = 500;

/** The settings of one record: `settingsFor` for a single call. */
export const effectiveSettings = (input: SettingsBase & StandardWanted): Effective => settingsFor(input)(input);

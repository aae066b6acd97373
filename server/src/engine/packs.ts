/** Which pack judges a record, and how packs lie on top of each other. */
import type { Pack } from "../../../schemas/pack.ts";
import type { Settings } from "../../../schemas/settings.ts";
import { closest } from "../source/suggest.ts";

/** A `caselint.yaml` that was read, and where it stands. */
export interface SettingsFile {
  readonly path: string;
  readonly settings: Settings;
}

/** The packs at hand and what the folder asks for. */
export interface PackSet {
  readonly packs: readonly Pack[];
  readonly localPacks: readonly Pack[];
  readonly file?: SettingsFile;
  readonly standardFlag?: string;
}

/** What one record and its case say. */
export interface StandardWanted {
  readonly recordStandard?: string;
  readonly caseStandard?: string;
  /** ISO date. */
  readonly sentenceStart?: string;
}

/** How a settings file is named as the origin of a setting. */
export const fileName = (file: SettingsFile): string => `caselint.yaml (${file.path})`;

/** A pack under the packs it extends, furthest first; stops where a pack is unknown or comes round again. */
export function lineage(pack: Pack, byId: ReadonlyMap<string, Pack>): Pack[] {
  const line = [pack];
  for (let next = pack.extends; next !== undefined; ) {
    const parent = byId.get(next);
    if (parent === undefined || line.includes(parent)) break;
    line.unshift(parent);
    next = parent.extends;
  }
  return line;
}

/** `over` laid on `under`: single rules, parameters, clauses and terms replace; local rules add up, and groups for a local pack. */
export function lay(under: Pack, over: Pack, local: boolean): Pack {
  const parameters = { ...under.parameters };
  for (const [rule, values] of Object.entries(over.parameters)) parameters[rule] = { ...parameters[rule], ...values };
  const form = over.form ?? under.form;
  const localRules = [...(under.localRules ?? []), ...(over.localRules ?? [])];
  return {
    ...(local ? under : over),
    ...(form === undefined ? {} : { form }),
    groups: local ? [...new Set([...under.groups, ...over.groups])] : over.groups.length > 0 ? over.groups : under.groups,
    standards: { ...under.standards, ...over.standards },
    clauses: { ...under.clauses, ...over.clauses },
    parameters,
    severities: { ...under.severities, ...over.severities },
    figures: { ...under.figures, ...over.figures },
    terms: { ...under.terms, ...over.terms },
    ...(localRules.length === 0 ? {} : { localRules }),
    ...(under.decisive === undefined && over.decisive === undefined ? {} : { decisive: { ...under.decisive, ...over.decisive } }),
  };
}

/** A clause as a citation names it (`hmip-2023/2.2.3`), with the pack it was said in or taken over by. */
export interface CitedClause {
  /** The pack that the citation names. */
  readonly pack: Pack;
  readonly number: string;
  readonly clause: Pack["clauses"][string];
  readonly figure: Pack["figures"][string] | undefined;
}

/** The clause of a citation, in the pack itself or the nearest it extends; undefined where no pack has it. */
export function clauseOf(cite: string, packs: readonly Pack[]): CitedClause | undefined {
  const at = cite.indexOf("/");
  const number = cite.slice(at + 1);
  const byId = new Map(packs.map((pack) => [pack.id, pack]));
  const pack = byId.get(cite.slice(0, at));
  if (pack === undefined) return undefined;
  for (const one of lineage(pack, byId).reverse()) {
    if (!Object.hasOwn(one.clauses, number)) continue;
    const figure = Object.hasOwn(one.figures, number) ? one.figures[number] : undefined;
    return { pack, number, clause: one.clauses[number] as CitedClause["clause"], figure };
  }
  return undefined;
}

/** Question of another pack to the questions of this one that take it over, both as citations. */
export function continuations(pack: Pack): ReadonlyMap<string, readonly string[]> {
  const out = new Map<string, string[]>();
  for (const [number, clause] of Object.entries(pack.clauses)) {
    for (const old of clause.continues ?? []) {
      const known = out.get(old);
      if (known === undefined) out.set(old, [`${pack.id}/${number}`]);
      else known.push(`${pack.id}/${number}`);
    }
  }
  return out;
}

/**
 * What a rule cites where this pack judges: the pack's own questions, written out or taken over from those the rule
 * names, once each. A rule that comes to no question of the pack keeps the citations it has.
 *
 * @param local the local packs that are on: their questions count beside the standard's
 */
export function citesUnder(cites: readonly string[], pack: Pack, local: readonly Pack[] = []): readonly string[] {
  const out = new Set<string>();
  for (const one of [pack, ...local]) {
    const taken = continuations(one);
    for (const cite of cites) {
      if (cite.startsWith(`${one.id}/`)) out.add(cite);
      for (const own of taken.get(cite) ?? []) out.add(own);
    }
  }
  return out.size > 0 ? [...out] : cites;
}

/** A standard, why it was chosen, and sentences about the ones asked for that nobody knows. */
export interface Choice {
  readonly pack: Pack;
  readonly from: string;
  /** A sentence to put behind findings, where the standard came into force after the sentence started; else "". */
  readonly later: string;
  readonly problems: readonly string[];
}

/** An id that names a local pack stands for the standard it is built on. */
export function standardNamed(id: string, base: PackSet, byId: ReadonlyMap<string, Pack>): Pack | undefined {
  const pack = byId.get(id);
  return pack === undefined ? undefined : lineage(pack, byId).findLast((ancestor) => base.packs.includes(ancestor));
}

/** Flag, record, case, settings file, sentence start: the first that names a known standard. */
export function choose(base: PackSet, wanted: StandardWanted, byId: ReadonlyMap<string, Pack>): Choice {
  const problems: string[] = [];
  const asked: [string | undefined, string][] = [
    [base.standardFlag, "command line"],
    [wanted.recordStandard, "record"],
    [wanted.caseStandard, "case"],
    [base.file?.settings.standard, base.file === undefined ? "" : fileName(base.file)],
  ];
  for (const [id, from] of asked) {
    if (id === undefined) continue;
    const pack = standardNamed(id, base, byId);
    if (pack !== undefined) return { pack, from, problems, later: laterThan(base, pack, wanted.sentenceStart, byId) };
    problems.push(
      unknownStandard(
        id,
        from,
        [...byId.keys()].filter((known) => standardNamed(known, base, byId) !== undefined),
      ),
    );
  }
  return { ...inForce(base.packs, wanted.sentenceStart), problems, later: "" };
}

/** Somebody asked for a standard that the sentence began before: every finding says so. Local practice dates as what it builds on. */
function laterThan(base: PackSet, asked: Pack, start: string | undefined, byId: ReadonlyMap<string, Pack>): string {
  if (start === undefined) return "";
  const pack = lineage(asked, byId).findLast((one) => one.byName !== true) ?? asked;
  if (pack.from <= start || inForce(base.packs, start).pack === pack) return "";
  return `(${pack.title}, later than this sentence.)`;
}

function unknownStandard(id: string, from: string, usable: readonly string[]): string {
  const near = closest(id, usable);
  const known = near === undefined ? `Use one of ${usable.join(", ")}.` : `Did you mean ${near}?`;
  return `Standard "${id.slice(0, 60)}" (${from}) is not known, so another was chosen. ${known}`;
}

/** The pack in force on the day the sentence started; the earliest if it started before all; the newest if nobody knows. */
function inForce(packs: readonly Pack[], start: string | undefined): { pack: Pack; from: string } {
  const byDate = packs.filter((pack) => pack.byName !== true).toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const [earliest] = byDate;
  const newest = byDate.at(-1);
  if (earliest === undefined || newest === undefined) return { pack: NO_PACK, from: "no pack at hand" };
  if (start === undefined) return { pack: newest, from: "newest pack, as no sentence start is known" };
  const pack = byDate.findLast((candidate) => candidate.from <= start);
  if (pack === undefined) return { pack: earliest, from: `earliest pack, as the sentence started before it on ${start}` };
  if (pack.until !== undefined && pack.until < start) return { pack, from: `last pack before the sentence start, ${start}` };
  return { pack, from: `in force at sentence start, ${start}` };
}

/** Stands in when a caller has no pack at all: every `core` rule, no clauses. */
const NO_PACK: Pack = {
  id: "none",
  title: "No standard",
  from: "0001-01-01",
  groups: ["core"],
  standards: {},
  clauses: {},
  parameters: {},
  severities: {},
  figures: {},
  terms: {},
};

/** Sentences about local packs that stay off: they take a standard's id, or build on a pack nobody has. */
export function orphans(base: PackSet, byId: ReadonlyMap<string, Pack>): string[] {
  const problems: string[] = [];
  for (const pack of base.localPacks) {
    if (byId.get(pack.id) !== pack) problems.push(`Pack ${pack.id} has the id of another pack, so it is off. Give it an id of its own.`);
    else if (pack.extends === undefined || standardNamed(pack.id, base, byId) !== undefined) continue;
    else problems.push(orphan(pack.id, pack.extends, byId));
  }
  return problems;
}

function orphan(id: string, parent: string, byId: ReadonlyMap<string, Pack>): string {
  const near = closest(parent, byId.keys());
  const hint = near === undefined || byId.has(parent) ? "Name a standard under its extends." : `Did you mean ${near}?`;
  return `Pack ${id} builds on "${parent}", which leads to no known standard, so it is off. ${hint}`;
}

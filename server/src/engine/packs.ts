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

/** `over` laid on `under`: single rules, parameters, clauses and terms replace; groups add up only for a local pack. */
export function lay(under: Pack, over: Pack, local: boolean): Pack {
  const parameters = { ...under.parameters };
  for (const [rule, values] of Object.entries(over.parameters)) parameters[rule] = { ...parameters[rule], ...values };
  const form = over.form ?? under.form;
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
  };
}

/** A standard, why it was chosen, and sentences about the ones asked for that nobody knows. */
export interface Choice {
  readonly pack: Pack;
  readonly from: string;
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
    if (pack !== undefined) return { pack, from, problems };
    problems.push(
      unknownStandard(
        id,
        from,
        [...byId.keys()].filter((known) => standardNamed(known, base, byId) !== undefined),
      ),
    );
  }
  return { ...inForce(base.packs, wanted.sentenceStart), problems };
}

function unknownStandard(id: string, from: string, usable: readonly string[]): string {
  const near = closest(id, usable);
  const known = near === undefined ? `Use one of ${usable.join(", ")}.` : `Did you mean ${near}?`;
  return `Standard "${id.slice(0, 60)}" (${from}) is not known, so another was chosen. ${known}`;
}

/** The pack in force on the day the sentence started; the earliest if it started before all; the newest if nobody knows. */
function inForce(packs: readonly Pack[], start: string | undefined): { pack: Pack; from: string } {
  const byDate = packs.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
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

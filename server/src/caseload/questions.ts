/** What the records of one case show for each key question of its pack. */
import type { ClauseCases, Pack } from "../../../schemas/pack.ts";
import { decisiveRules } from "../engine/decisive.ts";
import { lineage } from "../engine/packs.ts";
import type { Rule } from "../engine/rules.ts";
import type { Effective } from "../engine/settings.ts";
import type { CaseResult } from "../engine/types.ts";
import type { CaseView } from "../record/case.ts";
import { isRelevantCase, isStandaloneUpw } from "../record/harm.ts";
import { daysToRelease } from "../record/release.ts";
import type { Kind } from "../record/types.ts";
import { hasUnpaidWork } from "../record/unpaid-work.ts";
import type { QuestionState } from "./types.ts";

/** How close release is when resettlement planning starts, in days: the last twelve weeks inside (HMIP 2019 L562). */
const RESETTLEMENT_DAYS = 84;

/**
 * State of every question of the pack that judges the case. A question is about a case or not by what is on record
 * (`applies`). Where it is: a gap, when a finding of a deciding rule stands; for a person, when no rule decides it,
 * a deciding rule was not evaluated, or the records it looks at are not there or only begun; else no gap.
 *
 * @param view undefined when the case has no header that could be read: nothing tells then what it is about
 * @param isWhole false when `result` tells only of some files of the case: what is not told of may hold a gap
 */
export function questionsOf(
  view: CaseView | undefined,
  result: CaseResult,
  effective: Effective,
  rules: readonly Rule[],
  isWhole = true,
): Record<string, QuestionState> {
  const out: Record<string, QuestionState> = {};
  const found = new Set<string>();
  const undecided = undecidedIn(result);
  for (const file of result.files) for (const record of file.records) for (const finding of record.findings) found.add(finding.rule);
  // Findings beyond the bound of a file are not listed.
  const isDecidable = isWhole && !found.has("record-too-many");
  for (const { number, cases, deciding } of decidingIn(effective, rules)) {
    const about = view === undefined ? undefined : applies(cases, view);
    if (about === false) out[number] = "not-applicable";
    else if (about === undefined || view === undefined) out[number] = "for-a-person";
    else if (deciding.some((rule) => found.has(rule.id))) out[number] = "gap";
    else if (deciding.length === 0 || !isDecidable || lacksRecord(cases, view)) out[number] = "for-a-person";
    else out[number] = deciding.some((rule) => undecided(rule) || isOnlyBegun(rule, view)) ? "for-a-person" : "no-gap";
  }
  return out;
}

interface Deciding {
  readonly id: string;
  readonly scope: "record" | "case";
  /** Kinds of the records it looks at or, about a case, the one its finding would be placed in. */
  readonly kinds: readonly Kind[];
}

interface Question {
  readonly number: string;
  readonly cases: ClauseCases;
  readonly deciding: readonly Deciding[];
}

const known = new WeakMap<readonly Rule[], Map<string, readonly Question[]>>();

/** Thousands of cases share a handful of settings, so this is worked out once for each. */
function decidingIn(effective: Effective, rules: readonly Rule[]): readonly Question[] {
  let byKey = known.get(rules);
  if (byKey === undefined) {
    byKey = new Map();
    known.set(rules, byKey);
  }
  let questions = byKey.get(effective.key);
  if (questions === undefined) {
    const byId = new Map(rules.map((rule) => [rule.id, { id: rule.id, scope: rule.scope, kinds: [rule.record].flat() as Kind[] }]));
    questions = [...decisiveRules(effective.pack, rules, effective.rule)].map(([number, ids]) => ({
      number,
      cases: effective.pack.clauses[number]?.cases ?? "all",
      deciding: ids.flatMap((id) => byId.get(id) ?? []),
    }));
    byKey.set(effective.key, questions);
  }
  return questions;
}

/** Which rules were not evaluated somewhere in the case. */
function undecidedIn(result: CaseResult): (rule: Deciding) => boolean {
  const ids = new Set<string>();
  const kinds = new Set<Kind>();
  let isNothingSure = false;
  for (const file of result.files) {
    for (const record of file.records) {
      for (const { rule } of record.notEvaluated) {
        if (rule !== "*") ids.add(rule);
        else if (record.kind === undefined) isNothingSure = true;
        else kinds.add(record.kind);
      }
    }
    if (!file.evaluated && file.records.every((record) => record.kind === undefined)) isNothingSure = true;
  }
  // Without a header no case rule runs, and the case has no view either.
  return (rule) => isNothingSure || ids.has(rule.id) || (rule.scope === "record" && rule.kinds.some((kind) => kinds.has(kind)));
}

/**
 * Whether a question is about the case, by what is on record; undefined when the record does not tell.
 *
 * - Supervision (`all`, `risk-of-harm`): people supervised in the community. Not those whose only requirements are
 *   unpaid work or an attendance centre, and not those inside before their first release. Somebody recalled was supervised.
 * - `risk-of-harm`: of those, cases with risk-of-harm issues (HMIP 2019 L655).
 * - `unpaid-work`: an unpaid work requirement.
 * - `resettlement`: a resettlement record, or inside with release due in twelve weeks. Who came out with no such record may
 *   or may not have been entitled to the service: for a person.
 */
function applies(cases: ClauseCases, view: CaseView): boolean | undefined {
  switch (cases) {
    case "unpaid-work":
      return hasUnpaidWork(view);
    case "resettlement":
      return isResettled(view);
    case "risk-of-harm":
      return isSupervised(view) && isRelevantCase(view);
    case "all":
      return isSupervised(view);
  }
}

function isSupervised(view: CaseView): boolean {
  return !isStandaloneUpw(view) && !isInsideStill(view);
}

/** Before the first release of the sentence. */
function isInsideStill(view: CaseView): boolean {
  const sentence = view.header.value.sentence;
  if (sentence?.type === "custody") return true;
  return sentence?.type === "licence" && sentence.releaseDate !== undefined && sentence.releaseDate > view.asOf;
}

function isResettled(view: CaseView): boolean | undefined {
  if (view.of("ttg").length > 0) return true;
  const type = view.header.value.sentence?.type;
  if (isInsideStill(view)) {
    const days = daysToRelease(view);
    return days === undefined ? undefined : days >= 0 && days <= RESETTLEMENT_DAYS;
  }
  return type === undefined || type === "licence" || type === "post-sentence-supervision" ? undefined : false;
}

/** Work of a special kind with no record of it: its rules had nothing to look at. */
function lacksRecord(cases: ClauseCases, view: CaseView): boolean {
  if (cases === "unpaid-work") return view.of("upw").length === 0;
  return cases === "resettlement" && view.of("ttg").length === 0;
}

/** Nothing is said of what a draft does not have yet, so while there are only drafts the rule has not decided. */
function isOnlyBegun(rule: Deciding, view: CaseView): boolean {
  return rule.kinds.some((kind) => view.of(kind).length > 0 && view.done(kind).length === 0);
}

/** The standard that a pack's cases count under: an organisation's practice counts as what it is built on. */
export function countedUnder(pack: Pack, packs: readonly Pack[]): string {
  const byId = new Map(packs.map((one) => [one.id, one]));
  return (lineage(pack, byId).findLast((one) => one.byName !== true && byId.has(one.id)) ?? pack).id;
}

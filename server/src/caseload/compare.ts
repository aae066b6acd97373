/** Two reports held side by side: what was put right, what is new, and how shares have moved. */
import { byNumber } from "./groups.ts";
import { difference, points, zOf } from "./intervals.ts";
import type { CaseInReport, FindingInReport, ReportRead } from "./read-report.ts";

/** Shares with fewer relevant cases say nothing. */
const LEAST = 10;

export interface Moved extends FindingInReport {
  readonly crn: string | null;
  readonly folder: string;
}

export interface ShareMoved {
  readonly pack: string;
  readonly question: string;
  readonly before: ShareThen;
  readonly after: ShareThen;
  /** Percentage points, after less before; null where cases are too few to tell. */
  readonly difference: { readonly points: number; readonly from: number; readonly to: number; readonly isClear: boolean } | null;
}

export interface ShareThen {
  readonly gapFree: number;
  readonly relevant: number;
  readonly percent: number | null;
}

export interface Comparison {
  readonly cases: { readonly both: number; readonly onlyBefore: number; readonly onlyAfter: number };
  /** Found before and not any more, though its rule looked again. */
  readonly fixed: readonly Moved[];
  /** Found now, in a case that was there before. */
  readonly new: readonly Moved[];
  /** Found now, in a case that was not there before. */
  readonly inNewCases: readonly Moved[];
  /** Not found any more because somebody gave a reason. */
  readonly setAside: readonly Moved[];
  /** Not found any more, and nobody can say why: a rule or a record was not evaluated. */
  readonly undecided: readonly Moved[];
  readonly still: number;
  readonly shares: readonly ShareMoved[];
}

/** @param confidence per cent */
export function compareReports(before: ReportRead, after: ReportRead, confidence: number): Comparison {
  const [old, now] = keyed(before.cases, after.cases);
  const fixed: Moved[] = [];
  const fresh: Moved[] = [];
  const inNewCases: Moved[] = [];
  const setAside: Moved[] = [];
  const undecided: Moved[] = [];
  let still = 0;
  let both = 0;
  for (const [key, was] of old) {
    const is = now.get(key);
    if (is === undefined) continue;
    both++;
    const { gone, come, stayed } = matched(was.findings, is.findings);
    still += stayed;
    for (const one of come) fresh.push(movedIn(is, one));
    for (const one of gone) {
      if (is.judgements.some((j) => j.rule === one.rule && (j.about.length === 0 || j.about.join("\n") === one.about.join("\n"))))
        setAside.push(movedIn(was, one));
      else if (isUndecided(is, one)) undecided.push(movedIn(was, one));
      else fixed.push(movedIn(was, one));
    }
  }
  for (const [key, is] of now) if (!old.has(key)) for (const one of is.findings) inNewCases.push(movedIn(is, one));
  return {
    cases: { both, onlyBefore: old.size - both, onlyAfter: now.size - both },
    fixed: inOrder(fixed),
    new: inOrder(fresh),
    inNewCases: inOrder(inNewCases),
    setAside: inOrder(setAside),
    undecided: inOrder(undecided),
    still,
    shares: sharesOf(old, now, zOf(confidence)),
  };
}

const movedIn = (where: CaseInReport, one: FindingInReport): Moved => ({ crn: where.crn, folder: where.folder, ...one });

const orderOf = (m: Moved): string => [m.folder, m.file, m.rule, m.path].join("\n");
const inOrder = (list: Moved[]): Moved[] => list.sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));

/** By CRN, which stays when a folder is moved; by folder as well where a CRN stands in several. */
function keyed(
  before: readonly CaseInReport[],
  after: readonly CaseInReport[],
): readonly [Map<string, CaseInReport>, Map<string, CaseInReport>] {
  const twice = new Set<string>();
  for (const list of [before, after]) {
    const seen = new Set<string>();
    for (const { crn } of list) {
      if (crn !== null && seen.has(crn)) twice.add(crn);
      if (crn !== null) seen.add(crn);
    }
  }
  const key = ({ crn, folder }: CaseInReport): string => (crn === null ? `\n${folder}` : twice.has(crn) ? `${crn}\n${folder}` : crn);
  const byKey = (list: readonly CaseInReport[]) => new Map(list.map((one) => [key(one), one]));
  return [byKey(before), byKey(after)];
}

/** The same finding again: rule, path and what it is about, never its line. Of several alike, those in the same record go together. */
function matched(
  before: readonly FindingInReport[],
  after: readonly FindingInReport[],
): { gone: FindingInReport[]; come: FindingInReport[]; stayed: number } {
  const key = (one: FindingInReport): string => [one.rule, one.path, ...one.about].join("\n");
  const left = new Map<string, FindingInReport[]>();
  for (const one of after) {
    const known = left.get(key(one));
    if (known === undefined) left.set(key(one), [one]);
    else known.push(one);
  }
  let stayed = 0;
  const take = (one: FindingInReport, fits: (other: FindingInReport) => boolean): boolean => {
    const list = left.get(key(one)) ?? [];
    const at = list.findIndex(fits);
    if (at < 0) return false;
    list.splice(at, 1);
    stayed++;
    return true;
  };
  const unpaired = before.filter((one) => !take(one, (other) => other.id === one.id));
  const gone = unpaired.filter((one) => !take(one, () => true));
  return { gone, come: [...left.values()].flat(), stayed };
}

/** The rule was not evaluated on this case, or the record it spoke of cannot be read now. */
function isUndecided(now: CaseInReport, { rule, file }: FindingInReport): boolean {
  return now.notEvaluated.some(
    (one) => one.rule === rule || one.rule === "case rules" || (one.rule === "*" && (one.file === file || one.file === "")),
  );
}

interface Pair {
  readonly before: { hits: number; of: number };
  readonly after: { hits: number; of: number };
  /** Of the cases that count in both: how many, and without a gap before, after, and both times. */
  readonly common: { of: number; before: number; after: number; both: number };
}

function sharesOf(old: ReadonlyMap<string, CaseInReport>, now: ReadonlyMap<string, CaseInReport>, z: number): ShareMoved[] {
  const packs = new Map<string, Map<string, Pair>>();
  const pairAt = (pack: string, question: string): Pair => {
    const questions = packs.get(pack) ?? new Map<string, Pair>();
    packs.set(pack, questions);
    const pair = questions.get(question) ?? {
      before: { hits: 0, of: 0 },
      after: { hits: 0, of: 0 },
      common: { of: 0, before: 0, after: 0, both: 0 },
    };
    questions.set(question, pair);
    return pair;
  };
  const count = (cases: ReadonlyMap<string, CaseInReport>, when: "before" | "after"): void => {
    for (const { standard, questions } of cases.values())
      for (const [question, state] of questions) {
        const share = pairAt(standard, question)[when];
        if (state !== "gap" && state !== "no-gap") continue;
        share.of++;
        if (state === "no-gap") share.hits++;
      }
  };
  count(old, "before");
  count(now, "after");
  for (const [key, was] of old) {
    const is = now.get(key);
    if (is === undefined || is.standard !== was.standard) continue;
    for (const [question, state] of was.questions) {
      const state2 = is.questions.get(question);
      if ((state !== "gap" && state !== "no-gap") || (state2 !== "gap" && state2 !== "no-gap")) continue;
      const { common } = pairAt(was.standard, question);
      common.of++;
      if (state === "no-gap") common.before++;
      if (state2 === "no-gap") common.after++;
      if (state === "no-gap" && state2 === "no-gap") common.both++;
    }
  }
  const out: ShareMoved[] = [];
  for (const [pack, questions] of [...packs].sort(([a], [b]) => (a < b ? -1 : 1)))
    for (const [question, pair] of [...questions].sort(([a], [b]) => byNumber(a, b))) {
      if (pair.before.of + pair.after.of > 0) out.push(shareMoved(pack, question, pair, z));
    }
  return out;
}

function shareMoved(pack: string, question: string, { before, after, common }: Pair, z: number): ShareMoved {
  const isEnough = before.of >= LEAST && after.of >= LEAST;
  const apart = isEnough ? difference(after, before, z, correlation(before.of, after.of, common)) : undefined;
  const then = ({ hits, of }: Pair["before"]): ShareThen => ({
    gapFree: hits,
    relevant: of,
    percent: of === 0 ? null : Math.round((100 * hits) / of),
  });
  return {
    pack,
    question,
    before: then(before),
    after: then(after),
    difference:
      apart === undefined ? null : { points: points(apart.by), from: points(apart.from), to: points(apart.to), isClear: apart.isClear },
  };
}

/**
 * How far the two shares move together, because cases stand in both reports. With the same cases in both, the interval
 * is Newcombe's for paired shares (1998b, method 10), which goes by the cases that changed, as McNemar's test does, with
 * its correction where few did. With no case in both it is that of two independent shares. Between the two, the
 * correlation of the cases in both counts for as much as they are of each report.
 */
function correlation(before: number, after: number, common: Pair["common"]): number {
  const { of, both } = common;
  if (of === 0) return 0;
  const spread = common.before * (of - common.before) * common.after * (of - common.after);
  if (spread === 0) return 0;
  const together = both * of - common.before * common.after;
  const corrected = together > 0 ? Math.max(0, together - of / 2) : together;
  return (corrected / Math.sqrt(spread)) * (of / Math.sqrt(before * after));
}

/** For whom results are worse: each group beside the rest of the caseload, question by question. */
import { compareGroups } from "./dimensions.ts";
import type { Share } from "./intervals.ts";
import { difference, points, zOf } from "./intervals.ts";
import { keptBack } from "./keep-back.ts";
import type { GroupResult, GroupShare } from "./report.ts";
import { clearTogether } from "./together.ts";
import type { Counters, Dimension, QuestionCount } from "./types.ts";
import { DIMENSIONS } from "./types.ts";

export interface GroupOptions {
  /** Groups with fewer cases are kept back. Never under ten, whatever is asked for. */
  readonly smallest: number;
  /** Per cent: how sure to be, over all comparisons together, before a difference is called clear. */
  readonly confidence: number;
}

export const GROUP_OPTIONS: GroupOptions = { smallest: 10, confidence: 80 };

/** No setting shows a group with fewer cases. */
const LEAST = 10;

type Group = Counters["groups"][string][string];
type Questions = Counters["questions"];

/**
 * Every dimension in turn, its groups in the order people expect. A group that is kept back has neither count nor
 * shares. A share is left out where the group has too few relevant cases, or where it would give another's away.
 * A dimension of which nothing may be shown is not there. Cases that do not say are a group like any other.
 * Intervals are of each difference by itself; clear is what stays beyond chance among all comparisons of the caseload.
 *
 * Protected is each dimension by itself and with the totals of the caseload. Dimensions are never crossed (nothing is
 * said of women of 21 to 25), so that one does not narrow another down. Not protected is what totals say by themselves
 * (no case has a gap, so no group has), nor two reports held side by side.
 */
export function groupsOf(counters: Counters, options: GroupOptions = GROUP_OPTIONS): GroupResult[] {
  const smallest = Math.max(LEAST, options.smallest);
  const z = zOf(options.confidence);
  const out: GroupResult[] = [];
  for (const dimension of DIMENSIONS) {
    const groups = Object.hasOwn(counters.groups, dimension) ? counters.groups[dimension] : undefined;
    if (groups !== undefined) out.push(...inDimension(dimension, groups, counters.questions, smallest, z));
  }
  const rest = ({ pack, question, gapFree, relevant }: GroupShare): Share => {
    const total = countOf(counters.questions[pack]?.[question]);
    return { hits: total.gapFree - gapFree, of: total.count - relevant };
  };
  return clearTogether(out, rest, options.confidence);
}

function inDimension(
  dimension: Dimension,
  groups: Readonly<Record<string, Group>>,
  all: Questions,
  smallest: number,
  z: number,
): GroupResult[] {
  const values = Object.keys(groups).sort((a, b) => compareGroups(dimension, a, b));
  const counts = values.map((key) => ({ key, count: groups[key]?.cases ?? 0 }));
  const kept = keptBack(counts, smallest, 1);
  if (kept === undefined) return [];
  const shares = new Map<string, GroupShare[]>(values.map((value) => [value, []]));
  for (const pack of Object.keys(all).sort()) {
    const questions = all[pack] ?? {};
    for (const question of Object.keys(questions).sort(byNumber)) {
      const total = countOf(questions[question]);
      const cells = counts.map(({ key }) => ({ key, ...countOf(at(groups[key], pack, question)), isKept: kept.has(key) }));
      const hidden = keptBackShares(cells, total, smallest);
      for (const cell of cells) {
        if (!hidden.has(cell.key)) shares.get(cell.key)?.push(shareOf(pack, question, cell, total, smallest, z));
      }
    }
  }
  return counts.map(({ key, count }) => ({
    dimension,
    value: key,
    cases: kept.has(key) ? null : count,
    shares: kept.has(key) ? [] : (shares.get(key) ?? []),
  }));
}

interface Cell {
  readonly key: string;
  readonly count: number;
  readonly gapFree: number;
  readonly isKept: boolean;
}

interface Total {
  readonly count: number;
  readonly gapFree: number;
}

/** All of them when even all kept back would not be enough. */
function keptBackShares(cells: readonly Cell[], total: Total, smallest: number): ReadonlySet<string> {
  const isOneSided = total.gapFree === 0 || total.gapFree === total.count;
  // None or all of those kept back without a gap would say so of each of them.
  const isMixed = (kept: ReadonlySet<string>): boolean => {
    if (isOneSided) return true;
    let [count, gapFree] = [0, 0];
    for (const cell of cells) {
      if (!kept.has(cell.key)) continue;
      count += cell.count;
      gapFree += cell.gapFree;
    }
    return gapFree > 0 && gapFree < count;
  };
  return keptBack(cells, smallest, 0, isMixed) ?? new Set(cells.map((cell) => cell.key));
}

function shareOf(pack: string, question: string, cell: Cell, total: Total, smallest: number, z: number): GroupShare {
  const rest = { hits: total.gapFree - cell.gapFree, of: total.count - cell.count };
  const own = { hits: cell.gapFree, of: cell.count };
  const apart = rest.of < smallest ? undefined : difference(own, rest, z);
  return {
    pack,
    question,
    gapFree: own.hits,
    relevant: own.of,
    percent: Math.round((100 * own.hits) / own.of),
    difference:
      apart === undefined ? null : { points: points(apart.by), from: points(apart.from), to: points(apart.to), isClear: apart.isClear },
  };
}

const countOf = (count: QuestionCount | undefined): Total =>
  count === undefined ? { count: 0, gapFree: 0 } : { count: count.gap + count.noGap, gapFree: count.noGap };

function at(group: Group | undefined, pack: string, question: string): QuestionCount | undefined {
  const questions = group !== undefined && Object.hasOwn(group.questions, pack) ? group.questions[pack] : undefined;
  return questions !== undefined && Object.hasOwn(questions, question) ? questions[question] : undefined;
}

/** "2.2.3" before "2.10.1"; words by themselves. */
export function byNumber(a: string, b: string): number {
  const [x, y] = [a.split("."), b.split(".")];
  for (let i = 0; i < Math.max(x.length, y.length); i++) {
    const [p, q] = [x[i] ?? "", y[i] ?? ""];
    if (p === q) continue;
    return Number(p) - Number(q) || (p < q ? -1 : 1);
  }
  return 0;
}

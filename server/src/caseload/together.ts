/**
 * Many comparisons at once: which differences stay beyond chance when all that were made in a run are looked at
 * together. Holm's way (1979), which holds however the comparisons hang together: the same cases stand in every
 * question and in every dimension.
 */
import type { Share } from "./intervals.ts";
import { chanceOf } from "./intervals.ts";
import type { GroupResult, GroupShare } from "./report.ts";

/** How many comparisons were made to get at these groups. */
export const comparisonsIn = (groups: readonly GroupResult[]): number => comparisonsOf(groups).length;

/**
 * The groups, with a difference called clear only where it was so by itself and stays so among all of them.
 *
 * @param rest of a share: the cases counted on its question that are not of its group
 * @param confidence per cent, 50 to 99.9: of a hundred caseloads without any real difference, so many have none that is clear
 */
export function clearTogether(groups: readonly GroupResult[], rest: (share: GroupShare) => Share, confidence: number): GroupResult[] {
  const level = 1 - Math.min(99.9, Math.max(50, confidence)) / 100;
  const stays = new Set<GroupShare>();
  const compared = comparisonsOf(groups)
    .map((shares) => ({ shares, chance: chanceFor(shares[0], rest) }))
    .sort((a, b) => a.chance - b.chance);
  for (const [done, { shares, chance }] of compared.entries()) {
    if (chance > level / (compared.length - done)) break;
    for (const share of shares) stays.add(share);
  }
  return groups.map((group) => ({
    ...group,
    shares: group.shares.map((share) =>
      share.difference?.isClear === true && !stays.has(share) ? { ...share, difference: { ...share.difference, isClear: false } } : share,
    ),
  }));
}

function chanceFor(share: GroupShare | undefined, rest: (share: GroupShare) => Share): number {
  return share === undefined ? 1 : chanceOf({ hits: share.gapFree, of: share.relevant }, rest(share));
}

/** Each comparison with the shares that show it. Of a dimension with two groups, both show the same one. */
function comparisonsOf(groups: readonly GroupResult[]): GroupShare[][] {
  const values = new Map<string, number>();
  for (const { dimension } of groups) values.set(dimension, (values.get(dimension) ?? 0) + 1);
  const out: GroupShare[][] = [];
  const paired = new Map<string, GroupShare[]>();
  for (const { dimension, shares } of groups) {
    for (const share of shares) {
      if (share.difference === null) continue;
      const key = values.get(dimension) === 2 ? `${dimension}\n${share.pack}\n${share.question}` : undefined;
      const other = key === undefined ? undefined : paired.get(key);
      if (other !== undefined) {
        other.push(share);
        continue;
      }
      const own = [share];
      out.push(own);
      if (key !== undefined) paired.set(key, own);
    }
  }
  return out;
}

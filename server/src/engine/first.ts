/**
 * Where to begin in a case. The order is by consequence for the people around the case, not by where things stand
 * in a file: what others know of danger, then what happens when risk rises, then the level, the plan, and so on.
 */
import type { CaseResult, FileResult, Finding, RecordResult, Severity } from "./types.ts";

export interface FirstGap {
  readonly finding: Finding;
  readonly file: FileResult;
  readonly record: RecordResult;
  /** Why it comes so early, in a few words. */
  readonly reason: string;
  /** How many more findings of the same rule the case holds. */
  readonly more: number;
}

export const MOST_FIRST = 3;

const GRAVITY: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** By a rule's id or its first word, most pressing first, with why. */
const CONSEQUENCES: readonly (readonly [family: string, reason: string])[] = [
  ["record-syntax", "other questions cannot be answered until this can be read"],
  ["check", "what police and children's services know may change everything else"],
  ["contingency", "without it nobody knows what to do when risk rises"],
  ["rosh", "the level of risk decides who acts, and how soon"],
  ["rmp", "people at risk are protected only by what is planned and done"],
  ["home-visit", "what happens at home is seen only there"],
  ["enforcement", "losing touch, or a broken order, can come before harm"],
  ["review", "plans that no longer fit protect nobody"],
  ["oversight", "a second pair of eyes sees what has become normal"],
  ["contact", "what is not followed up is soon lost"],
  ["upw", "other people share the work site"],
  ["ttg", "the first days after release carry the most risk"],
  ["case", "others rely on the header to see who is at risk"],
  ["assessment", "plans are built on it"],
  ["plan", "change needs a plan that fits the person"],
  ["record", "what cannot be used does not count"],
];
/** Rules of an organisation's own have names of their own. */
const OTHERWISE = "this organisation asks for it";

const familyOf = (rule: string): number => {
  const at = CONSEQUENCES.findIndex(([family]) => rule === family || rule.startsWith(`${family}-`));
  return at < 0 ? CONSEQUENCES.length : at;
};

/** Questions about keeping other people safe end in 3; of unpaid work and resettlement the first asks about harm. */
const isAboutSafety = (cites: readonly string[]): boolean => cites.some((cite) => /\/(?:2\.[1-4]\.3|4\.[12]\.1|C\d)$/u.test(cite));

interface Ranked extends FirstGap {
  readonly rank: readonly [gravity: number, safety: number, family: number, place: number];
}

/** At most three findings of three rules, the most consequential first; fewer in a case that has fewer. */
export function firstGaps(result: CaseResult, most: number = MOST_FIRST): FirstGap[] {
  const best = new Map<string, Ranked & { more: number }>();
  let place = 0;
  for (const file of result.files) {
    for (const record of file.records) {
      for (const finding of record.findings) {
        const known = best.get(finding.rule);
        if (known !== undefined) {
          known.more++;
          continue;
        }
        const family = familyOf(finding.rule);
        const safety = family === 0 || isAboutSafety(finding.cites) ? 0 : 1;
        const reason = CONSEQUENCES[family]?.[1] ?? OTHERWISE;
        best.set(finding.rule, { finding, file, record, reason, more: 0, rank: [GRAVITY[finding.severity], safety, family, place++] });
      }
    }
  }
  return [...best.values()].sort((a, b) => compare(a.rank, b.rank)).slice(0, most);
}

function compare(a: Ranked["rank"], b: Ranked["rank"]): number {
  for (let i = 0; i < a.length; i++) {
    const difference = (a[i] as number) - (b[i] as number);
    if (difference !== 0) return difference;
  }
  return 0;
}

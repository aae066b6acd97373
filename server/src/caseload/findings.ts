/** What the rules about many cases find. Each sees totals only, and none can name a person. */
import { fillWith } from "../engine/draft.ts";
import type { CaseloadRule } from "../engine/rules.ts";
import { caseloadRules } from "../engine/rules.ts";
import type { RuleSetting } from "../engine/settings.ts";
import { inWords } from "../l10n/say.ts";
import { compareGroups, DIMENSION_TITLES, groupPhrase } from "./dimensions.ts";
import type { DrawnFrom } from "./drawn-from.ts";
import { sharesBeside } from "./drawn-from.ts";
import { sampleSize } from "./intervals.ts";
import type { Band, CaseloadFinding, GroupResult, StandardRating } from "./report.ts";
import { comparisonsIn } from "./together.ts";
import type { Counters, Dimension } from "./types.ts";

export interface FindingsInput {
  readonly counters: Counters;
  readonly ratings: readonly StandardRating[];
  readonly groups: readonly GroupResult[];
  /** What each rule is set to, for the caseload as a whole. */
  readonly setting: (rule: string) => RuleSetting;
  /** Per cent: how sure the comparison of groups was to be. */
  readonly confidence: number;
  /** What the cases were drawn from, where they are a sample. */
  readonly drawnFrom: DrawnFrom | undefined;
}

/** Teams and questions with fewer cases are not spoken of, whatever is set. */
const LEAST = 10;

type Data = Readonly<Record<string, string | number>>;
type Say = (messageId: string, data: Data) => void;

interface Asked extends FindingsInput {
  readonly number: (parameter: string) => number;
  readonly say: Say;
}

/** In the order of the rules' ids; of each, the most pressing first. */
export function findingsOf(input: FindingsInput): CaseloadFinding[] {
  const out: CaseloadFinding[] = [];
  for (const rule of [...caseloadRules].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const ask = ASK[rule.id];
    const setting = input.setting(rule.id);
    if (ask === undefined || !setting.on) continue;
    ask({
      ...input,
      number: (parameter) => numberOf(setting.parameters[parameter], rule, parameter),
      say: (messageId, data) => {
        const message = rule.messages[messageId];
        if (message === undefined) return;
        const { what, ask: question } = message;
        out.push({
          rule: rule.id,
          severity: setting.severity,
          messageId,
          message: fillWith(inWords(), what, data),
          ask: fillWith(inWords(), question, data),
          places: [],
        });
      },
    });
  }
  return out;
}

function numberOf(set: unknown, rule: CaseloadRule, parameter: string): number {
  return typeof set === "number" ? set : Number(rule.parameters?.[parameter]?.default ?? 0);
}

const ASK: Readonly<Record<string, (asked: Asked) => void>> = {
  "batch-caseload-high": caseloadHigh,
  "batch-disproportionality": disproportionality,
  "batch-flag-without-referral": flagWithoutReferral,
  "batch-key-question-rating": keyQuestionRating,
  "batch-sample-too-small": sampleTooSmall,
  "batch-sample-unrepresentative": sampleUnrepresentative,
};

function caseloadHigh({ counters, number, say }: Asked): void {
  const limit = number("limit");
  let officers = 0;
  for (const cases of Object.values(counters.officers)) if (cases > limit) officers++;
  if (officers > 0) say("many", { officers, limit });
}

/** Groups by who people are and who holds the case; an office or a sentence is no group of people. */
const COMPARED: ReadonlySet<Dimension> = new Set(["sex", "ethnicity", "age", "grade"]);

function disproportionality({ groups, counters, confidence, say }: Asked): void {
  const found: { readonly group: GroupResult; readonly pack: string; readonly question: string; readonly points: number }[] = [];
  for (const group of groups) {
    // What is not recorded is a gap of the records, not a group of people.
    if (!COMPARED.has(group.dimension) || group.value === "") continue;
    for (const { pack, question, difference } of group.shares) {
      if (difference?.isClear === true && difference.points < 0) found.push({ group, pack, question, points: difference.points });
    }
  }
  found.sort(
    (a, b) =>
      a.points - b.points ||
      a.group.dimension.localeCompare(b.group.dimension, "en") ||
      compareGroups(a.group.dimension, a.group.value, b.group.value),
  );
  const comparisons = comparisonsIn(groups);
  for (const { group, pack, question } of found)
    say("differs", {
      group: groupPhrase(group.dimension, group.value),
      question: named(question, pack, counters),
      confidence,
      comparisons,
    });
}

/** A question by its number, and its pack where several packs are in play. */
const named = (question: string, pack: string, counters: Counters): string =>
  Object.keys(counters.questions).length > 1 ? `${question} (${pack})` : question;

function flagWithoutReferral({ counters, number, say }: Asked): void {
  const share = number("share");
  const found = Object.entries(counters.teams)
    .filter(([, { flagged, recorded }]) => flagged >= LEAST && recorded < share * flagged)
    .sort(([a, x], [b, y]) => y.flagged - y.recorded - (x.flagged - x.recorded) || (a < b ? -1 : 1));
  for (const [team, { flagged, recorded }] of found)
    say("fewer", { team: team === "" ? "cases without a team on record" : team, flagged, recorded });
}

const BAND_WORDS: Readonly<Record<Band, string>> = {
  inadequate: "inadequate",
  "requires-improvement": "requires improvement",
  good: "good",
  outstanding: "outstanding",
};

function keyQuestionRating({ ratings, counters, number, say }: Asked): void {
  const below = number("below");
  const low = ratings
    .flatMap(({ pack, questions }) => questions.map((question) => ({ pack, ...question })))
    .filter(({ percent, relevant }) => percent !== null && percent < below && relevant >= LEAST)
    .sort((a, b) => (a.percent ?? 0) - (b.percent ?? 0));
  for (const { pack, id, percent, band } of low) {
    if (percent !== null && band !== null) say("low", { percent, question: named(id, pack, counters), band: BAND_WORDS[band] });
  }
}

function sampleTooSmall({ counters, drawnFrom, number, say }: Asked): void {
  if (drawnFrom === undefined) return;
  const [confidence, margin] = [number("confidence"), number("margin")];
  const needed = sampleSize(drawnFrom.cases, confidence, margin);
  if (counters.cases < needed) say("few", { cases: counters.cases, needed, confidence, margin });
}

function sampleUnrepresentative({ counters, drawnFrom, number, say }: Asked): void {
  if (drawnFrom === undefined) return;
  const most = number("points");
  const { beside, keptBack } = sharesBeside(counters.groups, counters.cases, drawnFrom);
  for (const { dimension, value, sample, caseload } of beside) {
    // The figures shown are whole, and so what is judged is what is seen.
    const [ofSample, ofAll] = [Math.round(sample), Math.round(caseload)];
    if (Math.abs(sample - caseload) > most) say("differs", { sample: ofSample, group: groupPhrase(dimension, value), population: ofAll });
  }
  for (const { dimension, points } of keptBack)
    if (points > most) say("small", { dimension: DIMENSION_TITLES[dimension].toLowerCase(), points: most });
}

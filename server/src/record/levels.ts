/**
 * Levels of risk named in prose: "a high risk to known adults" says high of a group. A sentence counts when it
 * also names a group or "overall", states it of now, and is neither quoted, denied, supposed nor asked. With
 * several levels in a sentence, a group goes with the level last named before it (contract, appendix C).
 */
import type { ReadRecord } from "./read.ts";
import {
  isConditional,
  isDenied,
  isHypothetical,
  isOpinion,
  isPast,
  isQuestion,
  isTold,
  KIN,
  sentencesOf,
  withoutQuotations,
} from "./sentences.ts";
import type { LevelStatement } from "./types.ts";
import { walk } from "./walk.ts";

type Group = LevelStatement["group"];
type Level = LevelStatement["level"];

export interface NamedLevel {
  readonly group: Group;
  readonly level: Level;
}

/**
 * Only a text with these words is looked at any closer. Every text is asked, so the first has no flags, and the
 * second no `u`, with which it takes some 20 times as long.
 */
const WORD = /[Rr](?:[Ii][Ss][Kk]|[Oo][Ss][Hh])\b/;
const ANY = /\b(?:high|medium|low)[\s-]+(?:risk|rosh)\b/i;

/** What is longer than this, in UTF-16 units, is no sentence that somebody wrote about a level. */
const LONGEST = 2000;

const NONE: readonly LevelStatement[] = Object.freeze([]);

/** Whether a text has the words of a level in it, so that its sentences are worth a look. */
export const mayNameLevel = (text: string): boolean => WORD.test(text) && ANY.test(text);

/** Levels of risk that the prose of a record names for a group, outside quotations and the past. */
export function levelStatements(record: ReadRecord): readonly LevelStatement[] {
  let found: LevelStatement[] | undefined;
  walk(record.value, record.shape, (field, value, path) => {
    if (field.type !== "prose" || !mayNameLevel(value as string)) return;
    for (const { group, level } of levelsIn(value as string)) {
      found ??= [];
      found.push({ path: path.slice(), group, level });
    }
  });
  return found ?? NONE;
}

/** Each group a text names a level for, with that level, once each. */
export function levelsIn(text: string): NamedLevel[] {
  const found: NamedLevel[] = [];
  for (const sentence of sentencesOf(withoutQuotations(text))) {
    if (sentence.length > LONGEST || !ANY.test(sentence) || isQuestion(sentence) || isPast(sentence) || isConditional(sentence)) continue;
    for (const one of inSentence(sentence)) if (!found.some((f) => f.group === one.group && f.level === one.level)) found.push(one);
  }
  return found;
}

interface Token {
  readonly start: number;
  readonly end: number;
}
interface LevelToken extends Token {
  readonly level: Level;
  /** The words after it say whose risk it is. */
  readonly hasTarget: boolean;
  /** "at high risk": somebody is in danger, so only words before it say who. */
  readonly isAt: boolean;
  /** "children low": the level of the group right before it, and of no other. */
  readonly isOfGroupBefore: boolean;
}
interface GroupToken extends Token {
  readonly group: Group;
}

const LEVEL = /\b(very[\s-]+high|high|medium|low)\b([\s-]+(?:risk|rosh)\b)?/giu;
/** The phrase goes on in a way that keeps it a level of harm: "high risk offender" and "high risk-taking" do not. */
const GOES_ON =
  /^(?:\s*$|\s*[.,;:()\]/*_–—"]|\s+-|\s+(?:of|to|towards?|for|against|overall|and|or|in|with|within|as|because|due|given|posed|but|on|at|levels?|rating|category|case|now|currently|still|both|child|children|public|known|staff|prisoners?|regarding|concerning|since|so|while|by|is|he|she|they|that|which)\b)/iu;
const OF_SOMETHING_ELSE = /^\s+of\s+(?!(?:(?:a|any|causing|doing|future|further|serious|significant|real|grave)\s+)*(?:harm|rosh)\b)/iu;
const TARGET = /^(?:\s+levels?|\s+rating)?(?:\s+of\s+(?:[a-z]+\s+){0,2}harm)?(?:\s+posed)?\s+(?:to|towards?|for|against)\b/iu;
/** One end of a range or a change: "low to medium risk", "down from high risk". */
const NOT_THE_LEVEL = /\b(?:(?:low|medium|high)\s*(?:to|or|and|\/|-|–)|(?:from|than)(?:\s+an?)?)\s*$/iu;
const BARE_GOES_ON = /^\s+(?:to|towards?|for|against)\s+(?!(?:very\s+)?(?:low|medium|high)\b)/iu;
const SEPARATED = /^[\s:(–—-]+$/u;
const GROUP_BEFORE = /\b(?:child|children|public|known\s+adults?|staff|prisoners?|overall)[\s:(–—-]+$/iu;
const SOMEBODY_ELSE = new RegExp(
  `\\b${KIN}(?:,\\s[^,.;:!?()]{1,30},|(?:\\s+(?!he\\b|she\\b|they\\b)[\\p{L}'’-]+){0,3})\\s+(?:is|remains|poses|presents)\\s+(?:[\\p{L}'’-]+\\s+){0,3}$`,
  "iu",
);

function levelTokens(sentence: string): LevelToken[] {
  const found: LevelToken[] = [];
  let anyWhole = false;
  for (const match of sentence.matchAll(LEVEL)) {
    const start = match.index;
    const end = start + match[0].length;
    const before = sentence.slice(0, start);
    const after = sentence.slice(end);
    const isOfGroupBefore = match[2] === undefined && GROUP_BEFORE.test(before);
    if (NOT_THE_LEVEL.test(before)) continue;
    if (match[2] === undefined) {
      if (!isOfGroupBefore && !BARE_GOES_ON.test(after)) continue;
    } else {
      if (!GOES_ON.test(after) || /^\s*-\p{L}/u.test(after) || OF_SOMETHING_ELSE.test(after)) continue;
      anyWhole = true;
    }
    if (isTold(before) || isHypothetical(before) || isOpinion(before) || isDenied(before, after) || SOMEBODY_ELSE.test(before)) continue;
    const level = match[1]?.toLowerCase().replace(/[\s-]+/u, "-") as Level;
    found.push({ start, end, level, hasTarget: TARGET.test(after), isAt: /\bat\s+(?:an?\s+)?$/iu.test(before), isOfGroupBefore });
  }
  return anyWhole ? found : [];
}

const GROUP = /\b(?:child|children|public|known\s+adults?|staff|prisoners?|overall)\b/giu;
const NOT_THE_GROUP: Readonly<Record<Exclude<Group, "knownAdult" | "prisoners" | "overall">, RegExp>> = {
  children:
    /^(?:['’]|\s+(?:protection|in\s+need|services?|contact|care|abuse|benefit|support|social|and\s+families|centre|maintenance)\b)/iu,
  public:
    /^\s+(?:transport|houses?|library|libraries|protection|order|inquiry|funds|sector|bod(?:y|ies)|places?|toilets?|holidays?|health|interest|access|gallery|parks?|services?|footpath)\b/iu,
  staff:
    /^\s+(?:says?|said|tells?|told|reports?|reported|thinks?|believes?|feels?|notes?|describes?|considers?|agrees?|room|member\s+sa\w+|rota|meeting)\b/iu,
};

function groupTokens(sentence: string): GroupToken[] {
  const found: GroupToken[] = [];
  for (const match of sentence.matchAll(GROUP)) {
    const word = match[0].toLowerCase();
    const start = match.index;
    const end = start + match[0].length;
    const group: Group = word.startsWith("child")
      ? "children"
      : word.startsWith("known")
        ? "knownAdult"
        : word.startsWith("prisoner")
          ? "prisoners"
          : (word as Group);
    const not = group === "children" || group === "public" || group === "staff" ? NOT_THE_GROUP[group] : undefined;
    if (not?.test(sentence.slice(end))) continue;
    if (group === "public" && /\bin\s+$/iu.test(sentence.slice(0, start))) continue;
    found.push({ start, end, group });
  }
  return found;
}

/** Words that may stand between a preposition and the group it leads to; with capitals, names and ids. */
const WORDS =
  "(?:the|an?|any|all|other|others|his|her|their|both|own|members?|of|general|young|younger|older|small|and|or|partners?|ex-partners?|family|named|specific|potential|future|current|new|female|male|vulnerable|unknown|prison|probation|hostel|one|two|three|four|five|six|these|those|this|that|particular|some|most|local|wider|people|persons?|women|men|adults?|girlfriends?|mother|father|sister|brother|to|towards|children|child|public|known|staff|prisoners?|\\p{Lu}[\\p{L}'’-]*|P\\d+)";
const LEADS_TO = new RegExp(
  `(?<!\\b(?:[Aa]ccording|[Dd]ue|[Oo]wing|[Tt]hanks|[Nn]ext|[Ss]aid|[Tt]old|[Ss]poke|[Kk]nown) )\\b(?:to|towards?|for|against)\\s+(?:${WORDS}[\\s,/&()]+)*$`,
  "u",
);
const JUST_BETWEEN =
  /^(?:[\s:(–—-]|\b(?:of|serious|significant|harm|levels?|rosh|rating|category|posed|an?|the|any|his|her|their|members?|other)\b)*$/iu;
const LIST = new RegExp(`^(?:[\\s,/&()+]|\\b${WORDS}\\b|\\bas well as\\b|\\bfor\\b)*$`, "u");
const IS =
  /^(?:[\s:(=–—*_-]|\b(?:is|are|as|at|remains?|assessed|rated|scored|set|put|currently|still|now|being|levels?|rating|score|risk|rosh|of|serious|harm|an?|the|he|she|they|poses?|presents?)\b)*$/iu;
const OVERALL_IS =
  /^,?(?:[\s:(=–—*_-]|\b(?:is|as|at|remains?|assessed|rated|scored|set|put|currently|still|now|levels?|rating|score|risk|rosh|of|serious|harm|an?|the|his|her|their|he|she|they)\b)*$/iu;
const OVERALL_AFTER = /^[\s,(–—-]*(?:\b(?:of|serious|harm|levels?|rosh|rating|case)\b[\s,(]*)*$/iu;

function inSentence(sentence: string): NamedLevel[] {
  const levels = levelTokens(sentence);
  if (levels.length === 0) return [];
  const groups = groupTokens(sentence);
  const first = groups[0];
  const isGroupFirst = first !== undefined && levelAfter(sentence, first, levels) !== undefined;
  const found: NamedLevel[] = [];
  for (let i = 0; i < groups.length; i++) {
    const group = groups[i] as GroupToken;
    const own = levels.find((l) => l.isOfGroupBefore && l.start > group.end && SEPARATED.test(sentence.slice(group.end, l.start)));
    const after = own?.level ?? levelAfter(sentence, group, levels);
    const before = own?.level ?? levelBefore(sentence, groups, i, levels);
    const level = isGroupFirst ? (after ?? before) : (before ?? after);
    if (level !== undefined) found.push({ group: group.group, level });
  }
  return found;
}

/** "children: low risk", "overall medium risk": the level follows at once and is said of nobody else. */
function levelAfter(sentence: string, group: GroupToken, levels: readonly LevelToken[]): Level | undefined {
  const next = levels.find((l) => l.start >= group.end);
  if (next === undefined || next.hasTarget) return undefined;
  const between = sentence.slice(group.end, next.start);
  return (group.group === "overall" ? OVERALL_IS : IS).test(between) ? next.level : undefined;
}

/** "high risk to children and staff": the level last named before the group, when the words between lead from one to the other. */
function levelBefore(sentence: string, groups: readonly GroupToken[], at: number, levels: readonly LevelToken[]): Level | undefined {
  const group = groups[at] as GroupToken;
  const level = levels.findLast((l) => l.end <= group.start);
  if (level === undefined || (level.isAt && !level.hasTarget)) return undefined;
  const between = sentence.slice(level.end, group.start);
  if (group.group === "overall") return OVERALL_AFTER.test(between) ? level.level : undefined;
  if (LEADS_TO.test(between) || JUST_BETWEEN.test(between)) return level.level;
  const previous = groups[at - 1];
  if (previous === undefined || previous.start < level.end || previous.group === "overall") return undefined;
  return LIST.test(sentence.slice(previous.end, group.start)) && levelBefore(sentence, groups, at - 1, levels) !== undefined
    ? level.level
    : undefined;
}

/**
 * A professional judgement as reports tell it: the rule, what it is about, whether a manager agreed, and when it is
 * looked at again. The reason is text of the record, and stays there.
 */
import type { CaseResult, FileResult, JudgementEntry } from "../engine/types.ts";
import { t } from "../l10n/say.ts";
import { inert, listed, longDate } from "./words.ts";

/** "agreed, to be looked at again by 1 June 2019". */
export function judgementWords({ agreed, reviewBy }: JudgementEntry): string {
  const again =
    reviewBy === undefined ? t("no day to look again") : t("to be looked at again by {day}", { day: longDate(inert(reviewBy)) });
  return `${t(agreed ? "agreed" : "not agreed by a manager")}, ${again}`;
}

/** " about A1 and A2"; "" for a judgement about the whole record. */
export const aboutWords = ({ about }: JudgementEntry): string =>
  about.length === 0 ? "" : ` ${t("about {what}", { what: listed(about.map(inert)) })}`;

/** The rule by its id; what is no id is not told, because somebody may have written words there. */
export const ruleWords = ({ rule }: JudgementEntry): string => (rule === "" ? t("a rule that is not named") : inert(rule));

/** A sentence of its own: "Set aside with a reason, about A1: agreed, no day to look again." */
export function judgementSentence(entry: JudgementEntry): string {
  const about = aboutWords(entry);
  return `${t("Set aside with a reason")}${about === "" ? "" : `,${about}`}: ${judgementWords(entry)}.`;
}

/** The day to look again has passed, so that the finding stands again. @param asOf ISO date */
export const isLapsed = ({ reviewBy }: JudgementEntry, asOf: string): boolean => reviewBy !== undefined && reviewBy < asOf;

/** Judgements that stand in a file, in the order of the report. */
export const judgementsIn = ({ judgements }: CaseResult, { path }: FileResult): readonly JudgementEntry[] =>
  judgements.filter((one) => one.file === path);

/**
 * Markdown for a comment on a change or for a note: the summary, the caseload where one was asked for, and what to
 * begin with in each case. Cut at what such a comment may hold, unless all is asked for.
 */
import type { CaseloadReport } from "../../caseload/report.ts";
import type { FirstGap } from "../../engine/first.ts";
import { firstGaps } from "../../engine/first.ts";
import type { CaseResult, JudgementEntry, Severity } from "../../engine/types.ts";
import { t } from "../../l10n/say.ts";
import { baselineSentences, withoutKnown } from "../baseline-text.ts";
import {
  decidedBand,
  groupLines,
  groupWords,
  marginNote,
  overallWords,
  packTitle,
  questionBand,
  ratingWords,
  shareWords,
} from "../caseload-words.ts";
import { markdownCode, markdownTable, markdownText } from "../escape-markdown.ts";
import type { Flat } from "../flat.ts";
import { flatFile } from "../flat.ts";
import { aboutWords, judgementWords, ruleWords } from "../judgement-words.ts";
import { mostOften } from "../summary.ts";
import { count, countOf, LABELS, longDate, rank, SEVERITIES, thousands } from "../words.ts";
import type { End, Format, ReportOptions, Sureness } from "./reporter.ts";

/** Letters of cases. A comment on GitHub holds 65,536 letters; the rest is for the summary. */
const MOST_LETTERS = 40_000;
const MOST_RULES = 5;
const MOST_PLACES = 6;
const MOST_PROBLEMS = 20;
const MOST_JUDGEMENTS = 50;

function summary({ tally, problems, isComplete, isStopped, calendarUntil, sentence }: End, { asOf }: ReportOptions): string {
  const found = SEVERITIES.filter((s) => tally.severities[s] > 0).map((s) => countOf(s, tally.severities[s]));
  const lines = [
    `## ${t("Case records")}\n`,
    `${t("{found} in {records} of {cases}, as of {day}.", { found: `**${found.length === 0 ? t("No gap found") : found.join(", ")}**`, records: count(tally.records, "record"), cases: count(tally.cases, "case"), day: longDate(asOf) })}\n`,
  ];
  if (tally.baseline !== undefined) lines.push(`${markdownText(baselineSentences(tally, tally.baseline).join(" "))}\n`);
  if (isStopped) lines.push(`**${t("Stopped before the end: this is only part of the records.")}**\n`);
  if (!isComplete && problems.length > 0) {
    const told = problems.slice(0, MOST_PROBLEMS).map(({ path, message }) => `- ${markdownCode(path)} ${markdownText(message)}\n`);
    lines.push(
      `**${t("Not complete: {things} could not be read or used.", { things: count(problems.length, "thing") })}**\n\n${told.join("")}`,
    );
  }
  if (tally.notEvaluated > 0) lines.push(`${t("{records} could not be evaluated", { records: count(tally.notEvaluated, "record") })}.\n`);
  if (tally.judgements > 0)
    lines.push(`${t("{judgements} on file.", { judgements: count(tally.judgements, "professional judgement") })}\n`);
  if (tally.cases > 1) {
    const rows = mostOften(tally, MOST_RULES).map((row) => [
      String(row.cases),
      LABELS[row.severity],
      markdownText(sentence(row.rule, row.messageId)),
      markdownCode(row.rule),
    ]);
    lines.push(markdownTable([t("Cases"), "", t("Comes up in most cases"), t("Rule")], rows));
  }
  const reasons = [...tally.reasons.values()].map((one) => [
    markdownText(one.reason),
    String(one.rules.has("*") ? t("every rule") : one.rules.size),
    String(one.records),
  ]);
  lines.push(markdownTable([t("Not evaluated, because"), t("Rules"), t("Records")], reasons));
  if (calendarUntil !== undefined) lines.push(`${t("Bank holidays are known up to {day}.", { day: longDate(calendarUntil) })}\n`);
  return lines.filter((line) => line !== "").join("\n");
}

function caseloadPart({ ratings, overall, groups, findings }: CaseloadReport, sureness: Sureness | undefined): string {
  const parts: string[] = [];
  if (ratings.length > 0)
    parts.push(
      `### ${t("What the records show, by standard")}\n`,
      `${t("Indicative: records show what was written, and people judge what was done.")}${marginNote(sureness)}\n`,
    );
  for (const pack of new Set(ratings.map((rating) => rating.pack))) {
    const own = ratings.filter((rating) => rating.pack === pack);
    const rows = own.flatMap((rating) => [
      [`**${markdownText(`${rating.standard} ${rating.title}`)}**`, ratingWords(rating), ""],
      ...rating.questions.map((q) => [`${q.id} ${markdownText(q.question)}`, shareWords(q), questionBand(q)]),
    ]);
    parts.push(`**${markdownText(packTitle(pack))}**\n`, markdownTable([t("Question"), t("Without a gap"), t("Band")], rows));
    const said = own.flatMap(({ standard, discretion }) =>
      discretion === null
        ? []
        : [
            `- ${markdownText(standard)}: ${t("Discretion: {band}, by {who}. Why: {why}", { band: decidedBand(discretion.to), who: markdownText(discretion.who), why: markdownText(discretion.why) })}\n`,
          ],
    );
    const whole = overall
      .filter((one) => one.pack === pack)
      .map((one) => `- ${t("Overall: {rating}", { rating: markdownText(overallWords(one)) })}\n`);
    if (said.length + whole.length > 0) parts.push([...said, ...whole].join(""));
  }
  if (groups.length > 0) {
    const lines = groups.map(
      (group) =>
        `- ${markdownText(groupWords(group))}\n${groupLines(group)
          .map((line) => `  - ${markdownText(line)}\n`)
          .join("")}`,
    );
    parts.push(`### ${t("Groups beside the rest of the caseload")}\n`, lines.join(""));
  }
  if (findings.length > 0) {
    const lines = [...findings]
      .sort((a, b) => rank(a.severity) - rank(b.severity))
      .map(({ severity, message, ask, rule, places }) => {
        const where = places.slice(0, MOST_PLACES).map((place) => `  - ${markdownCode(place.path)} ${markdownCode(place.at)}\n`);
        const more = places.length > MOST_PLACES ? `  - ${t("and {more} more", { more: places.length - MOST_PLACES })}\n` : "";
        return `- ${point(severity, message, ask)} ${markdownCode(rule)}\n${where.join("")}${more}`;
      });
    parts.push(`### ${t("About many cases")}\n`, lines.join(""));
  }
  return parts.join("\n");
}

const point = (severity: Severity, message: string, ask: string): string =>
  `**${LABELS[severity]}** ${markdownText(message)} *${markdownText(ask)}*`;

function item(flat: Flat, more: number): string {
  const { file, finding, line, column, excerpt } = flat;
  const rest = more === 0 ? "" : ` ${t("And {more} of this kind.", { more: count(more, "more finding") })}`;
  const text = excerpt === undefined || excerpt === "" ? "" : `\n  > ${markdownCode(excerpt)}\n`;
  return `- ${point(finding.severity, finding.message, finding.ask)}${rest}\n  ${markdownCode(`${file.path}:${line}:${column}`)} ${markdownCode(finding.rule)}\n${text}`;
}

function casePart(result: CaseResult, options: ReportOptions): string {
  const flat = result.files.flatMap((file) => flatFile(result, file, options.withText));
  const first = firstGaps(result);
  const place = new Map<unknown, FirstGap>(first.map((gap) => [gap.finding, gap]));
  const name = result.crn === undefined ? t("Records without a CRN") : t("Case {crn}", { crn: markdownText(result.crn) });
  const where = result.folder === "." ? "" : ` ${markdownCode(result.folder)}`;
  const head = `### ${name}${where}\n\n`;
  if (options.isFull) {
    const all = [...flat].sort((a, b) => rank(a.finding.severity) - rank(b.finding.severity));
    return head + all.map((one) => item(one, 0)).join("");
  }
  const shown = flat.filter((one) => place.has(one.finding)).sort((a, b) => order(first, a) - order(first, b));
  const told = shown.reduce((n, one) => n + 1 + (place.get(one.finding)?.more ?? 0), 0);
  const rest = flat.length - told;
  return `${head}${shown.map((one) => item(one, place.get(one.finding)?.more ?? 0)).join("")}${rest > 0 ? `- ${count(rest, "other finding")}\n` : ""}`;
}

const order = (first: readonly FirstGap[], { finding }: Flat): number => first.findIndex((gap) => gap.finding === finding);

/** A finding that somebody set aside with a reason; the reason itself stays in the record. */
function judgementItem({ crn, folder }: CaseResult, one: JudgementEntry): string {
  const name = crn === undefined ? markdownCode(folder) : t("Case {crn}", { crn: markdownText(crn) });
  const rule = one.rule === "" ? ruleWords(one) : markdownCode(one.rule);
  return `- ${name}: ${rule}${markdownText(aboutWords(one))}: ${markdownText(judgementWords(one))} ${markdownCode(one.file)}\n`;
}

export const markdown: Format = (out, options) => {
  const parts: string[] = [];
  let letters = 0;
  let left = 0;
  let clean = 0;
  const judged: string[] = [];
  return {
    start: () => {},
    found: (given) => {
      const result = withoutKnown(given);
      if (options.isQuiet) return;
      for (const one of result.judgements) if (options.isFull || judged.length < MOST_JUDGEMENTS) judged.push(judgementItem(result, one));
      if (result.files.every((file) => file.records.every((record) => record.findings.length === 0))) {
        clean++;
        return;
      }
      const part = left > 0 ? "" : casePart(result, options);
      if (left > 0 || (!options.isFull && letters + part.length > MOST_LETTERS)) left++;
      else {
        letters += part.length;
        parts.push(part);
      }
    },
    settled: () => {},
    end: (end) => {
      out.write(summary(end, options));
      if (end.caseload !== undefined) {
        const whole = caseloadPart(end.caseload, end.sureness);
        if (whole !== "") out.write(`\n${whole}`);
      }
      for (const part of parts) out.write(`\n${part}`);
      const unlisted = end.tally.judgements - judged.length;
      if (judged.length > 0)
        out.write(
          `\n### ${t("Professional judgements")}\n\n${judged.join("")}${unlisted > 0 ? `- ${t("and {more} more", { more: thousands(unlisted) })}\n` : ""}`,
        );
      if (left > 0)
        out.write(
          `\n${t(left === 1 ? "{cases} has findings that are not listed here." : "{cases} have findings that are not listed here.", { cases: count(left, "more case") })}\n`,
        );
      if (clean > 0) out.write(`\n${t("No gap found in {records}.", { records: count(clean, "case") })}\n`);
    },
  };
};

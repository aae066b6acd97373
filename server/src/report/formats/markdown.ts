/**
 * Markdown for a comment on a change or for a note: the summary, the caseload where one was asked for, and what to
 * begin with in each case. Cut at what such a comment may hold, unless all is asked for.
 */
import type { CaseloadReport } from "../../caseload/report.ts";
import type { FirstGap } from "../../engine/first.ts";
import { firstGaps } from "../../engine/first.ts";
import type { CaseResult, Severity } from "../../engine/types.ts";
import { baselineSentences, withoutKnown } from "../baseline-text.ts";
import { bandWords, groupLines, groupWords, overallWords, packTitle, ratingWords, shareWords } from "../caseload-words.ts";
import { markdownCode, markdownTable, markdownText } from "../escape-markdown.ts";
import type { Flat } from "../flat.ts";
import { flatFile } from "../flat.ts";
import { mostOften } from "../summary.ts";
import { count, countOf, LABELS, longDate, rank, SEVERITIES } from "../words.ts";
import type { End, Format, ReportOptions } from "./reporter.ts";

/** Letters of cases. A comment on GitHub holds 65,536 letters; the rest is for the summary. */
const MOST_LETTERS = 40_000;
const MOST_RULES = 5;
const MOST_PLACES = 6;
const MOST_PROBLEMS = 20;

function summary({ tally, problems, isComplete, isStopped, calendarUntil, sentence }: End, { asOf }: ReportOptions): string {
  const found = SEVERITIES.filter((s) => tally.severities[s] > 0).map((s) => countOf(s, tally.severities[s]));
  const lines = [
    "## Case records\n",
    `**${found.length === 0 ? "No gap found" : found.join(", ")}** in ${count(tally.records, "record")} of ${count(tally.cases, "case")}, as of ${longDate(asOf)}.\n`,
  ];
  if (tally.baseline !== undefined) lines.push(`${markdownText(baselineSentences(tally, tally.baseline).join(" "))}\n`);
  if (isStopped) lines.push("**Stopped before the end: this is only part of the records.**\n");
  if (!isComplete && problems.length > 0) {
    const told = problems.slice(0, MOST_PROBLEMS).map(({ path, message }) => `- ${markdownCode(path)} ${markdownText(message)}\n`);
    lines.push(`**Not complete: ${count(problems.length, "thing")} could not be read or used.**\n\n${told.join("")}`);
  }
  if (tally.notEvaluated > 0) lines.push(`${count(tally.notEvaluated, "record")} could not be evaluated.\n`);
  if (tally.cases > 1) {
    const rows = mostOften(tally, MOST_RULES).map((row) => [
      String(row.cases),
      LABELS[row.severity],
      markdownText(sentence(row.rule, row.messageId)),
      markdownCode(row.rule),
    ]);
    lines.push(markdownTable(["Cases", "", "Comes up in most cases", "Rule"], rows));
  }
  const reasons = [...tally.reasons.values()].map((one) => [
    markdownText(one.reason),
    String(one.rules.has("*") ? "every rule" : one.rules.size),
    String(one.records),
  ]);
  lines.push(markdownTable(["Not evaluated, because", "Rules", "Records"], reasons));
  if (calendarUntil !== undefined) lines.push(`Bank holidays are known up to ${longDate(calendarUntil)}.\n`);
  return lines.filter((line) => line !== "").join("\n");
}

function caseloadPart({ ratings, overall, groups, findings }: CaseloadReport): string {
  const parts: string[] = [];
  if (ratings.length > 0)
    parts.push("### What the records show, by standard\n", "Indicative: records show what was written, and people judge what was done.\n");
  for (const pack of new Set(ratings.map((rating) => rating.pack))) {
    const own = ratings.filter((rating) => rating.pack === pack);
    const rows = own.flatMap((rating) => [
      [`**${markdownText(`${rating.standard} ${rating.title}`)}**`, ratingWords(rating), ""],
      ...rating.questions.map((q) => [`${q.id} ${markdownText(q.question)}`, shareWords(q), bandWords(q.band)]),
    ]);
    parts.push(`**${markdownText(packTitle(pack))}**\n`, markdownTable(["Question", "Without a gap", "Band"], rows));
    const said = own.flatMap(({ standard, discretion }) =>
      discretion === null
        ? []
        : [
            `- Discretion, ${markdownText(standard)}: ${bandWords(discretion.to)}, by ${markdownText(discretion.who)}. Why: ${markdownText(discretion.why)}\n`,
          ],
    );
    const whole = overall.filter((one) => one.pack === pack).map((one) => `- Overall: ${markdownText(overallWords(one))}\n`);
    if (said.length + whole.length > 0) parts.push([...said, ...whole].join(""));
  }
  if (groups.length > 0) {
    const lines = groups.map(
      (group) =>
        `- ${markdownText(groupWords(group))}\n${groupLines(group)
          .map((line) => `  - ${markdownText(line)}\n`)
          .join("")}`,
    );
    parts.push("### Groups beside the rest of the caseload\n", lines.join(""));
  }
  if (findings.length > 0) {
    const lines = [...findings]
      .sort((a, b) => rank(a.severity) - rank(b.severity))
      .map(({ severity, message, ask, rule, places }) => {
        const where = places.slice(0, MOST_PLACES).map((place) => `  - ${markdownCode(place.path)} ${markdownCode(place.at)}\n`);
        const more = places.length > MOST_PLACES ? `  - and ${places.length - MOST_PLACES} more\n` : "";
        return `- ${point(severity, message, ask)} ${markdownCode(rule)}\n${where.join("")}${more}`;
      });
    parts.push("### About many cases\n", lines.join(""));
  }
  return parts.join("\n");
}

const point = (severity: Severity, message: string, ask: string): string =>
  `**${LABELS[severity]}** ${markdownText(message)} *${markdownText(ask)}*`;

function item(flat: Flat, more: number): string {
  const { file, finding, line, column, excerpt } = flat;
  const rest = more === 0 ? "" : ` And ${count(more, "more finding")} of this kind.`;
  const text = excerpt === undefined || excerpt === "" ? "" : `\n  > ${markdownCode(excerpt)}\n`;
  return `- ${point(finding.severity, finding.message, finding.ask)}${rest}\n  ${markdownCode(`${file.path}:${line}:${column}`)} ${markdownCode(finding.rule)}\n${text}`;
}

function casePart(result: CaseResult, options: ReportOptions): string {
  const flat = result.files.flatMap((file) => flatFile(result, file, options.withText));
  const first = firstGaps(result);
  const place = new Map<unknown, FirstGap>(first.map((gap) => [gap.finding, gap]));
  const name = result.crn === undefined ? "Records without a CRN" : `Case ${markdownText(result.crn)}`;
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

export const markdown: Format = (out, options) => {
  const parts: string[] = [];
  let letters = 0;
  let left = 0;
  let clean = 0;
  return {
    start: () => {},
    found: (given) => {
      const result = withoutKnown(given);
      if (options.isQuiet) return;
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
        const whole = caseloadPart(end.caseload);
        if (whole !== "") out.write(`\n${whole}`);
      }
      for (const part of parts) out.write(`\n${part}`);
      if (left > 0) out.write(`\n${count(left, "more case")} ${left === 1 ? "has" : "have"} findings that are not listed here.\n`);
      if (clean > 0) out.write(`\nNo gap found in ${count(clean, "case")}.\n`);
    },
  };
};

/** Workflow commands of GitHub Actions: findings become annotations of files. */

import type { JudgementEntry, Severity } from "../../engine/types.ts";
import { t } from "../../l10n/say.ts";
import { baselineSentences, withoutKnown } from "../baseline-text.ts";
import type { Flat } from "../flat.ts";
import { flatFile } from "../flat.ts";
import { judgementSentence, ruleWords } from "../judgement-words.ts";
import { inPathOrder } from "../order.ts";
import { count, countOf, inert, SEVERITIES } from "../words.ts";
import type { Format } from "./reporter.ts";

const COMMANDS: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "notice" };

/** What a command says, with the letters that end or divide it written as GitHub asks. */
const data = (text: string): string => inert(text).replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
const property = (text: string): string => data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");

function command(name: string, properties: Readonly<Record<string, string | number | undefined>>, message: string): string {
  const said = Object.entries(properties)
    .filter(([, value]) => value !== undefined && value !== "")
    .map(([key, value]) => `${key}=${property(String(value))}`);
  return `::${name}${said.length === 0 ? "" : ` ${said.join(",")}`}::${data(message)}\n`;
}

function annotation({ file, finding, line, column, endLine, endColumn, excerpt }: Flat): string {
  const isOneLine = line === endLine;
  const place = {
    file: file.path,
    line,
    endLine,
    // Columns of GitHub stand for places within one line, and its end is the last letter.
    col: isOneLine ? column : undefined,
    endColumn: isOneLine ? Math.max(column, endColumn - 1) : undefined,
    title: finding.rule,
  };
  const path = finding.path === "" ? "" : ` (${finding.path})`;
  return command(
    COMMANDS[finding.severity],
    place,
    `${finding.message} ${finding.ask}${path}${excerpt === undefined ? "" : ` > ${excerpt}`}`,
  );
}

const setAside = (one: JudgementEntry): string =>
  command("notice", { file: one.file, title: t("Professional judgement") }, `${ruleWords(one)}: ${judgementSentence(one)}`);

export const github: Format = (out, options) => {
  const files = inPathOrder((text) => out.write(text));
  // Only the first ten notices of a step are shown, and findings come first.
  const judgements = inPathOrder((text) => out.write(text));
  return {
    start: () => {},
    found: (given) => {
      const result = withoutKnown(given);
      if (options.isQuiet) return;
      for (const file of result.files) {
        const text = flatFile(result, file, options.withText).map(annotation).join("");
        if (text !== "") files.add({ path: file.path, text });
      }
      for (const one of result.judgements) judgements.add({ path: one.file, text: setAside(one) });
    },
    settled: (path) => files.settle(path),
    end: ({ tally, caseload, problems, isComplete }) => {
      files.end();
      judgements.end();
      for (const { rule, severity, message, ask } of caseload?.findings ?? [])
        out.write(command(COMMANDS[severity], { title: rule }, `${message} ${ask}`));
      for (const { path, message } of problems) out.write(command("error", { file: path, title: t("Not read") }, message));
      const found = SEVERITIES.filter((s) => tally.severities[s] > 0).map((s) => countOf(s, tally.severities[s]));
      const first = found.length === 0 ? t("No gap found") : found.join(", ");
      if (tally.baseline !== undefined) out.write(`${baselineSentences(tally, tally.baseline).join(" ")}\n`);
      out.write(
        `${count(tally.cases, "case")}, ${count(tally.records, "record")}: ${first}.${isComplete ? "" : ` ${t("This run is not complete.")}`}${tally.notEvaluated === 0 ? "" : ` ${t("{records} could not be evaluated", { records: count(tally.notEvaluated, "record") })}.`}${tally.judgements === 0 ? "" : ` ${t("{judgements} on file.", { judgements: count(tally.judgements, "professional judgement") })}`}\n`,
      );
    },
  };
};

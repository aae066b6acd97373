/** What a text report says of a baseline: known findings are counted, not told again. */
import type { CaseResult } from "../engine/types.ts";
import { t } from "../l10n/say.ts";
import type { BaselineTally, Tally } from "./summary.ts";
import { fresh } from "./summary.ts";
import { count, listed, longDate, SEVERITIES, thousands } from "./words.ts";

/** The case with only what is new in it. */
export function withoutKnown(result: CaseResult): CaseResult {
  if (result.baseline === undefined || knownIn(result) === 0) return result;
  const files = result.files.map((file) => ({
    ...file,
    records: file.records.map((record) => ({ ...record, findings: record.findings.filter((finding) => finding.known !== true) })),
  }));
  return { ...result, files };
}

/** "3 findings stand in the baseline." for the cases where that is so. */
export function knownSentence(result: CaseResult): string | undefined {
  const known = result.baseline === undefined ? 0 : knownIn(result);
  return known === 0 ? undefined : t("{findings} in the baseline.", { findings: count(known, "finding stands", "findings stand") });
}

function knownIn(result: CaseResult): number {
  let known = 0;
  for (const file of result.files)
    for (const record of file.records) for (const finding of record.findings) if (finding.known === true) known++;
  return known;
}

/** The whole run beside its baseline. */
export function baselineSentences(tally: Tally, baseline: BaselineTally): string[] {
  const known = SEVERITIES.reduce((sum, severity) => sum + baseline.known[severity], 0);
  const isNew = SEVERITIES.reduce((sum, severity) => sum + fresh(tally, severity), 0);
  const out = [
    t("Beside the baseline of {day}: {fresh} new, {known} known. Of the baseline, {gone} no longer found.", {
      day: longDate(baseline.asOf),
      fresh: thousands(isNew),
      known: thousands(known),
      gone: thousands(baseline.fixed),
    }),
  ];
  const rest: string[] = [];
  if (baseline.undecided > 0) rest.push(t("{n} could not be decided", { n: thousands(baseline.undecided) }));
  const elsewhere = baseline.entries - baseline.looked;
  if (elsewhere > 0) rest.push(t("{n} belong to cases that were not checked here", { n: thousands(elsewhere) }));
  if (rest.length > 0) out.push(t("Of the rest of the baseline, {rest}.", { rest: listed(rest) }));
  return out;
}

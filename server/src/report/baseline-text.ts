/** What a text report says of a baseline: known findings are counted, not told again. */
import type { CaseResult } from "../engine/types.ts";
import type { BaselineTally, Tally } from "./summary.ts";
import { fresh } from "./summary.ts";
import { count, longDate, SEVERITIES, thousands } from "./words.ts";

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
  return known === 0 ? undefined : `${count(known, "finding stands", "findings stand")} in the baseline.`;
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
    `Beside the baseline of ${longDate(baseline.asOf)}: ${thousands(isNew)} new, ${thousands(known)} known. Of the baseline, ${thousands(baseline.fixed)} no longer found.`,
  ];
  const rest: string[] = [];
  if (baseline.undecided > 0) rest.push(`${thousands(baseline.undecided)} could not be decided`);
  const elsewhere = baseline.entries - baseline.looked;
  if (elsewhere > 0) rest.push(`${thousands(elsewhere)} belong to cases that were not checked here`);
  if (rest.length > 0) out.push(`Of the rest of the baseline, ${rest.join(" and ")}.`);
  return out;
}

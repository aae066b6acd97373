/** Which form of the risk of serious harm summary a new record of a case begins with. */
import { caseWanted } from "./case.ts";
import { type Env, effectiveIn } from "./env.ts";
import type { FileAnalysis, RecordEntry } from "./file.ts";
import type { Answers, SummaryForm } from "./newRecord.ts";

/**
 * The form that the finished record would be checked for: its own standard's where an answer names one, else its case's.
 *
 * @param files of the case, its header among them
 */
export function formFor(env: Env, files: readonly FileAnalysis[], answers: Answers): SummaryForm {
  const wanted = caseWanted(headerOf(files));
  const own = answers["standard"];
  return effectiveIn(env)(typeof own === "string" && own !== "" ? { ...wanted, recordStandard: own } : wanted).pack.form ?? "older";
}

/** As the check finds it: the first by its path. */
function headerOf(files: readonly FileAnalysis[]): RecordEntry | undefined {
  const sorted = files.toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  return sorted.flatMap((file) => file.entries).find((entry) => entry.kind === "case");
}

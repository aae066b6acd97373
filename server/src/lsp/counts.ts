/** Counts over everything that is open or indexed, kept up case by case. */
import type { CaseResult } from "../engine/types.ts";
import type { StatusParams } from "./protocol.ts";

type Count = { -readonly [name in keyof StatusParams]: number };

export interface Counts {
  /** Put the counts of a case in place of what they were; undefined when it is gone. */
  put(folder: string, result: CaseResult | undefined): void;
  total(): StatusParams;
}

const nothing = (): Count => ({ cases: 0, records: 0, errors: 0, warnings: 0, infos: 0, notEvaluated: 0 });
const names = Object.keys(nothing()) as readonly (keyof Count)[];

export function createCounts(): Counts {
  const byFolder = new Map<string, Count>();
  const total = nothing();
  const add = (count: Count | undefined, times: 1 | -1): void => {
    if (count !== undefined) for (const name of names) total[name] += times * count[name];
  };
  return {
    put: (folder, result) => {
      add(byFolder.get(folder), -1);
      byFolder.delete(folder);
      if (result === undefined) return;
      const count = countOf(result);
      byFolder.set(folder, count);
      add(count, 1);
    },
    total: () => ({ ...total }),
  };
}

/** What stands over these cases. */
export function countsOf(results: Iterable<CaseResult>): StatusParams {
  const total = nothing();
  for (const result of results) {
    const count = countOf(result);
    for (const name of names) total[name] += count[name];
  }
  return total;
}

function countOf(result: CaseResult): Count {
  const count = nothing();
  count.cases = 1;
  for (const file of result.files) {
    for (const record of file.records) {
      count.records++;
      count.notEvaluated += record.notEvaluated.length;
      for (const finding of record.findings) {
        if (finding.severity === "error") count.errors++;
        else if (finding.severity === "warning") count.warnings++;
        else count.infos++;
      }
    }
  }
  return count;
}

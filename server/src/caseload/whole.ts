/** A caseload as a whole, worked out from its counters: ratings, groups, and what rules about many cases find. */
import type { Pack } from "../../../schemas/pack.ts";
import type { RuleSetting } from "../engine/settings.ts";
import type { DrawnFrom } from "./drawn-from.ts";
import { findingsOf } from "./findings.ts";
import { groupsOf } from "./groups.ts";
import type { GivenRating, Population } from "./ratings.ts";
import { overallOf, ratingsOf } from "./ratings.ts";
import type { CaseloadReport, Discretion } from "./report.ts";
import type { Counters } from "./types.ts";

export interface WholeOptions {
  readonly packs: readonly Pack[];
  readonly discretion: readonly Discretion[];
  /** Ratings of standards that records cannot show. */
  readonly given?: readonly GivenRating[];
  readonly population?: Population | undefined;
  /** Per cent, 80 unless said otherwise. */
  readonly confidence?: number | undefined;
  /** What rules about many cases are set to: `settingsOfCaseload`. */
  readonly setting: (rule: string) => RuleSetting;
  /** What the cases were drawn from, where they are a sample. */
  readonly drawnFrom?: DrawnFrom | undefined;
}

export function wholeOf(counters: Counters, options: WholeOptions): CaseloadReport {
  const { drawnFrom, setting } = options;
  const ratings = ratingsOf(counters, options.packs, { ...options, population: options.population ?? drawnFrom?.cases });
  const { smallest, confidence = 80 } = setting("batch-disproportionality").parameters;
  const sure = options.confidence ?? Number(confidence);
  const groups = groupsOf(counters, { smallest: Number(smallest ?? 10), confidence: sure });
  const findings = findingsOf({ counters, ratings, groups, setting, confidence: sure, drawnFrom: drawnFrom ?? behind(options.population) });
  return { ratings, overall: overallOf(ratings, options.given ?? []), groups, findings };
}

/** A population that was given as a number says nothing of its groups. */
function behind(population: Population | undefined): DrawnFrom | undefined {
  const cases = typeof population === "number" ? population : population?.all;
  return cases === undefined ? undefined : { cases, groups: {} };
}

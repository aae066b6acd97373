/** When a "missing" finding stays quiet: drafts, reasons given, values that could not be used, lines being typed. */
import type { Parsed } from "../source/problem.ts";
import type { RecordNode, Step } from "../source/tree.ts";
import { nodeAt } from "../source/tree.ts";
import type { Unplaced } from "./draft.ts";
import type { RecordEntry } from "./file.ts";
import { pathOf } from "./place.ts";
import { hasReason } from "./record.ts";

/** What is asked for whatever reason is given (contract, section 6). */
const NEVER_EXCUSED = [
  /^crn$/u,
  /^riskInCommunity\b/u,
  /^riskInCustody\b/u,
  /^overallRiskLevel$/u,
  /^items\[[^\]]+\]\.(?:trigger|action|owner|timescale)$/u,
  /^victimSafetyPlanning$/u,
];

export type Silence = "shown" | "draft" | "quiet";

/** "draft": not a finding yet, but listed as not yet recorded. */
export function silence(found: Unplaced, entry: RecordEntry, parsed: Parsed | undefined): Silence {
  if (!found.missing) return "shown";
  if (entry.read.unusable.has(found.steps.join("."))) return "quiet";
  if (parsed !== undefined && parsed.uncertain.size > 0 && parsed.uncertain.has(nearest(entry, found.steps))) return "quiet";
  if (isExcused(entry, found.steps)) return "quiet";
  // What is always asked for is asked for in a draft as well.
  if (found.rule === "record-field-missing") return "shown";
  return entry.facts.complete || lockedIncomplete(entry) ? "shown" : "draft";
}

/** An assessment locked before it was finished is nobody's draft any more. */
const lockedIncomplete = (entry: RecordEntry): boolean => (entry.read.value as { readonly status?: string }).status === "locked-incomplete";

function isExcused(entry: RecordEntry, steps: readonly Step[]): boolean {
  const reasons = (entry.read.value as { readonly notApplicable?: object }).notApplicable;
  if (reasons === undefined) return false;
  const path = pathOf({ ...entry, index: -1 }, steps);
  if (NEVER_EXCUSED.some((p) => p.test(path))) return false;
  if (hasReason(entry, path)) return true;
  // A reason for a whole row or group excuses what is inside it.
  return Object.keys(reasons).some((p) => (path.startsWith(`${p}.`) || path.startsWith(`${p}[`)) && hasReason(entry, p));
}

/** The group or list nearest above the path that is there. */
function nearest(entry: RecordEntry, steps: readonly Step[]): RecordNode {
  let here: RecordNode = entry.node;
  for (const step of steps) {
    const next = nodeAt(here, [step]);
    if (next === undefined || next.kind === "scalar") return here;
    here = next;
  }
  return here;
}

/** One case as a row of the caseload: what its records show, without their words. */
import type { CaseFiles } from "../engine/case.ts";
import { caseWanted } from "../engine/case.ts";
import type { Env } from "../engine/env.ts";
import { effectiveIn } from "../engine/env.ts";
import type { RecordEntry } from "../engine/file.ts";
import type { CaseResult } from "../engine/types.ts";
import type { CaseView } from "../record/case.ts";
import { caseView } from "../record/case.ts";
import { isAsked } from "../record/checks.ts";
import { hasAdultFlag, hasChildFlag, isActive, officerOf } from "../record/harm.ts";
import type { RecordFacts } from "../record/types.ts";
import { placesOf, valuesOf } from "./dimensions.ts";
import { countedUnder, questionsOf } from "./questions.ts";
import type { CaseRow } from "./types.ts";

/**
 * @param files the case as it was read
 * @param result what was found in it; only some of its files, when only those were asked for
 * @param key makes a word that stands for a person within this run
 */
export function rowOf(files: CaseFiles, result: CaseResult, env: Env, key: (name: string) => string): CaseRow {
  const { header, view } = viewOf(files, env.asOf);
  const effective = effectiveIn(env)(caseWanted(header));
  const findings: Record<string, number> = {};
  const severities = { error: 0, warning: 0, info: 0 };
  let records = 0;
  let notEvaluated = 0;
  for (const file of result.files) {
    for (const record of file.records) {
      records++;
      if (!file.evaluated) notEvaluated++;
      for (const finding of record.findings) {
        severities[finding.severity]++;
        findings[finding.rule] = (findings[finding.rule] ?? 0) + 1;
      }
    }
  }
  return {
    crn: result.crn ?? null,
    folder: result.folder,
    standard: countedUnder(effective.pack, env.packs),
    questions: questionsOf(view, result, effective, env.rules, result.files.length === files.files.length),
    findings,
    severities,
    groups: valuesOf(view),
    isActive: view !== undefined && isActive(view),
    team: placesOf(view).team,
    safeguarding: view === undefined ? NO_FLAG : safeguardingOf(view),
    officer: officerIn(view, key),
    records,
    notEvaluated,
    judgements: result.judgements.length,
  };
}

/** What stands for the current officer of a case; null where there is none. */
export function officerIn(view: CaseView | undefined, key: (name: string) => string): string | null {
  const officer = view === undefined ? undefined : officerOf(view)?.row.name;
  // The same person is written with more or fewer spaces, in small or in capital letters.
  return officer === undefined ? null : key(officer.toLowerCase().replace(/\s+/gu, " ").trim());
}

/** A case as rules about it see it; no view where no header could be read. */
export function viewOf(files: CaseFiles, asOf: string): { readonly header: RecordEntry | undefined; readonly view: CaseView | undefined } {
  const facts: RecordFacts[] = [];
  let header: RecordEntry | undefined;
  let headerPath = "";
  for (const file of files.files) {
    for (const entry of file.entries) {
      facts.push(entry.facts);
      // Of several headers, the first in the order of paths judges the case.
      if (entry.kind !== "case" || (header !== undefined && file.path >= headerPath)) continue;
      header = entry;
      headerPath = file.path;
    }
  }
  return { header, view: header === undefined ? undefined : caseView(asOf, header.facts as RecordFacts<"case">, facts) };
}

const NO_FLAG: CaseRow["safeguarding"] = Object.freeze({ flagged: false, recorded: false });
const REFERRALS: ReadonlySet<string> = new Set(["child-safeguarding", "referral", "marac-referral"]);

/** An enquiry that was only prepared is none yet, so a check counts once it has gone out or its answer is held. */
function safeguardingOf(view: CaseView): CaseRow["safeguarding"] {
  if (!hasChildFlag(view) && !hasAdultFlag(view)) return NO_FLAG;
  const recorded =
    view.of("check").some((c) => (c.value.type === "children" || c.value.type === "adult-safeguarding") && isAsked(view, c)) ||
    view.of("contact").some((c) => c.value.type !== undefined && REFERRALS.has(c.value.type));
  return { flagged: true, recorded };
}

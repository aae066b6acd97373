/** Professional judgement: rules set aside with a reason, for a time, by a person; and what is wrong with that. */

import { isStock, prompt } from "../record/written.ts";
import { formRuleById } from "../rules/_form/catalogue.ts";
import type { Fix, Rule } from "../rules/_kit/index.ts";
import type { PlainValue } from "../source/edit.ts";
import type { Unplaced } from "./draft.ts";
import type { RecordEntry } from "./file.ts";
import { formFinding } from "./form.ts";
import type { JudgementEntry } from "./types.ts";

interface Row {
  readonly rule?: string;
  readonly reason?: string;
  readonly about?: readonly string[];
  readonly agreedBy?: string;
  readonly date?: string;
  readonly reviewBy?: string;
}

interface Active {
  readonly row: Row;
  readonly entry: RecordEntry;
  readonly index: number;
  used: boolean;
}

/** Findings of one record, with the scope of the rule each comes from. */
export interface Bundle {
  readonly entry: RecordEntry;
  findings: Unplaced[];
}

/** A rule as it may be named in reports: what cannot be the id of a rule may be somebody's words. */
const ruleName = (rule: string | undefined): string => (rule !== undefined && /^[a-z][a-z0-9-]{0,59}$/u.test(rule) ? rule : "");
/** Ids and codes, for the same reason. */
const codes = (about: readonly string[] | undefined): readonly string[] =>
  about?.filter((one) => /^[A-Za-z0-9][\w.-]{0,59}$/u.test(one)) ?? [];

const rowsOf = (entry: RecordEntry): readonly Row[] => (entry.read.value as { readonly judgements?: readonly Row[] }).judgements ?? [];

/**
 * Take out the findings that judgements set aside, and report judgements that do not hold. A record's own
 * judgements count for its findings; those in the header also for findings of case rules anywhere in the case.
 *
 * @param ran tells whether a rule was on and could be evaluated: one that was not says nothing about a judgement
 */
export function applyJudgements(
  bundles: readonly Bundle[],
  header: RecordEntry | undefined,
  rules: readonly Rule[],
  asOf: string,
  ran: (rule: string) => boolean,
): JudgementEntry[] {
  const listed: JudgementEntry[] = [];
  if (!bundles.some((b) => rowsOf(b.entry).length > 0)) return listed;
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const found: { bundle: Bundle; finding: Unplaced }[] = [];
  const own = new Map<RecordEntry, Active[]>();
  for (const bundle of bundles) {
    const active: Active[] = [];
    for (const [index, row] of rowsOf(bundle.entry).entries()) {
      listed.push({
        rule: ruleName(row.rule),
        about: codes(row.about),
        date: row.date,
        reviewBy: row.reviewBy,
        agreed: row.agreedBy !== undefined,
        file: bundle.entry.facts.file,
      });
      const fault = faultOf(row, byId, asOf);
      if (fault === undefined) active.push({ row, entry: bundle.entry, index, used: false });
      else
        found.push({
          bundle,
          finding: formFinding(fault.rule, fault.message, ["judgements", index, ...fault.path], {
            data: { rule: ruleName(row.rule) },
            about: ruleName(row.rule) === "" ? [] : [ruleName(row.rule)],
          }),
        });
    }
    own.set(bundle.entry, active);
  }
  const fromHeader = own.get(header as RecordEntry) ?? [];
  for (const bundle of bundles) {
    const here = own.get(bundle.entry) as Active[];
    bundle.findings = bundle.findings.filter(
      (f) => !isSetAside(f, here) && !(byId.get(f.rule)?.scope === "case" && isSetAside(f, fromHeader)),
    );
  }
  for (const bundle of bundles) {
    for (const one of own.get(bundle.entry) as Active[]) {
      const rule = one.row.rule;
      if (one.used || rule === undefined || !ran(rule)) continue;
      bundle.findings.push(formFinding("judgement-not-needed", "nothing", ["judgements", one.index, "rule"], { about: [rule] }));
    }
  }
  for (const { bundle, finding } of found) bundle.findings.push(finding);
  return listed;
}

function isSetAside(finding: Unplaced, judgements: readonly Active[]): boolean {
  let aside = false;
  for (const one of judgements) {
    if (one.row.rule !== finding.rule) continue;
    const about = one.row.about;
    if (about !== undefined && !finding.about.some((id) => about.includes(id))) continue;
    one.used = true;
    aside = true;
  }
  return aside;
}

function faultOf(
  row: Row,
  rules: ReadonlyMap<string, Rule>,
  asOf: string,
): { rule: string; message: string; path: readonly string[] } | undefined {
  if (row.rule === undefined) return undefined;
  const rule = rules.get(row.rule);
  if (rule?.mustAnswer === true || formRuleById.has(row.rule)) return { rule: "judgement-not-allowed", message: "never", path: ["rule"] };
  if (rule === undefined) return { rule: "judgement-not-needed", message: "rule", path: ["rule"] };
  if (row.reason === undefined || isStock(row.reason)) return { rule: "judgement-no-reason", message: "none", path: ["reason"] };
  if (row.reviewBy !== undefined && row.reviewBy < asOf) return { rule: "judgement-out-of-date", message: "lapsed", path: ["reviewBy"] };
  return undefined;
}

/** The quick fix that starts a judgement about a finding; the reason is for a person to write. */
export function judgementFix(finding: Pick<Unplaced, "rule" | "about">): Fix {
  // Every finding gets one, so what is the same in each is made once.
  const value: Record<string, PlainValue> = { rule: finding.rule, reason: WHY };
  if (finding.about.length > 0) value["about"] = finding.about;
  value["agreedBy"] = AGREED;
  value["date"] = AGREED_ON;
  value["reviewBy"] = REVIEW;
  return { title: "Leave it, with my reason", class: "prompt", steps: [{ do: "add", path: ["judgements"], value }] };
}

const WHY = prompt("why this does not fit here");
const AGREED = prompt("name and grade of the manager who agreed");
const AGREED_ON = prompt("the day it was agreed");
const REVIEW = prompt("the day it is looked at again");

/** The end of a text report: what a manager reads first. */
import { t } from "../l10n/say.ts";
import { baselineSentences } from "./baseline-text.ts";
import type { Paint } from "./paint.ts";
import type { ReasonCount, Tally } from "./summary.ts";
import { mostOften } from "./summary.ts";
import { paintSeverity } from "./text.ts";
import { count, countOf, hang, inert, LABELS, listed, longDate, SEVERITIES, thousands, wrap } from "./words.ts";

export interface SummaryOptions {
  readonly paint: Paint;
  readonly width: number;
  readonly asOf: string;
  /** The run was stopped before its end. */
  readonly partial: boolean;
  /** How many things could not be read or used. */
  readonly problems: number;
  /** Last day of known bank holidays, when the run looks beyond it. */
  readonly calendarUntil: string | undefined;
  /** The sentence of a rule's message, with gaps. */
  readonly sentence: (rule: string, messageId: string) => string;
}

const MOST_RULES = 5;
const MOST_REASONS = 8;

export function summaryText(tally: Tally, options: SummaryOptions): string {
  const { paint, width } = options;
  const out: string[] = [];
  const say = (text: string): void => {
    out.push(...wrap(text, width));
  };
  if (options.partial) out.push(paint.bold(t("Stopped before the end: this is only part of the records.")));
  out.push(...wrap(firstSentence(tally, options.asOf), width).map((line) => paint.bold(line)));
  say(foundSentence(tally));
  if (tally.baseline !== undefined) for (const sentence of baselineSentences(tally, tally.baseline)) say(sentence);
  if (options.problems > 0) say(t("Not complete: {things} could not be read or used.", { things: count(options.problems, "thing") }));
  if (tally.cases > 1 && tally.rules.size > 0) out.push("", ...often(tally, options));
  const notes: string[] = [];
  if (tally.drafts > 0) notes.push(t("{records} still in progress.", { records: count(tally.drafts, "record is", "records are") }));
  if (tally.notYet > 0)
    notes.push(
      t(tally.notYet === 1 ? "{parts} of {records} is not yet recorded." : "{parts} of {records} are not yet recorded.", {
        parts: count(tally.notYet, "part"),
        records: count(tally.notYetRecords, "record"),
      }),
    );
  if (tally.judgements > 0) notes.push(t("{judgements} on file.", { judgements: count(tally.judgements, "professional judgement") }));
  if (notes.length > 0) {
    out.push("");
    for (const note of notes) say(note);
  }
  if (tally.reasons.size > 0) out.push("", ...notEvaluated(tally, options));
  if (options.calendarUntil !== undefined) {
    out.push("");
    say(
      t("Bank holidays are known up to {day}. After that day, time limits in working days leave out weekends only.", {
        day: longDate(options.calendarUntil),
      }),
    );
  }
  return `${out.join("\n")}\n`;
}

function firstSentence(tally: Tally, asOf: string): string {
  return t("{cases}, {records} checked as of {day}.", {
    cases: count(tally.cases, "case"),
    records: count(tally.records, "record"),
    day: longDate(asOf),
  });
}

function foundSentence(tally: Tally): string {
  const found = SEVERITIES.filter((s) => tally.severities[s] > 0).map((s) => countOf(s, tally.severities[s]));
  const first = found.length === 0 ? t("No gap found") : found.join(", ");
  if (tally.notEvaluated === 0) return `${first}.`;
  return `${first}; ${t("{records} could not be evaluated", { records: count(tally.notEvaluated, "record") })}.`;
}

function often(tally: Tally, { paint, width, sentence }: SummaryOptions): string[] {
  const rows = mostOften(tally, MOST_RULES);
  const shares = rows.map((row) => t("{n} of {all} cases", { n: thousands(row.cases), all: thousands(tally.cases) }));
  const share = Math.max(...shares.map((s) => s.length));
  const label = Math.max(...SEVERITIES.map((s) => LABELS[s].length));
  const hanging = " ".repeat(2 + share + 2 + label + 2);
  const out = [paint.bold(t("Comes up in most cases"))];
  for (const [i, row] of rows.entries()) {
    const start = `  ${(shares[i] as string).padStart(share)}  ${paintSeverity(row.severity, LABELS[row.severity].padEnd(label), paint)}  `;
    out.push(...hang(start, hanging, sentence(row.rule, row.messageId), Math.max(40, width - hanging.length)));
    out.push(hanging + paint.dim(row.rule));
  }
  return out;
}

/** What was not evaluated is not clean, so it is told with its reasons. */
function notEvaluated(tally: Tally, { paint, width }: SummaryOptions): string[] {
  const reasons = [...tally.reasons.values()].sort((a, b) => b.cases - a.cases || (a.reason < b.reason ? -1 : 1));
  const out = [paint.bold(t("Not evaluated"))];
  for (const reason of reasons.slice(0, MOST_REASONS)) {
    out.push(...hang("  ", "    ", `${whatOf(reason)}: ${inert(reason.reason)}`, Math.max(40, width - 4)));
  }
  if (reasons.length > MOST_REASONS) out.push(`  ${t("and {more}", { more: count(reasons.length - MOST_REASONS, "more reason") })}`);
  return out;
}

function whatOf({ rules, cases, records }: ReasonCount): string {
  if (rules.has("*")) return t("Every rule in {records}", { records: count(records, "record") });
  const named = [...rules].sort();
  const isGeneral = named.length === 1 && named[0]?.includes(" ");
  const what = isGeneral ? t("Rules about the whole case") : named.length <= 3 ? listed(named) : count(named.length, "rule");
  return t("{what} in {cases}", { what, cases: count(cases, "case") });
}

/** `--stats`: every rule that came up. */
export function statsText(tally: Tally): string {
  const rows = mostOften(tally, Number.POSITIVE_INFINITY);
  if (rows.length === 0) return "";
  const width = Math.max(...rows.map((r) => r.rule.length));
  const lines = rows.map(
    (r) =>
      `  ${r.rule.padEnd(width)}  ${LABELS[r.severity].padEnd(7)}  ${thousands(r.findings).padStart(8)}  ${thousands(r.cases).padStart(7)}`,
  );
  return [`  ${"Rule".padEnd(width)}  ${"".padEnd(7)}  ${"findings".padStart(8)}  ${"cases".padStart(7)}`, ...lines, ""].join("\n");
}

/** `--timings`: the slowest rules first. @param timings milliseconds and calls by rule */
export function timingsText(timings: ReadonlyMap<string, { readonly ms: number; readonly calls: number }>): string {
  const rows = [...timings].filter(([, t]) => t.calls > 0).sort((a, b) => b[1].ms - a[1].ms);
  if (rows.length === 0) return "";
  const width = Math.max(...rows.map(([rule]) => rule.length));
  const lines = rows.map(
    ([rule, t]) =>
      `  ${rule.padEnd(width)}  ${t.ms.toFixed(2).padStart(9)} ms  ${thousands(t.calls).padStart(9)} ${t.calls === 1 ? "call" : "calls"}`,
  );
  return ["  Time in each rule", ...lines, ""].join("\n");
}

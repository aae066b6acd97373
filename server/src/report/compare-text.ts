/** A comparison of two reports, for people. */
import type { Followed } from "../caseload/actions.ts";
import type { Comparison, Moved, ShareMoved, ShareThen } from "../caseload/compare.ts";
import { t, table } from "../l10n/say.ts";
import type { Paint } from "./paint.ts";
import { count, hang, inert, LABELS, longDate, rank } from "./words.ts";

export interface CompareTextOptions {
  readonly paint: Paint;
  readonly width: number;
  readonly isFull: boolean;
  /** ISO dates of the two reports. */
  readonly before: string;
  readonly after: string;
  /** Per cent. */
  readonly confidence: number;
}

/** Rules listed under a heading; `--full` shows every finding instead. */
const MOST = 10;

export function compareText(comparison: Comparison, followed: readonly Followed[], options: CompareTextOptions): string {
  const { paint, width } = options;
  const { both, onlyBefore, onlyAfter } = comparison.cases;
  const out = [paint.bold(t("From {before} to {after}", { before: longDate(options.before), after: longDate(options.after) }))];
  const others = [
    ...(onlyBefore > 0 ? [t("{cases} only in the first report", { cases: count(onlyBefore, "case") })] : []),
    ...(onlyAfter > 0 ? [t("{cases} only in the second", { cases: count(onlyAfter, "case") })] : []),
  ];
  out.push(`${t("{cases} in both", { cases: count(both, "case") })}${others.length > 0 ? `, ${others.join(", ")}` : ""}.`);
  out.push(
    t("{fixed} put right, {fresh}, {still} as before.", {
      fixed: count(comparison.fixed.length, "finding"),
      fresh: count(comparison.new.length, "new one"),
      still: comparison.still,
    }),
  );
  list(out, t("Put right"), comparison.fixed, options);
  list(out, t("New"), comparison.new, options);
  list(out, t("In cases that are new"), comparison.inNewCases, options);
  list(out, t("Set aside with a reason"), comparison.setAside, options);
  list(out, t("Gone, but nobody looked: not evaluated this time"), comparison.undecided, options);
  if (comparison.shares.length > 0) {
    out.push("", paint.bold(t("Cases without a gap, by question")));
    for (const share of comparison.shares) out.push(`  ${shareLine(share, options.confidence)}`);
  }
  if (followed.length > 0) {
    out.push("", paint.bold(t("Remedial actions")));
    for (const one of followed) {
      out.push(...hang("  ", "    ", inert(one.action), width - 4));
      out.push(
        `    ${OUTCOMES[one.outcome]}${one.by === undefined ? "" : `; ${t(one.isDue ? "due by {day}, which has passed" : "due by {day}", { day: longDate(one.by) })}`}`,
      );
      if (one.findings !== null) out.push(paint.dim(`    ${one.rule ?? ""}: ${ruleLine(one.findings)}`));
      for (const share of one.shares) out.push(paint.dim(`    ${shareLine(share, options.confidence)}`));
    }
  }
  return `${out.join("\n")}\n`;
}

const OUTCOMES: Readonly<Record<Followed["outcome"], string>> = table({
  better: "Moved for the better",
  worse: "Moved for the worse",
  "no-change": "No change",
  "too-few-to-tell": "Too few to tell",
});

const ruleLine = ({ fixed, new: come, undecided }: NonNullable<Followed["findings"]>): string =>
  t(undecided > 0 ? "{fixed} put right, {fresh} new, {undecided} not evaluated this time" : "{fixed} put right, {fresh} new", {
    fixed,
    fresh: come,
    undecided,
  });

function list(out: string[], title: string, findings: readonly Moved[], { paint, isFull }: CompareTextOptions): void {
  if (findings.length === 0) return;
  out.push("", paint.bold(`${title}: ${findings.length}`));
  if (isFull) {
    for (const one of findings)
      out.push(`  ${LABELS[one.severity].padEnd(8)} ${inert(one.file)}  ${one.rule}  ${paint.dim(inert(one.path))}`);
    return;
  }
  const rules = new Map<string, { severity: Moved["severity"]; findings: number; cases: Set<string> }>();
  for (const one of findings) {
    const known = rules.get(one.rule) ?? { severity: one.severity, findings: 0, cases: new Set() };
    known.findings++;
    known.cases.add(one.folder);
    rules.set(one.rule, known);
  }
  const sorted = [...rules].sort(([a, x], [b, y]) => rank(x.severity) - rank(y.severity) || y.findings - x.findings || (a < b ? -1 : 1));
  for (const [rule, known] of sorted.slice(0, MOST))
    out.push(
      `  ${LABELS[known.severity].padEnd(8)} ${rule}  ${paint.dim(t("{n} in {cases}", { n: known.findings, cases: count(known.cases.size, "case") }))}`,
    );
  if (sorted.length > MOST)
    out.push(paint.dim(`  ${t("and {rules} more; --full lists every finding", { rules: count(sorted.length - MOST, "rule") })}`));
}

const then = ({ gapFree, relevant, percent }: ShareThen): string =>
  percent === null ? t("none") : `${percent}% (${t("{n} of {all}", { n: gapFree, all: relevant })})`;

function shareLine({ pack, question, before, after, difference }: ShareMoved, confidence: number): string {
  const moved = `${pack} ${question}  ${t("{before} to {after}", { before: then(before), after: then(after) })}`;
  if (difference === null) return `${moved}: ${t("too few to tell")}`;
  const from = t("{points} points, {from} to {to} at {confidence}%", {
    points: signed(difference.points),
    from: signed(difference.from),
    to: signed(difference.to),
    confidence,
  });
  return `${moved}: ${difference.isClear ? from : `${t("too few to tell")} (${from})`}`;
}

const signed = (n: number): string => (n > 0 ? `+${n}` : String(n));

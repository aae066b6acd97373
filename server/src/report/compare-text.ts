/** A comparison of two reports, for people. */
import type { Followed } from "../caseload/actions.ts";
import type { Comparison, Moved, ShareMoved, ShareThen } from "../caseload/compare.ts";
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
  const out = [paint.bold(`From ${longDate(options.before)} to ${longDate(options.after)}`)];
  const others = [
    ...(onlyBefore > 0 ? [`${count(onlyBefore, "case")} only in the first report`] : []),
    ...(onlyAfter > 0 ? [`${count(onlyAfter, "case")} only in the second`] : []),
  ];
  out.push(`${count(both, "case")} in both${others.length > 0 ? `, ${others.join(", ")}` : ""}.`);
  out.push(
    `${count(comparison.fixed.length, "finding")} put right, ${count(comparison.new.length, "new one")}, ${comparison.still} as before.`,
  );
  list(out, "Put right", comparison.fixed, options);
  list(out, "New", comparison.new, options);
  list(out, "In cases that are new", comparison.inNewCases, options);
  list(out, "Set aside with a reason", comparison.setAside, options);
  list(out, "Gone, but nobody looked: not evaluated this time", comparison.undecided, options);
  if (comparison.shares.length > 0) {
    out.push("", paint.bold("Cases without a gap, by question"));
    for (const share of comparison.shares) out.push(`  ${shareLine(share, options.confidence)}`);
  }
  if (followed.length > 0) {
    out.push("", paint.bold("Remedial actions"));
    for (const one of followed) {
      out.push(...hang("  ", "    ", inert(one.action), width - 4));
      out.push(
        `    ${OUTCOMES[one.outcome]}${one.by === undefined ? "" : `; due by ${longDate(one.by)}${one.isDue ? ", which has passed" : ""}`}`,
      );
      if (one.findings !== null) out.push(paint.dim(`    ${one.rule ?? ""}: ${ruleLine(one.findings)}`));
      for (const share of one.shares) out.push(paint.dim(`    ${shareLine(share, options.confidence)}`));
    }
  }
  return `${out.join("\n")}\n`;
}

const OUTCOMES: Readonly<Record<Followed["outcome"], string>> = {
  better: "Moved for the better",
  worse: "Moved for the worse",
  "no-change": "No change",
  "too-few-to-tell": "Too few to tell",
};

const ruleLine = ({ fixed, new: come, undecided }: NonNullable<Followed["findings"]>): string =>
  `${fixed} put right, ${come} new${undecided > 0 ? `, ${undecided} not evaluated this time` : ""}`;

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
    out.push(`  ${LABELS[known.severity].padEnd(8)} ${rule}  ${paint.dim(`${known.findings} in ${count(known.cases.size, "case")}`)}`);
  if (sorted.length > MOST) out.push(paint.dim(`  and ${count(sorted.length - MOST, "rule")} more; --full lists every finding`));
}

const then = ({ gapFree, relevant, percent }: ShareThen): string => (percent === null ? "none" : `${percent}% (${gapFree} of ${relevant})`);

function shareLine({ pack, question, before, after, difference }: ShareMoved, confidence: number): string {
  const moved = `${pack} ${question}  ${then(before)} to ${then(after)}`;
  if (difference === null) return `${moved}: too few to tell`;
  const from = `${signed(difference.points)} points, ${signed(difference.from)} to ${signed(difference.to)} at ${confidence}%`;
  return `${moved}: ${difference.isClear ? from : `too few to tell (${from})`}`;
}

const signed = (n: number): string => (n > 0 ? `+${n}` : String(n));

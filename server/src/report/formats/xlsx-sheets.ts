/** What stands in the sheets of a spreadsheet. */
import { packs } from "../../../../schemas/packs/index.ts";
import { DIMENSION_TITLES, groupTitle } from "../../caseload/dimensions.ts";
import type { CaseloadReport } from "../../caseload/report.ts";
import { isStandardTooFew } from "../../caseload/too-few.ts";
import type { CaseRow, QuestionState } from "../../caseload/types.ts";
import { firstGaps } from "../../engine/first.ts";
import { clauseOf } from "../../engine/packs.ts";
import type { CaseResult } from "../../engine/types.ts";
import { BANDS, marginNote, packTitle, questionBand, tooFew } from "../caseload-words.ts";
import type { Cell } from "../table.ts";
import { inert, longDate } from "../words.ts";
import type { Column } from "../xlsx.ts";
import type { End, ReportOptions } from "./reporter.ts";

const WIDTHS: Readonly<Record<string, number>> = {
  Message: 70,
  Question: 70,
  Wording: 70,
  "Begin with": 90,
  File: 40,
  Folder: 30,
  Rule: 34,
  Path: 28,
  Text: 60,
  Fixes: 40,
  "With a gap": 24,
  "Without a gap": 24,
  "For a person": 24,
};
export const columns = (titles: readonly string[]): Column[] => titles.map((title) => ({ title, width: WIDTHS[title] ?? 14 }));

export const CASES = [
  "CRN",
  "Folder",
  "Standard",
  "Records",
  "Not evaluated",
  "Gaps",
  "Weak",
  "Thoughts",
  "Judgements",
  "With a gap",
  "Without a gap",
  "For a person",
  "Begin with",
];
export const JUDGEMENTS = ["CRN", "Folder", "File", "Rule", "About", "Agreed by a manager", "Date", "To be looked at again"];
export const QUESTIONS = [
  "Pack",
  "Standard",
  "Number",
  "Wording",
  "Gap-free cases",
  "Relevant cases",
  "For a person",
  "Percent",
  "Margin",
  "Band",
  "Standard, indicative",
  "Discretion",
];
export const GROUP_COLUMNS = [
  "Group",
  "Value",
  "Cases",
  "Pack",
  "Number",
  "Gap-free cases",
  "Relevant cases",
  "Percent",
  "Difference",
  "From",
  "To",
  "Clear",
];

export function caseCells(result: CaseResult, row: CaseRow): Cell[] {
  const inState = (state: QuestionState): string =>
    Object.entries(row.questions)
      .filter(([, one]) => one === state)
      .map(([question]) => question)
      .sort()
      .join("; ");
  const first = firstGaps(result).map(({ finding }, i) => `${i + 1}. ${finding.message}`);
  return [
    inert(row.crn ?? ""),
    inert(row.folder),
    inert(row.standard),
    row.records,
    row.notEvaluated,
    row.severities.error,
    row.severities.warning,
    row.severities.info,
    row.judgements,
    inState("gap"),
    inState("no-gap"),
    inState("for-a-person"),
    inert(first.join(" ")),
  ];
}

/** Judgements of a case, a row each. Their reasons stay in the records. */
export const judgementRows = ({ crn, folder, judgements }: CaseResult): Cell[][] =>
  judgements.map((one) => [
    inert(crn ?? ""),
    inert(folder),
    inert(one.file),
    one.rule,
    inert(one.about.join("; ")),
    one.agreed ? "yes" : "no",
    inert(one.date ?? ""),
    inert(one.reviewBy ?? ""),
  ]);

/** How many cases stand where, by standard and question, for a run that does not rate. */
export type Counts = Map<string, Record<QuestionState, number>>;

export function countRow(counts: Counts, row: CaseRow): void {
  for (const [question, state] of Object.entries(row.questions)) {
    const key = `${row.standard}/${question}`;
    let known = counts.get(key);
    if (known === undefined) {
      known = { gap: 0, "no-gap": 0, "for-a-person": 0, "not-applicable": 0 };
      counts.set(key, known);
    }
    known[state]++;
  }
}

export function countedRows(counts: Counts): Cell[][] {
  return [...counts.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, n]) => {
      const number = key.slice(key.indexOf("/") + 1);
      const pack = key.slice(0, key.indexOf("/"));
      const wording = clauseOf(key, packs)?.clause.question ?? "";
      return [
        packTitle(pack),
        number.split(".").slice(0, 2).join("."),
        number,
        wording,
        n["no-gap"],
        n.gap + n["no-gap"],
        n["for-a-person"],
        "",
        "",
        "",
        "",
        "",
      ];
    });
}

export const ratedRows = ({ ratings }: CaseloadReport): Cell[][] =>
  ratings.flatMap((rating) =>
    rating.questions.map((q): Cell[] => [
      packTitle(rating.pack),
      `${rating.standard} ${rating.title}`,
      q.id,
      q.question,
      q.gapFree,
      q.relevant,
      q.person,
      q.percent ?? "",
      q.margin ?? "",
      q.percent === null ? "" : questionBand(q),
      rating.indicative === null ? (isStandardTooFew(rating) ? tooFew() : "") : BANDS[rating.indicative],
      rating.discretion === null ? "" : inert(`${BANDS[rating.discretion.to]}, ${rating.discretion.who}: ${rating.discretion.why}`),
    ]),
  );

export function groupRows({ groups }: CaseloadReport): Cell[][] {
  return groups.flatMap((group) => {
    const head: Cell[] = [DIMENSION_TITLES[group.dimension], inert(groupTitle(group.dimension, group.value))];
    if (group.cases === null) return [[...head, "kept back, because so few"]];
    return group.shares.map((share): Cell[] => {
      const { difference } = share;
      const told: Cell[] =
        difference === null
          ? ["too few to tell", "", "", ""]
          : [difference.points, difference.from, difference.to, difference.isClear ? "yes" : "no"];
      return [
        ...head,
        group.cases ?? "",
        packTitle(share.pack),
        share.question,
        share.gapFree,
        share.relevant,
        share.percent ?? "",
        ...told,
      ];
    });
  });
}

export function readMe({ tally, problems, isComplete, caseload, sureness }: End, options: ReportOptions): Cell[][] {
  const { error, warning, info } = tally.severities;
  return [
    ["What this is", `What ${options.tool.name} ${options.tool.version} found in case records as of ${longDate(options.asOf)}.`],
    [
      "Complete",
      isComplete ? "yes" : "no: something could not be read, or the run was stopped. What could not be read stands in the sheet Findings.",
    ],
    ["Cases", tally.cases],
    ["Records", tally.records],
    ["Not evaluated", tally.notEvaluated],
    ["Gaps", error],
    ["Weak", warning],
    ["Thoughts", info],
    ["Judgements", tally.judgements],
    ["Not read", problems.length],
    ["A gap", "A required safeguard is absent, or the record contradicts itself. Severity: error."],
    ["Weak", "Likely to be weak. Severity: warning."],
    ["A thought", "Worth a thought. Severity: info."],
    ["A judgement", "Somebody set a finding aside with a reason, which stands in the record. It is no finding."],
    ["Line and Column", "From 1; columns in UTF-16 units."],
    ["Gap-free and relevant", "Cases whose records show no gap for the question, of those it is about and whose records decide it."],
    ...(caseload === undefined
      ? []
      : [
          [
            "Ratings",
            `Indicative: records show what was written, and people judge what was done. Margins and differences are percentage points.${marginNote(sureness)}`,
          ] as Cell[],
        ]),
    ...(caseload?.overall.map((one): Cell[] => [
      "Overall",
      `${packTitle(one.pack)}: indicative ${BANDS[one.indicative]}, ${one.points} of ${one.most} points`,
    ]) ?? []),
    ...[...tally.reasons.values()].map((one): Cell[] => [
      "Not evaluated",
      inert(
        `${one.reason}: ${[...one.rules]
          .map((rule) => (rule === "*" ? "every rule" : rule))
          .sort()
          .join(", ")}; in ${one.records} records of ${one.cases} cases`,
      ),
    ]),
    [
      "Personal data",
      options.withText
        ? "Names are left out; CRNs, paths and lines of records stand here."
        : "No names and no words of records; CRNs and paths stand here unless they were redacted.",
    ],
  ];
}

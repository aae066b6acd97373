// Long because one caseload holds values made to break every format.
/** One small caseload with values made to break reports, and each report of it. Every format is tested on this. */
import type { CaseloadReport } from "../../../server/src/caseload/report.ts";
import type { CaseRow } from "../../../server/src/caseload/types.ts";
import type { CaseResult, Finding, RecordResult, Severity } from "../../../server/src/engine/types.ts";
import { checkstyle } from "../../../server/src/report/formats/checkstyle.ts";
import { csv } from "../../../server/src/report/formats/csv.ts";
import { github } from "../../../server/src/report/formats/github.ts";
import { html } from "../../../server/src/report/formats/html.ts";
import { json } from "../../../server/src/report/formats/json.ts";
import { jsonl } from "../../../server/src/report/formats/jsonl.ts";
import { junit } from "../../../server/src/report/formats/junit.ts";
import { markdown } from "../../../server/src/report/formats/markdown.ts";
import type { FormatName } from "../../../server/src/report/formats/names.ts";
import type { End, Format, ReportOptions } from "../../../server/src/report/formats/reporter.ts";
import { sarif } from "../../../server/src/report/formats/sarif.ts";
import { text } from "../../../server/src/report/formats/text.ts";
import { xlsx } from "../../../server/src/report/formats/xlsx.ts";
import { noPaint } from "../../../server/src/report/paint.ts";
import { addCase, newTally } from "../../../server/src/report/summary.ts";

/** Each by its own file, so that tests can ask for a report without waiting. */
const LOADED: Readonly<Record<FormatName, Format>> = {
  text,
  json,
  jsonl,
  sarif,
  junit,
  github,
  checkstyle,
  csv,
  xlsx,
  html,
  markdown,
};

/** Stands in the text of records only. */
export const SECRET = "Zqcanary";
/** What each format must take without harm. */
export const HOSTILE = [
  "=HYPERLINK(1)",
  "\t=1+1",
  ' "=1+1',
  "a\r\nb",
  "]]> --> </error> <b>&amp;",
  "::set-output name=x::1 %0A",
  "##[group]x",
  "@team #12 https://example.org www.example.org",
  "| `a` ``b`` *c* _d_ [e](f) <g> ~h~",
  "_x000D_ \u0000\u0007\u001b[31m",
  "\u202eevil\u2066 \u200b\u2028\ufeff",
  "half \ud83d and whole \ud83d\ude00 \ufffe\uffff",
] as const;

const TEXT = `record: plan\nagreed: ${SECRET}\n\ud83d\ude00 owner: ${SECRET} = x\nlast\n`;

export function finding(rule: string, severity: Severity, message: string, more: Partial<Finding> = {}): Finding {
  const start = TEXT.indexOf("owner");
  return {
    rule,
    messageId: "one",
    severity,
    message,
    ask: "What could be done?",
    path: "steps[S1].owner",
    steps: [],
    about: ["P1"],
    start,
    end: start + 5,
    cites: ["hmip-2018/2.2.3"],
    fixes: [{ title: "Add a prompt", class: "prompt", steps: [] }],
    missing: false,
    ...more,
  };
}

const record = (findings: readonly Finding[], more: Partial<RecordResult> = {}): RecordResult => ({
  kind: "plan",
  id: "plan",
  crn: "D204816",
  status: "complete",
  standard: "hmip-2018",
  index: -1,
  notYetRecorded: [],
  notEvaluated: [],
  findings,
  ...more,
});

export function caseOf(folder: string, files: Readonly<Record<string, RecordResult>>, crn: string | undefined = "D204816"): CaseResult {
  return {
    crn,
    folder,
    files: Object.entries(files).map(([name, one]) => ({
      path: folder === "." ? name : `${folder}/${name}`,
      text: TEXT,
      evaluated: one.kind !== undefined,
      records: [one],
    })),
    judgements: [],
    problems: [],
  };
}

const reason = "the header of the case could not be read";

const judged = { rule: "plan-strengths-unused", date: "2022-03-01", reviewBy: "2022-06-01", agreed: true, about: ["A1", "A2"] };
const asideIn = (one: CaseResult, more: readonly Partial<CaseResult["judgements"][number]>[]): CaseResult => ({
  ...one,
  judgements: more.map((words) => ({ ...judged, file: one.files.at(-1)?.path ?? "", ...words })),
});

const ROWAN = caseOf("rowan", {
  "plan.case.yaml": record([
    finding("contingency-no-trigger", "error", "This contingency does not say what would set it off."),
    finding("check-after-police-event", "warning", "The police were not asked.", { path: "", start: 0, end: 6 }),
    finding("made-up-locally", "info", "Something of this organisation's own.", { start: 0, end: TEXT.indexOf("last") }),
  ]),
  "clean.case.yaml": record([], { id: "clean", notEvaluated: [{ rule: "rmp-checks-not-planned", reason }] }),
});
const STRANGE = caseOf(
  "a, b:c%&<d> \"e\" 'f' \u202eg",
  {
    [`${HOSTILE[8]}.case.yaml`]: record(
      HOSTILE.map((words, i) => finding("plan-gap", "warning", words, { path: `notes[${words}]`, about: [words], start: i, end: i })),
      { id: HOSTILE[0], crn: HOSTILE[0] },
    ),
    "broken.case.yaml": record([finding("record-syntax", "error", "This line cannot be read as part of the record.")], {
      kind: undefined,
      id: "",
      crn: undefined,
      notEvaluated: [{ rule: "*", reason }],
    }),
  },
  HOSTILE[0],
);

/** Judgements stand in cases with findings and without. */
export const CASES: readonly CaseResult[] = [
  asideIn(ROWAN, [{}, { rule: "plan-gap", agreed: false, reviewBy: undefined, about: [] }]),
  asideIn(
    STRANGE,
    HOSTILE.map((words) => ({ rule: "", about: [words], date: words, reviewBy: words })),
  ),
  caseOf(".", { "loose.case.yaml": record([], { crn: undefined, id: "loose" }) }, undefined),
];

function rowOf(result: CaseResult): CaseRow {
  const severities = { error: 0, warning: 0, info: 0 };
  for (const file of result.files) for (const one of file.records) for (const { severity } of one.findings) severities[severity]++;
  const row = {
    crn: result.crn ?? null,
    folder: result.folder,
    standard: "hmip-2018",
    questions: { "2.2.3": severities.error > 0 ? "gap" : "no-gap", "2.1.1": "for-a-person" },
    findings: {},
    severities,
    groups: { sex: null, ethnicity: null, age: null, grade: null, office: null, sentence: null, rosh: null },
    isActive: true,
    team: null,
    safeguarding: { flagged: false, recorded: false },
    officer: null,
    records: result.files.length,
    notEvaluated: 0,
    judgements: 0,
  };
  return row as unknown as CaseRow;
}

const question = { id: "2.2.3", question: "Does planning focus on safety?", person: 1, margin: 9 };

/** A caseload as it would be rated; figures made up. */
export const WHOLE = {
  ratings: [
    {
      pack: "hmip-2018",
      standard: "2.2",
      title: "Planning",
      questions: [
        { ...question, gapFree: 31, relevant: 50, percent: 62, band: "requires-improvement" },
        { id: "2.2.4", question: "Nothing known?", gapFree: 0, relevant: 0, person: 0, percent: null, margin: null, band: null },
      ],
      indicative: "requires-improvement",
      isNearBoundary: true,
      discretion: { standard: "2.2", to: "good", who: "Odo Marsh, head of service", why: "All gaps are in cases under 3 weeks old" },
    },
  ],
  overall: [{ pack: "hmip-2018", points: 12, most: 30, indicative: "requires-improvement", given: [{ standard: "1.1", band: "good" }] }],
  groups: [
    {
      dimension: "sex",
      value: "female",
      cases: 32,
      shares: [
        {
          pack: "hmip-2018",
          question: "2.2.3",
          gapFree: 15,
          relevant: 30,
          percent: 50,
          difference: { points: -14, from: -25, to: -3, isClear: true },
        },
        {
          pack: "hmip-2018",
          question: "2.1.1",
          gapFree: 20,
          relevant: 30,
          percent: 67,
          difference: { points: 1, from: -9, to: 11, isClear: false },
        },
        { pack: "hmip-2018", question: "2.4.1", gapFree: 1, relevant: 3, percent: 33, difference: null },
      ],
    },
    { dimension: "office", value: "=cmd\u202e|", cases: null, shares: [] },
  ],
  findings: [
    {
      rule: "batch-duplicate-text",
      severity: "warning",
      messageId: "one",
      message: "The same words stand in 3 records.",
      ask: "Whose words are they?",
      places: [
        { path: "rowan/plan.case.yaml", at: "steps[S1].owner" },
        { path: "../a b/=x.case.md", at: "notes" },
      ],
    },
  ],
} as unknown as CaseloadReport;

export const PROBLEMS = [{ path: "no, such: file%.case.yaml", message: "The file could not be read, \u202ereally." }];

export interface Asked extends Partial<ReportOptions> {
  readonly cases?: readonly CaseResult[];
  readonly whole?: CaseloadReport | undefined;
  readonly problems?: End["problems"];
}

/** The report in one format, as bytes. */
export function bytesOf(format: FormatName, asked: Asked = {}): Buffer {
  const { cases = CASES, whole, problems = PROBLEMS, ...more } = asked;
  const pieces: Buffer[] = [];
  const out = { write: (piece: string | Uint8Array): unknown => pieces.push(Buffer.from(piece as string)) };
  const options: ReportOptions = {
    tool: { name: "caselint", version: "1.2.3" },
    asOf: "2022-04-25",
    shard: null,
    isReport: whole !== undefined,
    paint: noPaint,
    width: 100,
    withText: false,
    isQuiet: false,
    isFull: false,
    ...more,
  };
  const make = LOADED[format];
  const reporter = make(out, options);
  const tally = newTally();
  reporter.start();
  for (const one of cases) {
    addCase(tally, one);
    reporter.found(one, rowOf(one));
  }
  const end = {
    tally,
    caseload: whole,
    problems,
    isComplete: problems.length === 0,
    isStopped: false,
    calendarUntil: undefined,
    sentence: (rule: string) => `What ${rule} says …`,
  };
  reporter.end(end as unknown as End);
  return Buffer.concat(pieces);
}

export const textOf = (format: FormatName, asked: Asked = {}): string => bytesOf(format, asked).toString("utf8");

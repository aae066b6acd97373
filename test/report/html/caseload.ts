// Long because one made-up caseload holds everything that a page can show.
/** A made-up caseload of 119 cases with everything a page can show. The same each time. */
import { packs } from "../../../schemas/packs/index.ts";
import type { Band, CaseloadReport, GroupResult, QuestionShare, StandardRating } from "../../../server/src/caseload/report.ts";
import type { CaseRow, Dimension, QuestionState } from "../../../server/src/caseload/types.ts";
import { rules } from "../../../server/src/engine/rules.ts";
import type { CaseResult, FileResult, Finding } from "../../../server/src/engine/types.ts";
import { html } from "../../../server/src/report/formats/html.ts";
import type { End, ReportOptions } from "../../../server/src/report/formats/reporter.ts";
import { noPaint } from "../../../server/src/report/paint.ts";
import { addCase, newTally } from "../../../server/src/report/summary.ts";

const PACK = "hmip-2018";
const pack = packs.find((one) => one.id === PACK);
const asked = rules.filter((rule, i) => i % 4 === 0 && !rule.id.startsWith("record-"));
const KINDS = ["case", "assessment", "plan", "contact", "rmp", "review"] as const;
export const SECRET = "Zqsecret words of a record";

const band = (percent: number): Band =>
  percent < 50 ? "inadequate" : percent < 65 ? "requires-improvement" : percent < 80 ? "good" : "outstanding";

/** Numbers that look thrown but are not. */
function dice(seed: number): (sides: number) => number {
  let state = seed * 2654435761 + 1;
  return (sides) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

function finding(throws: (sides: number) => number): Finding {
  const rule = asked[Math.min(throws(asked.length), throws(asked.length))] as (typeof asked)[number];
  const [messageId, message] = Object.entries(rule.messages)[0] as [string, { what: string; ask: string }];
  const filled = (words: string): string => words.replace(/\{\w+\}/gu, String(2 + throws(8)));
  const start = throws(60);
  return {
    rule: rule.id,
    messageId,
    severity: rule.severity,
    message: filled(message.what),
    ask: filled(message.ask),
    path: throws(3) === 0 ? "" : `actions[A${1 + throws(5)}].owner`,
    steps: [],
    about: [],
    start,
    end: start + 4,
    cites: rule.cites,
    fixes: [],
    missing: throws(2) === 0,
  };
}

function fileOf(folder: string, crn: string, n: number, findings: readonly Finding[], throws: (sides: number) => number): FileResult {
  const kind = KINDS[n] as (typeof KINDS)[number];
  const isRead = throws(90) !== 0;
  return {
    path: `${folder}/${kind}.case.yaml`,
    text: `record: ${kind}\ncrn: ${crn}\nnotes: ${SECRET}\nmore: ${SECRET}\n`,
    evaluated: isRead,
    records: [
      {
        kind: isRead ? kind : undefined,
        id: `${kind}-${n}`,
        crn,
        status: throws(12) === 0 ? "in-progress" : "complete",
        standard: PACK,
        index: n === 3 ? 1 : -1,
        notYetRecorded: throws(20) === 0 ? ["strengths", "goals", "actions", "reviewDate", "signedOff", "sharedWith", "barriers"] : [],
        notEvaluated: isRead ? [] : [{ rule: "*", reason: "The text could not be read as a record." }],
        findings: isRead ? findings : [],
      },
    ],
  };
}

export function madeUpCase(n: number, more: Partial<CaseResult> = {}): CaseResult {
  const throws = dice(n);
  const crn = `D${String(200100 + n * 7)}`;
  const folder = `caseload/${["north", "river", "hill"][n % 3]}/case-${String(n).padStart(3, "0")}`;
  const busy = n % 11 === 0 ? 0 : 1 + throws(4);
  const files = KINDS.map((_, i) =>
    fileOf(
      folder,
      crn,
      i,
      Array.from({ length: throws(busy + 1) }, () => finding(throws)),
      throws,
    ),
  );
  const judged = { rule: "plan-no-owner", about: ["A2"], date: "2019-02-01", reviewBy: n % 2 === 0 ? "2019-06-01" : undefined };
  const judgements = n % 9 === 0 ? [{ ...judged, agreed: n % 2 === 0, file: `${folder}/plan.case.yaml` }] : [];
  return { crn, folder, files, judgements, problems: [], ...more };
}

const QUESTIONS = ["2.1.1", "2.1.2", "2.1.3", "2.2.1", "2.2.2", "2.2.3", "2.3.1", "2.3.2", "2.3.3", "2.4.1", "2.4.2", "2.4.3"];
const STATES: readonly QuestionState[] = ["gap", "no-gap", "no-gap", "for-a-person"];

function rowFor(result: CaseResult): CaseRow {
  const n = Number(/\d+/u.exec(result.crn ?? "")?.[0] ?? 1);
  const throws = dice(n);
  const severities = { error: 0, warning: 0, info: 0 };
  const found = result.files.flatMap((file) => file.records.flatMap((record) => record.findings));
  for (const one of found) severities[one.severity]++;
  const state = (question: string): QuestionState =>
    question.endsWith(".3") && n % 5 === 0 ? "not-applicable" : (STATES[throws(STATES.length)] as QuestionState);
  return {
    crn: result.crn ?? null,
    folder: result.folder,
    standard: PACK,
    questions: Object.fromEntries(QUESTIONS.map((question) => [question, state(question)])),
    findings: {},
    severities,
    groups: { sex: "female", ethnicity: null, age: null, grade: "PO", office: null, sentence: null, rosh: null },
    isActive: true,
    team: null,
    safeguarding: { flagged: false, recorded: false },
    officer: null,
    records: result.files.length,
    notEvaluated: result.files.filter((file) => !file.evaluated).length,
    judgements: result.judgements.length,
  };
}

function share(id: string, percent: number | null, relevant: number, margin: number | null, person = 0): QuestionShare {
  const question = pack?.clauses[id]?.question ?? id;
  if (percent === null) return { id, question, gapFree: 0, relevant: 0, person, percent, margin: null, band: null };
  return { id, question, gapFree: Math.round((percent * relevant) / 100), relevant, person, percent, margin, band: band(percent) };
}

function standard(id: string, questions: readonly QuestionShare[], more: Partial<StandardRating> = {}): StandardRating {
  const shares = questions.flatMap((q) => (q.percent === null ? [] : [q.percent]));
  const indicative = shares.length === 0 ? null : band(Math.min(...shares));
  const title = pack?.standards[id]?.title ?? id;
  return { pack: PACK, standard: id, title, questions, indicative, isNearBoundary: false, discretion: null, ...more };
}

const three = (id: string, percents: readonly (number | null)[], relevant: number, margin: number): QuestionShare[] =>
  percents.map((percent, i) => share(`${id}.${i + 1}`, percent, i === 2 ? relevant - 30 : relevant, margin + (i === 2 ? 0.8 : 0), i * 2));

function group(dimension: Dimension, value: string, cases: number | null, by: number): GroupResult {
  if (cases === null) return { dimension, value, cases, shares: [] };
  const shares = QUESTIONS.slice(0, 6).map((question, i) => {
    const points = by + ((i * 7) % 13) - 6;
    const wide = 64 / Math.sqrt(cases);
    const difference = i >= 4 ? null : { points, from: points - wide, to: points + wide, isClear: Math.abs(points) > wide };
    const relevant = i === 5 ? 0 : cases;
    return { pack: PACK, question, gapFree: Math.round(relevant * 0.6), relevant, percent: relevant === 0 ? null : 60, difference };
  });
  return { dimension, value, cases, shares };
}

export const caseload: CaseloadReport = {
  ratings: [
    standard("2.1", three("2.1", [64, 46, 48], 119, 5), { isNearBoundary: true }),
    standard("2.2", three("2.2", [55, 61, 41], 119, 5)),
    standard("2.3", three("2.3", [76, 46, 40], 119, 5)),
    standard("2.4", three("2.4", [69, 63, 49], 119, 5), {
      isNearBoundary: true,
      discretion: {
        standard: "2.4",
        to: "requires-improvement",
        who: "Moderation panel",
        why: "One case in a hundred below the boundary.",
      },
    }),
    standard("4.1", [share("4.1.1", 24, 38, 9.9), share("4.1.2", 100, 4, 0), share("4.1.3", null, 0, null, 3)]),
    standard("4.2", [share("4.2.1", null, 0, null)]),
  ],
  overall: [{ pack: PACK, points: 7, most: 30, indicative: "requires-improvement", given: [{ standard: "1.1", band: "good" }] }],
  groups: [
    group("sex", "female", 24, -20),
    group("sex", "male", 95, 2),
    group("ethnicity", "white", 88, 1),
    group("ethnicity", "", 20, 0),
    group("ethnicity", "mixed", null, 0),
    group("age", "18-20", null, 0),
    group("age", "50-and-over", null, 0),
    group("grade", "PO", 60, 1),
    group("grade", "PSO", 59, -1),
    group("office", "River-side House", 40, 12),
  ],
  findings: [
    {
      rule: "batch-safeguarding-low",
      severity: "warning",
      messageId: "low",
      message: "Enquiries are recorded in 12 of 40 cases with a flag.",
      ask: "How do enquiries get made here?",
      places: [],
    },
    {
      rule: "batch-duplicate-text",
      severity: "error",
      messageId: "copied",
      message: "The same passage stands in 25 cases.",
      ask: "Whose words are they?",
      places: Array.from({ length: 25 }, (_, i) => ({ path: `caseload/north/case-${i}/plan.case.yaml`, at: "actions[A1].notes" })),
    },
  ],
};

export const options: ReportOptions = {
  tool: { name: "caselint", version: "0.1.0" },
  asOf: "2019-03-29",
  shard: null,
  isReport: true,
  paint: noPaint,
  width: 100,
  withText: false,
  isQuiet: false,
  isFull: false,
};

export interface Asked {
  readonly cases?: readonly CaseResult[];
  readonly options?: Partial<ReportOptions>;
  readonly end?: Partial<End>;
  readonly baseline?: { readonly asOf: string; readonly entries: number };
}

/** Words that would do harm if a page took them for markup. */
export const HOSTILE = `<img src=x onerror=owned=1>"'></style></script><script>owned=1</script>&amp;\u202e${"x".repeat(300)}`;

const hostileCase: CaseResult = {
  ...madeUpCase(5),
  crn: HOSTILE,
  folder: HOSTILE,
  files: madeUpCase(5).files.map((file) => ({
    ...file,
    path: HOSTILE,
    text: HOSTILE,
    records: file.records.map((record) => ({
      ...record,
      id: HOSTILE,
      standard: HOSTILE,
      index: 0,
      notYetRecorded: [HOSTILE],
      notEvaluated: [{ rule: HOSTILE, reason: HOSTILE }],
      findings: record.findings.map((one) => ({ ...one, message: HOSTILE, ask: HOSTILE, path: HOSTILE, rule: HOSTILE, missing: false })),
    })),
  })),
  judgements: [{ rule: HOSTILE, about: [HOSTILE], date: HOSTILE, reviewBy: HOSTILE, agreed: true, file: HOSTILE }],
};

/** Every value of a page that comes from outside says the same. */
export const hostile: Asked = {
  cases: [hostileCase],
  options: { withText: true, handling: HOSTILE, asOf: HOSTILE, tool: { name: HOSTILE, version: HOSTILE } },
  end: {
    isComplete: false,
    problems: [{ path: HOSTILE, message: HOSTILE }],
    calendarUntil: HOSTILE,
    caseload: {
      ratings: caseload.ratings.map((one) => ({
        ...one,
        pack: HOSTILE,
        title: HOSTILE,
        questions: one.questions.map((q) => ({ ...q, question: HOSTILE })),
        discretion: { standard: "2.1", to: "good", who: HOSTILE, why: HOSTILE },
      })),
      overall: caseload.overall.map((one) => ({ ...one, pack: HOSTILE, given: [{ standard: HOSTILE, band: "good" }] })),
      groups: caseload.groups.map((one) => ({
        ...one,
        value: HOSTILE,
        shares: one.shares.map((share) => ({ ...share, pack: HOSTILE, question: HOSTILE })),
      })),
      findings: caseload.findings.map((one) => ({
        ...one,
        rule: HOSTILE,
        message: HOSTILE,
        ask: HOSTILE,
        places: [{ path: HOSTILE, at: HOSTILE }],
      })),
    },
  },
};

/** Fewer cases, with everything that 119 show. */
export const FEW: Asked = { cases: Array.from({ length: 12 }, (_, i) => madeUpCase(i + 1)) };

/** The page for these cases, or for all 119. */
export function pageOf({ cases, options: more, end, baseline }: Asked = {}): string {
  const results = cases ?? Array.from({ length: 119 }, (_, i) => madeUpCase(i + 1));
  const pieces: string[] = [];
  const write = (piece: string | Uint8Array): number => pieces.push(String(piece));
  const reporter = html({ write }, { ...options, ...more });
  const tally = newTally(baseline);
  reporter.start();
  for (const result of results) {
    addCase(tally, result);
    reporter.found(result, rowFor(result));
  }
  const sentence = (rule: string, messageId: string): string =>
    (rules.find((one) => one.id === rule)?.messages[messageId]?.what ?? rule).replace(/\{\w+\}/gu, "…");
  reporter.end({
    tally,
    caseload,
    problems: [],
    isComplete: true,
    isStopped: false,
    calendarUntil: undefined,
    sentence,
    sureness: { margins: 80, groups: 80 },
    ...end,
  });
  return pieces.join("");
}

// Long because every part of a text report is shown whole.
import assert from "node:assert/strict";
import type { CaseResult, Finding, RecordResult, Severity } from "../../server/src/engine/types.ts";
import { ansiPaint, noPaint } from "../../server/src/report/paint.ts";
import { addCase, mostOften, newTally, restrict } from "../../server/src/report/summary.ts";
import { statsText, summaryText } from "../../server/src/report/summary-text.ts";
import { caseText } from "../../server/src/report/text.ts";
import { count, inert, listed, longDate, thousands, wrap } from "../../server/src/report/words.ts";

const TEXT = "record: plan\nagreed: no\n😀 owner: x\n";

function finding(rule: string, severity: Severity, start: number, message = `${rule} has something to say.`): Finding {
  return {
    rule,
    messageId: "one",
    severity,
    message,
    ask: "What could be done?",
    path: "steps[S1].owner",
    steps: [],
    about: [],
    start,
    end: start + 3,
    cites: [],
    fixes: [],
    missing: false,
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

const caseOf = (records: readonly RecordResult[], folder = "rowan"): CaseResult => ({
  crn: "D204816",
  folder,
  files: records.map((r, i) => ({ path: `${folder}/p${i}.case.yaml`, text: TEXT, evaluated: r.kind !== undefined, records: [r] })),
  judgements: [],
  problems: [],
});

const options = { paint: noPaint, width: 60, withText: false, isFull: false };
const check = (result: CaseResult, expected: string, more: Partial<typeof options> = {}): void =>
  assert.equal(caseText(result, { ...options, ...more }), expected);

describe("a case as text", () => {
  const four = caseOf([
    record([finding("b", "info", 0), finding("a", "warning", 13), finding("plan-c", "error", 27)]),
    record([finding("check-d", "error", 0)], { kind: "case" }),
    record([finding("check-d", "error", 13)]),
  ]);

  it("begins with three, by consequence and with the reason, and folds the rest by record, the case record first", () => {
    check(
      four,
      `Case D204816  rowan  hmip-2018

  Begin with these, in this order
    gap      check-d has something to say.
             What could be done?
             What police and children's services know may
             change everything else. 1 more finding of this
             kind below.
             rowan/p1.case.yaml:1:1  steps[S1].owner  check-d
    gap      plan-c has something to say.
             What could be done?
             Change needs a plan that fits the person.
             rowan/p0.case.yaml:3:4  steps[S1].owner  plan-c
    weak     a has something to say.
             What could be done?
             This organisation asks for it.
             rowan/p0.case.yaml:2:1  steps[S1].owner  a

  Sentence plan  rowan/p0.case.yaml
    thought  b has something to say.
             1:1  b

  Sentence plan  rowan/p2.case.yaml
    gap      check-d has something to say.
             2:1  check-d

`,
    );
  });

  it("tells every finding with its question when asked for all", () => {
    const said = caseText(four, { ...options, isFull: true });
    assert.equal(said.match(/What could be done\?/gu)?.length, 5);
  });

  it("lists every judgement, with what it lacks", () => {
    const judgements = [
      { rule: "home-visit-missing", about: [], date: "2019-01-02", reviewBy: "2019-07-01", agreed: true, file: "rowan/p0.case.yaml" },
      {
        rule: "rmp-factor-unaddressed",
        about: ["F1", "F3"],
        date: undefined,
        reviewBy: undefined,
        agreed: false,
        file: "rowan/p0.case.yaml",
      },
    ];
    check(
      { ...caseOf([record([])]), judgements },
      `Case D204816  rowan  hmip-2018
    No gap found in 1 record.

  Professional judgements
    home-visit-missing: agreed, to be looked at again by 1
      July 2019
    rmp-factor-unaddressed about F1 and F3: not agreed by
      a manager, no day to look again

`,
    );
  });

  it("says that no gap was found, and never that nothing is wrong", () => {
    check(caseOf([record([]), record([])]), "Case D204816  rowan  hmip-2018\n    No gap found in 2 records.\n\n");
    check(
      caseOf([record([]), record([], { kind: undefined })]),
      "Case D204816  rowan  hmip-2018\n    No gap found in 1 record; 1 could not be read.\n\n",
    );
  });

  it("lists what is not yet recorded", () => {
    const waiting = ["a", "b", "c", "d", "e", "f", "g", "h"];
    check(
      caseOf([record([], { status: "in-progress", notYetRecorded: waiting })]),
      `Case D204816  rowan  hmip-2018
    No gap found in 1 record.

  Not yet recorded
    Sentence plan, rowan/p0.case.yaml: a, b, c, d, e, f
      and 2 more

`,
    );
  });

  it("wraps long sentences and shows the line of the record only when asked", () => {
    const long = finding("a", "error", 13, "Somebody at risk is not covered by anything that stands in this plan for now.");
    const first = (withText: boolean): string[] =>
      caseText(caseOf([record([long])]), { ...options, withText })
        .split("\n")
        .slice(3, 8);
    assert.deepEqual(first(true), [
      "    gap      Somebody at risk is not covered by anything",
      "             that stands in this plan for now.",
      "             What could be done?",
      "             This organisation asks for it.",
      "             > agreed: no",
    ]);
    assert.ok(!first(false).join().includes("agreed"));
  });

  it("carries no meaning in colour alone", () => {
    const painted = caseText(caseOf([record([finding("a", "error", 0)])]), { ...options, paint: ansiPaint });
    assert.ok(painted.includes("\u001b[31mgap"));
    assert.equal(painted.replace(/\u001b\[\d+m/gu, ""), caseText(caseOf([record([finding("a", "error", 0)])]), options));
  });

  it("cannot be steered by names of files", () => {
    const made = caseText(caseOf([record([finding("a", "error", 0)])], "a\u001b[2J\u202eb"), options);
    assert.ok(made.includes("a\\u001b[2J\\u202eb") && !made.includes("\u001b"));
  });
});

describe("the summary", () => {
  const sum = (cases: readonly CaseResult[], more: Partial<Parameters<typeof summaryText>[1]> = {}): string => {
    const tally = newTally();
    for (const one of cases) addCase(tally, one);
    return summaryText(tally, {
      paint: noPaint,
      width: 70,
      asOf: "2019-03-29",
      partial: false,
      problems: 0,
      calendarUntil: undefined,
      sentence: (rule) => `What ${rule} says.`,
      ...more,
    });
  };

  it("counts cases, records and findings", () => {
    assert.equal(sum([caseOf([record([])])]), "1 case, 1 record checked as of 29 March 2019.\nNo gap found.\n");
    assert.equal(
      sum([caseOf([record([finding("a", "error", 0), finding("a", "error", 9), finding("b", "info", 0)])])]),
      "1 case, 1 record checked as of 29 March 2019.\n2 gaps in required safeguards, 1 thought.\n",
    );
  });

  it("tells what comes up in most cases", () => {
    const made = sum([
      caseOf([record([finding("a", "warning", 0), finding("a", "warning", 5)])]),
      caseOf([record([finding("b", "error", 0)])]),
      caseOf([record([finding("b", "error", 0)])]),
    ]);
    assert.equal(
      made,
      `3 cases, 3 records checked as of 29 March 2019.
2 gaps in required safeguards, 2 weak points.

Comes up in most cases
  2 of 3 cases  gap      What b says.
                         b
  1 of 3 cases  weak     What a says.
                         a
`,
    );
  });

  it("tells what was not evaluated, and why", () => {
    const unread = record([], { kind: undefined, notEvaluated: [{ rule: "*", reason: "The text could not be read as a record." }] });
    const partly = record([], {
      notEvaluated: [
        { rule: "x", reason: "No day." },
        { rule: "y", reason: "No day." },
      ],
    });
    assert.equal(
      sum([caseOf([unread, partly])]),
      `1 case, 2 records checked as of 29 March 2019.
No gap found; 1 record could not be evaluated.

Not evaluated
  x and y in 1 case: No day.
  Every rule in 1 record: The text could not be read as a record.
`,
    );
  });

  it("tells about drafts, a run that was stopped and days nobody knows", () => {
    const made = sum([caseOf([record([], { status: "in-progress", notYetRecorded: ["a", "b"] })])], {
      partial: true,
      problems: 2,
      calendarUntil: "2027-12-31",
    });
    assert.match(made, /^Stopped before the end/u);
    assert.match(made, /\n1 record is still in progress\.\n2 parts of 1 record are not yet recorded\.\n/u);
    assert.match(made, /Not complete: 2 things could not be read or used\./u);
    assert.match(made, /Bank holidays are known up to 31 December 2027\./u);
  });

  it("counts a rule once a case, and orders by cases, gravity and name", () => {
    const tally = newTally();
    addCase(
      tally,
      caseOf([
        record([finding("z", "error", 0), finding("z", "error", 1)]),
        record([finding("z", "error", 0), finding("a", "warning", 0), finding("b", "error", 0)]),
      ]),
    );
    assert.deepEqual(
      mostOften(tally, 9).map((r) => [r.rule, r.cases, r.findings]),
      [
        ["z", 1, 3],
        ["b", 1, 1],
        ["a", 1, 1],
      ],
    );
    assert.match(statsText(tally), /\n {2}z {2}gap +3 +1\n/u);
  });

  it("leaves out what was not asked for", () => {
    const kept = restrict(caseOf([record([]), record([finding("a", "error", 0)])]), new Set(["rowan/p1.case.yaml"]));
    assert.deepEqual(
      kept.files.map((f) => f.path),
      ["rowan/p1.case.yaml"],
    );
  });
});

describe("words of reports", () => {
  it("read well", () => {
    assert.equal(count(1, "case"), "1 case");
    assert.equal(count(0, "case"), "0 cases");
    assert.equal(thousands(1234567), "1,234,567");
    assert.equal(listed([]), "");
    assert.equal(listed(["a", "b", "c"]), "a, b and c");
    assert.equal(longDate("2019-03-09"), "9 March 2019");
    assert.equal(longDate("soon"), "soon");
    assert.deepEqual(wrap("a bb  ccc\ndddddddd e", 4), ["a bb", "ccc", "dddddddd", "e"]);
    assert.equal(inert("a\tb\r\u0007\u200b"), "a\tb\\u000d\\u0007\\u200b");
  });
});

/** Two runs of the same cases, and what became of remedial actions: every outcome there is. */
import assert from "node:assert/strict";
import type { Followed } from "../../server/src/caseload/actions.ts";
import { followUp, readActions } from "../../server/src/caseload/actions.ts";
import type { Comparison, ShareMoved } from "../../server/src/caseload/compare.ts";
import { compareReports } from "../../server/src/caseload/compare.ts";
import type { ReportRead } from "../../server/src/caseload/read-report.ts";
import { chance } from "./annex2/chance.ts";

/** Of one case: whether it has no gap on 2.2.3; undefined where it is not in the report. */
type State = boolean | undefined;

interface Extra {
  /** Findings of the rule `r` in so many of the first cases. */
  readonly findings?: number;
  /** Cases, from the first, in which `r` was not evaluated. */
  readonly unread?: number;
}

const report = (states: readonly State[], { findings = 0, unread = 0 }: Extra = {}): ReportRead => ({
  version: "0.1.0",
  asOf: "2019-03-29",
  isComplete: true,
  cases: states.flatMap((state, i) =>
    state === undefined
      ? []
      : {
          crn: `N${600_000 + i}`,
          folder: `n/${i}`,
          standard: "hmip-2018",
          questions: new Map([["2.2.3", state ? "no-gap" : "gap"]]),
          judgements: [],
          findings:
            i < findings
              ? [{ rule: "r", severity: "error" as const, message: "", path: "a", about: [], file: `n/${i}/plan`, id: "plan" }]
              : [],
          notEvaluated: i < unread ? [{ rule: "r", file: `n/${i}/plan` }] : [],
        },
  ),
});

const times = (count: number, state: State): State[] => Array.from({ length: count }, () => state);

/** Cases without a gap both times, only after, only before, and never. */
function paired(both: number, after: number, before: number, neither: number, confidence: number): Comparison {
  const old = [...times(both, true), ...times(after, false), ...times(before, true), ...times(neither, false)];
  const now = [...times(both, true), ...times(after, true), ...times(before, false), ...times(neither, false)];
  return compareReports(report(old), report(now), confidence);
}

const moved = ({ shares: [share] }: Comparison): NonNullable<ShareMoved["difference"]> => {
  assert.ok(share?.difference);
  return share.difference;
};

describe("a share in two runs", () => {
  it("of the same cases has the interval that Newcombe's paper gives for pairs: 36, 12, 2 and 0", () => {
    assert.deepEqual(moved(paired(36, 12, 2, 0, 95)), { points: 20, from: 5.7, to: 34, isClear: true });
  });
  it("of other cases has the interval of two independent shares", () => {
    const before = [...times(48, true), ...times(32, false), ...times(70, undefined)];
    const after = [...times(80, undefined), ...times(56, true), ...times(14, false)];
    assert.deepEqual(moved(compareReports(report(before), report(after), 95)), { points: 20, from: 5.2, to: 33.4, isClear: true });
  });
  it("is surer the more cases are in both", () => {
    const widths = [0, 50, 100].map((apart) => {
      const half = Array.from({ length: 100 }, (_, i): State => i % 2 === 0);
      const before = [...half, ...times(apart, undefined)];
      const after = [...times(apart, undefined), ...half.slice(apart), ...half.slice(0, apart)];
      const { from, to } = moved(compareReports(report(before), report(after), 80));
      return to - from;
    });
    assert.ok((widths[0] as number) < (widths[1] as number) && (widths[1] as number) < (widths[2] as number), widths.join(" "));
  });
  it("of the same cases shows what would drown among other cases", () => {
    assert.equal(moved(paired(45, 8, 1, 46, 80)).isClear, true);
    const apart = [...times(46, true), ...times(54, false), ...times(100, undefined)];
    const other = [...times(100, undefined), ...times(53, true), ...times(47, false)];
    assert.equal(moved(compareReports(report(apart), report(other), 80)).isClear, false);
  });
  it("takes one or two cases for too few to tell", () => {
    assert.equal(moved(paired(50, 1, 0, 49, 80)).isClear, false);
    assert.equal(moved(paired(50, 2, 0, 48, 80)).isClear, false);
    assert.equal(moved(paired(50, 9, 0, 41, 80)).isClear, true);
  });
  it("is called moved by chance alone in no more runs than was said", () => {
    const by = chance(20_190_808);
    let clear = 0;
    for (let run = 0; run < 400; run++) {
      const before = Array.from({ length: 100 }, () => by.below(100) < 55);
      const after = before.map((state) => (by.below(100) < 20 ? by.below(100) < 55 : state));
      if (moved(compareReports(report(before), report(after), 80)).isClear) clear++;
    }
    assert.ok(clear <= 80 && clear > 20, `${clear} of 400`);
  });
});

describe("a remedial action", () => {
  const followed = (subject: Readonly<Record<string, string>>, comparison: Comparison, asOf = "2019-03-29"): Followed => {
    const read = readActions([{ action: "Train everyone", by: "2019-01-31", who: "Ida Quern", ...subject }], yes, yes, yes);
    assert.deepEqual(read.problems, []);
    const [one] = followUp(read.actions, comparison, asOf);
    assert.ok(one !== undefined && !JSON.stringify(one).includes("Quern"));
    return one;
  };
  const QUESTION = { question: "2.2.3" };
  const questions: [string, Comparison, Followed["outcome"]][] = [
    ["met: more cases without a gap", paired(40, 20, 2, 38, 80), "better"],
    ["not met: no case moved", paired(40, 0, 0, 60, 80), "no-change"],
    ["not met: fewer cases without a gap", paired(40, 2, 20, 38, 80), "worse"],
    ["too few to tell: as much may be chance", paired(40, 3, 1, 56, 80), "too-few-to-tell"],
    ["too few to tell: nine cases", paired(1, 8, 0, 0, 80), "too-few-to-tell"],
    ["too few to tell: no case has the question", compareReports(report([]), report([]), 80), "too-few-to-tell"],
  ];
  for (const [what, comparison, outcome] of questions)
    it(`for a question, ${what}`, () => {
      assert.equal(followed(QUESTION, comparison).outcome, outcome);
      assert.equal(followed({ question: "hmip-2018/2.2.3" }, comparison).outcome, outcome);
    });

  // Findings before, findings now, cases in which the rule was not evaluated now.
  const rules: [string, number, number, number, Followed["outcome"]][] = [
    ["met: more put right than new", 6, 2, 0, "better"],
    ["not met: as before", 4, 4, 0, "no-change"],
    ["not met: none before and none now", 0, 0, 0, "no-change"],
    ["not met: more than before", 2, 6, 0, "worse"],
    ["too few to tell: nobody looked", 4, 0, 4, "too-few-to-tell"],
    ["met all the same: some were not looked at", 6, 0, 2, "better"],
  ];
  for (const [what, before, now, unread, outcome] of rules)
    it(`for a rule, ${what}`, () => {
      const states = times(20, true);
      const comparison = compareReports(report(states, { findings: before }), report(states, { findings: now, unread }), 80);
      const one = followed({ rule: "r" }, comparison);
      assert.equal(one.outcome, outcome);
      assert.deepEqual(one.findings, {
        fixed: Math.max(0, before - Math.max(now, unread)),
        new: Math.max(0, now - before),
        undecided: Math.max(0, Math.min(unread, before) - now),
      });
    });
  it("for a rule, too few to tell: no case is in both reports", () => {
    const comparison = compareReports(report([true, undefined], { findings: 1 }), report([undefined, true]), 80);
    assert.equal(followed({ rule: "r" }, comparison).outcome, "too-few-to-tell");
  });

  const days: [string, string, boolean][] = [
    ["2019-01-31", "2019-01-30", false],
    ["2019-01-31", "2019-01-31", false],
    ["2019-01-31", "2019-02-01", true],
  ];
  for (const [by, asOf, isDue] of days)
    it(`due by ${by} is ${isDue ? "due" : "due later"} on ${asOf}, whatever its outcome`, () => {
      for (const comparison of [paired(40, 20, 2, 38, 80), paired(40, 0, 0, 60, 80)])
        assert.equal(followed({ ...QUESTION, by }, comparison, asOf).isDue, isDue);
    });
});

const yes = (): boolean => true;

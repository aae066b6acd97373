// Long because each way a judgement may hold or fail has its row.
/** What a professional judgement sets aside, where, and for how long; and what is said of one that does not hold. */
import assert from "node:assert/strict";
import { checkCase } from "../../server/src/engine/case.ts";
import { analyseFile } from "../../server/src/engine/file.ts";
import { judgementFix } from "../../server/src/engine/judgement.ts";
import type { CaseResult } from "../../server/src/engine/types.ts";
import type { Kind, RecordFacts } from "../../server/src/record/types.ts";
import type { CaseContext, RecordContext, Rule } from "../../server/src/rules/_kit/index.ts";
import { envFor } from "../support/check.ts";

const INFO = {
  severity: "warning",
  pack: "core",
  since: "0.1",
  cites: [],
  messages: { odd: { what: "This is odd.", ask: "Is it meant?" } },
  why: "",
  source: "",
  examples: { valid: [], invalid: [] },
} as const;
type View = Parameters<Extract<Rule, { scope: "case" }>["check"]>[0];

/** Odd at two factors of a risk analysis. */
const toyRecord = {
  ...INFO,
  id: "toy-record",
  scope: "record",
  record: "rosh",
  check: (_: never, cx: RecordContext) => {
    for (const [i, id] of ["F1", "F2"].entries()) cx.report("odd", ["riskIncreaseFactors", i], { about: [id, "low"] });
  },
} as Rule;
/** Odd at the risk analysis and at the plan, in the eyes of the case. */
const toyCase = {
  ...INFO,
  id: "toy-case",
  scope: "case",
  record: "rosh",
  reads: ["rmp"] as Kind[],
  check: (view: View, cx: CaseContext) => {
    for (const kind of ["rosh", "plan"] as const)
      for (const one of view.all(kind)) cx.report("odd", one as unknown as RecordFacts, ["date"], { about: [kind] });
  },
} as Rule;
const toyQuiet = { ...INFO, id: "toy-quiet", scope: "record", record: "rosh", check: () => undefined } as Rule;
const toyMust = { ...toyRecord, id: "toy-must", mustAnswer: true } as Rule;
const toyOff = { ...toyRecord, id: "toy-off", pack: "21" } as Rule;
const RULES = [toyRecord, toyCase, toyQuiet, toyMust, toyOff];

const CASE = "record: case\ncrn: D204816\nstandard: hmip-2018\n";
const TOP = "crn: D204816\ndate: 2019-03-01\nauthor: { name: Oriel Fenwharf, grade: PO }\nstatus: complete\n";
const ROSH = `record: rosh\n${TOP}riskIncreaseFactors: [{ id: F1, text: Rent day }, { id: F2, text: Football }]\n`;
const PLAN = `record: plan\n${TOP}`;

interface Row {
  readonly rule?: string;
  readonly reason?: string;
  readonly about?: string;
  readonly agreedBy?: string;
  readonly reviewBy?: string;
}
const WHY = "He has been on the ward since January";
const judged = (...rows: readonly Row[]): string =>
  `judgements:\n${rows
    .map((row) => {
      const all = { reason: WHY, agreedBy: "Vera Loom", date: "2019-03-01", reviewBy: "2019-06-01", ...row };
      const parts = Object.entries(all).filter(([, value]) => value !== "");
      return `  - { ${parts.map(([name, value]) => `${name}: ${value}`).join(", ")} }\n`;
    })
    .join("")}`;

interface Judged {
  readonly case?: readonly Row[];
  readonly rosh?: readonly Row[];
  readonly more?: Readonly<Record<string, string>>;
}
function run(given: Judged): CaseResult {
  const texts: Readonly<Record<string, string>> = {
    "case.case.yaml": CASE + (given.case === undefined ? "" : judged(...given.case)),
    "plan.case.yaml": PLAN,
    "rosh.case.yaml": ROSH + (given.rosh === undefined ? "" : judged(...given.rosh)),
    ...given.more,
  };
  const files = Object.entries(texts).map(([path, text]) => analyseFile(path, text));
  return checkCase({ folder: "", files }, envFor({ rules: RULES }));
}

const ALL = [
  "plan toy-case plan",
  "rosh toy-case rosh",
  "rosh toy-must F1+low",
  "rosh toy-must F2+low",
  "rosh toy-record F1+low",
  "rosh toy-record F2+low",
];
/** What is gone from what is found without judgements, and what is said of the judgements. */
function check(given: Judged, gone: readonly string[], said: readonly string[] = []): void {
  const lines = run(given).files.flatMap((file) =>
    file.records.flatMap((record) =>
      record.findings
        .filter((f) => /^(?:toy|judgement)-/u.test(f.rule))
        .map((f) => `${file.path.split(".")[0]} ${f.rule} ${f.rule.startsWith("toy") ? f.about.join("+") : f.path}`),
    ),
  );
  assert.deepEqual(lines.sort(), [...ALL.filter((line) => !gone.includes(line)), ...said].sort());
}

describe("a judgement", () => {
  it("is not there: everything stands", () => check({}, []));
  it("sets aside its rule in its record", () =>
    check({ rosh: [{ rule: "toy-record" }] }, ["rosh toy-record F1+low", "rosh toy-record F2+low"]));
  it("sets aside only what it is about, by any of its ids and codes", () => {
    check({ rosh: [{ rule: "toy-record", about: "[F2]" }] }, ["rosh toy-record F2+low"]);
    check({ rosh: [{ rule: "toy-record", about: "[F9, F1]" }] }, ["rosh toy-record F1+low"]);
    check({ rosh: [{ rule: "toy-record", about: "[low]" }] }, ["rosh toy-record F1+low", "rosh toy-record F2+low"]);
  });
  it("about nothing that is found is not needed", () =>
    check({ rosh: [{ rule: "toy-record", about: "[F9]" }] }, [], ["rosh judgement-not-needed judgements[0].rule"]));
  it("of a record counts for what a rule about the case finds in it, and nowhere else", () =>
    check({ rosh: [{ rule: "toy-case" }] }, ["rosh toy-case rosh"]));
  it("of the header counts for rules about the case in every record", () =>
    check({ case: [{ rule: "toy-case" }] }, ["rosh toy-case rosh", "plan toy-case plan"]));
  it("of the header counts for no rule about one record", () =>
    check({ case: [{ rule: "toy-record" }] }, [], ["case judgement-not-needed judgements[0].rule"]));
  it("of the header about one of them counts for that one", () =>
    check({ case: [{ rule: "toy-case", about: "[plan]" }] }, ["plan toy-case plan"]));
  it("twice for the same is needed both times", () =>
    check({ rosh: [{ rule: "toy-record" }, { rule: "toy-record", about: "[F1]" }] }, ["rosh toy-record F1+low", "rosh toy-record F2+low"]));
  it("that sets nothing aside is not needed, each said at its own row", () =>
    check(
      { rosh: [{ rule: "toy-quiet" }, { rule: "toy-record", about: "[F1]" }, { rule: "toy-quiet" }] },
      ["rosh toy-record F1+low"],
      ["rosh judgement-not-needed judgements[0].rule", "rosh judgement-not-needed judgements[2].rule"],
    ));
  it("on a rule that is off says nothing", () => check({ rosh: [{ rule: "toy-off" }] }, []));
  it("on a rule that could not be evaluated says nothing", () => {
    const given = { case: [{ rule: "toy-case" }], more: { "rmp.case.yaml": "record: rmp\nsupervision: [\n" } };
    check(given, ["rosh toy-case rosh", "plan toy-case plan"]);
  });
  it("holds on the day it is looked at again, and no longer", () => {
    check({ rosh: [{ rule: "toy-record", about: "[F1]", reviewBy: "2019-03-29" }] }, ["rosh toy-record F1+low"]);
    check(
      { rosh: [{ rule: "toy-record", about: "[F1]", reviewBy: "2019-03-28" }] },
      [],
      ["rosh judgement-out-of-date judgements[0].reviewBy"],
    );
    check({ rosh: [{ rule: "toy-record", about: "[F1]", reviewBy: "" }] }, ["rosh toy-record F1+low"]);
  });
  it("needs a reason of more than stock text", () => {
    for (const reason of ["n/a", ""])
      check({ rosh: [{ rule: "toy-record", reason }] }, [], ["rosh judgement-no-reason judgements[0].reason"]);
  });
  it("sets aside no rule that must be answered, and nothing of the form", () => {
    for (const rule of ["toy-must", "record-field-missing"])
      check({ rosh: [{ rule }] }, [], ["rosh judgement-not-allowed judgements[0].rule"]);
  });
  it("names a rule that is not there", () => {
    check({ rosh: [{ rule: "toy-zebra" }] }, [], ["rosh judgement-not-needed judgements[0].rule"]);
    check({ rosh: [{ reason: WHY }] }, []);
  });
});

describe("judgements listed", () => {
  const row = { rule: "toy-record", about: [], date: "2019-03-01", reviewBy: "2019-06-01", agreed: true, file: "rosh.case.yaml" };
  it("come with their file, day and review, used or not", () => {
    assert.deepEqual(run({}).judgements, []);
    assert.deepEqual(
      run({
        rosh: [
          { rule: "toy-record", about: "[F1, low]" },
          { rule: "toy-zebra", agreedBy: "", reviewBy: "" },
        ],
      }).judgements,
      [
        { ...row, about: ["F1", "low"] },
        { ...row, rule: "toy-zebra", reviewBy: undefined, agreed: false },
      ],
    );
  });
  it("name no rule and no code that could be somebody's words", () => {
    const rule = (name: string) => run({ rosh: [{ rule: name }] }).judgements.map((one) => one.rule);
    assert.deepEqual(rule("He rang Ida"), [""]);
    assert.deepEqual(rule("x"), ["x"]);
    assert.deepEqual(rule(`a${"b".repeat(59)}`), [`a${"b".repeat(59)}`]);
    assert.deepEqual(rule(`a${"b".repeat(60)}`), [""]);
    assert.deepEqual(rule("toy-record!"), [""]);
    const about = (list: string) => run({ rosh: [{ rule: "toy-record", about: list }] }).judgements.flatMap((one) => one.about);
    assert.deepEqual(about("[F1, a.b-c_d, Ida Quill, -x, very-high]"), ["F1", "a.b-c_d", "very-high"]);
  });
  it("repeat no such words in what is said of them", () => {
    const told = run({ rosh: [{ rule: "He rang Ida" }] }).files.flatMap((f) => f.records.flatMap((r) => r.findings));
    const [found] = told.filter((f) => f.rule === "judgement-not-needed");
    assert.deepEqual(found?.about, []);
    assert.doesNotMatch(JSON.stringify(found), /Ida/u);
    const [known] = run({ rosh: [{ rule: "toy-zebra" }] })
      .files.flatMap((f) => f.records.flatMap((r) => r.findings))
      .filter((f) => f.rule === "judgement-not-needed");
    assert.deepEqual(known?.about, ["toy-zebra"]);
    const [idle] = run({ rosh: [{ rule: "toy-quiet" }] })
      .files.flatMap((f) => f.records.flatMap((r) => r.findings))
      .filter((f) => f.rule === "judgement-not-needed");
    assert.deepEqual(idle?.about, ["toy-quiet"]);
    const [must] = run({ rosh: [{ rule: "toy-must" }] })
      .files.flatMap((f) => f.records.flatMap((r) => r.findings))
      .filter((f) => f.rule === "judgement-not-allowed");
    assert.match(must?.message ?? "", /^toy-must /u);
  });
});

describe("the fix that starts a judgement", () => {
  it("asks for all that a judgement needs, and says what it is about", () => {
    const row = {
      rule: "toy-record",
      reason: "[add why this does not fit here]",
      about: ["F1"],
      agreedBy: "[add name and grade of the manager who agreed]",
      date: "[add the day it was agreed]",
      reviewBy: "[add the day it is looked at again]",
    };
    assert.deepEqual(judgementFix({ rule: "toy-record", about: ["F1"] }), {
      title: "Leave it, with my reason",
      class: "prompt",
      steps: [{ do: "add", path: ["judgements"], value: row }],
    });
    const { about: _, ...rest } = row;
    assert.deepEqual(judgementFix({ rule: "toy-record", about: [] }).steps, [{ do: "add", path: ["judgements"], value: rest }]);
  });
  it("is offered for what a judgement may set aside", () => {
    const offered = new Set(
      run({}).files.flatMap((f) =>
        f.records.flatMap((r) =>
          r.findings.filter((one) => one.fixes.some((fix) => fix.title.startsWith("Leave it"))).map((one) => one.rule),
        ),
      ),
    );
    assert.deepEqual([...offered].sort(), ["toy-case", "toy-record"]);
  });
});

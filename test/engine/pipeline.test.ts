// Long because each step of the pipeline is shown by small rules made up for it.
/** The pipeline shown by made-up rules: what each may know, when its findings stay quiet, and what a judgement sets aside. */
import assert from "node:assert/strict";
import type { Pack } from "../../schemas/pack.ts";
import { checkCase } from "../../server/src/engine/case.ts";
import { analyseFile, unreadableFile } from "../../server/src/engine/file.ts";
import type { CaseResult } from "../../server/src/engine/types.ts";
import type { Kind, RecordFacts } from "../../server/src/record/types.ts";
import type { CaseContext, RecordContext, Rule } from "../../server/src/rules/_kit/index.ts";
import type { Span, Step } from "../../server/src/source/tree.ts";
import { envFor } from "../support/check.ts";
import { testPack } from "../support/testPack.ts";

const INFO = {
  severity: "warning",
  pack: "core",
  since: "0.1",
  cites: ["hmip-2018/2.1.3", "hmip-2018/2.2.3"],
  messages: {
    gap: { what: "There is a gap in {what}.", ask: "Can it be filled?", missing: true },
    odd: { what: "This is odd.", ask: "Is it meant?", cites: ["hmip-2018/2.2.3"] },
  },
  parameters: { days: { default: 12, help: "" }, word: { default: "soon", help: "" } },
  why: "",
  source: "",
  examples: { valid: [], invalid: [] },
} as const;

const onRecord = (id: string, record: Kind | readonly Kind[], check: (cx: RecordContext) => void, more: Partial<Rule> = {}): Rule =>
  ({ ...INFO, id, scope: "record", record, check: (_: never, cx: RecordContext) => check(cx), ...more }) as Rule;
type View = Parameters<Extract<Rule, { scope: "case" }>["check"]>[0];
const onCase = (id: string, check: (cx: CaseContext, facts: readonly RecordFacts[], view: View) => void, more: Partial<Rule> = {}): Rule =>
  ({
    ...INFO,
    id,
    scope: "case",
    record: "case",
    reads: [],
    check: (view: View, cx: CaseContext) => check(cx, factsOf(view), view),
    ...more,
  }) as Rule;
const factsOf = (view: View): readonly RecordFacts[] => [view.header, ...view.all("rosh")];

const CASE = "record: case\ncrn: D204816\nstandard: hmip-2018\n";
const ROSH = "record: rosh\ncrn: D204816\ndate: 2019-03-01\nauthor: { name: Oriel Fenwharf, grade: PO }\nstatus: complete\n";
type Texts = Readonly<Record<string, string>>;

function run(texts: Texts, rules: readonly Rule[], packs: readonly Pack[] = [], changed?: Span): CaseResult {
  const files = Object.entries(texts).map(([path, text]) => analyseFile(path, text, changed === undefined ? {} : { changed }));
  return checkCase({ folder: "", files }, envFor({ rules, standard: undefined as never, ...(packs.length === 0 ? {} : { packs }) }));
}
const recordsOf = (result: CaseResult) => result.files.flatMap((f) => f.records.map((record) => ({ path: f.path, record })));
/** `rule file path` for the findings of made-up rules and judgements. */
const seen = (result: CaseResult): string[] =>
  recordsOf(result).flatMap(({ path, record }) =>
    record.findings.filter((f) => /^(?:toy|judgement|record-(?:rule|no))-/u.test(f.rule)).map((f) => `${f.rule} ${path} ${f.path}`),
  );
const skipped = (result: CaseResult): string[] =>
  recordsOf(result).flatMap(({ path, record }) => record.notEvaluated.map((one) => `${path} ${one.rule}: ${one.reason}`));

const gap = (...path: Step[]): Rule => onRecord("toy-gap", "rosh", (cx) => cx.report("gap", path, { data: { what: "it" } }));
const odd = (...path: Step[]): Rule => onRecord("toy-odd", "rosh", (cx) => cx.report("odd", path));

describe("a finding that something is missing", () => {
  const check = (text: string, path: readonly Step[], shown: boolean, notYet: boolean, changed?: Span) => {
    const result = run({ "case.case.yaml": CASE, "rosh.case.yaml": text }, [gap(...path)], [], changed);
    const record = recordsOf(result).find((one) => one.path === "rosh.case.yaml")?.record;
    const name = path.join(".");
    assert.deepEqual([record?.findings.some((f) => f.rule === "toy-gap"), record?.notYetRecorded.includes(name)], [shown, notYet]);
  };
  const draft = ROSH.replace("complete", "in-progress");
  it("is shown in a complete record", () => check(ROSH, ["natureOfRisk"], true, false));
  it("is only listed in a draft", () => check(draft, ["changeRationale"], false, true));
  it("is shown in an assessment that was locked before it was finished, and listed in one in progress", () => {
    const rule = onRecord("toy-gap", "assessment", (cx) => cx.report("gap", ["personViews"]));
    for (const [status, shown] of [
      ["locked-incomplete", 1],
      ["in-progress", 0],
    ] as const) {
      const text = `${ROSH.replace("rosh", "assessment").replace("complete", status)}type: layer-3\n`;
      assert.equal(seen(run({ "case.case.yaml": CASE, "a.case.yaml": text }, [rule])).length, shown, status);
    }
  });
  it("is quiet where something stands that cannot be used", () =>
    check(`${ROSH}overallRiskLevel: 7\n`, ["overallRiskLevel"], false, false));
  it("is quiet where a reason is given, which is more than stock text", () => {
    check(`${ROSH}notApplicable: { changeRationale: This is the first analysis }\n`, ["changeRationale"], false, false);
    check(`${ROSH}notApplicable: { changeRationale: n/a }\n`, ["changeRationale"], true, false);
    check(`${ROSH}notApplicable: { natureOfRisk: This is the first analysis }\n`, ["changeRationale"], true, false);
  });
  it("is quiet inside a group or row whose reason is given", () => {
    check(`${ROSH}notApplicable: { riskToSelf: Asked at length and ruled out }\n`, ["riskToSelf", "concern"], false, false);
    check(`${ROSH}notApplicable: { riskToSelf: n/a }\n`, ["riskToSelf", "concern"], true, false);
    check(`${ROSH}notApplicable: { risk: Asked at length and ruled out }\n`, ["riskToSelf", "concern"], true, false);
    const factors = "riskIncreaseFactors: [{ id: F1, text: Rent day }]\n";
    check(
      `${ROSH}${factors}notApplicable: { riskIncreaseFactors: Told again and again }\n`,
      ["riskIncreaseFactors", 0, "people"],
      false,
      false,
    );
    check(
      `${ROSH}${factors}notApplicable: { "riskIncreaseFactors[F1]": Told again }\n`,
      ["riskIncreaseFactors", 0, "people"],
      false,
      false,
    );
    check(`${ROSH}${factors}notApplicable: { "riskIncreaseFactors[F2]": Told again }\n`, ["riskIncreaseFactors", 0, "people"], true, false);
  });
  it("is shown for what is asked whatever the reason", () => {
    const why = (name: string) => `${ROSH}notApplicable: { ${name}: There is nobody to harm }\n`;
    for (const name of ["crn", "overallRiskLevel", "riskInCommunity", "riskInCustody", "victimSafetyPlanning"])
      check(why(name), [name], true, false);
    check(why("riskInCommunity"), ["riskInCommunity", "staff"], true, false);
    check(why("riskInCustody"), ["riskInCustody", "staff"], true, false);
    check(why("changeRationale"), ["changeRationale"], false, false);
  });
  it("is shown for a part of a contingency row whatever the reason", () => {
    const text = `${ROSH.replace("rosh", "contingency")}items: [{ id: C1, trigger: He drinks }]\nnotApplicable: { items: Nothing is likely to go wrong }\n`;
    for (const [name, shown] of [
      ["action", true],
      ["owner", true],
      ["timescale", true],
      ["trigger", true],
      ["factors", false],
    ] as const) {
      const rule = onRecord("toy-gap", "contingency", (cx) => cx.report("gap", ["items", 0, name]));
      assert.equal(seen(run({ "case.case.yaml": CASE, "c.case.yaml": text }, [rule])).length, shown ? 1 : 0, name);
    }
  });
  it("is quiet on a line that is just being typed", () => {
    const typed = `${ROSH}natureOfRisk: "He\n`;
    check(typed, ["changeRationale"], false, false, { start: typed.length - 1, end: typed.length });
  });
  it("is quiet in the row that is just being typed, and shown in the others", () => {
    const text = `${ROSH}riskIncreaseFactors:\n  - id: F1\n    text: Rent day\n  - id: F3\n    text: Pay day\n  - id: F2\n    text: "Foot\n`;
    const at = text.indexOf('"Foot') + 5;
    const changed = { start: at - 1, end: at };
    check(text, ["riskIncreaseFactors", 2, "people"], false, false, changed);
    check(text, ["riskIncreaseFactors", 0, "people"], true, false, changed);
    // The record owns the list that is being typed in, and may be about to get another name.
    check(text, ["changeRationale"], false, false, changed);
  });
  it("is not listed for a group that has something in it, and for an empty one is", () => {
    const listed = (text: string) => {
      const { record } = recordsOf(run({ "case.case.yaml": CASE, "rosh.case.yaml": draft + text }, [])).at(-1) as ReturnType<
        typeof recordsOf
      >[number];
      return record.notYetRecorded.includes("riskInCommunity");
    };
    assert.deepEqual(
      [listed("riskInCommunity: { staff: low }\n"), listed("riskInCommunity: { staff: }\n"), listed("")],
      [false, true, true],
    );
  });
  it("that is not of missing things is never quiet", () => {
    const text = `${draft}overallRiskLevel: 7\nnotApplicable: { overallRiskLevel: There is nobody to harm }\n`;
    assert.deepEqual(seen(run({ "case.case.yaml": CASE, "rosh.case.yaml": text }, [odd("overallRiskLevel")])), [
      "toy-odd rosh.case.yaml overallRiskLevel",
    ]);
  });
});

describe("a rule about one record", () => {
  const texts = { "case.case.yaml": CASE, "rosh.case.yaml": ROSH };
  it("is asked of its kinds only", () => {
    const rule = onRecord("toy-odd", ["rosh", "rmp"], (cx) => cx.report("odd", ["date"]));
    const result = run({ ...texts, "rmp.case.yaml": ROSH.replace("rosh", "rmp"), "plan.case.yaml": ROSH.replace("rosh", "plan") }, [rule]);
    assert.deepEqual(seen(result), ["toy-odd rmp.case.yaml date", "toy-odd rosh.case.yaml date"]);
  });
  it("fills its sentence, and cites the clauses of its message", () => {
    const [found] = recordsOf(run(texts, [odd("date")])).flatMap(({ record }) => record.findings.filter((f) => f.rule === "toy-odd"));
    assert.deepEqual(
      [found?.cites, found?.severity, found?.messageId, found?.ask],
      [["hmip-2018/2.2.3"], "warning", "odd", "Is it meant?"],
    );
    const [other] = recordsOf(run(texts, [gap("natureOfRisk")])).flatMap(({ record }) =>
      record.findings.filter((f) => f.rule === "toy-gap"),
    );
    assert.deepEqual([other?.message, other?.cites], ["There is a gap in it.", INFO.cites]);
  });
  it("that fails is named, and the others still run", () => {
    const broken = onRecord("toy-broken", "rosh", () => {
      throw new Error("no");
    });
    const result = run(texts, [broken, odd("date")]);
    assert.deepEqual(seen(result), ["record-rule-failed rosh.case.yaml record", "toy-odd rosh.case.yaml date"]);
    assert.deepEqual(skipped(result), ["rosh.case.yaml toy-broken: The rule stopped working on this record."]);
    const failed = recordsOf(result).flatMap(({ record }) => record.findings.filter((f) => f.rule === "record-rule-failed"));
    assert.deepEqual([failed[0]?.about, /toy-broken/u.test(failed[0]?.message ?? "")], [["toy-broken"], true]);
  });
  it("that names a message it has not fails", () =>
    assert.deepEqual(seen(run(texts, [onRecord("toy-x", "rosh", (cx) => cx.report("other", []))])), [
      "record-rule-failed rosh.case.yaml record",
    ]));
  it("reads the header only if it says so, and not without one", () => {
    const read = (more: Partial<Rule>) =>
      onRecord(
        "toy-odd",
        "rosh",
        (cx) => {
          if (cx.header().value.crn === "D204816") cx.report("odd", ["date"]);
        },
        more,
      );
    const says = { readsHeader: true } as Partial<Rule>;
    assert.deepEqual(seen(run(texts, [read(says)])), ["toy-odd rosh.case.yaml date"]);
    assert.deepEqual(seen(run(texts, [read({})])), ["record-rule-failed rosh.case.yaml record"]);
    const alone = run({ "rosh.case.yaml": ROSH }, [read(says)]);
    assert.deepEqual(seen(alone), ["record-no-case rosh.case.yaml record"]);
    assert.ok(skipped(alone).includes("rosh.case.yaml toy-odd: There is no case header."));
  });
  it("knows what cannot be used and what does not apply", () => {
    const known: unknown[] = [];
    const rule = onRecord("toy-odd", "rosh", (cx) => {
      known.push(cx.unusable(["riskInCommunity", "staff"]), cx.unusable(["riskInCommunity"]), cx.notApplicable("natureOfRisk"));
      known.push(cx.notApplicable("changeRationale"), cx.notApplicable("sources"), cx.form, cx.asOf, cx.terms);
      known.push(cx.parameter("days"), cx.parameterText("word"));
      cx.notEvaluated("Too little is known.");
    });
    const text = `${ROSH}riskInCommunity: { staff: 7 }\nnotApplicable: { natureOfRisk: Told in the plan, changeRationale: n/a }\n`;
    assert.deepEqual(skipped(run({ ...texts, "rosh.case.yaml": text }, [rule])), ["rosh.case.yaml toy-odd: Too little is known."]);
    assert.deepEqual(known, [true, false, true, false, false, "older", "2019-03-29", {}, 12, "soon"]);
  });
});

describe("a path that a rule hands on", () => {
  it("is kept as it was when the rule goes on walking", () => {
    const walking = onRecord("toy-odd", "rosh", (cx) => {
      const path: Step[] = ["date"];
      cx.report("odd", path);
      path[0] = "status";
    });
    assert.deepEqual(seen(run({ "case.case.yaml": CASE, "rosh.case.yaml": ROSH }, [walking])), ["toy-odd rosh.case.yaml date"]);
  });
});

describe("a rule about the case", () => {
  const texts = { "case.case.yaml": CASE, "rosh.case.yaml": ROSH };
  const each = (message: "gap" | "odd", more: Partial<Rule> = {}): Rule =>
    onCase(
      "toy-each",
      (cx, facts) => {
        for (const one of facts) cx.report(message, one, ["date"]);
      },
      more,
    );

  it("speaks at the record it names", () =>
    assert.deepEqual(seen(run(texts, [each("odd")])), ["toy-each case.case.yaml date", "toy-each rosh.case.yaml date"]));
  it("that fails is named at the header, and the others still run", () => {
    const broken = onCase("toy-broken", () => {
      throw new Error("no");
    });
    const result = run(texts, [broken, each("odd")]);
    assert.deepEqual(seen(result), [
      "record-rule-failed case.case.yaml record",
      "toy-each case.case.yaml date",
      "toy-each rosh.case.yaml date",
    ]);
    assert.deepEqual(skipped(result), ["case.case.yaml toy-broken: The rule stopped working on this case."]);
    const failed = recordsOf(result).flatMap(({ record }) => record.findings.filter((f) => f.rule === "record-rule-failed"));
    assert.deepEqual([failed[0]?.about, /toy-broken/u.test(failed[0]?.message ?? "")], [["toy-broken"], true]);
  });
  it("is off at a record whose own standard has it not", () => {
    const older = each("odd", { pack: "18" } as Partial<Rule>);
    const own = { ...texts, "rosh.case.yaml": `${ROSH}standard: test-2021\n` };
    assert.deepEqual(seen(run(own, [older])), ["toy-each case.case.yaml date"]);
    const milder = [...envFor().packs.filter((p) => p !== testPack), { ...testPack, severities: { "toy-each": "info" } } as Pack];
    const result = recordsOf(run(own, [each("odd")], milder)).flatMap(({ record }) => record.findings.filter((f) => f.rule === "toy-each"));
    assert.deepEqual(
      result.map((f) => f.severity),
      ["warning", "info"],
    );
  });
  it("is not evaluated while a record that it reads cannot be read", () => {
    const broken = { ...texts, "rmp.case.yaml": "record: rmp\nsupervision: [\n" };
    const reads = (...kinds: Kind[]) => run(broken, [each("odd", { reads: kinds } as Partial<Rule>)]);
    assert.deepEqual(
      skipped(reads("rmp")).filter((one) => one.includes("toy")),
      ["case.case.yaml toy-each: A record of this case could not be read: Risk management plan."],
    );
    assert.deepEqual(seen(reads("rmp")), []);
    assert.equal(seen(reads("plan", "rosh")).length, 2);
    const nameless = run({ ...texts, "x.case.yaml": "crn: [\n" }, [each("odd")]);
    assert.deepEqual(
      skipped(nameless).filter((one) => one.includes("toy")),
      ["case.case.yaml toy-each: A file of this case could not be read."],
    );
  });
  it("is not evaluated without a header, or with one that cannot be read", () => {
    assert.deepEqual(skipped(run({ "rosh.case.yaml": ROSH }, [each("odd")])), ["rosh.case.yaml case rules: There is no case header."]);
    const broken = run({ "case.case.yaml": "record: case\ncrn: [\n", "rosh.case.yaml": ROSH }, [each("odd")]);
    assert.ok(skipped(broken).includes("rosh.case.yaml case rules: The case header could not be read."));
    assert.ok(!seen(broken).some((one) => one.startsWith("record-no-case")));
  });
  it("knows which reasons of a record count", () => {
    const known: unknown[] = [];
    const rule = onCase("toy-x", (cx, facts) => {
      const rosh = facts.find((one) => one.kind === "rosh") as RecordFacts;
      known.push(cx.notApplicable(rosh, "natureOfRisk"), cx.notApplicable(rosh, "changeRationale"), cx.notApplicable(rosh, "sources"));
      known.push(cx.notApplicable(facts.find((one) => one.kind === "case") as RecordFacts, "sex"), cx.form, cx.asOf);
      known.push(cx.parameter("days"), cx.parameterText("word"));
      cx.notEvaluated("Too little is known.");
    });
    const text = `${ROSH}notApplicable: { natureOfRisk: Told in the plan, changeRationale: n/a }\n`;
    assert.deepEqual(skipped(run({ ...texts, "rosh.case.yaml": text }, [rule])), ["case.case.yaml toy-x: Too little is known."]);
    assert.deepEqual(known, [true, false, false, false, "older", "2019-03-29", 12, "soon"]);
  });
  it("that names a message it has not fails", () =>
    assert.deepEqual(seen(run(texts, [onCase("toy-x", (cx, facts) => cx.report("other", facts[0] as RecordFacts, []))])), [
      "record-rule-failed case.case.yaml record",
    ]));
});

describe("a case", () => {
  const texts = { "case.case.yaml": CASE, "rosh.case.yaml": ROSH };
  const one = onCase("toy-case", (cx, facts) => cx.report("odd", facts[0] as RecordFacts, ["date"]));

  it("takes its number from the header, else from the first record that has one", () => {
    const crn = (texts: Texts) => run(texts, []).crn;
    assert.equal(crn({ "case.case.yaml": CASE, "a.case.yaml": ROSH.replace("D204816", "D999999") }), "D204816");
    assert.equal(
      crn({ "a.case.yaml": "record: plan\n", "b.case.yaml": ROSH, "c.case.yaml": ROSH.replace("D204816", "D999999") }),
      "D204816",
    );
    assert.equal(crn({ "a.case.yaml": "record: plan\n" }), undefined);
  });
  it("says at its first record that there is no header, and judges records all the same", () => {
    const result = run({ "a.case.yaml": "crn: [\n", "b.case.yaml": ROSH, "c.case.yaml": ROSH }, [odd("date"), one]);
    assert.deepEqual(seen(result), ["record-no-case b.case.yaml record", "toy-odd b.case.yaml date", "toy-odd c.case.yaml date"]);
    assert.ok(
      recordsOf(result).every(({ record }) => record.findings.every((f) => !f.rule.startsWith("record-no") || f.fixes.length === 0)),
    );
    assert.deepEqual(seen(run({ "a.case.yaml": "crn: [\n" }, [])), []);
  });
  it("without a header leaves judgements on rules about the case alone, and says of others that they are not needed", () => {
    const aside = (rule: string) =>
      `${ROSH}judgements: [{ rule: ${rule}, reason: He is on the ward, agreedBy: Una, date: 2019-03-01, reviewBy: 2019-06-01 }]\n`;
    const quiet = onRecord("toy-quiet", "rosh", () => undefined);
    const said = (rule: string) => seen(run({ "a.case.yaml": aside(rule) }, [quiet, one])).filter((line) => line.startsWith("judgement"));
    assert.deepEqual(said("toy-quiet"), ["judgement-not-needed a.case.yaml judgements[0].rule"]);
    assert.deepEqual(said("toy-case"), []);
  });
  it("says of a judgement that it is not needed where the rule is on for any record", () => {
    const newer = onRecord("toy-newer", "rosh", () => undefined, { pack: "21" } as Partial<Rule>);
    const text = `${ROSH}standard: test-2021\njudgements: [{ rule: toy-newer, reason: He is on the ward, agreedBy: Una, date: 2019-03-01, reviewBy: 2019-06-01 }]\n`;
    assert.deepEqual(seen(run({ "case.case.yaml": CASE, "a.case.yaml": text }, [newer])), [
      "judgement-not-needed a.case.yaml judgements[0].rule",
    ]);
  });
  it("tells of a file that could not be opened or decoded", () => {
    const bad = (unreadable: Parameters<typeof unreadableFile>[1]) => {
      const given = [analyseFile("case.case.yaml", CASE), unreadableFile("x.case.yaml", unreadable)];
      const result = checkCase({ folder: "", files: given }, envFor({ rules: [one] })).files[1];
      const [record] = result?.records ?? [];
      const [finding] = record?.findings ?? [];
      assert.equal(result?.unreadable, finding?.message);
      assert.deepEqual([result?.evaluated, record?.index, record?.id, record?.kind], [false, -1, "", undefined]);
      assert.deepEqual(record?.notEvaluated, [{ rule: "*", reason: "The file could not be read." }]);
      return [finding?.rule, finding?.messageId, finding?.path, finding?.start, finding?.end, finding?.message];
    };
    const access = bad({ why: "access" });
    assert.deepEqual(access.slice(0, 5), ["record-unreadable", "access", "", 0, 0]);
    assert.match(String(bad({ why: "encoding", byte: 17 })[5]), /17/u);
    assert.match(String(bad({ why: "encoding" })[5]), /\b0\b/u);
  });
  it("tells why a text was not evaluated", () => {
    const reasons = (text: string) =>
      skipped(run({ "case.case.yaml": CASE, "x.case.yaml": text }, [])).filter((line) => line.startsWith("x."));
    assert.deepEqual(reasons("crn: [\n"), ["x.case.yaml *: The text could not be read as a record."]);
    assert.deepEqual(reasons("crn: D204816\n"), ["x.case.yaml *: The record does not say which kind it is."]);
  });
  it("asks for the kind at its value, else at its name", () => {
    const at = (text: string) => {
      const [found] = recordsOf(run({ "case.case.yaml": CASE, "x.case.yaml": text }, [])).flatMap(({ path, record }) =>
        path.startsWith("x.") ? record.findings : [],
      );
      return [found?.rule, text.slice(found?.start, found?.end)];
    };
    assert.deepEqual(at("crn: D204816\nrecord: zebra\n"), ["record-kind-unknown", "zebra"]);
    assert.deepEqual(at("crn: D204816\nrecord:\n"), ["record-kind-unknown", "record"]);
    assert.deepEqual(at("crn: D204816\n"), ["record-kind-unknown", "crn: D204816"]);
    assert.deepEqual(at("crn: D204816"), ["record-kind-unknown", "crn: D204816"]);
  });
  it("shows a thousand findings of a file, and says how many more there are", () => {
    const many = (count: number) =>
      onRecord("toy-many", "rosh", (cx) => {
        for (let i = 0; i < count; i++) cx.report("odd", ["date"], { about: [String(i)] });
      });
    const told = (count: number) =>
      recordsOf(run(texts, [many(count)])).flatMap(({ path, record }) => (path.startsWith("rosh") ? record.findings : []));
    assert.equal(told(1000).length, 1000);
    assert.equal(told(1001).length, 1001);
    assert.match(told(1001)[0]?.message ?? "", /\b1 more/u);
  });
  it("says standards nobody knows once, at the record or the folder that asks", () => {
    const ask = (standard: string) => `${ROSH}standard: ${standard}\n`;
    const result = run(
      { "case.case.yaml": CASE, "a.case.yaml": ask("zebra-1"), "b.case.yaml": ask("zebra-1"), "c.case.yaml": ask("zebra-2") },
      [],
    );
    assert.deepEqual(
      result.problems.map((p) => p.path),
      ["a.case.yaml", "c.case.yaml"],
    );
    const header = run({ "case.case.yaml": CASE.replace("hmip-2018", "zebra-1"), "a.case.yaml": ROSH }, []);
    assert.ok(header.problems.some((p) => p.path === ""));
  });
  it("without any pack is asked in the older form", () => {
    const forms: string[] = [];
    const files = [analyseFile("case.case.yaml", CASE), analyseFile("rosh.case.yaml", ROSH)];
    const rules = [onRecord("toy-a", "rosh", (cx) => forms.push(cx.form)), onCase("toy-b", (cx) => forms.push(cx.form))];
    checkCase({ folder: "", files }, envFor({ rules, packs: [] }));
    assert.deepEqual(forms, ["older", "older"]);
  });
  it("notes a standard later than the sentence behind what its rules find, not behind the form", () => {
    const header = `${CASE.replace("hmip-2018", "hmip-2021")}sentence: { type: community-order, startDate: 2018-10-01, endDate: 2019-10-01 }\n`;
    const found = recordsOf(run({ "case.case.yaml": header, "rosh.case.yaml": `${ROSH}colour: red\n` }, [odd("date")])).flatMap(
      ({ record }) => record.findings,
    );
    const of = (rule: string) => found.find((f) => f.rule === rule);
    assert.match(of("toy-odd")?.note ?? "", /later than this sentence/u);
    assert.equal(of("toy-odd")?.message, `This is odd. ${of("toy-odd")?.note}`);
    assert.equal(of("record-field-unknown")?.note, "");
  });
});

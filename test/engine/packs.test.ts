// Long because each pack is tried in each way that it can come to judge a record.
/** What the packs that are shipped say, and what a record judged by each of them is told. */
import assert from "node:assert/strict";
import { packs } from "../../schemas/packs/index.ts";
import { decisiveRules } from "../../server/src/engine/decisive.ts";
import { effectiveIn } from "../../server/src/engine/env.ts";
import { citesUnder, clauseOf, lay, lineage } from "../../server/src/engine/packs.ts";
import { standardText } from "../../server/src/language/explain.ts";
import { redactCase } from "../../server/src/report/redact.ts";
import { rules } from "../../server/src/rules/index.ts";
import type { CheckOptions } from "../support/check.ts";
import { checkFiles, envFor, findingsOf } from "../support/check.ts";

const byId = new Map(packs.map((pack) => [pack.id, pack]));
const whole = (id: string) => {
  const pack = byId.get(id);
  assert.ok(pack, `no pack ${id}`);
  return lineage(pack, byId).reduce((under, over) => lay(under, over, false));
};
const ruleById = new Map(rules.map((rule) => [rule.id, rule]));

describe("the packs that are shipped", () => {
  it("are the four standards, and one local practice that no date brings up", () => {
    assert.deepEqual([...byId.keys()].sort(), ["dipp-2025", "hmip-2018", "hmip-2021", "hmip-2023", "local-sodexo-cl-2019"]);
    assert.deepEqual(
      packs.filter((pack) => pack.byName === true).map((pack) => pack.id),
      ["local-sodexo-cl-2019"],
    );
  });
  it("follow each other without a gap", () => {
    const dated = packs.filter((pack) => pack.byName !== true).sort((a, b) => (a.from < b.from ? -1 : 1));
    for (const [i, pack] of dated.entries()) {
      const next = dated[i + 1];
      if (next === undefined) break;
      const after = new Date(`${pack.until}T12:00:00Z`);
      after.setUTCDate(after.getUTCDate() + 1);
      assert.equal(after.toISOString().slice(0, 10), next.from, `${next.id} after ${pack.id}`);
    }
  });
  it("have the groups and the form of their time", () => {
    const said = packs.map((pack) => [pack.id, whole(pack.id).groups.join(), whole(pack.id).form]);
    assert.deepEqual(said.sort(), [
      ["dipp-2025", "core,21", "newer"],
      ["hmip-2018", "core,18", "older"],
      ["hmip-2021", "core,21", "newer"],
      ["hmip-2023", "core,21", "newer"],
      ["local-sodexo-cl-2019", "core,18,loc", "older"],
    ]);
  });
  it("call nothing verified but what was read, and hold figures for 2018 alone", () => {
    for (const pack of packs) {
      const isRead = pack.id === "hmip-2018" || pack.id === "dipp-2025";
      for (const [number, clause] of Object.entries(pack.clauses)) assert.equal(clause.verified, isRead, `${pack.id}/${number}`);
      assert.equal(Object.keys(pack.figures).length > 0, pack.id === "hmip-2018", pack.id);
    }
  });
  it("name old words from 2021 on only", () => {
    assert.deepEqual(whole("hmip-2018").terms, {});
    for (const id of ["hmip-2021", "hmip-2023", "dipp-2025"])
      for (const term of ["service user", "offender", "CRC", "NPS", "Schedule 1 offender"])
        assert.ok(whole(id).terms[term], `${id}: ${term}`);
  });
  it("continue questions there are", () => {
    for (const pack of packs)
      for (const [number, clause] of Object.entries(pack.clauses))
        for (const old of clause.continues ?? []) assert.ok(clauseOf(old, packs), `${pack.id}/${number} continues ${old}`);
    const continued = Object.values(whole("hmip-2021").clauses).flatMap((clause) => clause.continues ?? []);
    assert.deepEqual(
      continued,
      Object.keys(whole("hmip-2018").clauses).flatMap((number) => (number.startsWith("2.") ? [`hmip-2018/${number}`] : [])),
    );
  });
  it("name rules, parameters and questions there are", () => {
    for (const pack of packs) {
      for (const id of Object.keys(pack.severities)) assert.ok(ruleById.has(id), `${pack.id}: severity of ${id}`);
      for (const [id, values] of Object.entries(pack.parameters))
        for (const name of Object.keys(values)) assert.ok(ruleById.get(id)?.parameters?.[name], `${pack.id}: ${id} has no ${name}`);
      for (const [number, { also, not }] of Object.entries(pack.decisive ?? {})) {
        assert.ok(whole(pack.id).clauses[number], `${pack.id}: decisive for ${number}`);
        for (const { rule, reason } of [...also, ...not]) assert.ok(ruleById.has(rule) && reason.length > 20, `${pack.id}: ${rule}`);
      }
    }
  });
});

describe("what a rule cites under a standard", () => {
  const rows: [string, string[], string[]][] = [
    ["hmip-2018", ["hmip-2018/2.2.3"], ["hmip-2018/2.2.3"]],
    ["hmip-2021", ["hmip-2018/2.2.3", "hmip-2018/2.3.3"], ["hmip-2021/2.2.3", "hmip-2021/2.3.3"]],
    ["hmip-2023", ["hmip-2018/2.2.3"], ["hmip-2023/2.2.3"]],
    ["dipp-2025", ["hmip-2018/2.2.3", "hmip-2018/2.3.3"], ["dipp-2025/C2"]],
    ["dipp-2025", ["hmip-2018/2.1.3", "dipp-2025/C1"], ["dipp-2025/C1"]],
    ["dipp-2025", ["hmip-2018/2.4.1"], ["hmip-2018/2.4.1"]],
    ["hmip-2021", ["hmip-2018/4.1.2"], ["hmip-2018/4.1.2"]],
    ["local-sodexo-cl-2019", ["hmip-2018/2.1.2"], ["hmip-2018/2.1.2"]],
  ];
  for (const [id, cites, expected] of rows)
    it(`${id}: ${cites.join(", ")}`, () => assert.deepEqual(citesUnder(cites, whole(id)), expected));
  it("counts the questions of an organisation's own beside the standard's", () => {
    const clause = { question: "Ours?", verified: false, cases: "all" as const };
    const acme = { ...whole("hmip-2018"), id: "acme", clauses: { "1": { ...clause, continues: ["hmip-2018/2.2.3"] } } };
    assert.deepEqual(citesUnder(["hmip-2018/2.2.3"], whole("hmip-2018"), [acme]), ["hmip-2018/2.2.3", "acme/1"]);
    assert.deepEqual(citesUnder(["hmip-2018/2.2.3"], whole("dipp-2025"), [acme]), ["dipp-2025/C2", "acme/1"]);
    const env = { ...envFor({ packs, standard: "hmip-2018" }), localPacks: [{ ...acme, extends: "hmip-2018" }] };
    assert.deepEqual(effectiveIn(env)({}).cites({ id: "x", cites: ["hmip-2018/2.2.3"] }), ["hmip-2018/2.2.3", "acme/1"]);
  });
  it("is found again where it is shown, in a pack that takes it over too", () => {
    for (const cite of ["hmip-2023/2.2.3", "dipp-2025/C2", "local-sodexo-cl-2019/2.2.3"])
      assert.equal(standardText([cite], packs).length > 0, true, cite);
    assert.match(standardText(["hmip-2023/2.2.3"], packs)[0] ?? "", /HMIP standards 2023, 2\.2\.3.*not checked/u);
    assert.deepEqual(standardText(["hmip-2018/9.9.9", "nobody/2.2.3", "hmip-2018/__proto__", "x"], packs), []);
  });
});

const CASE = (start: string, standard = "") => `record: case
crn: X123456
dateOfBirth: 1990-01-01
officers:
  - { name: Nell Harrow, grade: PO, from: ${start} }
sentence: { type: community-order, startDate: ${start}, endDate: 2030-01-01 }
${standard === "" ? "" : `standard: ${standard}\n`}`;
const opening = (record: string): string => `record: ${record}
crn: X123456
date: 2026-01-10
author: { name: Nell Harrow, grade: PO }
status: complete
`;
const PLAN = (standard = "") => `${opening("contingency")}${standard === "" ? "" : `standard: ${standard}\n`}items:
  - { id: C1, action: Ring his brother, owner: Nell Harrow, timescale: 1 working day }
`;

describe("a record judged by a pack", () => {
  const judged = (files: Record<string, string>, options: Partial<CheckOptions> = {}) => {
    const results = checkFiles(files, { asOf: "2026-02-01", packs, ...options });
    const plan = results[0]?.files.find((f) => f.path.includes("plan"))?.records[0];
    const seen = findingsOf(results).find((s) => s.finding.rule === "contingency-no-trigger")?.finding;
    return { results, standard: plan?.standard, message: seen?.message, cites: seen?.cites };
  };
  const SAID = "This contingency does not say what would set it off.";
  const files = (start: string, ofCase = "", own = "") => ({ "a/case.case.yaml": CASE(start, ofCase), "a/plan.case.yaml": PLAN(own) });
  const rows: [string, Record<string, string>, Partial<CheckOptions>, string, string, string][] = [
    ["2018 by its date", files("2019-01-02"), {}, "hmip-2018", SAID, "hmip-2018/2.2.3"],
    ["2018, which is the first there is", files("2015-01-02"), {}, "hmip-2018", SAID, "hmip-2018/2.2.3"],
    ["2021 by its date", files("2021-07-01"), {}, "hmip-2021", SAID, "hmip-2021/2.2.3"],
    ["2023 by its date", files("2024-07-01"), {}, "hmip-2023", SAID, "hmip-2023/2.2.3"],
    ["2025 by its date", files("2025-12-01"), {}, "dipp-2025", SAID, "dipp-2025/C2"],
    ["an earlier one by name", files("2024-07-01", "hmip-2018"), {}, "hmip-2018", SAID, "hmip-2018/2.2.3"],
    [
      "a later one by name",
      files("2019-01-02", "hmip-2021"),
      {},
      "hmip-2021",
      `${SAID} (HMIP standards 2021, later than this sentence.)`,
      "hmip-2021/2.2.3",
    ],
    [
      "a later one in the record alone",
      files("2019-01-02", "", "hmip-2023"),
      {},
      "hmip-2023",
      `${SAID} (HMIP standards 2023, later than this sentence.)`,
      "hmip-2023/2.2.3",
    ],
    [
      "a later one on the command line",
      files("2019-01-02"),
      { standard: "dipp-2025" },
      "dipp-2025",
      `${SAID} (Dynamic inspection of public protection 2025, later than this sentence.)`,
      "dipp-2025/C2",
    ],
    [
      "local practice, which is no later standard",
      files("2017-01-02", "local-sodexo-cl-2019"),
      {},
      "local-sodexo-cl-2019",
      SAID,
      "hmip-2018/2.2.3",
    ],
  ];
  for (const [name, given, options, standard, message, cite] of rows)
    it(name, () => {
      const seen = judged(given, options);
      assert.deepEqual([seen.standard, seen.message, seen.cites], [standard, message, [cite]]);
    });
  it("says nothing of the kind about the form of a record", () => {
    const broken = { "a/case.case.yaml": CASE("2019-01-02", "hmip-2021"), "a/plan.case.yaml": PLAN().replace("complete", "compleet") };
    const form = findingsOf(checkFiles(broken, { asOf: "2026-02-01", packs })).filter((s) => s.finding.rule.startsWith("record-"));
    assert.ok(form.length > 0);
    for (const { finding } of form) assert.doesNotMatch(finding.message, /later than/u);
  });
  it("keeps the note where names are taken out", () => {
    const rosh = `${opening("rosh")}overallRiskLevel: medium\n`;
    const [result] = judged({ ...files("2019-01-02", "hmip-2021"), "a/rosh.case.yaml": rosh }).results;
    assert.ok(result);
    const said = redactCase(result, () => "r1").files.flatMap((f) => f.records.flatMap((r) => r.findings.map((x) => x.message)));
    assert.ok(
      said.some((m) => m.endsWith("does not say what would set it off. (HMIP standards 2021, later than this sentence.)")),
      said.join("\n"),
    );
    const filled = said.filter((m) => m.includes("not recorded for this group"));
    assert.ok(
      filled.some((m) => m.endsWith("later than this sentence.)")),
      said.join("\n"),
    );
    assert.ok(
      said.every((m) => !m.includes("later") || !m.includes("…")),
      said.join("\n"),
    );
  });
  it("has the local rules on where local practice is named, and nowhere else", () => {
    const loc = rules.filter((rule) => rule.pack === "loc").map((rule) => rule.id);
    assert.ok(loc.length > 0);
    for (const pack of packs) {
      const effective = effectiveIn(envFor({ packs, standard: pack.id }))({});
      for (const id of loc) assert.equal(effective.rule(id).on, pack.id === "local-sodexo-cl-2019", `${id} in ${pack.id}`);
    }
  });
});

describe("rules that decide a question", () => {
  const some = [
    { id: "a", severity: "error", cites: ["hmip-2018/2.2.3"] },
    { id: "b", severity: "warning", cites: ["hmip-2018/2.2.3", "hmip-2018/2.2.1"] },
    { id: "c", severity: "info", cites: ["hmip-2018/2.2.1", "hmip-2018/2.4.1"] },
    { id: "d", severity: "error", cites: ["hmip-2018/2.2.3"] },
  ] as const;
  const of = (id: string, more: object, number: string, setting?: Parameters<typeof decisiveRules>[2]) =>
    decisiveRules({ ...whole(id), decisive: {}, ...more }, some, setting).get(number);
  const because = "Made up for this test.";
  it("are its errors; its warnings where it has none; nothing else", () => {
    assert.deepEqual(
      ["2.2.3", "2.2.1", "2.4.1"].map((n) => of("hmip-2018", {}, n)),
      [["a", "d"], ["b"], []],
    );
    assert.deepEqual([...decisiveRules(whole("hmip-2018"), some).keys()], Object.keys(whole("hmip-2018").clauses));
  });
  it("are the same under a later standard that took the question over", () => {
    assert.deepEqual(
      [of("hmip-2021", {}, "2.2.3"), of("dipp-2025", {}, "C2"), of("local-sodexo-cl-2019", {}, "2.2.3")],
      [
        ["a", "d"],
        ["a", "d"],
        ["a", "d"],
      ],
    );
  });
  it("change with the exceptions of the pack, and with settings", () => {
    const decisive = {
      "2.2.3": {
        also: [
          { rule: "b", reason: because },
          { rule: "gone", reason: because },
        ],
        not: [{ rule: "a", reason: because }],
      },
    };
    assert.deepEqual(of("hmip-2018", { decisive }, "2.2.3"), ["b", "d"]);
    const off = (id: string) => ({ on: id !== "d", severity: id === "a" ? ("warning" as const) : ("warning" as const) });
    assert.deepEqual(of("hmip-2018", {}, "2.2.3", off), ["a", "b"]);
  });
  it("are there for every question on casework that the catalogue has rules for", () => {
    for (const [number, ids] of decisiveRules(whole("hmip-2018"), rules)) {
      const cited = rules.some((rule) => rule.severity !== "info" && rule.cites.includes(`hmip-2018/${number}`));
      assert.equal(ids.length > 0, cited, number);
    }
  });
});

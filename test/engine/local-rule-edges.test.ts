// Long because each word of a condition has a row on either side of its bound.
/** Local rules at their edges: bounds, rows in rows, values as numbers and truth values, fixes, and what is said of slips. */
import assert from "node:assert/strict";
import { packs } from "../../schemas/packs/index.ts";
import { checkCase } from "../../server/src/engine/case.ts";
import { ruleMetas } from "../../server/src/engine/env.ts";
import { analyseFile } from "../../server/src/engine/file.ts";
import { readPack } from "../../server/src/engine/settings-file.ts";
import { rules } from "../../server/src/rules/index.ts";

type Plain = Readonly<Record<string, unknown>>;
const HEAD = { id: "acme", title: "Acme", extends: "hmip-2018", from: "2018-01-01" };
const RULE = {
  id: "acme-x",
  record: "oversight",
  severity: "warning",
  message: "This is not as we do it.",
  ask: "Is it so?",
  why: "We agreed.",
};
const read = (localRules: unknown) => readPack({ path: "acme.pack.yaml", value: { ...HEAD, localRules } }, ruleMetas(rules));

function findings(record: string, body: Plain, text: string) {
  const { pack, rules: own, problems } = read([{ ...RULE, record, ...body }]);
  assert.deepEqual(problems, []);
  assert.ok(pack);
  const env = {
    asOf: "2019-03-29",
    packs,
    localPacks: [pack],
    rules: [...rules, ...own],
    settingsFile: undefined,
    standardFlag: undefined,
  };
  const full = `record: ${record}\ncrn: X123456\ndate: 2019-03-01\nauthor: { name: Nell Harrow, grade: PO }\nstatus: complete\nstandard: hmip-2018\n${text}`;
  const result = checkCase({ folder: "case", files: [analyseFile("case/one.case.yaml", full)] }, env).files[0]?.records[0];
  return (result?.findings ?? []).filter((f) => f.rule === "acme-x");
}

describe("a condition of a local rule", () => {
  /** Where a required condition fails in a record. */
  const check = (record: string, condition: Plain, text: string, expected: readonly string[]) =>
    assert.deepEqual(
      findings(record, { require: [condition] }, text).map((f) => f.path),
      expected,
    );
  const oversight = (condition: Plain, text: string, fails: boolean) =>
    check("oversight", condition, text, fails ? [String(condition["path"])] : []);

  it("counts from its bound and up to it", () => {
    const two = "actions: [{ text: a }, { text: b }]\n";
    for (const [word, bound, fails] of [
      ["atLeast", 2, false],
      ["atLeast", 3, true],
      ["atMost", 2, false],
      ["atMost", 1, true],
    ] as const)
      oversight({ path: "actions", [word]: bound }, two, fails);
    oversight({ path: "actions", atMost: "1" }, two, true);
    oversight({ path: "actions", atMost: 0 }, "", false);
  });
  it("compares a number by its amount, and leaves one that nobody wrote open", () => {
    check("case", { path: "ogrs3", atLeast: 50 }, "ogrs3: 50\n", []);
    check("case", { path: "ogrs3", atLeast: 50 }, "ogrs3: 49\n", ["ogrs3"]);
    check("case", { path: "ogrs3", atMost: 50 }, "ogrs3: 50\n", []);
    check("case", { path: "ogrs3", atMost: 50 }, "ogrs3: 51\n", ["ogrs3"]);
    check("case", { path: "ogrs3", atLeast: 50 }, "", []);
    check("case", { path: "ogrs3", is: 50 }, 'ogrs3: "050"\n', []);
    check("case", { path: "ogrs3", is: "50.0" }, "ogrs3: 50\n", []);
    check("case", { path: "ogrs3", is: 51 }, "ogrs3: 50\n", ["ogrs3"]);
  });
  it("counts days to the day", () => {
    for (const [word, days, fails] of [
      ["atLeastDaysAgo", 28, false],
      ["atLeastDaysAgo", 29, true],
      ["atMostDaysAgo", 28, false],
      ["atMostDaysAgo", 27, true],
    ] as const)
      oversight({ path: "date", [word]: days }, "", fails);
    const due = (day: string) => `actions: [{ text: a, due: ${day}, done: 2019-03-10 }]\n`;
    const rows: [Plain, string, boolean][] = [
      [{ notBefore: "date" }, "2019-03-01", false],
      [{ notBefore: "date" }, "2019-02-28", true],
      [{ notAfter: "date" }, "2019-03-01", false],
      [{ notAfter: "date" }, "2019-03-02", true],
      [{ notBefore: "today" }, "2019-03-29", false],
      [{ notBefore: "today" }, "2019-03-28", true],
      [{ notAfter: "today" }, "2019-03-29", false],
      [{ notAfter: "today" }, "2019-03-30", true],
      [{ notBefore: "actions[].done" }, "2019-03-10", false],
      [{ notBefore: "actions[].done" }, "2019-03-09", true],
      [{ atMostDaysAfter: { path: "date", days: "14" } }, "2019-03-15", false],
      [{ atMostDaysAfter: { path: "date", days: 14 } }, "2019-03-16", true],
    ];
    for (const [word, day, fails] of rows)
      check("oversight", { path: "actions[].due", ...word }, due(day), fails ? ["actions[0].due"] : []);
  });
  it("beside a date that nobody wrote is open", () => {
    for (const word of ["notBefore", "notAfter"])
      check("oversight", { path: "actions[].due", [word]: "actions[].done" }, "actions: [{ text: a, due: 2019-03-15 }]\n", []);
  });
  it("finds a value among others", () => {
    const list = "checklist: [levels, people]\n";
    for (const [word, value, fails] of [
      ["includes", "levels", false],
      ["includes", "people", false],
      ["includes", "orders", true],
      ["excludes", "orders", false],
      ["excludes", "levels", true],
    ] as const)
      oversight({ path: "checklist", [word]: value }, list, fails);
    oversight({ path: "checklist", includes: "levels" }, "", false);
  });
  it("takes one value for a list of one, and truth values for yes and no", () => {
    oversight({ path: "decision", oneOf: "endorsed" }, "decision: endorsed\n", false);
    oversight({ path: "decision", oneOf: ["declined", "endorsed"] }, "decision: endorsed\n", false);
    oversight({ path: "decision", oneOf: "declined" }, "decision: endorsed\n", true);
    oversight({ path: "rmpAdequate", is: true }, "rmpAdequate: yes - it names them\n", false);
    oversight({ path: "rmpAdequate", is: false }, "rmpAdequate: yes - it names them\n", true);
    oversight({ path: "decision", written: true }, "", true);
    oversight({ path: "decision", written: false }, "decision: endorsed\n", true);
  });
  it("may stand alone for a list of one condition", () => {
    const body = { require: { path: "decision", written: "yes" }, when: { path: "reason", is: "enforcement" } };
    assert.equal(findings("oversight", body, "reason: enforcement\n").length, 1);
    assert.equal(findings("oversight", body, "reason: allocation\n").length, 0);
  });
  it("goes into groups, and along rows of rows", () => {
    check("case", { path: "sentence.endDate", written: "yes" }, "sentence: { type: community-order, startDate: 2018-01-01 }\n", [
      "sentence.endDate",
    ]);
    check("case", { path: "sentence.endDate", written: "yes" }, "", ["sentence.endDate"]);
    const plan =
      "objectives:\n  - { id: O1, steps: [{ text: a, actor: person }, { text: b }] }\n  - { id: O2 }\n  - { id: O3, steps: [{ actor: person }] }\n";
    check("plan", { path: "objectives[].steps[].actor", written: "yes" }, plan, ["objectives[O1].steps[1].actor"]);
    check("plan", { path: "objectives[].steps[].text", written: "yes" }, plan, ["objectives[O3].steps[0].text"]);
    check("plan", { path: "objectives[].steps", atLeast: 1 }, plan, ["objectives[O2].steps"]);
  });
});

describe("the findings of a local rule", () => {
  const first = (record: string, condition: Plain, text: string) => findings(record, { require: [condition] }, text)[0];
  const titles = (record: string, condition: Plain, text: string) => {
    const found = first(record, condition, text);
    assert.ok(found !== undefined);
    return found.fixes.map((f) => f.title).filter((title) => !title.startsWith("Leave it"));
  };
  it("are about the row, by its id", () => {
    assert.deepEqual(first("contingency", { path: "items[].owner", written: "yes" }, "items: [{ id: C2 }]\n")?.about, ["C2"]);
    assert.deepEqual(first("contingency", { path: "items[].owner", written: "yes" }, "items: [{ trigger: a }]\n")?.about, []);
    assert.deepEqual(first("oversight", { path: "actions[].owner", written: "yes" }, "actions: [{ text: Ask Ida }]\n")?.about, []);
    assert.deepEqual(first("oversight", { path: "decision", written: "yes" }, "")?.about, []);
  });
  it("say whether something is missing or differs", () => {
    assert.deepEqual([first("oversight", { path: "decision", written: "yes" }, "")?.missing], [true]);
    assert.deepEqual([first("oversight", { path: "decision", is: "declined" }, "decision: endorsed\n")?.missing], [false]);
  });
  it("offer what fits the part of the record", () => {
    assert.ok(titles("oversight", { path: "decision", is: "declined" }, "decision: endorsed\n").length > 1);
    assert.ok(titles("oversight", { path: "decision", written: "yes" }, "").length > 1);
    assert.deepEqual(titles("oversight", { path: "decision", written: "no" }, "decision: endorsed\n"), []);
    assert.equal(titles("oversight", { path: "rmpAdequate", written: "yes" }, "").length, 3);
    assert.deepEqual(titles("oversight", { path: "rmpAdequate", is: "yes" }, "rmpAdequate: no - it names nobody\n"), []);
    assert.equal(titles("contingency", { path: "items[].owner", written: "yes" }, "items: [{ id: C2 }]\n").length, 1);
    assert.equal(titles("oversight", { path: "decisionReason", written: "yes" }, "").length, 1);
    assert.deepEqual(titles("oversight", { path: "actions", atLeast: 1 }, ""), []);
    assert.deepEqual(titles("oversight", { path: "date", atLeastDaysAgo: 90 }, ""), []);
  });
});

describe("what is said of local rules that cannot be used", () => {
  const REQUIRE = [{ path: "decision", written: "yes" }];
  const said = (localRules: unknown) => read(localRules).problems.map((p) => p.message);
  const check = (condition: Plain, expected: string) =>
    assert.deepEqual(said([{ ...RULE, require: [condition] }]), [`Rule acme-x, \`require\` 1: ${expected}`]);
  it("of paths", () => {
    check({ path: "decision.a", written: "yes" }, "path decision.a goes on after decision, which holds nothing further.");
    check({ path: "a.b.c.d.e.f.g", written: "yes" }, "path a.b.c.d.e.f.g goes deeper than 6 names.");
    check(
      { path: "a.b.c.d.e.f", written: "yes" },
      'path a.b.c.d.e.f names "a", which the record has not. `caselint schema` lists the names.',
    );
    for (const path of ["x!", "!x", "actions[]x", "1a", ""].slice(0, 4))
      check({ path, written: "yes" }, `path ${path} needs names with dots between them, and [] after a list, as in items[].trigger.`);
    check({ path: "date", notBefore: "daet" }, 'path daet names "daet", which the record has not. Did you mean date?');
    check(
      { path: "decision" },
      "path decision needs exactly one word beside it: written, is, isNot, oneOf, includes, excludes, atLeast, atMost, atLeastDaysAgo, atMostDaysAgo, notBefore, notAfter, atMostDaysAfter.",
    );
  });
  it("of values", () => {
    check(
      { path: "rmpAdequate", is: "perhaps" },
      '`is` of rmpAdequate has "perhaps", which cannot stand there. Use one of yes, no, unknown.',
    );
    check(
      { path: "rmpAdequate", oneOf: ["yes", "perhaps"] },
      '`oneOf` of rmpAdequate has "perhaps", which cannot stand there. Use one of yes, no, unknown.',
    );
    const numbers = ["x5", "5x", "1.", ".5", "1234567890", "1.1234567890"];
    for (const is of numbers)
      assert.deepEqual(said([{ ...RULE, record: "case", require: [{ path: "ogrs3", is }] }]), [
        `Rule acme-x, \`require\` 1: \`is\` of ogrs3 has "${is}", which is no number.`,
      ]);
    for (const is of ["5", "12", "1.5", "123456789.123456789"])
      assert.deepEqual(said([{ ...RULE, record: "case", require: [{ path: "ogrs3", is }] }]), []);
    for (const atLeast of ["x5", "5x", "1.", "1234567890"])
      assert.deepEqual(said([{ ...RULE, require: [{ path: "actions", atLeast }] }]), [
        "Rule acme-x: `require 1: atLeast` is missing or cannot be used as it stands, so the rule is off.",
      ]);
    for (const atLeast of ["5", "12"]) assert.deepEqual(said([{ ...RULE, require: [{ path: "actions", atLeast }] }]), []);
  });
  it("of their form", () => {
    const LIST = "`localRules` needs a list of rules, each with `id`, `record`, `severity`, `message`, `ask`, `why` and `require`.";
    assert.deepEqual(said({}), [LIST]);
    for (const none of [undefined, null, "", []]) assert.deepEqual(said(none), []);
    const needs = (n: number) => `Rule ${n} under \`localRules\` needs names and values, such as \`id\`, \`record\` and \`require\`.`;
    assert.deepEqual(said(["a", { ...RULE, require: REQUIRE }, null]), [needs(1), needs(3)]);
    const off = (name: string, place: string) =>
      `Rule ${name}: \`${place}\` is missing or cannot be used as it stands, so the rule is off.`;
    assert.deepEqual(said([{ ...RULE, id: "no name!", require: REQUIRE }]), [off("1 under `localRules`", "id")]);
    assert.deepEqual(said([{ ...RULE, id: 3, require: REQUIRE }]), [off("1 under `localRules`", "id")]);
    assert.deepEqual(said([{ ...RULE, source: "", cites: null, require: REQUIRE }]), []);
    assert.deepEqual(said([{ ...RULE, ask: "", require: REQUIRE }]), [off("acme-x", "ask")]);
    assert.deepEqual(said([{ ...RULE, require: ["a"] }]), [off("acme-x", "require 1")]);
    const tricks = "Rule acme-x: `message` and `ask` need one line each, and no text may hold control characters.";
    for (const trick of [
      { message: "One.\nTwo." },
      { ask: "One?\nTwo?" },
      { why: "a\u001b[2J" },
      { source: "a\u202e" },
      { message: "a\u0007b" },
    ])
      assert.equal(said([{ ...RULE, ...trick, require: REQUIRE }]).length, 1, tricks);
    assert.deepEqual(said([{ ...RULE, why: "a\u001b[2J", require: REQUIRE }]), [tricks]);
    const many = (count: number) => Array.from({ length: count }, (_, i) => ({ ...RULE, id: `acme-x${i}`, require: REQUIRE }));
    assert.deepEqual(said(many(200)), []);
    assert.deepEqual(said(many(201)), ["`localRules` has 201 rules. The first 200 are used."]);
  });
});

// Long because every word of a condition, and every way to write one wrongly, has its row here.
/** Rules of an organisation's own: what their conditions mean, and what is said of those that cannot be used. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { load } from "js-yaml";
import { packs } from "../../schemas/packs/index.ts";
import { checkCase } from "../../server/src/engine/case.ts";
import type { Env } from "../../server/src/engine/env.ts";
import { ruleMetas } from "../../server/src/engine/env.ts";
import { analyseFile } from "../../server/src/engine/file.ts";
import { planFix } from "../../server/src/engine/fix.ts";
import { WORDS } from "../../server/src/engine/local-rules/conditions.ts";
import { tryExamples } from "../../server/src/engine/local-rules/try.ts";
import { settingsFor } from "../../server/src/engine/settings.ts";
import { readPack, readSettings } from "../../server/src/engine/settings-file.ts";
import { rules } from "../../server/src/rules/index.ts";
import { inRepo } from "../support/root.ts";

const HEAD = "id: acme\ntitle: Acme\nextends: hmip-2018\nfrom: '2018-01-01'\n";
const RULE = (record: string, body: string, id = "acme-x"): string =>
  `  - id: ${id}\n    record: ${record}\n    severity: warning\n    message: This is not as we do it.\n    ask: Is it meant so?\n    why: We agreed on it.\n${body
    .split("\n")
    .map((line) => `    ${line}`)
    .join("\n")}\n`;
const packOf = (text: string) => readPack({ path: "acme.pack.yaml", value: load(text) }, ruleMetas(rules));

function envOf(text: string, settings = "{}"): Env {
  const { pack, rules: own, problems } = packOf(text);
  assert.deepEqual(problems, []);
  assert.ok(pack);
  const all = [...rules, ...own];
  const file = readSettings([{ path: "caselint.yaml", value: load(settings) }], ruleMetas(all));
  assert.deepEqual(file.problems, []);
  return { asOf: "2019-03-29", packs, localPacks: [pack], rules: all, settingsFile: file.settings ?? undefined, standardFlag: undefined };
}

const opening = (record: string, status: string): string =>
  `record: ${record}\ncrn: X123456\ndate: 2019-03-01\nauthor: { name: Nell Harrow, grade: PO }\nstatus: ${status}\nstandard: hmip-2018\n`;

function found(env: Env, text: string) {
  const file = analyseFile("case/one.case.yaml", text);
  const result = checkCase({ folder: "case", files: [file] }, env).files[0]?.records[0];
  const own = result?.findings.filter((f) => f.rule.startsWith("acme-")) ?? [];
  return { own, paths: own.map((f) => f.path), quiet: result?.notYetRecorded ?? [], file };
}

const CONTINGENCY = `items:
  - { id: C1, trigger: He drinks, action: Ring, owner: Nell Harrow }
  - { id: C2, trigger: He moves, action: Ring }
  - { id: C3, owner: Ada Quill }
`;
const OVERSIGHT = `reason: enforcement
decision: endorsed
rmpAdequate: no - it names nobody
checklist: [levels, people]
actions:
  - { text: Ask the police, owner: Nell Harrow, due: 2019-03-15 }
  - { text: Ask again, owner: Nell Harrow, due: 2019-04-20, done: 2019-03-12 }
`;

describe("conditions of local rules", () => {
  const rows: [string, string, string, string, string[]][] = [
    ["written", "contingency", 'require: [{ path: "items[].owner", written: yes }]', CONTINGENCY, ["items[C2].owner"]],
    [
      "written: no",
      "contingency",
      'require: [{ path: "items[].owner", written: no }]',
      CONTINGENCY,
      ["items[C1].owner", "items[C3].owner"],
    ],
    [
      "when, row by row",
      "contingency",
      'when: [{ path: "items[].trigger", written: no }]\nrequire: [{ path: "items[].action", written: yes }]',
      CONTINGENCY,
      ["items[C3].action"],
    ],
    [
      "the first that fails",
      "contingency",
      'require: [{ path: "items[].trigger", written: yes }, { path: "items[].action", written: yes }]',
      CONTINGENCY,
      ["items[C3].trigger"],
    ],
    ["is", "oversight", "require: [{ path: decision, is: declined }]", OVERSIGHT, ["decision"]],
    ["is, and it is", "oversight", "require: [{ path: decision, is: endorsed }]", OVERSIGHT, []],
    ["is, of an answer with words behind it", "oversight", "require: [{ path: rmpAdequate, is: no }]", OVERSIGHT, []],
    ["is, of something blank: nothing", "oversight", "require: [{ path: decision, is: declined }]", "reason: enforcement\n", []],
    ["isNot", "oversight", "require: [{ path: decision, isNot: endorsed }]", OVERSIGHT, ["decision"]],
    [
      "isNot in when, of something blank: nothing",
      "oversight",
      "when: [{ path: decision, isNot: declined }]\nrequire: [{ path: decisionReason, written: yes }]",
      "reason: enforcement\n",
      [],
    ],
    ["oneOf", "oversight", "require: [{ path: reason, oneOf: [allocation, supervision] }]", OVERSIGHT, ["reason"]],
    ["includes", "oversight", "require: [{ path: checklist, includes: orders }]", OVERSIGHT, ["checklist"]],
    ["excludes", "oversight", "require: [{ path: checklist, excludes: people }]", OVERSIGHT, ["checklist"]],
    ["atLeast, of rows", "oversight", "require: [{ path: actions, atLeast: 3 }]", OVERSIGHT, ["actions"]],
    ["atLeast, of rows that nobody wrote", "oversight", "require: [{ path: actions, atLeast: 1 }]", "reason: enforcement\n", ["actions"]],
    ["atMost", "oversight", "require: [{ path: actions, atMost: 2 }]", OVERSIGHT, []],
    ["atLeastDaysAgo", "oversight", "require: [{ path: date, atLeastDaysAgo: 29 }]", OVERSIGHT, ["date"]],
    ["atLeastDaysAgo, on the day", "oversight", "require: [{ path: date, atLeastDaysAgo: 28 }]", OVERSIGHT, []],
    ["atMostDaysAgo", "oversight", "require: [{ path: date, atMostDaysAgo: 27 }]", OVERSIGHT, ["date"]],
    [
      "notBefore another date",
      "oversight",
      'require: [{ path: "actions[].done", notBefore: date }]',
      OVERSIGHT.replace("done: 2019-03-12", "done: 2019-02-28"),
      ["actions[1].done"],
    ],
    [
      "notBefore, both of one row",
      "oversight",
      'require: [{ path: "actions[].due", notAfter: "actions[].done" }]',
      OVERSIGHT,
      ["actions[1].due"],
    ],
    ["notAfter today", "oversight", 'require: [{ path: "actions[].due", notAfter: today }]', OVERSIGHT, ["actions[1].due"]],
    [
      "atMostDaysAfter",
      "oversight",
      'require: [{ path: "actions[].due", atMostDaysAfter: { path: date, days: 14 } }]',
      OVERSIGHT,
      ["actions[1].due"],
    ],
    [
      "a word that stands for a value nobody can use",
      "oversight",
      'when: [{ path: "actions[].due", written: no }]\nrequire: [{ path: "actions[].done", written: yes }]',
      "reason: enforcement\nactions: [{ text: Ask, due: soon }]\n",
      [],
    ],
  ];
  for (const [name, record, body, text, expected] of rows)
    it(name, () =>
      assert.deepEqual(found(envOf(`${HEAD}localRules:\n${RULE(record, body)}`), opening(record, "complete") + text).paths, expected),
    );
  it("are all tried here", () => {
    const tried = rows.map((row) => row[2]).join("\n");
    for (const word of WORDS) assert.match(tried, new RegExp(`\\b${word}:`, "u"));
  });
});

describe("local rules", () => {
  const OWNER = `${HEAD}localRules:\n${RULE("contingency", 'require: [{ path: "items[].owner", written: yes }]')}`;
  const text = opening("contingency", "complete") + CONTINGENCY;

  it("say what is missing only once the record is complete, and offer a prompt", () => {
    const env = envOf(OWNER);
    const draft = found(env, opening("contingency", "in-progress") + CONTINGENCY);
    assert.deepEqual([draft.paths, draft.quiet.includes("items[C2].owner")], [[], true]);
    const { own, file } = found(env, text);
    assert.deepEqual([own[0]?.severity, own[0]?.message, own[0]?.about], ["warning", "This is not as we do it.", ["C2"]]);
    const fix = own[0]?.fixes[0];
    assert.equal(fix?.title, "Add a prompt: Owner");
    const plan =
      fix === undefined
        ? null
        : planFix(file, file.entries[0], fix, { folder: "case", crn: undefined, asOf: "2019-03-29", taken: new Set() });
    assert.match(JSON.stringify(plan), /\[add owner\]/u);
  });
  it("are set as any rule is, and off where their pack is not on", () => {
    assert.equal(found(envOf(OWNER, "rules: { acme-x: error }"), text).own[0]?.severity, "error");
    assert.deepEqual(found(envOf(OWNER, "rules: { acme-x: off }"), text).paths, []);
    assert.deepEqual(found(envOf(OWNER), text.replace("hmip-2018", "hmip-2021")).paths, []);
    assert.deepEqual(found(envOf(OWNER.replace("extends: hmip-2018\n", "")), text.replace("hmip-2018", "hmip-2021")).paths, [
      "items[C2].owner",
    ]);
  });
  it("are set aside by a judgement with a reason", () => {
    const aside = `${text}judgements:\n  - { rule: acme-x, reason: The rota covers it until he starts, about: [C2], agreedBy: Ada Quill, date: 2019-03-20 }\n`;
    assert.deepEqual(found(envOf(OWNER), aside).paths, []);
  });
  it("change the key of the settings with their words", () => {
    const key = (pack: string): string => {
      const env = envOf(pack);
      return settingsFor({ packs, localPacks: env.localPacks, rules: ruleMetas(env.rules) })({ recordStandard: "hmip-2018" }).key;
    };
    assert.equal(key(OWNER), key(OWNER));
    assert.notEqual(key(OWNER), key(OWNER.replace("written: yes", "written: no")));
  });
  it("show by their examples whether they are as meant", () => {
    const examples = (valid: string, invalid: string): string => `${OWNER}    examples: { valid: ["${valid}"], invalid: ["${invalid}"] }\n`;
    const tried = (pack: string) => {
      const env = envOf(pack);
      return tryExamples(env.rules.at(-1) as (typeof rules)[number], env).problems;
    };
    const bad = "items: [{ id: «C1», trigger: a, action: b }]";
    assert.deepEqual(tried(examples("items: [{ id: C1, owner: Ada Quill }]", bad)), []);
    assert.deepEqual(tried(examples("items: [{ id: C1 }]", "items: [{ id: C1, owner: Ada Quill }]")), [
      "Example 1 of what is fine is reported, at items[C1].owner.",
      "Example 1 of what is to be reported is not reported.",
    ]);
    assert.match(
      tried(examples("items: [", bad.replace("«C1»", "C1").replace("items", "«items»"))).join("\n"),
      /cannot be read[\s\S]*not at its mark/u,
    );
  });
  it("of the sample are as meant", () => {
    const env = envOf(readFileSync(inRepo("samples/local-pack/acme.pack.yaml"), "utf8"));
    const own = env.rules.filter((rule) => rule.localTo === "acme");
    assert.ok(own.length >= 3);
    for (const rule of own) assert.deepEqual(tryExamples(rule, env).problems, []);
  });
});

describe("local rules that cannot be used", () => {
  const check = (body: string, expected: string[], record = "contingency") => {
    const { pack, rules: own, problems } = packOf(`${HEAD}severities: { acme-fine: info }\nlocalRules:\n${RULE(record, body)}${FINE}`);
    assert.deepEqual(
      problems.map((p) => p.message),
      expected,
    );
    // The rest of the pack is used.
    assert.deepEqual([pack?.id, own.map((r) => r.id), pack?.severities], ["acme", ["acme-fine"], { "acme-fine": "info" }]);
    for (const { message } of problems) assert.doesNotMatch(message, /\b(error|invalid|field|node|undefined)\b/u);
  };
  const FINE = RULE("contingency", "require: [{ path: items, atLeast: 1 }]", "acme-fine");
  const rows: [string, string, string[]][] = [
    [
      "a name that is not there",
      'require: [{ path: "items[].triger", written: yes }]',
      ['Rule acme-x, `require` 1: path items[].triger names "triger", which items has not. Did you mean trigger?'],
    ],
    [
      "a list without []",
      "require: [{ path: items.trigger, written: yes }]",
      ["Rule acme-x, `require` 1: path items.trigger needs [] after items, which is a list: items[]."],
    ],
    [
      "[] after no list",
      'require: [{ path: "date[]", written: yes }]',
      ["Rule acme-x, `require` 1: path date[] has [] after date, which is no list of rows."],
    ],
    [
      "a row as a whole",
      'require: [{ path: "items[]", written: yes }]',
      ["Rule acme-x, `require` 1: path items[] ends with a row. Say which part of it, as in items[].id."],
    ],
    [
      "a path that reaches for more",
      'require: [{ path: "__proto__", written: yes }]',
      ["Rule acme-x, `require` 1: path __proto__ needs names with dots between them, and [] after a list, as in items[].trigger."],
    ],
    [
      "constructor",
      "require: [{ path: constructor, written: yes }]",
      ['Rule acme-x, `require` 1: path constructor names "constructor", which the record has not. `caselint schema` lists the names.'],
    ],
    [
      "a value that is not in the list",
      "require: [{ path: status, is: compleet }]",
      ['Rule acme-x, `require` 1: `is` of status has "compleet", which cannot stand there. Did you mean complete?'],
    ],
    [
      "a word of another type",
      'require: [{ path: "items[].trigger", is: rain }]',
      ["Rule acme-x, `require` 1: `is` cannot be said of items[].trigger. It needs a choice, an answer, a number or a short text."],
    ],
    [
      "two words at once",
      "require: [{ path: status, is: complete, written: yes }]",
      [`Rule acme-x, \`require\` 1: path status needs exactly one word beside it: ${WORDS.join(", ")}.`],
    ],
    [
      "a word nobody knows",
      "require: [{ path: status, matches: x }]",
      [`Rule acme-x, \`require\` 1 has "matches", which is not known there. Use path, ${WORDS.join(", ")}.`],
    ],
    ["a slip in a key", "requires: []", ['Rule acme-x has "requires", which is not known there. Did you mean require?']],
    [
      "nothing required",
      "when: [{ path: status, is: complete }]",
      ["Rule acme-x: `require` is missing or cannot be used as it stands, so the rule is off."],
    ],
    [
      "a date that is none",
      "require: [{ path: date, notAfter: status }]",
      ["Rule acme-x, `require` 1: path status after `notAfter` is not a date."],
    ],
    [
      "days that are no number",
      "require: [{ path: date, atMostDaysAgo: soon }]",
      ["Rule acme-x: `require 1: atMostDaysAgo` is missing or cannot be used as it stands, so the rule is off."],
    ],
  ];
  for (const [name, body, expected] of rows) it(name, () => check(body, expected));
  it("two lists", () =>
    check('when: [{ path: "judgements[].rule", written: yes }]\nrequire: [{ path: "items[].owner", written: yes }]', [
      "Rule acme-x looks at the rows of judgements[] and of items[]. Make it a rule for each list.",
    ]));
  it("a kind there is not", () => {
    const { rules: own, problems } = packOf(`${HEAD}localRules:\n${RULE("contingencies", "require: [{ path: items, atLeast: 1 }]")}`);
    assert.match(problems[0]?.message ?? "", /^Rule acme-x: `record` needs one of case, assessment, /u);
    assert.deepEqual(own, []);
  });
  it("an id without the name of the pack, of another rule, or given twice", () => {
    const body = "require: [{ path: items, atLeast: 1 }]";
    const said = (text: string) => packOf(text).problems.map((p) => p.message);
    assert.deepEqual(said(`${HEAD}localRules:\n${RULE("contingency", body, "other-x")}`), [
      "Rule other-x needs an id that begins with the id of its pack: acme-other-x.",
    ]);
    assert.deepEqual(said(`${HEAD}localRules:\n${RULE("contingency", body)}${RULE("contingency", body)}`), [
      "Rule acme-x has the id of another rule. Give it one of its own.",
    ]);
    assert.match(
      said(`${HEAD.replace("acme", "contingency")}localRules:\n${RULE("contingency", body, "contingency-mine")}`)[0] ?? "",
      /Rename the pack\.$/u,
    );
  });
  it("names that would reach into the program, tricks with the terminal, and too much of it", () => {
    const proto = load(`${HEAD}localRules:\n${RULE("contingency", "require: [{ path: items, atLeast: 1 }]")}`) as { localRules: object[] };
    Object.defineProperty(proto.localRules[0], "__proto__", { value: { severity: "off" }, enumerable: true });
    const read = readPack({ path: "p", value: proto }, ruleMetas(rules));
    assert.deepEqual([read.rules.length, read.problems, ({} as { severity?: string }).severity], [1, [], undefined]);
    const trick = packOf(`${HEAD}localRules:\n${RULE("contingency", 'require: [{ path: items, atLeast: 1 }]\nsource: "a\\e[2Jb"')}`);
    assert.deepEqual([trick.rules.length, trick.problems.length], [0, 1]);
    const many = Array.from({ length: 201 }, (_, i) => RULE("contingency", "require: [{ path: items, atLeast: 1 }]", `acme-x${i}`)).join(
      "",
    );
    const bounded = packOf(`${HEAD}localRules:\n${many}`);
    assert.deepEqual([bounded.rules.length, bounded.problems.length], [200, 1]);
  });
  for (const odd of [
    "localRules: yes",
    "localRules: [a, 3, null, [], {}]",
    "localRules: { acme-x: {} }",
    "localRules: [{ id: acme-x, require: { a: [] } }]",
  ])
    it(`${odd}: said, and nothing breaks`, () => {
      const { pack, problems } = packOf(HEAD + odd);
      assert.ok(problems.length > 0 && pack?.id === "acme");
    });
});

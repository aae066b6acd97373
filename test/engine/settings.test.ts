// Long because each layer of settings is tried over the others, one case after another.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { load } from "js-yaml";
import { type Pack, packSchema } from "../../schemas/pack.ts";
import { packs as shipped } from "../../schemas/packs/index.ts";
import { effectiveSettings, type RuleMetaLite, type SettingsBase, settingsFor } from "../../server/src/engine/settings.ts";
import { readPack, readSettings, versionMeets } from "../../server/src/engine/settings-file.ts";
import { root } from "../support/root.ts";

const readYaml = (file: string): unknown => load(readFileSync(path.join(root, file), "utf8"));

const help = "Made up.";
const RULES: RuleMetaLite[] = [
  { id: "plan-missing", pack: "core", severity: "error", parameters: { days: { default: 15, unit: "working days", help } } },
  { id: "review-missing", pack: "core", severity: "error", parameters: { months: { default: 6, help }, strict: { default: false, help } } },
  { id: "ttg-plan-missing", pack: "18", severity: "error", parameters: {} },
  { id: "case-term-outdated", pack: "21", severity: "info", parameters: { skip: { default: [], help }, word: { default: "x", help } } },
  { id: "case-colour-band-mismatch", pack: "loc", severity: "error", parameters: {} },
];

// The standards here are the one of 2018 and a made-up one, so that what is tried holds whatever is shipped besides.
const packs = shipped.filter((pack) => pack.id === "hmip-2018");
const test2021 = packSchema.parse(readYaml("test/support/packs/test-2021.yaml"));
const local = (more: Partial<Pack>): Pack => ({ ...packSchema.parse({ id: "local-hills", title: "Hills", from: "2019-01-01" }), ...more });
const base = (more: Partial<SettingsBase> = {}): SettingsBase => ({ packs: [...packs, test2021], localPacks: [], rules: RULES, ...more });
const file = (settings: object) => ({ path: "north/caselint.yaml", settings });

describe("packs", () => {
  it("are the same in the YAML and in what was generated from it", () => {
    for (const pack of shipped) assert.deepEqual(pack, packSchema.parse(readYaml(`schemas/packs/${pack.id}.yaml`)));
  });
  it("hold the 2018 questions, read and with their figures, without lettered prompts", () => {
    const [pack] = packs;
    assert.ok(pack);
    const domainTwo = ["2.1", "2.2", "2.3", "2.4"].flatMap((s) => [1, 2, 3].map((n) => `${s}.${n}`));
    const domainFour = ["4.1.1", "4.1.2", "4.1.3", "4.1.4", "4.2.1", "4.2.2", "4.2.3"];
    assert.deepEqual(Object.keys(pack.clauses), [...domainTwo, ...domainFour]);
    assert.ok(Object.values(pack.clauses).every((clause) => clause.verified && clause.question.endsWith("?")));
    const percents = Object.values(pack.figures).map((figure) => figure.percent);
    assert.deepEqual(percents, [64, 46, 48, 55, 61, 41, 76, 46, 40, 69, 63, 49, 24, 61, 29, 68, 70, 56, 52]);
    assert.deepEqual(
      Object.entries(pack.clauses).flatMap(([id, clause]) => (clause.cases === "risk-of-harm" ? [id] : [])),
      ["2.2.3", "2.3.3", "2.4.3"],
    );
  });
});

describe("the standard of a record", () => {
  const rows: [string, Parameters<typeof effectiveSettings>[0], string, string][] = [
    ["nothing said: the newest", base(), "test-2021", "newest pack, as no sentence start is known"],
    [
      "before all: the earliest",
      { ...base(), sentenceStart: "2015-02-03" },
      "hmip-2018",
      "earliest pack, as the sentence started before it on 2015-02-03",
    ],
    ["in force that day", { ...base(), sentenceStart: "2021-06-30" }, "hmip-2018", "in force at sentence start, 2021-06-30"],
    ["in force from its first day", { ...base(), sentenceStart: "2021-07-01" }, "test-2021", "in force at sentence start, 2021-07-01"],
    [
      "after the last pack ended",
      { ...base({ packs }), sentenceStart: "2022-01-04" },
      "hmip-2018",
      "last pack before the sentence start, 2022-01-04",
    ],
    [
      "file before sentence start",
      { ...base({ file: file({ standard: "hmip-2018" }) }), sentenceStart: "2022-01-04" },
      "hmip-2018",
      "caselint.yaml (north/caselint.yaml)",
    ],
    ["case before file", { ...base({ file: file({ standard: "hmip-2018" }) }), caseStandard: "test-2021" }, "test-2021", "case"],
    ["record before case", { ...base(), caseStandard: "test-2021", recordStandard: "hmip-2018" }, "hmip-2018", "record"],
    ["flag before record", { ...base({ standardFlag: "hmip-2018" }), recordStandard: "test-2021" }, "hmip-2018", "command line"],
    [
      "a local pack named: its standard",
      { ...base({ localPacks: [local({ extends: "hmip-2018" })] }), recordStandard: "local-hills" },
      "hmip-2018",
      "record",
    ],
    ["no pack at all", base({ packs: [] }), "none", "no pack at hand"],
  ];
  for (const [name, input, id, from] of rows) {
    it(name, () => {
      const settings = effectiveSettings(input);
      assert.deepEqual([settings.pack.id, settings.standardFrom, settings.problems], [id, from, []]);
    });
  }
  it("says an unknown one, and takes the next that is known", () => {
    const settings = effectiveSettings({ ...base(), recordStandard: "HMIP 2018", caseStandard: "zzzzzzz", sentenceStart: "2018-05-01" });
    assert.equal(settings.pack.id, "hmip-2018");
    assert.equal(settings.standardFrom, "in force at sentence start, 2018-05-01");
    assert.deepEqual(settings.problems, [
      'Standard "HMIP 2018" (record) is not known, so another was chosen. Did you mean hmip-2018?',
      'Standard "zzzzzzz" (case) is not known, so another was chosen. Use one of hmip-2018, test-2021.',
    ]);
  });
});

describe("the settings of a rule", () => {
  const at2018 = { sentenceStart: "2018-05-01" };
  const check = (input: Partial<SettingsBase>, start: string, id: string, expected: object) => {
    const { on, severity, parameters, from } = effectiveSettings({ ...base(input), sentenceStart: start }).rule(id);
    assert.deepEqual({ on, severity, parameters, from }, expected);
  };
  const core = "pack hmip-2018";

  it("are the rule's own, in a group the pack has", () =>
    check({}, "2018-05-01", "plan-missing", {
      on: true,
      severity: "error",
      parameters: { days: 15 },
      from: { on: core, severity: "rule", parameters: { days: "rule" } },
    }));
  it("are off in a group the pack has not", () => {
    const settings = effectiveSettings({ ...base(), ...at2018 });
    assert.deepEqual(
      RULES.map(({ id }) => settings.rule(id).on),
      [true, true, true, false, false],
    );
    const newer = effectiveSettings({ ...base(), sentenceStart: "2023-05-01" });
    assert.deepEqual(
      RULES.map(({ id }) => newer.rule(id).on),
      [true, true, false, true, false],
    );
    assert.equal(settings.rule("case-term-outdated").from.on, "no pack that is on has it");
  });
  it("are the pack's before the rule's", () => {
    const pack = "pack test-2021";
    check({}, "2023-05-01", "plan-missing", {
      on: true,
      severity: "error",
      parameters: { days: 20 },
      from: { on: pack, severity: "rule", parameters: { days: pack } },
    });
    check({}, "2023-05-01", "review-missing", {
      on: true,
      severity: "warning",
      parameters: { months: 6, strict: false },
      from: { on: pack, severity: pack, parameters: { months: "rule", strict: "rule" } },
    });
  });
  it("are the local pack's before the pack's, and caselint.yaml's before both", () => {
    const localPacks = [
      local({
        extends: "test-2021",
        groups: ["loc"],
        parameters: { "plan-missing": { days: 12 } },
        severities: { "review-missing": "info" },
      }),
    ];
    const here = "pack local-hills";
    const settings = effectiveSettings({ ...base({ localPacks }), sentenceStart: "2023-05-01" });
    assert.deepEqual([settings.pack.id, settings.local, settings.pack.groups], ["test-2021", ["local-hills"], ["core", "21", "loc"]]);
    assert.equal(settings.rule("plan-missing").parameters["days"], 12);
    assert.equal(settings.rule("plan-missing").from.parameters["days"], here);
    assert.deepEqual([settings.rule("review-missing").severity, settings.rule("review-missing").from.severity], ["info", here]);
    assert.deepEqual([settings.rule("case-colour-band-mismatch").on, settings.rule("case-colour-band-mismatch").from.on], [true, here]);

    const own = file({
      rules: { "review-missing": "off", "ttg-plan-missing": "info" },
      parameters: { "plan-missing": { days: 5 } },
      terms: { offender: "person" },
    });
    const named = "caselint.yaml (north/caselint.yaml)";
    const over = effectiveSettings({ ...base({ localPacks, file: own }), sentenceStart: "2023-05-01" });
    assert.deepEqual([over.rule("plan-missing").parameters["days"], over.rule("plan-missing").from.parameters["days"]], [5, named]);
    assert.deepEqual([over.rule("review-missing").on, over.rule("review-missing").from.on], [false, named]);
    assert.deepEqual([over.rule("ttg-plan-missing").on, over.rule("ttg-plan-missing").severity], [true, "info"]);
    assert.deepEqual(over.pack.terms, { "service user": "person on probation", offender: "person" });
  });
  it("leave out a local pack built on another standard, and say one built on none", () => {
    const other = effectiveSettings({ ...base({ localPacks: [local({ extends: "test-2021", groups: ["loc"] })] }), ...at2018 });
    assert.deepEqual([other.local, other.problems], [[], []]);
    const lost = effectiveSettings({ ...base({ localPacks: [local({ extends: "hmip-2081", groups: ["loc"] })] }), ...at2018 });
    assert.deepEqual(lost.local, []);
    assert.deepEqual(lost.problems, [
      'Pack local-hills builds on "hmip-2081", which leads to no known standard, so it is off. Did you mean hmip-2018?',
    ]);
  });
  it("leave out a local pack that takes the id of a standard, and say it", () => {
    const settings = effectiveSettings({
      ...base({ localPacks: [local({ id: "hmip-2018", parameters: { "plan-missing": { days: 1 } } })] }),
      ...at2018,
    });
    assert.deepEqual([settings.local, settings.rule("plan-missing").parameters["days"]], [[], 15]);
    assert.deepEqual(settings.problems, ["Pack hmip-2018 has the id of another pack, so it is off. Give it an id of its own."]);
  });
  it("follow local packs on local packs, weakest first, and survive a circle", () => {
    const county = local({ id: "county", extends: "hmip-2018", parameters: { "plan-missing": { days: 1 } } });
    const town = local({ id: "town", extends: "county", parameters: { "plan-missing": { days: 2 } } });
    const settings = effectiveSettings({ ...base({ localPacks: [town, county] }), ...at2018 });
    assert.deepEqual([settings.local, settings.rule("plan-missing").parameters["days"]], [["county", "town"], 2]);
    const circle = [local({ id: "one", extends: "two" }), local({ id: "two", extends: "one" })];
    assert.equal(effectiveSettings({ ...base({ localPacks: circle }), ...at2018 }).problems.length, 2);
  });
  it("take over what an extended standard says", () => {
    const child = packSchema.parse({
      id: "test-2023",
      title: "T",
      from: "2023-01-01",
      extends: "test-2021",
      parameters: { "review-missing": { months: 3 } },
    });
    const settings = effectiveSettings({ ...base({ packs: [...packs, test2021, child] }), recordStandard: "test-2023" });
    assert.deepEqual([settings.pack.id, settings.pack.form, settings.pack.groups], ["test-2023", "newer", ["core", "21"]]);
    assert.equal(settings.rule("plan-missing").from.parameters["days"], "pack test-2021");
    assert.equal(settings.rule("review-missing").from.parameters["months"], "pack test-2023");
    assert.equal(settings.rule("case-term-outdated").on, true);
  });
  it("answer for a rule nobody knows", () => assert.equal(effectiveSettings(base()).rule("nobody").on, false));
  it("have a key that changes with them and only with them", () => {
    const key = (more: Partial<SettingsBase>, start = "2018-05-01") => effectiveSettings({ ...base(more), sentenceStart: start }).key;
    assert.equal(key({}), key({}, "2019-09-09"));
    assert.equal(key({}), key({ file: file({ parameters: { "plan-missing": { days: 15 } } }) }));
    assert.equal(key({}), key({ rules: RULES.toReversed() }));
    const keys = [
      key({}),
      key({}, "2023-01-01"),
      key({ file: file({ parameters: { "plan-missing": { days: 16 } } }) }),
      key({ file: file({ terms: { a: "b" } }) }),
    ];
    const more = [key({ file: file({ rules: { "plan-missing": "warning" } }) }), key({ file: file({ rules: { "plan-missing": "off" } }) })];
    assert.equal(new Set([...keys, ...more]).size, 6);
  });
  it("are worked out once for a standard", () => {
    const of = settingsFor(base());
    assert.equal(of({ sentenceStart: "2018-05-01" }).rule, of({ recordStandard: "hmip-2018" }).rule);
    assert.notEqual(of({ sentenceStart: "2018-05-01" }).rule, of({ recordStandard: "test-2021" }).rule);
  });
});

describe("caselint.yaml", () => {
  const read = (text: string) => readSettings([{ path: "caselint.yaml", value: load(text) }], RULES);
  const check = (text: string, expected: object, messages: string[]) => {
    const { settings, problems } = read(text);
    assert.deepEqual(settings, { path: "caselint.yaml", settings: expected });
    assert.deepEqual(
      problems,
      messages.map((message) => ({ path: "caselint.yaml", message })),
    );
    for (const { message } of problems) {
      assert.ok(message.split(/\s+/).length <= 25, message);
      assert.doesNotMatch(message, /\b(error(?!, warning)|invalid|field|node)\b/);
    }
  };

  it("is read whole", () => {
    const text = `standard: hmip-2018\nextends: [packs/hills.yaml]\nrules: { plan-missing: warning, review-missing: off }
parameters: { plan-missing: { days: 10 }, review-missing: { strict: yes, months: "3" }, case-term-outdated: { skip: offender, word: y } }
terms: { offender: person on probation }\nignore: ["archive/**"]\nrequires: "0.1"`;
    check(
      text,
      {
        standard: "hmip-2018",
        extends: ["packs/hills.yaml"],
        ignore: ["archive/**"],
        requires: "0.1",
        rules: { "plan-missing": "warning", "review-missing": "off" },
        parameters: {
          "plan-missing": { days: 10 },
          "review-missing": { strict: true, months: 3 },
          "case-term-outdated": { skip: ["offender"], word: "y" },
        },
        terms: { offender: "person on probation" },
      },
      [],
    );
  });
  it("may be empty, or have keys with nothing after them", () => {
    check("{}", {}, []);
    check("standard:\nrules:\nignore:", { rules: {} }, []);
    assert.deepEqual(readSettings([{ path: "a", value: null }], RULES), { settings: { path: "a", settings: {} }, problems: [] });
    assert.deepEqual(readSettings([], RULES), { settings: null, problems: [] });
  });
  it("says unknown keys, rules and parameters, and keeps the rest", () => {
    check("rulse: {}\nzzzzzz: 1\nstandard: hmip-2018", { standard: "hmip-2018" }, [
      'Setting "rulse" is not known. Did you mean rules?',
      'Setting "zzzzzz" is not known. Use one of standard, extends, rules, parameters, terms, ignore, requires.',
    ]);
    check("rules: { plan_mising: off, zzzzzz: off, plan-missing: loud, review-missing: false }", { rules: { "review-missing": "off" } }, [
      'Rule "plan_mising" under `rules` is not known. Did you mean plan-missing?',
      'Rule "zzzzzz" under `rules` is not known. `caselint rules` lists them.',
      "Rule plan-missing under `rules` needs one of off, error, warning or info.",
    ]);
    check(
      "parameters: { plan-missing: { day: 3, days: soon }, review-misssing: { months: 1 }, ttg-plan-missing: { days: 3 } }",
      { parameters: { "plan-missing": {}, "ttg-plan-missing": {} } },
      [
        'Rule plan-missing has no parameter "day". Did you mean days?',
        "Parameter days of plan-missing needs a number from 0 (working days).",
        'Rule "review-misssing" under `parameters` is not known. Did you mean review-missing?',
        'Rule ttg-plan-missing has no parameter "days". It has none.',
      ],
    );
  });
  it("says values of the wrong sort", () => {
    check(
      "parameters: { plan-missing: { days: -1 }, review-missing: { strict: 2, months: [] }, case-term-outdated: { skip: 4, word: 4 } }",
      { parameters: { "plan-missing": {}, "review-missing": {}, "case-term-outdated": {} } },
      [
        "Parameter days of plan-missing needs a number from 0 (working days).",
        "Parameter strict of review-missing needs true or false.",
        "Parameter months of review-missing needs a number from 0.",
        "Parameter skip of case-term-outdated needs a list of texts.",
        "Parameter word of case-term-outdated needs a text.",
      ],
    );
    check("terms: { offender: 3 }\nrules: [plan-missing]\nstandard: [a]", { terms: {}, rules: {} }, [
      "`standard` cannot be used as it stands. It needs a pack id, for example hmip-2018.",
      "`rules` needs rule ids, each with off, error, warning or info.",
      'Term "offender" under `terms` needs the term to use instead, as a text.',
    ]);
  });
  for (const place of ["https://example.org/pack.yaml", "/etc/passwd", "C:/pack.yaml", "..\\pack.yaml", "~/pack.yaml"]) {
    it(`does not reach for ${place}`, () =>
      check(`extends: ['${place}']`, {}, [
        "`extends` cannot be used as it stands. It needs pack files inside the workspace, relative to this file and with /.",
      ]));
  }
  it("says a file that is no settings at all, and a second file beside the first", () => {
    check("just words", {}, ["Settings need keys and values, such as `standard: hmip-2018`. Nothing of this file is used."]);
    const { problems } = readSettings(
      [
        { path: "caselint.yaml", value: {} },
        { path: "caselint.yml", value: {} },
      ],
      RULES,
    );
    assert.deepEqual(problems, [
      { path: "caselint.yml", message: "This file is not used, as caselint.yaml holds here. Keep one of them." },
    ]);
  });
  it("is not fooled by names every object has", () => {
    const value = JSON.parse('{"rules": {"__proto__": "off", "constructor": "off"}, "parameters": {"plan-missing": {"toString": 1}}}');
    const { settings, problems } = readSettings([{ path: "x", value }], RULES);
    assert.deepEqual(settings?.settings, { rules: {}, parameters: { "plan-missing": {} } });
    assert.equal(problems.length, 2);
  });
  it("may ask for a version", () => {
    const rows: [string, string, boolean][] = [
      ["0.1.0", "0.1", true],
      ["0.1.0", "0.1.1", false],
      ["1.0.0", "0.9.9", true],
      ["0.10.0", "0.9", true],
      ["0.1.0-next.1", "0.1.0", true],
    ];
    for (const [have, need, expected] of rows) assert.equal(versionMeets(have, need), expected, `${have} ${need}`);
  });
});

describe("a local pack file", () => {
  it("is read like a pack, its rules and parameters checked", () => {
    const value = {
      id: "hills",
      title: "Hills",
      from: "2019-01-01",
      extends: "hmip-2018",
      groups: ["loc"],
      parameters: { "plan-missing": { days: "12", dya: 1 } },
      severities: { "plan-mising": "off" },
      term: {},
    };
    const { pack, problems } = readPack({ path: "packs/hills.yaml", value }, RULES);
    assert.deepEqual([pack?.id, pack?.parameters, pack?.severities], ["hills", { "plan-missing": { days: 12 } }, {}]);
    assert.deepEqual(
      problems.map(({ message }) => message),
      [
        'Setting "term" is not known. Did you mean terms?',
        'Rule "plan-mising" under `severities` is not known. Did you mean plan-missing?',
        'Rule plan-missing has no parameter "dya". It has days.',
      ],
    );
  });
  it("stays off when its head cannot be used", () => {
    const { pack, problems } = readPack({ path: "p", value: { id: "hills", from: "soon" } }, RULES);
    assert.equal(pack, null);
    assert.deepEqual(
      problems.map(({ message }) => message),
      [
        "`title` is missing or cannot be used as it stands. This pack stays off until it is put right.",
        "`from` is missing or cannot be used as it stands. This pack stays off until it is put right.",
      ],
    );
    assert.equal(readPack({ path: "p", value: [] }, RULES).problems.length, 1);
  });
});

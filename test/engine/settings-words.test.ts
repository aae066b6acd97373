/** What `caselint.yaml` and pack files may hold at their edges: values as texts, one for many, and names that are too long. */
import assert from "node:assert/strict";
import { ruleMetas } from "../../server/src/engine/env.ts";
import { readPack, readSettings } from "../../server/src/engine/settings-file.ts";
import { rules } from "../../server/src/rules/index.ts";

const RULES = ruleMetas(rules);
const DAYS = RULES.find((r) => Object.values(r.parameters).some((p) => typeof p.default === "number")) as (typeof RULES)[number];
const NAME = Object.keys(DAYS.parameters)[0] as string;

/** What is read of a value, and the sentences about it. */
function check(value: unknown, expected: object, messages: readonly string[]): void {
  const { settings, problems } = readSettings([{ path: "caselint.yaml", value }], RULES);
  assert.deepEqual(settings?.settings, expected);
  assert.deepEqual(
    problems.map((p) => p.message),
    messages,
  );
}

describe("a value of caselint.yaml", () => {
  it("may stand alone for a list of one", () => {
    check({ ignore: "archive/**", extends: "packs/hills.yaml" }, { ignore: ["archive/**"], extends: ["packs/hills.yaml"] }, []);
    check({ ignore: "", extends: null, standard: "" }, {}, []);
  });
  it("may be a version written as a number", () => {
    check({ requires: 0.1 }, { requires: "0.1" }, []);
    check({ requires: true }, {}, ['`requires` cannot be used as it stands. It needs a version in quotation marks, for example "0.1".']);
    check({ ignore: 3 }, {}, ["`ignore` cannot be used as it stands. It needs relative patterns with /."]);
  });
  it("that is a number has up to nine digits, from 0", () => {
    const number = (given: unknown) =>
      readSettings([{ path: "a", value: { parameters: { [DAYS.id]: { [NAME]: given } } } }], RULES).settings?.settings.parameters?.[
        DAYS.id
      ]?.[NAME];
    const rows: [unknown, number | undefined][] = [
      [0, 0],
      ["12", 12],
      ["1.25", 1.25],
      [1e9, 1e9],
      [1e9 + 1, undefined],
      [-1, undefined],
      ["-1", undefined],
      ["1234567890", undefined],
      ["1.", undefined],
      ["a1", undefined],
      ["1a", undefined],
      [null, undefined],
      [[3], undefined],
    ];
    for (const [given, expected] of rows) assert.equal(number(given), expected, JSON.stringify(given));
  });
  it("that is a term needs words on both sides", () => {
    check({ terms: { offender: "person" } }, { terms: { offender: "person" } }, []);
    for (const terms of [{ " ": "person" }, { offender: " " }, { offender: 3 }])
      check({ terms }, { terms: {} }, [`Term "${Object.keys(terms)[0]}" under \`terms\` needs the term to use instead, as a text.`]);
    check({ terms: "", rules: null, parameters: "" }, { terms: {}, rules: {}, parameters: {} }, []);
    check({ terms: 3 }, { terms: {} }, ["`terms` needs old terms, each with the new one."]);
    check({ parameters: [1] }, { parameters: {} }, ["`parameters` needs rule ids, each with names and values."]);
    check({ parameters: { [DAYS.id]: 3 } }, { parameters: { [DAYS.id]: {} } }, [`\`parameters: ${DAYS.id}\` needs names and values.`]);
  });
  it("of a name that is too long is shown by its beginning", () => {
    const name = "x".repeat(70);
    check({ terms: { [name]: 3, ["y".repeat(60)]: 3 } }, { terms: {} }, [
      `Term "${"x".repeat(59)}…" under \`terms\` needs the term to use instead, as a text.`,
      `Term "${"y".repeat(60)}" under \`terms\` needs the term to use instead, as a text.`,
    ]);
  });
});

describe("a pack file", () => {
  const HEAD = { id: "hills", title: "Hills", from: "2019-01-01" };
  const read = (value: unknown) => readPack({ path: "hills.pack.yaml", value }, RULES);
  it("may be by name only, said in any way that means yes", () => {
    for (const byName of [true, "true", "yes"]) assert.equal(read({ ...HEAD, byName }).pack?.byName, true, String(byName));
    for (const byName of [false, "no", undefined, null]) assert.notEqual(read({ ...HEAD, byName }).pack?.byName, true, String(byName));
  });
  it("needs names and values", () => {
    for (const value of ["words", [HEAD], null]) {
      const { pack, rules: own, problems } = read(value);
      assert.deepEqual([pack, own], [null, []]);
      assert.deepEqual(problems, [
        {
          path: "hills.pack.yaml",
          message: "A pack needs keys and values, at least `id`, `title` and `from`. Nothing of this file is used.",
        },
      ]);
    }
  });
  it("says each thing of its head once", () => {
    const { pack, problems } = read({ ...HEAD, from: "soon", groups: ["core", "zebra"] });
    assert.equal(pack, null);
    assert.deepEqual(
      problems.map((p) => p.message),
      ["from", "groups: 1"].map((at) => `\`${at}\` is missing or cannot be used as it stands. This pack stays off until it is put right.`),
    );
  });
  it("may leave places empty", () => assert.equal(read({ ...HEAD, extends: null, terms: null, localRules: null }).pack?.id, "hills"));
});

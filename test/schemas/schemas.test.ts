import assert from "node:assert/strict";
import { kinds, listKinds, recordSchema, recordSchemas, vocabularies } from "../../schemas/index.ts";
import { appointmentTypes, contactType, crissTypes } from "../../schemas/vocab/contact.ts";
import { rowShapes, shapes, vocabByName } from "../../server/src/record/shapes.ts";
import { type Shape, titleKey } from "../../server/src/source/shape.ts";
import { good } from "./good.ts";

const every: readonly Shape[] = [...shapes.values(), ...rowShapes.values()];
const entries = every.flatMap((shape) => shape.fields.map((field) => ({ at: `${shape.name}.${field.name}`, field })));

/** Names of what `wrong` holds for, so that a failing test lists them all. */
function none<T>(items: readonly T[], name: (item: T) => string, wrong: (item: T) => boolean): void {
  assert.deepEqual(items.filter(wrong).map(name), []);
}
const repeated = (words: readonly string[]): string[] => words.filter((word, i) => words.indexOf(word) !== i);

describe("schemas: shapes", () => {
  it("compiles the 14 kinds, each under its own name", () => {
    assert.equal(kinds.length, 14);
    assert.deepEqual([...shapes.keys()], [...kinds]);
    none(
      [...shapes],
      ([kind]) => kind,
      ([kind, shape]) => shape.name !== kind || shape.fields[0]?.name !== "record",
    );
    assert.deepEqual(
      listKinds.filter((kind) => !shapes.has(kind)),
      [],
    );
  });

  it("starts every kind with the same names in the same order", () => {
    const opening = ["record", "id", "crn", "date", "author", "status", "sensitive", "standard", "sources", "notApplicable", "judgements"];
    for (const shape of shapes.values())
      assert.deepEqual(
        shape.fields.slice(0, opening.length).map((field) => field.name),
        opening,
        shape.name,
      );
  });

  it("gives each entry a title and a short, plain help", () => {
    assert.ok(entries.length > 500, `${entries.length} entries`);
    none(
      entries,
      (entry) => entry.at,
      ({ field }) => field.title.trim() === "",
    );
    none(
      entries,
      (entry) => entry.at,
      ({ field }) => field.help.trim() === "" || field.help.split(/\s+/).length > 30,
    );
    none(
      entries,
      (entry) => entry.at,
      ({ field }) => !/^[A-Z].*[.?]$/s.test(field.help),
    );
    none(
      entries,
      (entry) => entry.at,
      ({ field }) => /\b(error|invalid|field|node)s?\b/i.test(field.help),
    );
  });

  it("says when a conditional entry is asked for, and only then", () => {
    none(
      entries,
      (entry) => entry.at,
      ({ field }) => field.required === "conditional" && field.condition === undefined,
    );
    none(
      entries,
      (entry) => entry.at,
      ({ field }) => field.condition !== undefined && (field.required === "always" || field.required === "optional"),
    );
    // Readers put "if" before it.
    none(
      entries,
      (entry) => entry.at,
      ({ field }) => field.condition !== undefined && /^if\b|[.]$|^[A-Z][a-z]/.test(field.condition),
    );
  });

  it("carries what its type needs", () => {
    none(
      entries,
      (entry) => entry.at,
      ({ field }) => (field.type === "choice" || field.type === "choices") !== (field.vocab !== undefined),
    );
    none(
      entries,
      (entry) => entry.at,
      ({ field }) => (field.type === "object" || field.type === "rows") !== (field.shape !== undefined),
    );
    none(
      entries,
      (entry) => entry.at,
      ({ field }) => ["id", "ref", "ids"].includes(field.type) !== (field.letters !== undefined),
    );
    none(
      entries,
      (entry) => entry.at,
      ({ field }) => field.vocab !== undefined && vocabByName.get(field.vocab.name) !== field.vocab,
    );
  });

  it("finds an entry by title or name, never two by the same words", () => {
    for (const shape of every) {
      const keys = shape.fields.flatMap((field) => [...new Set([titleKey(field.title), titleKey(field.name)])]);
      assert.deepEqual(repeated(keys), [], shape.name);
      assert.equal(shape.byTitle.size, keys.length, shape.name);
    }
    assert.equal(shapes.get("rosh")?.byTitle.get(titleKey("who is at RISK"))?.name, "whoIsAtRisk");
  });

  it("labels rows with something they have", () => {
    none(
      every,
      (shape) => shape.name,
      (shape) => shape.label !== undefined && !shape.byName.has(shape.label),
    );
    none(
      every,
      (shape) => shape.name,
      (shape) => shape.main !== undefined && !shape.byName.has(shape.main),
    );
  });

  it("keeps nesting to one list of rows inside another", () => {
    const depth = (shape: Shape): number =>
      Math.max(0, ...shape.fields.map((field) => (field.shape === undefined ? 0 : 1 + depth(field.shape))));
    none(
      [...shapes.values()],
      (shape) => shape.name,
      (shape) => depth(shape) > 2,
    );
  });
});

describe("schemas: vocabularies", () => {
  it("have names and titles of their own", () => {
    assert.deepEqual(repeated(vocabularies.map((list) => list.name)), []);
    none(
      vocabularies,
      (list) => list.name,
      (list) => list.title.trim() === "" || list.values.length < 2,
    );
  });

  it("are all used", () => {
    const used = new Set(entries.map(({ field }) => field.vocab?.name));
    none(
      vocabularies,
      (list) => list.name,
      (list) => !used.has(list.name),
    );
  });

  it("have values that stay apart however they are typed, and a label each", () => {
    for (const list of vocabularies) {
      assert.deepEqual(repeated(list.values.map(({ value }) => titleKey(value))), [], list.name);
      assert.deepEqual(repeated(list.values.map(({ label }) => titleKey(label))), [], list.name);
      none(
        list.values,
        ({ value }) => value,
        ({ label }) => label.trim() === "" || label.includes("["),
      );
    }
  });

  it("have synonyms that point to one value only and say nothing twice", () => {
    for (const list of vocabularies) {
      const words = list.values.flatMap(({ value, code, label, synonyms }) => [
        ...new Set([value, label, ...(code === undefined ? [] : [code])].map(titleKey)),
        ...(synonyms ?? []).map(titleKey),
      ]);
      const shared: Record<string, string[]> = { checkType: ["c369c515"], selfConcern: ["r33"] };
      assert.deepEqual(repeated(words), shared[list.name] ?? [], list.name);
    }
  });

  it("give no other word for a level of risk", () => {
    none(
      vocabByName.get("riskLevel")?.values ?? [],
      ({ value }) => value,
      ({ synonyms }) => synonyms !== undefined,
    );
  });

  it("ask for CRISS headings only where an outcome is asked for", () => {
    assert.equal(appointmentTypes.size, 5);
    assert.deepEqual(
      [...crissTypes].filter((type) => !appointmentTypes.has(type)),
      [],
    );
    assert.deepEqual(
      [...appointmentTypes].filter((type) => !contactType.values.some(({ value }) => value === type)),
      [],
    );
  });
});

describe("schemas: records", () => {
  for (const kind of kinds) {
    it(`accepts a good ${kind}, and not a broken one`, () => {
      const record = good[kind];
      assert.equal(record.record, kind);
      const read = recordSchemas[kind].safeParse(record);
      assert.deepEqual(read.error?.issues ?? [], []);
      assert.deepEqual(recordSchema.parse(record), record);

      const parses = (changed: object): boolean => recordSchema.safeParse(changed).success;
      assert.equal(parses({ ...record, crn: "904417" }), false, "crn");
      assert.equal(parses({ ...record, date: "10/10/2018" }), false, "date");
      assert.equal(parses({ ...record, status: "nearly" }), false, "status");
      assert.equal(parses({ ...record, sensitive: "yes, very" }), false, "answer");
      assert.equal(parses({ ...record, shoeSize: "9" }), false, "unknown key");
      assert.equal(parses({ ...record, record: "letter" }), false, "kind");
      for (const field of shapes.get(kind)?.fields ?? []) {
        if (field.required !== "always") continue;
        assert.equal(parses({ ...record, [field.name]: undefined }), false, field.name);
      }
    });
  }

  it("does not take what is out of bounds", () => {
    const bad: readonly [kind: keyof typeof good, change: object][] = [
      ["case", { ogrs3: "many" }],
      ["case", { ogrs3: "101" }],
      ["case", { mappaLevel: "0" }],
      ["case", { people: [{ id: "Q1", role: "partner", atRisk: "yes" }] }],
      ["contact", { time: "25:00" }],
      ["contact", { objectives: [] }],
      ["contact", { objectives: ["F1"] }],
      ["contingency", { items: [{ id: "C1", timescale: "soon" }] }],
      ["rosh", { overallRiskLevel: "none" }],
      ["check", { about: ["F1"] }],
    ];
    none(
      bad,
      ([kind, change]) => `${kind} ${JSON.stringify(change)}`,
      ([kind, change]) => recordSchema.safeParse({ ...good[kind], ...change }).success,
    );
  });
});

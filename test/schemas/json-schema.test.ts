/** Three ways to say what a record may hold, the zod declarations, the JSON Schemas and the reader, held together. */
import assert from "node:assert/strict";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import fc from "fast-check";
import { type Kind, kinds, type ListKind, listKinds, recordSchemas } from "../../schemas/index.ts";
import { jsonSchemaOf, jsonSchemaOfAll } from "../../schemas/json-schema.ts";
import { readRecord } from "../../server/src/record/read.ts";
import { shapes } from "../../server/src/record/shapes.ts";
import type { Shape } from "../../server/src/source/shape.ts";
import type { MapNode, RecordNode } from "../../server/src/source/tree.ts";
import { type Group, goodRecord, groupOf, type Mutation, mutated, mutation, oddValues, type Value } from "./generate.ts";
import { good } from "./good.ts";

/** Records looked at in the big test; RUNS asks for more. */
const RUNS = Number(process.env["RUNS"] ?? 20_000);
const SEED = 20_250_401;
const MUTATIONS = 9;

const ajv = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false });
const compiled = new Map<string, ValidateFunction>();
function schemaAccepts(name: Kind | "record", value: unknown): boolean {
  const known = compiled.get(name) ?? ajv.compile(name === "record" ? jsonSchemaOfAll() : jsonSchemaOf(name));
  compiled.set(name, known);
  return known(value);
}
const zodAccepts = (kind: Kind, value: unknown): boolean => recordSchemas[kind].safeParse(value).success;

/** What a syntax makes of a value: every scalar a trimmed text. */
function tree(value: Value): RecordNode {
  if (Array.isArray(value)) return { kind: "list", start: 1, end: 1, items: value.map(tree) };
  if (typeof value !== "object" || value === null)
    return { kind: "scalar", start: 1, end: 1, text: value === null ? null : String(value).trim() };
  return {
    kind: "map",
    start: 1,
    end: 1,
    entries: Object.keys(value).map((key) => ({ key, keyStart: 0, keyEnd: 0, value: tree(value[key] as Value) })),
  };
}
function read(kind: Kind, value: Group): { clean: boolean; value: unknown } {
  const result = readRecord(kind, shapes.get(kind) as Shape, tree(value) as MapNode);
  // The reader's groups have no prototype; plain data again.
  return { clean: result.problems.length === 0, value: JSON.parse(JSON.stringify(result.value)) };
}

/** Draws good records and what becomes of them, and shows each to `look`; returns how many were accepted by it. */
function everyRecord(
  kindsOf: readonly Kind[],
  runs: number,
  look: (kind: Kind, record: Group) => boolean,
): { seen: number; accepted: number } {
  const count = { seen: 0, accepted: 0 };
  const property = (kind: Kind) =>
    fc.property(
      goodRecord(kind),
      fc.array(mutation, { minLength: MUTATIONS, maxLength: MUTATIONS }),
      (record: Group, changes: readonly Mutation[]) => {
        for (const one of [record, ...changes.map((change) => mutated(record, change))]) {
          count.seen++;
          if (look(kind, one)) count.accepted++;
        }
      },
    );
  const each = Math.ceil(runs / (MUTATIONS + 1) / kindsOf.length);
  for (const kind of kindsOf) fc.assert(property(kind), { seed: SEED, numRuns: each });
  return count;
}

function both(count: { seen: number; accepted: number }, least: number): void {
  assert.ok(count.seen >= least, `${count.seen} records`);
  const share = count.accepted / count.seen;
  assert.ok(share > 0.15 && share < 0.85, `${Math.round(share * 100)} % accepted: one side is hardly tried`);
}

describe("JSON Schemas", function () {
  this.timeout(Math.max(20_000, RUNS * 2));

  it("name no host, and say what each entry is", () => {
    for (const kind of kinds) {
      const schema = jsonSchemaOf(kind);
      assert.equal(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
      assert.equal(schema["$id"], `urn:caselint:schema:${kind}:1`);
      const text = JSON.stringify(schema);
      for (const field of shapes.get(kind)?.fields ?? []) {
        assert.ok(
          text.includes(`"title":${JSON.stringify(field.title)},"description":${JSON.stringify(field.help)}`),
          `${kind}.${field.name}`,
        );
      }
    }
  });

  for (const kind of kinds) {
    it(`take a good ${kind}, by itself and among all kinds`, () => {
      assert.equal(schemaAccepts(kind, good[kind]), true, JSON.stringify(compiled.get(kind)?.errors?.slice(0, 3)));
      assert.equal(schemaAccepts("record", good[kind]), true);
      assert.equal(schemaAccepts("record", { ...good[kind], record: "letter" }), false);
      assert.equal(schemaAccepts("record", { ...good[kind], shoeSize: "9" }), false);
    });
  }

  it("agree among all kinds too", () => {
    everyRecord(kinds, RUNS / 20, (kind, record) => {
      assert.equal(schemaAccepts("record", record), schemaAccepts(kind, record));
      return true;
    });
  });

  it("agree about files of several records", () => {
    const count = { seen: 0, accepted: 0 };
    for (const kind of listKinds) {
      const changes = fc.array(mutation, { minLength: MUTATIONS, maxLength: MUTATIONS });
      const property = fc.property(listFile(kind), changes, (file, list) => {
        for (const one of [file, ...list.map((change) => mutated(file, change))]) {
          const accepted = listAccepted(kind, one);
          assert.equal(schemaAccepts(kind, one), accepted);
          assert.equal(schemaAccepts("record", one), accepted);
          count.seen++;
          if (accepted) count.accepted++;
        }
      });
      fc.assert(property, { seed: SEED, numRuns: Math.ceil(RUNS / 200) });
    }
    both(count, RUNS / 10);
  });
});

/** Some records of a kind with what the first says given once, beside them. */
function listFile(kind: ListKind): fc.Arbitrary<Group> {
  return fc
    .tuple(fc.array(goodRecord(kind), { minLength: 1, maxLength: 3 }), fc.subarray(["author", "status", "type", "date", "sensitive"]))
    .map(([records, shared]) => {
      const first = records[0] as Group;
      const common: Group = { record: kind, crn: first["crn"] as Value };
      for (const key of shared) if (key in first) common[key] = first[key] as Value;
      const items = records.map((record) => Object.fromEntries(Object.entries(record).filter(([key]) => !(key in common))));
      return { ...common, records: items };
    });
}

function listAccepted(kind: ListKind, file: Group): boolean {
  if (!("records" in file)) return zodAccepts(kind, file);
  const { records, ...common } = file;
  if (!Array.isArray(records) || records.length === 0 || !("crn" in common) || "notApplicable" in common || "judgements" in common)
    return false;
  const isGroup = (item: Value): boolean => typeof item === "object" && item !== null && !Array.isArray(item);
  return (
    recordSchemas[kind].partial().safeParse(common).success &&
    records.every((item) => isGroup(item) && zodAccepts(kind, { ...common, ...(item as Group) }))
  );
}

/** What zod has against a record the reader took. The CRN is left to the rule `case-identifier-missing`, which can offer a fix. */
function refusals(kind: Kind, value: unknown): string[] {
  const issues = recordSchemas[kind].safeParse(value).error?.issues ?? [];
  return issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).filter((line) => !line.startsWith("crn: "));
}

/** Holds all three together on one value. True when the declarations accept it. */
function agree(kind: Kind, record: Group): boolean {
  const accepted = zodAccepts(kind, record);
  if (schemaAccepts(kind, record) !== accepted)
    assert.fail(`zod ${accepted ? "accepts" : "refuses"} ${JSON.stringify(record)}; the JSON Schema does not`);
  const { clean, value } = read(kind, record);
  if (accepted && !clean) assert.fail(`the reader has something to say of ${JSON.stringify(record)}`);
  if (clean) assert.deepEqual(refusals(kind, value), [], JSON.stringify(value));
  return accepted;
}

describe("declarations, JSON Schemas and the reader", function () {
  this.timeout(Math.max(30_000, RUNS * 2));

  it("agree about records and what becomes of them", () => {
    both(everyRecord(kinds, RUNS, agree), RUNS);
  });

  it("agree about odd values in every place", () => {
    const count = { seen: 0, accepted: 0 };
    const look = (kind: Kind, record: Group): void => {
      count.seen++;
      if (agree(kind, record)) count.accepted++;
    };
    for (const kind of kinds) {
      for (const field of shapes.get(kind)?.fields ?? []) {
        if (field.type === "kind") continue;
        const withOne = (value: Value): Group => ({
          ...(good[kind] as Group),
          notApplicable: { sources: "Not asked" },
          [field.name]: value,
        });
        if (field.shape === undefined) for (const value of oddValues(field)) look(kind, withOne(value));
        else for (const group of oddGroups(field.shape)) look(kind, withOne(field.type === "rows" ? [group] : group));
      }
    }
    both(count, 4000);
  });
});

/** A good row or group, with each of its parts replaced by odd values. */
function oddGroups(shape: Shape): Group[] {
  const [base = {}] = fc.sample(groupOf(shape, 0), { seed: SEED, numRuns: 1 });
  return shape.fields.flatMap((field) => {
    if (field.shape === undefined) return oddValues(field).map((value) => ({ ...base, [field.name]: value }));
    return oddGroups(field.shape).map((group) => ({ ...base, [field.name]: field.type === "rows" ? [group] : group }));
  });
}

/**
 * The declarations as JSON Schemas (draft 2020-12), for editors and programs that know nothing of this tool. They
 * describe a record as the tool writes it: every scalar is text.
 */
import * as z from "zod";
import { type Kind, kinds, listKinds, recordSchemas } from "./index.ts";
import type { FieldMeta } from "./kit.ts";
import { fieldsOf, shapeInfo } from "./read.ts";

type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json };
/** A JSON Schema, as plain data that can be written as it is. */
export interface JsonSchema {
  readonly [key: string]: Json;
}
type Defs = Record<string, JsonSchema>;

const DRAFT = "https://json-schema.org/draft/2020-12/schema";
/** What stands once for a file of several records and never beside them. */
const ONLY_IN_ITEM: ReadonlySet<string> = new Set(["notApplicable", "judgements"]);

/** Our `.meta()` says `type` and `required` in senses of its own, so JSON Schema gets a registry of its own too. */
const words = z.registry<{ id?: string; title?: string; description?: string }>();
const infos = new Map<unknown, FieldMeta>();
for (const kind of kinds) register(recordSchemas[kind]);

function register(shape: z.ZodObject): void {
  for (const { name, info, of } of fieldsOf(shape)) {
    const schema = shape.shape[name] as z.ZodType;
    if (infos.has(schema)) continue;
    infos.set(schema, info);
    words.add(schema, { title: info.title, description: info.help });
    if (of === undefined) continue;
    const base = baseOf(of);
    if (words.has(base)) continue;
    words.add(base, { id: shapeInfo(base).shapeName });
    register(base);
  }
}

/** The shape as it was declared: an entry that is always asked for is a copy of it with words of its own. */
function baseOf(shape: z.ZodObject): z.ZodObject {
  return typeof shape.meta()?.["type"] === "string" ? (shape._zod.parent as z.ZodObject) : shape;
}

/** One record of a kind, and the groups and rows it names as `#/$defs/NAME`. */
function recordOf(kind: Kind): { record: JsonSchema; defs: Defs } {
  const made = z.toJSONSchema(recordSchemas[kind], {
    metadata: words,
    override: ({ zodSchema, jsonSchema }) => {
      const info = infos.get(zodSchema);
      if (info?.type === "number") jsonSchema.pattern = numberPattern(info.min, info.max);
      // Every key is a text already.
      delete jsonSchema.propertyNames;
    },
  }) as unknown as JsonSchema;
  const { $schema: _draft, $defs, ...record } = made;
  return { record: { title: titleOf(kind), ...record }, defs: ($defs ?? {}) as Defs };
}

const titleOf = (kind: Kind): string => `Case record: ${kind}`;
const nameOf = (kind: Kind): string => `${kind}-record`;

/** All a kind can be in one file: a record, or for some kinds a list of them. */
function partsOf(kind: Kind): { root: JsonSchema; defs: Defs } {
  const { record, defs } = recordOf(kind);
  const name = nameOf(kind);
  if (!(listKinds as readonly string[]).includes(kind)) return { root: record, defs };
  const list = `${kind}-list`;
  const root = { title: titleOf(kind), oneOf: [refTo(name), refTo(list)] };
  return { root, defs: { ...defs, [name]: record, [list]: listOf(kind, record) } };
}

const refTo = (name: string): JsonSchema => ({ $ref: `#/$defs/${name}` });

/** Several records in one file: what stands beside `records` applies to each that does not say otherwise. */
function listOf(kind: Kind, record: JsonSchema): JsonSchema {
  const names = Object.keys(record["properties"] as JsonSchema);
  const entry = (name: string): [string, JsonSchema] => [name, refTo(`${nameOf(kind)}/properties/${name}`)];
  const item = { type: "object", properties: Object.fromEntries(names.map(entry)), additionalProperties: false };
  const shared = names.filter((name) => !ONLY_IN_ITEM.has(name));
  const once = ["record", "crn"];
  const asked = (record["required"] as readonly string[]).filter((name) => !once.includes(name));
  return {
    title: `Several records in one file: ${kind}`,
    type: "object",
    properties: { ...Object.fromEntries(shared.map(entry)), records: { type: "array", minItems: 1, items: item } },
    required: [...once, "records"],
    additionalProperties: false,
    allOf: asked.map((name) => ({ anyOf: [{ required: [name] }, { properties: { records: { items: { required: [name] } } } }] })),
  };
}

/** Texts of digits whose number lies in these bounds, which a schema of texts can only say as a pattern. */
function numberPattern(min = 0, max?: number): string {
  if (max === undefined && min === 0) return "^\\d+(\\.\\d+)?$";
  if (max === undefined) throw new Error("A number with a least value needs a greatest one.");
  const whole = min === 0 && max === 100 ? "\\d{1,2}" : Array.from({ length: max - min }, (_none, i) => min + i).join("|");
  return `^0*(?:(?:${whole})(?:\\.\\d+)?|${max}(?:\\.0+)?)$`;
}

const idOf = (name: string): string => `urn:caselint:schema:${name}:1`;

/** The JSON Schema of files of one kind. */
export function jsonSchemaOf(kind: Kind): JsonSchema {
  const { root, defs } = partsOf(kind);
  return { $schema: DRAFT, $id: idOf(kind), ...root, ...(Object.keys(defs).length === 0 ? {} : { $defs: defs }) };
}

/** The JSON Schema of any record file, told apart by `record`. It refers to nothing outside itself. */
export function jsonSchemaOfAll(): JsonSchema {
  const all: Defs = {};
  const each: JsonSchema[] = [];
  for (const kind of kinds) {
    const { root, defs } = partsOf(kind);
    Object.assign(all, defs);
    if (root["oneOf"] === undefined) all[nameOf(kind)] = root;
    each.push(...((root["oneOf"] as readonly JsonSchema[] | undefined) ?? [refTo(nameOf(kind))]));
  }
  return { $schema: DRAFT, $id: idOf("record"), title: "Case record", oneOf: each, $defs: all };
}

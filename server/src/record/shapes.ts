/** The plain tables that everything but the schemas themselves works from, compiled once, at import. */
import { kinds, recordSchemas, vocabularies } from "../../../schemas/index.ts";
import { type DeclaredField, fieldsOf, shapeInfo } from "../../../schemas/read.ts";
import { type FieldShape, type FieldType, type Shape, type Shapes, titleKey, type Vocab } from "../source/shape.ts";

type Declared = Parameters<typeof fieldsOf>[0];

const rowsByName = new Map<string, Shape>();

/** Kind to its shape, in the order of the contract. */
export const shapes: Shapes = new Map(kinds.map((kind) => [kind, compile(recordSchemas[kind])]));

/** Groups and rows by name (`author`, `contingency`): not the kinds, one of which has the name of a row. */
export const rowShapes: ReadonlyMap<string, Shape> = rowsByName;

/** Code lists by name (`riskLevel`). */
export const vocabByName: ReadonlyMap<string, Vocab> = new Map(vocabularies.map((list) => [list.name, list]));

function compile(schema: Declared): Shape {
  const { shapeName, label, main } = shapeInfo(schema);
  const fields = fieldsOf(schema).map(compileField);
  return {
    name: shapeName,
    fields,
    byName: new Map(fields.map((field) => [field.name, field])),
    // A title outranks another field's name, since titles are what people see; no shape has such a pair today.
    byTitle: new Map([...fields.map(keyedBy("name")), ...fields.map(keyedBy("title"))]),
    ...(label === undefined ? {} : { label }),
    ...(main === undefined ? {} : { main }),
  };
}

function compileField({ name, info, of }: DeclaredField): FieldShape {
  const { type, data, title, help, required, condition, source, vocab, letters, min, max } = info;
  return {
    name,
    title,
    type: type as FieldType,
    required,
    data: data ?? "",
    help,
    ...(condition === undefined ? {} : { condition }),
    ...(source === undefined ? {} : { source }),
    ...(vocab === undefined ? {} : { vocab }),
    ...(letters === undefined ? {} : { letters }),
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...(of === undefined ? {} : { shape: rowShape(of) }),
  };
}

/** Shapes used in many places (author, note) are compiled once, so that they can be compared by identity. */
function rowShape(schema: Declared): Shape {
  const { shapeName } = shapeInfo(schema);
  const known = rowsByName.get(shapeName);
  if (known !== undefined) return known;
  const made = compile(schema);
  rowsByName.set(shapeName, made);
  return made;
}

function keyedBy(part: "name" | "title"): (field: FieldShape) => [string, FieldShape] {
  return (field) => [titleKey(field[part]), field];
}

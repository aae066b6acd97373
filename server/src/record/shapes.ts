/** The plain tables that everything but the schemas themselves works from, put together once, at import. */
import { kinds } from "../../../schemas/kinds.ts";
import { tables } from "../../../schemas/shapes/tables.ts";
import type { FieldRow } from "../../../schemas/tables.ts";
import { vocabularies } from "../../../schemas/vocab/index.ts";
import { type FieldShape, type FieldType, type Shape, type Shapes, titleKey, type Vocab } from "../source/shape.ts";

/** Code lists by name (`riskLevel`). */
export const vocabByName: ReadonlyMap<string, Vocab> = new Map(vocabularies.map((list) => [list.name, list]));

/** A shape stands after those inside it, so that they can be compared by identity. */
const made: Shape[] = [];
for (const { name, label, main, fields: rows } of tables.shapes) {
  const fields = rows.map(fieldOf);
  made.push({
    name,
    fields,
    byName: new Map(fields.map((field) => [field.name, field])),
    // A title outranks another field's name, since titles are what people see; no shape has such a pair today.
    byTitle: new Map([...fields.map(keyedBy("name")), ...fields.map(keyedBy("title"))]),
    ...(label === undefined ? {} : { label }),
    ...(main === undefined ? {} : { main }),
  });
}

/** Kind to its shape, in the order of the contract. */
export const shapes: Shapes = new Map(kinds.map((kind) => [kind, made[tables.kinds[kind] as number] as Shape]));

/** Groups and rows by name (`author`, `contingency`): not the kinds, one of which has the name of a row. */
const ofKinds = new Set(Object.values(tables.kinds));
export const rowShapes: ReadonlyMap<string, Shape> = new Map(made.filter((_, n) => !ofKinds.has(n)).map((shape) => [shape.name, shape]));

function fieldOf(row: FieldRow): FieldShape {
  const { name, title, type, data, help, required, condition, source, vocab, letters, min, max, shape } = row;
  return {
    name,
    title,
    type: type as FieldType,
    required,
    data: data ?? "",
    help,
    ...(condition === undefined ? {} : { condition }),
    ...(source === undefined ? {} : { source }),
    ...(vocab === undefined ? {} : { vocab: vocabByName.get(vocab) as Vocab }),
    ...(letters === undefined ? {} : { letters }),
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...(shape === undefined ? {} : { shape: made[shape] as Shape }),
  };
}

function keyedBy(part: "name" | "title"): (field: FieldShape) => [string, FieldShape] {
  return (field) => [titleKey(field[part]), field];
}

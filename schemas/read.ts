/** Reading declarations back: from a zod schema to what `.meta()` holds, so that no other layer needs zod. */
import * as z from "zod";
import type { FieldMeta, ShapeMeta } from "./kit.ts";

export interface DeclaredField {
  readonly name: string;
  readonly info: FieldMeta;
  /** The group, or the row of a list, for `object` and `rows`. */
  readonly of?: z.ZodObject;
}

/**
 * Name, row label and main text of a shape declared with `shape`.
 * Throws when the schema was not declared with it: a mistake in the declarations, met at import.
 */
export function shapeInfo(schema: z.ZodObject): ShapeMeta {
  const info = schema.meta();
  if (typeof info?.["shapeName"] !== "string") throw new Error("A shape was not declared with shape().");
  return info as unknown as ShapeMeta;
}

/** Fields of a shape in the order declared. Throws when one was not declared with a builder of the kit. */
export function fieldsOf(schema: z.ZodObject): readonly DeclaredField[] {
  return Object.entries(schema.shape).map(([name, type]) => {
    const info = (type as z.ZodType).meta();
    if (typeof info?.["type"] !== "string") throw new Error(`${name} was not declared with a builder of the kit.`);
    const of = groupOf(type);
    const base = { name, info: info as unknown as FieldMeta };
    return of === undefined ? base : { ...base, of };
  });
}

/** The object under `optional` and `array`, if there is one. */
function groupOf(type: unknown): z.ZodObject | undefined {
  if (type instanceof z.ZodOptional) return groupOf(type.unwrap());
  if (type instanceof z.ZodArray) return groupOf(type.element);
  return type instanceof z.ZodObject ? type : undefined;
}

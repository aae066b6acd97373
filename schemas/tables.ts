/** Shapes of records as plain rows, written out by `npm run gen`: the product reads these, so that starting it builds no schema. */
import type { z } from "zod";
import { recordSchemas } from "./index.ts";
import { kinds } from "./kinds.ts";
import { fieldsOf, shapeInfo } from "./read.ts";

/** A field as declared; a code list by its name, a group or row by the number of its shape. */
export interface FieldRow {
  readonly name: string;
  readonly title: string;
  readonly type: string;
  readonly required: "always" | "complete" | "conditional" | "optional";
  readonly help: string;
  readonly condition?: string;
  readonly data?: "P" | "F" | "PF";
  readonly source?: string;
  readonly vocab?: string;
  readonly letters?: string;
  readonly min?: number;
  readonly max?: number;
  readonly shape?: number;
}

export interface ShapeRow {
  readonly name: string;
  readonly label?: string;
  readonly main?: string;
  readonly fields: readonly FieldRow[];
}

export interface Tables {
  /** Those inside others come before them. */
  readonly shapes: readonly ShapeRow[];
  /** Numbers of the shapes of the kinds, in the order of the contract. */
  readonly kinds: Readonly<Record<string, number>>;
}

/** Shapes used in many places (author, note) stand once. */
export function tablesOf(): Tables {
  const shapes: ShapeRow[] = [];
  const known = new Map<string, number>();
  const add = (schema: z.ZodObject): number => {
    const { shapeName, label, main } = shapeInfo(schema);
    const fields = fieldsOf(schema).map(({ name, info, of }): FieldRow => {
      const { title, type, required, help, condition, data, source, vocab, letters, min, max } = info;
      const shape = of === undefined ? undefined : row(of);
      return { name, title, type, required, help, condition, data, source, vocab: vocab?.name, letters, min, max, shape } as FieldRow;
    });
    return shapes.push({ name: shapeName, label, main, fields } as ShapeRow) - 1;
  };
  const row = (schema: z.ZodObject): number => {
    const { shapeName } = shapeInfo(schema);
    const at = known.get(shapeName) ?? add(schema);
    known.set(shapeName, at);
    return at;
  };
  const byKind = kinds.map((kind) => [kind, add(recordSchemas[kind])] as const);
  return { shapes, kinds: Object.fromEntries(byKind) };
}

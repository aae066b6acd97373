import { type FieldShape, type Shape, titleKey } from "../../source/shape.ts";

// The usual spellings of each shape's titles, because comparing without punctuation costs more than the rest
// of a row. Shapes are few and live as long as the program; nothing of a record is kept.
const usual = new WeakMap<Shape, ReadonlyMap<string, FieldShape>>();

/** The field that a heading or a bullet's title names, compared without case, spaces or punctuation. */
export function fieldOf(shape: Shape, words: string): FieldShape | undefined {
  return (usual.get(shape) ?? spell(shape)).get(words) ?? shape.byTitle.get(titleKey(words));
}

function spell(shape: Shape): ReadonlyMap<string, FieldShape> {
  const spellings = new Map<string, FieldShape>();
  for (const field of shape.fields) {
    for (const words of [field.title, field.title.toLowerCase(), field.name]) {
      const named = shape.byTitle.get(titleKey(words));
      if (named !== undefined) spellings.set(words, named);
    }
  }
  usual.set(shape, spellings);
  return spellings;
}

/** A value of a list as it is compared: any case, with spaces and underscores read as hyphens. */
export function compared(words: string): string {
  return words
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, "-");
}

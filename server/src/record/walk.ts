import type { FieldShape, Shape } from "../source/shape.ts";
import type { Step } from "../source/tree.ts";

/** Called for every value that is there. `path` is one array reused from call to call: copy it to keep it. */
export type Visit = (field: FieldShape, value: unknown, path: readonly Step[], row: Shape) => void;

/** Walk every value of a record by its shape, in the order of the shape. */
export function walk(value: unknown, shape: Shape, visit: Visit): void {
  step(value, shape, visit, []);
}

function step(value: unknown, shape: Shape, visit: Visit, path: Step[]): void {
  const group = value as Record<string, unknown>;
  for (const field of shape.fields) {
    const here = group[field.name];
    if (here === undefined) continue;
    path.push(field.name);
    visit(field, here, path, shape);
    if (field.shape !== undefined) {
      if (field.type === "object") step(here, field.shape, visit, path);
      else {
        const list = here as readonly unknown[];
        for (let i = 0; i < list.length; i++) {
          path.push(i);
          step(list[i], field.shape, visit, path);
          path.pop();
        }
      }
    }
    path.pop();
  }
}

export interface Text {
  readonly path: readonly Step[];
  readonly text: string;
  readonly field: FieldShape;
}

/** Every text of a record: prose, short texts, and the words of answers. */
export function textsOf(value: unknown, shape: Shape): Text[] {
  const found: Text[] = [];
  walk(value, shape, (field, here, path) => {
    if (field.type === "prose" || field.type === "text" || field.type === "answer")
      found.push({ path: path.slice(), text: here as string, field });
    else if (field.type === "texts") {
      const list = here as readonly string[];
      for (let i = 0; i < list.length; i++) found.push({ path: [...path, i], text: list[i] as string, field });
    }
  });
  return found;
}

/** Only the prose of a record. */
export function proseOf(value: unknown, shape: Shape): Text[] {
  return textsOf(value, shape).filter((t) => t.field.type === "prose");
}

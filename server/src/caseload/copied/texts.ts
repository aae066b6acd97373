/** The texts of a record that are long enough to hold a copied paragraph. */
import type { RecordEntry } from "../../engine/file.ts";
import { pathString } from "../../record/path.ts";
import { walk } from "../../record/walk.ts";
import type { Step } from "../../source/tree.ts";

/** Shorter texts cannot hold enough words to be compared. */
const LEAST_UNITS = 40;

/** @param give the text, and its path within the record when that is asked for */
export function textsIn(entry: RecordEntry, give: (text: string, field: () => string) => void): void {
  const { value, shape } = entry.read;
  const one = (text: string, steps: () => readonly Step[]): void => {
    if (text.length >= LEAST_UNITS) give(text, () => pathString(steps(), value, shape));
  };
  walk(value, shape, (field, here, path) => {
    if (field.type === "prose" || field.type === "text" || field.type === "answer") one(here as string, () => path);
    else if (field.type === "texts") for (const [i, text] of (here as readonly string[]).entries()) one(text, () => [...path, i]);
  });
}

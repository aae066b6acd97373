import type { PlainValue } from "../../source/edit.ts";

/** A plain record as JSON, indented by two spaces, with a line end at the end. */
export function writeJson(value: PlainValue): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

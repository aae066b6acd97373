import type { Written } from "../plain.ts";

/** A plain record as JSON, indented by two spaces, with a line end at the end. */
export function writeJson(value: Written): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

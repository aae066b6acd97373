import { STEERING } from "./words.ts";

/**
 * JSON in which characters that would steer a terminal or turn a line round are written as escapes. They stand
 * inside strings only, so what is read back is the same.
 */
export function safeJson(value: unknown): string {
  return JSON.stringify(value).replace(STEERING, spelt);
}

const spelt = (c: string): string => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`;

import type { Answer, Said } from "./types.ts";

/** The first word of an answer, or undefined where none is given. */
export function said(answer: Answer | Said | undefined): Said | undefined {
  if (answer === undefined) return undefined;
  const text: string = answer;
  if (text.startsWith("yes")) return "yes";
  if (text.startsWith("no")) return "no";
  return "unknown";
}

export const saidYes = (answer: Answer | Said | undefined): boolean => said(answer) === "yes";
export const saidNo = (answer: Answer | Said | undefined): boolean => said(answer) === "no";

/** The words after the hyphen, or undefined. */
export function words(answer: Answer | undefined): string | undefined {
  if (answer === undefined) return undefined;
  const text: string = answer;
  const at = text.indexOf(" - ");
  return at < 0 ? undefined : text.slice(at + 3);
}

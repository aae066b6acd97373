/** What records and rows are called in outlines, lists and hovers. */
import { KIND_TITLES } from "../../../schemas/titles.ts";
import type { RecordEntry } from "../engine/file.ts";
import { said } from "../l10n/say.ts";

/** "Contact, 2018-10-22"; without its date when it has none. */
export function recordName(entry: RecordEntry): string {
  const date = dateOf(entry);
  const kind = said(KIND_TITLES[entry.kind]);
  return date === undefined ? kind : `${kind}, ${date}`;
}

/** The ISO date of a record; of a check without one, the day it was requested. */
export function dateOf(entry: RecordEntry): string | undefined {
  const value = entry.read.value as { readonly date?: string; readonly requested?: string };
  return entry.facts.date ?? value.date ?? value.requested;
}

const LONGEST = 60;

/** The first words of a text on one line, at most 60 UTF-16 units, with an ellipsis when more follows. */
export function firstWords(text: string, longest = LONGEST): string {
  const line = text
    .slice(0, longest * 8)
    .trim()
    .replace(/\s+/gu, " ");
  if (line.length <= longest) return line;
  const cut = line.lastIndexOf(" ", longest - 1);
  // Never half of a character of two units.
  const end = cut > 0 ? cut : /[\ud800-\udbff]/u.test(line.charAt(longest - 2)) ? longest - 2 : longest - 1;
  return `${line.slice(0, end)}…`;
}

/**
 * The language of what shells show around findings: reports, hovers, help. One process speaks one language at a
 * time, set once by the command line or by the editor's setting; findings themselves are worded by the engine from
 * what it is given.
 */
import { fillIn, type Values } from "./fill.ts";
import { english, type Words } from "./index.ts";
import { and, phrase } from "./phrase.ts";

let words: Words = english;

/** From now on, speak in these words. */
export function speak(next: Words): void {
  words = next;
}

/** The words in use; undefined for English, which needs none. */
export const inWords = (): Words | undefined => (words === english ? undefined : words);

/** A sentence in the language in use: `t("{n} records", { n: "12" })`. The English is a text of its own, never pieced together. */
export const t = (sentence: string, values?: Values): string => fillIn(words(sentence), values);

/** A phrase that comes from elsewhere: a label, a title, a count. */
export const said = (text: string): string => (words === english ? text : phrase(words, text));

/** "a, b and c". */
export function listed(all: readonly string[]): string {
  const last = all[all.length - 1] ?? "";
  return all.length < 2 ? last : and(words, all.slice(0, -1).join(", "), last);
}

/** Marks a sentence that is looked up elsewhere, so that it comes into the lists of what must be translated. */
export const key = (sentence: string): string => sentence;

/** A table of words, each looked up when it is asked for: languages may change while a server runs. */
export function table<K extends string>(english: Readonly<Record<K, string>>): Readonly<Record<K, string>> {
  const out = {};
  for (const [name, sentence] of Object.entries(english))
    Object.defineProperty(out, name, { enumerable: true, get: () => t(sentence as string) });
  return out as Readonly<Record<K, string>>;
}

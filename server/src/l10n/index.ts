/**
 * The languages in which Caselint speaks. The English sentence is the key, so English needs no catalogue and costs
 * nothing; what a catalogue does not hold stays English.
 */
export const LANGUAGES = ["en", "cy"] as const;
export type Language = (typeof LANGUAGES)[number];

/** An English sentence, its `{names}` still in it, in another language. */
export type Words = (english: string) => string;

export const english: Words = (sentence) => sentence;

let welsh: Promise<Words> | undefined;

/** Catalogues are read when they are first asked for. The same language is the same function. */
export function loadWords(language: Language): Promise<Words> {
  if (language === "en") return Promise.resolve(english);
  welsh ??= import("./cy/index.ts").then(({ catalogue }) => wordsOf(catalogue));
  return welsh;
}

/** @param catalogue by the English sentence */
export const wordsOf =
  (catalogue: ReadonlyMap<string, string>): Words =>
  (sentence) =>
    catalogue.get(sentence) ?? sentence;

/** What somebody set, or English. */
export const languageOf = (set: unknown): Language => LANGUAGES.find((one) => one === set) ?? "en";

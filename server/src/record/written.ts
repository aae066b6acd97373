/** What counts as written: blank, prompt, stock text and thin text, as the record contract defines them. */

/**
 * A prompt that nobody has answered yet: square brackets starting with the word add, or with the same in Welsh. What a
 * record means never depends on the language of messages, so both are always known; fixes insert the English one.
 */
const PROMPT = /\[(?:add|ychwanegu|ychwanegwch)\b[^\]]*\]/giu;
const STOCK = new Set(["n/a", "na", "none", "nil", "tbc", "tba", "xx", "as above", "see above", "see previous", "see oasys", "not known"]);

/** Fewer words than this are thin where a rule asks for analysis. */
export const THIN_WORDS = 12;

/** The text of a prompt, ready to insert: `[add who will do it]`. Only these are ever inserted by a fix. */
export function prompt(what: string): string {
  return `[add ${what}]`;
}

/** True when nothing but white space and prompts is there. */
export function isBlank(text: string | null | undefined): boolean {
  if (text === null || text === undefined) return true;
  if (text.length === 0) return true;
  const first = text.charCodeAt(0);
  // Nearly every text starts with a letter: only one that starts with a space or a bracket can be blank.
  if (first > 32 && first !== 91 /* [ */) return false;
  if (text.trim() === "") return true;
  return hasPrompt(text) && withoutPrompts(text) === "";
}

export function hasPrompt(text: string): boolean {
  if (text.indexOf("[") < 0) return false;
  PROMPT.lastIndex = 0;
  return PROMPT.test(text);
}

/** The first prompt in a text as UTF-16 offsets into that text, or undefined. */
export function promptAt(text: string): { start: number; end: number } | undefined {
  PROMPT.lastIndex = 0;
  const match = PROMPT.exec(text);
  return match === null ? undefined : { start: match.index, end: match.index + match[0].length };
}

export function withoutPrompts(text: string): string {
  return text.indexOf("[") < 0 ? text.trim() : text.replace(PROMPT, " ").trim();
}

/** Stock text says nothing: "n/a", "as above", "tbc" and so on, whatever the case and punctuation. */
export function isStock(text: string): boolean {
  if (text.length > 24) return false;
  const plain = text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}/\s]/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
  return STOCK.has(plain);
}

const WORDLY = /[\p{L}\p{N}]/u;
const SPACE = /\s/u;

/**
 * Number of words: runs between white space that hold a letter or a digit. Counting stops at `most`, since
 * every text of a record is asked for a dozen.
 */
export function wordCount(text: string, most: number = Number.POSITIVE_INFINITY): number {
  let count = 0;
  let at = 0;
  while (at < text.length && count < most) {
    const start = at;
    let isWord = false;
    let isPlain = true;
    for (; at < text.length; at++) {
      const c = text.charCodeAt(at);
      if (c > 127 ? SPACE.test(text.charAt(at)) : c === 32 || (c >= 9 && c <= 13)) break;
      if (c > 127) isPlain = false;
      else if (isLetterOrDigit(c)) isWord = true;
    }
    if (isWord || (!isPlain && WORDLY.test(text.slice(start, at)))) count++;
    at++;
  }
  return count;
}

/** Of the plain Latin letters and digits. */
const isLetterOrDigit = (c: number): boolean => (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || (c >= 48 && c <= 57);

/** Stock text, or fewer than `least` words (twelve unless a rule asks for another number) once prompts are left out (contract, appendix C.1). */
export function isThin(text: string, least: number = THIN_WORDS): boolean {
  if (text.length > 160 && text.indexOf("[") < 0) return wordCount(text, least) < least;
  const own = withoutPrompts(text);
  return isStock(own) || wordCount(own, least) < least;
}

/**
 * Texts compared without keeping them. A sketch holds one 16-bit sum for each word, in order of the sums and not
 * of the words: two texts with the same words have the same sketch, and nobody can read the text from it.
 */

const LETTERS_FROM = 0xc0;
const isPunctuation = (c: number): boolean => c >= 0x2000 && c <= 0x206f;

/** A letter or a digit, in any script. */
function isWordUnit(c: number): boolean {
  if (c < 128) return (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || (c >= 48 && c <= 57);
  return c >= LETTERS_FROM && !isPunctuation(c);
}

/** The sketch of a text: as many UTF-16 units as it has words. Capitals and punctuation do not count. */
export function sketchOf(text: string): string {
  const sums: number[] = [];
  let sum = 0x811c9dc5;
  let inWord = false;
  for (let i = 0; i <= text.length; i++) {
    const c = i < text.length ? text.charCodeAt(i) : 32;
    if (isWordUnit(c)) {
      inWord = true;
      sum = Math.imul(sum ^ (c >= 65 && c <= 90 ? c + 32 : c), 0x01000193);
    } else if (inWord) {
      sums.push((sum ^ (sum >>> 16)) & 0xffff);
      sum = 0x811c9dc5;
      inWord = false;
    }
  }
  sums.sort((a, b) => a - b);
  let out = "";
  for (const one of sums) out += String.fromCharCode(one);
  return out;
}

/** Sketches of several texts as one, as if the texts stood one after the other. */
export function joinSketches(sketches: readonly string[]): string {
  if (sketches.length === 1) return sketches[0] as string;
  const units = sketches.join("").split("");
  return units.sort((a, b) => a.charCodeAt(0) - b.charCodeAt(0)).join("");
}

/** Number of words behind a sketch. */
export const sketchWords = (sketch: string): number => sketch.length;

/**
 * How much two texts have in common, 0 to 1: words found in both, twice, over the words of both together. At 0.9,
 * nine words in ten are the same. A word that stands three times in one must stand three times in the other.
 */
export function similarity(a: string, b: string): number {
  if (a === b) return a === "" ? 0 : 1;
  let both = 0;
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(j);
    if (x === y) {
      both++;
      i++;
      j++;
    } else if (x < y) i++;
    else j++;
  }
  return a.length + b.length === 0 ? 0 : (2 * both) / (a.length + b.length);
}

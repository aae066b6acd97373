/** "Did you mean": the nearest of a list of names. Case, spaces and punctuation do not count. */

/** Longer words are nobody's slip of the pen, and comparing them costs. */
const LONGEST = 64;

const SEPARATORS = /[\s_.\-/]+/g;
const WORD_BREAKS = /(?<=[a-z0-9])(?=[A-Z])|[\s_.\-/]+/;

const fold = (word: string): string => word.replace(SEPARATORS, "").toLowerCase();

/** How many slips are forgiven in a word of this length. */
function allowed(length: number): number {
  if (length <= 2) return 0;
  if (length <= 4) return 1;
  if (length <= 8) return 2;
  return 3;
}

/**
 * Slips between two words: a letter added, left out, changed, or two neighbours swapped, each counting one.
 * Stops and says `most + 1` once there are more than `most`.
 */
export function slips(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last: number[] = [];
  for (let j = 0; j <= b.length; j++) last.push(j);
  for (let i = 1; i <= a.length; i++) {
    const row: number[] = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1;
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      const swapped = i > 1 && j > 1 && a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
      if (swapped) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    before = last;
    last = row;
  }
  return Math.min(last[b.length] ?? 0, most + 1);
}

const wordsOf = (name: string): string[] => name.split(WORD_BREAKS).map((word) => word.toLowerCase());

/** Whole words of one name among the other's: `level` in `riskLevel`, `dateOfBirth` in `birth`. */
function sharesWords(typed: readonly string[], candidate: string): boolean {
  const words = wordsOf(candidate);
  const [few, many] = typed.length <= words.length ? [typed, words] : [words, typed];
  return few.every((word) => word.length > 2 && many.includes(word));
}

/**
 * The candidate that `word` was most likely meant to be, or undefined when none is near enough to name.
 * Nearest first: the same letters; few slips; one the start of the other; whole words in common. Among
 * equals the first in the list wins.
 */
export function closest(word: string, candidates: Iterable<string>): string | undefined {
  const typed = fold(word);
  if (typed === "" || typed.length > LONGEST) return undefined;
  const typedWords = wordsOf(word);
  let best: string | undefined;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const cost = costOf(typed, typedWords, candidate, bestCost);
    if (cost < bestCost) {
      best = candidate;
      bestCost = cost;
    }
    if (bestCost === 0) break;
  }
  return best;
}

/** 0 the same, 1 to 3 slips, then 10 and up: the start of the other by letters left over, and 100 for words in common. */
function costOf(typed: string, typedWords: readonly string[], candidate: string, best: number): number {
  const name = fold(candidate);
  if (name === typed) return 0;
  if (name === "" || name.length > LONGEST) return Number.POSITIVE_INFINITY;
  const most = Math.min(allowed(typed.length), best);
  const count = most === 0 ? 1 : slips(typed, name, most);
  // A short word in which every letter changed is another word.
  if (count <= most && count < Math.min(typed.length, name.length)) return count;
  if (best < 10) return Number.POSITIVE_INFINITY;
  if (typed.length > 2 && name.startsWith(typed)) return 10 + name.length - typed.length;
  if (name.length > 2 && typed.startsWith(name)) return 10 + typed.length - name.length;
  return sharesWords(typedWords, candidate) ? 100 : Number.POSITIVE_INFINITY;
}

/** Figures and runs of words in prose, to hold a retelling against what it retells. */

const NUMBERS: readonly string[] = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
const PARTS: Readonly<Record<string, number>> = { half: 2, third: 3, quarter: 4, fifth: 5, thirds: 3, quarters: 4, fifths: 5 };

/** The words of a text in small letters, without punctuation. */
export function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Every run of `length` words in a text. */
export function runs(text: string, length: number): string[] {
  const all = words(text);
  return all.slice(length - 1).map((_, i) => all.slice(i, i + length).join(" "));
}

/**
 * The figures of a text, however they are put: "four out of every ten" and "4 in 10" are both "4/10", "a third", "one-third"
 * and "one in three" are "1/3", and any other number in digits is itself.
 */
export function figures(text: string): Set<string> {
  const said = words(text).join(" ");
  const found = new Set<string>();
  const number = `(\\d+|${NUMBERS.slice(1).join("|")})`;
  const share = new RegExp(`\\b${number}(?: [a-z]+)? (?:in|out of|of)(?: every)? ${number}\\b`, "gu");
  const rest = said
    .replace(share, (_match, part: string, whole: string) => {
      found.add(`${value(part)}/${value(whole)}`);
      return "";
    })
    .replace(/\b(?:(a|one|two|three) )?(half|thirds?|quarters?|fifths?)\b/gu, (_match, many: string | undefined, part: string) => {
      found.add(`${many === undefined || many === "a" ? 1 : value(many)}/${PARTS[part]}`);
      return "";
    });
  for (const [digits] of rest.matchAll(/\b\d+\b/gu)) found.add(digits);
  return found;
}

function value(word: string): number {
  const at = NUMBERS.indexOf(word);
  return at < 0 ? Number(word) : at;
}

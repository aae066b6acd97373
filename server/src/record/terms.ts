/** Superseded terms in a text of ours: where quotations, denials, conditions, questions and the past begin, they are left alone. */
import { isConditional, isDenied, isPast, isQuestion, isTold, sentencesOf, withoutQuotations } from "./sentences.ts";
import { withoutPrompts } from "./written.ts";

export interface Term {
  readonly term: string;
  readonly instead: string;
  readonly pattern: RegExp;
  /** Letters of a name, such as CRC: what it did in the past it did under that name. */
  readonly isName: boolean;
}

/** Names that are still used, and hold a word that otherwise is not. */
const STILL_SO =
  /integrated offender management|(?:community|prison|case) offender (?:manager|supervisor)s?|sex(?:ual)? offenders? register|young offender institutions?|offender personality disorder|offender assessment system|offender management in custody|(?:offender )?rehabilitation of offenders act|offender rehabilitation act/giu;
/** NPS is a name for drugs too. */
const OF_DRUGS = /psychoactive|spice|mamba|cannabi|drug|smok|substance|legal high|synthetic/iu;
const YEAR = /\b(?:19|20)\d\d\b/u;

export interface Terms {
  /** Longest first. */
  readonly list: readonly Term[];
  /** First words in small letters: a text without any of them, as nearly all are, is done with quickly. */
  readonly starts: readonly string[];
}

const known = new WeakMap<object, Terms>();

/** Terms of a pack as patterns, made once for each pack. */
export function termsOf(terms: Readonly<Record<string, string>>): Terms {
  let made = known.get(terms);
  if (made === undefined) {
    const names = Object.keys(terms).filter((term) => term.trim() !== "");
    const list = names.sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).map((term) => patternOf(term, terms[term] as string));
    made = { list, starts: [...new Set(names.map((term) => term.trim().toLowerCase().split(/\s+/u)[0] as string))] };
    known.set(terms, made);
  }
  return made;
}

function patternOf(term: string, instead: string): Term {
  const words = term
    .trim()
    .split(/\s+/u)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&"))
    .join("[\\s-]+");
  const isLetters = /^[A-Z]{2,}$/u.test(term);
  const isName = isLetters || /^\p{Lu}\p{L}*(?:\s+\p{Lu}\p{L}*)+$/u.test(term);
  return { term, instead, isName, pattern: new RegExp(`(?<![\\p{L}\\p{N}_])${words}s?(?![\\p{L}\\p{N}_])`, isLetters ? "gu" : "giu") };
}

/** The first superseded term in a text, sentence by sentence; of two at one place, the longer. */
export function outdatedTerm(text: string, terms: Terms): Term | undefined {
  const small = text.toLowerCase();
  if (!terms.starts.some((start) => small.includes(start))) return undefined;
  const own = withoutQuotations(withoutPrompts(text)).replace(STILL_SO, " ");
  for (const sentence of sentencesOf(own)) {
    if (isQuestion(sentence)) continue;
    const found = inSentence(sentence, terms.list);
    if (found !== undefined) return found;
  }
  return undefined;
}

function inSentence(sentence: string, terms: readonly Term[]): Term | undefined {
  let rest = sentence;
  let first: { readonly at: number; readonly term: Term } | undefined;
  for (const term of terms) {
    for (const match of rest.matchAll(term.pattern)) {
      const end = match.index + match[0].length;
      if ((first === undefined || match.index < first.at) && !isLeftAlone(term, sentence, match.index, end))
        first = { at: match.index, term };
    }
    // A shorter term inside a longer one is part of it.
    rest = rest.replace(term.pattern, (hit) => "_".repeat(hit.length));
  }
  return first?.term;
}

/** Capitals around a word that is written with one: part of the name of a scheme, a fund or a book. */
const CAPITAL_BEFORE = /(?<=\S\s+)\p{Lu}\p{Ll}+\s+$/u;
const CAPITAL_AFTER = /^\s+\p{Lu}\p{Ll}+/u;
const CAPITALISED = /^\p{Lu}\p{Ll}/u;

const isInName = (hit: string, before: string, after: string): boolean =>
  CAPITALISED.test(hit) && (CAPITAL_BEFORE.test(before) || CAPITAL_AFTER.test(after));

function isLeftAlone(term: Term, sentence: string, at: number, end: number): boolean {
  const before = sentence.slice(0, at);
  if (isDenied(before, "") || isConditional(before) || isPast(before) || isTold(before)) return true;
  if (!term.isName) return isInName(sentence.slice(at, end), before, sentence.slice(end));
  return isPast(sentence) || isTold(sentence) || YEAR.test(sentence) || (term.term === "NPS" && OF_DRUGS.test(sentence));
}

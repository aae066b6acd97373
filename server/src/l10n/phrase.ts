/** Words that stand inside sentences: labels, counts, quick fixes, several of them joined. Never used for English. */
import { fillIn } from "./fill.ts";
import type { Words } from "./index.ts";
import { PATTERNS } from "./patterns.ts";

/** What people type or look up in a record stays as it is, though the same word may be a label elsewhere. */
const AS_THEY_ARE: ReadonlySet<string> = new Set([
  "id",
  "instead",
  "key",
  "letters",
  "max",
  "min",
  "other",
  "rule",
  "term",
  "title",
  "value",
]);

interface Pattern {
  readonly key: string;
  readonly names: readonly string[];
  readonly fits: RegExp;
}

let patterns: readonly Pattern[] | undefined;

const patternOf = (key: string): Pattern => {
  const names = Array.from(key.matchAll(/\{(\w+)\}/gu), (match) => match[1] as string);
  const plain = key.replace(/[.*+?^$()|[\]\\]/gu, "\\$&").replace(/\{(\w+)\}/gu, (_, name: string) => (name === "n" ? "(\\d+)" : "(.+)"));
  return { key, names, fits: new RegExp(`^${plain}$`, "u") };
};

/** Longer than any list of labels; what is more is somebody's words. */
const LONGEST = 400;
const MOST_KNOWN = 5000;
const known = new WeakMap<Words, Map<string, string>>();

/** The phrase in another language, as far as the catalogue holds it or its parts; else as it is. */
export function phrase(words: Words, text: string): string {
  if (text.length > LONGEST || !/\p{L}{2}/u.test(text)) return text;
  let all = known.get(words);
  if (all === undefined || all.size > MOST_KNOWN) {
    all = new Map();
    known.set(words, all);
  }
  let found = all.get(text);
  if (found === undefined) {
    found = fresh(words, text);
    all.set(text, found);
  }
  return found;
}

function fresh(words: Words, text: string): string {
  return whole(words, text) ?? filled(words, text) ?? joined(words, text, ": ") ?? bracketed(words, text) ?? listed(words, text) ?? text;
}

/** As the catalogue has it, or as it has the same words at the start of a line. */
function whole(words: Words, text: string): string | undefined {
  const said = words(text);
  if (said !== text) return said;
  const first = text.charAt(0);
  const capital = first.toUpperCase() + text.slice(1);
  const atStart = capital === text ? text : words(capital);
  return atStart === capital ? undefined : atStart.charAt(0).toLowerCase() + atStart.slice(1);
}

function filled(words: Words, text: string): string | undefined {
  patterns ??= PATTERNS.map(patternOf);
  for (const { key, names, fits } of patterns) {
    const match = fits.exec(text);
    if (match === null) continue;
    const said = words(key);
    if (said === key) return undefined;
    const data: Record<string, string> = {};
    for (const [i, name] of names.entries()) data[name] = value(words, name, match[i + 1] as string);
    return fillIn(said, data);
  }
  return undefined;
}

/** "Sex: Female": each side by itself. */
function joined(words: Words, text: string, between: string): string | undefined {
  const at = text.indexOf(between);
  if (at < 0) return undefined;
  return phrase(words, text.slice(0, at)) + between + phrase(words, text.slice(at + between.length));
}

/** "R2 (unpaid work)": what is in brackets, and what is before them. */
function bracketed(words: Words, text: string): string | undefined {
  const match = /^([^()]+) \(([^()]+)\)$/u.exec(text);
  return match === null ? undefined : `${phrase(words, match[1] as string)} (${phrase(words, match[2] as string)})`;
}

/** "a, b and c", where each of them is known. */
function listed(words: Words, text: string): string | undefined {
  for (const between of ["; ", ", ", " and "]) {
    const parts = text.split(between);
    if (parts.length < 2) continue;
    const said = parts.map((part) => phrase(words, part));
    if (said.every((one, i) => one === parts[i] && /\p{Ll}/u.test(one))) continue;
    return said.reduce((before, one) => (between === " and " ? and(words, before, one) : before + between + one));
  }
  return undefined;
}

/** "a and b" in the language of the words. Welsh says `ac` before a vowel. */
export function and(words: Words, one: string, two: string): string {
  const key = /^[aeiouwyâêîôûŵŷ]/iu.test(two) ? "{one} and {two}, before a vowel" : "{one} and {two}";
  const said = words(key);
  return said === key ? `${one} and ${two}` : fillIn(said, { one, two });
}

/** A value for a `{name}` of a sentence. */
export function value(words: Words, name: string, given: string): string {
  return AS_THEY_ARE.has(name) ? given : phrase(words, given);
}

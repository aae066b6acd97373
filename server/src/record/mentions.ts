/**
 * Who and what a text names. An id as a whole word is a link; so is a person's name or its first word, with
 * the same capitals, and an address's text up to its first comma. Groups are named by their own words, in
 * English or Welsh. (Record contract, section 3.)
 */
export type Group = "children" | "public" | "knownAdult" | "staff" | "prisoners";

export interface Named {
  readonly id?: string | undefined;
  readonly name?: string | undefined;
}
export interface Place {
  readonly id?: string | undefined;
  readonly text?: string | undefined;
}

const GROUP_WORDS: Readonly<Record<Group, RegExp>> = {
  children: /\b(?:child|children|plentyn|plant)\b/iu,
  public: /\b(?:public|cyhoedd)\b/iu,
  staff: /\bstaff\b/iu,
  knownAdult: /\b(?:known adults?|partner|oedolyn hysbys)\b/iu,
  prisoners: /\b(?:prisoners?|carcharor(?:ion)?)\b/iu,
};

/** True when the text uses the group's own word. */
export function mentionsGroup(text: string, group: Group): boolean {
  return GROUP_WORDS[group].test(text);
}

/** True when `word` stands in the text as a whole word, with the same capitals. */
export function hasWord(text: string, word: string): boolean {
  if (word === "") return false;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const before = at === 0 ? "" : text.slice(0, at).slice(-1);
    const after = text.slice(at + word.length, at + word.length + 1);
    if (!isWordCharacter(before) && !isWordCharacter(after)) return true;
  }
  return false;
}

const isWordCharacter = (c: string): boolean => c !== "" && /[\p{L}\p{N}_]/u.test(c);

/** First words that name nobody: texts are full of them. */
const NO_NAME = /^(?:mr|mrs|ms|miss|mx|dr|sir|dame|lord|lady|rev|the|a|an|his|her|their|unknown|y|yr)\.?$/i;

export function mentionsPerson(text: string, person: Named): boolean {
  if (person.id !== undefined && hasWord(text, person.id)) return true;
  if (person.name === undefined) return false;
  if (hasWord(text, person.name)) return true;
  const first = person.name.split(/\s+/u)[0] ?? "";
  if (NO_NAME.test(first)) return false;
  return ALSO_WORDS.has(first) ? hasName(text, first) : hasWord(text, first);
}

/** First names that are a month, or a verb that a sentence may begin with. */
const ALSO_WORDS = new Set(["April", "May", "June", "August", "Will", "Mark", "Chase", "Grant", "Rob", "Sue", "Bill"]);
const DATE_BEFORE =
  /(?:\d(?:st|nd|rd|th)?(?:\s+of)?|\b(?:in|since|until|till|early|late|mid|last|next|(?:week|month|end|start|beginning|middle)\s+of))[\s-]+$/i;
const DATE_AFTER = /^,?\s+(?:\d|(?:last|next|this)\s+year)/;
const STARTS = /(?:^|[.!?:;\n]|\n[ \t]*[-*])\s*$/;
const VERB_AFTER =
  /^\s+(?:be|not|need|have|also|well|come|go|get|take|see|start|move|want|he|she|it|we|I|they|you|the|this|that|an?|his|her|their|up|as)\b/;

/** True when a name that is also a word stands in the text and is neither a date nor the verb of its sentence. */
function hasName(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const before = text.slice(Math.max(0, at - 20), at);
    const after = text.slice(at + name.length, at + name.length + 20);
    if (isWordCharacter(before.slice(-1)) || isWordCharacter(after.slice(0, 1))) continue;
    if (DATE_BEFORE.test(before) || DATE_AFTER.test(after)) continue;
    if (STARTS.test(before) && VERB_AFTER.test(after)) continue;
    return true;
  }
  return false;
}

export function mentionsAddress(text: string, address: Place): boolean {
  if (address.id !== undefined && hasWord(text, address.id)) return true;
  if (address.text === undefined) return false;
  return hasWord(text, (address.text.split(",")[0] ?? "").trim());
}

/** Ids of this letter that stand in the text as whole words; `bracketed` tells those in round brackets. */
export function idsIn(text: string): { id: string; bracketed: boolean; start: number; end: number }[] {
  const found: { id: string; bracketed: boolean; start: number; end: number }[] = [];
  const pattern = /(?<![\p{L}\p{N}_])([PLRFACSOT][1-9]\d{0,3})(?![\p{L}\p{N}_])/gu;
  for (const match of text.matchAll(pattern)) {
    const start = match.index;
    const id = match[1] as string;
    const end = start + id.length;
    found.push({ id, bracketed: insideBrackets(text, start), start, end });
  }
  return found;
}

/** "(P1)" and "(P1, P2)" are links; the bracket must hold nothing but ids and the words between them. */
function insideBrackets(text: string, at: number): boolean {
  const open = text.lastIndexOf("(", at);
  if (open < 0 || at - open > 60) return false;
  const close = text.indexOf(")", at);
  if (close < 0 || close - open > 80) return false;
  return /^\((?:\s*(?:and|,|&|;|to)?\s*[PLRFACSOT]\d+)+\s*\)$/u.test(text.slice(open, close + 1));
}

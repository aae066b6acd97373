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

export function mentionsPerson(text: string, person: Named): boolean {
  if (person.id !== undefined && hasWord(text, person.id)) return true;
  if (person.name === undefined) return false;
  if (hasWord(text, person.name)) return true;
  const first = person.name.split(/\s+/u)[0] ?? "";
  return hasWord(text, first);
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

// Long because every type of field has its own answer to what may stand there.
/** What may stand as a value at the caret, with what it means. */
import { kinds } from "../../../schemas/kinds.ts";
import { packs } from "../../../schemas/packs/index.ts";
import type { RecordEntry } from "../engine/file.ts";
import { rules } from "../engine/rules.ts";
import type { VocabValue } from "../source/shape.ts";
import { dateOffers, PERIODS } from "./completion-dates.ts";
import { ALL_LETTERS, dateOf, idsOf, isCarried, letterWords, nextId, staffOf } from "./completion-ids.ts";
import type { Completion, Surroundings } from "./completion-offer.ts";
import type { ValueSpot } from "./completion-spot.ts";
import { LISTS } from "./completion-spot.ts";

export interface Offer {
  readonly value: string;
  readonly meaning: string;
  /** Markdown. */
  readonly more?: string | undefined;
  readonly kind: Completion["kind"];
  /** Other words to find it by. */
  readonly also?: string;
}

const KINDS: Readonly<Record<string, string>> = {
  case: "the case header: who, what sentence, people and addresses",
  assessment: "an OASys or SAN assessment",
  rosh: "risk of serious harm",
  rmp: "the risk management plan",
  contingency: "what to do if things go wrong",
  check: "questions to police, children's services and others",
  "home-visit": "a visit to an address",
  contact: "an appointment, call or note",
  plan: "the sentence plan",
  review: "a formal review",
  upw: "unpaid work",
  ttg: "Through the Gate resettlement",
  enforcement: "what followed a failure to comply",
  oversight: "a manager's discussion or decision",
};

/** The values for a place, the likeliest first; empty where only people know. */
export function offersAt(spot: ValueSpot, around: Surroundings): Offer[] {
  const { field } = spot;
  switch (field.type) {
    case "kind":
      return kinds.map((kind) => ({ value: kind, meaning: KINDS[kind] as string, kind: "kind" }));
    case "choice":
    case "choices":
      return (field.vocab?.values ?? []).map(choiceOffer);
    case "answer":
      return ANSWERS;
    case "date":
      return dateOffers(field, spot.owner, spot.group, around.today).map(({ date, words, note }) => ({
        value: date,
        meaning: words,
        more: note,
        kind: "date",
      }));
    case "period":
      return PERIODS.map(({ value, words }) => ({ value, meaning: words, kind: "value" }));
    case "id":
      return newIds(spot, around);
    case "ref":
    case "ids":
      return idOffers(around.entries, field.letters ?? "");
    case "recordIds":
      return recordOffers(around);
    case "links":
      return linkOffers(spot, around);
    case "crn":
      return Array.from(new Set(around.entries.map((e) => e.crn).filter((crn) => crn !== undefined)), (crn) => ({
        value: crn,
        meaning: "this case",
        kind: "id",
      }));
    case "text":
      return textOffers(spot, around);
    case "texts":
      return field.data.includes("P") ? [...mentions(around.entries), ...staffOffers(around.entries)] : [];
    default:
      return [];
  }
}

const ANSWERS: readonly Offer[] & Offer[] = [
  { value: "yes", meaning: "words may follow: yes - details", kind: "value" },
  { value: "no", meaning: "words may follow: no - details", kind: "value" },
  { value: "unknown", meaning: "honest, and may call for a check", kind: "value" },
];

function choiceOffer({ value, code, label, synonyms }: VocabValue): Offer {
  const names = [...(code === undefined ? [] : [`Code: \`${code}\``]), ...(synonyms === undefined ? [] : [`Also: ${synonyms.join(", ")}`])];
  const meaning = code === undefined || code.toLowerCase() === value.toLowerCase() ? label : `${label} (${code})`;
  return { value, meaning, more: [label, ...names].join("\n\n"), kind: "value", also: [label, code ?? "", ...(synonyms ?? [])].join(" ") };
}

function idOffers(entries: readonly RecordEntry[], letters: string): Offer[] {
  return idsOf(entries, letters).map(({ id, words, date, entry }) => ({
    value: id,
    meaning: words === "" ? letterWords(id[0] as string) : words,
    more: `${capital(letterWords(id[0] as string))}, from \`${entry.id}\`${date === "" ? "" : ` of ${date}`}`,
    kind: "id",
    also: words,
  }));
}

/** The next number that is free, then ids of earlier records that this one may carry forward. */
function newIds(spot: ValueSpot, around: Surroundings): Offer[] {
  const letter = spot.field.letters?.[0] ?? "";
  // The same id in a later record is the same thing, so a new thing takes a number that no record has.
  const everywhere = isCarried(spot.owner) ? idsOf(around.entries, letter) : [];
  const used = new Set([...idsOf(around.own, letter).map((one) => one.id), ...spot.taken]);
  let next = Number(nextId(letter, around.entries, around.own, spot.span.start).slice(1));
  for (const id of spot.taken) if (id.startsWith(letter)) next = Math.max(next, (Number(id.slice(1)) || 0) + 1);
  const out: Offer[] = [{ value: `${letter}${next}`, meaning: `a new ${letterWords(letter)}`, kind: "id" }];
  for (const { id, words, date } of everywhere)
    if (!used.has(id))
      out.push({ value: id, meaning: `${words}${date === "" ? "" : ` (carried forward from ${date})`}`, kind: "id", also: words });
  return out;
}

function recordOffers(around: Surroundings): Offer[] {
  const own = new Set(around.own);
  const others = around.entries.filter((entry) => !own.has(entry) || around.own.length > 1);
  const dated = others.map((entry) => ({ entry, date: dateOf(entry) ?? "" }));
  dated.sort((a, b) => b.date.localeCompare(a.date) || a.entry.id.localeCompare(b.entry.id));
  return dated.map(({ entry, date }) => ({
    value: entry.id,
    meaning: date === "" ? entry.kind : `${entry.kind}, ${date}`,
    kind: "record",
    also: entry.kind,
  }));
}

function linkOffers(spot: ValueSpot, around: Surroundings): Offer[] {
  // A judgement is about things; every other link leads back to a record, or to a contingency.
  if (spot.owner === "judgement") return [...idOffers(around.entries, ALL_LETTERS), ...recordOffers(around)];
  return [...idOffers(around.entries, "C"), ...recordOffers(around)];
}

const NAMES: ReadonlySet<string> = new Set(["owner", "agreedBy", "handoverTo"]);

function textOffers(spot: ValueSpot, around: Surroundings): Offer[] {
  const { field, owner } = spot;
  if (field.name === "rule" && owner === "judgement") {
    const found = new Set(around.found);
    const offers = rules.map((rule): Offer => ({ value: rule.id, meaning: Object.values(rule.messages)[0]?.what ?? "", kind: "value" }));
    for (const id of found)
      if (!/^(?:record|judgement)-/u.test(id) && !rules.some((rule) => rule.id === id))
        offers.push({ value: id, meaning: "a rule of a local pack", kind: "value" });
    return [...offers.filter((o) => found.has(o.value)), ...offers.filter((o) => !found.has(o.value))];
  }
  if (field.name === "standard") return packs.map((pack) => ({ value: pack.id, meaning: pack.title, kind: "value" }));
  if (NAMES.has(field.name)) {
    const grade = field.name === "agreedBy";
    return staffOf(around.entries).map(({ name, grade: of }) => ({
      value: grade && of !== undefined ? `${name}, ${of}` : name,
      meaning: of ?? "member of staff",
      kind: "person",
    }));
  }
  if (field.name === "name" && STAFF.has(owner)) return staffOffers(around.entries);
  return [];
}

const STAFF: ReadonlySet<string> = new Set(["author", "signature", "officer"]);

function staffOffers(entries: readonly RecordEntry[]): Offer[] {
  return staffOf(entries).map(({ name, grade }) => ({ value: name, meaning: grade ?? "member of staff", kind: "person" }));
}

/** People by name with their id in brackets, which is a link. */
function mentions(entries: readonly RecordEntry[]): Offer[] {
  return idsOf(entries, "P").map(({ id, words }) => {
    const name = words.split(", ")[0] as string;
    return { value: name === "" ? id : `${name} (${id})`, meaning: words, kind: "person" };
  });
}

/** Ids for words in round brackets: people and addresses first. */
export function mentionOffers(entries: readonly RecordEntry[]): Offer[] {
  return idOffers(entries, ALL_LETTERS);
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** True where a list of one is made of what is chosen. */
export const makesList = (spot: ValueSpot): boolean => spot.wrap && LISTS.has(spot.field.type);

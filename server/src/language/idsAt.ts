/** Ids across a case: which id stands at a place, where it is given, and everywhere it is named. */
import type { FileAnalysis, RecordEntry } from "../engine/file.ts";
import type { Span } from "../source/tree.ts";
import type { IdPlace } from "./idPlaces.ts";
import { placesOf, wordAround, wordsIn } from "./idPlaces.ts";
import { dateOf } from "./recordName.ts";

/** The files of one case, and the ISO date they are looked at for. */
export interface CaseFilesView {
  readonly files: readonly FileAnalysis[];
  readonly asOf: string;
}

/** An id where it stands. */
export interface IdSpot {
  readonly file: FileAnalysis;
  readonly place: IdPlace;
}

/** Where something is given its id: the id itself, or the start of a record that has its id from its file's name. */
export interface Definition {
  readonly file: FileAnalysis;
  readonly entry: RecordEntry;
  readonly span: Span;
  /** False for the id of a record that comes from the name of its file. */
  readonly isWritten: boolean;
}

/** The id under an offset (UTF-16; its end counts too), when it is one: a word in a text counts once the case gives that id. */
export function idAt(view: CaseFilesView, file: FileAnalysis, offset: number): IdPlace | undefined {
  const { ids, texts } = placesOf(file);
  const covers = (span: Span): boolean => span.start <= offset && offset <= span.end;
  const text = texts.find(covers);
  const around = text === undefined ? undefined : wordAround(file.text, offset, offset);
  if (text !== undefined && around !== undefined) {
    const id = file.text.slice(around.start, around.end);
    if (isRecordWord(id) && definitionsOf(view, id, "record").length > 0) return recordMentions(file, id).find(covers);
  }
  const place = ids.find(covers);
  if (place === undefined || place.role !== "mention" || place.isSure) return place;
  return definitionsOf(view, place.id, "thing").length > 0 ? place : undefined;
}

/** Every place of the same id, in the order of files. T1 of one note is not T1 of another. */
export function spotsOf(view: CaseFilesView, file: FileAnalysis, place: IdPlace): IdSpot[] {
  if (place.of === "record") return recordSpots(view, place.id);
  const found: IdSpot[] = [];
  const records = recordNames(view);
  for (const each of view.files)
    for (const one of placesOf(each).ids)
      if (one.id === place.id && one.of === "thing" && (one.word === undefined || !records.has(one.word)))
        found.push({ file: each, place: one });
  if (!place.id.startsWith("T")) return found;
  const notes = notesThatSet(view, place.id);
  const note = noteOf({ file, place }, notes);
  return found.filter((spot) => noteOf(spot, notes) === note);
}

/** Where an id is given, the place that counts now first: the latest complete record up to the day, then others. */
export function definitionsAt(view: CaseFilesView, file: FileAnalysis, place: IdPlace): Definition[] {
  const all = definitionsOf(view, place.id, place.of);
  if (place.of === "record" || !place.id.startsWith("T")) return all;
  const note = noteOf({ file, place }, notesThatSet(view, place.id));
  return all.filter((one) => one.entry === note);
}

export function definitionsOf(view: CaseFilesView, id: string, of: IdPlace["of"]): Definition[] {
  const out: Definition[] = [];
  for (const file of view.files) {
    for (const place of placesOf(file).ids) {
      if (place.role !== "definition" || place.id !== id || place.of !== of || place.field === "judgements") continue;
      const entry = entryAt(file, place.index);
      if (entry !== undefined) out.push({ file, entry, span: place, isWritten: true });
    }
    if (of === "thing") continue;
    for (const entry of file.entries) {
      if (entry.id !== id || out.some((d) => d.entry === entry)) continue;
      const first = entry.node.entries.find((e) => e.key === "record") ?? entry.node.entries[0];
      const span = first === undefined ? { start: entry.node.start, end: entry.node.start } : { start: first.keyStart, end: first.keyEnd };
      out.push({ file, entry, span, isWritten: false });
    }
  }
  return out.length < 2
    ? out
    : out.sort((a, b) => counts(b.entry, view.asOf) - counts(a.entry, view.asOf) || compareEntries(b.entry, a.entry));
}

/** Complete and not after the day counts most, then in progress, then what is still to come. */
function counts(entry: RecordEntry, asOf: string): number {
  const date = dateOf(entry);
  if (date !== undefined && date > asOf) return 0;
  return entry.facts.complete ? 2 : 1;
}

/** By date, then as files are sorted. */
function compareEntries(a: RecordEntry, b: RecordEntry): number {
  const x = a.facts.dated ?? dateOf(a) ?? "";
  const y = b.facts.dated ?? dateOf(b) ?? "";
  if (x !== y) return x < y ? -1 : 1;
  const early = timeOf(a);
  const late = timeOf(b);
  if (early !== late) return early < late ? -1 : 1;
  return a.facts.file === b.facts.file ? a.index - b.index : a.facts.file < b.facts.file ? -1 : 1;
}

const timeOf = (entry: RecordEntry): string => (entry.read.value as { readonly time?: string }).time ?? "";

/** A record of a file by its place in `records:`; the list may leave places out, but keeps their order. */
export function entryAt(file: FileAnalysis, index: number): RecordEntry | undefined {
  const likely = file.entries[Math.max(index, 0)];
  return likely?.index === index ? likely : file.entries.find((e) => e.index === index);
}

const recordNames = (view: CaseFilesView): Set<string> => new Set(view.files.flatMap((f) => f.entries.map((e) => e.id)));

/** Notes that set a task of one id, earliest first. */
interface Notes {
  readonly order: readonly RecordEntry[];
  readonly places: ReadonlyMap<RecordEntry, number>;
}

function notesThatSet(view: CaseFilesView, id: string): Notes {
  const order = definitionsOf(view, id, "thing").map((d) => d.entry);
  order.sort(compareEntries);
  return { order, places: new Map(order.map((entry, i) => [entry, i])) };
}

/** The note whose task is meant. A review looks back, to the nearest earlier note; other texts look to their own note first. */
function noteOf({ file, place }: IdSpot, notes: Notes): RecordEntry | undefined {
  const here = entryAt(file, place.index);
  if (here === undefined) return undefined;
  const own = notes.places.get(here);
  if (own !== undefined && (place.role === "definition" || place.field !== "review")) return here;
  if (own !== undefined) return notes.order[own - 1] ?? here;
  let low = 0;
  let high = notes.order.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareEntries(notes.order[middle] as RecordEntry, here) < 0) low = middle + 1;
    else high = middle;
  }
  return notes.order[low - 1];
}

/** A word that can only be a name: plain words such as "plan" may be the id of a record, and mean nothing in a text. */
export const isRecordWord = (id: string): boolean => /\d/u.test(id) && /[._-]/u.test(id);

function recordSpots(view: CaseFilesView, id: string): IdSpot[] {
  const out: IdSpot[] = [];
  for (const file of view.files) {
    for (const place of placesOf(file).ids) if (place.of === "record" && place.id === id) out.push({ file, place });
    for (const place of recordMentions(file, id)) out.push({ file, place });
  }
  return out;
}

/** Where the texts of a file mention a record by its id. */
function recordMentions(file: FileAnalysis, id: string): IdPlace[] {
  if (!isRecordWord(id) || !file.text.includes(id)) return [];
  const out: IdPlace[] = [];
  for (const { start, end, index, field } of placesOf(file).texts) {
    const words = wordsIn(file.text, start, end);
    for (let at = words.indexOf(id); at >= 0; at = words.indexOf(id, at + id.length)) {
      const word = wordAround(words, at, at + id.length);
      if (
        word.end - word.start !== id.length ||
        /[\p{L}\p{N}]/u.test(words.charAt(at - 1)) ||
        /[\p{L}\p{N}]/u.test(words.charAt(at + id.length))
      )
        continue;
      out.push({
        id,
        of: "record",
        role: "mention",
        index,
        field,
        isSure: true,
        word: undefined,
        start: start + at,
        end: start + at + id.length,
      });
    }
  }
  return out;
}

/** Giving a person, a place, a factor or a record another id, in every record of the case at once. */
import type { FileAnalysis } from "../engine/file.ts";
import { analyseFile } from "../engine/file.ts";
import { t } from "../l10n/say.ts";
import { hasWord } from "../record/mentions.ts";
import type { TextEdit } from "../source/edit.ts";
import { applyEdits } from "../source/edit.ts";
import type { ProblemCode } from "../source/problem.ts";
import type { Span } from "../source/tree.ts";
import type { IdPlace } from "./idPlaces.ts";
import { isThingId, placesOf } from "./idPlaces.ts";
import type { CaseFilesView, IdSpot } from "./idsAt.ts";
import { definitionsAt, definitionsOf, idAt, isRecordWord, spotsOf } from "./idsAt.ts";

/** A plain sentence that says why not. */
export interface Refused {
  readonly refused: string;
}

/** Edits by path of file; offsets are UTF-16 units. */
export interface Renaming {
  readonly edits: ReadonlyMap<string, readonly TextEdit[]>;
}

const RECORD_ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/u;

/** What would be renamed at an offset, or why it cannot be; undefined where no id stands. */
export function renameable(
  view: CaseFilesView,
  file: FileAnalysis,
  offset: number,
): { readonly span: Span; readonly id: string } | Refused | undefined {
  const place = idAt(view, file, offset);
  if (place === undefined) return undefined;
  const refused = whyNot(view, file, place);
  return refused === undefined ? { span: { start: place.start, end: place.end }, id: place.id } : { refused };
}

/** The edits that give the id at an offset another name; undefined where no id stands. */
export function renameAt(view: CaseFilesView, file: FileAnalysis, offset: number, wanted: string): Renaming | Refused | undefined {
  const place = idAt(view, file, offset);
  if (place === undefined) return undefined;
  const id = wanted.trim();
  const refused = whyNot(view, file, place) ?? (id === place.id ? undefined : whyNotThis(view, file, place, id));
  if (refused !== undefined) return { refused };
  if (id === place.id) return { edits: new Map() };
  const spots = spotsOf(view, file, place);
  const edits = editsOf(spots, id);
  const doubtful = isPlainSwap(place, id, view, spots) ? undefined : verify(view, spots, edits, id);
  return doubtful === undefined
    ? { edits }
    : { refused: t("{id} cannot be put safely into {file}. Nothing was changed.", { id, file: nameOf(doubtful) }) };
}

/**
 * One id of a letter and a number for another that nothing uses yet: neither means anything in YAML, JSON or
 * Markdown, so the texts read as before, and reading a whole case again would only cost time. Tasks look back from
 * note to note, and record ids may hold other characters: those are read again.
 */
function isPlainSwap(place: IdPlace, id: string, view: CaseFilesView, spots: readonly IdSpot[]): boolean {
  if (place.of !== "thing" || place.id.startsWith("T") || isNamed(view, id)) return false;
  return spots.every((s) => s.file.text.slice(s.place.start, s.place.end) === place.id);
}

function whyNot(view: CaseFilesView, file: FileAnalysis, place: IdPlace): string | undefined {
  const unread = view.files.find((f) => !isWhole(f) || (leavesOut(f) && hasWord(f.text, place.id)));
  if (unread !== undefined)
    return t("{file} cannot be read in full, and {id} may stand there too. Put that record right first.", {
      file: nameOf(unread),
      id: place.id,
    });
  const [first, second] = definitionsAt(view, file, place);
  if (first === undefined) return t("{id} is not recorded in this case, so there is nothing to rename.", { id: place.id });
  if (place.of === "thing") return undefined;
  if (second !== undefined) return t("{id} is the id of two records, so it is not clear which is meant.", { id: place.id });
  return first.isWritten
    ? undefined
    : t("{id} comes from the name of its file. Rename the file, or write an id in the record first.", { id: place.id });
}

/** Read from start to end, with nothing passed over. */
const isWhole = (file: FileAnalysis): boolean =>
  file.entries.length > 0 &&
  file.parsed?.readable === true &&
  file.parsed.uncertain.size === 0 &&
  !file.parsed.problems.some((p) => p.code === "broken");

/** Text that is in the file and not in the record: a name written twice, words that belong to nothing. */
const LEFT_OUT: ReadonlySet<ProblemCode> = new Set([
  "key-twice",
  "heading-twice",
  "row-field-unknown",
  "stray-text",
  "reserved-key",
  "several-records-kind",
]);
const leavesOut = (file: FileAnalysis): boolean => file.parsed?.problems.some((p) => LEFT_OUT.has(p.code)) === true;

function whyNotThis(view: CaseFilesView, file: FileAnalysis, place: IdPlace, id: string): string | undefined {
  if (place.of === "record") {
    if (!RECORD_ID.test(id))
      return t("Record ids begin with a letter or figure, and hold at most 60 letters, figures, dots, hyphens and underscores.");
    if (isThingId(id)) return t("{id} reads as the id of a person, place or the like. Choose a name that says which record it is.", { id });
    return definitionsOf(view, id, "record").length > 0 || isNamed(view, id)
      ? t("{id} is used in this case already. Choose another name.", { id })
      : undefined;
  }
  const letter = place.id.charAt(0);
  if (!isThingId(id) || !id.startsWith(letter))
    return t("{id} can become {letter} and another number from 1, such as {free}.", { id: place.id, letter, free: free(view, letter) });
  const isTaken = letter === "T" ? isTakenByTask(view, file, place, id) : isNamed(view, id);
  return isTaken ? t("{id} is used in this case already. {free} is free.", { id, free: free(view, letter) }) : undefined;
}

const isNamed = (view: CaseFilesView, id: string): boolean => view.files.some((f) => placesOf(f).ids.some((p) => p.id === id));

/** Tasks are numbered note by note: only the note itself counts, and whatever looks back to it is settled by the check afterwards. */
function isTakenByTask(view: CaseFilesView, file: FileAnalysis, place: IdPlace, id: string): boolean {
  const note = definitionsAt(view, file, place)[0];
  return note === undefined || placesOf(note.file).ids.some((p) => p.id === id && p.index === note.entry.index && p.field !== "review");
}

function free(view: CaseFilesView, letter: string): string {
  for (let n = 1; ; n++) if (!isNamed(view, `${letter}${n}`)) return `${letter}${n}`;
}

function editsOf(spots: readonly IdSpot[], id: string): Map<string, TextEdit[]> {
  const edits = new Map<string, TextEdit[]>();
  for (const { file, place } of spots) {
    // JSON takes words in quotes only; a number had none.
    const isBare = file.format === "json" && place.role !== "mention" && file.text.charAt(place.start - 1) !== '"';
    const list = edits.get(file.path);
    const edit = { start: place.start, end: place.end, text: isBare ? JSON.stringify(id) : id };
    if (list === undefined) edits.set(file.path, [edit]);
    else list.push(edit);
  }
  return edits;
}

/** The new texts are read again: the same ids must stand in the same order, but for the new one. Answers the first file that is not so. */
function verify(
  view: CaseFilesView,
  spots: readonly IdSpot[],
  edits: ReadonlyMap<string, readonly TextEdit[]>,
  id: string,
): FileAnalysis | undefined {
  const after = new Map<FileAnalysis, FileAnalysis>();
  for (const file of view.files) {
    const list = edits.get(file.path);
    const now = list === undefined ? file : analyseFile(file.path, applyEdits(file.text, list));
    after.set(file, now);
    if (now !== file && (!isWhole(now) || shapeOf(file, spots, id) !== shapeOf(now, [], id))) return file;
  }
  const first = spots[0];
  const now = first === undefined ? undefined : after.get(first.file);
  if (first === undefined || now === undefined) return undefined;
  const wanted = { files: view.files.map((f) => after.get(f) ?? f), asOf: view.asOf };
  const own = spots.find((s) => s.place.role === "definition") ?? first;
  const file = after.get(own.file) ?? now;
  const at = placesOf(own.file).ids.indexOf(own.place);
  const place = placesOf(file).ids[at];
  // A plain word is not looked for in texts, so there only fields can be counted.
  const count = (list: readonly IdSpot[]): number =>
    isRecordWord(id) || own.place.of === "thing" ? list.length : list.filter((s) => s.place.role !== "mention").length;
  return place !== undefined && count(spotsOf(wanted, file, place)) === count(spots) ? undefined : own.file;
}

/** The ids of a file in order, as a text; those of `spots` as if they were `id`. */
function shapeOf(file: FileAnalysis, spots: readonly IdSpot[], id: string): string {
  const renamed = new Set(spots.map((s) => s.place));
  return placesOf(file)
    .ids.map((p) => `${p.index} ${p.field} ${p.role} ${renamed.has(p) ? id : p.id}`)
    .join("\n");
}

const nameOf = (file: FileAnalysis): string => file.path.slice(file.path.lastIndexOf("/") + 1);

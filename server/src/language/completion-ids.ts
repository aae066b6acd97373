/** The ids of a case, each with who or what it stands for, and its records. */
import type { RecordEntry } from "../engine/file.ts";
import { rowShapes } from "../record/shapes.ts";
import { walk } from "../record/walk.ts";
import type { Shape } from "../source/shape.ts";

export interface KnownId {
  readonly id: string;
  /** "Leanne, ex-partner", or the first words of its text. */
  readonly words: string;
  /** The date of the record it was read from; the latest record counts. */
  readonly date: string;
  readonly entry: RecordEntry;
}

export interface Staff {
  readonly name: string;
  readonly grade: string | undefined;
}

interface Known {
  readonly ids: readonly KnownId[];
  readonly staff: readonly Staff[];
}

const MOST_WORDS = 8;
const LONGEST = 60;

/** Depends on one record only, so it is worked out once for each. */
const known = new WeakMap<RecordEntry, Known>();

function knownOf(entry: RecordEntry): Known {
  const there = known.get(entry);
  if (there !== undefined) return there;
  const ids: KnownId[] = [];
  const staff: Staff[] = [];
  const date = dateOf(entry) ?? "";
  walk(entry.read.value, entry.read.shape, (field, value, _path, row) => {
    if (field.type === "object" && STAFF.has(field.shape?.name ?? "")) addStaff(value, staff);
    if (field.type !== "rows" || field.shape === undefined || row === field.shape) return;
    if (field.shape.name === "officer") for (const one of value as readonly unknown[]) addStaff(one, staff);
    if (field.shape.label !== "id") return;
    for (const one of value as readonly Row[]) {
      const id = one["id"];
      if (typeof id === "string") ids.push({ id, words: wordsOf(one, field.shape), date, entry });
    }
  });
  const made = { ids, staff };
  known.set(entry, made);
  return made;
}

type Row = Readonly<Record<string, unknown>>;
const STAFF: ReadonlySet<string> = new Set(["author", "signature"]);

function addStaff(value: unknown, staff: Staff[]): void {
  const { name, grade } = value as Row;
  if (typeof name === "string") staff.push({ name, grade: typeof grade === "string" ? grade : undefined });
}

function wordsOf(row: Row, shape: Shape): string {
  const text = shape.main === undefined ? undefined : row[shape.main];
  const words = typeof text === "string" ? firstWords(text) : "";
  const other = shape.name === "person" ? (row["role"] ?? row["relationship"]) : words === "" ? typeOf(row, shape) : undefined;
  const both = [words, other].filter((w) => typeof w === "string" && w !== "").join(", ");
  return String(row["sensitive"] ?? "").startsWith("yes") ? `${both} (sensitive)` : both;
}

/** What sort of thing it is, in words: a requirement often has no more. */
function typeOf(row: Row, shape: Shape): string | undefined {
  return shape.byName.get("type")?.vocab?.values.find((one) => one.value === row["type"])?.label;
}

/** The first words of a text, on one line. */
export function firstWords(text: string): string {
  const head = text.slice(0, 4 * LONGEST).trim();
  const words = head.split(/\s+/u);
  const kept = words.slice(0, MOST_WORDS).join(" ").slice(0, LONGEST);
  return kept.length < head.length && words.length > MOST_WORDS ? `${kept}…` : kept;
}

/** The date of a record as written, or undefined. */
export function dateOf(entry: RecordEntry): string | undefined {
  const { date } = entry.read.value as Row;
  return typeof date === "string" ? date : undefined;
}

/**
 * Ids of these letters that the case defines, in the order of the letters and then of the numbers. The latest
 * record that names one says what it is; tasks may begin again in each note, so those are of the latest note.
 */
export function idsOf(entries: readonly RecordEntry[], letters: string): KnownId[] {
  const found = new Map<string, KnownId>();
  for (const entry of entries) {
    for (const one of knownOf(entry).ids) {
      if (!letters.includes(one.id[0] as string)) continue;
      const before = found.get(one.id);
      if (before === undefined || before.date <= one.date) found.set(one.id, one);
    }
  }
  const rank = (id: string): number => letters.indexOf(id[0] as string) * 1e7 + Number(id.slice(1));
  return Array.from(found.values()).sort((a, b) => rank(a.id) - rank(b.id));
}

/** The next number of a letter that is free in these records. Tasks count in one note, where `at` is, since each may begin again. */
export function nextId(letter: string, entries: readonly RecordEntry[], own: readonly RecordEntry[], at: number): string {
  const among = letter === "T" ? own.filter((entry) => entry.node.start <= at).slice(-1) : entries;
  let next = 1;
  for (const { id } of idsOf(among, letter)) next = Math.max(next, Number(id.slice(1)) + 1);
  return `${letter}${next}`;
}

/** Members of staff who are named in the case, each once, the ones named last first. */
export function staffOf(entries: readonly RecordEntry[]): Staff[] {
  const found = new Map<string, Staff>();
  const byDate = entries.slice().sort((a, b) => (dateOf(b) ?? "").localeCompare(dateOf(a) ?? ""));
  for (const entry of byDate) for (const one of knownOf(entry).staff) if (!found.has(one.name)) found.set(one.name, one);
  return Array.from(found.values());
}

/** What an id of this letter stands for, in general: "risk factor". */
export function letterWords(letter: string): string {
  return LETTERS[letter] ?? "id";
}

const LETTERS: Readonly<Record<string, string>> = {
  P: "person",
  L: "address",
  R: "requirement or condition",
  F: "risk factor",
  A: "action",
  C: "contingency",
  S: "strength",
  O: "objective",
  T: "task",
};
export const ALL_LETTERS = Object.keys(LETTERS).join("");

/** True for a field of a row whose id may be carried forward from an earlier record. */
export const isCarried = (shape: string): boolean => rowShapes.get(shape)?.label === "id" && shape !== "task";

/** What a complete record of this kind would hold and this one does not yet: a list, never findings. */
import type { FieldShape } from "../source/shape.ts";
import type { RecordEntry } from "./file.ts";
import { hasReason } from "./record.ts";

/** Names of the record's own parts that are asked for once it is complete, without a condition, and are blank. */
export function notYetRecorded(entry: RecordEntry): string[] {
  const value = entry.read.value as Readonly<Record<string, unknown>>;
  const out: string[] = [];
  for (const field of entry.read.shape.fields) {
    if (!isAsked(field) || isThere(value[field.name]) || hasReason(entry, field.name) || entry.read.unusable.has(field.name)) continue;
    out.push(field.name);
  }
  return out;
}

/** A group of which every part is still blank is not there yet. */
const isThere = (value: unknown): boolean =>
  // The keys of a text are all its letters: texts are many, and asked for at every key.
  value !== undefined && (typeof value === "string" || Object.keys(value as object).length > 0);

const isAsked = (field: FieldShape): boolean => field.required === "complete" && field.condition === undefined;

/** What an id stands for, wherever it is recorded: shown when somebody rests on it. */
import type { FileAnalysis, RecordEntry } from "../engine/file.ts";
import type { FieldShape, Shape } from "../source/shape.ts";
import type { Span } from "../source/tree.ts";
import type { CaseFilesView } from "./idsAt.ts";
import { definitionsAt, definitionsOf, idAt } from "./idsAt.ts";
import { firstWords, recordName } from "./recordName.ts";

export interface IdHover {
  readonly markdown: string;
  readonly span: Span;
}

/** Fields of a row that are told besides its main words. */
const TOLD: ReadonlySet<string> = new Set([
  "role",
  "address",
  "whose",
  "type",
  "people",
  "owner",
  "timescale",
  "due",
  "status",
  "targetDate",
  "area",
  "to",
  "sensitive",
]);

type Row = Readonly<Record<string, unknown>>;

/** Undefined where no id stands, or where the case does not say what it is. */
export function idHoverAt(view: CaseFilesView, file: FileAnalysis, offset: number): IdHover | undefined {
  const place = idAt(view, file, offset);
  const found = place === undefined ? undefined : definitionsAt(view, file, place)[0];
  if (place === undefined || found === undefined) return undefined;
  const span = { start: place.start, end: place.end };
  if (place.of === "record") return { markdown: `**${safe(place.id)}** ${safe(recordName(found.entry))}`, span };
  const row = rowOf(found.entry, place.id);
  if (row === undefined) return undefined;
  const lines = [`**${place.id}** ${safe(mainWords(row.row, row.shape))}`.trim(), ""];
  for (const field of row.shape.fields) {
    const here = row.row[field.name];
    if (here === undefined || !TOLD.has(field.name) || field.name === row.shape.main) continue;
    lines.push(`- ${field.title}: ${safe(told(view, field, here))}`);
  }
  lines.push("", `*${safe(recordName(found.entry))}*`);
  return { markdown: lines.join("\n").replace(/\n{3,}/gu, "\n\n"), span };
}

/** The row of a record that gives an id. */
export function rowOf(entry: RecordEntry, id: string): { readonly row: Row; readonly shape: Shape } | undefined {
  const value = entry.read.value as unknown as Row;
  for (const field of entry.read.shape.fields) {
    const list = value[field.name];
    if (field.type !== "rows" || field.shape?.byName.get("id")?.type !== "id" || !Array.isArray(list)) continue;
    const row = (list as readonly Row[]).find((r) => r["id"] === id);
    if (row !== undefined) return { row, shape: field.shape };
  }
  return undefined;
}

/** The main words of a row, or the first of its texts. */
function mainWords(row: Row, shape: Shape): string {
  const main = shape.main === undefined ? undefined : row[shape.main];
  if (typeof main === "string") return firstWords(main, 160);
  for (const field of shape.fields) {
    const here = row[field.name];
    if ((field.type === "prose" || field.type === "text") && typeof here === "string") return firstWords(here, 160);
  }
  return "";
}

function told(view: CaseFilesView, field: FieldShape, here: unknown): string {
  const each = (one: unknown): string => {
    const word = String(one);
    if (field.vocab !== undefined) return field.vocab.values.find((v) => v.value === word)?.label ?? word;
    if (field.type !== "ids" && field.type !== "ref") return firstWords(word);
    const entry = definitionsOf(view, word, "thing")[0]?.entry;
    const row = entry === undefined ? undefined : rowOf(entry, word);
    return row === undefined ? word : `${mainWords(row.row, row.shape)} (${word})`.trim();
  };
  return Array.isArray(here) ? here.map(each).join(", ") : each(here);
}

/** Words of a record as words: whatever Markdown would make a link, a picture or anything else of is taken back. */
export const safe = (text: string): string =>
  text
    .replace(/\s+/gu, " ")
    .replace(/[\\`*_[\]<>&~:@#|$]/gu, "\\$&")
    .replace(/www\./giu, (www) => `${www.slice(0, 3)}\\.`);

/** Links from a field that names a record to the file of that record. */
import type { FileAnalysis } from "../engine/file.ts";
import type { Span } from "../source/tree.ts";
import { placesOf } from "./idPlaces.ts";
import type { CaseFilesView, Definition } from "./idsAt.ts";
import { definitionsOf } from "./idsAt.ts";
import { recordName } from "./recordName.ts";

export interface RecordLink {
  readonly span: Span;
  readonly to: Definition;
  /** What the link leads to, for people. */
  readonly words: string;
}

/** In the order of the record; names that are no record's are left out. */
export function linksIn(view: CaseFilesView, file: FileAnalysis): RecordLink[] {
  const out: RecordLink[] = [];
  for (const place of placesOf(file).ids) {
    if (place.of !== "record" || place.role !== "link") continue;
    const to = definitionsOf(view, place.id, "record")[0];
    if (to !== undefined) out.push({ span: { start: place.start, end: place.end }, to, words: recordName(to.entry) });
  }
  return out;
}

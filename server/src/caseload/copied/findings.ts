/** Groups of texts as findings: places, and how many people; never a word of the text. */
import { fill } from "../../engine/draft.ts";
import { caseloadRules } from "../../engine/rules.ts";
import type { Severity } from "../../engine/types.ts";
import type { CaseloadFinding } from "../report.ts";
import { at } from "./column.ts";
import type { Store } from "./store.ts";

export const COPIED_RULE = "batch-duplicate-text";

interface Place {
  readonly path: string;
  readonly at: string;
}

export function findingsOf(store: Store, groups: readonly (readonly number[])[], severity: Severity): CaseloadFinding[] {
  const rule = caseloadRules.find((one) => one.id === COPIED_RULE);
  if (rule === undefined) return [];
  const found = new Map<string, CaseloadFinding>();
  for (const group of groups) {
    const places = placesOf(store, group);
    const messageId = places.length === 2 ? "copied" : "many";
    const message = rule.messages[messageId];
    if (message === undefined) continue;
    const what = fill(message.what, { people: places.length });
    // Two paragraphs of one text that were copied together are one copy.
    found.set(places.map(written).join("\n"), { rule: rule.id, severity, messageId, message: what, ask: message.ask, places });
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, finding]) => finding);
}

/** The first place of each person. */
function placesOf(store: Store, group: readonly number[]): readonly Place[] {
  const first = new Map<number, Place>();
  for (const piece of group) {
    const person = at(store.pieces.person, piece);
    const place = placeOf(store, piece);
    const known = first.get(person);
    if (known === undefined || written(place) < written(known)) first.set(person, place);
  }
  return [...first.values()].sort((a, b) => (written(a) < written(b) ? -1 : 1));
}

const written = (place: Place): string => `${place.path}\u0000${place.at}`;

function placeOf({ pieces, paths, records, fields }: Store, piece: number): Place {
  const record = records.list[at(pieces.record, piece)] as string;
  const field = fields.list[at(pieces.field, piece)] as string;
  return { path: paths.list[at(pieces.path, piece)] as string, at: record === "" ? field : `${record}.${field}` };
}

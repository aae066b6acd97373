/** Groups of texts as findings: places, and how many people; never a word of the text. */
import { fillWith } from "../../engine/draft.ts";
import { caseloadRules } from "../../engine/rules.ts";
import type { Severity } from "../../engine/types.ts";
import { inWords, t } from "../../l10n/say.ts";
import type { CaseloadFinding } from "../report.ts";
import { COPIED_RULE } from "./draw.ts";
import type { Store } from "./store.ts";
import { whereOf } from "./store.ts";

interface Place {
  readonly path: string;
  readonly at: string;
}

/** What stands for a path, and for the id of a record, where they are shown. */
export interface Shown {
  readonly path: (path: string) => string;
  readonly id: (id: string) => string;
}

export function findingsOf(store: Store, groups: readonly (readonly number[])[], severity: Severity, shown: Shown): CaseloadFinding[] {
  const rule = caseloadRules.find((one) => one.id === COPIED_RULE);
  if (rule === undefined) return [];
  const found = new Map<string, CaseloadFinding>();
  for (const group of groups) {
    const places = placesOf(store, group, shown);
    const messageId = places.length === 2 ? "copied" : "many";
    const message = rule.messages[messageId];
    if (message === undefined) continue;
    const what = fillWith(inWords(), message.what, { people: places.length });
    // Two paragraphs of one text that were copied together are one copy.
    found.set(places.map(written).join("\n"), { rule: rule.id, severity, messageId, message: what, ask: t(message.ask), places });
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, finding]) => finding);
}

/** The first place of each person. */
function placesOf(store: Store, group: readonly number[], shown: Shown): readonly Place[] {
  const first = new Map<string, Place>();
  for (const piece of group) {
    const { person, path, record, field } = whereOf(store, piece);
    const place = { path: shown.path(path), at: record === undefined ? field : `records[${shown.id(record)}].${field}` };
    const known = first.get(person);
    if (known === undefined || written(place) < written(known)) first.set(person, place);
  }
  return [...first.values()].sort((a, b) => (written(a) < written(b) ? -1 : 1));
}

const written = (place: Place): string => `${place.path}\u0000${place.at}`;

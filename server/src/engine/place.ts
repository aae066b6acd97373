/** From a path in a record to a place in the text, and to the path as people read it. */

import type { Words } from "../l10n/index.ts";
import { phrase } from "../l10n/phrase.ts";
import { pathString } from "../record/path.ts";
import { placeOf } from "../record/place.ts";
import { promptAt } from "../record/written.ts";
import { formRuleById } from "../rules/_form/catalogue.ts";
import type { Step } from "../source/tree.ts";
import { nodeAt } from "../source/tree.ts";
import type { Unplaced } from "./draft.ts";
import { fillWith, fixesIn } from "./draft.ts";
import type { FileAnalysis, RecordEntry } from "./file.ts";
import { judgementFix } from "./judgement.ts";
import type { Finding } from "./types.ts";

/** Rules whose findings no judgement sets aside get no fix that starts one. */
export type MayBeSetAside = (rule: string) => boolean;

/**
 * @param later what to put behind the message where the standard came into force after the sentence started
 * @param words what it is said in; English without it
 */
export function place(
  found: Unplaced,
  file: FileAnalysis,
  entry: RecordEntry | undefined,
  mayBeSetAside: MayBeSetAside,
  later = "",
  words?: Words,
): Finding {
  const span =
    found.span ?? (entry === undefined ? { start: 0, end: Math.min(file.text.length, firstLine(file.text)) } : spanOf(found, file, entry));
  const fixes = mayBeSetAside(found.rule) ? [...found.fixes, judgementFix(found)] : found.fixes;
  const message = fillWith(words, found.what, found.data);
  // What is asked of the form of a record is asked under every standard.
  const note = later === "" || formRuleById.has(found.rule) ? "" : words === undefined ? later : phrase(words, later);
  return {
    rule: found.rule,
    messageId: found.messageId,
    severity: found.severity,
    message: note === "" ? message : `${message} ${note}`,
    note,
    ask: fillWith(words, found.ask, found.data),
    path: entry === undefined ? pathString(found.steps, undefined, undefined) : pathOf(entry, found.steps),
    steps: found.steps,
    about: found.about,
    start: span.start,
    end: span.end,
    cites: found.cites,
    fixes: fixesIn(words, fixes),
    missing: found.missing,
  };
}

function spanOf(found: Unplaced, file: FileAnalysis, entry: RecordEntry): { start: number; end: number } {
  const span = placeOf(found.steps, entry.node, entry.common, file.text);
  if (found.rule !== "record-prompt-left") return span;
  // The prompt itself, where the text stands in the file as it was read.
  const node = nodeAt(entry.node, found.steps);
  if (node === undefined) return span;
  const prompt = promptAt(file.text.slice(node.start, node.end));
  return prompt === undefined ? span : { start: node.start + prompt.start, end: node.start + prompt.end };
}

/** `records[contact-2018-10-22].review` in a file of several records, `review` in a file of one. */
export function pathOf(entry: RecordEntry, steps: readonly Step[]): string {
  const prefix = entry.index < 0 ? "" : `records[${entry.id}]`;
  return pathString(steps, entry.read.value, entry.read.shape, prefix);
}

function firstLine(text: string): number {
  const end = text.search(/[\r\n]/u);
  return end < 0 ? text.length : end;
}

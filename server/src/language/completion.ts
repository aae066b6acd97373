/**
 * What may be written at the caret. The place is found from brackets, lines and indentation rather than from
 * the tree, because a text is seldom whole while it is typed; the tree has the last word on running text.
 */
import { listKinds } from "../../../schemas/kinds.ts";
import type { FileAnalysis } from "../engine/file.ts";
import { shapes } from "../record/shapes.ts";
import type { FieldShape, Shape } from "../source/shape.ts";
import type { RecordNode } from "../source/tree.ts";
import { scanFlow } from "./completion-flow.ts";
import { headingCompletions, keyCompletions, pathCompletions, penFor, typedQuote } from "./completion-keys.ts";
import { scanBody } from "./completion-markdown.ts";
import type { Completion, CompletionOptions, Surroundings } from "./completion-offer.ts";
import { jsonValue, literal } from "./completion-skeleton.ts";
import type { Spot, ValueSpot } from "./completion-spot.ts";
import { lineEnd, TEXT } from "./completion-spot.ts";
import type { Offer } from "./completion-values.ts";
import { makesList, mentionOffers, offersAt } from "./completion-values.ts";
import { scanYaml } from "./completion-yaml.ts";

export type { Completion, CompletionOptions } from "./completion-offer.ts";

const LIST_KINDS: ReadonlySet<string> = new Set(listKinds);
const KIND_LINE = /(?:^|[{,])[ \t]*"?record"?[ \t]*:[ \t]*"?([A-Za-z_-]+)/mu;
const RECORD = (shapes.get("contact") as Shape).byName.get("record") as FieldShape;
/** Before a kind is chosen, all there is to say is which it is. */
const START: Shape = {
  name: "",
  fields: [RECORD],
  byName: new Map([["record", RECORD]]),
  byTitle: new Map([["record", RECORD]]),
};

/**
 * @param files every file of the case, this one among them
 * @param caret UTF-16 offset in the file's text
 */
export function completionsAt(file: FileAnalysis, files: readonly FileAnalysis[], caret: number, options: CompletionOptions): Completion[] {
  const kind = kindOf(file);
  const shape = kind === undefined ? START : (shapes.get(kind) as Shape);
  const several = kind !== undefined && LIST_KINDS.has(kind);
  const spot = spotAt(file, caret, shape, several);
  if (spot === undefined) return [];
  const around: Surroundings = {
    today: options.today,
    snippets: options.snippets,
    found: options.found ?? [],
    text: file.text,
    entries: files.flatMap((f) => f.entries),
    own: file.entries,
  };
  return completionsFor(spot, shape, several, caret, around).sort((a, b) => (a.sort < b.sort ? -1 : a.sort > b.sort ? 1 : 0));
}

function completionsFor(spot: Spot, shape: Shape, several: boolean, caret: number, around: Surroundings): Completion[] {
  if (spot.what === "text") return mentionsAt(caret, around);
  if (spot.what === "heading") return headingCompletions(spot, around);
  if (spot.what === "value") {
    const mentions = WORDS.has(spot.field.type) ? mentionsAt(caret, around) : [];
    return mentions.length > 0 ? mentions : valueCompletions(spot, around);
  }
  // Under notApplicable the names are those of the whole record.
  if (spot.level === "inside" && spot.shape === shape) return pathCompletions(spot, around);
  return keyCompletions(spot, around, several);
}

/** Types that hold words, in which ids in brackets are links. */
const WORDS: ReadonlySet<string> = new Set(["prose", "text", "texts", "answer"]);

function kindOf(file: FileAnalysis): string | undefined {
  for (const word of [file.kindWord, KIND_LINE.exec(file.text.slice(0, 4000))?.[1]?.toLowerCase().replaceAll("_", "-")])
    if (word !== undefined && shapes.has(word)) return word;
  return undefined;
}

function spotAt(file: FileAnalysis, caret: number, shape: Shape, several: boolean): Spot | undefined {
  const { text } = file;
  if (file.format === "json") {
    const opens = { shape, field: undefined, owner: shape.name, level: "record" } as const;
    const start = text.indexOf("{");
    if (start < 0 || caret <= start) return undefined;
    return scanFlow({ text, from: start, to: text.length, caret, json: true, several, column: 0, opens }).spot;
  }
  const bom = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  if (file.format === "yaml") {
    if (isRunningText(file, caret)) return TEXT;
    return scanYaml({ text, from: bom, to: text.length, caret, shape, several });
  }
  const front = frontOf(text, bom);
  if (front === undefined) return undefined;
  if (caret < front.start) return undefined;
  if (caret <= front.end) {
    if (isRunningText(file, caret)) return TEXT;
    return withSections(scanYaml({ text, from: front.start, to: front.end, caret, shape, several: false }), file, front.after);
  }
  if (caret < front.after) return undefined;
  const keys = new Map<string, string>();
  const root = file.parsed?.root;
  if (!several || root?.entries.some((e) => e.key === "records") !== true)
    for (const entry of root?.entries ?? []) if (entry.keyStart < front.end) keys.set(entry.key, "");
  return scanBody({ text, from: front.after, caret, shape, several, front: keys });
}

/** A name that has its own section is not asked for in the front matter. */
function withSections(spot: Spot | undefined, file: FileAnalysis, after: number): Spot | undefined {
  if (spot?.what !== "key" || spot.level !== "record") return spot;
  const present = new Map(spot.present);
  for (const entry of file.parsed?.root?.entries ?? []) if (entry.keyStart >= after && entry.key !== "records") present.set(entry.key, "");
  return { ...spot, present };
}

/** The front matter between its lines; without its last line it goes on to the first section. */
function frontOf(text: string, bom: number): { start: number; end: number; after: number } | undefined {
  if (!/^---\r?\n/u.test(text.slice(bom, bom + 5))) return undefined;
  const start = text.indexOf("\n", bom) + 1;
  const close = FENCE.exec(text.slice(start - 1));
  if (close !== null) {
    const end = start - 1 + close.index + 1;
    const next = text.indexOf("\n", end);
    return { start, end: Math.max(start, end - 1), after: next < 0 ? text.length : next + 1 };
  }
  const section = text.indexOf("\n## ", start);
  return { start, end: section < 0 ? text.length : section, after: section < 0 ? text.length + 1 : section + 1 };
}
const FENCE = /\n---\r?(?=\n|$)/u;

/** The tree says that the caret is in a text of several lines, after its first: no names and values belong there. */
function isRunningText(file: FileAnalysis, caret: number): boolean {
  if (file.parsed === undefined || file.parsed.problems.length > 0) return false;
  let node: RecordNode | undefined = file.parsed.root ?? undefined;
  while (node !== undefined && node.kind !== "scalar") {
    const inside: RecordNode[] = node.kind === "map" ? node.entries.map((e) => e.value) : node.items;
    node = inside.find((one) => one.start < caret && caret <= one.end);
  }
  if (node === undefined) return false;
  const first = lineEnd(file.text, node.start, node.end);
  return first < caret && first < node.end;
}

function valueCompletions(spot: ValueSpot, around: Surroundings): Completion[] {
  const typed = around.text.slice(spot.span.start, spot.span.end).replace(/["']/gu, "");
  if (spot.field.type === "rows" || spot.field.type === "object") return groupCompletion(spot, around);
  // Only the first word of an answer is one of a list.
  const isDetailed = spot.field.type === "answer" && typed.includes(" ");
  if (isDetailed) return [];
  const taken = new Set(spot.taken);
  return offersAt(spot, around)
    .filter((offer) => !taken.has(offer.value) || offer.value === typed)
    .map((offer, place) => valueCompletion(spot, offer, place, around));
}

const PLAIN = /^[\p{L}\p{N}][^:#,[\]{}"\n]*$/u;

function valueCompletion(spot: ValueSpot, offer: Offer, place: number, around: Surroundings): Completion {
  const isQuoted = spot.quote !== "" || (spot.notation !== "markdown" && !PLAIN.test(offer.value));
  const written = isQuoted ? (spot.quote === "'" ? `'${offer.value.replaceAll("'", "''")}'` : JSON.stringify(offer.value)) : offer.value;
  const isList = makesList(spot);
  const snippet = isList && around.snippets;
  const value = snippet ? literal(penFor(around, spot.span.start), written) : written;
  const text = `${spot.lead}${isList ? `[${value}${snippet ? "$1" : ""}]` : value}${spot.tail}`;
  return {
    label: offer.value,
    meaning: offer.meaning,
    detail: "",
    markdown: offer.more ?? "",
    kind: offer.kind,
    sort: String(place).padStart(4, "0"),
    filter: `${typedQuote(spot.span, around)}${spot.lead}${offer.value}${offer.also === undefined ? "" : ` ${offer.also}`}`,
    span: spot.span,
    text,
    snippet,
    commaAt: undefined,
  };
}

/** In brackets a group or row is written as a whole. */
function groupCompletion(spot: ValueSpot, around: Surroundings): Completion[] {
  const { field } = spot;
  if (spot.notation !== "json" || field.shape === undefined || spot.span.end > spot.span.start) return [];
  const start = around.text.lastIndexOf("\n", spot.span.start - 1) + 1;
  const column = /^[ \t]*/u.exec(around.text.slice(start, spot.span.start))?.[0].length ?? 0;
  const pen = penFor(around, spot.span.start);
  const one = spot.wrap ? field : { ...field, type: "object" as const };
  const text = spot.lead + jsonValue(pen, one, column) + spot.tail;
  const label = `new ${field.shape.name}`;
  const base = { label, detail: "", markdown: field.help, kind: "row" as const, sort: "!", filter: spot.lead + label, span: spot.span };
  return [{ ...base, meaning: "with what is asked for", text, snippet: pen.snippets, commaAt: undefined }];
}

const BRACKET = /\((?:[ \t]*[PLRFACSOT]\d+[ \t]*(?:,|and|&))*[ \t]*([\p{L}\p{N}]*)$/u;

/** Inside round brackets of a text: ids, which are links there. */
function mentionsAt(caret: number, around: Surroundings): Completion[] {
  const { text } = around;
  const start = Math.max(text.lastIndexOf("\n", caret - 1) + 1, caret - 120);
  const typed = BRACKET.exec(text.slice(start, caret))?.[1];
  if (typed === undefined) return [];
  const close = /^[\p{L}\p{N}]*[ \t]*[),]/u.test(text.slice(caret, caret + 40)) ? "" : ")";
  return mentionOffers(around.entries).map((offer, place) => ({
    label: `${offer.value} ${offer.meaning}`,
    meaning: "",
    detail: "",
    markdown: offer.more ?? "",
    kind: offer.kind,
    sort: String(place).padStart(4, "0"),
    filter: `${offer.value} ${offer.meaning}`,
    span: { start: caret - typed.length, end: caret },
    text: offer.value + close,
    snippet: false,
    commaAt: undefined,
  }));
}

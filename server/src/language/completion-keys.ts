/** The names that may stand at the caret: of a record, group or row, and the sections of a Markdown record. */
import { said, t } from "../l10n/say.ts";
import type { FieldShape, Required } from "../source/shape.ts";
import type { Span } from "../source/tree.ts";
import { nextId } from "./completion-ids.ts";
import type { Completion, Surroundings } from "./completion-offer.ts";
import type { Pen } from "./completion-skeleton.ts";
import { askedFor, labelOf, literal, rowNames, stop, titleOf, valuePart } from "./completion-skeleton.ts";
import type { HeadingSpot, KeySpot } from "./completion-spot.ts";

const RANK: Readonly<Record<Required, string>> = { always: "0", complete: "1", conditional: "2", optional: "3" };
const LONGEST_LIST = 12;
/** Said once for all records of a file. */
const SHARED_ONLY: ReadonlySet<string> = new Set(["record", "crn"]);
/** Said of one record, never of all that share a file. */
const ONE_ONLY: ReadonlySet<string> = new Set(["id", "notApplicable", "judgements"]);
/** Never asked for, so nothing has to be said of them when they are missing. */
const IN_ANY: ReadonlySet<string> = new Set(["id", "sensitive", "standard", "sources", "notApplicable", "judgements"]);

export function keyCompletions(spot: KeySpot, around: Surroundings, records: boolean): Completion[] {
  const current = around.text.slice(spot.span.start, spot.span.end).replace(/["']/gu, "");
  const isIn = (name: string): boolean => spot.present.has(name) && name !== current;
  const several = spot.level === "record" && spot.present.has("records");
  // What holds for all records of the file need not be said again in each.
  const shared = new Set(spot.level === "item" ? around.own[0]?.common?.entries.map((entry) => entry.key) : []);
  const out: Completion[] = [];
  if (spot.row && !spot.named && spot.present.size === 0 && askedFor(spot.shape).length > 1) out.push(wholeRow(spot, around));
  spot.shape.fields.forEach((field, place) => {
    if (isIn(field.name) || (several && ONE_ONLY.has(field.name)) || (spot.level === "item" && SHARED_ONLY.has(field.name))) return;
    const one = keyCompletion(spot, field, place, around);
    out.push(shared.has(field.name) ? { ...one, sort: `4${one.sort}`, detail: "said for all records of this file" } : one);
  });
  if (records && spot.level === "record" && spot.notation === "yaml" && !isIn("records") && !spot.named)
    out.push(recordsCompletion(spot, around));
  return out;
}

function keyCompletion(spot: KeySpot, field: FieldShape, place: number, around: Surroundings): Completion {
  const label = spot.notation === "markdown" ? titleOf(field) : field.name;
  const pen = penFor(around, spot.span.start);
  const name = spot.quote === "" ? label : `${spot.quote}${label}${spot.quote}`;
  const rest = spot.named ? "" : `:${valuePart(pen, field, spot.column, spot.notation)}${spot.comma ? "," : ""}`;
  return {
    label,
    meaning: spot.notation === "markdown" ? "" : field.title,
    detail: neededWords(field),
    markdown: fieldMarkdown(field),
    kind: "key",
    sort: `${RANK[field.required]}${String(place).padStart(3, "0")}`,
    filter: `${typedQuote(spot.span, around)}${spot.lead}${label} ${field.title}`,
    span: spot.span,
    text: literal(pen, spot.lead + name) + rest,
    snippet: pen.snippets,
    commaAt: spot.commaAt,
  };
}

/** Clients compare with what stands there, so a quote counts only when it was typed. */
export function typedQuote(span: Span, around: Surroundings): string {
  const first = span.end > span.start ? around.text[span.start] : "";
  return first === '"' || first === "'" ? first : "";
}

/** The whole row with what is asked for in it. */
function wholeRow(spot: KeySpot, around: Surroundings): Completion {
  const pen = penFor(around, spot.span.start);
  return {
    label: `new ${spot.shape.name}`,
    meaning: "a row with what is asked for",
    detail: "",
    markdown: askedFor(spot.shape)
      .map((field) => `- \`${field.name}\` ${field.title}`)
      .join("\n"),
    kind: "row",
    sort: "!",
    filter: `${spot.lead}new ${spot.shape.name}`,
    span: spot.span,
    text: literal(pen, spot.lead) + rowNames(pen, spot.shape, spot.column),
    snippet: pen.snippets,
    commaAt: undefined,
  };
}

function recordsCompletion(spot: KeySpot, around: Surroundings): Completion {
  const pen = penFor(around, spot.span.start);
  const inner = " ".repeat(spot.column + 2);
  return {
    label: "records",
    meaning: "several records in this file",
    detail: "",
    markdown: "What stands beside it holds for each record that does not say otherwise.",
    kind: "key",
    sort: "39",
    filter: "records several",
    span: spot.span,
    text: `records:${pen.eol}${inner}- date: ${stop(pen)}`,
    snippet: pen.snippets,
    commaAt: undefined,
  };
}

/** Sections of this kind that are not used yet: texts and row lists. */
export function headingCompletions(spot: HeadingSpot, around: Surroundings): Completion[] {
  const out: Completion[] = [];
  spot.shape.fields.forEach((field, place) => {
    if ((field.type !== "prose" && field.type !== "rows") || spot.present.has(field.name)) return;
    const pen = penFor(around, spot.span.start);
    const first = field.type === "rows" && field.shape !== undefined ? `- ${labelOf(pen, field.shape)}` : "";
    out.push({
      label: `## ${field.title}`,
      meaning: field.type === "rows" ? "rows" : "",
      detail: neededWords(field),
      markdown: fieldMarkdown(field),
      kind: "heading",
      sort: `${RANK[field.required]}${String(place).padStart(3, "0")}`,
      filter: `## ${field.title} ${field.name}`,
      span: spot.span,
      text: `${literal(pen, `## ${field.title}`)}${pen.eol}${first}${stop(pen)}`,
      snippet: pen.snippets,
      commaAt: undefined,
    });
  });
  return out;
}

/** Paths for `notApplicable`: what is asked for first. */
export function pathCompletions(spot: KeySpot, around: Surroundings): Completion[] {
  const out: Completion[] = [];
  spot.shape.fields.forEach((field, place) => {
    if (field.required === "always" || spot.present.has(field.name) || IN_ANY.has(field.name)) return;
    out.push({ ...keyCompletion(spot, textOf(field), place, around), detail: "does not apply, because …" });
  });
  return out;
}

/** The reason is one text, whatever the field holds. */
const textOf = (field: FieldShape): FieldShape => ({
  name: field.name,
  title: field.title,
  help: field.help,
  data: field.data,
  required: field.required,
  type: "text",
});

function neededWords(field: FieldShape): string {
  if (field.required === "always") return t("always asked for");
  if (field.required === "complete") return t("asked for when complete");
  return field.required === "conditional" ? t("asked for on a condition") : t("optional");
}

export function fieldMarkdown(field: FieldShape): string {
  const source = field.source === undefined ? "" : ` (${field.source})`;
  const parts = [`**${field.title}**${source}`, t(field.help)];
  if (field.condition !== undefined) parts.push(t("Asked for if {condition}.", { condition: t(field.condition) }));
  const values = field.vocab?.values ?? [];
  if (values.length > 0 && values.length <= LONGEST_LIST) parts.push(values.map((v) => `- \`${v.value}\` ${said(v.label)}`).join("\n"));
  return parts.join("\n\n");
}

/** @param at UTF-16 offset of the place in the file */
export function penFor(around: Surroundings, at: number): Pen {
  return {
    snippets: around.snippets,
    eol: around.text.includes("\r\n") ? "\r\n" : "\n",
    nextId: (letter) => nextId(letter, around.entries, around.own, at),
    stops: 0,
  };
}

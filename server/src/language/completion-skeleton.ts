/** What comes with a name that is chosen: the place for its value, and the names that are asked for below it. */
import { startedSmall } from "../engine/questions.ts";
import type { FieldShape, Shape } from "../source/shape.ts";
import type { Notation } from "./completion-spot.ts";
import { LISTS } from "./completion-spot.ts";

/** Writes text with the places to fill, as a snippet or as plain text. */
export interface Pen {
  readonly snippets: boolean;
  readonly eol: string;
  /** The next free id of a letter. */
  readonly nextId: (letter: string) => string;
  stops: number;
}

/** A place to fill; in plain text there is nothing to see of it. */
export function stop(pen: Pen): string {
  pen.stops++;
  return pen.snippets ? `$${pen.stops}` : "";
}

/** Text as it is, also in a snippet. */
export const literal = (pen: Pen, text: string): string => (pen.snippets ? text.replace(/[\\$}]/gu, "\\$&") : text);

/** Of a group or row: what names it, its words, and what is asked for. All of it where nothing is. */
export function askedFor(shape: Shape): FieldShape[] {
  const asked = shape.fields.filter(
    (f) => f.name === shape.label || f.name === shape.main || f.required === "always" || f.required === "complete",
  );
  return asked.length > 0 ? asked : shape.fields.slice();
}

/** What follows the colon of a name at `column`, from the space or line break before it. */
export function valuePart(pen: Pen, field: FieldShape, column: number, notation: Notation): string {
  if (notation === "markdown") return markdownPart(pen, field, column);
  if (notation === "json") return ` ${jsonValue(pen, field, column)}`;
  if (field.type === "id") return ` ${pen.nextId(field.letters?.[0] ?? "")}`;
  if (notation === "flow") return ` ${flowValue(pen, field)}`;
  const inner = " ".repeat(column + 2);
  if (field.type === "object" && field.shape !== undefined) return pen.eol + group(pen, askedFor(field.shape), column + 2, inner);
  if (field.type === "rows" && field.shape !== undefined) return pen.eol + inner + row(pen, field.shape, column + 2, notation);
  if (field.type === "map") return `${pen.eol}${inner}${stop(pen)}`;
  if (field.type === "prose") return pen.snippets ? ` |${pen.eol}${inner}${stop(pen)}` : " ";
  return LISTS.has(field.type) ? ` [${stop(pen)}]` : ` ${stop(pen)}`;
}

/** A row with its dash, or in brackets in JSON; `column` is that of the dash. */
export function row(pen: Pen, shape: Shape, column: number, notation: Notation): string {
  if (notation === "json") return jsonGroup(pen, shape, column);
  return `- ${rowNames(pen, shape, column + 2)}`;
}

/** The names of a row, the first of them at the caret. */
export function rowNames(pen: Pen, shape: Shape, column: number): string {
  return group(pen, askedFor(shape), column, "");
}

function group(pen: Pen, fields: readonly FieldShape[], column: number, first: string): string {
  const before = pen.eol + " ".repeat(column);
  return first + fields.map((field) => `${field.name}:${valuePart(pen, field, column, "yaml")}`.trimEnd()).join(before);
}

function flowValue(pen: Pen, field: FieldShape): string {
  if (field.type === "object" || field.type === "map") return pen.snippets ? `{ ${stop(pen)} \\}` : "{  }";
  return field.type === "rows" || LISTS.has(field.type) ? `[${stop(pen)}]` : stop(pen);
}

export function jsonValue(pen: Pen, field: FieldShape, column: number): string {
  if (field.type === "object" && field.shape !== undefined) return jsonGroup(pen, field.shape, column);
  if (field.type === "rows" && field.shape !== undefined) {
    const inner = " ".repeat(column + 2);
    return `[${pen.eol}${inner}${jsonGroup(pen, field.shape, column + 2)}${pen.eol}${" ".repeat(column)}]`;
  }
  if (field.type === "map") return `{ ${stop(pen)} ${closing(pen)}`;
  if (field.type === "id") return `"${pen.nextId(field.letters?.[0] ?? "")}"`;
  return LISTS.has(field.type) ? `["${stop(pen)}"]` : `"${stop(pen)}"`;
}

function jsonGroup(pen: Pen, shape: Shape, column: number): string {
  const inner = " ".repeat(column + 2);
  const lines = askedFor(shape).map((field) => `${inner}"${field.name}": ${jsonValue(pen, field, column + 2)}`);
  return `{${pen.eol}${lines.join(`,${pen.eol}`)}${pen.eol}${" ".repeat(column)}${closing(pen)}`;
}

/** In a snippet a closing brace would end a place. */
const closing = (pen: Pen): string => literal(pen, "}");

function markdownPart(pen: Pen, field: FieldShape, column: number): string {
  if (field.shape === undefined) return ` ${stop(pen)}`;
  const first = field.type === "rows" ? labelOf(pen, field.shape) : askedFor(field.shape).map((f) => `${titleOf(f)}: `)[0];
  return `${pen.eol}${" ".repeat(column + 2)}- ${first ?? ""}${stop(pen)}`;
}

/** A row's label, as far as it can be known, with its colon. */
export function labelOf(pen: Pen, shape: Shape): string {
  const label = shape.label === undefined ? undefined : shape.byName.get(shape.label);
  if (label?.type === "id") return `${pen.nextId(label.letters?.[0] ?? "")}: `;
  return label === undefined ? "" : `${stop(pen)}${pen.snippets ? ": " : ""}`;
}

export const titleOf = (field: FieldShape): string => startedSmall(field.title);

/**
 * Markup that can only be made here: whatever is put into a template is escaped, unless it was made by one itself.
 * So no value of a record, a file name or a setting can become markup. Text between tags is said in the language in
 * use; a catalogue is part of the program, and is trusted as the templates are.
 */
import { piecesIn } from "../../l10n/markup.ts";
import { inWords } from "../../l10n/say.ts";
import { inert } from "../words.ts";

/** Markup, made by `html`. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

export type Value = string | number | undefined | Html | readonly Value[];

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Text as it may stand between tags and between quotes; what would steer a screen or hide itself is spelt out. */
export const escapeText = (text: string): string => inert(text).replace(/[&<>"']/gu, (c) => ENTITIES[c] as string);

/** A template of markup. A value in an attribute must stand between double quotes. */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  const words = inWords();
  if (words !== undefined)
    return new Html(
      piecesIn(words, parts)
        .map((piece) => (typeof piece === "string" ? piece : textOf(values[piece])))
        .join(""),
    );
  let out = parts[0] as string;
  for (const [i, value] of values.entries()) out += textOf(value) + (parts[i + 1] as string);
  return new Html(out);
}

function textOf(value: Value): string {
  if (value === undefined) return "";
  if (value instanceof Html) return value.text;
  if (typeof value === "string") return escapeText(value);
  if (typeof value === "number") return String(value);
  return value.map(textOf).join("");
}

/** Markup with a separator between its pieces. */
export const joined = (pieces: readonly Value[], between: Value): Html =>
  html`${pieces.flatMap((piece, i) => (i === 0 ? [piece] : [between, piece]))}`;

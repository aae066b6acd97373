import type { FieldShape, Vocab } from "../../source/shape.ts";
import { compared } from "./titles.ts";

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const ID = /^([A-Z])[1-9]\d*$/;

// Labels of a vocabulary by their compared spelling. Vocabularies are few and live as long as the program.
const known = new WeakMap<Vocab, ReadonlyMap<string, string>>();

/**
 * What the first words of a row say when they are its label, else null. Ids and dates are read as typed; a
 * choice may be typed as its value or as its label, and is read as its value where the spelling differs.
 */
export function labelValue(field: FieldShape, words: string): string | null {
  switch (field.type) {
    case "id":
    case "ref":
      return isIdOf(words, field.letters ?? "") ? words : null;
    case "date":
      return DATE.test(words) ? words : null;
    case "choice":
      return field.vocab === undefined ? null : choiceValue(field.vocab, words);
    default:
      return null;
  }
}

function isIdOf(words: string, letters: string): boolean {
  const found = ID.exec(words);
  return found !== null && letters.includes(found[1] as string);
}

function choiceValue(vocab: Vocab, words: string): string | null {
  const typed = compared(words);
  const value = valuesOf(vocab).get(typed);
  if (value === undefined) return null;
  // The reader forgives case, spaces and underscores, so what was typed may stay.
  return compared(value) === typed ? words : value;
}

function valuesOf(vocab: Vocab): ReadonlyMap<string, string> {
  const there = known.get(vocab);
  if (there !== undefined) return there;
  const values = new Map<string, string>();
  // A value always wins over another one's label.
  for (const { value, label } of vocab.values) if (!values.has(compared(label))) values.set(compared(label), value);
  for (const { value } of vocab.values) values.set(compared(value), value);
  known.set(vocab, values);
  return values;
}

/**
 * The shape of records as plain data, compiled once from the zod schemas (`record/shapes.ts`). The syntax
 * front-ends, the reader, hovers and completion all work from these tables and never from zod itself.
 */
export type FieldType =
  | "kind"
  | "crn"
  | "recordId"
  | "text"
  | "prose"
  | "date"
  | "time"
  | "number"
  | "period"
  | "choice"
  | "choices"
  | "answer"
  | "id"
  | "ref"
  | "ids"
  | "recordIds"
  | "links"
  | "texts"
  | "object"
  | "rows"
  | "map";

export interface VocabValue {
  /** What the tool writes. */
  readonly value: string;
  /** What nDelius, OASys, SAN or a service calls it, where our sources give a code. */
  readonly code?: string;
  readonly label: string;
  /** Other words that safely mean the same, in any case. */
  readonly synonyms?: readonly string[];
}

export interface Vocab {
  readonly name: string;
  readonly title: string;
  readonly source?: string;
  readonly values: readonly VocabValue[];
}

export type Required = "always" | "complete" | "conditional" | "optional";

export interface FieldShape {
  readonly name: string;
  readonly title: string;
  readonly type: FieldType;
  readonly required: Required;
  /** In words, when `required` is "conditional" or "complete" with a condition. */
  readonly condition?: string;
  /** P personal data, F free text. */
  readonly data: "" | "P" | "F" | "PF";
  readonly help: string;
  readonly source?: string;
  readonly vocab?: Vocab;
  /** Letters of ids that may stand here (id, ref, ids): "P", "PL". */
  readonly letters?: string;
  readonly min?: number;
  readonly max?: number;
  /** The fields of a group (object) or of each row (rows). */
  readonly shape?: Shape;
}

export interface Shape {
  readonly name: string;
  readonly fields: readonly FieldShape[];
  readonly byName: ReadonlyMap<string, FieldShape>;
  /** Field by its title or name, lower-cased, without spaces and punctuation (`titleKey`). */
  readonly byTitle: ReadonlyMap<string, FieldShape>;
  /** Field that labels a row in Markdown and in paths: `id`, `date`, `area` ... */
  readonly label?: string;
  /** Field that holds a row's main text in Markdown. */
  readonly main?: string;
}

/** Kind name (`contingency`) to its shape. */
export type Shapes = ReadonlyMap<string, Shape>;

/** A heading or title as it is compared: without case, spaces or punctuation. */
export function titleKey(words: string): string {
  return words.toLowerCase().replace(/[\s\p{P}]+/gu, "");
}

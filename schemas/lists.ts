/** Code lists: what may be chosen, apart from the schemas that ask for a choice, so that reading a list needs no zod. */

export interface VocabValue {
  readonly value: string;
  readonly code?: string;
  readonly label: string;
  readonly synonyms?: readonly string[];
}

export interface Vocab<V extends string = string> {
  readonly name: string;
  readonly title: string;
  readonly source?: string;
  readonly values: readonly (VocabValue & { readonly value: V })[];
}

/** Declare a code list. `as const` is kept by the type parameter, so choices are typed. */
export function vocab<const V extends string>(
  name: string,
  title: string,
  values: readonly (VocabValue & { readonly value: V })[],
  source?: string,
): Vocab<V> {
  return source === undefined ? { name, title, values } : { name, title, values, source };
}

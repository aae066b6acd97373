/** The names of the kinds, apart from their schemas: most of the product needs no more. */

/** Kinds in the order of the contract, which is also the order of the docs. */
export const kinds = [
  "case",
  "assessment",
  "rosh",
  "rmp",
  "contingency",
  "check",
  "home-visit",
  "contact",
  "plan",
  "review",
  "upw",
  "ttg",
  "enforcement",
  "oversight",
] as const;
export type Kind = (typeof kinds)[number];

/** Kinds of which several may share a file, under `records:`. */
export const listKinds = ["contact", "check"] as const satisfies readonly Kind[];
export type ListKind = (typeof listKinds)[number];

/** Whether this is the name of a kind. */
export function isKind(name: string): name is Kind {
  return (kinds as readonly string[]).includes(name);
}

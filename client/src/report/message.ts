/** A place in a record, as the page names it: a path below the folder, line and UTF-16 column from 0. */
export interface Place {
  readonly path: string;
  readonly line: number;
  readonly character: number;
}

const record = /\.case\.(?:ya?ml|json|md)$/iu;

/** Reads a message of the page; undefined unless it names a record below the folder, whatever the page was made to say. */
export function placeIn(message: unknown): Place | undefined {
  const asked = (message as { readonly open?: unknown } | null | undefined)?.open;
  if (typeof asked !== "object" || asked === null) return undefined;
  const { path, line, character } = asked as Readonly<Record<string, unknown>>;
  if (typeof path !== "string" || !record.test(path) || !isBelow(path)) return undefined;
  if (!isPlace(line) || !isPlace(character)) return undefined;
  return { path, line, character };
}

const isPlace = (n: unknown): n is number => typeof n === "number" && Number.isSafeInteger(n) && n >= 0;

const isBelow = (path: string): boolean => !/^[/\\]|\\|:|\0/u.test(path) && !path.split("/").some((part) => part === ".." || part === "");

/**
 * What settings leave out: `*` any letters of one name, `?` one letter, `**` any folders. No regular expression is
 * made of a pattern, so none can be slow.
 */
export interface Pattern {
  readonly parts: readonly string[];
}

/** A pattern, or undefined when it uses what is not understood: `!` at its start, or braces. */
export function patternOf(text: string): Pattern | undefined {
  const plain = text
    .trim()
    .replace(/^(?:\.\/)+/u, "")
    .replace(/\/+$/u, "");
  if (plain === "" || plain.startsWith("!") || /[{}]/u.test(plain)) return undefined;
  const parts = plain.split("/").filter((part) => part !== "" && part !== ".");
  // A bare name is meant wherever it stands, as in other lists of this kind.
  return { parts: parts.length === 1 && parts[0] !== "**" ? ["**", ...parts] : parts };
}

/** True when the pattern fits the file, or a folder it lies in. @param file relative, with `/` */
export function fits(pattern: Pattern, file: string): boolean {
  const names = file.split("/");
  for (let length = 1; length <= names.length; length++) if (fitsParts(pattern.parts, names.slice(0, length))) return true;
  return false;
}

const fitsParts = (parts: readonly string[], names: readonly string[]): boolean =>
  matches(
    parts.length,
    names.length,
    (i) => parts[i] === "**",
    (i, j) => fitsName(parts[i] as string, names[j] as string),
  );

const fitsName = (part: string, name: string): boolean =>
  matches(
    part.length,
    name.length,
    (i) => part[i] === "*",
    (i, j) => part[i] === "?" || part[i] === name[j],
  );

/** Wildcards over a row of things, going back to the last wildcard only: never more than pattern times row steps. */
function matches(patternLength: number, length: number, isMany: (i: number) => boolean, isOne: (i: number, j: number) => boolean): boolean {
  let i = 0;
  let j = 0;
  let many = -1;
  let from = 0;
  while (j < length) {
    if (i < patternLength && isMany(i)) {
      many = i++;
      from = j;
    } else if (i < patternLength && isOne(i, j)) {
      i++;
      j++;
    } else if (many >= 0) {
      i = many + 1;
      j = ++from;
    } else return false;
  }
  while (i < patternLength && isMany(i)) i++;
  return i === patternLength;
}

import type { Kind } from "../../../schemas/index.ts";
import { kinds } from "../../../schemas/kinds.ts";
import { closest } from "../source/suggest.ts";
import { Usage } from "./args.ts";

/** The kind of record that was named. */
export function kindNamed(given: string): Kind {
  const found = kinds.find((kind) => kind === given);
  if (found !== undefined) return found;
  const near = closest(given, kinds);
  throw new Usage(
    `There is no kind of record "${given.slice(0, 40)}". ${near === undefined ? `There are ${kinds.join(", ")}.` : `Did you mean ${near}?`}`,
  );
}

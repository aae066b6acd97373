/** Lists of paths for `--files-from`: one on each line, or what `caselint sample` wrote, which also tells what it was drawn from. */
import type { DrawnFrom } from "../caseload/drawn-from.ts";
import { STRATA } from "../caseload/drawn-from.ts";

export interface List {
  readonly paths: readonly string[];
  readonly drawnFrom: DrawnFrom | undefined;
}

/** Starts a line that is no path. */
const COMMENT = "# ";
/** Starts the line of a drawn list that says what it was drawn from. */
export const DRAWN_FROM = "# drawn from: ";

export function listIn(text: string): List {
  const json = text.trimStart().startsWith("{") ? parsed(text) : undefined;
  if (json !== undefined) {
    const { cases, drawnFrom } = json as { readonly cases?: unknown; readonly drawnFrom?: unknown };
    const folders = Array.isArray(cases) ? cases.map((one) => (one as { readonly folder?: unknown } | null)?.folder) : [];
    return { paths: folders.filter((folder) => typeof folder === "string"), drawnFrom: drawnFromIn(drawnFrom) };
  }
  const lines = text.split(/\r\n|\n|\r/u).filter((line) => line.trim() !== "");
  const about = lines.find((line) => line.startsWith(DRAWN_FROM));
  return {
    paths: lines.filter((line) => !line.startsWith(COMMENT)),
    drawnFrom: about === undefined ? undefined : drawnFromIn(parsed(about.slice(DRAWN_FROM.length))),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

function drawnFromIn(value: unknown): DrawnFrom | undefined {
  const { cases, groups } = (value ?? {}) as { readonly cases?: unknown; readonly groups?: unknown };
  if (!isCount(cases) || typeof groups !== "object" || groups === null) return undefined;
  const out: Record<string, Record<string, number>> = {};
  for (const dimension of STRATA) {
    const own = (groups as Record<string, unknown>)[dimension];
    if (typeof own === "object" && own !== null)
      out[dimension] = Object.fromEntries(Object.entries(own).filter((entry): entry is [string, number] => isCount(entry[1])));
  }
  return { cases, groups: out };
}

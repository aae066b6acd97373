/** What is kept of the texts of a caseload: where each piece stands and the sums of its runs. Never a word of it. */
import type { Column } from "./column.ts";
import { newColumn, push, pushAll } from "./column.ts";
import type { Counts } from "./counts.ts";
import { newCounts } from "./counts.ts";

export interface Store {
  readonly counts: Counts;
  cases: number;
  /** Whose records: CRN, or the folder where there is none. */
  readonly people: Names;
  readonly paths: Names;
  /** `records[id]`, or "" for a file of one record. */
  readonly records: Names;
  /** `supervision`, `actions[A1].text`. */
  readonly fields: Names;
  /** For each piece, its place in the four lists above, and where its sums end in `sums`. */
  readonly pieces: {
    readonly person: Column;
    readonly path: Column;
    readonly record: Column;
    readonly field: Column;
    readonly end: Column;
  };
  readonly sums: Column;
}

/** Each name once, told by its number. */
export interface Names {
  readonly list: string[];
  readonly numbers: Map<string, number>;
}

const names = (): Names => ({ list: [], numbers: new Map() });

export const newStore = (): Store => ({
  counts: newCounts(),
  cases: 0,
  people: names(),
  paths: names(),
  records: names(),
  fields: names(),
  pieces: { person: newColumn(), path: newColumn(), record: newColumn(), field: newColumn(), end: newColumn() },
  sums: newColumn(),
});

export function numberOf(known: Names, name: string): number {
  const number = known.numbers.get(name);
  if (number !== undefined) return number;
  // A part of a string keeps the whole of it alive, and that may be a file: joined and cut it is its own.
  const own = ` ${name}`.slice(1);
  known.list.push(own);
  known.numbers.set(own, known.list.length - 1);
  return known.list.length - 1;
}

export interface Where {
  readonly person: number;
  readonly path: number;
  readonly record: number;
  readonly field: number;
}

export function addPiece(store: Store, where: Where, sums: Uint32Array): void {
  const { pieces } = store;
  push(pieces.person, where.person);
  push(pieces.path, where.path);
  push(pieces.record, where.record);
  push(pieces.field, where.field);
  pushAll(store.sums, sums);
  push(pieces.end, store.sums.length);
}

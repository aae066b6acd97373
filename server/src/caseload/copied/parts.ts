/** What one part of a caseload gives to the whole: plain data, in which no text can be read. */
import type { Severity } from "../../engine/types.ts";
import { bytesOf, lettersOf, packed, unpacked } from "./bytes.ts";
import { at } from "./column.ts";
import { addCounts } from "./counts.ts";
import type { Names, Store } from "./store.ts";
import { addPiece, numberOf } from "./store.ts";
import { RUN_WORDS } from "./words.ts";

/** Raised when sums are made in another way: those of two versions cannot be compared. */
const VERSION = 1;

export interface CopiedParts {
  readonly version: number;
  readonly run: number;
  readonly cases: number;
  readonly similarity: number;
  readonly severity: Severity;
  readonly people: readonly string[];
  readonly paths: readonly string[];
  readonly records: readonly string[];
  readonly fields: readonly string[];
  /** Base64: places that are not 0, each as the step from the one before and its count. */
  readonly counts: string;
  /** Base64: person, path, record, field and number of sums of each piece. */
  readonly pieces: string;
  /** Base64: the sums, four bytes each, in blocks of at most a megabyte. */
  readonly sums: readonly string[];
}

const BLOCK = 2 ** 18;

export function partsOf(store: Store, similarity: number, severity: Severity): CopiedParts {
  const { pieces, counts } = store;
  const sums: string[] = [];
  for (let from = 0; from < store.sums.length; from += BLOCK) {
    const bytes = new Uint8Array(4 * Math.min(BLOCK, store.sums.length - from));
    const view = new DataView(bytes.buffer);
    for (let i = 0; i * 4 < bytes.length; i++) view.setUint32(i * 4, at(store.sums, from + i), true);
    sums.push(lettersOf(bytes));
  }
  return {
    version: VERSION,
    run: RUN_WORDS,
    cases: store.cases,
    similarity,
    severity,
    people: store.people.list,
    paths: store.paths.list,
    records: store.records.list,
    fields: store.fields.list,
    counts: lettersOf(
      packed((put) => {
        let before = 0;
        for (let place = 0; place < counts.perPlace.length; place++) {
          if (counts.perPlace[place] === 0) continue;
          put(place - before);
          put(counts.perPlace[place] as number);
          before = place;
        }
      }),
    ),
    pieces: lettersOf(
      packed((put) => {
        let before = 0;
        for (let i = 0; i < pieces.end.length; i++) {
          for (const column of [pieces.person, pieces.path, pieces.record, pieces.field]) put(at(column, i));
          put(at(pieces.end, i) - before);
          before = at(pieces.end, i);
        }
      }),
    ),
    sums,
  };
}

/** Adds a part. False, and nothing is added, when it was made in another way or is not whole. */
export function addParts(store: Store, parts: CopiedParts): boolean {
  if (parts.version !== VERSION || parts.run !== RUN_WORDS) return false;
  const counts = bytesOf(parts.counts);
  const pieces = bytesOf(parts.pieces);
  const blocks = parts.sums.map(bytesOf);
  if (counts === undefined || pieces === undefined || blocks.includes(undefined)) return false;
  const rows = rowsOf(pieces, parts, blocks as Uint8Array[]);
  if (rows === undefined) return false;

  store.cases += parts.cases;
  let place = 0;
  let isStep = true;
  unpacked(counts, (value) => {
    if (isStep) place += value;
    else addCounts(store.counts, place, value);
    isStep = !isStep;
  });
  const own = (into: Names, list: readonly string[]): number[] => list.map((name) => numberOf(into, name));
  const people = own(store.people, parts.people);
  const paths = own(store.paths, parts.paths);
  const records = own(store.records, parts.records);
  const fields = own(store.fields, parts.fields);
  const next = reader(blocks as Uint8Array[]);
  for (let i = 0; i < rows.length; i += 5) {
    const where = {
      person: people[rows[i] as number] as number,
      path: paths[rows[i + 1] as number] as number,
      record: records[rows[i + 2] as number] as number,
      field: fields[rows[i + 3] as number] as number,
    };
    addPiece(store, where, next(rows[i + 4] as number));
  }
  return true;
}

/** The rows of pieces; undefined when they point at what is not there. */
function rowsOf(pieces: Uint8Array, parts: CopiedParts, blocks: readonly Uint8Array[]): readonly number[] | undefined {
  const rows: number[] = [];
  unpacked(pieces, (value) => rows.push(value));
  const most = [parts.people, parts.paths, parts.records, parts.fields].map((list) => list.length);
  let sums = 0;
  for (let i = 0; i < rows.length; i++) {
    if (i % 5 === 4) sums += rows[i] as number;
    else if ((rows[i] as number) >= (most[i % 5] as number)) return undefined;
  }
  const held = blocks.reduce((total, block) => total + block.length / 4, 0);
  return rows.length % 5 === 0 && sums === held ? rows : undefined;
}

function reader(blocks: readonly Uint8Array[]): (count: number) => Uint32Array {
  let block = 0;
  let offset = 0;
  return (count) => {
    const out = new Uint32Array(count);
    for (let i = 0; i < count; i++) {
      while (offset === blocks[block]?.length) {
        block++;
        offset = 0;
      }
      const bytes = blocks[block] as Uint8Array;
      out[i] =
        (bytes[offset] as number) |
        ((bytes[offset + 1] as number) << 8) |
        ((bytes[offset + 2] as number) << 16) |
        ((bytes[offset + 3] as number) << 24);
      offset += 4;
    }
    return out;
  };
}

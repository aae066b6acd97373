/** The facts of one case together: its records by kind, and what several rules ask of them (contract, appendix A). */
import type { Kind, RecordFacts } from "./types.ts";

export interface CaseView {
  readonly asOf: string;
  readonly header: RecordFacts<"case">;
  /** Every record of the kind, future ones too, by date and then file. */
  all<K extends Kind>(kind: K): readonly RecordFacts<K>[];
  /** Those dated on or before as-of: a record dated later has not happened yet. */
  of<K extends Kind>(kind: K): readonly RecordFacts<K>[];
  /** Only the complete ones of `of`: reviews, oversight, assessments and plans count as done only then. */
  done<K extends Kind>(kind: K): readonly RecordFacts<K>[];
  /** The latest complete record dated on or before as-of; if none is complete, the latest in progress. */
  current<K extends Kind>(kind: K): RecordFacts<K> | undefined;
  /** Any record of the case by its id. */
  byId(id: string): RecordFacts | undefined;
}

export function caseView(asOf: string, header: RecordFacts<"case">, records: readonly RecordFacts[]): CaseView {
  const byKind = new Map<Kind, RecordFacts[]>();
  const byId = new Map<string, RecordFacts>();
  for (const record of records) {
    const list = byKind.get(record.kind);
    if (list === undefined) byKind.set(record.kind, [record]);
    else list.push(record);
    if (!byId.has(record.id)) byId.set(record.id, record);
  }
  for (const list of byKind.values()) list.sort(byDate);
  const past = new Map<Kind, readonly RecordFacts[]>();
  const now = new Map<Kind, RecordFacts | undefined>();
  const all = <K extends Kind>(kind: K) => (byKind.get(kind) ?? []) as unknown as readonly RecordFacts<K>[];
  const of = <K extends Kind>(kind: K) => {
    let list = past.get(kind);
    if (list === undefined) {
      list = all(kind).filter((r) => r.date === undefined || r.date <= asOf) as unknown as readonly RecordFacts[];
      past.set(kind, list);
    }
    return list as unknown as readonly RecordFacts<K>[];
  };
  return {
    asOf,
    header,
    all,
    of,
    done: (kind) => of(kind).filter((r) => r.complete),
    current: <K extends Kind>(kind: K) => {
      if (!now.has(kind)) now.set(kind, latest(of(kind) as unknown as readonly RecordFacts[]));
      return now.get(kind) as RecordFacts<K> | undefined;
    },
    byId: (id) => byId.get(id),
  };
}

function byDate(a: RecordFacts, b: RecordFacts): number {
  const x = a.dated ?? "";
  const y = b.dated ?? "";
  if (x !== y) return x < y ? -1 : 1;
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.index - b.index;
}

function latest(list: readonly RecordFacts[]): RecordFacts | undefined {
  for (let i = list.length - 1; i >= 0; i--) if (list[i]?.complete) return list[i];
  return list[list.length - 1];
}

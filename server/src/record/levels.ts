import type { ReadRecord } from "./read.ts";
import type { LevelStatement } from "./types.ts";

/** Levels of risk that the prose of a record names for a group, outside quotations and the past. */
export function levelStatements(_record: ReadRecord): readonly LevelStatement[] {
  return [];
}

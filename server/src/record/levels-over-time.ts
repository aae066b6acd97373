/** Analyses one after another, and the change of the overall level from one to the next. */
import type { CaseView } from "./case.ts";
import { type Level, rank } from "./harm.ts";
import type { RecordFacts } from "./types.ts";

export interface LevelChange {
  /** The analysis with the new level. */
  readonly record: RecordFacts<"rosh">;
  /** Its day. */
  readonly date: string;
  readonly direction: "higher" | "lower";
}

/** Every change of the overall level between complete analyses, earliest first. One without a level is passed over. */
export function levelChanges(view: CaseView): readonly LevelChange[] {
  const out: LevelChange[] = [];
  let before: Level | undefined;
  for (const record of view.done("rosh")) {
    const level = record.value.overallRiskLevel;
    if (level === undefined) continue;
    if (before !== undefined && level !== before && record.date !== undefined)
      out.push({ record, date: record.date, direction: rank(level) > rank(before) ? "higher" : "lower" });
    before = level;
  }
  return out;
}

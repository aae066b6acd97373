/** What the case knows that a new record would ask, and where its writer goes on. */
import type { FileAnalysis } from "../engine/file.ts";
import type { RecordFacts } from "../record/types.ts";

/** The officer who has the case on a day, by its header: the last of those who do. */
export function currentOfficer(
  files: readonly FileAnalysis[],
  asOf: string,
): { readonly name?: string | undefined; readonly grade?: string | undefined } | undefined {
  for (const file of files) {
    const header = file.entries.find((entry) => entry.kind === "case")?.facts as RecordFacts<"case"> | undefined;
    const now = header?.value.officers?.filter(({ from, to }) => (from === undefined || from <= asOf) && (to === undefined || to >= asOf));
    if (now !== undefined && now.length > 0) return now[now.length - 1];
  }
  return undefined;
}

/** The first prompt of a text, in UTF-16 offsets. */
export { promptAt as firstPrompt } from "../record/written.ts";

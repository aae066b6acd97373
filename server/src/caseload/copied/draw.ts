/** What one case brings to the search for copied text, as plain data: worked out anywhere, added later. */
import type { CaseFiles } from "../../engine/case.ts";
import { caseWanted } from "../../engine/case.ts";
import type { Env } from "../../engine/env.ts";
import { effectiveIn } from "../../engine/env.ts";
import type { Severity } from "../../engine/types.ts";
import { COPIED_RULE } from "./findings.ts";
import { textsIn } from "./texts.ts";
import { eachPiece, RUN_WORDS } from "./words.ts";

export interface DrawnPiece {
  /** CRN, or the folder where there is none. */
  readonly person: string;
  readonly path: string;
  /** Id of a record in a file of several; undefined in a file of one. */
  readonly record: string | undefined;
  readonly field: string;
  /** One for each run of words, in the order of the text. */
  readonly sums: Uint32Array;
}

export interface Drawn {
  readonly similarity: number;
  readonly severity: Severity;
  readonly pieces: readonly DrawnPiece[];
}

/** Undefined where the settings of the case put the rule off. @param only keeps to these files */
export function draw(given: CaseFiles, env: Env, leastRuns: number, only?: ReadonlySet<string>): Drawn | undefined {
  const header = given.files.flatMap((file) => file.entries).find((entry) => entry.kind === "case");
  const setting = effectiveIn(env)(caseWanted(header)).rule(COPIED_RULE);
  if (!setting.on) return undefined;
  const reading = { run: RUN_WORDS, least: Number(setting.parameters["words"]) };
  const person = header?.crn ?? given.folder;
  const pieces: DrawnPiece[] = [];
  for (const file of [...given.files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    if (only !== undefined && !only.has(file.path)) continue;
    for (const entry of file.entries) {
      const record = entry.index < 0 ? undefined : entry.id;
      textsIn(entry, (text, field) =>
        eachPiece(text, reading, (sums) => {
          if (sums.length < leastRuns) return;
          pieces.push({ person: entry.crn ?? person, path: file.path, record, field: field(), sums: sums.slice() });
        }),
      );
    }
  }
  return { similarity: Number(setting.parameters["similarity"]), severity: setting.severity, pieces };
}

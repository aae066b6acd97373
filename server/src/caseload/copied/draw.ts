/** What one case brings to the search for copied text, as plain data: worked out anywhere, added later. */
import type { CaseFiles } from "../../engine/case.ts";
import { caseWanted } from "../../engine/case.ts";
import type { Env } from "../../engine/env.ts";
import { effectiveIn } from "../../engine/env.ts";
import type { Severity } from "../../engine/types.ts";
import { textsIn } from "./texts.ts";
import type { Sums } from "./words.ts";
import { eachPiece, mix, RUN_WORDS } from "./words.ts";

/** Looked for only where this rule is on. */
export const COPIED_RULE = "batch-duplicate-text";

export interface DrawnPiece {
  /** CRN, or the folder where there is none. */
  readonly person: string;
  readonly path: string;
  /** Id of a record in a file of several; undefined in a file of one. */
  readonly record?: string | undefined;
  readonly field: string;
  /** Runs of words, and so sums, that it has. */
  readonly runs: number;
}

export interface Drawn {
  readonly similarity: number;
  readonly severity: Severity;
  readonly pieces: readonly DrawnPiece[];
  /** Of all pieces, one after another: one for each run of words, in the order of the text. */
  readonly sums: Uint32Array;
}

const room: Sums = { values: new Uint32Array(1 << 14), length: 0 };

/** Undefined where the settings of the case put the rule off. @param only keeps to these files */
export function draw(given: CaseFiles, env: Env, leastRuns: number, only?: ReadonlySet<string>): Drawn | undefined {
  const header = given.files.flatMap((file) => file.entries).find((entry) => entry.kind === "case");
  const setting = effectiveIn(env)(caseWanted(header)).rule(COPIED_RULE);
  if (!setting.on) return undefined;
  const reading = { run: RUN_WORDS, least: Number(setting.parameters["words"]) };
  const ofCase = header?.crn ?? given.folder;
  const pieces: DrawnPiece[] = [];
  // A text that the same person's records hold twice is kept once.
  const known = new Map<string, Set<number>>();
  room.length = 0;
  for (const file of [...given.files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    if (only !== undefined && !only.has(file.path)) continue;
    for (const entry of file.entries) {
      const record = entry.index < 0 ? undefined : entry.id;
      const person = entry.crn ?? ofCase;
      const ofPerson = known.get(person) ?? new Set<number>();
      known.set(person, ofPerson);
      textsIn(entry, (text, field) =>
        eachPiece(text, reading, room, (from, to) => {
          const before = ofPerson.size;
          if (to - from >= leastRuns) ofPerson.add(markOf(room.values, from, to));
          if (ofPerson.size > before) pieces.push({ person, path: file.path, record, field: field(), runs: to - from });
          else room.length = from;
        }),
      );
    }
  }
  const sums = room.values.slice(0, room.length);
  return { similarity: Number(setting.parameters["similarity"]), severity: setting.severity, pieces, sums };
}

/** Tells the pieces of a case apart, in 52 bits. */
function markOf(sums: Uint32Array, from: number, to: number): number {
  let a = to - from;
  let b = 0;
  for (let i = from; i < to; i++) {
    a = Math.imul(a ^ (sums[i] as number), 0x01000193);
    b = (Math.imul(b, 31) + (sums[i] as number)) | 0;
  }
  return mix(a) * 2 ** 20 + (mix(b) >>> 12);
}

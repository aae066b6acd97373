/**
 * Text copied between the records of different people. Each case is read once, while it is at hand; what is kept of
 * a text are sums of its runs of words. How common a run is, is known only when all cases are counted, so what is
 * a template's is taken out at the end.
 */
import type { CaseFiles } from "../../engine/case.ts";
import type { Env } from "../../engine/env.ts";
import type { Severity } from "../../engine/types.ts";
import type { CaseloadFinding } from "../report.ts";
import { alike } from "./alike.ts";
import { countSums, nextCase } from "./counts.ts";
import type { Drawn } from "./draw.ts";
import { draw } from "./draw.ts";
import { findingsOf } from "./findings.ts";
import type { CopiedParts } from "./parts.ts";
import { addParts, partsOf } from "./parts.ts";
import type { Store, Where } from "./store.ts";
import { addPiece, newStore, numberOf } from "./store.ts";
import { mix, RUN_WORDS } from "./words.ts";

export type { Drawn, DrawnPiece } from "./draw.ts";
export type { CopiedParts } from "./parts.ts";

export interface CopiedOptions {
  /** What stands for a path in what is kept and shown; itself when left out. */
  readonly path?: ((path: string) => string) | undefined;
  /** The same for a CRN and the id of a record. */
  readonly id?: ((id: string) => string) | undefined;
}

export interface Copied {
  /** A case, once. `only` keeps to these files. Where its settings put the rule off, it takes no part. */
  addCase(given: CaseFiles, env: Env, only?: ReadonlySet<string>): void;
  /** The same for a case that was read elsewhere. */
  addDrawn(drawn: Drawn): void;
  /** What another run can add to its own. */
  parts(): CopiedParts;
  /** False when the part was made in another way or is not whole; nothing is added then. */
  merge(parts: CopiedParts): boolean;
  /** One finding for each text that stands in the records of two people or more, in the order of its first place. */
  findings(): CaseloadFinding[];
}

/** Runs in more than 0.2 per cent of cases, and in more than ten, are a template's. */
export const TEMPLATE = { templateShare: 0.002, templateCases: 10, leastRuns: 12, run: RUN_WORDS } as const;

/** What a case brings; undefined where its settings put the rule off. */
export const drawCase = (given: CaseFiles, env: Env, only?: ReadonlySet<string>): Drawn | undefined =>
  draw(given, env, TEMPLATE.leastRuns, only);

const WEIGHT: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

export function createCopied({ path = same, id = same }: CopiedOptions = {}): Copied {
  const store = newStore();
  // Folders may set the rule apart: the strictest word counts for all, because a pair belongs to two of them.
  let similarity = 0;
  let severity: Severity = "info";
  const raise = (more: number, graver: Severity): void => {
    similarity = Math.max(similarity, more);
    if (WEIGHT[graver] > WEIGHT[severity]) severity = graver;
  };
  const add = (drawn: Drawn): void => {
    raise(drawn.similarity, drawn.severity);
    store.cases++;
    nextCase(store.counts);
    const known = new Set<number>();
    for (const { person, path: file, record, field, sums } of drawn.pieces) {
      const where = (): Where => ({
        person: numberOf(store.people, id(person)),
        path: numberOf(store.paths, path(file)),
        record: numberOf(store.records, record === undefined ? "" : `records[${id(record)}]`),
        field: numberOf(store.fields, field),
      });
      keep(store, sums, known, where);
    }
  };

  return {
    addCase: (given, env, only) => {
      const drawn = drawCase(given, env, only);
      if (drawn !== undefined) add(drawn);
    },
    addDrawn: add,
    parts: () => partsOf(store, similarity, severity),
    merge: (parts) => {
      if (!addParts(store, parts)) return false;
      raise(parts.similarity, parts.severity);
      return true;
    },
    findings: () => findingsOf(store, alike(store, { similarity, ...TEMPLATE }), severity),
  };
}

const same = (text: string): string => text;

/** A text that the same case holds twice is kept once. */
function keep(store: Store, sums: Uint32Array, known: Set<number>, where: () => Where): void {
  countSums(store.counts, sums);
  const at = where();
  const mark = markOf(sums, at.person);
  if (known.has(mark)) return;
  known.add(mark);
  addPiece(store, at, sums);
}

function markOf(sums: Uint32Array, person: number): number {
  let a = person + 1;
  let b = sums.length;
  for (let i = 0; i < sums.length; i++) {
    a = mix(a ^ (sums[i] as number));
    b = Math.imul(b ^ (sums[i] as number), 0x01000193);
  }
  return a * 2 ** 20 + (b >>> 12);
}

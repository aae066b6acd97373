/**
 * Text copied between the records of different people. Each case is read once, while it is at hand; what is kept of
 * a text are sums of its runs of words. How common a run is, is known only when all cases are counted, so what is
 * a template's is taken out at the end. Sums are put aside, not held: memory does not grow with the caseload.
 */
import type { CaseFiles } from "../../engine/case.ts";
import type { Env } from "../../engine/env.ts";
import type { Severity } from "../../engine/types.ts";
import type { CaseloadFinding } from "../report.ts";
import { alike } from "./alike.ts";
import type { Drawn } from "./draw.ts";
import { draw } from "./draw.ts";
import { findingsOf } from "./findings.ts";
import type { NewScratch } from "./scratch.ts";
import { inMemory } from "./scratch.ts";
import { addCase, newStore } from "./store.ts";
import { RUN_WORDS } from "./words.ts";

export type { Drawn, DrawnPiece } from "./draw.ts";
export type { NewScratch, Scratch } from "./scratch.ts";

export interface CopiedOptions {
  /** What stands for a path in what is shown; itself when left out. */
  readonly path?: ((path: string) => string) | undefined;
  /** The same for the id of a record. */
  readonly id?: ((id: string) => string) | undefined;
  /** Where sums and places are put aside; in memory when left out. */
  readonly scratch?: NewScratch | undefined;
}

export interface Copied {
  /** What a case brings, once. */
  add(drawn: Drawn): void;
  /** One finding for each text that stands in the records of two people or more, in the order of its first place. */
  findings(): CaseloadFinding[];
  /** What was put aside is not wanted any more. */
  close(): void;
}

/** Runs in more than 0.2 per cent of cases, and in more than ten, are a template's. */
export const TEMPLATE = { templateShare: 0.002, templateCases: 10, leastRuns: 12, run: RUN_WORDS } as const;

/** What a case brings; undefined where its settings put the rule off. `only` keeps to these files. */
export const drawCase = (given: CaseFiles, env: Env, only?: ReadonlySet<string>): Drawn | undefined =>
  draw(given, env, TEMPLATE.leastRuns, only);

const WEIGHT: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

export function createCopied({ path = same, id = same, scratch = inMemory }: CopiedOptions = {}): Copied {
  const store = newStore(scratch);
  // Folders may set the rule apart: the strictest word counts for all, because a pair belongs to two of them.
  let similarity = 0;
  let severity: Severity = "info";
  return {
    add: (drawn) => {
      similarity = Math.max(similarity, drawn.similarity);
      if (WEIGHT[drawn.severity] > WEIGHT[severity]) severity = drawn.severity;
      addCase(store, drawn);
    },
    findings: () => findingsOf(store, alike(store, { similarity, ...TEMPLATE }, scratch), severity, { path, id }),
    close: () => {
      store.sums.close();
      store.places.close();
    },
  };
}

const same = (text: string): string => text;

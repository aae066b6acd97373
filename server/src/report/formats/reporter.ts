/** A report while it is written: started, given cases one by one, ended. Each format is one file beside this one. */
import type { CaseloadReport } from "../../caseload/report.ts";
import type { CaseRow } from "../../caseload/types.ts";
import type { CaseResult } from "../../engine/types.ts";
import type { Problem } from "../json.ts";
import type { Paint } from "../paint.ts";
import type { Tally } from "../summary.ts";

/** Where a report goes. Bytes only from formats that are not text. */
export interface Out {
  write(piece: string | Uint8Array): void;
}

/** Text put aside until the end without being held in memory. */
export interface Spool {
  write(text: string): void;
  /** Everything written so far. */
  pieces(): Iterable<string>;
}

/** What is known before the first case. */
export interface ReportOptions {
  readonly tool: { readonly name: string; readonly version: string };
  /** ISO date. */
  readonly asOf: string;
  readonly shard: { readonly index: number; readonly of: number; readonly run: string } | null;
  /** `caselint report`: the caseload as a whole is told too. */
  readonly isReport: boolean;
  readonly paint: Paint;
  /** Letters on a line. */
  readonly width: number;
  readonly withText: boolean;
  readonly isQuiet: boolean;
  readonly isFull: boolean;
  /** How a page is to be handled, in plain words; the page has words of its own otherwise. */
  readonly handling?: string | undefined;
  /** A place for what must wait for the end; in memory without it. */
  readonly spool?: (() => Spool) | undefined;
}

/** How sure margins and differences are, in per cent: the chance that the true figure lies within. */
export interface Sureness {
  /** Of margins of shares. */
  readonly margins: number;
  /** Of differences between groups. */
  readonly groups: number;
}

export interface End {
  readonly tally: Tally;
  /** Undefined for `check`. */
  readonly caseload: CaseloadReport | undefined;
  /** Undefined for `check`. */
  readonly sureness?: Sureness | undefined;
  readonly problems: readonly Problem[];
  readonly isComplete: boolean;
  /** Somebody stopped the run before its end. */
  readonly isStopped: boolean;
  /** Last day of known bank holidays, when the run looks beyond it. */
  readonly calendarUntil: string | undefined;
  /** The sentence of a rule's message, with gaps. */
  readonly sentence: (rule: string, messageId: string) => string;
  /** What a merge needs of a shard: the value of `parts` in JSON. */
  readonly parts?: (() => Iterable<string>) | undefined;
}

export interface Reporter {
  start(): void;
  found(result: CaseResult, row: CaseRow): void;
  /** Nothing whose path sorts before this one is still to come. */
  settled(path: string): void;
  end(end: End): void;
}

export type Format = (out: Out, options: ReportOptions) => Reporter;

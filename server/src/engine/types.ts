import type { Kind } from "../record/types.ts";
import type { Fix, Severity } from "../rules/_kit/index.ts";
import type { Step } from "../source/tree.ts";

export type { Severity } from "../rules/_kit/index.ts";

/** Something the records show, placed in the text. Offsets are UTF-16 units of the file. */
export interface Finding {
  readonly rule: string;
  /** Which of the rule's messages. */
  readonly messageId: string;
  readonly severity: Severity;
  readonly message: string;
  /** The end of `message` that is not the rule's: the standard is later than the sentence. Mostly "". */
  readonly note?: string;
  readonly ask: string;
  /** As written for people: `actions[A1].owner`. */
  readonly path: string;
  /** The same as steps from the record. */
  readonly steps: readonly Step[];
  readonly about: readonly string[];
  readonly start: number;
  readonly end: number;
  readonly cites: readonly string[];
  readonly fixes: readonly Fix[];
  readonly missing: boolean;
  /** The baseline holds it: nothing new. Only set where there is a baseline. */
  readonly known?: true;
}

export interface NotEvaluated {
  /** A rule id, or `*` for every rule. */
  readonly rule: string;
  readonly reason: string;
}

/** One record of a file and what was found in it. */
export interface RecordResult {
  /** Undefined when the kind could not be made out. */
  readonly kind: Kind | undefined;
  readonly id: string;
  readonly crn: string | undefined;
  readonly status: string | undefined;
  /** The standard it was judged by. */
  readonly standard: string;
  readonly index: number;
  readonly notYetRecorded: readonly string[];
  readonly notEvaluated: readonly NotEvaluated[];
  readonly findings: readonly Finding[];
}

export interface FileResult {
  readonly path: string;
  readonly text: string;
  /** False when the text could not be read as a record: counted as not evaluated. */
  readonly evaluated: boolean;
  /** Why the file could not be read at all; the run is then not complete. */
  readonly unreadable?: string;
  readonly records: readonly RecordResult[];
}

export interface JudgementEntry {
  readonly rule: string;
  readonly about: readonly string[];
  readonly date: string | undefined;
  readonly reviewBy: string | undefined;
  readonly agreed: boolean;
  readonly file: string;
}

export interface CaseResult {
  readonly crn: string | undefined;
  readonly folder: string;
  readonly files: readonly FileResult[];
  readonly judgements: readonly JudgementEntry[];
  /** Plain sentences about the settings of this case; each makes the run incomplete. */
  readonly problems: readonly { readonly path: string; readonly message: string }[];
  /** How the baseline fared in this case; undefined without a baseline. */
  readonly baseline?: BaselineCount;
}

/** Findings a baseline holds of one case, whole whichever files were asked for. */
export interface BaselineCount {
  readonly known: number;
  /** Not found any more. */
  readonly fixed: number;
  /** Not found, but not looked for either. */
  readonly undecided: number;
}

import type { Kind, RecordOf } from "../../../schemas/index.ts";
import type { Answer, Prose } from "../../../schemas/kit.ts";

export type { Kind, RecordOf } from "../../../schemas/index.ts";
export type { Answer, Prose } from "../../../schemas/kit.ts";

/**
 * A record as a record rule sees it: anything may be missing, because a record is checked while it is being
 * written. What is blank, only a prompt, or not usable is not there at all.
 */
export type Seen<T> = T extends Prose
  ? T
  : T extends Answer
    ? T
    : T extends string
      ? T
      : T extends readonly (infer U)[]
        ? readonly Seen<U>[]
        : T extends object
          ? { readonly [P in keyof T]?: Seen<T[P]> | undefined }
          : T;

/** What is kept of a text for case rules: that it is written, whether it is thin, and what little else a rule asks of it. */
export interface ProseFact {
  readonly thin: boolean;
  /** Its words, where people and places are looked for. */
  readonly text?: string;
  /** Ids it names, where rules ask what it answers: "T1: done" names T1. */
  readonly names?: readonly string[];
}

/** The first word of an answer. */
export type Said = "yes" | "no" | "unknown";

/** A record as a case rule sees it: choices, dates, ids and names as they are, texts only as facts. */
export type Distilled<T> = T extends Prose
  ? ProseFact
  : T extends Answer
    ? Said
    : T extends string
      ? T
      : T extends readonly (infer U)[]
        ? readonly Distilled<U>[]
        : T extends object
          ? { readonly [P in keyof T]?: Distilled<T[P]> | undefined }
          : T;

export type SeenRecord<K extends Kind = Kind> = Seen<RecordOf<K>>;

/** A level named in prose, for one group, as `record/levels.ts` finds it. */
export interface LevelStatement {
  /** Where, as steps from the record. */
  readonly path: readonly (string | number)[];
  readonly group: "children" | "public" | "knownAdult" | "staff" | "prisoners" | "overall";
  readonly level: "low" | "medium" | "high" | "very-high";
}

/** The facts of one record: small, free of prose, and all that rules about the whole case may see. */
export interface RecordFacts<K extends Kind = Kind> {
  readonly kind: K;
  /** Id others point at: given, or from the file's name. */
  readonly id: string;
  readonly file: string;
  /** Place in the file's `records:` list, or -1. */
  readonly index: number;
  readonly complete: boolean;
  readonly date: string | undefined;
  /** The later of `date` and `updated`. */
  readonly dated: string | undefined;
  readonly value: Distilled<RecordOf<K>>;
  readonly levels: readonly LevelStatement[];
  /**
   * What can be compared with an earlier text without keeping its words (`record/sketch.ts`), by the name of the
   * text. It changes with every word, so only rules that say `comparesTexts` may read it.
   */
  readonly sketches: Readonly<Record<string, string>>;
  /** Paths (as strings of steps) whose value could not be used; a rule that asks for them stays silent. */
  readonly unusable: readonly string[];
  /** Paths of names that the form does not know but a rule speaks of by name. */
  readonly unknown: readonly string[];
}

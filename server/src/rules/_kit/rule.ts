/**
 * What a rule is: one small file that says what it looks for, why, where that comes from, how it reads to a
 * person, how it can be put right, and examples that are its tests. Everything else about a rule (registry,
 * docs, settings) is generated from this.
 */
import type { CaseView } from "../../record/case.ts";
import type { Kind, RecordFacts, SeenRecord } from "../../record/types.ts";
import type { Step } from "../../source/tree.ts";
import type { Fix } from "./fix.ts";

/** By meaning: a required safeguard is absent or the record contradicts itself; likely weak; worth a thought. */
export type Severity = "error" | "warning" | "info";

/** Which standards a rule belongs to: all, the 2018 ones only, 2021 and later, the local pack only. */
export type RuleGroup = "core" | "18" | "21" | "loc";

export interface Message {
  /** At most 25 words, subject first. `{name}` is filled from the report's data: labels and counts, never record text. */
  readonly what: string;
  /** The question to ask oneself. */
  readonly ask: string;
  /**
   * Says that something is not there. Quiet while the record is in progress, where the value given could not be
   * used, where a reason says that it does not apply, and on a line that is just being typed.
   */
  readonly missing?: true;
  /** Which of the rule's clauses this message is about; all of them, unless said. */
  readonly cites?: readonly string[];
}

export interface Parameter {
  readonly default: number | string | boolean | readonly string[];
  /** "working days", "days", "months", "words". */
  readonly unit?: string;
  readonly help: string;
}

/**
 * Records in YAML, `---` between them; the first lines (`record`, `crn`, `date`, `author`, `status`) may be left
 * out when the rule's kind is plain, and are filled in by the tester. `«»` marks the place of the finding.
 */
export interface Example {
  readonly text: string;
  /** As-of date; 2019-03-29 unless said. */
  readonly asOf?: string;
  /** What the finding is about, when it names something. */
  readonly about?: readonly string[];
  readonly message?: string;
  /** The text after the first fix, without marks. */
  readonly fixed?: string;
}

export interface RuleInfo<M extends string = string, P extends string = string> {
  /** `family-what-is-wrong`, as in the catalogue. It never changes. */
  readonly id: string;
  readonly severity: Severity;
  readonly pack: RuleGroup;
  /** Id of the local pack that brings the rule; only rules that are data have it. */
  readonly localTo?: string;
  /** Version that brought the rule. */
  readonly since: string;
  /** Clauses of standards, `hmip-2018/2.2.3`. */
  readonly cites: readonly string[];
  /** No judgement sets it aside. */
  readonly mustAnswer?: true;
  readonly messages: Readonly<Record<M, Message>>;
  readonly parameters?: Readonly<Record<P, Parameter>>;
  /** Why it matters, in two or three sentences for a practitioner. */
  readonly why: string;
  /** Where it comes from: lines of the inspection report ("HMIP 2019 L459"), a clause, a code list. */
  readonly source: string;
  readonly examples: { readonly valid: readonly (string | Example)[]; readonly invalid: readonly (string | Example)[] };
}

export interface ReportOptions {
  /** Ids or codes that tell findings at one path apart. */
  readonly about?: readonly string[];
  readonly data?: Readonly<Record<string, string | number>>;
  readonly fix?: Fix | readonly Fix[];
}

interface Context<P extends string> {
  readonly asOf: string;
  /** The older form asks when the risk is greatest (R10.3); the newer one for an analysis of risk factors. */
  readonly form: "older" | "newer";
  parameter(name: P): number;
  parameterText(name: P): string;
  /** Superseded terms and what is said now, of the standard that judges this. */
  readonly terms: Readonly<Record<string, string>>;
  /** Say that this could not be decided here, and why. */
  notEvaluated(reason: string): void;
}

/** What a record rule may ask and say. Paths start at the record. */
export interface RecordContext<M extends string = string, P extends string = string> extends Context<P> {
  /** True when something stands at this path that could not be used. */
  unusable(path: readonly Step[]): boolean;
  /** A reason in `notApplicable` for this path, when it is more than stock text. */
  notApplicable(path: string): boolean;
  /**
   * The facts of the case header, for a rule that says `readsHeader`: who is protected, what sentence it is.
   * @throws when the rule does not say so
   */
  header(): RecordFacts<"case">;
  report(message: M, path: readonly Step[], options?: ReportOptions): void;
}

/** What a case rule may ask and say. It names the record that a finding is placed in. */
export interface CaseContext<M extends string = string, P extends string = string> extends Context<P> {
  report(message: M, record: RecordFacts, path: readonly Step[], options?: ReportOptions): void;
  /** True when `notApplicable` of that record gives a reason for the path. */
  notApplicable(record: RecordFacts, path: string): boolean;
}

export interface RecordRule<K extends Kind = Kind, M extends string = string, P extends string = string> extends RuleInfo<M, P> {
  readonly scope: "record";
  readonly record: K | readonly K[];
  /** Needs the case header besides the record; without one it is not evaluated. */
  readonly readsHeader?: true;
  check(record: SeenRecord<K>, cx: RecordContext<M, P>): void;
}

export interface CaseRule<M extends string = string, P extends string = string> extends RuleInfo<M, P> {
  readonly scope: "case";
  /** The kind the rule is listed under. */
  readonly record: Kind;
  /** Kinds whose absence would make the answer wrong: while one of them cannot be read, the rule is not evaluated. */
  readonly reads: readonly Kind[];
  /** Compares texts by their sketches, and is asked again whenever the words of such a text change. */
  readonly comparesTexts?: true;
  check(view: CaseView, cx: CaseContext<M, P>): void;
}

/** Any rule, as the registry and the engine hold it. `check` is called through the engine's own contexts. */
export type Rule = RuleInfo &
  (
    | {
        readonly scope: "record";
        readonly record: Kind | readonly Kind[];
        readonly readsHeader?: true;
        check(record: never, cx: RecordContext): void;
      }
    | {
        readonly scope: "case";
        readonly record: Kind;
        readonly reads: readonly Kind[];
        readonly comparesTexts?: true;
        check(view: CaseView, cx: CaseContext): void;
      }
  );

export function defineRule<K extends Kind, M extends string, P extends string = never>(rule: RecordRule<K, M, P>): Rule;
export function defineRule<M extends string, P extends string = never>(rule: CaseRule<M, P>): Rule;
export function defineRule(rule: unknown): Rule {
  return rule as Rule;
}

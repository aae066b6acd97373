/**
 * A rule about many cases at once. It sees totals and sketches, never a record, and speaks only in
 * `caselint report`; editor and `caselint check` leave it alone.
 */
import type { Message, Parameter, RuleGroup, Severity } from "./rule.ts";

export interface CaseloadRule {
  readonly id: string;
  readonly scope: "caseload";
  readonly record: "batch";
  readonly severity: Severity;
  readonly pack: RuleGroup;
  readonly since: string;
  readonly cites: readonly string[];
  readonly messages: Readonly<Record<string, Message>>;
  readonly parameters?: Readonly<Record<string, Parameter>>;
  readonly why: string;
  readonly source: string;
  /** What it looks at, in words: which totals, which groups. */
  readonly reads: string;
  /** When it speaks and when it stays silent, one sentence each. A caseload is too large to print as an example. */
  readonly examples: { readonly valid: readonly string[]; readonly invalid: readonly string[] };
}

/** The rule as given, with its shape checked by the compiler. */
export const defineCaseloadRule = (rule: CaseloadRule): CaseloadRule => rule;

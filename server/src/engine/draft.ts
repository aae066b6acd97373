/** Findings before they are placed, and the one way they are made from a rule's message. */
import type { Fix, ReportOptions, Severity } from "../rules/_kit/index.ts";
import type { Step } from "../source/tree.ts";

/** A finding as a rule reports it: a path in a record, not yet a place in a text. */
export interface Unplaced {
  readonly rule: string;
  readonly messageId: string;
  readonly severity: Severity;
  readonly message: string;
  readonly ask: string;
  readonly steps: readonly Step[];
  readonly about: readonly string[];
  readonly cites: readonly string[];
  readonly fixes: readonly Fix[];
  readonly missing: boolean;
  /** A span of its own, where the finding is about less than a value. */
  readonly span?: { readonly start: number; readonly end: number };
}

interface Worded {
  readonly what: string;
  readonly ask: string;
  readonly missing?: true;
  readonly cites?: readonly string[];
}

/** "1 days" is never meant; rules write the plural and give a number. */
const ONE = /\b1 ((?:working )?(?:day|month|week))s\b/gu;

/** Fill `{name}` from the data. A name without data stays visible, which tests look for. */
export function fill(text: string, data: Readonly<Record<string, string | number>> | undefined): string {
  if (data === undefined || text.indexOf("{") < 0) return text;
  return text.replace(/\{(\w+)\}/gu, (all, name: string) => (name in data ? String(data[name]) : all)).replace(ONE, "1 $1");
}

/** The clauses a message is about, as far as the rule cites them here; else all that the rule cites. */
function citesOf(all: readonly string[], own: readonly string[] | undefined): readonly string[] {
  const some = own === undefined ? all : all.filter((clause) => own.includes(clause));
  return some.length > 0 ? some : all;
}

export function unplaced(
  rule: { readonly id: string; readonly severity: Severity; readonly cites?: readonly string[] },
  messageId: string,
  message: Worded,
  steps: readonly Step[],
  options: ReportOptions = {},
): Unplaced {
  const fix = options.fix;
  return {
    rule: rule.id,
    messageId,
    severity: rule.severity,
    message: fill(message.what, options.data),
    ask: fill(message.ask, options.data),
    // Who walks a record hands on one array that changes from call to call.
    steps: steps.slice(),
    about: options.about ?? [],
    cites: citesOf(rule.cites ?? [], message.cites),
    fixes: fix === undefined ? [] : Array.isArray(fix) ? (fix as readonly Fix[]) : [fix as Fix],
    missing: message.missing === true,
  };
}

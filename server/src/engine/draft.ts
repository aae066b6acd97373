/** Findings before they are placed and worded, and the one way they are made from a rule's message. */
import { fillIn, type Values } from "../l10n/fill.ts";
import type { Words } from "../l10n/index.ts";
import { phrase, value } from "../l10n/phrase.ts";
import type { Fix, ReportOptions, Severity } from "../rules/_kit/index.ts";
import type { Step } from "../source/tree.ts";

/** A finding as a rule reports it: a path in a record, not yet a place in a text. */
export interface Unplaced {
  readonly rule: string;
  readonly messageId: string;
  readonly severity: Severity;
  /** English, with `{names}` for the data. */
  readonly what: string;
  readonly ask: string;
  readonly data: Values | undefined;
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
export function fill(text: string, data: Values | undefined): string {
  return data === undefined || text.indexOf("{") < 0 ? text : fillIn(text, data).replace(ONE, "1 $1");
}

/** The same in these words: the sentence is looked up before it is filled, and phrases in its data too. */
export function fillWith(words: Words | undefined, text: string, data: Values | undefined): string {
  if (words === undefined) return fill(text, data);
  const said = words(text);
  if (data === undefined) return said;
  const values: Record<string, string | number> = {};
  for (const [name, given] of Object.entries(data)) values[name] = typeof given === "string" ? value(words, name, given) : given;
  return said === text ? fill(text, data) : fillIn(said, values);
}

/** Fixes with their titles in these words. */
export function fixesIn(words: Words | undefined, fixes: readonly Fix[]): readonly Fix[] {
  return words === undefined ? fixes : fixes.map(({ title, class: kind, steps }) => ({ title: phrase(words, title), class: kind, steps }));
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
    what: message.what,
    ask: message.ask,
    data: options.data,
    // Who walks a record hands on one array that changes from call to call.
    steps: steps.slice(),
    about: options.about ?? [],
    cites: citesOf(rule.cites ?? [], message.cites),
    fixes: fix === undefined ? [] : Array.isArray(fix) ? (fix as readonly Fix[]) : [fix as Fix],
    missing: message.missing === true,
  };
}

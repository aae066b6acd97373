/** The record layer: every record rule over one record. Each sees that record alone. */
import type { RecordFacts } from "../record/types.ts";
import { isStock } from "../record/written.ts";
import type { Message, RecordContext, Rule } from "../rules/_kit/index.ts";
import type { Unplaced } from "./draft.ts";
import { unplaced } from "./draft.ts";
import type { RecordEntry } from "./file.ts";
import { formFinding, recordForm } from "./form.ts";
import type { Effective } from "./settings.ts";
import type { NotEvaluated } from "./types.ts";

export interface RecordLayer {
  readonly findings: readonly Unplaced[];
  readonly notEvaluated: readonly NotEvaluated[];
}

type RecordScoped = Extract<Rule, { scope: "record" }>;

/** Record rules by the kinds they read, worked out once for each list of rules. */
const tables = new WeakMap<readonly Rule[], ReadonlyMap<string, readonly RecordScoped[]>>();

function rulesOf(rules: readonly Rule[], kind: string): readonly RecordScoped[] {
  let table = tables.get(rules);
  if (table === undefined) {
    const made = new Map<string, RecordScoped[]>();
    for (const rule of rules) {
      if (rule.scope !== "record") continue;
      for (const one of typeof rule.record === "string" ? [rule.record] : rule.record) {
        const list = made.get(one);
        if (list === undefined) made.set(one, [rule]);
        else list.push(rule);
      }
    }
    table = made;
    tables.set(rules, made);
  }
  return table.get(kind) ?? [];
}

const headerKinds = new WeakMap<readonly Rule[], ReadonlySet<string>>();

/** Some rule over records of this kind reads the case header too. */
export function readsHeader(rules: readonly Rule[], kind: string): boolean {
  let found = headerKinds.get(rules);
  if (found === undefined) {
    const reading = rules.filter((rule) => rule.scope === "record" && rule.readsHeader === true);
    found = new Set(reading.flatMap((rule) => rule.record));
    headerKinds.set(rules, found);
  }
  return found.has(kind);
}

/** Counts of rule calls, for tests that watch for work done twice. */
export const calls = { record: 0, case: 0 };

/**
 * @param inCase case rules will speak for this record too; if not, the form keeps what it would leave to them
 * @param header facts of the case header, for the few rules that read it besides the record
 */
export function checkRecord(
  entry: RecordEntry,
  rules: readonly Rule[],
  effective: Effective,
  asOf: string,
  inCase: boolean,
  header: RecordFacts<"case"> | undefined,
): RecordLayer {
  const speaks = (id: string): boolean => effective.rule(id).on && (inCase || rules.some((r) => r.id === id && r.scope === "record"));
  const findings = recordForm(entry, asOf, speaks);
  const notEvaluated: NotEvaluated[] = [];
  for (const rule of rulesOf(rules, entry.kind)) {
    const setting = effective.rule(rule.id);
    if (!setting.on) continue;
    if (rule.readsHeader === true && header === undefined) {
      notEvaluated.push({ rule: rule.id, reason: "There is no case header." });
      continue;
    }
    calls.record++;
    try {
      rule.check(entry.read.value as never, contextOf(rule, entry, setting, effective, asOf, header, findings, notEvaluated));
    } catch {
      findings.push(formFinding("record-rule-failed", "failed", ["record"], { data: { rule: rule.id }, about: [rule.id] }));
      notEvaluated.push({ rule: rule.id, reason: "The rule stopped working on this record." });
    }
  }
  return { findings, notEvaluated };
}

function contextOf(
  rule: RecordScoped,
  entry: RecordEntry,
  setting: ReturnType<Effective["rule"]>,
  effective: Effective,
  asOf: string,
  header: RecordFacts<"case"> | undefined,
  findings: Unplaced[],
  notEvaluated: NotEvaluated[],
): RecordContext {
  const info = { id: rule.id, severity: setting.severity, cites: citesIn(rule, effective) };
  return {
    asOf,
    form: effective.pack.form ?? "older",
    terms: effective.pack.terms,
    parameter: (name) => Number(setting.parameters[name]),
    parameterText: (name) => String(setting.parameters[name]),
    notEvaluated: (reason) => notEvaluated.push({ rule: rule.id, reason }),
    unusable: (path) => entry.read.unusable.has(path.join(".")),
    notApplicable: (path) => hasReason(entry, path),
    header: () => {
      if (rule.readsHeader !== true || header === undefined) throw new Error(`${rule.id} does not say that it reads the header`);
      return header;
    },
    report: (message, path, options) => {
      // A rule that names a message it has not ends here, and is said to have stopped.
      const words = rule.messages[message] as Message;
      findings.push(unplaced(info, message, words, path, options));
    },
  };
}

/** Clauses of the standard that judges the record, and those it took over from others; else what the rule cites. */
export const citesIn = (rule: Rule, effective: Effective): readonly string[] => effective.cites(rule);

/** `notApplicable` gives a reason for this path that is more than stock text. */
export function hasReason(entry: RecordEntry, path: string): boolean {
  const reasons = (entry.read.value as { readonly notApplicable?: Readonly<Record<string, string>> }).notApplicable;
  const reason = reasons?.[path];
  return reason !== undefined && !isStock(reason);
}

/** For tests: forget the counts. */
export function resetCalls(): void {
  calls.record = 0;
  calls.case = 0;
}

/** The case layer: every case rule over the facts of one case. It never sees a text or a tree. */
import { KIND_TITLES } from "../../../schemas/titles.ts";
import type { CaseView } from "../record/case.ts";
import { caseView } from "../record/case.ts";
import type { Kind, RecordFacts } from "../record/types.ts";
import type { CaseContext, Message, Rule } from "../rules/_kit/index.ts";
import type { Unplaced } from "./draft.ts";
import { unplaced } from "./draft.ts";
import { formFinding } from "./form.ts";
import { calls, citesIn } from "./record.ts";
import type { Effective } from "./settings.ts";

export interface CaseLayer {
  /** Findings by the facts of the record they are placed in. */
  readonly findings: readonly { readonly record: RecordFacts; readonly finding: Unplaced }[];
  readonly notEvaluated: readonly { readonly rule: string; readonly reason: string }[];
}

type CaseScoped = Extract<Rule, { scope: "case" }>;

/**
 * @param unread kinds of records of this case that could not be read; "any" when the kind is not known
 * @param before what was found when only the words of texts were others: rules that do not compare texts are not asked again
 */
export function checkCaseRules(
  header: RecordFacts<"case">,
  facts: readonly RecordFacts[],
  rules: readonly Rule[],
  effectiveOf: (record: RecordFacts) => Effective,
  asOf: string,
  unread: ReadonlySet<Kind | "any">,
  before?: CaseLayer,
): CaseLayer {
  const view = caseView(asOf, header, facts);
  const asked = before === undefined ? caseRulesOf(rules).all : caseRulesOf(rules).comparing;
  const isKept = (rule: string): boolean => !asked.some((r) => r.id === rule);
  // That a rule stopped is told under another id, about the rule itself.
  const findings = (before?.findings ?? []).filter(({ finding }) => isKept(ruleBehind(finding)));
  const notEvaluated = (before?.notEvaluated ?? []).filter((n) => isKept(n.rule));
  const caseEffective = effectiveOf(header);
  for (const rule of asked) {
    const setting = caseEffective.rule(rule.id);
    if (!setting.on) continue;
    const missing = unreadOf(rule, unread);
    if (missing !== undefined) {
      notEvaluated.push({ rule: rule.id, reason: missing });
      continue;
    }
    calls.case++;
    try {
      rule.check(view, contextOf(rule, view, caseEffective, effectiveOf, findings, notEvaluated));
    } catch {
      findings.push({
        record: header,
        finding: formFinding("record-rule-failed", "failed", ["record"], { data: { rule: rule.id }, about: [rule.id] }),
      });
      notEvaluated.push({ rule: rule.id, reason: "The rule stopped working on this case." });
    }
  }
  return { findings, notEvaluated };
}

const ruleBehind = ({ rule, about }: Unplaced): string => (rule === "record-rule-failed" ? (about[0] ?? rule) : rule);

const split = new WeakMap<readonly Rule[], { readonly all: readonly CaseScoped[]; readonly comparing: readonly CaseScoped[] }>();

/** Case rules, and those of them that compare texts; worked out once for each list of rules. */
function caseRulesOf(rules: readonly Rule[]): { readonly all: readonly CaseScoped[]; readonly comparing: readonly CaseScoped[] } {
  let known = split.get(rules);
  if (known === undefined) {
    const all = rules.filter((rule) => rule.scope === "case");
    known = { all, comparing: all.filter((rule) => rule.comparesTexts === true) };
    split.set(rules, known);
  }
  return known;
}

/** A rule about what is absent must not speak while a record that might hold it cannot be read. */
function unreadOf(rule: CaseScoped, unread: ReadonlySet<Kind | "any">): string | undefined {
  if (unread.size === 0) return undefined;
  if (unread.has("any")) return "A file of this case could not be read.";
  const kind = rule.reads.find((k) => unread.has(k));
  return kind === undefined ? undefined : `A record of this case could not be read: ${KIND_TITLES[kind]}.`;
}

function contextOf(
  rule: CaseScoped,
  view: CaseView,
  effective: Effective,
  effectiveOf: (record: RecordFacts) => Effective,
  findings: { record: RecordFacts; finding: Unplaced }[],
  notEvaluated: { rule: string; reason: string }[],
): CaseContext {
  const setting = effective.rule(rule.id);
  return {
    asOf: view.asOf,
    form: effective.pack.form ?? "older",
    terms: effective.pack.terms,
    parameter: (name) => Number(setting.parameters[name]),
    parameterText: (name) => String(setting.parameters[name]),
    notEvaluated: (reason) => notEvaluated.push({ rule: rule.id, reason }),
    notApplicable: (record, path) => {
      // Facts hold the paths of reasons that are more than stock text, without their words.
      const reasons = (record.value as { readonly notApplicable?: Readonly<Record<string, string>> }).notApplicable;
      return reasons?.[path] !== undefined;
    },
    report: (message, record, path, options) => {
      // A rule that names a message it has not ends here, and is said to have stopped.
      const words = rule.messages[message] as Message;
      // A record may ask for a standard of its own in which the rule is off or milder.
      const own = effectiveOf(record);
      const here = own.rule(rule.id);
      if (!here.on) return;
      findings.push({
        record,
        finding: unplaced({ id: rule.id, severity: here.severity, cites: citesIn(rule, own) }, message, words, path, options),
      });
    },
  };
}

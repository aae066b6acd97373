/** Which rules decide a key question: a finding of one of them, standing, is a gap for that question. */
import type { Pack } from "../../../schemas/pack.ts";
import { citesUnder } from "./packs.ts";
import type { RuleSetting } from "./settings.ts";

/** What is needed of a rule. */
export interface Deciding {
  readonly id: string;
  readonly severity: "error" | "warning" | "info";
  readonly cites: readonly string[];
}

/**
 * Question of the pack ("2.2.3") to the ids of the rules that decide it, sorted. Those are the errors that cite
 * the question, or its warnings where no error cites it, and then the exceptions that the pack gives reasons for.
 * Every question of the pack is there, if only with an empty list.
 *
 * @param pack with what it extends laid under it
 * @param setting what the rule is set to, where settings count; rules that are off decide nothing
 */
export function decisiveRules(
  pack: Pack,
  rules: readonly Deciding[],
  setting?: (id: string) => Pick<RuleSetting, "on" | "severity">,
): Map<string, readonly string[]> {
  const errors = new Map<string, string[]>();
  const warnings = new Map<string, string[]>();
  const on = new Set<string>();
  for (const rule of rules) {
    const set = setting?.(rule.id) ?? { on: true, severity: rule.severity };
    if (!set.on) continue;
    on.add(rule.id);
    const list = set.severity === "error" ? errors : set.severity === "warning" ? warnings : undefined;
    if (list === undefined) continue;
    for (const cite of citesUnder(rule.cites, pack)) {
      const known = list.get(cite);
      if (known === undefined) list.set(cite, [rule.id]);
      else known.push(rule.id);
    }
  }
  const out = new Map<string, readonly string[]>();
  for (const number of Object.keys(pack.clauses)) {
    const usual = about(errors, pack, number) ?? about(warnings, pack, number) ?? [];
    const { also = [], not = [] } = (Object.hasOwn(pack.decisive ?? {}, number) ? pack.decisive?.[number] : undefined) ?? {};
    const left = new Set(not.map((one) => one.rule));
    const more = also.map((one) => one.rule).filter((id) => on.has(id));
    out.set(number, [...new Set([...usual, ...more])].filter((id) => !left.has(id)).sort());
  }
  return out;
}

/** A question taken over by `extends` is still cited as the other pack's, as it has no wording of its own here. */
const about = (list: ReadonlyMap<string, readonly string[]>, pack: Pack, number: string): readonly string[] | undefined =>
  list.get(`${pack.id}/${number}`) ?? (pack.extends === undefined ? undefined : list.get(`${pack.extends}/${number}`));

/** Rules and findings of the form as one list, with the packs each is on in. */
import { packs } from "../../../schemas/packs/index.ts";
import { effectiveIn } from "../engine/env.ts";
import type { Rule } from "../engine/rules.ts";
import { formRules, rules } from "../engine/rules.ts";

export type FormRule = (typeof formRules)[number];

export const ruleOf = (id: string): Rule | undefined => rules.find((r) => r.id === id);
export const formRuleOf = (id: string): FormRule | undefined => formRules.find((r) => r.id === id);
export const allIds = (): string[] => [...rules.map((r) => r.id), ...formRules.map((r) => r.id)];
export const kindsOf = (rule: Rule): readonly string[] => (typeof rule.record === "string" ? [rule.record] : rule.record);

/** Ids of the packs in which a rule is on. */
export function packsWith(): (rule: string) => string[] {
  const each = packs.map((pack) => {
    const env = { asOf: pack.from, packs, localPacks: [], rules, settingsFile: undefined, standardFlag: pack.id };
    return { id: pack.id, effective: effectiveIn(env)({}) };
  });
  return (rule) => each.filter(({ effective }) => effective.rule(rule).on).map(({ id }) => id);
}

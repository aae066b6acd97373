/** What the commands ask of the list of rules. */
import type { Rule } from "../engine/rules.ts";

export const kindsOf = (rule: Rule): readonly string[] => (typeof rule.record === "string" ? [rule.record] : rule.record);

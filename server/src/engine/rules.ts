/** The rules as the shells see them. */
export { formRules } from "../rules/_form/catalogue.ts";
export type { CaseloadRule } from "../rules/_kit/caseload.ts";
export type { Rule } from "../rules/_kit/index.ts";
export { caseloadRules, rules } from "../rules/index.ts";

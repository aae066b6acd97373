/** The rules as the shells see them. */
export { formRules } from "../rules/_form/catalogue.ts";
export type { Rule } from "../rules/_kit/index.ts";
export { rules } from "../rules/index.ts";

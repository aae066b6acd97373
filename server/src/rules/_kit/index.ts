/** The kit: all that a rule file needs besides questions to the case in `record/`. */
export { firstBlank } from "./first-blank.ts";
export type { Fix, FixClass, FixStep } from "./fix.ts";
export { addRow, ask, askAll, askBeside, choose, chooseAnswer, prompt, startRecord } from "./fix.ts";
export { nextId } from "./next-id.ts";
export type {
  CaseContext,
  CaseRule,
  Example,
  Message,
  Parameter,
  RecordContext,
  RecordRule,
  ReportOptions,
  Rule,
  RuleGroup,
  RuleInfo,
  Severity,
} from "./rule.ts";
export { defineRule } from "./rule.ts";
export { startCheck } from "./start-check.ts";

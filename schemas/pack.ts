/**
 * A pack: one inspection standard, or one organisation's own rules on top of one, as data. It says which
 * groups of rules are on, how grave they are, how long their clocks run, and what they cite.
 */
import * as z from "zod";
import { clauseCaseNames } from "./clause-cases.ts";

// No generated code: web workers and strict content policies forbid it.
z.config({ jitless: true });

const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const oneLine = z.string().min(1);

export const packId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{1,39}$/)
  .meta({ description: "Lower-case letters, digits and hyphens, for example hmip-2018." });

/** `core` belongs in every standard, `18` and `21` to a generation of them, `loc` to local packs. */
export const ruleGroup = z.enum(["core", "18", "21", "loc"]);

export const severity = z.enum(["error", "warning", "info", "off"]);

/** Days, working days, shares and the like: each rule says the unit of each of its parameters. */
export const parameterValue = z.union([z.number(), z.string(), z.boolean(), z.array(z.string())]);

export const severities = z.record(z.string(), severity).meta({ description: "Rule id to error, warning, info or off." });
export const parameters = z
  .record(z.string(), z.record(z.string(), parameterValue))
  .meta({ description: "Rule id to the values of its parameters." });
export const terms = z.record(oneLine, oneLine).meta({ description: "Superseded term to the one used now." });

/** Which cases a question counts: all of them, or those it can apply to. */
export const clauseCases = z.enum(clauseCaseNames);

const clause = z.strictObject({
  question: oneLine.meta({ description: "Wording of the question." }),
  verified: z.boolean().meta({ description: "True once the wording was read in the published text." }),
  source: oneLine.optional(),
  cases: clauseCases.default("all"),
  continues: z
    .array(z.string().regex(/^[a-z0-9][a-z0-9-]{1,39}\/[A-Za-z0-9.]{1,20}$/))
    .optional()
    .meta({ description: "Questions of other packs that this one takes over, as hmip-2018/2.2.3: rules that cite those cite this one." }),
});

const exception = z.strictObject({
  rule: oneLine,
  reason: oneLine.meta({ description: "Why, in words that can be argued with." }),
});

/** Which rules decide a question besides, or other than, those that its citations and severities would make decisive. */
const decisive = z.strictObject({ also: z.array(exception).default([]), not: z.array(exception).default([]) });

const written = z.enum(["yes", "no"]);
const number = z.number().min(0).max(1e9);
const days = z.int().min(0).max(36_500);

/** One condition of a local rule: a path in the record and exactly one word about it. */
export const conditionSchema = z.strictObject({
  path: oneLine.max(200),
  written: written.optional(),
  is: oneLine.max(200).optional(),
  isNot: oneLine.max(200).optional(),
  oneOf: z.array(oneLine.max(200)).min(1).max(50).optional(),
  includes: oneLine.max(200).optional(),
  excludes: oneLine.max(200).optional(),
  atLeast: number.optional(),
  atMost: number.optional(),
  atLeastDaysAgo: days.optional(),
  atMostDaysAgo: days.optional(),
  notBefore: oneLine.max(200).optional(),
  notAfter: oneLine.max(200).optional(),
  atMostDaysAfter: z.strictObject({ path: oneLine.max(200), days }).optional(),
});

/** Most local rules of a pack, conditions of a list, and examples of a list. */
export const MOST_LOCAL = { rules: 200, conditions: 12, examples: 20 } as const;

const conditions = z.array(conditionSchema).max(MOST_LOCAL.conditions);
const sample = z.array(z.string().min(1).max(20_000)).max(MOST_LOCAL.examples).default([]);

/** A rule of an organisation's own, as data: no code and no patterns. */
export const localRuleSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)+$/)
    .max(60),
  record: oneLine.meta({ description: "The kind of record it looks at." }),
  severity: z.enum(["error", "warning", "info"]),
  message: oneLine.max(300).meta({ description: "What is the matter, as one sentence." }),
  ask: oneLine.max(300).meta({ description: "The question to ask oneself." }),
  why: oneLine.max(2000),
  source: oneLine.max(300).optional(),
  cites: z.array(oneLine.max(80)).max(10).default([]),
  when: conditions.default([]).meta({ description: "It speaks only where all of these hold." }),
  require: conditions.min(1).meta({ description: "What should hold there; the first that does not is pointed at." }),
  examples: z.strictObject({ valid: sample, invalid: sample }).default({ valid: [], invalid: [] }),
});

const standard = z.strictObject({
  title: oneLine,
  statement: oneLine.optional(),
  verified: z.boolean(),
});

const figure = z.strictObject({
  text: oneLine.meta({ description: "One sentence for people." }),
  percent: z.number().min(0).max(100).optional().meta({ description: "Share of cases answered yes." }),
  source: oneLine,
  line: z.int().positive().optional().meta({ description: "Line in the plain text of the source." }),
});

export const packSchema = z
  .strictObject({
    id: packId,
    title: oneLine,
    extends: packId.optional().meta({ description: "Pack that this one builds on." }),
    from: isoDate.meta({ description: "First sentence start it applies to." }),
    until: isoDate.optional().meta({ description: "Last day it was inspected against." }),
    form: z
      .enum(["older", "newer"])
      .optional()
      .meta({ description: "Form of the risk of serious harm summary: older asks for imminence, newer for an analysis of risk factors." }),
    groups: z.array(ruleGroup).default([]),
    standards: z.record(z.string(), standard).default({}),
    clauses: z.record(z.string(), clause).default({}),
    parameters: parameters.default({}),
    severities: severities.default({}),
    figures: z.record(z.string(), figure).default({}),
    terms: terms.default({}),
    byName: z.boolean().optional().meta({ description: "On only where a record, a case or settings name it; never chosen by date." }),
    decisive: z
      .record(z.string(), decisive)
      .optional()
      .meta({ description: "Question to the rules that decide it besides the usual, or not." }),
    localRules: z.array(localRuleSchema).max(MOST_LOCAL.rules).optional().meta({ description: "Rules of an organisation's own." }),
  })
  .meta({ title: "Caselint pack" });

export type Pack = z.infer<typeof packSchema>;
export type RuleGroup = z.infer<typeof ruleGroup>;
export type RuleSeverity = z.infer<typeof severity>;
export type ParameterValue = z.infer<typeof parameterValue>;
export type LocalRule = z.infer<typeof localRuleSchema>;
export type Condition = z.infer<typeof conditionSchema>;
export type ClauseCases = z.infer<typeof clauseCases>;

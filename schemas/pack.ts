/**
 * A pack: one inspection standard, or one organisation's own rules on top of one, as data. It says which
 * groups of rules are on, how grave they are, how long their clocks run, and what they cite.
 */
import { z } from "zod";

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
export const clauseCases = z.enum(["all", "risk-of-harm", "unpaid-work", "resettlement"]);

const clause = z.strictObject({
  question: oneLine.meta({ description: "Wording of the question." }),
  verified: z.boolean().meta({ description: "True once the wording was read in the published text." }),
  source: oneLine.optional(),
  cases: clauseCases.default("all"),
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
  })
  .meta({ title: "Caselint pack" });

export type Pack = z.infer<typeof packSchema>;
export type RuleGroup = z.infer<typeof ruleGroup>;
export type RuleSeverity = z.infer<typeof severity>;
export type ParameterValue = z.infer<typeof parameterValue>;
export type ClauseCases = z.infer<typeof clauseCases>;

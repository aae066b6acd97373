/** What client and server say to each other beyond the protocol of language servers. Ids and counts only, never record text. */

/** Server to client: what stands over everything that is open or indexed. */
export const statusMethod = "caselint/status";

export interface StatusParams {
  readonly cases: number;
  readonly records: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  /** Questions that could not be decided. */
  readonly notEvaluated: number;
}

/** Client to server, a request: the explanation of one rule as Markdown, or null when there is no such rule. */
export const explainMethod = "caselint/explain";

export interface ExplainParams {
  readonly rule: string;
}

export type ExplainResult = string | null;

/** Client to server, a request: the ids and one-line summaries of all rules, sorted by id. */
export const rulesMethod = "caselint/rules";

export interface RuleSummary {
  readonly id: string;
  readonly summary: string;
}

export type RulesResult = readonly RuleSummary[];

/** Explanations are documents of this scheme: `caselint-rule:/<rule id>.md`; `codeDescription.href` points there. */
export const ruleScheme = "caselint-rule";

/** Sent as `initializationOptions`, and again as the section `caselint` of the configuration. */
export interface ClientSettings {
  readonly run: "onType" | "onSave";
}

/** What client and server say to each other beyond the protocol of language servers. What is sent unasked holds ids and counts only, never record text. */

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

/**
 * Client to server, a request: what to ask before a record of a kind is started, and where it will lie; null when
 * there is no such kind.
 */
export const newRecordQuestionsMethod = "caselint/newRecordQuestions";

export interface NewRecordQuestionsParams {
  readonly kind: string;
  /** Address of a record of the case, or of the folder the record will lie in. */
  readonly near: string;
}

export interface NewRecordQuestion {
  readonly path: string;
  readonly title: string;
  readonly help: string;
  /** What may be chosen, with the words people use for it; without any, words are typed. */
  readonly values?: readonly { readonly value: string; readonly label: string }[];
  /** Several may be given, with commas between them. */
  readonly many: boolean;
  /** What the case header says of whoever has the case now. */
  readonly suggestion?: string;
}

export type NewRecordQuestionsResult = readonly NewRecordQuestion[] | null;

/** Client to server, a request: a sentence about why an answer cannot be used, or null when it can. */
export const newRecordAnswerMethod = "caselint/newRecordAnswer";

export interface NewRecordAnswerParams {
  readonly kind: string;
  readonly path: string;
  readonly answer: string;
}

export type NewRecordAnswerResult = string | null;

/** Client to server, a request: the text of a new record and where it goes; null when there is no such kind. */
export const newRecordMethod = "caselint/newRecord";

export type NewRecordFormat = "yaml" | "json" | "markdown";

export interface NewRecordParams extends NewRecordQuestionsParams {
  /** By the paths of the questions; what is left out becomes a prompt. */
  readonly answers: { readonly [path: string]: string };
  readonly format: NewRecordFormat;
}

export type NewRecordResult = {
  /** Address of a file that is not there yet. */
  readonly uri: string;
  readonly text: string;
  /** The first prompt, as lines and UTF-16 columns from 0; null when nothing is left to be said. */
  readonly prompt: { readonly start: Place; readonly end: Place } | null;
} | null;

interface Place {
  readonly line: number;
  readonly character: number;
}

/** Explanations are documents of this scheme: `caselint-rule:/<rule id>.md`; `codeDescription.href` points there. */
export const ruleScheme = "caselint-rule";

/** Sent as `initializationOptions`, and again as the section `caselint` of the configuration. */
export interface ClientSettings {
  readonly run: "onType" | "onSave";
  /** The client has the command `caselint.show`, which goes to a place: without it, such lines are only there to be read. */
  readonly shows?: boolean;
}

/** Arguments of `caselint.show`: an address, and a line and UTF-16 column from 0. */
export type ShowArguments = readonly [uri: string, line: number, character: number];

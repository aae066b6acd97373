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
  /** The language of findings and of what is shown about them; English without it. */
  readonly messageLanguage?: "en" | "cy";
}

/** Arguments of `caselint.show`: an address, and a line and UTF-16 column from 0; with an end, what lies between is selected. */
export type ShowArguments = readonly [uri: string, line: number, character: number, endLine?: number, endCharacter?: number];

/**
 * Client to server, a request: what lies under a line of the tree of cases, in order. Lines hold titles and places,
 * and what rules say of records; never the text of a record.
 */
export const treeMethod = "caselint/tree";

/** By case, by kind of record, by key question of the standard, or by when it is due. */
export type TreeGrouping = "case" | "kind" | "question" | "due";

export interface TreeParams {
  readonly grouping: TreeGrouping;
  /** A line that was given before; null for the top. */
  readonly parent: string | null;
  /** Only lines in which, or under which, these words stand; empty for all. */
  readonly filter: string;
  /** Only what is in these records, by their addresses; null for all. */
  readonly only: readonly string[] | null;
}

/** What a line of the tree is about: open (a question is not answered), due or overdue (a clock), or a strength. */
export type TreeState = "case" | "group" | "record" | "open" | "due" | "overdue" | "strength" | "note";

export interface TreeNode {
  /** Stays the same while the case lies where it does, so that what was unfolded stays so. */
  readonly id: string;
  readonly label: string;
  /** Shown beside the label, quieter. */
  readonly detail: string;
  /** The question that helps, and when it is due: shown on demand and read out. */
  readonly more: string;
  readonly state: TreeState;
  readonly severity?: "error" | "warning" | "info";
  /** How many lines lie under it. */
  readonly children: number;
  /** Where picking it leads. */
  readonly place?: ShowArguments;
  /** Of a case: the address of its folder. */
  readonly folder?: string;
}

export interface TreeResult {
  readonly nodes: readonly TreeNode[];
  /** Over everything, whatever the filter: for the badge. */
  readonly overdue: number;
}

/** Server to client: the tree is not what it was. At most a few times a second, and only after somebody asked for it. */
export const treeChangedMethod = "caselint/treeChanged";

/**
 * Client to server, a request that can be cancelled and tells its progress (cases so far, and files read of all):
 * read every case in a folder, however many there are. Findings come the usual way; null when it was cancelled, and
 * what was read until then stays.
 */
export const checkFolderMethod = "caselint/checkFolder";

export interface CheckFolderParams {
  readonly folder: string;
  readonly workDoneToken?: string | number;
}

/** Counts over the cases of the folder alone. */
export type CheckFolderResult = (StatusParams & { readonly problems: readonly FolderProblem[] }) | null;

/** Something that could not be looked at or used, each said once. */
export interface FolderProblem {
  /** As people read it, from the folder that is open. */
  readonly path: string;
  readonly message: string;
}

/**
 * Client to server, a request that can be cancelled and tells its progress: a report on the cases of a folder, or of
 * the case that a record belongs to. The same bytes as the command line writes for the same folder, from records as
 * they are saved. Null when it was cancelled or there is nothing to report on.
 */
export const reportMethod = "caselint/report";

export type ReportFormat = "html" | "csv" | "xlsx";

export interface ReportParams {
  /** Address of a folder or record. */
  readonly of: string;
  /** `caseload`: all cases below; `countersign`: one case, as a page for whoever is to countersign it (html only). */
  readonly what: "caseload" | "countersign";
  readonly format: ReportFormat;
  /** `countersign` only: show the reasons of professional judgements, which are words of the record. */
  readonly reasons?: boolean;
  readonly workDoneToken?: string | number;
}

export type ReportResult = {
  /** A name for the file. */
  readonly name: string;
  /** Text as it is; a spreadsheet as base64. */
  readonly content: string;
  readonly encoding: "utf8" | "base64";
  /** Open records of the folder that say something else than what is saved, and so than the report. */
  readonly unsaved: number;
  /** `countersign` only: address of the folder of the case, which places in the page are seen from. */
  readonly from?: string;
} | null;

/**
 * Client to server, a notification, in browsers only: what lies in the folders that are open, and each change to it. The
 * server's file tree holds what it was sent and nothing else. Settings and packs come before the records they are for.
 */
export const filesMethod = "caselint/files";

export interface SentFile {
  readonly uri: string;
  /** What the file says, with its byte order mark if it has one. */
  readonly text?: string;
  /** Instead, the bytes of a file that is not UTF-8. With neither, the file is there but could not be read. */
  readonly base64?: string;
}

export interface FilesParams {
  /** Addresses of folders that are there, even if nothing lies in them. */
  readonly folders?: readonly string[];
  readonly put?: readonly SentFile[];
  /** Addresses of files that are gone. */
  readonly remove?: readonly string[];
}

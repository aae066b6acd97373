/** What each command takes. The same tables parse the command line and write its help. */
export interface Option {
  readonly takes?: string;
  readonly short?: string;
  readonly help: string;
}

export interface Command {
  readonly usage: string;
  readonly summary: string;
  readonly options: Readonly<Record<string, Option>>;
}

const general: Readonly<Record<string, Option>> = {
  color: { help: "Colour, also where the output is not a terminal" },
  "no-color": { help: "No colour (so does NO_COLOR in the environment)" },
  help: { short: "h", help: "Show this help" },
  version: { short: "v", help: "Show the version" },
};

const format: Option = { takes: "text|json", help: "How to report (text unless said otherwise)" };
const judged: Readonly<Record<string, Option>> = {
  "as-of": { takes: "DATE", help: "The day to check for, as 2019-03-29 (today unless said otherwise)" },
  standard: { takes: "ID", help: "Judge every record by this standard, whatever it says itself" },
};

export const COMMANDS: Readonly<Record<string, Command>> = {
  check: {
    usage: "caselint [check] [PATH...]",
    summary: "Check the records at and below these paths (this folder unless said otherwise)",
    options: {
      format,
      output: { takes: "FILE", short: "o", help: "Write the report to a file, whole or not at all" },
      "fail-on": { takes: "error|warning|info|never", help: "From which findings on to leave with 1 (error unless said otherwise)" },
      quiet: { short: "q", help: "Only the summary" },
      full: { help: "Every finding with its question, not only those to begin with" },
      ...judged,
      stdin: { help: "Take the text of one record from standard input ..." },
      "stdin-path": { takes: "PATH", help: "... as if it stood in this file" },
      "files-from": { takes: "FILE", help: "Check the paths listed in a file, one on each line (- for standard input)" },
      "with-text": { help: "Add the line of the record that each finding is about" },
      redact: { help: "Replace CRNs, record ids and paths by pseudonyms that hold for this run" },
      stats: { help: "Add how often each rule came up" },
      timings: { help: "Add how long each rule took" },
      ...general,
    },
  },
  fix: {
    usage: "caselint fix [PATH...]",
    summary: "Put right what has one safe way to be put right; nothing that changes a meaning",
    options: { "dry-run": { help: "Show the changes and write nothing" }, ...judged, ...general },
  },
  explain: { usage: "caselint explain RULE", summary: "What a rule asks, why, and where that comes from", options: general },
  rules: { usage: "caselint rules", summary: "List every rule", options: { format, ...general } },
  settings: {
    usage: "caselint settings [PATH]",
    summary: "The settings that hold for a record or folder, and where each comes from",
    options: { format, test: { help: "Try the examples of local rules instead" }, ...judged, ...general },
  },
  new: {
    usage: "caselint new KIND",
    summary: "Start a record of a case, with a prompt wherever something is asked for",
    options: {
      case: { takes: "FOLDER", help: "The case it belongs to (the one around this folder unless said otherwise)" },
      format: { takes: "yaml|json|md", help: "The syntax to write it in (md for a contact and yaml for others, unless said otherwise)" },
      date: { takes: "DATE", help: "The day it is about (today unless said otherwise)" },
      set: { takes: "NAME=VALUE", help: "What to write for a name, such as type=office-visit; may be given again" },
      output: { takes: "FILE", short: "o", help: "Where to write it (the case folder unless said otherwise; - for standard output)" },
      ...general,
    },
  },
  convert: {
    usage: "caselint convert FILE --to yaml|json|md",
    summary: "Write a record in another syntax, or tidily in its own; nothing but comments is lost",
    options: {
      to: { takes: "yaml|json|md", help: "The syntax to write" },
      output: { takes: "FILE", short: "o", help: "Write it to a file, whole or not at all (standard output unless said otherwise)" },
      force: { help: "Put it in the place of a file that is there already" },
      ...general,
    },
  },
  schema: {
    usage: "caselint schema [KIND]",
    summary: "The JSON Schema of a kind of record, for other editors and programs",
    options: { all: { help: "One schema for records of any kind" }, ...general },
  },
  lsp: {
    usage: "caselint lsp --stdio",
    summary: "Run the language server, for editors",
    options: { stdio: { help: "Speak over standard input and output" }, ...general },
  },
};

/** Commands and options that are planned, so that nobody takes silence for an answer. */
export const PLANNED_COMMANDS: ReadonlySet<string> = new Set(["report", "merge", "compare", "sample", "import", "init"]);
export const PLANNED_OPTIONS: ReadonlySet<string> = new Set([
  "baseline",
  "cache",
  "no-cache",
  "workers",
  "shard",
  "watch",
  "discretion",
  "lang",
]);
export const PLANNED_FORMATS: ReadonlySet<string> = new Set([
  "jsonl",
  "sarif",
  "junit",
  "github",
  "checkstyle",
  "csv",
  "xlsx",
  "html",
  "markdown",
]);

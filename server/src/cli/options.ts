/** What each command takes. The same tables parse the command line and write its help. */
import { FORMAT_NAMES } from "../report/formats/names.ts";

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
  lang: { takes: "en|cy", help: "The language of what is told: English, or Welsh as a preview" },
  "no-color": { help: "No colour (so does NO_COLOR in the environment)" },
  help: { short: "h", help: "Show this help" },
  version: { short: "v", help: "Show the version" },
};

const format: Option = { takes: "text|json", help: "How to report (text unless said otherwise)" };
const judged: Readonly<Record<string, Option>> = {
  "as-of": { takes: "DATE", help: "The day to check for, as 2019-03-29 (today unless said otherwise)" },
  standard: { takes: "ID", help: "Judge every record by this standard, whatever it says itself" },
};

/** Of a run over records. */
const reported: Option = { takes: FORMAT_NAMES.join("|"), help: "How to report (text unless said otherwise)" };

/** What `check` and `report` take. */
const checking: Readonly<Record<string, Option>> = {
  format: reported,
  output: { takes: "FILE", short: "o", help: "Write the report to a file, whole or not at all (xlsx needs one)" },
  "fail-on": { takes: "error|warning|info|never", help: "From which findings on to leave with 1 (error unless said otherwise)" },
  baseline: { takes: "FILE", help: "Tell what is new beside this baseline, and leave by that alone (`caselint baseline` takes one)" },
  quiet: { short: "q", help: "Only the summary (text, markdown, github and html; other formats are for programs, and always whole)" },
  full: { help: "Every finding with its question, not only those to begin with" },
  ...judged,
  stdin: { help: "Take the text of one record from standard input ..." },
  "stdin-path": { takes: "PATH", help: "... as if it stood in this file" },
  "files-from": { takes: "FILE", help: "Check the paths listed in a file, one on each line (- for standard input)" },
  "with-text": { help: "Add the line of the record that each finding is about" },
  handling: { takes: "TEXT", help: "How a page (html) is to be handled, in place of its own words for it" },
  redact: { help: "Replace CRNs, record ids and paths by pseudonyms that hold for this run" },
  shard: { takes: "I/N", help: "Only part I of N, whole cases; `caselint merge` puts the JSON reports of all parts together" },
  workers: { takes: "N|auto", help: "How many threads to check with beside the main one (0 for none; auto unless said otherwise)" },
  cache: { help: "Remember results, without any text, in this user's cache folder, and use what is remembered" },
  "no-cache": { help: "Remember nothing (as unless --cache is there)" },
  watch: { help: "Check again what changes, until Ctrl+C" },
  stats: { help: "Add how often each rule came up" },
  timings: { help: "Add how long each rule took" },
  ...general,
};

/** What `report` takes besides. */
const rating: Readonly<Record<string, Option>> = {
  discretion: { takes: "FILE", help: "Ratings that people lifted, lowered or give themselves, each with who and why (YAML or JSON)" },
  population: {
    takes: "N|KIND=N,...",
    help: "How many cases stand behind these, for the margins (kinds: all, unpaid-work, resettlement, risk-of-harm)",
  },
  confidence: { takes: "PERCENT", help: "How sure the margins are to be (80 unless said otherwise)" },
};

const { format: asFormat, output, quiet, full, handling, redact, stats } = checking as Record<string, Option>;
/** What `merge` takes: how to report, as `check` does. */
const merging = {
  format: asFormat,
  output,
  "fail-on": checking["fail-on"],
  quiet,
  full,
  "with-text": { help: "Add the line of the record that each finding is about (if the shards were run with it)" },
  handling,
  redact,
  stats,
  ...general,
} as Readonly<Record<string, Option>>;

export const COMMANDS: Readonly<Record<string, Command>> = {
  check: {
    usage: "caselint [check] [PATH...]",
    summary: "Check the records at and below these paths (this folder unless said otherwise)",
    options: checking,
  },
  report: {
    usage: "caselint report [PATH...]",
    summary: "Check a caseload, and tell what its records show as a whole",
    options: { ...rating, ...checking },
  },
  merge: {
    usage: "caselint merge FILE...",
    summary: "Put the JSON reports of all shards together, as if all had been checked at once",
    options: { ...rating, ...merging },
  },
  baseline: {
    usage: "caselint baseline [PATH...] --output FILE",
    summary: "Write down what is found today, so that check and report --baseline FILE tell what is new",
    options: {
      output: { takes: "FILE", short: "o", help: "The file to write, whole or not at all" },
      prune: { help: "Only take out what is no longer found; nothing is added" },
      force: { help: "Take the baseline anew, in the place of the file that is there" },
      redact: { help: "Cases and records as hashes; whoever holds the file may still try out every CRN" },
      ...judged,
      ...general,
    },
  },
  sample: {
    usage: "caselint sample [PATH...]",
    summary: "Draw cases that speak for the whole caseload, by sex, sentence and risk; report --files-from takes the list",
    options: {
      confidence: { takes: "PERCENT", help: "How sure to be of the shares found in the sample (80 unless said otherwise)" },
      margin: { takes: "POINTS", help: "How many percentage points a share may be off (5 unless said otherwise)" },
      seed: { takes: "N", help: "The number that decides by lot: the same seed draws the same cases" },
      size: { takes: "N", help: "Draw so many cases, whatever confidence and margin ask for" },
      format,
      output: { takes: "FILE", short: "o", help: "Write the list to a file, whole or not at all" },
      "as-of": judged["as-of"] as Option,
      ...general,
    },
  },
  compare: {
    usage: "caselint compare BEFORE.json AFTER.json",
    summary: "What has changed between two reports in JSON, and what came of remedial actions",
    options: {
      actions: { takes: "FILE", help: "Remedial actions to follow up: YAML, a list of action, question or rule, and by (a day)" },
      confidence: { takes: "PERCENT", help: "How sure to be before a change is called clear (80 unless said otherwise)" },
      "fail-on": { takes: "error|warning|info|never", help: "From which new findings on to leave with 1 (error unless said otherwise)" },
      full: { help: "Every finding that was fixed or is new, not only how many there are by rule" },
      format,
      output: { takes: "FILE", short: "o", help: "Write the comparison to a file, whole or not at all" },
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
export const PLANNED_COMMANDS: ReadonlySet<string> = new Set(["import", "init"]);
export const PLANNED_OPTIONS: ReadonlySet<string> = new Set();

/** Results without CRN, record ids and paths: pseudonyms in their place, the same for the same thing within a run. */
import type { CaseloadReport } from "../caseload/report.ts";
import type { CaseRow } from "../caseload/types.ts";
import { formRules, rules } from "../engine/rules.ts";
import type { CaseResult, FileResult, Finding, RecordResult } from "../engine/types.ts";
import { t } from "../l10n/say.ts";

/** A short pseudonym of a text: letters and digits. Keyed, so that it cannot be looked up. */
export type Pseudonym = (text: string) => string;

/** Ids of rows and codes: they mean nothing outside the case. */
const OWN_ID = /^[PLRFACSOT][1-9]\d*$/u;
const ENDING = /\.case\.(?:ya?ml|json|md)$/iu;
const CRN = /^[A-Z]\d{6}$/u;

export function redactPath(file: string, pseudonym: Pseudonym): string {
  return file
    .split("/")
    .map((name) => {
      if (name === "" || name === "." || name === ".." || name === "caselint.yaml") return name;
      const ending = ENDING.exec(name)?.[0] ?? "";
      return pseudonym(name.slice(0, name.length - ending.length)) + ending;
    })
    .join("/");
}

export function redactCase(result: CaseResult, pseudonym: Pseudonym): CaseResult {
  const ids = new Set<string>();
  for (const file of result.files) for (const record of file.records) if (record.id !== "") ids.add(record.id);
  const word = (text: string): string => (ids.has(text) || CRN.test(text) ? pseudonym(text) : text);
  const path = (file: string): string => redactPath(file, pseudonym);
  const record = (one: RecordResult): RecordResult => ({
    kind: one.kind,
    id: one.id === "" ? "" : pseudonym(one.id),
    crn: one.crn === undefined ? undefined : pseudonym(one.crn),
    status: one.status,
    standard: one.standard,
    index: one.index,
    notYetRecorded: one.notYetRecorded.map((p) => inPath(p, pseudonym)),
    notEvaluated: one.notEvaluated,
    findings: one.findings.map((f) => redactFinding(f, word, pseudonym)),
  });
  const file = (one: FileResult): FileResult => ({ ...one, path: path(one.path), records: one.records.map(record) });
  return {
    crn: result.crn === undefined ? undefined : pseudonym(result.crn),
    folder: path(result.folder),
    files: result.files.map(file),
    // Somebody typed what a judgement is about, and its rule: anything may stand there.
    judgements: result.judgements.map((j) => ({
      ...j,
      rule: ruleOf(j.rule, pseudonym),
      about: j.about.map((a) => (OWN_ID.test(a) ? a : pseudonym(a))),
      file: path(j.file),
    })),
    problems: result.problems,
    ...(result.baseline === undefined ? {} : { baseline: result.baseline }),
  };
}

/** A row of the caseload: places go too, since an office and its team tell where somebody lives and is supervised. */
export function redactRow(row: CaseRow, shown: CaseResult, pseudonym: Pseudonym): CaseRow {
  const { office } = row.groups;
  return {
    ...row,
    crn: shown.crn ?? null,
    folder: shown.folder,
    groups: { ...row.groups, office: office === null ? null : pseudonym(office) },
    team: row.team === null ? null : pseudonym(row.team),
  };
}

/** Who lifted or lowered a rating, and why in their own words. Its groups and findings were counted from redacted rows. */
export function redactCaseload(whole: CaseloadReport, pseudonym: Pseudonym): CaseloadReport {
  const ratings = whole.ratings.map((rating) =>
    rating.discretion === null
      ? rating
      : { ...rating, discretion: { ...rating.discretion, who: pseudonym(rating.discretion.who), why: LEFT_OUT } },
  );
  return { ...whole, ratings };
}

const LEFT_OUT = "a reason was given, and is left out here";

/** `records[ID].notes`: the id goes, what follows stays. */
const inPath = (path: string, pseudonym: Pseudonym): string =>
  path.replace(/^records\[([^\]]*)\]/u, (_, id: string) => `records[${pseudonym(id)}]`);

/** Rules whose findings name a record by what somebody typed. */
const NAMES_RECORDS: ReadonlySet<string> = new Set(["record-link-unknown", "record-id-twice"]);

/** Rules about judgements name a rule, by what somebody typed. */
const JUDGEMENT = /^judgement-/u;

function aboutOf(about: string, rule: string, word: (text: string) => string, pseudonym: Pseudonym): string {
  if (JUDGEMENT.test(rule)) return ruleOf(about, pseudonym);
  return NAMES_RECORDS.has(rule) && !OWN_ID.test(about) ? pseudonym(about) : word(about);
}

const ruleOf = (rule: string, pseudonym: Pseudonym): string => (rule === "" || templates(rule) !== undefined ? rule : pseudonym(rule));

function redactFinding(finding: Finding, word: (text: string) => string, pseudonym: Pseudonym): Finding {
  const messages = templates(finding.rule)?.[finding.messageId];
  const value = (text: string): string => {
    if (/^"/u.test(text)) return t("This");
    if (JUDGEMENT.test(finding.rule)) return ruleOf(text, pseudonym);
    if (NAMES_RECORDS.has(finding.rule) && !OWN_ID.test(text)) return pseudonym(text);
    return text.replace(/[\p{L}\p{N}][\p{L}\p{N}._-]*/gu, word);
  };
  return {
    ...finding,
    message: messages === undefined ? finding.message : withNote(finding, (words) => refill(words, t(messages.what), value)),
    ask: messages === undefined ? finding.ask : refill(finding.ask, t(messages.ask), value),
    path: inPath(ownName(finding, pseudonym), pseudonym),
    about: finding.about.map((a) => aboutOf(a, finding.rule, word, pseudonym)),
  };
}

/** Change the message of a rule; a note behind it names a standard and stays. */
function withNote({ message, note = "" }: Finding, change: (words: string) => string): string {
  if (note === "" || !message.endsWith(` ${note}`)) return change(message);
  return `${change(message.slice(0, -note.length - 1))} ${note}`;
}

/** A path without the name somebody made up, which is its last step. */
function ownName(finding: Finding, pseudonym: Pseudonym): string {
  const last = finding.steps[finding.steps.length - 1];
  const isMadeUp =
    finding.rule === "record-field-unknown" || (finding.rule === "record-not-applicable-unclear" && finding.messageId === "unknown");
  if (!isMadeUp || typeof last !== "string" || !finding.path.endsWith(last)) return finding.path;
  return finding.path.slice(0, finding.path.length - last.length) + pseudonym(last);
}

const byId = new Map<string, Readonly<Record<string, { readonly what: string; readonly ask: string }>>>();

function templates(rule: string): Readonly<Record<string, { readonly what: string; readonly ask: string }>> | undefined {
  if (byId.size === 0) for (const one of [...rules, ...formRules]) byId.set(one.id, one.messages);
  return byId.get(rule);
}

/** A filled message with its filled-in parts changed: the words of the rule itself stay. */
function refill(filled: string, template: string, value: (text: string) => string): string {
  const parts = template.split(/\{\w+\}/u);
  if (parts.length === 1) return filled;
  const plain = (part: string): string => part.replace(/[\\^$.*+?()[\]{}|]/gu, "\\$&").replace(/\b(day|month|week)s\b/gu, "$1s?");
  const pattern = new RegExp(`^${parts.map(plain).join("([\\s\\S]*?)")}$`, "u");
  const found = pattern.exec(filled);
  // A message that does not fit its own template is not trusted with its values.
  if (found === null) return template.replace(/\{\w+\}/gu, "…");
  return parts.reduce((text, part, i) => text + value(found[i] ?? "") + part);
}
